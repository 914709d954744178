import type { ClearanceStep, Ground, Judged } from '../../clearance/index.ts';
import { type FactOf, type IssuerRecord, type Unnumbered, voteDirector } from '../../record/index.ts';
import type { Decider } from './cleared.ts';

/** Who must decide, resolve, sign or be asked before it is done, the hardest first. */
export const decidersOf = ({
  ground,
  judged,
  done,
  steps,
}: {
  readonly ground: Ground;
  readonly judged: Judged;
  readonly done: Judged;
  readonly steps: readonly ClearanceStep[];
}): readonly Decider[] => [
  ...authorities(done === judged ? judged : done),
  ...signatories({ ground, steps }),
  ...approvers(ground.record),
];

const authorities = ({ charged }: Judged): readonly Decider[] =>
  charged.flatMap(({ finding: { rule, check, outcome, version } }): readonly Decider[] => {
    const confidence = version?.confidence ?? 'M';
    if (outcome === 'needs-exchange') return [{ who: 'exchange', does: 'decides', rule, what: check, confidence }];
    return outcome === 'needs-counsel' ? [{ who: 'counsel', does: 'advises', rule, what: check, confidence }] : [];
  });

type Conversion = FactOf<'shares-converted'>;
const isConversion = (fact: Unnumbered | Conversion): fact is Conversion => fact.fact === 'shares-converted';

/** Each holder who converts signs a notice for what he converts; a vehicle signs for its beneficiary. */
const signatories = ({
  ground,
  steps,
}: {
  readonly ground: Ground;
  readonly steps: readonly ClearanceStep[];
}): readonly Decider[] =>
  steps.flatMap(({ fact }): readonly Decider[] => {
    const deed = fact as Unnumbered | Conversion;
    if (!isConversion(deed) || deed.holder === undefined) return [];
    const beneficiary = voteDirector(ground.before.state, deed.holder);
    return [
      {
        who: deed.holder,
        does: 'signs',
        rule: '8A.15',
        what: 'conversion-notice',
        ...(beneficiary === deed.holder ? {} : { beneficiary }),
        class: deed.class,
        shares: deed.number,
        confidence: 'M',
      },
    ];
  });

const approvers = ({ facts }: IssuerRecord): readonly Decider[] => {
  const asked = facts.findLast((fact): fact is FactOf<'approvals-required'> => fact.fact === 'approvals-required');
  return asked === undefined || asked.number === 0n
    ? []
    : [{ who: 'approvers', does: 'approves', rule: '', what: 'clearance', count: asked.number, confidence: 'V' }];
};
