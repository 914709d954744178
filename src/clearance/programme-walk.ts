import type { HongKongDate } from '../exact/index.ts';
import {
  type Action,
  carryingHoldings,
  type Fact,
  type IssuerRecord,
  issuedOnDefaultBasis,
  type State,
  timelineOf,
  totalsOf,
  type Unnumbered,
  voteDirector,
} from '../record/index.ts';
import { check, followCeiling, mostUnder, type RemedyAllocation, requiredConversion } from '../rulebook/index.ts';
import type { Sharing } from './clearance.ts';
import { mergedWith, startNumbering, startWalk } from './programme-course.ts';
import type { Decisions } from './programme-decisions.ts';
import { isUnderTheRule, type Lot, type ProgrammePart } from './programme-parts.ts';
import { type ConvertedPart, conversionFacts, isOutOfTreasury, partsIn, reductionIn, shareOut } from './programme-sharing.ts';
import type { Proposal } from './proposal.ts';

/** What is done in turn: an action of the record, a part that stays, or cancellations of one slot as one action. */
export type AgendaItem =
  | { readonly kind: 'record'; readonly on: HongKongDate; readonly action: Action; readonly most?: bigint | undefined }
  | { readonly kind: 'part'; readonly on: HongKongDate; readonly part: ProgrammePart; readonly most?: bigint | undefined }
  | { readonly kind: 'change'; readonly on: HongKongDate; readonly most: bigint | undefined }
  | {
      readonly kind: 'lots';
      readonly on: HongKongDate;
      readonly lots: readonly Lot[];
      /** Conversions that stand here, and the place in the file of the proposal that gives them. */
      readonly given: readonly Unnumbered[];
      readonly proposal?: number | undefined;
    };

/** One reduction, or one conversion that Rule 8A.09 asks before what comes next. */
export type ProgrammeStep = {
  readonly on: HongKongDate;
  /** Places in the file. */
  readonly proposals: readonly number[];
  readonly because: '8A.15' | '8A.09';
  readonly reduction: bigint;
  /** The least that the class must convert for it, and what the proposals give. */
  readonly needed: bigint;
  readonly given: bigint;
  readonly converted: bigint;
  readonly allocation: readonly RemedyAllocation[];
  /** W and T behind it, T on the default basis. */
  readonly wvrShares: bigint;
  readonly issuedShares: bigint;
};

export type Walked = {
  readonly steps: readonly ProgrammeStep[];
  /** What is to be done, one after the other. */
  readonly proposals: readonly Proposal[];
  /** Each with the place in the file of what it comes from. */
  readonly from: readonly (readonly number[])[];
  /** All weighted shares that the proposals convert. */
  readonly converted: bigint;
  /** Of them what the proposals give for their own sake. */
  readonly elected: bigint;
  /** Somebody who had weighted shares before has none any more. */
  readonly usedUp: boolean;
  /** What the parties agreed on does not reach what is needed, by so much. */
  readonly agreementShort: bigint;
};

/** The actions of the record between what is given, each day's record first. */
export const mergedAgenda = (record: IssuerRecord, own: readonly AgendaItem[]): readonly AgendaItem[] =>
  mergedWith(record, own).map((one) => ('kind' in one ? one : { kind: 'record', on: one.on, action: one }));

const sum = (parts: readonly { readonly shares: bigint }[]): bigint => parts.reduce((all, { shares }) => all + shares, 0n);

