import { type Duty, tellDuty, tellDutyNotice, tellMissing, tellRule, tellStatus, tellWho } from '../../calendar/index.ts';
import type { AsOf, HongKongDate, Instant } from '../../exact/index.ts';
import type { IssuerRecord } from '../../record/index.ts';
import { type Language, languages, nameIn } from '../../words/index.ts';
import { namesOf } from '../reports.ts';

/** An entry of a calendar: a moment, or a whole day where there is none. */
export type CalendarEntry = {
  /** Stays the same when facts are added. */
  readonly id: string;
  readonly at: Instant | undefined;
  readonly on: HongKongDate;
  readonly title: string;
  readonly text: string;
  readonly tag: string;
  /** Nothing is left to be reminded of. */
  readonly isDone: boolean;
};
export type DueCalendar = {
  readonly name: string;
  readonly language: Language;
  /** The moment asked about: the instant, or else the end of the day. */
  readonly stamp: Instant;
  readonly entries: readonly CalendarEntry[];
};

/** The duties of a report as entries of a calendar, told in one language in the title and in both in the text. */
export const dueCalendar = ({
  record,
  duties,
  asOf,
  now,
  language,
}: {
  readonly record: IssuerRecord;
  readonly duties: readonly Duty[];
  readonly asOf: AsOf;
  /** How late it is on the day of `asOf`, where that is the running one. */
  readonly now?: Instant | undefined;
  readonly language: Language;
}): DueCalendar => {
  const nameOf = namesOf(record);
  const { id, name } = record.issuer;
  return {
    name: nameIn(name, language),
    language,
    stamp: asOf.instant ?? now ?? `${asOf.date}T15:59:59.000000000Z`,
    entries: duties.map((duty) => {
      const others = languages.map((each) =>
        [
          tellDuty(duty, each, nameOf),
          `${tellWho(duty, each, nameOf)}; ${tellStatus(duty, each)}; ${tellRule(duty, each)} [${duty.confidence}]`,
          ...(duty.missing ?? []).map((code) => tellMissing(code, each)),
          ...duty.notices.map((notice) => tellDutyNotice(notice, each)),
        ].join('\n'),
      );
      const isDone = duty.status === 'done' || duty.status === 'done-late';
      return {
        id: `${id}/${duty.id}`,
        at: duty.due.at,
        on: duty.due.on,
        title: `${tellRule(duty, language)} ${tellDuty(duty, language, nameOf)}${duty.status === 'open' ? '' : ` (${tellStatus(duty, language)})`}`,
        text: `${others.join('\n\n')}\n\n${duty.source}\n${duty.id}`,
        tag: duty.rule,
        isDone,
      };
    }),
  };
};
