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

/** Why another format cannot be read: told whole, and nothing is half-loaded. */
export type ExchangeFault = {
  /** A code with words of its own in `words/exchange.ts`; what is no JSON at all has the codes of the reader of JSON. */
  readonly code: string;
  /** The place in what was read: an object's id, or line and column. */
  readonly where: string;
  /** What the words need: `found`, `field`, ... */
  readonly values: Readonly<Record<string, string>>;
};

/** Another format as it was read: carried with a list of what could not be, or refused. */
export type Carried =
  | ({ readonly status: 'carried' } & CarriedIn)
  | { readonly status: 'refused'; readonly faults: readonly ExchangeFault[] };
