import type { HongKongDate } from '../../exact/index.ts';
import type { Fact, FactKind, FactOf } from '../../record/index.ts';
import type { SideAlert } from '../clearance.ts';
import type { Judgement } from '../judge.ts';

/** What every alert is worked out from: a record before and after what is proposed, and the standing facts of both. */
export type Asked = {
  readonly before: Judgement;
  readonly after: Judgement;
  readonly on: HongKongDate;
  /** What is proposed, as it would stand on record. */
  readonly proposed: readonly Fact[];
  /** All that stands on record with the proposal, in the order in which it took effect. */
  readonly standing: readonly Fact[];
  /** Weighted shares that the least remedy would convert besides. */
  readonly remedyConverts: bigint;
  /** Whether the Exchange trades on a day; where nobody says, a weekday counts as one. */
  readonly isTradingDay: ((day: HongKongDate) => boolean) | undefined;
};

type Drafted = Pick<SideAlert, 'code' | 'rule' | 'level' | 'confidence' | 'source'> & Partial<SideAlert>;

/** An alert of the proposal as a whole unless the draft says otherwise. */
export const alertOf = (asked: Asked, drafted: Drafted): SideAlert => ({
  subject: 'issuer',
  on: asked.on,
  figures: {},
  arithmetic: [],
  engagedBy: asked.proposed.map(({ id }) => id),
  values: {},
  ...drafted,
});

/** Figures that rest on areas whose sources stopped before the day are carried as they were: then nobody can tell. */
export const unlessUnknown = (asked: Asked, alert: SideAlert, areas: readonly string[] = ['shares', 'holdings']): SideAlert => {
  const ended = areas.filter((area) => {
    const { endedOn } = asked.after.state.knowledge.get(area) ?? {};
    return endedOn !== undefined && endedOn < asked.on;
  });
  return ended.length === 0 ? alert : { ...alert, level: 'cannot-tell', missing: [...(alert.missing ?? []), ...ended] };
};

export const factsOf = <K extends FactKind>(facts: readonly Fact[], kind: K): readonly FactOf<K>[] =>
  facts.filter((fact): fact is FactOf<K> & Fact => fact.fact === kind);

/** The line that an issuer drew nearer than the law's; the latest of a name stands. */
export const limitOf = (asked: Asked, limit: string): FactOf<'limit-set'> | undefined =>
  factsOf(asked.standing, 'limit-set').findLast((fact) => fact.limit === limit);

/** An approval or waiver of the Exchange that covers the day, for the Rule itself or one that holds it. */
export const decisionOn = (asked: Asked, rule: string): FactOf<'exchange-decided'> | undefined =>
  factsOf(asked.standing, 'exchange-decided').findLast(
    (fact) =>
      (fact.decision === 'approval' || fact.decision === 'waiver') &&
      (rule === fact.rule || rule.startsWith(`${fact.rule}(`)) &&
      (fact.until === undefined || fact.until >= asked.on),
  );

/** Rules that bind only an issuer whose primary listing is in Hong Kong, alone or with another (Rule 10.05). */
export const isPrimary = ({ after }: Asked): boolean =>
  after.state.listing !== undefined && after.state.listing.as !== 'secondary';

/** Those that were listed before the proposal and still are. */
export const isListed = ({ before, after }: Asked): boolean =>
  before.state.listing !== undefined && after.state.listing !== undefined;

type Purchase = FactOf<'shares-repurchased'>;

/** Everything that the issuer buys; what it had bought before a record begins is no act of the day that it stands at. */
export const boughtIn = (facts: readonly Fact[]): readonly Purchase[] =>
  factsOf(facts, 'shares-repurchased').filter(({ basis }) => basis !== 'opening');

/** Purchases that a general mandate covers: of a listed class, on an exchange or where nobody says how. */
export const underMandate = ({ after }: Asked, facts: readonly Fact[]): readonly Purchase[] =>
  boughtIn(facts).filter(
    ({ class: of, method }) =>
      after.state.classes.get(of)?.listed === true && method !== 'private-arrangement' && method !== 'general-offer',
  );

/** Proposed purchases on the Exchange, which Rule 10.06(2) measures. */
export const purchasesIn = (asked: Asked): readonly Purchase[] =>
  underMandate(asked, asked.proposed).filter(({ method }) => method !== 'on-another-exchange');
