import { type Ground, judgementOf, type Permission, type Proposal } from '../../../clearance/index.ts';
import type { HongKongDate } from '../../../exact/index.ts';
import { type Fact, type IssuerRecord, standingFacts, timelineOf } from '../../../record/index.ts';
import type { ScenarioPack } from '../../../rulebook/index.ts';
import type { Outside } from '../../ledger/index.ts';
import { type Because, compared, type Difference, differencesOf, gravityOf, rulesSince } from './compare.ts';
import { doneOf } from './done.ts';
import { type Kept, type KeptFinding, keptClearances, ownFacts, ownFactsStand } from './given.ts';
import { type Answered, answered, type Rulebook } from './judged.ts';
import type { Comparison } from './kinds.ts';
import { type KeptNote, type Telling, toldOf } from './status.ts';

export type Rechecked = {
  readonly kept: Kept;
  readonly comparison: Comparison;
  /** How bad, the larger the worse: from `yes` to `no` is the worst. */
  readonly gravity: number;
  /** As it was answered; nothing changes it. */
  readonly was: { readonly permitted: Permission; readonly findings: readonly KeptFinding[] };
  readonly now: Answered | undefined;
  readonly differences: readonly Difference[];
  readonly because: Because;
  /** Who knows of the answer, and whether he was told since it came out otherwise. */
  readonly told: readonly (Telling & { readonly since: boolean })[];
  readonly notes: readonly KeptNote[];
};

/** Every clearance on record, judged again as of its own day under the rulebook and the facts known now; the worst first. */
export const recheckClearances = ({
  record,
  rulebook,
  outside,
}: {
  readonly record: IssuerRecord;
  readonly rulebook: Rulebook;
  readonly outside: Outside;
}): readonly Rechecked[] =>
  keptClearances(record)
    .map((kept) => recheckKept({ record, kept, rulebook, outside }))
    .toSorted((one, other) => other.gravity - one.gravity);

export const recheckKept = ({
  record,
  kept,
  rulebook,
  outside,
}: {
  readonly record: IssuerRecord;
  readonly kept: Kept;
  readonly rulebook: Rulebook;
  readonly outside: Outside;
}): Rechecked => {
  const { permitted, findings = [], judgedOn } = kept.fact;
  const was = { permitted, findings };
  const told = toldOf(record, kept);
  if (kept.asked.status !== 'read') {
    return {
      kept,
      comparison: 'cannot-tell',
      gravity: gravityOf('cannot-tell', permitted, undefined),
      was,
      now: undefined,
      differences: [],
      because: { facts: [], rulebook: kept.fact.rulebook !== rulebook.digest, rules: [] },
      told: told.map((one) => ({ ...one, since: false })),
      notes: [{ code: `asked-${kept.asked.status}`, values: {} }],
    };
  }
  const { proposal } = kept.asked;
  const own = ownFacts(record, kept);
  const present = presentFacts(record, kept);
  const judgeOn = (facts: readonly Fact[], scenario: ScenarioPack | undefined, numbering: readonly Fact[]): Answered =>
    answered({ ground: groundUpTo({ record, facts, on: judgedOn, scenario }), facts: numbering, proposal, rulebook, outside });
  const then = judgeOn(standingFacts({ facts: own }), rulebook.scenario, own);
  const now = judgeOn(
    present.facts,
    rulebook.scenario,
    record.facts.filter((fact) => !present.done.has(fact)),
  );
  const known = then.digest === kept.fact.answer ? then : undefined;
  const differences = differencesOf({ was, then, known: known !== undefined, now });
  const comparison = now.digest === kept.fact.answer ? 'same' : compared({ was, now, differences });
  const facts = factsSince({ record, own, present, on: judgedOn });
  const because = {
    facts,
    rulebook: kept.fact.rulebook !== rulebook.digest,
    rules: rulesSince({ was: findings, now: now.changes }),
  };
  const lastSince = Math.max(
    -1,
    ...facts.map(({ id }) => record.facts.findIndex((fact) => fact.id === id)),
    ...present.retractions,
  );
  return {
    kept,
    comparison,
    gravity: gravityOf(comparison, permitted, now.permitted),
    was,
    now,
    differences: comparison === 'same' ? [] : differences,
    because,
    told: told.map((one) => ({
      ...one,
      since: lastSince >= 0 && record.facts.findIndex((fact) => fact.id === one.fact) > lastSince,
    })),
    notes: notesOf({ record, kept, then, rulebook, outside }),
  };
};

