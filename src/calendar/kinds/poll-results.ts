import type { HongKongDate } from '../../exact/index.ts';
import type { Step } from '../../record/index.ts';
import { isAnnouncement } from '../filings.ts';
import { nextBusinessDay } from '../hong-kong-days/index.ts';
import type { DutyKind } from '../kind.ts';

type Meeting = {
  readonly fact: string;
  heldOn: HongKongDate | undefined;
  readonly convenedOn: HongKongDate;
  readonly polls: string[];
  polledOn?: HongKongDate;
};

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
  answeredBy: isAnnouncement(
    'poll-results',
    'poll-result',
    'results-of-poll',
    'results-of-the-poll',
    '投票結果',
    '投票表決結果',
    '按股數投票結果',
  ),
  area: 'filings',
  follow: ({ emit }) => {
    const meetings = new Map<string, Meeting>();
    return {
      observe: ({ action }: Step) => {
        for (const fact of action.facts) {
          if (fact.fact === 'meeting-convened') {
            meetings.set(fact.meeting, { fact: fact.id, heldOn: fact.heldOn, convenedOn: action.on, polls: [] });
          } else if (fact.fact === 'meeting-cancelled') meetings.delete(fact.meeting);
          else if (fact.fact === 'meeting-adjourned') {
            const meeting = meetings.get(fact.meeting);
            if (meeting) meeting.heldOn = fact.to;
          } else if (fact.fact === 'poll-declared') {
            const meeting = meetings.get(fact.meeting);
            meeting?.polls.push(fact.id);
            if (meeting) meeting.polledOn ??= action.on;
          }
        }
      },
      conclude: () => {
        for (const [id, { fact, heldOn, convenedOn, polls, polledOn }] of meetings) {
          const on = heldOn ?? polledOn;
          const isDayKnown = on !== undefined;
          const day = on ?? convenedOn;
          emit({
            subject: id,
            who: 'issuer',
            on: day,
            due: { reckoned: nextBusinessDay(day), as: 'before-trading' },
            engagedBy: [fact, ...polls],
            keys: [id, day],
            ...(isDayKnown ? {} : { status: 'cannot-tell' as const, missing: ['meeting-day'] }),
            values: { meeting: id, date: day },
          });
        }
      },
    };
  },
};
