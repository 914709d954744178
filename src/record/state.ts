import type { Fraction, HongKongDate } from '../exact/index.ts';
import type { FactOf } from './facts.ts';

/** `public` holds what the record does not name of the listed classes; `unknown` could be anyone. */
export const publicHolders = 'public';
export const unknownHolder = 'unknown';

export type ShareClass = {
  readonly id: string;
  votes: bigint;
  reservedVotes: bigint;
  readonly weighted: boolean;
  listed: boolean;
  convertsInto: string | undefined;
  rights: { readonly dividend?: string; readonly liquidation?: string; readonly nomination?: string };
  /** In issue with treasury shares and shares that wait for cancellation. */
  issued: bigint;
  treasury: bigint;
  pendingCancellation: bigint;
  authorised: bigint | undefined;
  /** Products of the sub-divisions and consolidations of this class: one old share is `split.part / split.whole` new ones. */
  split: Fraction;
  readonly createdBy: string;
};

/** What a registered holder has of one class. `ceased` of the `shares` no longer carry their weight in law. */
export type Holding = { shares: bigint; ceased: bigint };

export type VehicleTerms = {
  readonly vehicle: string;
  readonly kind: 'limited-partnership' | 'trust' | 'private-company' | 'other';
  readonly for: readonly string[];
  readonly votesDirectedBy: string;
  readonly economicInterest: 'discretionary' | readonly { readonly person: string; readonly part: Fraction }[];
  readonly votesSolelyBy?: string | undefined;
  readonly purpose?: 'estate-planning' | 'tax-planning' | 'other' | undefined;
  readonly controlKept?: boolean | undefined;
  readonly taxBar?: boolean | undefined;
  readonly acceptedByExchange?: boolean | undefined;
  readonly fact: string;
};

export type Office = 'executive' | 'non-executive' | 'independent';
export type Director = {
  readonly person: string;
  readonly office: Office;
  readonly since: HongKongDate;
  /** Named by the board and not yet elected by a general meeting. */
  readonly untilFirstMeeting: boolean;
  readonly lastElected: HongKongDate;
  readonly termEnds: HongKongDate | undefined;
  readonly fact: string;
};

export type Charge = {
  readonly charge: string;
  readonly holder: string;
  readonly class: string;
  readonly number: bigint;
  readonly chargee: string;
  readonly votesMove: boolean;
  readonly titleMoves: boolean;
  readonly fact: string;
};
export type Entrustment = {
  readonly arrangement: string;
  readonly holder: string;
  readonly class: string;
  readonly number: bigint;
  readonly to: string;
  readonly fact: string;
  /** The holder himself says how to vote: then nobody else directs. */
  readonly directed: boolean;
};
export type Listing = {
  readonly as: 'primary' | 'dual-primary' | 'secondary';
  readonly since: HongKongDate;
  readonly exempt: FactOf<'listed'>['exempt'] | undefined;
  readonly marketCapitalisation: bigint | undefined;
  readonly revenue: bigint | undefined;
  readonly fact: string;
};
export type Articles = Omit<FactOf<'articles-adopted'>, 'fact'> & { readonly fact: string };
export type Committee = {
  readonly committee: string;
  readonly kind: string | undefined;
  readonly members: ReadonlyMap<string, { readonly chair: boolean; readonly fact: string }>;
  readonly fact: string;
};
export type Meeting = {
  readonly meeting: string;
  readonly kind: 'AGM' | 'EGM' | 'class';
  readonly heldOn: HongKongDate;
  readonly fact: string;
};
export type InstrumentTerms = NonNullable<FactOf<'undertaking-executed'>['terms']>;
export type Undertaking = {
  readonly undertaking: string;
  readonly by: string;
  readonly rules: readonly string[];
  readonly form: 'simple-contract' | 'deed';
  /** What the instrument says otherwise than the instrument of 2021; absent where it says the same or was not read. */
  readonly terms: InstrumentTerms | undefined;
  readonly executedOn: HongKongDate;
  readonly fact: string;
  readonly acknowledged: string | undefined;
  readonly supersededBy: string | undefined;
};
/** An executed instrument that adds vehicles to an undertaking; it is no undertaking of its own. */
export type Supplement = {
  readonly supplement: string;
  /** The undertaking that it supplements. */
  readonly to: string;
  readonly by: string;
  readonly vehicles: readonly string[];
  readonly executedOn: HongKongDate;
  readonly fact: string;
  readonly acknowledged: string | undefined;
};
/** An instrument that is drawn up, and what has been signed of it so far. */
export type DraftedUndertaking = {
  readonly undertaking: string;
  readonly by: string;
  readonly rules: readonly string[];
  readonly form: 'simple-contract' | 'deed';
  readonly terms: InstrumentTerms | undefined;
  /** The undertaking to which it is a supplement, and the vehicles that it names. */
  readonly supplements: string | undefined;
  readonly vehicles: readonly string[] | undefined;
  readonly document: string | undefined;
  readonly drawnUpOn: HongKongDate;
  readonly fact: string;
};

