import type { ClearanceStep, Judged } from '../../clearance/index.ts';
import type { FactKind } from '../../record/index.ts';
import type { Confidence } from '../../rulebook/index.ts';
import type { PaperToFollow } from './cleared.ts';

type Following = {
  readonly kind: string;
  readonly rule: string;
  readonly confidence: Confidence;
  readonly of: readonly FactKind[];
};

const movesShares: readonly FactKind[] = [
  'shares-issued',
  'shares-repurchased',
  'shares-cancelled',
  'shares-converted',
  'treasury-shares-sold',
  'shares-subdivided',
  'shares-consolidated',
];

const followings: readonly Following[] = [
  { kind: 'conversion-notice', rule: '8A.21', confidence: 'M', of: ['shares-converted'] },
  { kind: 'conversion-announcement', rule: '8A.15', confidence: 'M', of: ['shares-converted'] },
  { kind: 'next-day-return', rule: '13.25A', confidence: 'V', of: movesShares },
  {
    kind: 'cessation-announcement',
    rule: '8A.17',
    confidence: 'M',
    of: ['person-died', 'director-ceased', 'exchange-determined'],
  },
];

/** The papers that the steps call for, each once, with the steps that it is of. */
export const papersOf = ({
  steps,
}: {
  readonly steps: readonly ClearanceStep[];
  readonly done: Judged;
}): readonly PaperToFollow[] =>
  followings.flatMap(({ kind, rule, confidence, of }) => {
    const own = steps.filter(({ fact }) => of.includes(fact.fact)).map(({ order }) => order);
    return own.length === 0 ? [] : [{ kind, rule, steps: own, confidence }];
  });
