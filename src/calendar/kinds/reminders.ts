import type { HongKongDate } from '../../exact/index.ts';
import type { FactOf, State, Step } from '../../record/index.ts';
import type { DutyKind } from '../kind.ts';
import { addMonths, addMonthsToEnd, yearly } from '../months.ts';

/** Annual meetings are not further apart: behind that the record does not hold the next one. */
const longestYear = 18n;

const common = { consulted: '2026-11-23', confidence: 'M', area: 'filings' } as const;

export const mandateEnds: DutyKind = {
  ...common,
  kind: 'mandate-ends',
  rule: '10.06(1)(c)',
  title: { en: 'A general mandate ends', 'zh-Hant': '一般授權屆滿' },
  paraphrase: {
    en: 'A general mandate to buy back or to issue lasts to the next annual general meeting, or as long as the law or a resolution lets it.',
    'zh-Hant': '購回或發行股份的一般授權有效至下屆股東週年大會，或法律或決議所定的期限。',
  },
  creates: { en: 'mandate-given', 'zh-Hant': 'mandate-given' },
  closes: { en: 'nothing: told until it ends', 'zh-Hant': '無：屆滿前列出' },
  by: {
    en: 'the day that it gives, or the next annual general meeting; where none is convened, the latest day of one',
    'zh-Hant': '其所定日期，或下屆股東週年大會；如尚未召開，則為其最遲舉行日',
  },
  source: 'https://sc.hkex.com.hk/TuniS/cn-rules.hkex.com.hk/node/5436/revisions/33987/view',
  binds: 'listed',
  fromTheStart: true,
  follow: ({ emit, asOf }) => {
    const last = new Map<string, FactOf<'mandate-given'>>();
    let monthDay: string | undefined;
    return {
      observe: ({ action: { facts } }: Step) => {
        for (const fact of facts) {
          if (fact.fact === 'mandate-given') last.set(fact.kind, fact);
          if (fact.fact === 'financial-year-set') monthDay = fact.ends;
        }
      },
      conclude: (state: State) => {
        if (state.listing === undefined) return;
        for (const fact of last.values()) {
          const meeting = [...state.meetings.values()]
            .filter(({ kind, heldOn }) => kind === 'AGM' && heldOn > fact.on && heldOn <= addMonths(fact.on, longestYear))
            .map(({ heldOn }) => heldOn)
            .sort()[0];
          const on = [fact.expires, meeting].filter((day) => day !== undefined).sort()[0];
          const latest = on ?? latestMeeting(fact.on, monthDay);
          if (latest < asOf.date) continue;
          emit({
            subject: fact.id,
            who: 'issuer',
            rule: fact.kind === 'repurchase' ? '10.06(1)(c)' : '13.36(2)(b)',
            on: fact.on,
            due: { on: latest },
            engagedBy: [fact.id],
            reminder: true,
            ...(on === undefined ? { missing: ['meeting'], notices: [{ code: 'meeting-not-convened' }] } : {}),
            values: {
              ...(on === undefined ? { sentence: 'mandate-lapses' } : {}),
              kind: `mandate-${fact.kind}`,
              shares: `${fact.number}`,
              date: latest,
            },
          });
        }
      },
    };
  },
};

/** The last day on which the next annual meeting can be held: six months after the year in which the mandate was given. */
const latestMeeting = (given: HongKongDate, monthDay: string | undefined): HongKongDate => {
  const [ends] =
    monthDay === undefined ? [] : yearly({ monthDay, from: given, to: addMonths(given, 24n) }).filter((day) => day > given);
  return ends === undefined ? addMonths(given, longestYear) : addMonthsToEnd(ends, 6n);
};

export const waiverEnds: DutyKind = {
  ...common,
  kind: 'waiver-ends',
  rule: '2.04',
  title: { en: 'A decision of the Exchange ends', 'zh-Hant': '聯交所決定屆滿' },
  paraphrase: {
    en: 'A waiver, modification or approval that the Exchange gave for a time no longer helps after its last day.',
    'zh-Hant': '聯交所授予的有期限豁免、修訂或批准於最後一日後不再適用。',
  },
  creates: { en: 'exchange-decided with until', 'zh-Hant': '載有 until 的 exchange-decided' },
  closes: { en: 'nothing: told until it ends', 'zh-Hant': '無：屆滿前列出' },
  by: { en: 'the day that it gives', 'zh-Hant': '其所定日期' },
  source: 'https://hkexcn-att.thomsonreuters.com/entiresection/4428',
  binds: 'listed',
  follow: ({ emit, asOf }) => ({
    conclude: (state: State) => {
      if (state.listing === undefined) return;
      for (const { id, on, until, rule, person, decision } of state.decisions) {
        if (until === undefined || until < asOf.date) continue;
        emit({
          subject: id,
          who: person ?? 'issuer',
          on,
          due: { on: until satisfies HongKongDate },
          engagedBy: [id],
          reminder: true,
          values: { rule, decision, date: until },
        });
      }
    },
  }),
};
