import type { Fact, FactOf } from '../../record/index.ts';
import type { Finding } from '../../rulebook/index.ts';
import type { Asked } from './asked.ts';

const ruleOf = (because: string | undefined): string | undefined => because?.replace(/\(.*$/, '');

/** Proposed conversions that say they are made for 8A.17, whatever has become of the weight. */
export const saidFor817 = ({ proposed }: Pick<Asked, 'proposed'>): readonly FactOf<'shares-converted'>[] =>
  proposed.filter(
    (fact): fact is Fact & FactOf<'shares-converted'> => fact.fact === 'shares-converted' && ruleOf(fact.because) === '8A.17',
  );

/**
 * Of those the ones that are made solely for it: the weight of that person's shares has ended under 8A.17, and no more are
 * converted than are still registered with it. Only these are free by note 2 to the Rule.
 *
 * @param personOf who stands behind the holder of the shares
 */
export const relievedConversions = (
  asked: Asked,
  personOf: (holder: string | undefined) => string | undefined,
): ReadonlySet<string> => {
  const left = new Map<string, bigint>();
  const relieved = new Set<string>();
  for (const fact of saidFor817(asked)) {
    const person = personOf(fact.holder);
    if (person === undefined) continue;
    const open = left.get(person) ?? ceasedOf(asked, person);
    if (fact.number > open) continue;
    left.set(person, open - fact.number);
    relieved.add(fact.id);
  }
  return relieved;
};

/** Shares of a person whose weight ended under 8A.17 and that were not converted before anything of what is proposed was. */
const ceasedOf = ({ before, after }: Asked, person: string): bigint => {
  const known = new Map(cessations(before.findings, person).map((finding) => [finding.id, finding]));
  return cessations(after.findings, person).reduce((sum, finding) => {
    const open = known.get(finding.id)?.figures['pendingRegistration'] ?? finding.figures['wvrSharesCeased'] ?? 0n;
    return sum + open;
  }, 0n);
};

const cessations = (findings: readonly Finding[], person: string): readonly Finding[] =>
  findings.filter(({ rule, subject, figures }) => rule === '8A.17' && subject === person && 'wvrSharesCeased' in figures);
