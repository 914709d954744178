import type { HongKongDate } from '../exact/index.ts';
import type { ChangedFinding } from '../rulebook/index.ts';
import type { ClearanceRemedy, RemedyPart } from './clearance.ts';
import { type Ground, type Judged, judge, type Permission } from './judge.ts';
import type { Proposal } from './proposal.ts';
import { ratchetNotices } from './ratchet.ts';
import { isPassing, matters } from './remedies-needs.ts';

/** A remedy as it was thought out; whether it does is for the Rules to say. */
export type Candidate = RemedyPart & {
  readonly and?: readonly RemedyPart[];
  readonly rules?: readonly string[];
  readonly proposal: Proposal;
  readonly votesLost: bigint;
  readonly sharesMoved: bigint;
  /** Absent: nobody can say. */
  readonly days?: bigint;
  readonly by?: HongKongDate;
  /** Who decides first, where the proposal already holds the decision as if it were given. */
  readonly permitted?: Permission;
  /** The ground of another day. */
  readonly ground?: Ground;
  readonly judged?: Judged;
};

export type Unranked = Omit<ClearanceRemedy, 'rank'>;

/** Judges a remedy and gives it back where it does what it should, else nothing. */
export const settled = ({
  ground: asked,
  judged,
  candidate,
}: {
  readonly ground: Ground;
  readonly judged: Judged;
  readonly candidate: Candidate;
}): Unranked | undefined => {
  const { ground = asked, judged: known, permitted, proposal, by, ...rest } = candidate;
  const again = known ?? judge(ground, proposal.facts);
  if (again.status === 'refused' || !mends(judged, again)) return undefined;
  return {
    ...rest,
    by: by ?? proposal.on,
    proposal: asOne(proposal),
    permitted: permitted ?? again.permitted,
    findings: again.changes,
    notices: ratchetNotices({ ground, judged: again, remedy: candidate }),
  };
};

/** What a remedy puts beside the action that a proposal is does not belong to it: then only its facts name the action. */
const asOne = (proposal: Proposal): Proposal => {
  const { set, ...apart } = proposal;
  return set === undefined || proposal.facts.every((fact) => fact.set === set) ? proposal : apart;
};

/**
 * A remedy does when nothing is breached any more, not even between two steps, nothing is charged that was not charged before, and something of what
 * was is better. Conversions use up the approval to list what they give (8A.20): that is told, and is no reason against one.
 */
export const mends = (judged: Judged, again: Judged): boolean => {
  if (again.permitted === 'no') return false;
  const before = new Map(judged.charged.map((one) => [keyOf(one), one]));
  const left = again.charged.filter(matters);
  const isAllowed = left.every((one) => {
    const known = before.get(keyOf(one));
    if (one.finding.outcome === 'breached') return false;
    if (known === undefined || !matters(known)) return one.finding.rule === '8A.20';
    return worseness(one) <= worseness(known);
  });
  return isAllowed && judged.charged.some((one) => isBetter(one, again));
};

const isBetter = (one: ChangedFinding, again: Judged): boolean => {
  const now = again.charged.find((other) => keyOf(other) === keyOf(one));
  if (isPassing(one)) return now === undefined || !isPassing(now);
  if (!matters(one) && one.finding.remedy === null) return false;
  if (now === undefined || !matters(now)) return matters(one) || now?.finding.remedy === undefined || now.finding.remedy === null;
  return worseness(now) < worseness(one) || (one.finding.remedy !== null && now.finding.remedy === null);
};

/** What a finding is of, whichever facts engaged it. */
const keyOf = ({ finding: { rule, check, subject } }: ChangedFinding): string => `${rule}/${check}/${subject}`;

const order = ['needs-counsel', 'needs-exchange', 'cannot-tell', 'breached'];
const worseness = ({ finding }: ChangedFinding): number => order.indexOf(finding.outcome);
