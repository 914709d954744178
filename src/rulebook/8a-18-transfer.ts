import type { HongKongDate } from '../exact/index.ts';
import {
  carryingHoldings,
  economicParts,
  type FactOf,
  type State,
  type Step,
  samePartsOf,
  type VehicleTerms,
  vehicleStanding,
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
            message: fact.fact === 'shares-transferred' && isThroughVehicle(step.state, fact) ? 'through-vehicle' : 'no-transfer',
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

/** Whether votes or interest on one side are not those on the other, though nothing passed to another. */
const isThroughVehicle = (state: State, { from, to, moves }: FactOf<'shares-transferred'>): boolean =>
  moves?.every((moved) => moved === 'legal-title') !== true &&
  from !== undefined &&
  to !== undefined &&
  (state.vehicles.has(from) || state.vehicles.has(to)) &&
  !(voteDirector(state, from) === voteDirector(state, to) && samePartsOf(economicParts(state, from), economicParts(state, to)));

type Judged = {
  readonly outcome: Outcome;
  readonly message: string;
  readonly head: string;
  readonly acceptedBy?: string | undefined;
};

const permittedVehicle = ({
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
  const standing = vehicleStanding({ state, terms, on, wvrShares });
  switch (standing.status) {
    case 'accepted':
      return { outcome: 'met', message: 'accepted', head: '', acceptedBy: standing.by };
    case 'permitted':
      return { outcome: 'met', message: 'permitted', head: standing.head };
    case 'unknown':
      return { outcome: 'cannot-tell', message: 'unknown', head: '' };
    case 'not-permitted':
      return { outcome: 'needs-exchange', message: 'not-permitted', head: '' };
  }
};
