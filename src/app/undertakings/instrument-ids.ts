import type { Fact } from '../../record/index.ts';

/**
 * The first id that no instrument of the facts has: the name, or the name with a number. A name says nothing of who signs:
 * in a store ids of undertakings stand unhashed in the log, where they stay when a person is erased.
 */
export const freeInstrumentId = (facts: readonly Fact[], name: string): string => {
  const taken = new Set(
    facts.flatMap((fact) =>
      fact.fact === 'undertaking-drafted' || fact.fact === 'undertaking-executed' ? fact.undertaking : [],
    ),
  );
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${name}-${number}`;
    if (!taken.has(candidate)) return candidate;
  }
};
