export * from './charts/index.ts';
export {
  type Block,
  type FilingPaperKind,
  filingPaperKinds,
  type Paper,
  type PaperKind,
  paperText,
  type Run,
  type Runs,
  type Script,
  type UndertakingPaperKind,
} from './paper.ts';
export * from './papers/index.ts';
export type { ExecutionReading, InstrumentReading, InstrumentWarning, TermReading } from './reading/instrument-reading.ts';
export { longestInstrument, type ReadingOptions, readInstrument } from './reading/read-instrument.ts';
export * from './returns/index.ts';
