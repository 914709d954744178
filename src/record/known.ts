import type { Instant } from '../exact/index.ts';
import type { Fact } from './facts.ts';
import type { Fault } from './faults.ts';

/**
 * The facts that stand: recorded up to `knownAt` (all, when it is not given), less those that a standing retraction
 * names. Retracting one leg retracts its set; a retraction can itself be retracted.
 */
export const standingFacts = ({
  facts,
  knownAt,
}: {
  readonly facts: readonly Fact[];
  readonly knownAt?: Instant | undefined;
}): readonly Fact[] => {
  const known = knownAt === undefined ? facts : facts.filter(({ recorded }) => recorded === undefined || recorded <= knownAt);
  const retractions = new Map<string, string[]>();
  for (const fact of known) {
    if (fact.fact !== 'fact-retracted') continue;
    retractions.set(fact.retracts, [...(retractions.get(fact.retracts) ?? []), fact.id]);
  }
  if (retractions.size === 0) return known;
  const stands = (id: string): boolean => !(retractions.get(id) ?? []).some((retraction) => stands(retraction));
  const fallenSets = new Set<string>();
  for (const fact of known) if (fact.set !== undefined && !stands(fact.id)) fallenSets.add(fact.set);
  return known.filter((fact) => stands(fact.id) && (fact.set === undefined || !fallenSets.has(fact.set)));
};

/** Retractions that name nothing, a fact without an id of its own, or each other. */
export const retractionFaults = (facts: readonly Fact[]): readonly Fault[] => {
  if (!facts.some(({ fact }) => fact === 'fact-retracted')) return [];
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const faults: Fault[] = [];
  for (const fact of facts) {
    if (fact.fact !== 'fact-retracted') continue;
    const place = { line: fact.line, column: fact.column };
    const target = byId.get(fact.retracts);
    if (target === undefined) faults.push({ code: 'retracts-nothing', place, values: { found: fact.retracts } });
    else if (!target.named) faults.push({ code: 'retracts-unnamed', place, values: { found: fact.retracts } });
    else if (leadsBack(fact, byId)) faults.push({ code: 'retraction-circle', place, values: { found: fact.retracts } });
  }
  return faults;
};

const leadsBack = (start: Fact, byId: ReadonlyMap<string, Fact>): boolean => {
  const seen = new Set<string>();
  let current: Fact | undefined = start;
  while (current?.fact === 'fact-retracted') {
    if (seen.has(current.id)) return true;
    seen.add(current.id);
    current = byId.get(current.retracts);
  }
  return false;
};