/** What is known now of the day, up to where the clearance was carried out; what carried it out is no ground to judge it on. */
type Present = { readonly facts: readonly Fact[]; readonly done: ReadonlySet<Fact>; readonly retractions: readonly number[] };

const presentFacts = (record: IssuerRecord, kept: Kept): Present => {
  const standing = standingFacts({ facts: record.facts });
  const carrying = doneOf(record, kept).facts;
  const sets = new Set(carrying.flatMap(({ set }) => set ?? []));
  const done = new Set(standing.filter((fact) => carrying.includes(fact) || (fact.set !== undefined && sets.has(fact.set))));
  const retractions = record.facts.flatMap((fact, place) =>
    fact.fact === 'fact-retracted' && place > kept.place ? [place] : [],
  );
  if (done.size === 0) return { facts: standing, done, retractions };
  const order = timelineOf({ record, report: () => {} }).actions.flatMap((action) => action.facts);
  const first = order.findIndex((fact) => done.has(fact));
  const before = new Set(order.slice(0, first));
  const { judgedOn } = kept.fact;
  return { facts: standing.filter((fact) => !done.has(fact) && (fact.on < judgedOn || before.has(fact))), done, retractions };
};

/**
 * The ground of a day out of facts that stand. Who they name is known whenever it was recorded; what was said of clearances
 * and retractions has no part in it.
 */
const groundUpTo = ({
  record,
  facts,
  on,
  scenario,
}: {
  readonly record: IssuerRecord;
  readonly facts: readonly Fact[];
  readonly on: HongKongDate;
  readonly scenario: ScenarioPack | undefined;
}): Ground => {
  const until = facts.filter((fact) => isGround(fact) && (fact.on <= on || fact.fact === 'person-recorded'));
  const ground: IssuerRecord = { ...record, facts: until };
  return {
    record: ground,
    on,
    before: judgementOf(timelineOf({ record: ground, report: () => {} }), on, { scenario }),
    scenario,
  };
};

const isGround = ({ fact }: Fact): boolean => fact !== 'fact-retracted' && !fact.startsWith('clearance-');

const factsSince = ({
  record,
  own,
  present,
  on,
}: {
  readonly record: IssuerRecord;
  readonly own: readonly Fact[];
  readonly present: Present;
  readonly on: HongKongDate;
}): Because['facts'] => {
  const known = new Set(own);
  const stood = standingFacts({ facts: own });
  const standing = new Set(standingFacts({ facts: record.facts }));
  const told = (fact: Fact, how: 'recorded' | 'retracted') => ({
    id: fact.id,
    fact: fact.fact,
    on: fact.on,
    recorded: fact.recorded,
    how,
  });
  return [
    ...present.facts.filter((fact) => isGround(fact) && fact.on <= on && !known.has(fact)).map((fact) => told(fact, 'recorded')),
    ...stood.filter((fact) => isGround(fact) && fact.on <= on && !standing.has(fact)).map((fact) => told(fact, 'retracted')),
  ];
};

const notesOf = ({
  record,
  kept,
  then,
  rulebook,
  outside,
}: {
  readonly record: IssuerRecord;
  readonly kept: Kept;
  readonly then: Answered;
  readonly rulebook: Rulebook;
  readonly outside: Outside;
}): readonly KeptNote[] => {
  const stand = ownFactsStand(record, kept, outside);
  const isOther = kept.fact.rulebook !== rulebook.digest;
  return [
    ...(stand ? [] : [{ code: 'facts-not-those', values: {} }]),
    ...(isOther ? [{ code: 'other-rulebook', values: {} }] : []),
    ...(stand && !isOther && then.digest !== kept.fact.answer ? [{ code: 'answer-not-that', values: {} }] : []),
  ];
};

/** Whether the answer as it was is found again: the same facts under the same rulebook give its hash. */
export const foundAgain = ({
  record,
  kept,
  rulebook,
  outside,
}: {
  readonly record: IssuerRecord;
  readonly kept: Kept;
  readonly rulebook: Rulebook;
  readonly outside: Outside;
}): { readonly proposal: Proposal; readonly answer: Answered } | undefined => {
  if (kept.asked.status !== 'read') return undefined;
  const { proposal } = kept.asked;
  const own = ownFacts(record, kept);
  const ground = groundUpTo({ record, facts: standingFacts({ facts: own }), on: proposal.on, scenario: rulebook.scenario });
  const answer = answered({ ground, facts: own, proposal, rulebook, outside });
  return answer.digest === kept.fact.answer ? { proposal, answer } : undefined;
};
