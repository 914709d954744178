import { compareFractions, type HongKongDate } from '../../exact/index.ts';
import type { Json } from '../../record/index.ts';
import type { NotCarried } from '../carried.ts';
import type { History, Span } from './in-histories.ts';
import type { EntityDetails, Statement } from './in-statements.ts';
import { type Doubt, settleTerms, type Terms } from './in-terms.ts';
import { kindsOf, type VehicleKind } from './terms.ts';

/** A fact that is to be: its kind, date and fields, and the statements that it rests on. */
export type Draft = {
  readonly fact:
    | 'vehicle-arranged'
    | 'vehicle-changed'
    | 'vehicle-ended'
    | 'relation-recorded'
    | 'person-recorded'
    | 'person-died';
  readonly on: HongKongDate;
  readonly fields: Readonly<Record<string, Json>>;
  /** The persons that it names. */
  readonly names: readonly string[];
  readonly statements: readonly Statement[];
};

/** Work on one file beyond which it is no file that anybody means: interests looked at, over all vehicles and dates. */
export const mostWork = 1_000_000;

/**
 * The life of one vehicle as facts: arranged on the first date on which it holds for somebody, changed whenever what
 * is settled about it differs from before, ended when it holds for nobody any more.
 */
export const vehicleFacts = ({
  vehicle,
  history,
  spans,
  personOf,
  countWork,
}: {
  /** Its id in the record. */
  readonly vehicle: string;
  readonly history: History<EntityDetails>;
  readonly spans: readonly Span[];
  readonly personOf: (span: Span) => string | undefined;
  /** False when there is too much of it. */
  readonly countWork: (interests: number) => boolean;
}): { readonly drafts: readonly Draft[]; readonly notCarried: readonly NotCarried[] } => {
  const drafts: Draft[] = [];
  const notCarried: NotCarried[] = [];
  const live = new Set<Span>();
  let before: Terms | undefined;
  let doubted = '';
  for (const { date, begun, ended, entity } of turnsOf(spans, history)) {
    for (const span of ended) live.delete(span);
    for (const span of begun) live.add(span);
    if (!countWork(live.size)) break;
    const { kind, isNomination } = formOn(history, date);
    const { terms, doubts } = settleTerms({ kind, isNomination, spans: live, personOf });
    const turning = [...begun.map(({ begunBy }) => begunBy), ...ended.flatMap(({ endedBy }) => endedBy ?? []), ...entity];
    const all = before === undefined ? [...live].map(({ begunBy }) => begunBy) : turning;
    const draft = draftOf({ vehicle, date, before, terms, statements: all });
    if (draft !== undefined) drafts.push(draft);
    const told = JSON.stringify(doubts);
    if (told !== doubted || draft !== undefined)
      notCarried.push(...doubts.map(toldDoubt({ vehicle, date, statements: turning })));
    doubted = told;
    before = terms;
  }
  return { drafts, notCarried };
};

type Turn = {
  readonly date: HongKongDate;
  readonly begun: Span[];
  readonly ended: Span[];
  readonly entity: Statement[];
};

/** The dates on which something begins or ends, or the kind of the entity changes. */
const turnsOf = (spans: readonly Span[], history: History<EntityDetails>): readonly Turn[] => {
  const turns = new Map<HongKongDate, Turn>();
  const on = (date: HongKongDate): Turn => {
    const turn = turns.get(date) ?? { date, begun: [], ended: [], entity: [] };
    turns.set(date, turn);
    return turn;
  };
  for (const span of spans) {
    on(span.from).begun.push(span);
    if (span.until !== undefined) on(span.until).ended.push(span);
  }
  let kind = kindsOf(history[0].details.entityType).vehicle;
  for (const statement of history) {
    const next = kindsOf(statement.details.entityType).vehicle;
    if (next !== kind) on(statement.date).entity.push(statement);
    kind = next;
  }
  return [...turns.values()].toSorted((one, other) => (one.date < other.date ? -1 : 1));
};

const formOn = (
  history: History<EntityDetails>,
  date: HongKongDate,
): { readonly kind: VehicleKind; readonly isNomination: boolean } => {
  const { details } = history.findLast((statement) => statement.date <= date) ?? history[0];
  const { vehicle } = kindsOf(details.entityType);
  // A listed company is no private one.
  const kind = vehicle === 'private-company' && details.listed === true ? 'other' : vehicle;
  return { kind, isNomination: details.entityType.subtype === 'nomination' };
};

const draftOf = ({
  vehicle,
  date,
  before,
  terms,
  statements,
}: {
  readonly vehicle: string;
  readonly date: HongKongDate;
  readonly before: Terms | undefined;
  readonly terms: Terms | undefined;
  readonly statements: readonly Statement[];
}): Draft | undefined => {
  if (terms === undefined) {
    return before && { fact: 'vehicle-ended', on: date, fields: { vehicle }, names: [vehicle], statements };
  }
  const fields = { vehicle, ...changedFields(before, terms) };
  if (Object.keys(fields).length === 1) return undefined;
  const parts = terms.economicInterest === 'discretionary' ? [] : terms.economicInterest.map(({ person }) => person);
  return {
    fact: before === undefined ? 'vehicle-arranged' : 'vehicle-changed',
    on: date,
    fields,
    names: [vehicle, ...terms.for, terms.votesDirectedBy, ...parts],
    statements,
  };
};

const changedFields = (before: Terms | undefined, terms: Terms): Readonly<Record<string, Json>> => ({
  ...(before?.kind === terms.kind ? {} : { kind: terms.kind }),
  ...(before !== undefined && isSameList(before.for, terms.for) ? {} : { for: terms.for }),
  ...(before?.votesDirectedBy === terms.votesDirectedBy ? {} : { votesDirectedBy: terms.votesDirectedBy }),
  ...(before !== undefined && isSameInterest(before.economicInterest, terms.economicInterest)
    ? {}
    : { economicInterest: interestJson(terms.economicInterest) }),
});

const isSameList = (one: readonly string[], other: readonly string[]): boolean => {
  const persons = new Set(one);
  return one.length === other.length && other.every((person) => persons.has(person));
};

const isSameInterest = (one: Terms['economicInterest'], other: Terms['economicInterest']): boolean => {
  if (one === 'discretionary' || other === 'discretionary') return one === other;
  const parts = new Map(one.map(({ person, part }) => [person, part]));
  return (
    one.length === other.length &&
    other.every(({ person, part }) => {
      const known = parts.get(person);
      return known !== undefined && compareFractions(known, part) === 0;
    })
  );
};

const interestJson = (interest: Terms['economicInterest']): Json =>
  interest === 'discretionary'
    ? interest
    : interest.map(({ part: { part, whole }, person }) => ({ part: whole === 1n ? `${part}` : `${part}/${whole}`, person }));

const toldDoubt =
  ({
    vehicle,
    date,
    statements,
  }: {
    readonly vehicle: string;
    readonly date: HongKongDate;
    readonly statements: readonly Statement[];
  }) =>
  ({ code, values }: Doubt): NotCarried => ({ code, where: statements[0]?.where ?? '', values: { vehicle, date, ...values } });