/** Sums kept with every change, so that a Rule can look after each of a hundred thousand actions. */
export type Totals = {
  /** W: weighted shares whose weight has not ceased in law. */
  readonly wvrShares: bigint;
  /** Shares in issue of all classes, with treasury shares and shares that wait for cancellation. */
  readonly issued: bigint;
  readonly treasury: bigint;
  readonly pendingCancellation: bigint;
  readonly totalVotes: bigint;
  /** Votes of holders in whose holdings no beneficiary has a say or an interest. `unknown` is not among them. */
  readonly nonWvrVotes: bigint;
  readonly unknownVotes: bigint;
  readonly reservedVotes: bigint;
  /** Votes of ordinary shares that a beneficiary directs or has an interest in (B). */
  readonly beneficiaryOrdinaryVotes: bigint;
};

/** Whose side of Rule 8A.09 a holder is on. `partly`: a beneficiary has an economic part and does not direct the votes. */
export type Side = 'non-wvr' | 'wvr' | 'partly' | 'unknown';

export type State = {
  classes: Map<string, ShareClass>;
  /** By class, then by registered holder. */
  holdings: Map<string, Map<string, Holding>>;
  vehicles: Map<string, VehicleTerms>;
  nominees: Map<string, string>;
  beneficiaries: Map<string, string>;
  /** Beneficiaries named at listing, for Rule 8A.22. */
  initialBeneficiaries: Set<string>;
  dead: Map<string, string>;
  /** Beneficiaries whose weight had to end for good (Rule 8A.17), and whether it has ended by the articles. */
  weightEnded: Map<string, 'ceased' | 'stays' | 'unknown'>;
  directors: Map<string, Director>;
  everDirectors: Set<string>;
  /** How many terms of office with an end were ever given; none means that no term needs watching. */
  termEnds: number;
  charges: Map<string, Charge>;
  entrustments: Map<string, Entrustment>;
  committees: Map<string, Committee>;
  advisers: Map<string, string>;
  meetings: Map<string, Meeting>;
  /** Annual meetings whose close has been played. */
  closedMeetings: Set<string>;
  offers: Map<string, FactOf<'offer-made'>>;
  resolutions: Map<string, FactOf<'resolution-proposed'>>;
  undertakings: Map<string, Undertaking>;
  /** Instruments by the id of the undertaking that they are to become. */
  drafts: Map<string, DraftedUndertaking>;
  /** Executed supplements by their own ids. */
  supplements: Map<string, Supplement>;
  decisions: FactOf<'exchange-decided'>[];
  /** By waiver, the shares whose weight it has spared so far: what is used of its number is used for good. */
  spared: Map<string, bigint>;
  governanceRights: FactOf<'right-granted'>[];
  /** Clearances that were given, to the facts that gave them. */
  clearances: Map<string, string>;
  articles: Articles | undefined;
  listing: Listing | undefined;
  /** The first `listed` fact's date; stays when the kind of listing changes. */
  listedOn: HongKongDate | undefined;
  delistedOn: HongKongDate | undefined;
  /** Area to the date where its sources stop, or until which it is complete. */
  knowledge: Map<string, { readonly endedOn: HongKongDate | undefined }>;
  /** Which side each holder that is not plainly `non-wvr` stands on; refreshed when anything it rests on changes. */
  sides: Map<string, Side>;
  sums: { -readonly [K in keyof Totals]: Totals[K] };
};

