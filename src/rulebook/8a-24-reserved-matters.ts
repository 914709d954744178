import { compareFractions, type Fraction } from '../exact/index.ts';
import { type FactOf, holdingOf, type State, type Step } from '../record/index.ts';
import { engagedFacts } from './reading.ts';
import type { Draft, Judging, Rule } from './rule.ts';
import { versionsOf } from './versions.ts';

const source = 'https://en-rules.hkex.com.hk/rulebook/8a24';

/** What the Rule reserves: constitution, class rights, independent directors, auditors, voluntary winding-up. */
export const reservedMatters = new Set([
  'constitution',
  'class-rights',
  'inded-appointment',
  'inded-removal',
  'auditor-appointment',
  'auditor-removal',
  'winding-up',
]);

export const rule8a24: Rule = {
  number: '8A.24',
  title: { en: 'One vote a share on reserved matters', 'zh-Hant': '保留事項按每股一票表決' },
  paraphrase: {
    en: 'On changes of the constitution, variation of class rights, appointment or removal of independent directors and auditors, and voluntary winding-up, weighted votes do not count: at most one vote a share.',
    'zh-Hant': '就更改組織章程文件、更改類別權利、委任或罷免獨立非執行董事及核數師，以及自願清盤，不同投票權不計，每股最多一票。',
  },
  source,
  consulted: '2026-11-23',
  versions: versionsOf({
    confidence: 'V',
    source,
    changes: [{ from: '2022-01-01', change: 'cross-reference of the note moved to Appendix 3 (now A1)' }],
  }),
  checks: [
    { id: 'one-vote-on-reserved-matters', title: { en: 'weighting of the poll', 'zh-Hant': '投票的權重' } },
    { id: 'votes-as-held', title: { en: 'votes counted as held', 'zh-Hant': '按持股計票' } },
    { id: 'result-as-counted', title: { en: 'declared result', 'zh-Hant': '宣布的結果' } },
  ],
  gaps: [{ what: 'consent of the WVR class to a variation of its rights', why: 'asked by law or articles, not by this Rule' }],
  evaluate: ({ emit }: Judging) => ({
    observe: (step: Step) => {
      if (step.state.listing === undefined) return;
      for (const fact of step.action.facts)
        if (fact.fact === 'poll-declared') for (const draft of judged(step, fact)) emit(draft);
    },
  }),
};

type Row = FactOf<'poll-declared'>['rows'][number];

/** Votes for and against of a row at one vote a share: the row's votes are its shares times its weight. */
const atOneVote = (row: Row, votes: bigint): bigint => (row.votes === 0n ? 0n : (votes * row.shares) / row.votes);

export type Tally = { readonly for: bigint; readonly against: bigint };

export const tallies = (rows: readonly Row[]): { readonly weighted: Tally; readonly oneVote: Tally } => {
  const sum = (pick: (row: Row) => bigint): bigint => rows.reduce((total, row) => total + pick(row), 0n);
  return {
    weighted: { for: sum((row) => row.for), against: sum(({ against }) => against) },
    oneVote: { for: sum((row) => atOneVote(row, row.for)), against: sum((row) => atOneVote(row, row.against)) },
  };
};

/** Ordinary: more than half of the votes cast; special: the part of the articles, three quarters when they do not say. */
export const passes = ({
  tally,
  kind,
  special = { part: 3n, whole: 4n },
}: {
  readonly tally: Tally;
  readonly kind: 'ordinary' | 'special';
  readonly special?: Fraction | undefined;
}): boolean => {
  const cast = tally.for + tally.against;
  if (cast === 0n) return false;
  if (kind === 'ordinary') return 2n * tally.for > cast;
  return compareFractions({ part: tally.for, whole: cast }, special) >= 0;
};

const judged = (step: Step, fact: FactOf<'poll-declared'>): readonly Draft[] => {
  const { state, action } = step;
  const resolution = state.resolutions.get(`${fact.meeting}/${fact.resolution}`);
  const matters = resolution?.matters ?? [];
  const reserved = matters.some((matter) => reservedMatters.has(matter));
  const mixed =
    reserved &&
    matters.some((matter) => !reservedMatters.has(matter) && matter !== 'auditor-remuneration' && matter !== 'director-election');
  const { weighted, oneVote } = tallies(fact.rows);
  const deciding = reserved ? oneVote : weighted;
  const kind = resolution?.kind ?? 'ordinary';
  const passed = passes({ tally: deciding, kind, special: state.articles?.specialResolution });
  const unlessWeighted = passes({ tally: weighted, kind, special: state.articles?.specialResolution });
  const base = {
    rule: '8A.24',
    subject: `${fact.meeting}/${fact.resolution}`,
    on: action.on,
    engagedBy: engagedFacts(step),
    actor: { kind: 'issuer' } as const,
    set: fact.set,
  };
  const figures = {
    weightedFor: weighted.for,
    weightedAgainst: weighted.against,
    oneVoteFor: oneVote.for,
    oneVoteAgainst: oneVote.against,
  };
  const wrongWeight = reserved && fact.weighting === 'weighted';
  const wrongRows = fact.rows.filter((row) => row.votes !== properVotes(state, row, fact.weighting));
  const agrees = (fact.declared === 'passed') === passed;
  return [
    {
      ...base,
      check: 'one-vote-on-reserved-matters',
      outcome: wrongWeight ? 'breached' : 'met',
      figures,
      arithmetic: [
        { label: 'votes-for', value: deciding.for, from: reserved ? 'one vote a share' : 'weighted' },
        { label: 'votes-against', value: deciding.against, from: reserved ? 'one vote a share' : 'weighted' },
      ],
      notices: [
        ...(mixed ? [{ code: 'mixed-resolution' }] : []),
        ...(reserved && passed !== unlessWeighted ? [{ code: 'weight-would-decide' }] : []),
      ],
      message: wrongWeight ? 'weighted-on-reserved' : reserved ? 'one-vote' : 'not-reserved',
      remedy: wrongWeight ? { action: 'amend', by: 'at once' } : undefined,
    },
    {
      ...base,
      check: 'votes-as-held',
      outcome: wrongRows.length === 0 ? 'met' : 'breached',
      figures: { rows: BigInt(fact.rows.length), wrongRows: BigInt(wrongRows.length) },
      message: wrongRows.length === 0 ? 'as-held' : 'not-as-held',
      values: { rowsNamed: wrongRows.map((row) => row.holder ?? row.class).join(', ') },
    },
    {
      ...base,
      check: 'result-as-counted',
      outcome: agrees ? 'met' : 'breached',
      figures: { votesFor: deciding.for, votesAgainst: deciding.against },
      message: agrees ? 'agrees' : 'differs',
      values: { declared: fact.declared },
    },
  ];
};

/** Votes that the shares of a row carry: of a named holder as he holds, of the rest of a class at its full weight. */
const properVotes = (state: State, row: Row, weighting: 'weighted' | 'one-vote'): bigint => {
  const shareClass = state.classes.get(row.class);
  if (shareClass === undefined) return row.votes;
  if (weighting === 'one-vote' || !shareClass.weighted)
    return row.shares * (weighting === 'one-vote' ? shareClass.reservedVotes : shareClass.votes);
  const holding = row.holder === undefined ? undefined : holdingOf(state, row.class, row.holder);
  const ceased = holding === undefined ? 0n : holding.ceased < row.shares ? holding.ceased : row.shares;
  return (row.shares - ceased) * shareClass.votes + ceased * shareClass.reservedVotes;
};
