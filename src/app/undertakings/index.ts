export {
  type Drafted,
  type DraftRequest,
  draftedFact,
  draftFromRecord,
  paperKinds,
  type ScheduleName,
  scheduleNames,
} from './draft.ts';
export { type ExecutedFacts, executedFacts } from './executed-facts.ts';
export {
  type ExtractedText,
  type FileNotice,
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
