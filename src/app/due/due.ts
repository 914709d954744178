import {
  type Duty,
  type DutyStatus,
  daysAhead,
  dutiesOf,
  dutyStatuses,
  tellDuty,
  tellDutyNotice,
  tellWho,
} from '../../calendar/index.ts';
import { type AsOf, addDays, type HongKongDate, type Instant } from '../../exact/index.ts';
import type { IssuerRecord, Timeline } from '../../record/index.ts';
import type { NameOf } from '../../rulebook/index.ts';
import { type Language, languages, screenWords, type Wording } from '../../words/index.ts';
import { issuerJson, namesOf } from '../reports.ts';
import { limitationDuties } from './limitations.ts';

/** Without dates of one's own, what is near: so many days back and ahead. */
export const nearDays = 90n;

/** Whether anything is late, or cannot be told; `clear` says neither. */
export type DueOutcome = 'clear' | 'late' | 'cannot-tell';

export type DueReport = {
  readonly outcome: DueOutcome;
  /** What is told, by due moment. */
  readonly duties: readonly Duty[];
  /** How many duties stand outside what is told, by how they stand. */
  readonly hidden: Readonly<Partial<Record<DutyStatus, number>>>;
  readonly from: HongKongDate | undefined;
  readonly to: HongKongDate | undefined;
  readonly json: () => unknown;
};

/**
 * `holdfast due`: what falls due. Between dates that are asked for everything is told; otherwise what is late, what is open up
 * to 90 days ahead, and what was done late or cannot be told within 90 days. `all` tells everything.
 */
export const dueReport = ({
  record,
  timeline,
  asOf,
  now,
  knownAt,
  from,
  to,
  kinds = [],
  all = false,
}: {
  readonly record: IssuerRecord;
  readonly timeline: Timeline;
  readonly asOf: AsOf;
  readonly now?: Instant | undefined;
  readonly knownAt?: string | undefined;
  readonly from?: HongKongDate | undefined;
  readonly to?: HongKongDate | undefined;
  readonly kinds?: readonly string[];
  readonly all?: boolean;
}): DueReport => {
  const isWanted = kinds.length === 0 ? () => true : ({ kind }: Duty) => kinds.includes(kind);
  const found = [
    ...dutiesOf({ timeline, asOf, now, ...(to !== undefined && to > addDays(asOf.date, daysAhead) ? { to } : {}), kinds }),
    ...limitationDuties({ timeline, asOf }),
  ]
    .filter(isWanted)
    .toSorted(byMoment);
  const isWindow = from !== undefined || to !== undefined;
  const isTold = (duty: Duty): boolean =>
    isWindow
      ? (from === undefined || duty.due.on >= from) && (to === undefined || duty.due.on <= to)
      : all || isNear(duty, asOf.date);
  const duties = found.filter(isTold);
  const hidden: Partial<Record<DutyStatus, number>> = {};
  for (const duty of found) if (!isTold(duty)) hidden[duty.status] = (hidden[duty.status] ?? 0) + 1;
  const outcome = outcomeOf(found);
  const nameOf = namesOf(record);
  return {
    outcome,
    duties,
    hidden,
    from,
    to,
    json: () => ({
      holdfast: 1,
      issuer: issuerJson(record),
      asOf: asOf.instant ?? asOf.date,
      knownAt: knownAt ?? null,
      from: from ?? null,
      to: to ?? null,
      outcome,
      notice: `${screenWords.notice.en}${record.notice === undefined ? '' : ` ${record.notice}`}`,
      duties: duties.map((duty) => dutyJson(duty, nameOf)),
      hidden: Object.fromEntries(dutyStatuses.map((status) => [status, hidden[status] ?? 0])),
    }),
  };
};

const isNear = ({ status, due }: Duty, today: HongKongDate): boolean => {
  if (status === 'late') return true;
  if (due.on > addDays(today, nearDays)) return false;
  return status === 'open' || (status !== 'done' && due.on >= addDays(today, -nearDays));
};

/** Of all that is found, wherever it stands; what was done late is late no more. */
const outcomeOf = (all: readonly Duty[]): DueOutcome => {
  if (all.some(({ status }) => status === 'late')) return 'late';
  return all.some(({ status }) => status === 'cannot-tell') ? 'cannot-tell' : 'clear';
};

const byMoment = (one: Duty, other: Duty): number => compare(momentOf(one), momentOf(other)) || compare(one.id, other.id);
const momentOf = ({ due }: Duty): string => due.at ?? `${due.on}~`;
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

const inBoth = (tell: (language: Language) => string): Wording =>
  Object.fromEntries(languages.map((language) => [language, tell(language)])) as Record<Language, string>;

/** The published shape of a duty. */
export const dutyJson = (duty: Duty, nameOf: NameOf) => {
  const { notices, missing, values: _v, ...rest } = duty;
  return {
    ...rest,
    name: inBoth((language) => tellWho(duty, language, nameOf)),
    ...(missing === undefined ? {} : { missing }),
    notices: notices.map((notice) => ({ code: notice.code, text: inBoth((language) => tellDutyNotice(notice, language)) })),
    text: inBoth((language) => tellDuty(duty, language, nameOf)),
  };
};
