import type { JsonMap } from '../record/index.ts';

/** Something that one format says and the other cannot: where it stood, and what it was. */
export type NotCarried = {
  /** A code with words of its own in `words/exchange`. */
  readonly code: string;
  /** The place in what was read: a file and an object's id, or a fact. */
  readonly where: string;
  /** What the words need: `what`, `value`, ... */
  readonly values: Readonly<Record<string, string>>;
};

/** A record made out of another format: the head and facts as JSON of the record's own schema, still to be read and judged as a file. */
export type CarriedIn = {
  readonly head: JsonMap;
  readonly facts: readonly JsonMap[];
  readonly notCarried: readonly NotCarried[];
};

/** Files of another format by their names, each a JSON value. */
export type CarriedOut = {
  readonly files: ReadonlyMap<string, unknown>;
  readonly notCarried: readonly NotCarried[];
};

/** Why another format cannot come in: all that is wrong is told, and nothing is half carried. */
export type ExchangeFault = {
  /** A code with words of its own in `words/exchange`; what is no JSON at all has the codes of the reader of JSON. */
  readonly code: string;
  /** The place in what was read: a file or an object's id, and line and column. */
  readonly where: string;
  /** What the words need: `found`, `field`, ... */
  readonly values: Readonly<Record<string, string>>;
};

/** What came of reading another format: all of it with a list of what the record cannot say, or nothing and every reason why. */
export type Carried =
  | ({ readonly status: 'carried' } & CarriedIn)
  | { readonly status: 'refused'; readonly faults: readonly ExchangeFault[] };
