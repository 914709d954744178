import type { Proposal } from '../../clearance/index.ts';
import type { FactKind, Fault, IssuerRecord } from '../../record/index.ts';

/** What says something of the record, or of a clearance: nobody can propose to do it on a day. */
const notProposals: ReadonlySet<FactKind> = new Set([
  'fact-retracted',
  'record-complete',
  'knowledge-ends',
  'balance-reported',
  'issuable-reported',
  'approvals-required',
  'limit-set',
  'clearance-given',
  'clearance-approved',
  'clearance-declined',
  'clearance-told',
]);

/** Deeds with shares: of none there is nothing to be done. */
const movesShares: ReadonlySet<FactKind> = new Set([
  'shares-issued',
  'shares-repurchased',
  'shares-cancelled',
  'shares-converted',
  'shares-transferred',
  'treasury-shares-sold',
  'charge-created',
  'charge-changed',
  'charge-enforced',
  'votes-entrusted',
]);

export const notProposable = ({
  record,
  proposal,
}: {
  readonly record: IssuerRecord;
  readonly proposal: Proposal;
}): readonly Fault[] => {
  const faults: Fault[] = proposal.facts.flatMap(({ fact, line, column }) =>
    notProposals.has(fact) ? [{ code: 'proposal-no-deed', place: { line, column }, values: { found: fact } }] : [],
  );
  for (const { fact, line, column, ...fields } of proposal.facts) {
    const { number } = fields as { readonly number?: unknown };
    if (movesShares.has(fact) && number === 0n)
      faults.push({ code: 'proposal-no-shares', place: { line, column }, values: { found: fact } });
  }
  const sets = new Set(record.facts.flatMap(({ set }) => (set === undefined ? [] : [set])));
  const taken = proposal.facts.find(({ set }) => set !== undefined && sets.has(set));
  if (taken?.set !== undefined) {
    const { line, column } = taken;
    faults.push({ code: 'proposal-set-on-record', place: { line, column }, values: { found: taken.set } });
  }
  const begins = record.facts.reduce<string | undefined>(
    (first, { on }) => (first === undefined || on < first ? on : first),
    undefined,
  );
  const [first] = proposal.facts;
  const place = { line: first?.line ?? 1, column: first?.column ?? 1 };
  if (begins === undefined) faults.push({ code: 'proposal-nothing-known', place, values: {} });
  else if (proposal.on < begins) {
    faults.push({ code: 'proposal-before-record', place, values: { date: proposal.on, begins } });
  }
  return faults;
};
