import type { SideAlert } from '../clearance.ts';
import { type Asked, alertOf, factsOf, isListed, limitOf } from './asked.ts';
import { sources } from './sources.ts';

const rule = '8A.20';

/**
 * Shares that the Exchange approved for listing on conversion, what conversions since the listing have used of them, and what
 * the proposal and its remedy need. A split multiplies the shares to convert and not the approval: then all of them are
 * held against what is left of it.
 */
export const approvalPoolAlerts = (asked: Asked): readonly SideAlert[] => {
  const { before, after, standing, remedyConverts } = asked;
  if (!isListed(asked) || after.state.listing?.exempt !== undefined) return [];
  const converted = (facts: Asked['proposed']): bigint =>
    factsOf(facts, 'shares-converted').reduce(
      (sum, { class: of, number }) => (after.state.classes.get(of)?.weighted ? sum + number : sum),
      0n,
    );
  const proposed = converted(asked.proposed);
  const need = proposed + remedyConverts;
  const scales = asked.proposed.some(({ fact }) => fact === 'shares-subdivided' || fact === 'shares-consolidated');
  if (need === 0n && !scales) return [];
  const since = before.state.listedOn ?? asked.on;
  const usedBefore =
    converted(standing.slice(standing.findIndex(({ fact }) => fact === 'listed') + 1).filter(({ on }) => on >= since)) - proposed;
  const approvals = factsOf(standing, 'exchange-decided').filter(
    ({ decision, rule: of, number }) => decision === 'approval' && of === rule && number !== undefined,
  );
  if (approvals.length === 0) {
    return [
      alertOf(asked, {
        code: 'approval-pool-unknown',
        rule,
        level: 'cannot-tell',
        ...sources.approvalPool,
        missing: ['exchange-decided'],
        figures: { usedBefore, proposed, remedy: remedyConverts },
        values: { need: `${need > 0n ? need : after.state.sums.wvrShares}` },
      }),
    ];
  }
  const approved = approvals.reduce((sum, { number }) => sum + (number ?? 0n), 0n);
  const left = approved - usedBefore - proposed - remedyConverts;
  const limit = limitOf(asked, 'approval-pool')?.shares;
  const level = left < 0n ? 'crossed' : limit !== undefined && left < limit ? 'near' : 'kept';
  const weightedLeft = after.state.sums.wvrShares - remedyConverts;
  const uncovered = weightedLeft > left ? weightedLeft - (left > 0n ? left : 0n) : 0n;
  if (need === 0n) {
    return [
      alertOf(asked, {
        code: uncovered > 0n ? 'approval-pool-split' : 'approval-pool-split-kept',
        rule,
        level: uncovered > 0n ? 'ask' : 'kept',
        ...sources.approvalPool,
        engagedBy: [...approvals.map(({ id }) => id), ...asked.proposed.map(({ id }) => id)],
        figures: { approved, usedBefore, left, weightedLeft, uncovered },
        values: { weighted: `${weightedLeft}`, left: `${left < 0n ? 0n : left}`, uncovered: `${uncovered}` },
      }),
    ];
  }
  return [
    alertOf(asked, {
      code: `approval-pool-${level}`,
      rule,
      level,
      ...sources.approvalPool,
      engagedBy: [...approvals.map(({ id }) => id), ...asked.proposed.map(({ id }) => id)],
      figures: { approved, usedBefore, proposed, remedy: remedyConverts, left, weightedLeft, uncovered },
      arithmetic: [
        { label: 'approved', value: approved, from: approvals.map(({ id }) => id).join(', ') },
        { label: 'pool-left', value: left, from: `${approved} - ${usedBefore} - ${proposed} - ${remedyConverts}` },
      ],
      values: {
        approved: `${approved}`,
        used: `${usedBefore}`,
        need: `${need}`,
        left: `${left < 0n ? -left : left}`,
        uncovered: `${uncovered}`,
        limit: `${limit ?? 0n}`,
      },
    }),
  ];
};
