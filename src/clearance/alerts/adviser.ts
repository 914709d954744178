import { currentBeneficiaries, type Fact, voteDirector } from '../../record/index.ts';
import type { SideAlert } from '../clearance.ts';
import { type Asked, alertOf, factsOf, isListed } from './asked.ts';
import { sources } from './sources.ts';

const rule = '8A.34';

/**
 * The compliance adviser is asked in time about the structure of weighted voting rights and about transactions in which a
 * beneficiary has an interest. A consultation counts for the matter where it names the action, or stands in the proposal.
 */
export const adviserAlerts = (asked: Asked): readonly SideAlert[] => {
  const { before, after, standing, proposed } = asked;
  if (!isListed(asked) || after.state.listing?.exempt !== undefined) return [];
  const beneficiaries = currentBeneficiaries(before.state);
  const hasBeneficiary = (holder: string | undefined): boolean =>
    holder !== undefined &&
    (beneficiaries.has(voteDirector(before.state, holder)) ||
      (before.state.vehicles.get(holder)?.for ?? []).some((one) => beneficiaries.has(one)));
  const concerned = proposed.filter((fact) => changesStructure(asked, fact) || partiesOf(fact).some(hasBeneficiary));
  const changes = before.state.sums.wvrShares !== after.state.sums.wvrShares;
  if (concerned.length === 0 && !changes) return [];
  const shared = { rule, ...sources.adviser, engagedBy: (concerned.length > 0 ? concerned : proposed).map(({ id }) => id) };
  const consulted = factsOf(standing, 'adviser-consulted');
  const names = new Set(proposed.flatMap(({ id, set, named }) => [...(named ? [id] : []), ...(set === undefined ? [] : [set])]));
  const ownIds = new Set(proposed.map(({ id }) => id));
  const own = consulted.find(({ id, matter }) => ownIds.has(id) || [...names].some((name) => matter?.includes(name)));
  if (own !== undefined) {
    const values = { consulted: own.on, matter: own.matter ?? '-' };
    return [alertOf(asked, { ...shared, code: 'adviser-kept', level: 'kept', engagedBy: [own.id, ...shared.engagedBy], values })];
  }
  if (after.state.advisers.size === 0 && consulted.length === 0) {
    return [
      alertOf(asked, { ...shared, code: 'adviser-unknown', level: 'ask', missing: ['adviser-appointed', 'adviser-consulted'] }),
    ];
  }
  const last = consulted.at(-1);
  return [
    alertOf(asked, {
      ...shared,
      code: last === undefined ? 'adviser-ask' : 'adviser-ask-matter',
      level: 'ask',
      missing: ['adviser-consulted'],
      ...(last === undefined ? {} : { values: { consulted: last.on, matter: last.matter ?? '-' } }),
    }),
  ];
};

/** What moves the number or the terms of weighted shares, or the shares that their proportion is measured by. */
const changesStructure = ({ after }: Asked, fact: Fact): boolean => {
  if (fact.fact === 'shares-converted') return after.state.classes.get(fact.class)?.weighted === true;
  return (
    fact.fact === 'shares-repurchased' ||
    fact.fact === 'shares-cancelled' ||
    fact.fact === 'class-terms-changed' ||
    fact.fact === 'articles-adopted' ||
    fact.fact === 'beneficiary-named' ||
    fact.fact === 'vehicle-arranged' ||
    fact.fact === 'vehicle-changed' ||
    fact.fact === 'vehicle-ended'
  );
};

const partiesOf = (fact: Fact): readonly (string | undefined)[] => {
  if (fact.fact === 'shares-transferred') return [fact.from, fact.to];
  if (fact.fact === 'shares-issued' || fact.fact === 'treasury-shares-sold') return [fact.to];
  if (fact.fact === 'charge-created') return [fact.holder, fact.chargee];
  return fact.fact === 'votes-entrusted' ? [fact.holder, fact.to] : [];
};
