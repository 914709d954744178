import type { HongKongDate } from '../../exact/index.ts';
import type { InstrumentValues, Strength, TerminationEvent, TermName } from '../../undertaking/index.ts';

export type TermReading = {
  readonly term: TermName;
  readonly found: boolean;
  /** The words that it rests on, as they stand in the text but for line breaks; null when it was not found. */
  readonly passage: string | null;
  readonly strength?: Strength;
  /** The text speaks of it, in words that could not be read: neither found nor missing. */
  readonly unread?: true;
};

export type ExecutionReading = {
  readonly party: 'giver' | 'company';
  readonly name: string | null;
  readonly office: string | null;
  /** Whether a signature can be read in the text; a picture of one cannot. */
  readonly signed: boolean;
  readonly signedOn: HongKongDate | null;
  readonly witness: {
    readonly name: string | null;
    readonly address: string | null;
    readonly occupation: string | null;
    readonly signed: boolean;
  } | null;
};

/** A warning is no invalidity. `code` has words in the catalogue of undertakings; `values` fill them. */
export type InstrumentWarning = {
  readonly code: string;
  readonly values: Readonly<Record<string, string>>;
  readonly passage: string | null;
};

/** What an instrument says, each term with the passage it rests on. What could not be placed is told, never guessed. */
export type InstrumentReading = {
  /** `no-instrument`: nothing in the text promises anything under Rule 8A.43; every other value is then empty. */
  readonly status: 'read' | 'no-instrument';
  readonly giver: string | null;
  readonly issuer: string | null;
  /** The passage that says as what the giver signs. */
  readonly capacity: string | null;
  readonly executedOn: HongKongDate | null;
  readonly languages: readonly ('en' | 'zh-Hant' | 'zh-Hans')[];
  readonly terms: readonly TermReading[];
  readonly rules: readonly string[];
  readonly terminationEvents: readonly TerminationEvent[];
  readonly executions: readonly ExecutionReading[];
  readonly warnings: readonly InstrumentWarning[];
  readonly unplaced: readonly string[];
  readonly values: InstrumentValues;
};
