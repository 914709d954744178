import { type Judged, judge } from './judge.ts';
import { approvalsOf, decided } from './remedies-elsewhere.ts';
import type { Candidate } from './remedies-judged.ts';
import { matters } from './remedies-needs.ts';
import { fieldsOf, withFields } from './remedies-plan.ts';
import type { Asked } from './remedies-sites.ts';

/**
 * One class sub-divided or consolidated by itself makes a weighted share unlike a listed one (Rule 8A.07): every class alike,
 * in the same ratio, does not. The weighted class of it needs the approval of the Exchange first (Rule 8A.14).
 */
export const splittingAlike = (asked: Asked): Candidate | undefined => {
  const { ground, proposal, judged } = asked;
  if (!judged.charged.some((one) => one.finding.rule === '8A.07' && matters(one))) return undefined;
  const splits = proposal.facts.filter(({ fact }) => fact === 'shares-subdivided' || fact === 'shares-consolidated');
  const [split] = splits;
  const fields = split && fieldsOf(split);
  if (split === undefined || splits.length > 1 || (fields as { readonly class?: string }).class === 'all') return undefined;
  const facts = proposal.facts.map((fact) => (fact === split ? withFields(fact, { class: 'all' }) : fact));
  const alike = { ...proposal, facts };
  const again = judge(ground, facts);
  if (again.status !== 'judged') return undefined;
  const approvals = approvalsOf(chargedIn(again));
  const base = {
    action: 'alike',
    class: 'all',
    deed: split.fact,
    votesLost: 0n,
    sharesMoved: 0n,
  } as const;
  if (approvals.length === 0) return { ...base, proposal: alike, days: 0n };
  return {
    ...base,
    and: [{ action: 'approval' }],
    rules: [...new Set(approvals.map(({ rule }) => rule))],
    proposal: decided({ proposal: alike }, approvals),
    permitted: 'needs-exchange',
  };
};

const chargedIn = ({ charged }: Judged) => charged.filter(matters).map(({ finding }) => finding);
