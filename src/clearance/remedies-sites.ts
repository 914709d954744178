import type { State } from '../record/index.ts';
import type { Sharing } from './clearance.ts';
import { type Ground, type Judged, judge } from './judge.ts';
import type { Proposal } from './proposal.ts';
import { isMissedBefore, isPassing, matters, type Needs, needsOf, type Weights, weightsOf } from './remedies-needs.ts';
import { actionsIn, type Joined, together } from './remedies-plan.ts';

export type Asked = {
  readonly ground: Ground;
  readonly proposal: Proposal;
  readonly judged: Judged;
  readonly sharing: Sharing;
};

/** The action of a proposal that lacks something, as it stands in a plan that was judged. */
export type Site = {
  readonly ground: Ground;
  readonly plan: Proposal;
  readonly judged: Judged;
  readonly places: readonly number[];
  readonly needs: Needs;
  readonly weights: Weights;
  readonly sharing: Sharing;
  /** Whether the plan makes one action of several sets of the proposal. */
  readonly joinsSets?: boolean;
  /** Whether it makes one action of steps that were proposed apart, beyond those of a buy-back. */
  readonly joinsSteps?: boolean;
};

export const needsConversion = ({ reduction, ceiling, votes }: Needs): boolean => reduction > 0n || ceiling > 0n || votes > 0n;

/**
 * Where the proposal lacks something: with its buy-back as one action, as it stands, with everything that moves shares as
 * one action, and across its sets. An agreement is on what was proposed: then only the first of them.
 */
export const sitesOf = (asked: Asked): readonly Site[] => {
  const asItStands = () => nextSite({ ...asked, plan: asked.proposal, from: 0 });
  const joins: readonly (Joined | undefined)[] = [
    { how: 'buy-back', sets: 'kept' },
    undefined,
    { how: 'all', sets: 'kept' },
    { how: 'buy-back', sets: 'joined' },
    { how: 'all', sets: 'joined' },
  ];
  const sites = joins.flatMap((join) => (join === undefined ? asItStands() : siteAsOne(asked, join)) ?? []);
  return asked.sharing.by === 'agreement' ? sites.slice(0, 1) : sites;
};

const byBalances: ReadonlySet<string> = new Set(['8A.09', '8A.13', '8A.15']);

const siteAsOne = ({ ground, proposal, judged, sharing }: Asked, join: Joined): Site | undefined => {
  const lacks = judged.charged.some((one) => isPassing(one) || (matters(one) && byBalances.has(one.finding.rule)));
  const plan = lacks ? together(ground, proposal, join) : undefined;
  const again = plan && judge(ground, plan.facts);
  if (plan === undefined || again?.status !== 'judged') return undefined;
  const site = nextSite({ ground, plan, judged: again, sharing, from: 0 });
  return site === undefined ? undefined : { ...site, joinsSets: join.sets === 'joined', joinsSteps: join.how === 'all' };
};

/** The first action, from the one at `from`, that lacks something; where none does, the last as it came out. */
export const nextSite = ({
  ground,
  plan,
  judged,
  sharing,
  from,
}: Pick<Site, 'ground' | 'plan' | 'judged' | 'sharing'> & { readonly from: number }): Site | undefined => {
  const weights = weightsOf(judged.after.state) ?? weightsOf(ground.before.state);
  if (weights === undefined) return undefined;
  const actions = actionsIn(plan.facts);
  const missed = isMissedBefore(ground);
  let site: Site | undefined;
  for (const places of actions.slice(from)) {
    const among = new Set(places.map((place) => judged.facts[place]?.id ?? ''));
    const before = missed ? stateAt({ ground, plan, places }) : ground.before.state;
    const needs = needsOf({ ground, judged, ...(actions.length > 1 ? { among, before } : {}) });
    site = { ground, plan, judged, places, needs, weights, sharing };
    if (needsConversion(needs)) return site;
  }
  return site;
};

/** The state just before the action of a site: what is proposed ahead of it has been done. */
export const stateAt = ({ ground, plan, places }: Pick<Site, 'ground' | 'plan' | 'places'>): State => {
  const first = places[0] ?? 0;
  const ahead = plan.facts.filter((_fact, place) => place < first && !places.includes(place));
  const judged = ahead.length === 0 ? undefined : judge(ground, ahead);
  return judged?.status === 'judged' ? judged.after.state : ground.before.state;
};
