export {
  type Drafted,
  type DraftRequest,
  draftedFact,
  draftFromRecord,
  paperKinds,
  type ScheduleName,
  scheduleNames,
} from './draft.ts';
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
export {
  type HolderRegisters,
  type HolderUnknown,
  registersOfHolder,
  type StandingReport,
  standingReport,
  toldValues,
} from './standing.ts';
export { gapValues, type StatusReport, statusReport } from './status.ts';
