import type { ClearanceRemedy, ClearanceStep, Proposal } from '../../clearance/index.ts';
import type { FactKind, Unnumbered } from '../../record/index.ts';

/** What nobody asks leave for. */
const happenings: ReadonlySet<FactKind> = new Set([
  'person-died',
  'person-convicted',
  'person-disqualified',
  'exchange-determined',
  'exchange-decided',
]);
/** What only makes known who or what the others speak of. */
const introductions: ReadonlySet<FactKind> = new Set(['person-recorded', 'relation-recorded']);

/** Whether everything proposed comes about without anybody's leave: then the question is what must be done of it. */
export const happensAnyway = ({ facts }: Proposal): boolean => {
  const deeds = facts.filter(({ fact }) => !introductions.has(fact));
  return (
    deeds.some(({ fact }) => happenings.has(fact) && fact !== 'exchange-decided') &&
    deeds.every((deed) => happenings.has(deed.fact) || isCeasedByDeath(deed))
  );
};

const isCeasedByDeath = (deed: Unnumbered): boolean =>
  deed.fact === 'director-ceased' && (deed as unknown as { readonly cause?: string }).cause === 'died';

/** The order inside the day, as it stands in what is done: who is who, then repurchase, cancel, convert; sets stay together. */
export const stepsOf = ({
  proposal,
  remedy,
}: {
  readonly proposal: Proposal;
  readonly remedy: ClearanceRemedy | undefined;
}): readonly ClearanceStep[] => {
  const facts = remedy === undefined ? proposal.facts : remedy.proposal.facts;
  const asked = proposal.facts.map(textOf);
  return facts.map((fact, index) => {
    const place = asked.indexOf(textOf(fact));
    if (place >= 0) asked.splice(place, 1);
    return { order: index + 1, fact, because: place >= 0 ? 'proposed' : 'remedy' };
  });
};

/** Two facts are the same deed where they say the same, wherever they stand. */
const textOf = (fact: Unnumbered): string =>
  JSON.stringify(Object.entries({ ...fact, line: 0, column: 0, set: '', on: '', at: '' }).toSorted(), (_key, value: unknown) =>
    typeof value === 'bigint' ? `${value}` : value,
  );
