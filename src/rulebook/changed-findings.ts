import type { Finding } from './finding.ts';
import type { Outcome } from './rule.ts';

/** How a finding comes out otherwise than before: `new` was not there, `otherwise` has the same outcome with other figures. */
export type Change = 'new' | 'worse' | 'cured' | 'better' | 'otherwise';

export type ChangedFinding = { readonly change: Change; readonly before: Outcome | null; readonly finding: Finding };

/**
 * The findings that come out otherwise after something was added than before it. `charged` are those that it creates or
 * worsens: what is to be answered for it. `scaled` says that shares were split or merged with it.
 */
export const changedFindings = ({
  before,
  after,
  scaled,
}: {
  readonly before: readonly Finding[];
  readonly after: readonly Finding[];
  readonly scaled: boolean;
}): {
  readonly findings: readonly ChangedFinding[];
  readonly gone: readonly Finding[];
  readonly charged: readonly ChangedFinding[];
} => {
  const known = new Map(before.map((finding) => [finding.id, finding]));
  const ids = new Set(after.map(({ id }) => id));
  const findings = after.flatMap((finding): readonly ChangedFinding[] => {
    const old = known.get(finding.id);
    const change = changeOf(old, finding, scaled);
    return change === undefined ? [] : [{ change, before: old?.outcome ?? null, finding }];
  });
  return {
    findings,
    gone: before.filter(({ id }) => !ids.has(id)),
    charged: findings.filter(({ change }) => change === 'new' || change === 'worse'),
  };
};

/** The less, the worse; outcomes that worsen nothing are one rank. */
const ranks: readonly Outcome[] = ['breached', 'cannot-tell', 'needs-exchange', 'needs-counsel'];
const rankOf = (outcome: Outcome): number => {
  const rank = ranks.indexOf(outcome);
  return rank === -1 ? ranks.length : rank;
};

const changeOf = (old: Finding | undefined, now: Finding, scaled: boolean): Change | undefined => {
  if (old === undefined) return 'new';
  const [before, after] = [rankOf(old.outcome), rankOf(now.outcome)];
  if (after < before) return 'worse';
  if (after > before) return now.outcome === 'cured' ? 'cured' : 'better';
  if (!scaled && rankOf(now.outcome) < ranks.length && isDeeper(old, now)) return 'worse';
  const isSame = old.outcome === now.outcome && told(old) === told(now);
  return isSame ? undefined : 'otherwise';
};

/**
 * A breach that stays one can become a larger one: more shares to convert at the least, or fewer votes of headroom. A
 * split multiplies both and makes nothing worse, so it is not measured so.
 */
const isDeeper = (old: Finding, now: Finding): boolean => {
  const [least, leastNow] = [old.remedy?.leastShares, now.remedy?.leastShares];
  // Shares to convert and shares to issue are not of one measure.
  const isSameDeed = old.remedy?.action === now.remedy?.action;
  if (isSameDeed && least !== undefined && leastNow !== undefined && leastNow > least) return true;
  const [headroom, headroomNow] = [old.figures['headroomVotes'], now.figures['headroomVotes']];
  return headroom !== undefined && headroomNow !== undefined && headroomNow < 0n && headroomNow < headroom;
};

/** What of a finding can change while its outcome stays. */
const told = ({ figures, remedy, curedOn, missing }: Finding): string =>
  JSON.stringify([figures, remedy, curedOn, missing], (_key, value: unknown) => (typeof value === 'bigint' ? `${value}` : value));
