import type { HongKongDate, Instant } from '../../exact/index.ts';
import type { State, Step } from '../../record/index.ts';
import { isOfMatter, type Matters } from '../filings.ts';
import { nextBusinessDay } from '../hong-kong-days/index.ts';
import type { DutyKind } from '../kind.ts';

const matters: Matters = {
  codes: ['vehicle', 'vehicle-change', 'vehicle-no-longer-complies', '8a-19', 'rule-8a-19', '工具'],
  words: {
    en: ['vehicle', '8a 19', '8a 18', 'trust', 'partnership', 'holding company'],
    'zh-Hant': ['工具', '信託', '有限合夥', '控股公司'],
  },
};

export const exchangeNotice: DutyKind = {
  kind: 'exchange-notice',
  rule: '8A.19',
  title: { en: 'Notice to the Exchange of a vehicle that no longer complies', 'zh-Hant': '就不再符合規定的工具通知聯交所' },
  paraphrase: {
    en: 'When a vehicle no longer complies with Rule 8A.18(2), the issuer and the beneficiary each notify the Exchange as soon as practicable, with details.',
    'zh-Hant': '工具不再符合第 8A.18(2) 條時，發行人及受益人各須在切實可行範圍內盡快通知聯交所並提供詳情。',
  },
  creates: {
    en: 'a change by which a vehicle stops complying, or after which whether it complies is for the Exchange (8A.18(2)); one duty of each',
    'zh-Hant': '令工具不再符合規定的變更，或其後是否符合須由聯交所決定的變更（第 8A.18(2) 條）；雙方各有責任',
  },
  closes: {
    en: "exchange-notified that covers the fact, the vehicle or the day, or speaks of a vehicle or 8A.19; without by it is the issuer's, the beneficiary must be named",
    'zh-Hant':
      'exchange-notified，其 covers 為該事實、工具或該日，或事項提及工具或第 8A.19 條；沒有 by 視為發行人的通知，受益人須列名',
  },
  by: {
    en: 'as soon as practicable, reckoned to the next business day',
    'zh-Hant': '在切實可行範圍內盡快，推算至下一營業日',
  },
  confidence: 'M',
  source: 'https://cn-rules.hkex.com.hk/規則手冊/8a18',
  consulted: '2026-11-23',
  binds: 'weighted',
  mayPrecede: true,
  matter: 'vehicle',
  answeredBy: isOfMatter('exchange', matters),
  area: 'filings',
  follow: ({ emit, findings }) => {
    /** Changes of vehicles after listing, and which of them have created a duty. */
    const changes = new Map<string, { readonly on: HongKongDate; readonly at: Instant | undefined }>();
    const told = new Set<string>();
    const tell = ({ who, vehicle, facts, on, at, isForExchange }: Told): void => {
      told.add(`${vehicle}/${facts.join('+')}`);
      emit({
        subject: `${who}/${vehicle}/${facts.join('+')}`,
        who,
        on,
        at,
        due: { reckoned: nextBusinessDay(on), as: 'soon' },
        engagedBy: facts,
        keys: [vehicle, on],
        ...(who === 'issuer' ? {} : { namedOnly: true as const }),
        ...(isForExchange
          ? { whileOpen: { status: 'cannot-tell' as const, missing: ['decisions'] }, notices: [{ code: 'vehicle-for-exchange' }] }
          : {}),
        values: { vehicle, date: on },
      });
    };
    return {
      observe: ({ action: { on, at, facts: own }, triggers, listedBefore }: Step) => {
        for (const fact of own) if (fact.fact === 'vehicle-changed' && listedBefore) changes.set(fact.id, { on, at });
        for (const { rule, subject, facts, directedBy } of triggers) {
          if (rule !== '8A.19') continue;
          for (const who of new Set(['issuer', ...directedBy])) tell({ who, vehicle: subject, facts, on, at });
        }
      },
      conclude: (state: State) => {
        for (const { rule, check, outcome, subject: vehicle, engagedBy: facts } of findings) {
          if (rule !== '8A.18' || check !== 'permitted-vehicle' || outcome !== 'needs-exchange') continue;
          const change = changes.get(facts[0] ?? '');
          if (change === undefined || told.has(`${vehicle}/${facts.join('+')}`)) continue;
          const beneficiaries = (state.vehicles.get(vehicle)?.for ?? []).filter((person) => state.beneficiaries.has(person));
          for (const who of new Set(['issuer', ...beneficiaries])) tell({ who, vehicle, facts, ...change, isForExchange: true });
        }
      },
    };
  },
};

type Told = {
  readonly who: string;
  readonly vehicle: string;
  readonly facts: readonly string[];
  readonly on: HongKongDate;
  readonly at: Instant | undefined;
  readonly isForExchange?: boolean;
};
