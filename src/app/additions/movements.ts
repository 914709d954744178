import type { HongKongDate } from '../../exact/index.ts';
import { type Fact, factJson, type IssuerRecord, type Unnumbered } from '../../record/index.ts';

/** Something to know about facts before they are booked, with a code of `movementWords`. */
export type Told = { readonly code: string; readonly values: Readonly<Record<string, string>> };

/** More of one kind are not told one by one. */
const mostTold = 20;

/**
 * What may be meant otherwise although nothing is wrong: a movement that a fact on record says too, word for word; one
 * that joins a set on record; dates after `today`; movements without an id, which cannot be retracted.
 */
export const movementsTold = ({
  record,
  facts,
  today,
}: {
  readonly record: IssuerRecord;
  readonly facts: readonly Unnumbered[];
  readonly today: HongKongDate;
}): readonly Told[] => {
  const sets = new Set(record.facts.flatMap(({ set }) => set ?? []));
  const alike = [...alreadySaid(record, facts)].map(([fact, other]) => ({
    code: 'told-alike',
    values: { line: `${fact.line}`, fact: other.id },
  }));
  const joins = facts.flatMap(({ set, line }): readonly Told[] =>
    set === undefined || !sets.has(set) ? [] : [{ code: 'told-joins', values: { line: `${line}`, set } }],
  );
  const later = facts.filter(({ on }) => on > today).map(({ on }) => on);
  const last = later.reduce((latest, on) => (on > latest ? on : latest), today);
  const unnamed = facts.filter(({ id }) => id === undefined).length;
  return [
    ...alike.slice(0, mostTold),
    ...joins.slice(0, mostTold),
    ...(later.length === 0 ? [] : [{ code: 'told-future', values: { count: `${later.length}`, today, last } }]),
    ...(unnamed === 0 ? [] : [{ code: 'told-without-id', values: { count: `${unnamed}` } }]),
  ];
};

/**
 * The fact that says what the first movement says, where all of them stand on record: the same table was booked before.
 * Movements with ids of their own are others, whatever they say.
 */
export const bookedBefore = ({
  record,
  facts,
}: {
  readonly record: IssuerRecord;
  readonly facts: readonly Unnumbered[];
}): Fact | undefined => {
  if (facts.some(({ id }) => id !== undefined)) return undefined;
  const said = alreadySaid(record, facts);
  const [first] = facts;
  return first !== undefined && said.size === facts.length ? said.get(first) : undefined;
};

/** Each fact that one on record says too; two that say the same need two on record. */
export const alreadySaid = (record: IssuerRecord, facts: readonly Unnumbered[]): ReadonlyMap<Unnumbered, Fact> => {
  const dates = new Set(facts.map(({ on }) => on));
  const said = new Map<string, Fact[]>();
  for (const fact of record.facts) {
    if (!dates.has(fact.on)) continue;
    const known = said.get(saying(fact));
    if (known) known.push(fact);
    else said.set(saying(fact), [fact]);
  }
  const found = new Map<Unnumbered, Fact>();
  for (const fact of facts) {
    const other = said.get(saying(fact))?.shift();
    if (other !== undefined) found.set(fact, other);
  }
  return found;
};

/** What a fact says, without its names, its source and its notes. */
const saying = (fact: Unnumbered | Fact): string => {
  const {
    id: _id,
    set: _set,
    recorded: _recorded,
    source: _source,
    certainty: _certainty,
    note: _note,
    ...rest
  } = factJson({
    ...fact,
    id: '',
    named: false,
  } as unknown as Fact);
  return JSON.stringify(rest);
};
