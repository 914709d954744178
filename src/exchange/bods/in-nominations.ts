import type { HongKongDate } from '../../exact/index.ts';
import type { Histories, Span } from './in-histories.ts';
import { namedIn, partOf, type Subjects } from './in-network.ts';
import type { Statement } from './in-statements.ts';

/** A nominee who acts for one nominator, and for nobody else in these statements. */
export type Nomination = {
  readonly nomination: string;
  readonly nominee: string;
  readonly nominator: string;
  readonly on: HongKongDate;
  readonly statements: readonly Statement[];
};
export type Nominations = {
  /** By the arrangement; it stands for the nominee's holding and is no person of its own. */
  readonly byArrangement: ReadonlyMap<string, Nomination>;
  readonly byNominee: ReadonlyMap<string, Nomination>;
};

/**
 * BODS 0.4 puts a nominee arrangement between nominee and nominator; a record says at once that one is nominee for the
 * other, for whatever he holds and without an end. Only an arrangement that is still in force, between two that are
 * named, whose nominee has no interest of his own and is nobody else's nominee, is such a relation; any other is carried
 * as a vehicle.
 */
export const nominationsOf = ({
  histories,
  subjects,
  apart,
}: {
  readonly histories: Histories;
  readonly subjects: Subjects;
  /** The issuer and what it holds: no persons of a record. */
  readonly apart: ReadonlySet<string>;
}): Nominations => {
  const holders = new Set<string>();
  const timesNominee = new Map<string, number>();
  for (const spans of subjects.values()) {
    for (const { interest, relationship } of spans) {
      const party = namedIn(relationship.party);
      if (party === undefined) continue;
      const part = partOf(interest);
      if (part === 'nominee') timesNominee.set(party, (timesNominee.get(party) ?? 0) + 1);
      else if (ownHoldings.has(part)) holders.add(party);
    }
  }
  const byArrangement = new Map<string, Nomination>();
  const byNominee = new Map<string, Nomination>();
  for (const [nomination, history] of histories.entity) {
    if (!history.every(({ details }) => details.entityType.subtype === 'nomination')) continue;
    const found = simpleNomination(nomination, subjects.get(nomination) ?? []);
    if (found === undefined) continue;
    const { nominee, nominator } = found;
    if (holders.has(nominee) || timesNominee.get(nominee) !== 1 || histories.entity.get(nominee)?.some(isClosed)) continue;
    if (apart.has(nomination) || apart.has(nominee) || apart.has(nominator)) continue;
    byArrangement.set(nomination, found);
    byNominee.set(nominee, found);
  }
  return { byArrangement, byNominee };
};

const ownHoldings: ReadonlySet<string> = new Set(['economic', 'votes', 'control', 'unsaid']);
const isClosed = ({ status }: Statement): boolean => status === 'closed';

const simpleNomination = (nomination: string, spans: readonly Span[]): Nomination | undefined => {
  const [one, other] = spans;
  if (spans.length !== 2 || one === undefined || other === undefined) return undefined;
  const [forNominee, forNominator] = partOf(one.interest) === 'nominee' ? [one, other] : [other, one];
  if (partOf(forNominee.interest) !== 'nominee' || partOf(forNominator.interest) !== 'nominator') return undefined;
  const [nominee, nominator] = [namedIn(forNominee.relationship.party), namedIn(forNominator.relationship.party)];
  if (nominee === undefined || nominator === undefined || nominee === nominator) return undefined;
  if (spans.some(({ until, interest }) => until !== undefined || interest.directness === 'indirect')) return undefined;
  const on = forNominee.from > forNominator.from ? forNominee.from : forNominator.from;
  return { nomination, nominee, nominator, on, statements: [forNominee.begunBy, forNominator.begunBy] };
};
