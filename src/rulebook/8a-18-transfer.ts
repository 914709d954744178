import type { HongKongDate } from '../exact/index.ts';
import {
  carryingHoldings,
  economicParts,
  type State,
  type Step,
  unknownHolder,
  type VehicleTerms,
  voteDirector,
} from '../record/index.ts';
import { followCessations } from './cessation.ts';
import { engagedFacts } from './reading.ts';
import type { Judging, Outcome, Rule } from './rule.ts';
import { standing } from './standing.ts';
import { versionsOf } from './versions.ts';

const source = 'https://cn-rules.hkex.com.hk/規則手冊/8a18';

export const rule8a18: Rule = {
  number: '8A.18',
  title: {
    en: 'Weighted voting rights end on transfer; only permitted vehicles may hold',
    'zh-Hant': '轉讓即終止不同投票權；只可由獲准工具持有',
  },
  paraphrase: {
    en: 'Weighted voting rights end when beneficial ownership of, or economic interest in, the shares or control of their votes passes to another. A partnership, trust, company or other vehicle may hold for the beneficiary if that does not get round the Rule.',
    'zh-Hant':
      '股份的實益擁有權、經濟利益或表決控制權轉予他人時，不同投票權即告終止。合夥、信託、公司或其他工具如不屬規避，可代受益人持有。',
  },
  source,
  consulted: '2026-11-23',
  versions: versionsOf({ confidence: 'V', source }),
  checks: [
    { id: 'transfer-ends-weight', title: { en: '(1) transfer ends the weight', 'zh-Hant': '(1) 轉讓終止不同投票權' } },
    { id: 'permitted-vehicle', title: { en: '(2) permitted vehicle', 'zh-Hant': '(2) 獲准工具' } },
  ],
  gaps: [{ what: 'understandings that are not recorded (note 2)', why: 'an arrangement bites once it is a fact of the record' }],
  evaluate: ({ emit, asOf }: Judging) => {
    const cessations = followCessations('8A.18', 'transfer-ends-weight');
    return {
      observe: (step: Step) => {
        cessations.observe(step);
        if (step.state.listing === undefined || step.triggers.some(({ rule }) => rule === '8A.18')) return;
        for (const fact of step.action.facts) {
          const concerns =
            fact.fact === 'shares-transferred' ||
            fact.fact === 'votes-entrusted' ||
            fact.fact === 'charge-created' ||
            fact.fact === 'charge-changed';
          if (!concerns) continue;
          const charge = fact.fact === 'charge-changed' ? step.state.charges.get(fact.charge) : undefined;
          const classId = fact.fact === 'charge-changed' ? charge?.class : fact.class;
          if (classId === undefined || !step.state.classes.get(classId)?.weighted) continue;
          const holder =
            fact.fact === 'shares-transferred'
              ? (fact.from ?? 'public')
              : fact.fact === 'charge-changed'
                ? (charge?.holder ?? '')
                : fact.holder;
          emit({
            rule: '8A.18',
            check: 'transfer-ends-weight',
            outcome: 'met',
            subject: holder,
            on: step.action.on,
            engagedBy: engagedFacts(step),
            figures: { wvrSharesCeased: 0n, pendingRegistration: 0n, number: fact.number ?? charge?.number ?? 0n },
            actor: { kind: 'holders', holders: [holder] },
            message: 'no-transfer',
            values: { cause: fact.fact },
          });
        }
      },
      conclude: (state: State) => {
        for (const draft of cessations.drafts(state)) emit(draft);
        if (state.listing === undefined) return;
        const seen = new Set<string>();
        for (const { holder } of carryingHoldings(state)) {
          const terms = state.vehicles.get(holder);
          if (terms === undefined || seen.has(holder)) continue;
          seen.add(holder);
          const number = carryingHoldings(state).reduce((sum, held) => (held.holder === holder ? sum + held.number : sum), 0n);
          const judged = permittedVehicle({ state, terms, on: asOf.date, wvrShares: number });
          emit(
            standing(asOf, {
              rule: '8A.18',
              check: 'permitted-vehicle',
              subject: holder,
              outcome: judged.outcome,
              engagedBy: [terms.fact],
              figures: { wvrShares: number },
              actor: { kind: 'holders', holders: [holder] },
              message: judged.message,
              values: { head: judged.head },
              ...(judged.outcome === 'cannot-tell' ? { missing: ['holdings'] } : {}),
              modifiedBy: judged.acceptedBy,
              holders: [holder],
              size: number,
              remedy: judged.outcome === 'needs-exchange' ? { action: 'approve', by: 'at once' } : undefined,
            }),
          );
        }
      },
    };
  },
};

