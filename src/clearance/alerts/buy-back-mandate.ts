import { addYears, divideDown, fraction } from '../../exact/index.ts';
import { type FactOf, replay, type State } from '../../record/index.ts';
import type { SideAlert } from '../clearance.ts';
import { type Asked, alertOf, factsOf, isListed, isPrimary, limitOf, underMandate, unlessUnknown } from './asked.ts';
import { sources } from './sources.ts';

const rule = '10.06(1)';

type Mandate = FactOf<'mandate-given'>;

/**
 * What the shareholders allowed to be bought back: at most a tenth of the shares in issue at the resolution, without treasury
 * shares. What is bought counts from the resolution on; a split moves the allowance and what was used of it alike.
 */
export const mandateAlerts = (asked: Asked): readonly SideAlert[] => {
  const bought = underMandate(asked, asked.proposed);
  if (!isListed(asked) || !isPrimary(asked) || bought.length === 0) return [];
  const mandate = factsOf(asked.standing, 'mandate-given').findLast(({ kind }) => kind === 'repurchase');
  if (mandate === undefined) return [untold(asked, 'mandate-unknown')];
  const lapsed = lapsedBy(asked, mandate);
  if (lapsed !== undefined) return [lapsed];
  const account = accountOf(asked, mandate);
  const base = baseAlert(asked, mandate);
  return [unlessUnknown(asked, usedAlert(asked, mandate, account), ['shares']), ...(base === undefined ? [] : [base])];
};

const untold = (asked: Asked, code: string, values: Readonly<Record<string, string>> = {}): SideAlert =>
  alertOf(asked, { code, rule, level: 'cannot-tell', ...sources.buyBack, missing: ['mandate-given'], values });

/** A mandate ends on the day that it names, and at the latest with the next annual meeting. */
const lapsedBy = (asked: Asked, mandate: Mandate): SideAlert | undefined => {
  const { on: given, expires } = mandate;
  if (expires !== undefined && asked.on > expires) {
    return alertOf(asked, {
      code: 'mandate-expired',
      rule,
      level: 'crossed',
      ...sources.buyBack,
      engagedBy: [mandate.id, ...asked.proposed.map(({ id }) => id)],
      values: { given, expires },
    });
  }
  const meeting = [...asked.before.state.meetings.values()].find(
    ({ kind, heldOn }) => kind === 'AGM' && heldOn > given && heldOn < asked.on,
  );
  if (meeting !== undefined) return untold(asked, 'mandate-lapsed', { given, meeting: meeting.heldOn });
  if (expires === undefined && asked.on > addYears(given, 1n)) return untold(asked, 'mandate-old', { given });
  return undefined;
};

type Account = { readonly most: bigint; readonly before: bigint; readonly after: bigint };

/** `most` as the mandate and a tenth of its base allow, in shares of today. */
const accountOf = (asked: Asked, mandate: Mandate): Account => {
  const tenth = divideDown(mandate.base, 10n);
  let most = mandate.number < tenth ? mandate.number : tenth;
  let used = mandate.usedBefore ?? 0n;
  const counted = new Set(underMandate(asked, asked.standing).map(({ id }) => id));
  let before: bigint | undefined;
  const proposed = new Set(asked.proposed.map(({ id }) => id));
  const listed = (id: string): boolean => asked.after.state.classes.get(id)?.listed === true;
  for (const fact of asked.standing.slice(asked.standing.findIndex(({ id }) => id === mandate.id) + 1)) {
    if (before === undefined && proposed.has(fact.id)) before = used;
    if (counted.has(fact.id) && fact.fact === 'shares-repurchased') used += fact.number;
    if (fact.fact !== 'shares-subdivided' && fact.fact !== 'shares-consolidated') continue;
    if (fact.class !== 'all' && !listed(fact.class)) continue;
    most = divideDown(most * fact.into, fact.each);
    used = divideDown(used * fact.into, fact.each);
  }
  return { most, before: before ?? used, after: used };
};

const usedAlert = (asked: Asked, mandate: Mandate, { most, before, after }: Account): SideAlert => {
  const left = most - after;
  const limit = limitOf(asked, 'mandate')?.shares;
  const level = left < 0n ? 'crossed' : limit !== undefined && left < limit ? 'near' : 'kept';
  return alertOf(asked, {
    code: `mandate-${level}`,
    rule,
    level,
    ...sources.buyBack,
    engagedBy: [mandate.id, ...asked.proposed.map(({ id }) => id)],
    figures: { mandateBase: mandate.base, mandateMost: most, usedBefore: before, usedAfter: after, left },
    arithmetic: [
      { label: 'mandate-base', value: mandate.base, from: mandate.id },
      { label: 'mandate-most', value: most, from: `${mandate.number}, 1/10 x ${mandate.base}` },
      { label: 'mandate-used', value: fraction(after, mandate.base), from: `${before} + ${after - before}` },
    ],
    values: {
      most: `${most}`,
      before: `${before}`,
      after: `${after}`,
      left: `${left < 0n ? -left : left}`,
      given: mandate.on,
      limit: `${limit ?? 0n}`,
    },
  });
};

/** A base in which treasury shares were counted, or that is no count of the record at all. */
const baseAlert = (asked: Asked, mandate: Mandate): SideAlert | undefined => {
  const state = replay({ timeline: asked.before.timeline, asOf: { date: mandate.on }, report: () => {} });
  const counts = basesOf(state);
  const most = mandate.baseAtMost ?? mandate.base;
  // A record that begins after the resolution holds no shares of its day to compare with.
  if (state.sums.issued === 0n || counts.some((count) => count >= mandate.base && count <= most)) return undefined;
  return alertOf(asked, {
    code: 'mandate-base-differs',
    rule,
    level: 'ask',
    ...sources.buyBack,
    engagedBy: [mandate.id],
    figures: { mandateBase: mandate.base, issuedWithoutTreasury: counts[0] ?? 0n, treasury: state.sums.treasury },
    values: { base: `${mandate.base}`, issued: `${counts[0] ?? 0n}`, treasury: `${state.sums.treasury}`, given: mandate.on },
  });
};

/** Resolutions take all shares or the listed class; treasury shares are in neither. */
const basesOf = ({ sums, classes }: State): readonly bigint[] => [
  sums.issued - sums.treasury,
  ...[...classes.values()].filter(({ listed }) => listed).map(({ issued, treasury }) => issued - treasury),
];
