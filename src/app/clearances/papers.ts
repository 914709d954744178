import type { ClearanceStep, Ground, Judged } from '../../clearance/index.ts';
import type { PaperKind } from '../../documents/index.ts';
import { currentBeneficiaries, type FactKind } from '../../record/index.ts';
import type { Confidence, Outcome } from '../../rulebook/index.ts';
import { endedWeight } from './at-once.ts';
import type { PaperToFollow } from './cleared.ts';

type Following = {
  readonly kind: PaperKind;
  readonly rule: string;
  readonly confidence: Confidence;
  readonly of: readonly FactKind[];
};

/** Deeds that change what is in issue: each is told in both returns. */
const changesOfIssue: readonly FactKind[] = [
  'shares-issued',
  'shares-repurchased',
  'shares-cancelled',
  'shares-converted',
  'treasury-shares-sold',
  'shares-subdivided',
  'shares-consolidated',
];

/** Papers that a kind of deed calls for, whoever does it. */
const followings: readonly Following[] = [
  { kind: 'conversion-notice', rule: '8A.21', confidence: 'M', of: ['shares-converted'] },
  { kind: 'next-day-return', rule: '13.25A', confidence: 'V', of: changesOfIssue },
  { kind: 'monthly-return', rule: '13.25B', confidence: 'M', of: changesOfIssue },
  { kind: 'supplement', rule: '8A.43', confidence: 'M', of: ['vehicle-arranged'] },
  { kind: 'vehicle-covenant', rule: '8A.43', confidence: 'M', of: ['vehicle-arranged'] },
  { kind: 'undertaking', rule: '8A.43', confidence: 'M', of: ['beneficiary-named'] },
  { kind: 'acknowledgement', rule: '8A.43', confidence: 'M', of: ['beneficiary-named'] },
];

const certain: ReadonlySet<Outcome> = new Set(['met', 'breached', 'cured']);

/** The papers that follow, each kind once, with the places of the steps that call for it. */
export const papersOf = ({
  ground,
  judged,
  done,
  steps,
}: {
  readonly ground: Ground;
  readonly judged: Judged;
  readonly done: Judged;
  readonly steps: readonly ClearanceStep[];
}): readonly PaperToFollow[] => {
  const listed = ground.before.state.listing !== undefined;
  const byDeed = followings.flatMap(({ kind, rule, confidence, of }): readonly PaperToFollow[] => {
    const own = steps.filter(({ fact }) => of.includes(fact.fact)).map(({ order }) => order);
    return own.length === 0 || !listed ? [] : [{ kind, rule, steps: own, confidence }];
  });
  const announced = listed ? announcements(steps) : [];
  const proposed = steps.filter(({ because }) => because === 'proposed').map(({ order }) => order);
  const ended = endedWeight(judged);
  // Nothing is announced to have ended while the Exchange, counsel or the record has yet to tell.
  const certainly = [...ended, ...endedWeight(done)].find(({ finding: { outcome } }) => certain.has(outcome));
  const after = currentBeneficiaries(done.after.state);
  const left = [...currentBeneficiaries(ground.before.state)].some((person) => !after.has(person));
  const delisted = listed && done.after.state.listing === undefined;
  const by = (is: boolean, kind: PaperKind, rule: string, confidence: Confidence): readonly PaperToFollow[] =>
    is ? [{ kind, rule, steps: proposed, confidence }] : [];
  return [
    ...byDeed,
    ...announced,
    ...by(certainly !== undefined, 'cessation-announcement', certainly?.finding.rule ?? '', 'M'),
    ...by(
      ended.some(({ finding }) => finding.rule === '8A.19'),
      'rule-8a-19-notice',
      '8A.19',
      'M',
    ),
    ...by(left || delisted, 'termination-notice', '8A.43', 'M'),
  ];
};

/** A conversion that a Rule asked for is announced under that Rule; one by choice is in the returns alone. */
const announcements = (steps: readonly ClearanceStep[]): readonly PaperToFollow[] => {
  const byRule = new Map<string, number[]>();
  for (const { order, fact } of steps) {
    const { because } = fact as unknown as { readonly because?: string };
    if (fact.fact !== 'shares-converted' || because === undefined || because === 'election') continue;
    const rule = because.replace(/\(.*$/, '');
    byRule.set(rule, [...(byRule.get(rule) ?? []), order]);
  }
  return [...byRule].map(([rule, own]) => ({ kind: 'conversion-announcement', rule, steps: own, confidence: 'M' }));
};