/** Goes through an agenda once, and puts to each reduction the conversions that it asks, by registered holder. */
export const walkAgenda = ({
  record,
  agenda,
  sharing,
  setNames,
  decisions,
}: {
  readonly record: IssuerRecord;
  readonly agenda: readonly AgendaItem[];
  readonly sharing: Sharing;
  /** Names of sets that are taken. */
  readonly setNames: ReadonlySet<string>;
  readonly decisions: Decisions;
}): Walked => {
  const walk = startWalk();
  const ceiling = followCeiling();
  walk.onStep(ceiling.observe);
  const numbered = startNumbering();
  const agreed = new Map(sharing.by === 'agreement' ? sharing.shares : []);
  const done: Fact[] = [];
  const steps: ProgrammeStep[] = [];
  const proposals: Proposal[] = [];
  const from: (readonly number[])[] = [];
  const first = agenda.find(({ kind }) => kind !== 'record')?.on ?? '';
  let before: ReadonlySet<string> | undefined;
  let givenUnderRule = 0n;
  let agreementShort = 0n;
  let loose: { readonly on: HongKongDate; readonly proposal: number; readonly facts: Unnumbered[] } | undefined;

  const perform = (action: Action): void => {
    walk.perform(action);
    done.push(...action.facts);
  };
  const closeLoose = (): void => {
    if (loose === undefined) return;
    proposals.push({ on: loose.on, facts: loose.facts });
    from.push([loose.proposal]);
    loose = undefined;
  };
  const asItStands = ({ on, facts, proposal, set }: Pick<ProgrammePart, 'on' | 'facts' | 'proposal' | 'set'>): void => {
    perform({ on, facts: numbered(facts) });
    if (set !== undefined) {
      closeLoose();
      proposals.push({ on, set, facts });
      from.push([proposal]);
    } else if (loose?.proposal === proposal) loose.facts.push(...facts);
    else {
      closeLoose();
      loose = { on, proposal, facts: [...facts] };
    }
  };
  const nameSet = (on: HongKongDate): string => {
    let name = `programme-${on}`;
    for (let count = 2; setNames.has(name) || proposals.some(({ set }) => set === name); count += 1) {
      name = `programme-${on}-${count}`;
    }
    return name;
  };

  /** Conversions of so many, as the parties wish; from what holders still have. */
  const split = (
    number: bigint,
    quota: { readonly part: bigint; readonly whole: bigint } | undefined,
    given: readonly ConvertedPart[],
  ) => {
    const parts = shareOut({ state: walk.state(), number, quota, given, sharing, agreed });
    const reached = sum(parts) + sum(given);
    if (sharing.by === 'agreement' && reached < number) agreementShort += number - reached;
    return parts;
  };

  /** Rule 8A.09 would be broken by what comes next: so many are converted before it. */
  const convertFirst = (on: HongKongDate, proposalPlaces: readonly number[], most: bigint | undefined): void => {
    if (most === undefined) return;
    const { wvrShares } = totalsOf(walk.state());
    if (wvrShares <= most) return;
    closeLoose();
    const number = wvrShares - most;
    const parts = split(number, undefined, []);
    const facts = conversionFacts({ state: walk.state(), on, parts, because: '8A.09' });
    for (const fact of numbered(facts)) perform({ on, facts: [fact] });
    proposals.push({ on, facts });
    from.push(proposalPlaces);
    steps.push(
      stepOf({
        on,
        places: proposalPlaces,
        because: '8A.09',
        reduction: 0n,
        needed: number,
        given: 0n,
        parts,
        state: walk.state(),
      }),
    );
  };

  const reduce = ({
    on,
    facts,
    given,
    places,
    set,
    most,
  }: {
    readonly on: HongKongDate;
    readonly facts: readonly Unnumbered[];
    readonly given: readonly Unnumbered[];
    readonly places: readonly number[];
    readonly set: string | undefined;
    readonly most: bigint | undefined;
  }): void => {
    closeLoose();
    const state = walk.state();
    const totals = totalsOf(state);
    const issued = issuedOnDefaultBasis(totals, on);
    const isBound = state.listing !== undefined && state.listing.exempt === undefined;
    const shares = isBound ? reductionIn(facts, state, on) : 0n;
    const givenParts = partsIn(given, state);
    givenUnderRule += sum(partsIn(given.filter(isUnderTheRule), state));
    const byQuota = decisions.isWaived('8A.15', on)
      ? 0n
      : requiredConversion({ wvrShares: totals.wvrShares, issued, reduction: shares });
    const standing = decisions.isWaived('8A.13', on) ? undefined : ceiling.current();
    const underCeiling =
      shares === 0n || standing === undefined ? 0n : totals.wvrShares - mostUnder(standing.value, issued - shares);
    const outOfTreasury =
      isBound && facts.some(isOutOfTreasury)
        ? lackingOnOtherBasis({ record, done: [...done, ...numbered([...facts, ...given], '~whole')], on })
        : 0n;
    const forVotes = most === undefined ? 0n : totals.wvrShares - most;
    const needed = [byQuota, underCeiling, outOfTreasury > 0n ? outOfTreasury + sum(givenParts) : 0n, forVotes].reduce(
      (one, other) => (one > other ? one : other),
    );
    const exceeds = needed > byQuota;
    const quota = exceeds || shares === 0n ? undefined : { part: shares, whole: issued };
    const wanted = outOfTreasury > 0n || sum(givenParts) < needed || sharing.by === 'ceiling';
    const more = wanted && needed > 0n ? split(needed, quota, givenParts) : [];
    const conversions = [...given, ...conversionFacts({ state, on, parts: more, because: '8A.15' })];
    const name = set ?? nameSet(on);
    const all = [...facts, ...conversions];
    perform({ on, facts: numbered(all, name) });
    proposals.push({ on, set: name, facts: all.map((fact) => ({ ...fact, set: name })) });
    from.push(places);
    const parts = [...givenParts, ...more];
    steps.push(
      stepOf({ on, places, because: '8A.15', reduction: shares, needed, given: sum(givenParts), parts, state: walk.state() }),
    );
  };

  for (const item of agenda) {
    const { on } = item;
    if (item.kind === 'record') {
      if (before === undefined && on >= first) before = directorsOf(walk.state());
      convertFirst(on, [], item.most);
      perform(item.action);
      continue;
    }
    before ??= directorsOf(walk.state());
    if (item.kind === 'change') {
      convertFirst(on, [], item.most);
    } else if (item.kind === 'lots' && item.lots.length === 0) {
      asItStands({ on, facts: item.given, proposal: item.proposal ?? 1, set: undefined });
    } else if (item.kind === 'lots') {
      const places = [...item.lots.map(({ proposal }) => proposal), ...(item.given.length > 0 ? [item.proposal ?? 1] : [])];
      reduce({
        on,
        facts: cancellationOf(item.lots, on),
        given: item.given.map((fact) => movedTo(fact, on)),
        places: [...new Set(places)],
        set: undefined,
        most: undefined,
      });
    } else if (item.part.reduces) {
      const { facts, given, proposal, set } = item.part;
      reduce({ on, facts, given, places: [proposal], set, most: item.most });
    } else {
      convertFirst(on, [item.part.proposal], item.most);
      asItStands({ ...item.part, on });
    }
  }
  closeLoose();
  const left = directorsOf(walk.state());
  const computed = steps.reduce((all, step) => all + step.converted - step.given, 0n);
  const converted = sum(proposals.flatMap(({ facts }) => partsIn(facts, walk.state())));
  return {
    steps,
    proposals,
    from,
    converted,
    elected: converted - computed - givenUnderRule,
    usedUp: [...(before ?? left)].some((director) => !left.has(director)),
    agreementShort,
  };
};

