import { compareFractions, type Fraction, type HongKongDate } from '../../exact/index.ts';
import type { ExchangeFault, NotCarried } from '../carried.ts';
import { refuser } from './in-fields.ts';
import type { Interest } from './in-interests.ts';
import type { EntityDetails, PersonDetails, RelationshipDetails, Statement } from './in-statements.ts';

type Details = PersonDetails | EntityDetails | RelationshipDetails;
/** The statements about one record, in the order in which they were declared: the first is new, a closed one is the last. */
export type History<D extends Details> = readonly [Statement<D>, ...Statement<D>[]];
export type Histories = {
  readonly person: ReadonlyMap<string, History<PersonDetails>>;
  readonly entity: ReadonlyMap<string, History<EntityDetails>>;
  readonly relationship: ReadonlyMap<string, History<RelationshipDetails>>;
};

const ranks = { new: 0n, updated: 1n, closed: 2n } as const;

/**
 * Puts statements together by the record that they are about, and holds them to the life of a record (BODS 0.4,
 * information updates): new once and first, then updated, nothing behind closed.
 */
export const historiesOf = (
  statements: readonly Statement[],
  unread: ReadonlySet<string> = new Set(),
): { readonly histories: Histories; readonly faults: readonly ExchangeFault[]; readonly notCarried: readonly NotCarried[] } => {
  const faults: ExchangeFault[] = [...doubledStatements(statements)];
  const notCarried: NotCarried[] = [];
  const groups = new Map<string, Statement[]>();
  for (const statement of statements) {
    const known = groups.get(statement.recordId);
    if (known) known.push(statement);
    else groups.set(statement.recordId, [statement]);
  }
  const histories = {
    person: new Map<string, History<PersonDetails>>(),
    entity: new Map<string, History<EntityDetails>>(),
    relationship: new Map<string, History<RelationshipDetails>>(),
  };
  for (const [recordId, group] of groups) {
    const ordered = inOrder(uncorrected(group, notCarried)).map(withStatus(notCarried));
    if (!unread.has(recordId)) faults.push(...lifeFaults(recordId, ordered));
    const type = ordered[0]?.details.recordType ?? 'relationship';
    // The types are one: a history of several is refused by its life.
    histories[type].set(recordId, ordered as unknown as History<never>);
  }
  return { histories, faults, notCarried };
};

const doubledStatements = (statements: readonly Statement[]): readonly ExchangeFault[] => {
  const first = new Map<string, Statement>();
  const faults: ExchangeFault[] = [];
  for (const statement of statements) {
    const before = first.get(statement.where);
    const values = { first: `#${BigInt(before?.position ?? 0) + 1n}`, second: `#${BigInt(statement.position) + 1n}` };
    if (before) faults.push({ code: 'bods-statement-twice', where: statement.where, values });
    else first.set(statement.where, statement);
  }
  return faults;
};

/** A statement that corrects another of the same record, date and status stands in its place (BODS 0.4, dates guidance). */
const uncorrected = (group: readonly Statement[], notCarried: NotCarried[]): readonly Statement[] => {
  if (!group.some(corrects)) return group;
  const kept = new Map<string, Statement>();
  for (const statement of group) {
    const like = `${statement.date} ${statement.status}`;
    const before = kept.get(like);
    if (before && corrects(statement)) {
      notCarried.push({ code: 'bods-corrected', where: before.where, values: { by: statement.where } });
      kept.set(like, statement);
    } else kept.set(before ? `${like} ${statement.position}` : like, statement);
  }
  return [...kept.values()];
};

const corrects = ({ annotations }: Statement): boolean => annotations.some(({ motivation }) => motivation === 'correcting');

const inOrder = (group: readonly Statement[]): readonly Statement[] =>
  group.length < 2 ? group : group.toSorted((one, other) => (comesBefore(one, other) ? -1 : 1));

const comesBefore = (one: Statement, other: Statement): boolean => {
  if (one.date !== other.date) return one.date < other.date;
  const [first, second] = [ranks[one.status ?? 'updated'], ranks[other.status ?? 'updated']];
  if (first !== second) return first < second;
  return one.instant === other.instant ? one.position < other.position : one.instant < other.instant;
};

const withStatus =
  (notCarried: NotCarried[]) =>
  (statement: Statement, index: number, all: readonly Statement[]): Statement => {
    if (statement.status !== undefined) return statement;
    const status = index === 0 && !all.some((other) => other.status === 'new') ? 'new' : 'updated';
    notCarried.push({ code: 'bods-status-absent', where: statement.where, values: { taken: status } });
    return { ...statement, status };
  };

const lifeFaults = (recordId: string, ordered: readonly Statement[]): readonly ExchangeFault[] => {
  const faults: ExchangeFault[] = [];
  const [first] = ordered;
  const opening = ordered.find(({ status }) => status === 'new');
  if (first === undefined) return faults;
  if (opening === undefined) refuser(faults, first.where)('bods-without-new', { recordId, status: first.status ?? '' });
  else if (opening !== first) {
    const values = { recordId, status: first.status ?? '', date: first.date, newOn: opening.date };
    refuser(faults, first.where)('bods-before-new', values);
  }
  let closed: Statement | undefined;
  for (const statement of ordered) {
    const refuse = refuser(faults, statement.where);
    if (statement.details.recordType !== first.details.recordType) {
      refuse('bods-type-changed', { recordId, found: statement.details.recordType, before: first.details.recordType });
    }
    if (statement.status === 'new' && opening !== statement) refuse('bods-new-twice', { recordId, first: opening?.where ?? '' });
    else if (closed) refuse('bods-after-closed', { recordId, status: statement.status ?? '', closed: closed.date });
    if (statement.status === 'closed') closed = statement;
  }
  return faults;
};

