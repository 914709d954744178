import { addDays, type HongKongDate } from '../../exact/index.ts';
import { type Fact, type FactOf, type State, type Step, treasuryExcludedFrom, voteDirector } from '../../record/index.ts';
import { formsOf, isForm } from '../filings.ts';
import { addBusinessDays, nextBusinessDay } from '../hong-kong-days/index.ts';
import type { DutyDraft, DutyKind, Following, Part } from '../kind.ts';
import { lastDayOf, monthOf } from '../months.ts';

export const nextDayReturn: DutyKind = {
  kind: 'next-day-return',
  rule: '13.25A',
  title: { en: 'Next day disclosure return', 'zh-Hant': '翌日披露報表' },
  paraphrase: {
    en: 'A change of the shares in issue is disclosed on form FF305 half an hour before trading begins on the next business day: always for a purchase, placing, offer, bonus, reorganisation, exercise by a director or any other change; for options of others, warrants and conversions of securities when they reach 5% of the shares in issue, or with the next change that is always disclosed.',
    'zh-Hant':
      '已發行股份變動須於下一營業日開市前半小時以 FF305 表格披露：購回、配售、發售、紅股、股本重組、董事行使期權或任何其他變動一律披露；其他人行使期權、認股權證及證券轉換則於達已發行股份 5% 時，或隨下一項必須披露的變動一併披露。',
  },
  creates: {
    en: 'the changes of one day after listing; a WVR conversion counts as any other change, (a)(xi)',
    'zh-Hant': '上市後同一日的變動；不同投票權股份轉換視為「任何其他變動」(a)(xi)',
  },
  closes: {
    en: 'return-filed of form FF305 that covers one of its facts, its set or its day; without covers the nearest open one',
    'zh-Hant': 'return-filed 表格 FF305，其 covers 為其中一項事實、組別或該日；沒有 covers 則為最近的未完成者',
  },
  by: { en: '08:30 of the next business day', 'zh-Hant': '下一營業日 08:30' },
  confidence: 'V',
  source: 'https://en-rules.hkex.com.hk/entiresection/2524',
  consulted: '2026-11-23',
  binds: 'listed',
  series: 'of-the-issuer',
  answeredBy: isForm('ff305'),
  area: 'filings',
  follow: (following) => follow(following),
};

/** `always`: under (2)(a). `counted`: under (2)(b), with the 5% test. `unknown`: the record does not say what it was. */
type Sort = 'always' | 'counted' | 'unknown';

type Counted = { readonly part: Part; readonly shares: bigint; readonly issued: bigint };

type Day = {
  readonly on: HongKongDate;
  readonly always: Part[];
  readonly unknown: Part[];
  readonly sets: Set<string>;
  readonly kinds: Set<string>;
  /** The first of several days of which one fact tells. */
  since: HongKongDate | undefined;
};

