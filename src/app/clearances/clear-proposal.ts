import { dutiesOf } from '../../calendar/index.ts';
import {
  type ClearanceRemedy,
  type Ground,
  groundOf,
  type Judged,
  type Judgement,
  judge,
  type Proposal,
  remediesFor,
  type Sharing,
  sideAlerts,
} from '../../clearance/index.ts';
import { type IssuerRecord, positionOf } from '../../record/index.ts';
import { answerOf } from './answer.ts';
import type { Cleared, NotCleared, View } from './cleared.ts';
import { decidersOf } from './deciders.ts';
import { papersOf } from './papers.ts';
import { notProposable } from './proposable.ts';
import { happensAnyway, stepsOf } from './steps.ts';

/**
 * One proposal judged before it is done: what it changes, whether it may be done, the least that mends it, and what follows.
 * Nothing given changes. What is on record behind the day of the proposal plays no part.
 */
export const clearProposal = ({
  record,
  proposal,
  sharing = { by: 'ceiling' },
}: {
  readonly record: IssuerRecord;
  readonly proposal: Proposal;
  readonly sharing?: Sharing;
}): Cleared | NotCleared => {
  const faults = notProposable({ record, proposal });
  if (faults.length > 0) return { status: 'refused', faults, overturned: [] };
  return clearOn({ ground: groundOf({ record, on: proposal.on }), proposal, sharing });
};

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
  const remedies = remediesFor({ ground, proposal, judged, sharing });
  const done = doneWith({ ground, judged, remedy: remedies[0] });
  const steps = stepsOf({ proposal, remedy: remedies[0] });
  const happens = happensAnyway(proposal);
  const decides = decidersOf({ ground, judged, done, steps });
  const missing = [...new Set(judged.charged.flatMap(({ finding }) => finding.missing ?? []))];
  const told = { on: ground.on, judged, remedies, decides, happens, missing };
  return {
    status: 'cleared',
    record: ground.record,
    on: ground.on,
    proposal,
    sharing,
    permitted: judged.permitted,
    ...answerOf(told),
    happens,
    before: viewOf(ground.before),
    after: viewOf(judged.after),
    facts: judged.facts,
    changes: judged.changes,
    gone: judged.gone,
    charged: judged.charged,
    missing,
    remedies,
    steps,
    filings: filingsOf({ ground, done }),
    papers: papersOf({ steps, done }),
    decides,
    alerts: sideAlerts({ before: ground.before, after: judged.after, on: ground.on }),
  };
};

const viewOf = (judgement: Judgement): View => {
  const { state, asOf, ceiling } = judgement;
  const told = ceiling === undefined ? null : { ...ceiling.value, setBy: ceiling.setBy };
  return { ...judgement, position: { ...positionOf(state, asOf), ceiling: told } };
};

/** What is done in the end: the proposal with its least remedy where that helps, else as it was proposed. */
const doneWith = ({
  ground,
  judged,
  remedy,
}: {
  readonly ground: Ground;
  readonly judged: Judged;
  readonly remedy: ClearanceRemedy | undefined;
}): Judged => {
  if (remedy === undefined || remedy.proposal.on !== ground.on) return judged;
  const mended = judge(ground, remedy.proposal.facts);
  return mended.status === 'judged' ? mended : judged;
};

const filingsOf = ({ ground, done }: { readonly ground: Ground; readonly done: Judged }) => {
  const asOf = { date: ground.on };
  const before = new Set(dutiesOf({ timeline: ground.before.timeline, asOf }).map(({ id }) => id));
  return dutiesOf({ timeline: done.after.timeline, asOf }).filter(({ id }) => !before.has(id));
};
