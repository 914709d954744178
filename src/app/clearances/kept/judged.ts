import { type Ground, judgementOf, type Permission, type Proposal, type Sharing } from '../../../clearance/index.ts';
import type { HongKongDate } from '../../../exact/index.ts';
import { bytesOf, fromBase64, toHex } from '../../../log/index.ts';
import { type Fact, type Fault, type IssuerRecord, standingFacts, timelineOf } from '../../../record/index.ts';
import type { ChangedFinding, ScenarioPack } from '../../../rulebook/index.ts';
import { type Outside, rulebookDigest } from '../../ledger/index.ts';
import { namesOf } from '../../reports.ts';
import { clearOn } from '../clear-proposal.ts';
import { tellTold } from '../clearance-json.ts';
import type { Cleared } from '../cleared.ts';
import { answerDigest, type BareAnswer, bareAnswer, coreOf } from './answer.ts';
import type { KeptFinding } from './given.ts';

/** How somebody judges now: which rulebook, by its hash, and how it answers. Another rulebook is another one of these. */
export type Rulebook = {
  /** SHA-256 in hexadecimal digits. */
  readonly digest: string;
  readonly scenario?: ScenarioPack | undefined;
  readonly clear: typeof clearOn;
};

/** The rulebook of this program, or as if a scenario's proposals were in it. */
export const presentRulebook = (outside: Pick<Outside, 'hash'>, scenario?: ScenarioPack): Rulebook => ({
  digest: digestOf(outside, scenario),
  scenario,
  clear: clearOn,
});

const digestOf = (outside: Pick<Outside, 'hash'>, scenario: ScenarioPack | undefined): string => {
  const own = rulebookDigest(outside);
  return toHex(scenario === undefined ? (fromBase64(own) ?? new Uint8Array()) : outside.hash(bytesOf(`${own} ${scenario.id}`)));
};

/** What a rulebook answers to a proposal; `impossible` where it could not even be done on the facts that it was judged on. */
export type Answered = {
  readonly permitted: Permission | 'impossible';
  /** None where it is impossible. */
  readonly bare: BareAnswer | undefined;
  /** The bare answer as it is kept and hashed, its hash, and the part that the Requirements decide. */
  readonly text: string;
  readonly digest: string;
  readonly core: string;
  readonly findings: readonly KeptFinding[];
  readonly changes: readonly ChangedFinding[];
  /** The answer in one sentence, in English. */
  readonly reason: string;
  readonly faults: readonly Fault[];
};

/**
 * What was asked, on the ground of its day out of facts as a record has them. Who they name is known whenever it was
 * recorded; what was said of clearances, and retractions themselves, have no part in it.
 */
export const answered = ({
  record,
  facts,
  proposal,
  sharing,
  rulebook,
  outside,
}: {
  readonly record: IssuerRecord;
  readonly facts: readonly Fact[];
  readonly proposal: Proposal;
  readonly sharing: Sharing;
  readonly rulebook: Rulebook;
  readonly outside: Pick<Outside, 'hash'>;
}): Answered => {
  const { ground, faults } = groundOn({ record, facts, on: proposal.on, scenario: rulebook.scenario });
  if (faults.length > 0) return { ...impossible, faults };
  const cleared = rulebook.clear({ ground, proposal, sharing });
  if (cleared.status === 'refused') {
    return { ...impossible, faults: [...cleared.faults, ...cleared.overturned.map(({ fault }) => fault)] };
  }
  return answeredAs({ record, facts, cleared, outside });
};

const impossible: Answered = {
  permitted: 'impossible',
  bare: undefined,
  text: '',
  digest: '',
  core: '',
  findings: [],
  changes: [],
  reason: '',
  faults: [],
};

/** The same of an answer that was given already; `facts` are all that the record had. */
export const answeredAs = ({
  record,
  facts = record.facts,
  cleared,
  outside,
}: {
  readonly record: IssuerRecord;
  readonly facts?: readonly Fact[];
  readonly cleared: Cleared;
  readonly outside: Pick<Outside, 'hash'>;
}): Answered => {
  const { permitted, changes, charged } = cleared;
  const bare = bareAnswer({ facts, cleared, outside });
  const text = JSON.stringify(bare);
  // What it is charged with first: that decides.
  const deciding = new Set(charged);
  const inOrder = [...charged, ...changes.filter((changed) => !deciding.has(changed))];
  const nameOf = namesOf({ ...record, facts: [...facts, ...cleared.facts] });
  return {
    permitted,
    bare,
    text,
    digest: answerDigest(text, outside),
    core: coreOf(bare),
    findings: inOrder.map(findingKept),
    changes,
    reason: cleared.answer.map((told) => tellTold(told, 'en', nameOf)).join(' '),
    faults: [],
  };
};

const findingKept = ({ before, finding: { rule, check, outcome, version } }: ChangedFinding): KeptFinding => ({
  rule,
  check,
  outcome,
  ...(before === null ? {} : { before }),
  ...(version === null ? {} : { version: version.inForceFrom }),
});

const groundOn = ({
  record,
  facts,
  on,
  scenario,
}: {
  readonly record: IssuerRecord;
  readonly facts: readonly Fact[];
  readonly on: HongKongDate;
  readonly scenario: ScenarioPack | undefined;
}): { readonly ground: Ground; readonly faults: readonly Fault[] } => {
  const known = standingFacts({ facts }).filter(isGround);
  const until = known.filter((fact) => fact.on <= on || fact.fact === 'person-recorded');
  const ground: IssuerRecord = { ...record, facts: until };
  const faults: Fault[] = [];
  const take = (fault: Fault): void => void faults.push(fault);
  const before = judgementOf(timelineOf({ record: ground, report: take }), on, { scenario, report: take });
  return { ground: { record: ground, on, before, later: known.filter((fact) => fact.on > on), scenario }, faults };
};

/** Facts on which an answer may rest. */
export const isGround = ({ fact }: Pick<Fact, 'fact'>): boolean => fact !== 'fact-retracted' && !fact.startsWith('clearance-');
