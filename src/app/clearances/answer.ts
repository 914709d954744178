import type { ClearanceRemedy, Judged, Told } from '../../clearance/index.ts';
import type { HongKongDate } from '../../exact/index.ts';
import type { Cleared, Decider } from './cleared.ts';

/** The one-line answer, and why; what is wrong with the record besides is no part of either. */
export const answerOf = ({
  on,
  judged,
  remedies,
  decides,
  happens,
  missing,
}: {
  readonly on: HongKongDate;
  readonly judged: Judged;
  readonly remedies: readonly ClearanceRemedy[];
  readonly decides: readonly Decider[];
  readonly happens: boolean;
  readonly missing: readonly string[];
}): Pick<Cleared, 'answer' | 'reason'> => {
  const [least] = remedies;
  const first: Told = happens
    ? { code: 'answer-happens', values: { date: on } }
    : { code: `answer-${judged.permitted}`, values: { date: on, missing: missing.join(', ') } };
  const remedy: readonly Told[] =
    least === undefined
      ? []
      : [{ code: 'answer-remedy', values: { action: least.action, shares: `${least.shares ?? ''}`, by: least.by } }];
  const signing = decides.filter(({ does }) => does === 'signs').map(({ who }) => who);
  const signers: readonly Told[] =
    signing.length === 0 ? [] : [{ code: 'answer-signers', values: { who: [...new Set(signing)].join(', ') } }];
  return { answer: [first, ...remedy, ...signers], reason: reasonOf(judged) };
};

const reasonOf = ({ charged, permitted }: Judged): Told => {
  const rules = charged.filter(({ finding }) => finding.outcome !== 'met').map(({ finding }) => finding.rule);
  return { code: `reason-${permitted}`, values: { rules: [...new Set(rules)].join(', ') } };
};
