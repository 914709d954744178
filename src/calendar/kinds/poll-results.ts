import type { HongKongDate, Instant } from '../../exact/index.ts';
import type { State, Step } from '../../record/index.ts';
import { isOfMatter, type Matters } from '../filings.ts';
import { beforeTrading, nextBusinessDay } from '../hong-kong-days/index.ts';
import type { DutyKind } from '../kind.ts';

const matters: Matters = {
  codes: ['poll-results', 'poll-result', 'results-of-poll', 'results-of-the-poll', '投票結果', '投票表決結果', '按股數投票結果'],
  words: {
    en: [
      'poll result',
      'voting result',
      'vote result',
      'result general meeting',
      'result agm',
      'result egm',
      'result class meeting',
    ],
    'zh-Hant': ['投票結果', '表決結果', '投票表決'],
  },
};

type Poll = { readonly fact: string; readonly on: HongKongDate; readonly at: Instant | undefined };
type Meeting = {
  readonly fact: string;
  heldOn: HongKongDate | undefined;
  readonly convenedOn: HongKongDate;
  readonly polls: Poll[];
};

/** A day on which polls of a meeting were taken, or on which it is held. */
type Sitting = {
  readonly day: HongKongDate;
  readonly isDayKnown: boolean;
  readonly polls: readonly Poll[];
  readonly isLast: boolean;
};

/** What was polled before the day to which the meeting was adjourned has been polled on a day of its own. */
const sittingsOf = ({ heldOn, convenedOn, polls }: Meeting): readonly Sitting[] => {
  const days = [...new Set(polls.map(({ on }) => on))].sort();
  const last = heldOn ?? days.at(-1);
  const of = (day: HongKongDate): readonly Poll[] => polls.filter(({ on }) => on === day);
  const earlier = days.filter((day) => last !== undefined && day < last);
  return [
    ...earlier.map((day) => ({ day, isDayKnown: true, polls: of(day), isLast: false })),
    {
      day: last ?? convenedOn,
      isDayKnown: last !== undefined,
      polls: polls.filter(({ on }) => last === undefined || on >= last),
      isLast: true,
    },
  ];
};

/** When the last poll of a sitting was declared; no meeting closes before trading begins. */
const closedAt = ({ day, polls }: Sitting): Instant => {
  const instants = polls.flatMap(({ at, on }) => (at === undefined || on !== day ? [] : [at])).sort();
  return instants.length === polls.length ? (instants.at(-1) ?? beforeTrading(day)) : beforeTrading(day);
};

type Stretch = { readonly from: HongKongDate; until: HongKongDate | undefined };

export const pollResults: DutyKind = {
  kind: 'poll-results',
  rule: '13.39(5)',
  title: { en: 'Announcement of the results of a poll', 'zh-Hant': '投票表決結果公告' },
  paraphrase: {
    en: 'The results of the polls of a meeting are announced as soon as possible, at the latest half an hour before trading begins on the business day after the meeting.',
    'zh-Hant': '股東大會投票表決結果須盡快公布，最遲於會議後下一營業日開市前半小時。',
  },
  creates: {
    en: 'a meeting, on the day on which it is held (heldOn, or the day of the poll)',
    'zh-Hant': '股東大會於其舉行日（heldOn，或投票日）',
  },
  closes: {
    en: 'announcement-made of the matter poll-results, or that covers the meeting, one of its polls or the day',
    'zh-Hant': 'announcement-made 事項為 poll-results，或 covers 為該會議、其投票或該日',
  },
  by: { en: '08:30 of the business day after the meeting', 'zh-Hant': '會議後下一營業日 08:30' },
  confidence: 'V',
  source: 'https://sc.hkex.com.hk/TuniS/cn-rules.hkex.com.hk/entiresection/5847',
  consulted: '2026-11-23',
  binds: 'listed',
  series: 'of-the-issuer',
  matter: 'poll-results',
  answeredBy: isOfMatter('announcement', matters),
  area: 'filings',
  fromTheStart: true,
  follow: ({ emit }) => {
    const meetings = new Map<string, Meeting>();
    /** When the Rule bound the issuer: a meeting may have been convened before. */
    const bound: Stretch[] = [];
    const followListing = (state: State, on: HongKongDate): void => {
      const last = bound.at(-1);
      const isOpen = last !== undefined && last.until === undefined;
      const isBound = state.listing !== undefined && state.listing.as !== 'secondary';
      if (isBound && !isOpen) bound.push({ from: on, until: undefined });
      else if (!isBound && isOpen) last.until = on;
    };
    return {
      observe: ({ action, state }: Step) => {
        followListing(state, action.on);
        for (const fact of action.facts) {
          if (fact.fact === 'meeting-convened') {
            meetings.set(fact.meeting, { fact: fact.id, heldOn: fact.heldOn, convenedOn: action.on, polls: [] });
          } else if (fact.fact === 'meeting-cancelled') meetings.delete(fact.meeting);
          else if (fact.fact === 'meeting-adjourned') {
            const meeting = meetings.get(fact.meeting);
            if (meeting) meeting.heldOn = fact.to;
          } else if (fact.fact === 'poll-declared') {
            meetings.get(fact.meeting)?.polls.push({ fact: fact.id, on: action.on, at: fact.at });
          }
        }
      },
      conclude: () => {
        for (const [id, meeting] of meetings) {
          for (const sitting of sittingsOf(meeting)) {
            const { day, isDayKnown, polls, isLast } = sitting;
            if (!bound.some(({ from, until }) => from <= day && (until === undefined || day < until))) continue;
            emit({
              subject: isLast ? id : `${id}/${day}`,
              who: 'issuer',
              on: day,
              at: closedAt(sitting),
              due: { reckoned: nextBusinessDay(day), as: 'before-trading' },
              engagedBy: [meeting.fact, ...polls.map(({ fact }) => fact)],
              keys: [id, day],
              ...(isDayKnown ? {} : { status: 'cannot-tell' as const, missing: ['meeting-day'] }),
              values: { meeting: id, date: day },
            });
          }
        }
      },
    };
  },
};
