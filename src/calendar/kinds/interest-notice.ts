import type { HongKongDate } from '../../exact/index.ts';
import { type Fact, type State, type Step, type VehicleTerms, voteDirector } from '../../record/index.ts';
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
    en: 'after listing, shares converted, transferred, issued to or charged by a director or a holder whose votes he directs, a charge of them changed, enforced or released, rights granted to him, and a vehicle of his arranged, changed or ended',
    'zh-Hant':
      '上市後董事或其指示表決的持有人轉換、轉讓、獲發行或押記股份，押記變更、強制執行或解除，獲授權利，以及其工具的設立、變更或終止',
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
  fromTheStart: true,
  follow: ({ emit }) => {
    type Own = { readonly person: string; readonly on: HongKongDate; readonly parts: Part[]; readonly sets: Set<string> };
    const found = new Map<string, Own>();
    const known: Known = { charges: new Map(), vehicles: new Map() };
    return {
      observe: ({ action: { on, facts }, state, listedBefore }: Step) => {
        const isBound = listedBefore && on !== state.listedOn && state.listing?.as !== 'secondary';
        for (const fact of facts) {
          const people = isBound && state.directors.size > 0 ? concerned(fact, state, known) : [];
          remember(fact, state, known);
          for (const person of people) {
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

/** Whose interests a fact may change: its holders, of a charge its holder, of a vehicle who has its votes or interest. */
const holdersOf = (fact: Fact, state: State, known: Known): readonly (string | undefined)[] => {
  switch (fact.fact) {
    case 'shares-converted':
    case 'charge-created':
      return [fact.holder];
    case 'shares-transferred':
      return [fact.from, fact.to];
    case 'shares-issued':
    case 'rights-granted':
      return [fact.to];
    case 'charge-enforced':
      return [fact.to, known.charges.get(fact.charge)];
    case 'charge-changed':
    case 'charge-released':
      return [known.charges.get(fact.charge)];
    case 'vehicle-arranged':
    case 'vehicle-changed':
    case 'vehicle-ended':
      return [...(known.vehicles.get(fact.vehicle) ?? []), ...behind(state.vehicles.get(fact.vehicle))];
    default:
      return [];
  }
};

/** Holders of charges, and who stood behind each vehicle, before a fact that changes it. */
type Known = { readonly charges: Map<string, string>; readonly vehicles: Map<string, readonly string[]> };

const behind = (terms: VehicleTerms | undefined): readonly string[] =>
  terms === undefined
    ? []
    : [
        terms.votesDirectedBy,
        ...terms.for,
        ...(terms.economicInterest === 'discretionary' ? [] : terms.economicInterest.map(({ person }) => person)),
      ];

const remember = (fact: Fact, state: State, known: Known): void => {
  if (fact.fact === 'charge-created') known.charges.set(fact.charge, fact.holder);
  if (fact.fact === 'vehicle-arranged' || fact.fact === 'vehicle-changed')
    known.vehicles.set(fact.vehicle, behind(state.vehicles.get(fact.vehicle)));
};

/** The directors whose interest a fact changes. */
const concerned = (fact: Fact, state: State, known: Known): ReadonlySet<string> => {
  const people = new Set<string>();
  for (const holder of holdersOf(fact, state, known)) {
    if (holder === undefined) continue;
    const person = voteDirector(state, holder);
    if (state.directors.has(person)) people.add(person);
  }
  return people;
};
