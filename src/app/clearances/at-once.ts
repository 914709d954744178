import type { Judged } from '../../clearance/index.ts';
import type { ChangedFinding } from '../../rulebook/index.ts';

/** Shares whose weight ends by what is proposed and that are still registered in the weighted class. */
export const endedWeight = ({ charged }: Judged): readonly ChangedFinding[] =>
  charged.filter(({ finding }) => (finding.figures['wvrSharesCeased'] ?? 0n) > 0n);
