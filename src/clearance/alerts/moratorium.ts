import { addDays } from '../../exact/index.ts';
import { type Fact, type FactOf, voteDirector } from '../../record/index.ts';
import type { SideAlert } from '../clearance.ts';
import { type Asked, alertOf, boughtIn, decisionOn, isListed, isPrimary } from './asked.ts';
import { relievedConversions } from './relieved-conversions.ts';
import { sources } from './sources.ts';

const rule = '10.06(3)';
/** Issues that the Rule leaves free: rights that were there before the purchase, share schemes, capitalisation. */
const free = new Set([
  'option-exercise',
  'award',
  'capitalisation',
  'sub-division',
  'opening',
  'pre-listing',
  'preferred-conversion',
]);

/** No new shares and no sale of treasury shares in the thirty days after a purchase, without the Exchange. */
export const moratoriumAlerts = (asked: Asked): readonly SideAlert[] => {
  if (!isListed(asked) || !isPrimary(asked)) return [];
  return [...issueAlerts(asked), ...beginning(asked)];
};

const beginning = (asked: Asked): readonly SideAlert[] => {
  const bought = boughtIn(asked.proposed);
  if (bought.length === 0) return [];
  const until = addDays(asked.on, 30n);
  return [
    alertOf(asked, {
      code: 'moratorium-begins',
      rule,
      level: 'kept',
      ...sources.buyBack,
      engagedBy: bought.map(({ id }) => id),
      figures: { days: 30n },
      values: { until },
    }),
  ];
};

const issueAlerts = (asked: Asked): readonly SideAlert[] => {
  const relieved = relievedConversions(asked, (holder) =>
    holder === undefined ? undefined : voteDirector(asked.before.state, holder),
  );
  const issues = asked.proposed.filter((fact) => isIssue(asked, fact) && !relieved.has(fact.id));
  if (issues.length === 0) return [];
  const last = lastPurchase(asked, issues);
  if (last === undefined) return [];
  const until = addDays(last.on, 30n);
  if (asked.on > until) return [];
  const approval = decisionOn(asked, rule);
  const barred = issues.filter(
    (fact) => !(fact.fact === 'shares-issued' && free.has(fact.basis)) && fact.fact !== 'shares-converted',
  );
  const conversions = issues.filter(({ fact }) => fact === 'shares-converted');
  const told = (code: string, level: SideAlert['level'], facts: readonly Fact[]): SideAlert =>
    alertOf(asked, {
      code,
      rule,
      level,
      ...sources.buyBack,
      engagedBy: [last.id, ...(approval === undefined ? [] : [approval.id]), ...facts.map(({ id }) => id)],
      figures: { days: 30n },
      values: { bought: last.on, until, ...(approval === undefined ? {} : { approval: approval.id }) },
    });
  if (approval !== undefined) return [told('moratorium-approved', 'kept', issues)];
  return [
    ...(barred.length > 0 ? [told('moratorium-crossed', 'crossed', barred)] : []),
    ...(conversions.length > 0 ? [told('moratorium-conversion', 'ask', conversions)] : []),
  ];
};

/** A conversion of shares whose weight ended under 8A.17 is free of it by the note to that Rule, and is left out before. */
const isIssue = ({ after }: Asked, fact: Fact): boolean =>
  fact.fact === 'treasury-shares-sold' ||
  fact.fact === 'shares-issued' ||
  (fact.fact === 'shares-converted' && after.state.classes.get(fact.class)?.weighted === true);

/** The latest purchase on record, or one that is proposed before the first of the issues. */
const lastPurchase = ({ standing }: Asked, issues: readonly Fact[]): FactOf<'shares-repurchased'> | undefined => {
  const first = standing.findIndex(({ id }) => id === issues[0]?.id);
  return boughtIn(standing.slice(0, first === -1 ? undefined : first)).at(-1);
};
