import { businessDay } from '../../calendar/index.ts';
import {
  type ClearanceRemedy,
  type Ground,
  groundOf,
  type Judged,
  type Judgement,
  judge,
  type Proposal,
  ratchetNotices,
  reasonOf,
  remediesFor,
  type Sharing,
  sharingFaults,
  sideAlerts,
} from '../../clearance/index.ts';
import type { HongKongDate, Instant } from '../../exact/index.ts';
import { extendRecord, type IssuerRecord, type Overturned, positionOf, type Unnumbered } from '../../record/index.ts';
import type { ScenarioPack } from '../../rulebook/index.ts';
import { answerOf, happeningReason } from './answer.ts';
import type { Cleared, NotCleared, View } from './cleared.ts';
import { convertedAtPurchase } from './converted-at-purchase.ts';
import { decidersOf } from './deciders.ts';
import { filingsOf } from './filings.ts';
import { otherLawOf } from './other-law.ts';
import { papersOf } from './papers.ts';
import { notProposable } from './proposable.ts';
import { happensAnyway, stepsOf } from './steps.ts';

/**
 * One proposal judged before it is done: what it changes, whether it may be done, the least that mends it, and what follows.
 * Nothing given changes. What is on record behind the day of the proposal plays no part in the answer.
 */
export const clearProposal = ({
  record,
  proposal,
  sharing = { by: 'ceiling' },
  knownAt,
  scenario,
}: {
  readonly record: IssuerRecord;
  readonly proposal: Proposal;
  readonly sharing?: Sharing;
  /** Only what had been recorded by then. */
  readonly knownAt?: Instant | undefined;
  /** As if these proposals were Rules: what-if only. */
  readonly scenario?: ScenarioPack | undefined;
}): Cleared | NotCleared => {
  const known = knownAt === undefined ? record : knownBy(record, knownAt);
  const faults = notProposable({ record: known, proposal });
  if (faults.length > 0) return { status: 'refused', faults, overturned: [] };
  const cleared = clearOn({ ground: groundOf({ record: known, on: proposal.on, scenario }), proposal, sharing });
  return cleared.status === 'refused' ? cleared : { ...cleared, knownAt, overturns: overturnedBehind(known, proposal) };
};

const knownBy = (record: IssuerRecord, knownAt: Instant): IssuerRecord => ({
  ...record,
  facts: record.facts.filter(({ recorded }) => recorded === undefined || recorded <= knownAt),
});

/** The same on a ground that is there already: several proposals of one day share it. */
export const clearOn = ({
  ground,
  proposal,
  sharing,
}: {
  readonly ground: Ground;
  readonly proposal: Proposal;
  readonly sharing: Sharing;
}): Cleared | NotCleared => {
  const judged = judge(ground, proposal.facts);
  if (judged.status === 'refused') return judged;
  const happens = happensAnyway(proposal);
  const asked = { ground, proposal, judged, sharing };
  const remedies = remediesFor(asked);
  const converted = convertedAtPurchase(ground, judged);
  // What may have been converted already is not put down to be converted again.
  const { done, facts } = whatIsDone({ ground, proposal, judged, remedy: converted > 0n ? undefined : remedies[0] });
  const steps = stepsOf(proposal, facts);
  const alerts = sideAlerts({ before: ground.before, after: done.after, on: ground.on, facts: done.facts, isTradingDay });
  const filings = filingsOf({ ground, judged, done, alerts });
  const decides = decidersOf({ ground, judged, done, steps, alerts, filings });
  const missing = missingFor(judged);
  return {
    status: 'cleared',
    record: ground.record,
    on: ground.on,
    knownAt: undefined,
    scenario: ground.scenario?.id,
    proposal,
    sharing,
    sharingFaults: sharing.by === 'agreement' ? sharingFaults(asked) : [],
    permitted: judged.permitted,
    answer: answerOf({ on: ground.on, judged, remedies, decides, happens, converted, missing, otherLaw: otherLawOf(alerts) }),
    reason: happens ? happeningReason(judged) : reasonOf({ ground, proposal, judged, remedies }),
    notices: judged.ended.length > 0 ? [] : ratchetNotices({ ground, judged }),
    happens,
    before: viewOf(ground.before),
    after: viewOf(judged.after),
    facts: judged.facts,
    changes: judged.changes,
    gone: judged.gone,
    charged: judged.charged,
    missing,
    ended: judged.ended,
    overturns: [],
    remedies,
    steps,
    filings,
    papers: papersOf({ ground, judged, done, steps }),
    decides,
    alerts,
  };
};

/** In a year without a table of holidays every weekday is taken for one. */
const isTradingDay = (day: HongKongDate): boolean => businessDay(day) !== 'closed';

const viewOf = (judgement: Judgement): View => {
  const { state, asOf, ceiling } = judgement;
  const told = ceiling === undefined ? null : { ...ceiling.value, setBy: ceiling.setBy };
  return { ...judgement, position: { ...positionOf(state, asOf), ceiling: told } };
};

const missingFor = ({ charged, ended, permitted }: Judged): readonly string[] =>
  permitted === 'cannot-tell'
    ? [...new Set([...ended.map(({ area }) => area), ...charged.flatMap(({ finding }) => finding.missing ?? [])])]
    : [];

/** What is done in the end: with the least remedy where that is of the same day, else as proposed. */
const whatIsDone = ({
  ground,
  proposal,
  judged,
  remedy,
}: {
  readonly ground: Ground;
  readonly proposal: Proposal;
  readonly judged: Judged;
  readonly remedy: ClearanceRemedy | undefined;
}): { readonly done: Judged; readonly facts: readonly Unnumbered[] } => {
  const asProposed = { done: judged, facts: proposal.facts };
  if (remedy === undefined || remedy.proposal.on !== ground.on) return asProposed;
  const { facts } = remedy.proposal;
  const done = judge(ground, facts);
  return done.status === 'judged' ? { done, facts } : asProposed;
};

/** Facts of later days on record that could not be true any more had this been done. */
const overturnedBehind = (record: IssuerRecord, { on, facts }: Proposal): readonly Overturned[] => {
  if (!record.facts.some((fact) => fact.on > on)) return [];
  const whole = extendRecord({ record, added: facts });
  return whole.status === 'refused' ? whole.overturned : [];
};
