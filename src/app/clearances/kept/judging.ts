import type { Fact, IssuerRecord } from '../../../record/index.ts';
import type { Outside } from '../../ledger/index.ts';
import { doneOf } from './done.ts';
import { type Kept, type OfRecord, ofRecord, ownFacts } from './given.ts';
import { type Answered, answered, isGround, type Rulebook } from './judged.ts';

/** What judges kept clearances of one record again: under which rulebook, by which hash. */
export type Judging = {
  readonly record: IssuerRecord;
  readonly rulebook: Rulebook;
  readonly outside: Pick<Outside, 'hash' | 'startHash'>;
};

/** Answers of a clearance whose asking can be read; each is judged once. */
export type Answers = {
  /** On the facts on which it was given. */
  readonly then: () => Answered;
  /** On all facts of now but for those that carried it out. */
  readonly now: () => Answered;
  /** Whether the Requirements answered the same on the facts that the record had in front of a place. */
  readonly isSameAt: (place: number) => boolean;
};

export const answersTo = (judging: Judging, kept: Kept): Answers | undefined => {
  const { asked } = kept;
  if (asked.status !== 'read') return undefined;
  const { record, rulebook, outside } = judging;
  const { proposal, sharing } = asked;
  const of = (facts: readonly Fact[]): Answered => answered({ record, facts, proposal, sharing, rulebook, outside });
  const done = new Set(deedOf(record, kept));
  const but = (facts: readonly Fact[]): readonly Fact[] => facts.filter((fact) => !done.has(fact));
  const then = once(judging, `then ${kept.id}`, () => of(ownFacts(record, kept)));
  const now = once(judging, `now ${kept.id}`, () => of(but(record.facts)));
  const isSameAt = (place: number): boolean => {
    const last = lastGround(judging, kept, place);
    if (last < 0) return true;
    return once(judging, `at ${kept.id} ${last}`, () => of(but(record.facts.slice(0, last + 1))))().core === then().core;
  };
  return { then, now, isSameAt };
};

/** The facts that carry a clearance out, every one as it was asked. */
export const deedOf = (record: IssuerRecord, kept: Kept): readonly Fact[] => {
  const done = doneOf(record, kept);
  return done.status === 'all' ? done.facts : [];
};

/** The place of the last fact between a clearance and a place of the record that could change its answer; -1 without one. */
export const lastGround = ({ record }: Pick<Judging, 'record'>, kept: Kept, place: number): number => {
  const { judgedOn } = kept.fact;
  const from = ownFacts(record, kept).length;
  const done = new Set(deedOf(record, kept));
  return record.facts.findLastIndex((fact, at) => {
    if (at < from || at >= place || done.has(fact)) return false;
    if (fact.fact === 'fact-retracted') return retractsGround(record, fact.retracts);
    return isGround(fact) && fact.fact !== 'approvals-required' && fact.on <= judgedOn;
  });
};

const retractsGround = ({ facts }: IssuerRecord, id: string): boolean => {
  const fact = facts.find((one) => one.id === id);
  return (
    fact !== undefined &&
    (fact.fact === 'fact-retracted' ? retractsGround({ facts } as IssuerRecord, fact.retracts) : isGround(fact))
  );
};

/** Answers that were found, of each rulebook. */
const found: OfRecord<WeakMap<Rulebook, Map<string, Answered>>> = new WeakMap();

const once =
  ({ record, rulebook }: Judging, key: string, make: () => Answered): (() => Answered) =>
  () => {
    const ofRulebooks = ofRecord(found, record, () => new WeakMap<Rulebook, Map<string, Answered>>());
    const answers = ofRulebooks.get(rulebook) ?? new Map<string, Answered>();
    ofRulebooks.set(rulebook, answers);
    const answer = answers.get(key) ?? make();
    answers.set(key, answer);
    return answer;
  };
