export { type FileFault, type FileFaultCode, fileFaultCodes } from './faults.ts';
export {
  type FileChunk,
  type FileReading,
  readFileBytes,
  readTextFile,
  streamTextFile,
  textOf,
  yamlLimitBytes,
} from './read-text.ts';
