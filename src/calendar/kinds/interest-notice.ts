import type { HongKongDate } from '../../exact/index.ts';
import { type Fact, type State, type Step, voteDirector } from '../../record/index.ts';
import { isInterestNotice } from '../filings.ts';
import { addBusinessDays } from '../hong-kong-days/index.ts';
import type { DutyKind, Part } from '../kind.ts';

export const interestNotice: DutyKind = {
  kind: 'interest-notice',
  rule: 'SFO Part XV',
  title: { en: 'Notice of a director’s interests', 'zh-Hant': '董事權益披露通知' },
  paraphrase: {
    en: 'A director gives notice of every change of his interest in shares of the issuer, class by class, within three business days after he knows of it.',
    'zh-Hant': '董事須於知悉其在發行人各類股份的權益變動後三個營業日內發出通知。',
  },
  creates: {
    en: 'shares converted, transferred, issued to or charged by a director or a holder whose votes he directs, after listing',
    'zh-Hant': '上市後由董事或其指示表決的持有人轉換、轉讓、獲發行或押記股份',
  },
  closes: {
    en: 'return-filed of form DI-3A (DI, 3A) by the director that covers the fact or the day; without covers the nearest open one',
    'zh-Hant': '董事的 return-filed 表格 DI-3A（DI、3A），其 covers 為該事實或該日；沒有 covers 則為最近的未完成者',
  },
  by: {
    en: 'the end of the third business day, counted from the day of the change: from when he knew, if that was later',
    'zh-Hant': '由變動日起計第三個營業日完結前；如較後知悉則由知悉起計',
  },
  confidence: 'M',
  source: 'Securities and Futures Ordinance (Cap. 571), Part XV',
  consulted: '2026-11-23',
  binds: 'listed',
  series: 'of-each',
  answeredBy: isInterestNotice,
  area: 'filings',
  follow: ({ emit }) => {
    type Own = { readonly person: string; readonly on: HongKongDate; readonly parts: Part[]; readonly sets: Set<string> };
    const found = new Map<string, Own>();
    return {
      observe: ({ action: { on, facts }, state, listedBefore }: Step) => {
        if (!listedBefore || on === state.listedOn || state.directors.size === 0) return;
        for (const fact of facts) {
          for (const person of concerned(fact, state)) {
            const key = `${person}/${on}`;
            const own = found.get(key) ?? { person, on, parts: [], sets: new Set<string>() };
            found.set(key, own);
            own.parts.push({ fact: fact.id, on, at: fact.at, set: fact.set });
            if (fact.set !== undefined) own.sets.add(fact.set);
          }
        }
      },
      conclude: () => {
        for (const [subject, { person, on, parts, sets }] of found) {
          emit({
            subject,
            who: person,
            on,
            due: { reckoned: addBusinessDays(on, 3n), as: 'day' },
            engagedBy: parts.map(({ fact }) => fact),
            keys: [on, person, ...sets],
            parts,
            notices: [{ code: 'from-knowledge' }],
            values: { person, date: on },
          });
        }
      },
    };
  },
};

/** The directors whose interest a fact changes. */
const concerned = (fact: Fact, state: State): ReadonlySet<string> => {
  const holders: (string | undefined)[] = [];
  if (fact.fact === 'shares-converted' || fact.fact === 'charge-created') holders.push(fact.holder);
  else if (fact.fact === 'shares-transferred') holders.push(fact.from, fact.to);
  else if (fact.fact === 'shares-issued' || fact.fact === 'charge-enforced') holders.push(fact.to);
  const people = new Set<string>();
  for (const holder of holders) {
    if (holder === undefined) continue;
    const person = voteDirector(state, holder);
    if (state.directors.has(person)) people.add(person);
  }
  return people;
};
