export { type FileFault, type FileFaultCode, fileFaultCodes } from './faults.ts';
export { type FileChunk, type FileReading, readTextFile, streamTextFile, yamlLimitBytes } from './read-text.ts';
