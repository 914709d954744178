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