/** Who directs the votes of weighted shares. */
const directorsOf = (state: State): ReadonlySet<string> =>
  new Set(carryingHoldings(state).flatMap(({ holder, number }) => (number > 0n ? [voteDirector(state, holder)] : [])));

const movedTo = ({ set: _set, at: _at, ...fact }: Unnumbered, on: HongKongDate): Unnumbered => ({ ...fact, on }) as Unnumbered;

/** Several cancellations of one day are one, of their sum; one alone stays as it was proposed but for its day. */
const cancellationOf = (lots: readonly Lot[], on: HongKongDate): readonly Unnumbered[] => {
  const [first, ...more] = lots.flatMap(({ facts }) => facts);
  if (first === undefined || more.length === 0) return first === undefined ? [] : [movedTo(first, on)];
  const number = lots.reduce((all, { shares }) => all + shares, 0n);
  const { line, column } = first;
  return [{ on, fact: 'shares-cancelled', class: lots[0]?.class ?? '', number, from: 'repurchased', line, column } as Unnumbered];
};

const stepOf = ({
  parts,
  state,
  places,
  ...rest
}: Pick<ProgrammeStep, 'on' | 'because' | 'reduction' | 'needed' | 'given'> & {
  readonly parts: readonly ConvertedPart[];
  readonly places: readonly number[];
  readonly state: State;
}): ProgrammeStep => {
  const totals = totalsOf(state);
  const byHolder = new Map<string, bigint>();
  for (const { holder, shares } of parts) byHolder.set(holder, (byHolder.get(holder) ?? 0n) + shares);
  return {
    ...rest,
    proposals: [...new Set(places)],
    converted: sum(parts),
    allocation: [...byHolder].map(([holder, shares]) => ({ beneficiary: voteDirector(state, holder), holder, shares })),
    wvrShares: totals.wvrShares,
    issuedShares: issuedOnDefaultBasis(totals, rest.on),
  };
};

/** What a cancellation out of treasury lacks on the basis that counts treasury shares, as Rule 8A.15 itself finds it. */
const lackingOnOtherBasis = ({
  record,
  done,
  on,
}: {
  readonly record: IssuerRecord;
  readonly done: readonly Fact[];
  readonly on: HongKongDate;
}): bigint => {
  const timeline = timelineOf({ record: { ...record, facts: done }, report: () => {} });
  const { findings } = check({ timeline, asOf: { date: on }, rules: ['8A.15'], all: true });
  const own = done.findLast((fact) => fact.fact === 'shares-cancelled')?.id ?? '';
  return findings.find(({ engagedBy }) => engagedBy.includes(own))?.remedy?.leastShares ?? 0n;
};
