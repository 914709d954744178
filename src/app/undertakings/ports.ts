import type { Paper } from '../../documents/index.ts';

/** What could be taken from a file, or why nothing could: `code` has words in the catalogue of undertakings. */
export type ExtractedText =
  | {
      readonly status: 'read';
      readonly form: 'text' | 'pdf' | 'docx';
      /**
       * Pages of a PDF are parted by form feeds, lines by line feeds, paragraphs by an empty line where the file tells them
       * apart. The cells of a row are parted by tabs; columns side by side follow one another.
       */
      readonly text: string;
      /** The same with every tracked change rejected instead of accepted; absent where there is none. */
      readonly asRejected?: string;
      /** What is to be known of the file itself: tracked changes that were taken as accepted, pages without text. */
      readonly notices: readonly FileNotice[];
    }
  | { readonly status: 'refused'; readonly code: string; readonly values: Readonly<Record<string, string>> };
export type FileNotice = { readonly code: string; readonly values: Readonly<Record<string, string>> };

/** Takes the text out of a PDF, a DOCX or a text file; never throws for what the bytes hold. */
export type TextExtractor = (bytes: Uint8Array, name: string) => Promise<ExtractedText>;

/** Writes a paper; the same paper gives the same bytes. Throws `PaperFailure` when a character has no glyph. */
export type PaperWriter = (paper: Paper) => Promise<Uint8Array>;

export class PaperFailure extends Error {
  readonly code: string;
  readonly values: Readonly<Record<string, string>>;

  constructor(code: string, values: Readonly<Record<string, string>> = {}) {
    super(`${code} ${JSON.stringify(values)}`);
    this.code = code;
    this.values = values;
  }
}

/** A signatory's own key and certificates, opened for one signature and kept nowhere. */
export type SigningKey = {
  /** PKCS#8, DER. */
  readonly key: Uint8Array;
  /** The signatory's certificate first, then those that issued it; DER. */
  readonly certificates: readonly Uint8Array[];
};

/**
 * Opens a signatory's key from a PKCS#12 file or a private key (PEM or DER) with its certificates beside it. The passphrase
 * comes from the signatory; the key must belong to the certificate, and the certificate be in time at `at` and be for
 * signing. Throws `PaperFailure`.
 */
export type KeyOpener = (given: {
  readonly file: Uint8Array;
  readonly passphrase?: string | undefined;
  /** PEM, the signatory's and those that issued it, or a single one in DER; for a file that holds a key alone. */
  readonly certificates?: Uint8Array | undefined;
  /** The moment of signing, as an instant. */
  readonly at: string;
}) => Promise<SigningKey>;

/** Puts a real signature on a PDF as an incremental update: every earlier byte stays as it was. Throws `PaperFailure`. */
export type PdfSigner = (given: {
  readonly pdf: Uint8Array;
  readonly key: SigningKey;
  readonly name: string;
  readonly reason: string;
  readonly place?: string | undefined;
  /** The moment that the signatory tells, as an instant. */
  readonly at: string;
  /** An authority of RFC 3161 whose time stamp goes into the signature. */
  readonly timestamp?: TimeStamper | undefined;
}) => Promise<{
  readonly pdf: Uint8Array;
  /** SHA-256 of the signatory's certificate, hexadecimal. */
  readonly certificate: string;
  /** SHA-256 of the time-stamp token, hexadecimal. */
  readonly timestamp?: { readonly sha256: string; readonly time: string };
}>;

/** Asks an authority of RFC 3161 for a token over a SHA-256 digest; throws `PaperFailure` when it refuses or is not there. */
export type TimeStamper = (digest: Uint8Array) => Promise<{ readonly token: Uint8Array; readonly time: string }>;

/** What each signature of a PDF is worth, in the order in which they were made. */
export type PdfSignature = {
  readonly name: string;
  /** `timestamp`: a time stamp over the whole file, by an authority and not by a person. */
  readonly kind: 'signature' | 'timestamp';
  /**
   * The signatory's certificate: subject and issuer as text, SHA-256 hexadecimal, instants from and until which it is valid.
   * Whether its issuer is to be trusted is for the reader to decide. All are empty where the signature holds none.
   */
  readonly certificate: {
    readonly subject: string;
    readonly issuer: string;
    readonly selfSigned: boolean;
    readonly sha256: string;
    /** SHA-256 of the public key, so that the same key under another certificate is known. */
    readonly key: string;
    readonly from: string;
    readonly until: string;
  };
  /** The moment that the signature tells of itself, as an instant; absent where it tells none. */
  readonly at?: string | undefined;
  readonly timestamp?: { readonly time: string; readonly valid: boolean } | undefined;
  /** `valid`: these bytes were signed with this certificate's key. `other-bytes`: what is signed is something else. */
  readonly integrity: 'valid' | 'other-bytes' | 'damaged';
  /** At the moment of a valid time stamp, or else at the moment told; `unknown` where there is neither. */
  readonly certificateState: 'in-time' | 'expired' | 'not-yet-valid' | 'unknown';
  /** Whether bytes follow that are neither signed by it nor part of a later signature, or a later signature changed more than it must. */
  readonly changedAfterwards: boolean;
  /** How many bytes of the file it covers, from the first on. */
  readonly coversUntil: number;
  /** Why it is damaged, what changed afterwards, what else is to be known; codes of the words of signatures. */
  readonly notices: readonly FileNotice[];
};
export type PdfVerifier = (pdf: Uint8Array) => Promise<readonly PdfSignature[]>;
