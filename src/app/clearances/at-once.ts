import type { Judged, Proposal } from '../../clearance/index.ts';
import type { Unnumbered } from '../../record/index.ts';
import type { ChangedFinding } from '../../rulebook/index.ts';

/** Shares whose weight ends by what is proposed and that are still registered in the weighted class. */
export const endedWeight = ({ charged }: Judged): readonly ChangedFinding[] =>
  charged.filter(({ finding }) => (finding.figures['wvrSharesCeased'] ?? 0n) > 0n);

/**
 * The conversions that the Rules ask at once of what is proposed: of shares whose weight it ends, by registered holder.
 * Two Rules may ask for the same shares: they are converted once.
 */
export const atOnceConversions = (judged: Judged, { on, facts }: Proposal): readonly Unnumbered[] => {
  const asked = new Map<string, Unnumbered>();
  for (const { finding } of endedWeight(judged)) {
    const { remedy, rule } = finding;
    if (remedy?.action !== 'convert' || remedy.class === undefined || finding.outcome !== 'met') continue;
    const into = judged.after.state.classes.get(remedy.class)?.convertsInto;
    if (into === undefined) continue;
    for (const { holder, shares } of remedy.allocation ?? []) {
      const key = `${remedy.class}/${holder}`;
      if (asked.has(key)) continue;
      const { line, column } = facts[0] ?? { line: 1, column: 1 };
      const conversion = {
        fact: 'shares-converted',
        on,
        class: remedy.class,
        into,
        number: shares,
        holder,
        because: rule,
        line,
        column,
      };
      asked.set(key, conversion as unknown as Unnumbered);
    }
  }
  return [...asked.values()];
};
