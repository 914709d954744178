import type { Fraction } from '../exact/index.ts';
import { type Fact, factKinds, type IssuerRecord } from './facts.ts';

/** A fact or a head as JSON holds it: quantities and fractions are text, instants are in UTC. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type JsonMap = { readonly [key: string]: Json };

const commonBefore = ['recorded', 'id', 'set'] as const;
const commonAfter = ['source', 'certainty', 'note'] as const;

/**
 * A fact in its one normal form: keys in a fixed order, quantities without grouping, instants in UTC. Reading it gives
 * the same fact again. An id that Holdfast gave is left out.
 */
export const factJson = (fact: Fact): JsonMap => {
  const given = fact as unknown as Readonly<Record<string, unknown>>;
  const out: Record<string, Json> = { fact: fact.fact, ...(fact.at === undefined ? { on: fact.on } : { at: fact.at }) };
  const put = (key: string, value: unknown): void => {
    if (value !== undefined) out[key] = plain(value);
  };
  for (const key of commonBefore) if (key !== 'id' || fact.named) put(key, given[key]);
  for (const key of Object.keys(factKinds[fact.fact].fields)) put(key, given[key]);
  for (const key of commonAfter) put(key, key === 'source' ? sourceText(fact) : given[key]);
  return out;
};

const sourceText = ({ source }: Fact): string | undefined =>
  source === undefined ? undefined : source.where === undefined ? source.key : `${source.key}, ${source.where}`;

/** The head of a record in its normal form; sources stand by their keys. */
export const headJson = ({ issuer, sources, notice }: Omit<IssuerRecord, 'facts'>): JsonMap => ({
  holdfast: '1',
  issuer: plain(issuer),
  ...(Object.keys(sources).length === 0 ? {} : { sources: plain(sources) }),
  ...(notice === undefined ? {} : { notice }),
});

/** A record as JSON Lines in its normal form, a line at a time: the head, then each fact. */
export function* recordLines(record: IssuerRecord): Generator<string> {
  yield `${JSON.stringify(headJson(record))}\n`;
  for (const fact of record.facts) yield `${JSON.stringify(factJson(fact))}\n`;
}

const plain = (value: unknown): Json => {
  if (typeof value === 'bigint') return `${value}`;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(plain);
  if (isFraction(value)) return value.whole === 1n ? `${value.part}` : `${value.part}/${value.whole}`;
  return Object.fromEntries(
    Object.entries(value as object)
      .filter(([, inner]) => inner !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, plain(inner)]),
  );
};

const isFraction = (value: unknown): value is Fraction =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Fraction).part === 'bigint' &&
  typeof (value as Fraction).whole === 'bigint';
