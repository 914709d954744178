import type { ClearanceStep, Proposal } from '../../clearance/index.ts';
import type { FactKind, Unnumbered } from '../../record/index.ts';

/** What nobody asks leave for. */
const happenings: ReadonlySet<FactKind> = new Set([
  'person-died',
  'person-convicted',
  'person-disqualified',
  'exchange-determined',
]);
/** What only makes known who or what the others speak of, or what the Exchange has said to it. */
const besides: ReadonlySet<FactKind> = new Set(['person-recorded', 'relation-recorded', 'exchange-decided']);

/** Whether everything proposed comes about without anybody's leave: then the question is what must be done of it. */
export const happensAnyway = ({ facts }: Proposal): boolean => {
  const deeds = facts.filter(({ fact }) => !besides.has(fact));
  return deeds.length > 0 && deeds.every((deed) => happenings.has(deed.fact) || isCeasedByDeath(deed));
};

const isCeasedByDeath = (deed: Unnumbered): boolean =>
  deed.fact === 'director-ceased' && (deed as unknown as { readonly cause?: string }).cause === 'died';

/** What is done on the day in its order, each step with whether it was proposed or comes with a remedy. */
export const stepsOf = (proposal: Proposal, done: readonly Unnumbered[]): readonly ClearanceStep[] => {
  const asked = proposal.facts.map(textOf);
  return done.map((fact, index) => {
    const place = asked.indexOf(textOf(fact));
    if (place >= 0) asked.splice(place, 1);
    return { order: index + 1, fact, because: place >= 0 ? 'proposed' : 'remedy' };
  });
};

/** Two facts are the same deed where they say the same, wherever and in whichever action they stand. */
const textOf = (fact: Unnumbered): string =>
  JSON.stringify({ ...fact, line: 0, column: 0, set: '', on: '', at: '' }, (_key, value: unknown) =>
    typeof value === 'bigint' ? `${value}` : isMap(value) ? Object.fromEntries(Object.entries(value).toSorted(byName)) : value,
  );

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const byName = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number => (one < other ? -1 : 1);
