import type { StepName, When } from './execution.ts';
import type { Signatory } from './signatories.ts';

/** What is refused or to be known: `code` has words in the catalogue of undertakings. */
export type Told = { readonly code: string; readonly values: Readonly<Record<string, string>> };

/** One step as it is asked for. */
export type Step = Signatory & {
  readonly undertaking: string;
  readonly as: StepName;
  readonly method: 'paper' | 'electronic';
  readonly when: When;
  /** Whether the moment was told, and is not the clock's. */
  readonly isTimed?: boolean | undefined;
  readonly place?: string | undefined;
  readonly office?: string | undefined;
  readonly authority?: string | undefined;
  readonly address?: string | undefined;
  readonly occupation?: string | undefined;
  /** The witness says that it was signed before his eyes. */
  readonly inPresence: boolean;
  /** Consent to signing by electronic means (Cap. 553, section 6). */
  readonly consent: boolean;
  readonly counterpart?: string | undefined;
  readonly attorney?: string | undefined;
  /** SHA-256 of his power. */
  readonly power?: string | undefined;
  /** The file that is signed, or the scan: its SHA-256, and that of each file on record with whose bytes it begins. */
  readonly file: { readonly sha256: string; readonly continues: readonly string[] };
};
