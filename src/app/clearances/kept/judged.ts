import { type Ground, type Judged, judge, type Permission, type Proposal } from '../../../clearance/index.ts';
import { bytesOf, fromBase64, toHex } from '../../../log/index.ts';
import type { Fact, Fault } from '../../../record/index.ts';
import type { ChangedFinding, ScenarioPack } from '../../../rulebook/index.ts';
import { type Outside, rulebookDigest } from '../../ledger/index.ts';
import { keptAnswer } from './answer.ts';
import type { KeptFinding } from './given.ts';

/** How somebody judges now: which rulebook, by its hash, and how it answers. Another rulebook is another one of these. */
export type Rulebook = {
  /** SHA-256 in hexadecimal digits. */
  readonly digest: string;
  readonly scenario?: ScenarioPack | undefined;
  readonly judge: typeof judge;
};

/** The rulebook of this program, or as if a scenario's proposals were in it. */
export const presentRulebook = (outside: Pick<Outside, 'hash'>, scenario?: ScenarioPack): Rulebook => ({
  digest: digestOf(outside, scenario),
  scenario,
  judge,
});

const digestOf = (outside: Pick<Outside, 'hash'>, scenario: ScenarioPack | undefined): string => {
  const own = rulebookDigest(outside);
  return toHex(scenario === undefined ? (fromBase64(own) ?? new Uint8Array()) : outside.hash(bytesOf(`${own} ${scenario.id}`)));
};

/** What a rulebook answers to a proposal; `impossible` where it could not even be done on the facts that it was judged on. */
export type Answered = {
  readonly permitted: Permission | 'impossible';
  readonly digest: string;
  readonly findings: readonly KeptFinding[];
  readonly lines: readonly string[];
  readonly changes: readonly ChangedFinding[];
  readonly faults: readonly Fault[];
};

export const answered = ({
  ground,
  facts,
  proposal,
  rulebook,
  outside,
}: {
  readonly ground: Ground;
  /** The facts of the record of which the ground is made, of later days too. */
  readonly facts: readonly Fact[];
  readonly proposal: Proposal;
  readonly rulebook: Rulebook;
  readonly outside: Pick<Outside, 'hash'>;
}): Answered => {
  const judged = rulebook.judge(ground, proposal.facts);
  if (judged.status === 'refused') {
    const faults = [...judged.faults, ...judged.overturned.map(({ fault }) => fault)];
    return { permitted: 'impossible', digest: '', findings: [], lines: [], changes: [], faults };
  }
  return answeredAs({ facts, proposal, judged, outside });
};

/** The same of a judgement that was made already. */
export const answeredAs = ({
  facts,
  proposal,
  judged,
  outside,
}: {
  readonly facts: readonly Fact[];
  readonly proposal: Proposal;
  readonly judged: Pick<Judged, 'changes' | 'charged' | 'permitted'>;
  readonly outside: Pick<Outside, 'hash'>;
}): Answered => {
  const { permitted, digest, lines } = keptAnswer({ facts, proposal, judged, outside });
  // What it is charged with first: that decides.
  const charged = new Set(judged.charged);
  const inOrder = [...judged.charged, ...judged.changes.filter((changed) => !charged.has(changed))];
  return { permitted, digest, lines, findings: inOrder.map(findingKept), changes: judged.changes, faults: [] };
};

const findingKept = ({ before, finding: { rule, check, outcome, version } }: ChangedFinding): KeptFinding => ({
  rule,
  check,
  outcome,
  ...(before === null ? {} : { before }),
  ...(version === null ? {} : { version: version.inForceFrom }),
});
