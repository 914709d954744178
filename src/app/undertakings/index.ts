export {
  type Drafted,
  type DraftRequest,
  draftedFact,
  draftFromRecord,
  paperKinds,
  type ScheduleName,
  scheduleNames,
  withOwnId,
} from './draft.ts';
export { declineUndertaking, type ExecuteResult, executeStep } from './execute.ts';
export { type ExecutedFacts, executedFacts, ofExecution } from './executed-facts.ts';
export type { ExecuteRequest, ExecutionPorts, GivenFile } from './execution-files.ts';
export {
  type ExtractedText,
  type FileNotice,
  type KeyOpener,
  PaperFailure,
  type PaperWriter,
  type PdfSignature,
  type PdfSigner,
  type PdfVerifier,
  type SigningKey,
  type TextExtractor,
  type TimeStamper,
} from './ports.ts';
export { type GivenInstrument, readFile } from './read.ts';
export {
  type HolderRegisters,
  type HolderUnknown,
  registersOfHolder,
  type StandingReport,
  standingReport,
  toldValues,
} from './standing.ts';
export { gapValues, type StatusReport, statusReport } from './status.ts';
export {
  comparedWithRule,
  differenceText,
  forumName,
  lawName,
  outcomeOf,
  type ReadFile,
  type ReadingOutcome,
  readingJson,
  toldReading,
  warningText,
} from './told-reading.ts';