type Judged = {
  readonly outcome: Outcome;
  readonly message: string;
  readonly head: string;
  readonly acceptedBy?: string | undefined;
};

/**
 * The closed set of heads: (a) a partnership whose terms let only the beneficiary dictate the votes; (b) a trust for
 * estate or tax planning in which he keeps an element of control, or where a tax bar forbids that the interest in all;
 * (c) a company or other vehicle wholly owned and wholly directed by him or by a trust of kind (b). Anything else is for
 * the Exchange.
 */
export const permittedVehicle = ({
  state,
  terms,
  on,
  wvrShares,
}: {
  readonly state: State;
  readonly terms: VehicleTerms;
  readonly on: HongKongDate;
  readonly wvrShares: bigint;
}): Judged => {
  const accepted = state.decisions.find(
    ({ decision, rule, holder, person, until, number }) =>
      decision === 'approval' &&
      (rule === '8A.18' || rule === '8A.18(2)') &&
      (holder === terms.vehicle || person === terms.vehicle) &&
      (until === undefined || on <= until) &&
      (number === undefined || wvrShares <= number),
  );
  if (accepted) return { outcome: 'met', message: 'accepted', head: '', acceptedBy: accepted.id };
  if (terms.acceptedByExchange === true) return { outcome: 'met', message: 'accepted', head: '' };
  const director = voteDirector(state, terms.vehicle);
  if (director === unknownHolder) return { outcome: 'cannot-tell', message: 'unknown', head: '' };
  const head = headOf(state, terms, director);
  if (head !== undefined) return { outcome: 'met', message: 'permitted', head };
  return { outcome: 'needs-exchange', message: 'not-permitted', head: '' };
};

const headOf = (state: State, terms: VehicleTerms, director: string): string | undefined => {
  const isBeneficiary = state.beneficiaries.has(director);
  if (terms.kind === 'limited-partnership') return isBeneficiary && terms.votesSolelyBy === director ? '(a)' : undefined;
  if (terms.kind === 'trust') return isPlanningTrust(state, terms) ? '(b)' : undefined;
  if (!isBeneficiary) return undefined;
  if (terms.economicInterest === 'discretionary') return undefined;
  const { parts, discretionary } = economicParts(state, terms.vehicle);
  if (discretionary.size === 0 && parts.size === 1 && parts.has(director)) return '(c)';
  const owners = terms.economicInterest;
  const owner = owners.length === 1 ? state.vehicles.get(owners[0]?.person ?? '') : undefined;
  return owner?.kind === 'trust' && isPlanningTrust(state, owner) ? '(c)' : undefined;
};

const isPlanningTrust = (state: State, terms: VehicleTerms): boolean => {
  if (terms.purpose !== 'estate-planning' && terms.purpose !== 'tax-planning') return false;
  const director = voteDirector(state, terms.vehicle);
  const his = terms.for.some((person) => state.beneficiaries.has(person));
  if (!his) return false;
  if (terms.controlKept === true || (state.beneficiaries.has(director) && terms.controlKept !== false)) return true;
  const { parts } = economicParts(state, terms.vehicle);
  return terms.taxBar === true && parts.size === 1 && [...parts.keys()].every((person) => state.beneficiaries.has(person));
};