export const emptyState = (): State => ({
  classes: new Map(),
  holdings: new Map(),
  vehicles: new Map(),
  nominees: new Map(),
  beneficiaries: new Map(),
  initialBeneficiaries: new Set(),
  dead: new Map(),
  weightEnded: new Map(),
  directors: new Map(),
  everDirectors: new Set(),
  termEnds: 0,
  charges: new Map(),
  entrustments: new Map(),
  committees: new Map(),
  advisers: new Map(),
  meetings: new Map(),
  closedMeetings: new Set(),
  offers: new Map(),
  resolutions: new Map(),
  undertakings: new Map(),
  drafts: new Map(),
  supplements: new Map(),
  decisions: [],
  spared: new Map(),
  governanceRights: [],
  clearances: new Map(),
  articles: undefined,
  listing: undefined,
  listedOn: undefined,
  delistedOn: undefined,
  knowledge: new Map(),
  sides: new Map(),
  sums: {
    wvrShares: 0n,
    issued: 0n,
    treasury: 0n,
    pendingCancellation: 0n,
    totalVotes: 0n,
    nonWvrVotes: 0n,
    unknownVotes: 0n,
    reservedVotes: 0n,
    beneficiaryOrdinaryVotes: 0n,
  },
});

/** A copy that later facts do not touch: values that are replaced whole are shared, counters are copied. */
export const copyState = (state: State): State => ({
  ...state,
  classes: new Map([...state.classes].map(([id, shareClass]) => [id, { ...shareClass }])),
  holdings: new Map(
    [...state.holdings].map(([id, holders]) => [id, new Map([...holders].map(([holder, holding]) => [holder, { ...holding }]))]),
  ),
  vehicles: new Map(state.vehicles),
  nominees: new Map(state.nominees),
  beneficiaries: new Map(state.beneficiaries),
  initialBeneficiaries: new Set(state.initialBeneficiaries),
  dead: new Map(state.dead),
  weightEnded: new Map(state.weightEnded),
  directors: new Map(state.directors),
  everDirectors: new Set(state.everDirectors),
  charges: new Map(state.charges),
  entrustments: new Map(state.entrustments),
  committees: new Map(state.committees),
  advisers: new Map(state.advisers),
  meetings: new Map(state.meetings),
  closedMeetings: new Set(state.closedMeetings),
  offers: new Map(state.offers),
  resolutions: new Map(state.resolutions),
  undertakings: new Map(state.undertakings),
  drafts: new Map(state.drafts),
  supplements: new Map(state.supplements),
  decisions: [...state.decisions],
  spared: new Map(state.spared),
  governanceRights: [...state.governanceRights],
  clearances: new Map(state.clearances),
  knowledge: new Map(state.knowledge),
  sides: new Map(state.sides),
  sums: { ...state.sums },
});

/** How many entries a copy costs, so that snapshots are not taken too often. */
export const sizeOfState = (state: State): number => {
  let size = state.vehicles.size + state.charges.size + state.meetings.size + state.resolutions.size + state.decisions.length;
  for (const holders of state.holdings.values()) size += holders.size;
  return size;
};

export const holdingOf = (state: State, classId: string, holder: string): Holding | undefined =>
  state.holdings.get(classId)?.get(holder);
