import type { Fraction, HongKongDate, Shares } from '../exact/index.ts';

/**
 * The shape of a field, as data: from one table come the types, the reading with its errors, the JSON Schema and
 * the reference. A shape says what may stand in a record file; `Read<S>` is what the core gets.
 */
export type Shape =
  | { readonly type: 'text'; readonly open?: RegExp; readonly form?: 'month-day' }
  | { readonly type: 'identifier' }
  | { readonly type: 'reference'; readonly to: ReferenceKind }
  | { readonly type: 'shares' }
  | { readonly type: 'count' }
  | { readonly type: 'date' }
  | { readonly type: 'truth' }
  | { readonly type: 'part' }
  | { readonly type: 'ratio' }
  | { readonly type: 'amount' }
  | { readonly type: 'choice'; readonly of: readonly string[] }
  | { readonly type: 'list'; readonly of: Shape }
  | { readonly type: 'oneOrMany'; readonly of: Shape }
  | { readonly type: 'record'; readonly fields: Fields }
  | { readonly type: 'table'; readonly of: Shape; readonly open?: RegExp }
  | { readonly type: 'firstOf'; readonly of: readonly Shape[] };

/**
 * What a name in a record may stand for; `party` is a person or one of the holders `public` and `unknown`, `claimant` one
 * of these or the issuer, by its id or as `company`.
 */
export type ReferenceKind =
  | 'class'
  | 'person'
  | 'party'
  | 'claimant'
  | 'vehicle'
  | 'committee'
  | 'charge'
  | 'arrangement'
  | 'offer'
  | 'undertaking'
  | 'clearance'
  | 'meeting'
  | 'resolution'
  | 'fact'
  | 'source';

export type Field = Shape & { readonly optional?: true };
export type Fields = Readonly<Record<string, Field>>;

export type Read<S> = S extends { readonly type: 'text' | 'identifier' | 'reference' | 'amount' }
  ? string
  : S extends { readonly type: 'shares' | 'count' }
    ? Shares
    : S extends { readonly type: 'date' }
      ? HongKongDate
      : S extends { readonly type: 'truth' }
        ? boolean
        : S extends { readonly type: 'part' | 'ratio' }
          ? Fraction
          : S extends { readonly type: 'choice'; readonly of: readonly (infer C)[] }
            ? C
            : S extends { readonly type: 'list' | 'oneOrMany'; readonly of: infer I }
              ? readonly Read<I>[]
              : S extends { readonly type: 'record'; readonly fields: infer F }
                ? ReadFields<F>
                : S extends { readonly type: 'table'; readonly of: infer V }
                  ? Readonly<Record<string, Read<V>>>
                  : S extends { readonly type: 'firstOf'; readonly of: readonly (infer O)[] }
                    ? Read<O>
                    : never;

type RequiredKeys<F> = { [K in keyof F]: F[K] extends { readonly optional: true } ? never : K }[keyof F];
type OptionalKeys<F> = { [K in keyof F]: F[K] extends { readonly optional: true } ? K : never }[keyof F];
export type ReadFields<F> = { readonly [K in RequiredKeys<F>]: Read<F[K]> } & {
  readonly [K in OptionalKeys<F>]?: Read<F[K]>;
};

/** Free text: it may say who a natural person is or what he did, so a store keeps it apart, and it can be erased. */
export const text = { type: 'text' } as const;
/**
 * Text by which Rules decide, such as the number of a Rule or an id. A store leaves it in what it hashes where it looks as
 * `open` says, and keeps anything else apart like free text.
 */
export const openText = (open: RegExp): { readonly type: 'text'; readonly open: RegExp } => ({ type: 'text', open });
/** A day of every year as `12-31`, month first; `02-28` and `02-29` both mean the last day of February. */
export const monthDay = { type: 'text', open: /^\d{2}-\d{2}$/, form: 'month-day' } as const;
/** The id that a fact gives to something new. */
export const identifier = { type: 'identifier' } as const;
export const shares = { type: 'shares' } as const;
/** A whole number above zero that counts something other than shares. */
export const count = { type: 'count' } as const;
export const date = { type: 'date' } as const;
export const truth = { type: 'truth' } as const;
/** A part of one, `"671/1000"`. */
export const part = { type: 'part' } as const;
/** A whole number or a fraction above zero: `"8"`, `"3/20"`. */
export const ratio = { type: 'ratio' } as const;
/** An exact decimal amount of money, kept as text: `"0.0000025"`. */
export const amount = { type: 'amount' } as const;
export const reference = <const K extends ReferenceKind>(to: K) => ({ type: 'reference', to }) as const;
export const choice = <const C extends readonly string[]>(...of: C) => ({ type: 'choice', of }) as const;
export const list = <const S extends Shape>(of: S) => ({ type: 'list', of }) as const;
export const oneOrMany = <const S extends Shape>(of: S) => ({ type: 'oneOrMany', of }) as const;
export const record = <const F extends Fields>(fields: F) => ({ type: 'record', fields }) as const;
/** Named entries; a store keeps apart the name of an entry that is not as `open` says, such as the number of a Rule. */
export const table = <const S extends Shape>(of: S, open: RegExp) => ({ type: 'table', of, open }) as const;
export const firstOf = <const O extends readonly Shape[]>(...of: O) => ({ type: 'firstOf', of }) as const;
export const optional = <const S extends Shape>(shape: S) => ({ ...shape, optional: true }) as const;

/** A name in English, with Traditional Chinese where known. */
export const name = record({ en: text, 'zh-Hant': optional(text) });