const follow = ({ filings, conversionsAre, asOf, emit }: Following) => {
  const returns = filings.filter(isForm('ff301'));
  const shown = new Map<HongKongDate, string>();
  /** Changes under (2)(b) that no return has disclosed yet. */
  let undisclosed: Counted[] = [];
  let today: Day | undefined;

  const endDay = (): void => {
    if (today === undefined) return;
    const { on, always, unknown, sets, kinds, since } = today;
    today = undefined;
    undisclosed = undisclosed.filter(({ part: { on: then } }) => !isInMonthlyReturn({ then, on, returns }));
    const sum = undisclosed.reduce((total, { shares }) => total + shares, 0n);
    const base = undisclosed[0]?.issued ?? 0n;
    const reached = base > 0n && 20n * sum >= base;
    if (always.length === 0 && !reached && unknown.length === 0) return;
    const isCertain = always.length > 0 || reached;
    const parts = isCertain
      ? [...always, ...undisclosed.map(({ part }) => ({ ...part, along: part.on !== on })), ...unknown]
      : unknown;
    const engagedBy = parts.map(({ fact }) => fact);
    const evidence = shown.get(on);
    emit({
      subject: on,
      who: 'issuer',
      on,
      due: { reckoned: nextBusinessDay(on), as: 'before-trading' },
      engagedBy,
      keys: [on, ...sets],
      parts,
      ...(evidence === undefined ? {} : { shown: evidence }),
      ...(isCertain ? {} : { status: 'cannot-tell' as const, missing: ['basis'] }),
      ...severalDays(since, on),
      ...(always.length === 0 && reached
        ? { notices: [{ code: 'five-per-cent', values: { shares: `${sum}`, issued: `${base}` } }] }
        : {}),
      values: { date: on, count: `${engagedBy.length}`, what: [...kinds].sort().join(', ') },
    });
    if (isCertain) undisclosed = [];
  };

  return {
    observe: ({ action, before, state }: Step) => {
      const { on } = action;
      if (today !== undefined && today.on !== on) endDay();
      for (const fact of action.facts) {
        if (fact.fact === 'balance-reported' && formsOf(fact.form) === 'ff305') shown.set(on, fact.id);
        // What happened on the day of listing stands in the listing document.
        if (on === state.listedOn) continue;
        const sort = sortOf({ fact, state, conversionsAre });
        if (sort === undefined) continue;
        today ??= { on, always: [], unknown: [], sets: new Set(), kinds: new Set(), since: undefined };
        today.kinds.add('basis' in fact ? fact.basis : fact.fact);
        if (fact.set !== undefined) today.sets.add(fact.set);
        if (fact.fact === 'shares-repurchased') today.since = earlier(today.since, sinceOf(fact));
        const part: Part = { fact: fact.id, on, at: fact.at, set: fact.set };
        if (sort === 'always') today.always.push(part);
        else if (sort === 'unknown') today.unknown.push(part);
        else {
          const issued = on >= treasuryExcludedFrom ? before.issued - before.treasury : before.issued;
          const shares = fact.fact === 'shares-issued' || fact.fact === 'shares-converted' ? fact.number : 0n;
          undisclosed.push({ part, shares, issued });
        }
      }
    },
    conclude: () => {
      if (today !== undefined && today.on <= asOf.date) endDay();
    },
  };
};

/** The first day of the purchases of a fact that tells of several days. */
export const sinceOf = ({ since, on }: FactOf<'shares-repurchased'>): HongKongDate | undefined =>
  since !== undefined && since < on ? since : undefined;

export const earlier = (one: HongKongDate | undefined, other: HongKongDate | undefined): HongKongDate | undefined =>
  one === undefined || (other !== undefined && other < one) ? other : one;

/** What is to be returned of each day cannot be told of one fact for several. */
export const severalDays = (since: HongKongDate | undefined, on: HongKongDate): Partial<DutyDraft> =>
  since === undefined
    ? {}
    : {
        status: 'cannot-tell',
        missing: ['purchase-days'],
        notices: [{ code: 'several-days', values: { from: since, to: on } }],
      };

const alwaysBases = new Set([
  'listing-offer',
  'placing',
  'rights-offer',
  'open-offer',
  'scrip-dividend',
  'sub-division',
  'consideration',
  'capitalisation',
]);

const sortOf = ({
  fact,
  state,
  conversionsAre,
}: {
  readonly fact: Fact;
  readonly state: State;
  readonly conversionsAre: Following['conversionsAre'];
}): Sort | undefined => {
  switch (fact.fact) {
    case 'shares-repurchased':
    case 'shares-cancelled':
    case 'treasury-shares-sold':
    case 'shares-subdivided':
    case 'shares-consolidated':
      return 'always';
    case 'shares-converted':
      return state.classes.get(fact.class)?.weighted && conversionsAre === 'a-xi' ? 'always' : 'counted';
    case 'shares-issued':
      if (alwaysBases.has(fact.basis)) return 'always';
      if (fact.basis === 'unexplained') return 'unknown';
      if (fact.basis === 'opening' || fact.basis === 'pre-listing') return undefined;
      if (fact.basis === 'preferred-conversion') return 'counted';
      return fact.to !== undefined && state.directors.has(voteDirector(state, fact.to)) ? 'always' : 'counted';
    default:
      return undefined;
  }
};

/** The monthly return of the month of a change has disclosed it: when it was filed, or else when it was due. */
const isInMonthlyReturn = ({
  then,
  on,
  returns,
}: {
  readonly then: HongKongDate;
  readonly on: HongKongDate;
  readonly returns: Following['filings'];
}): boolean => {
  const month = monthOf(then);
  if (month === monthOf(on)) return false;
  const filed = returns.find(({ covers, on: filedOn }) => covers.includes(month) && filedOn > lastDayOf(month));
  if (filed !== undefined) return filed.on <= on;
  const due = addBusinessDays(lastDayOf(month), 5n);
  return due.status === 'known' ? due.on <= on : addDays(lastDayOf(month), 10n) <= on;
};