/** An interest for as long as it lasted: from `from` on, until `until` and no longer on it. */
export type Span = {
  readonly relationship: RelationshipDetails;
  readonly interest: Interest;
  readonly from: HongKongDate;
  readonly until: HongKongDate | undefined;
  readonly begunBy: Statement;
  readonly endedBy: Statement | undefined;
};

type Open = { -readonly [K in keyof Span]: Span[K] };

/**
 * The interests of one relationship over time. An interest begins on its start date, else on the date of the statement
 * that first tells it. Where a later statement gives it another share, the change is on the new start date if that lies
 * behind the statement before, else on the date of the later one. It ends on its end date, else when a statement no
 * longer tells it or closes the record.
 */
export const spansOf = (history: History<RelationshipDetails>, notCarried: NotCarried[]): readonly Span[] => {
  const spans: Open[] = [];
  let open = new Map<string, Open>();
  let before: Statement | undefined;
  for (const statement of history) {
    const { details, date, status } = statement;
    const told = new Map<string, Open>();
    const counts = new Map<string, bigint>();
    for (const interest of details.interests) {
      const key = keyOf(interest, counts);
      const known = open.get(key);
      const span =
        known === undefined || before === undefined
          ? begun({ statement, interest, from: interest.from ?? date })
          : goesOn({ known, statement, before, interest, notCarried });
      if (span !== known) spans.push(span);
      told.set(key, span);
    }
    for (const [key, span] of open) if (!told.has(key)) end(span, date, statement);
    if (status === 'closed') for (const span of told.values()) if (span.until === undefined) end(span, date, statement);
    open = told;
    before = statement;
  }
  for (const { interest, from, until, begunBy } of spans) {
    if (until === undefined || from < until) continue;
    notCarried.push({ code: 'bods-never-began', where: begunBy.where, values: { interest: interest.type ?? '-', from, until } });
  }
  return spans.filter(({ from, until }) => until === undefined || from < until);
};

/** Interests of one type and directness are told apart by their order. */
const keyOf = ({ type, directness }: Interest, counts: Map<string, bigint>): string => {
  const stem = `${type} ${directness}`;
  const times = (counts.get(stem) ?? 0n) + 1n;
  counts.set(stem, times);
  return `${stem} ${times}`;
};

const begun = ({
  statement,
  interest,
  from,
}: {
  readonly statement: Statement<RelationshipDetails>;
  readonly interest: Interest;
  readonly from: HongKongDate;
}): Open => ({
  relationship: statement.details,
  interest,
  from,
  until: interest.until,
  begunBy: statement,
  endedBy: interest.until === undefined ? undefined : statement,
});

const end = (span: Open, on: HongKongDate, by: Statement): void => {
  if (span.until !== undefined && span.until <= on) return;
  span.until = on;
  span.endedBy = by;
};

const goesOn = ({
  known,
  statement,
  before,
  interest,
  notCarried,
}: {
  readonly known: Open;
  readonly statement: Statement<RelationshipDetails>;
  readonly before: Statement;
  readonly interest: Interest;
  readonly notCarried: NotCarried[];
}): Open => {
  if (isSame(known.interest, interest)) {
    if (interest.until !== undefined && known.until === undefined) end(known, interest.until, statement);
    else if (interest.until !== known.until) {
      const values = { interest: interest.type ?? '-', until: known.until ?? '-', found: interest.until ?? '-' };
      notCarried.push({ code: 'bods-end-differs', where: statement.where, values });
    }
    if (interest.from !== undefined && known.interest.from !== undefined && interest.from !== known.interest.from) {
      const values = { interest: interest.type ?? '-', from: known.interest.from, found: interest.from };
      notCarried.push({ code: 'bods-start-differs', where: statement.where, values });
    }
    return known;
  }
  const isDated = interest.from !== undefined && interest.from > before.date;
  const on = isDated ? (interest.from ?? statement.date) : statement.date;
  if (!isDated) {
    const values = { interest: interest.type ?? '-', share: interest.share?.text ?? '-', date: on };
    notCarried.push({ code: 'bods-change-not-dated', where: statement.where, values });
  }
  end(known, on, statement);
  return begun({ statement, interest, from: on });
};

const isSame = (one: Interest, other: Interest): boolean =>
  isSamePart(one.share?.exact, other.share?.exact) &&
  (one.share?.exact !== undefined || one.share?.text === other.share?.text) &&
  isSamePart(one.told.part, other.told.part) &&
  one.told.directs === other.told.directs &&
  one.told.holdsFor === other.told.holdsFor &&
  one.told.discretion === other.told.discretion;

const isSamePart = (one: Fraction | undefined, other: Fraction | undefined): boolean =>
  one === undefined || other === undefined ? one === other : compareFractions(one, other) === 0;
