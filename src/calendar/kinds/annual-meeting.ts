import type { HongKongDate } from '../../exact/index.ts';
import type { State, Step } from '../../record/index.ts';
import type { DutyKind } from '../kind.ts';
import { addMonthsToEnd } from '../months.ts';
import { followPeriods } from '../periods.ts';
import { yearUnknown } from './committee.ts';

type Meeting = { readonly fact: string; heldOn: HongKongDate | undefined };

export const annualMeeting: DutyKind = {
  kind: 'annual-meeting',
  rule: 'Appendix A1 14(1)',
  title: { en: 'Annual general meeting', 'zh-Hant': '股東週年大會' },
  paraphrase: {
    en: 'An annual general meeting is held for each financial year within six months of its end.',
    'zh-Hant': '發行人須就每個財政年度於年結後六個月內舉行股東週年大會。',
  },
  creates: { en: 'the end of each financial year (financial-year-set)', 'zh-Hant': '每個財政年度結束（financial-year-set）' },
  closes: {
    en: 'meeting-convened of kind AGM, on the day on which it is held: the first one within a year of the end',
    'zh-Hant': '種類為 AGM 的 meeting-convened，於其舉行日：年結後一年內的首個大會',
  },
  by: { en: 'the day six months after the end of the year', 'zh-Hant': '年結後六個月當日' },
  confidence: 'M',
  source: 'https://en-rules.hkex.com.hk/rulebook/appendix-a1',
  consulted: '2026-11-23',
  binds: 'listed',
  series: 'of-the-issuer',
  area: 'polls',
  fromTheStart: true,
  follow: (following) => {
    const periods = followPeriods();
    const meetings = new Map<string, Meeting>();
    return {
      observe: (step: Step) => {
        periods.observe(step);
        for (const fact of step.action.facts) {
          if (fact.fact === 'meeting-convened' && fact.kind === 'AGM') {
            meetings.set(fact.meeting, { fact: fact.id, heldOn: fact.heldOn });
          } else if (fact.fact === 'meeting-cancelled') meetings.delete(fact.meeting);
          else if (fact.fact === 'meeting-adjourned' || fact.fact === 'poll-declared') {
            const meeting = meetings.get(fact.meeting);
            if (meeting === undefined) continue;
            if (fact.fact === 'meeting-adjourned') meeting.heldOn = fact.to;
            else meeting.heldOn ??= fact.on;
          }
        }
      },
      conclude: (state: State) => {
        const found = periods.upTo({ state, horizon: following.horizon, monthsBefore: 6n });
        if (found.status === 'no-year') {
          following.emit(yearUnknown({ state, following, kind: 'annual-meeting' }));
          return;
        }
        const held = [...meetings.values()]
          .flatMap(({ fact, heldOn }) => (heldOn === undefined ? [] : [{ fact, heldOn }]))
          .sort((one, other) => (one.heldOn < other.heldOn ? -1 : 1));
        for (const { ends, period, fact } of found.periods) {
          const on = addMonthsToEnd(ends, 6n);
          if (period !== 'annual' || on > following.horizon) continue;
          const isBefore = state.listedOn !== undefined && ends < state.listedOn;
          if (isBefore && on < (state.listedOn ?? on)) continue;
          const meeting = held.find(({ heldOn }) => heldOn > ends && heldOn <= addMonthsToEnd(ends, 12n));
          const isHeld = meeting !== undefined && meeting.heldOn <= following.asOf.date;
          following.emit({
            subject: `annual/${ends}`,
            who: 'issuer',
            on: ends,
            due: { on },
            engagedBy: [fact],
            closed: isHeld ? { by: meeting.fact, on: meeting.heldOn, filed: true } : undefined,
            ...(isBefore
              ? { silence: 'unknown' as const, notices: [{ code: 'year-before-listing' }] }
              : // One that is convened for a later day has not been held by then.
                meeting !== undefined && meeting.heldOn > on
                ? { silence: 'known' as const }
                : {}),
            values: { ends },
          });
        }
      },
    };
  },
};
