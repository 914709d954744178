import type { JsonMap } from '../record/index.ts';

/** Something that one format says and the other cannot: where it stood, and what it was. */
export type NotCarried = {
  /** A code with words of its own in `words/exchange.ts`. */
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

/** Why something of another format cannot come in. Its words are in `words/exchange.ts`, like those of what is not carried. */
export type ExchangeFault = {
  readonly code: string;
  /** The file with line and column, and the id of the object where it has one. */
  readonly where: string;
  readonly values: Readonly<Record<string, string>>;
};

/** What came of reading another format: all of it with a list of what the record cannot say, or nothing and every reason why. */
export type Carried =
  | ({ readonly status: 'carried' } & CarriedIn)
  | { readonly status: 'refused'; readonly faults: readonly ExchangeFault[] };
