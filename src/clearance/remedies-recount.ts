import type { Fact, FactOf, State, Unnumbered } from '../record/index.ts';
import { passes, reservedMatters, tallies } from '../rulebook/index.ts';
import type { Candidate } from './remedies-judged.ts';
import { matters } from './remedies-needs.ts';
import { fieldsOf, withFields } from './remedies-plan.ts';
import type { Asked } from './remedies-sites.ts';

type Poll = FactOf<'poll-declared'>;

/** A poll that was counted or declared against 8A.24 is counted again, at one vote a share where it must, and its true result declared. */
export const recounting = ({ proposal, judged }: Asked): Candidate | undefined => {
  const wrong = new Set(
    judged.charged.filter((one) => matters(one) && one.finding.rule === '8A.24').map(({ finding }) => finding.subject),
  );
  if (wrong.size === 0) return undefined;
  const { state } = judged.after;
  const facts = proposal.facts.map((fact): Unnumbered => {
    const poll: Fact = fieldsOf(fact);
    return poll.fact === 'poll-declared' && wrong.has(`${poll.meeting}/${poll.resolution}`)
      ? withFields(fact, counted(poll, state))
      : fact;
  });
  return { action: 'recount', proposal: { ...proposal, facts }, votesLost: 0n, sharesMoved: 0n, days: 0n };
};

const counted = (poll: Poll, state: State): Pick<Poll, 'weighting' | 'rows' | 'declared'> => {
  const resolution = state.resolutions.get(`${poll.meeting}/${poll.resolution}`);
  const reserved = resolution?.matters.some((matter) => reservedMatters.has(matter)) ?? false;
  const { oneVote, weighted } = tallies(poll.rows);
  const passed = passes({
    tally: reserved ? oneVote : weighted,
    kind: resolution?.kind ?? 'ordinary',
    special: state.articles?.specialResolution,
  });
  const declared = passed ? 'passed' : 'not-passed';
  if (!reserved || poll.weighting === 'one-vote') return { weighting: poll.weighting, rows: poll.rows, declared };
  return { weighting: 'one-vote', rows: poll.rows.map((row) => atOneVote(row, state)), declared };
};

/** What a row has, at one vote a share in place of the weight that it was counted with. */
const atOneVote = (row: Poll['rows'][number], state: State): Poll['rows'][number] => {
  const votes = row.shares * (state.classes.get(row.class)?.reservedVotes ?? 1n);
  const scaled = (number: bigint): bigint => (row.votes === 0n ? 0n : (number * votes) / row.votes);
  return {
    ...row,
    votes,
    for: scaled(row.for),
    against: scaled(row.against),
    ...(row.abstain === undefined ? {} : { abstain: scaled(row.abstain) }),
  };
};

/** The one poll of a proposal as its sentence tells it; nothing where there are several. */
export const recounted = (facts: readonly Unnumbered[]): Readonly<Record<'for' | 'against' | 'result', string>> | undefined => {
  const [poll, ...more] = facts.map(fieldsOf).filter((fact): fact is Fact & Poll => fact.fact === 'poll-declared');
  if (poll === undefined || more.length > 0) return undefined;
  const sum = (pick: (row: Poll['rows'][number]) => bigint): bigint => poll.rows.reduce((total, row) => total + pick(row), 0n);
  return { for: `${sum((row) => row.for)}`, against: `${sum((row) => row.against)}`, result: poll.declared };
};
