import type { HongKongDate } from '../exact/index.ts';
import { type Fact, factJson, type IssuerRecord, type Unnumbered } from '../record/index.ts';

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
  const said = new Map<string, Fact>();
  const sets = new Set<string>();
  const dates = new Set(facts.map(({ on }) => on));
  for (const fact of record.facts) {
    if (dates.has(fact.on)) said.set(saying(fact), fact);
    if (fact.set !== undefined) sets.add(fact.set);
  }
  const alike = facts.flatMap((fact): readonly Told[] => {
    const other = said.get(saying(fact));
    return other === undefined ? [] : [{ code: 'told-alike', values: { line: `${fact.line}`, fact: other.id } }];
  });
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

/** The normal form of facts, a line each: what tells whether two requests ask for the same. */
export const requestText = (facts: readonly Unnumbered[]): string =>
  facts
    .map(
      (fact) => `${JSON.stringify(factJson({ ...fact, id: fact.id ?? '', named: fact.id !== undefined } as unknown as Fact))}\n`,
    )
    .join('');
