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
