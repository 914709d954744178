import type { HongKongDate } from '../exact/index.ts';
import { type Certainty, currentBeneficiaries, publicHolders, unknownHolder, voteDirector } from '../record/index.ts';
import type { AccruedRight, Remedy } from './accrued-rights.ts';
import {
  type HolderHistory,
  heldWithin,
  holdsAt,
  onRegister,
  type RegisterReading,
  type RegisterView,
  type Stretch,
  shownWithin,
} from './holder-history.ts';
import type { Life, LifeStatus, Lives } from './life-shape.ts';
import { lastDayToSue } from './limitation.ts';
import { weakest } from './record-facts.ts';

/**
 * As what somebody stands to an undertaking. `member`: on the register; `nominee`: on it for others; `beneficial`: through
 * one who is; `former`: held at the breach and not now; `later`: bought after it; `own-vehicle`: of the giver himself;
 * `estate`: of the giver; `deceased`: dead on that day.
 */
export type Capacity =
  | 'company'
  | 'giver'
  | 'estate'
  | 'deceased'
  | 'own-vehicle'
  | 'member'
  | 'nominee'
  | 'beneficial'
  | 'former'
  | 'later'
  | 'nobody'
  | 'not-told';

export type Answer = 'could' | 'could-not' | 'needs-counsel' | 'cannot-tell';

export type Told = { readonly code: string; readonly values: Readonly<Record<string, string>> };

export type RightStanding = {
  readonly right: AccruedRight;
  readonly as: Capacity;
  readonly answer: Answer;
  readonly remedies: readonly {
    readonly remedy: Remedy;
    readonly open: boolean;
    /** Loss before this day was another's. */
    readonly from: HongKongDate | undefined;
    readonly until: HongKongDate | undefined;
    readonly why: string;
  }[];
  readonly mustProve: readonly Told[];
  readonly law: readonly string[];
  readonly certainty: Certainty;
};

export type UndertakingStanding = {
  readonly undertaking: string;
  readonly by: string;
  readonly status: LifeStatus;
  readonly binds: boolean;
  readonly as: Capacity;
  readonly answer: Answer;
  readonly why: readonly Told[];
  readonly law: readonly string[];
  readonly rights: readonly RightStanding[];
  /** Findings that bear on it and are not told. */
  readonly questions: number;
};

export type Standing = {
  readonly holder: string;
  readonly on: HongKongDate;
  readonly answer: Answer;
  /** Another beneficiary is a shareholder like any other (A12). */
  readonly coBeneficiary: boolean;
  readonly membership: Membership;
  readonly undertakings: readonly UndertakingStanding[];
};

/** Who he was at the end of a day, and what that rests on. */
export type Membership = {
  readonly as: 'member' | 'nominee' | 'beneficial' | 'nobody' | 'not-told';
  readonly through: readonly string[];
  readonly rests: 'record' | 'registers' | 'nothing';
  readonly registers: RegisterReading['used'];
  /** The register says otherwise than the record. */
  readonly differs: boolean;
};

/** The passages of law that an answer rests on, with how sure they are. */
export const lawPassages = {
  'cap-623-4': 'V',
  'cap-623-5': 'V',
  'cap-623-6': 'V',
  'cap-347-4': 'M',
} as const;

type Asked = {
  readonly lives: Lives;
  readonly history: HolderHistory;
  readonly isCompany: boolean;
  /** The ids under which he may have claimed or waived. */
  readonly names: ReadonlySet<string>;
  /** The record or a register says that he holds for others. */
  readonly isNominee: boolean;
  /** Registers of members that there are, in the order of their dates. */
  readonly registers: readonly RegisterView[];
  /** The day until which the sources tell who held, where they stop before the day asked about. */
  readonly knownUntil: HongKongDate | undefined;
  readonly on: HongKongDate;
};

/** Could this holder enforce on that day, as what, for which breaches, until when, and what must he prove. */
export const standingOf = (asked: Asked): Standing => {
  const { history, on, lives } = asked;
  const membership = membershipOn(asked, on);
  const undertakings = lives.lives.map((life) => ofUndertaking(asked, life, membership));
  const answers = undertakings.map(({ answer }) => answer);
  const answer = (['could', 'needs-counsel', 'cannot-tell'] as const).find((one) => answers.includes(one)) ?? 'could-not';
  const { state } = lives.checked;
  return {
    holder: history.holder,
    on,
    answer,
    coBeneficiary: state.beneficiaries.has(history.holder) && currentBeneficiaries(state).has(history.holder),
    membership,
    undertakings,
  };
};

const isAnyone = (holder: string): boolean => holder === publicHolders || holder === unknownHolder;

const membershipOn = ({ history, registers, isNominee, knownUntil }: Asked, on: HongKongDate): Membership => {
  const read = onRegister(registers, on);
  const over = history.beneficial.filter((one) => holdsAt([one], on));
  const through = over.filter(({ kind }) => kind !== 'block').map((one) => one.through);
  // What stands for several holders together does not tell what one of them holds.
  const blocks = over.filter(({ kind }) => kind === 'block').map((one) => one.through);
  const own = { through: through.length > 0 ? through : blocks, registers: read.used };
  const isKnown = knownUntil === undefined || on <= knownUntil;
  const unseen = !isKnown || blocks.length > 0 ? ('not-told' as const) : ('nobody' as const);
  const isMember = isNominee ? ('nominee' as const) : ('member' as const);
  if (isAnyone(history.holder)) return { as: 'not-told', ...own, rests: 'nothing', differs: false };
  // The record names his holding: it says so day by day, a register only on its own.
  if (history.member.length > 0 || (history.beneficial.length > 0 && registers.length === 0)) {
    const onRecord = holdsAt(history.member, on);
    const differs = read.is !== 'not-told' && read.view?.through === undefined && (read.is === 'yes') !== onRecord;
    if (!isKnown) return { as: 'not-told', ...own, rests: 'nothing', differs: false };
    return { as: onRecord ? isMember : through.length > 0 ? 'beneficial' : unseen, ...own, rests: 'record', differs };
  }
  if (registers.length === 0) return { as: unseen, ...own, rests: isKnown ? 'record' : 'nothing', differs: false };
  if (read.is === 'not-told') return { as: 'not-told', ...own, rests: 'registers', differs: false };
  if (read.is === 'no') {
    const isSeen = through.length > 0 && isKnown;
    const as = isSeen ? 'beneficial' : through.length > 0 || blocks.length > 0 ? 'not-told' : 'nobody';
    return { as, ...own, rests: 'registers', differs: false };
  }
  const nominee = read.view?.through;
  if (nominee !== undefined) return { ...own, as: 'beneficial', through: [nominee], rests: 'registers', differs: false };
  return { as: read.view?.nominee === true ? 'nominee' : isMember, ...own, rests: 'registers', differs: false };
};

const told = (code: string, values: Told['values'] = {}): Told => ({ code, values });

/** What the law or the instrument takes off him is told with what he must prove. */
const takenOff: ReadonlySet<string> = new Set(['prove-no-knowledge', 'reliance-assumed']);
export const isToProve = ({ code }: Told): boolean => !takenOff.has(code);

const thirdPartyLaw = ['cap-623-4', 'cap-623-5', 'cap-623-6', 'cap-347-4'] as const;

const ofUndertaking = (asked: Asked, life: Life, membership: Membership): UndertakingStanding => {
  const { history, isCompany, lives } = asked;
  const { undertaking, by, status, binds, terms, rights, questions } = life;
  const law = isCompany ? ['cap-347-4'] : thirdPartyLaw;
  const common = { undertaking, by, status, binds, law, questions: questions.length };
  const shut = (as: Capacity, answer: Answer, ...why: readonly Told[]): UndertakingStanding => ({
    ...common,
    as,
    answer,
    why,
    rights: [],
  });
  if (status === 'draft') return shut(isCompany ? 'company' : membership.as, 'could-not', told('standing-draft'));
  const died = isCompany ? undefined : lives.facts.deaths.get(history.holder);
  if (died !== undefined) {
    const values = { date: died.on, estate: died.estate ?? '-' };
    return shut('deceased', 'could-not', told(died.estate === undefined ? 'standing-dead' : 'standing-dead-estate', values));
  }
  if (!isCompany && history.holder === by) return shut('giver', 'could-not', told('standing-giver'));
  if (!isCompany && lives.facts.deaths.get(by)?.estate === history.holder) {
    return shut('estate', 'could-not', told('standing-estate'));
  }
  if (!isCompany && isAnyone(history.holder)) return shut('not-told', 'cannot-tell', told('standing-anyone'));
  if (!isCompany && terms?.enforceableBy !== undefined && !terms.enforceableBy.includes('shareholders')) {
    return shut(membership.as, 'could-not', told('standing-company-only'), told('standing-cap-623-note'));
  }
  const isOwnVehicle = voteDirector(lives.checked.state, history.holder) === by;
  const found = rights.map((right) => ofRight({ asked, life, right, membership, isOwnVehicle }));
  const held = found.some(({ as }) => as === 'former');
  const as: Capacity = isCompany
    ? 'company'
    : isOwnVehicle && membership.as !== 'nobody' && membership.as !== 'not-told'
      ? 'own-vehicle'
      : membership.as === 'nobody' && held
        ? 'former'
        : membership.as === 'nobody' && found.some(({ as: then }) => then === 'not-told')
          ? 'not-told'
          : membership.as;
  const bound = standingWhileBound(as, binds);
  const answers = [...found.map(({ answer }) => answer), ...(bound === undefined ? [] : [bound])];
  const answer = (['could', 'needs-counsel', 'cannot-tell'] as const).find((one) => answers.includes(one)) ?? 'could-not';
  return { ...common, as, answer, why: whyOf({ as, life, answer, membership, asked }), rights: found };
};

/** Whoever is a shareholder now may ask a court to keep the giver to it, also where nothing is broken yet. */
const standingWhileBound = (as: Capacity, binds: boolean): Answer | undefined => {
  if (!binds) return undefined;
  if (as === 'company' || as === 'member' || as === 'nominee') return 'could';
  if (as === 'beneficial' || as === 'own-vehicle') return 'needs-counsel';
  return as === 'not-told' ? 'cannot-tell' : undefined;
};

/** Whom to join: who stands on a register that was read, or, where none was, who holds by the record. */
const joinsOf = ({ through, rests }: Membership, { beneficial }: HolderHistory, on: HongKongDate): readonly Told[] => {
  const late = beneficial.find((one) => one.kind === 'estate' && through.includes(one.through) && holdsAt([one], on));
  const others = through.filter((one) => one !== late?.through);
  return [
    ...(late === undefined ? [] : [told('standing-for-the-dead', { person: late.through })]),
    ...(others.length === 0
      ? []
      : [told(rests === 'registers' ? 'join-nominee' : 'join-holder', { through: others.join(', ') })]),
  ];
};

const whyOf = ({
  as,
  life: { rights, binds, status, terms, questions },
  answer,
  membership,
  asked: { knownUntil, history, on },
}: {
  readonly as: Capacity;
  readonly life: Life;
  readonly answer: Answer;
  readonly membership: Membership;
  readonly asked: Asked;
}): readonly Told[] => [
  told(`as-${as}`, { through: membership.through.join(', ') }),
  ...(binds ? [] : [told(status === 'terminated' || status === 'closed' ? 'standing-ended' : 'standing-not-yet')]),
  ...(rights.length === 0 ? [told(questions.length > 0 ? 'standing-breaches-not-told' : 'standing-no-breach')] : []),
  ...(as === 'beneficial' ? joinsOf(membership, history, on) : []),
  ...(as === 'not-told' && membership.rests === 'nothing' && knownUntil !== undefined && knownUntil < on
    ? [told('standing-sources-end', { date: knownUntil })]
    : []),
  ...(as === 'not-told' && membership.rests === 'record' && membership.through.length > 0
    ? [told('standing-block', { through: membership.through.join(', ') })]
    : []),
  ...(terms?.survival === false && !binds ? [told('standing-no-survival')] : []),
  ...(answer === 'could-not' && rights.length > 0 && as !== 'nobody' ? [told('standing-nothing-open')] : []),
];

/** From the first day of the first stretch to the last of the last. */
const daysOf = (held: readonly Stretch[]): Stretch | undefined => {
  const [one] = held;
  return one && { first: one.first, last: held.at(-1)?.last ?? one.last };
};

const ofRight = ({
  asked,
  life,
  right,
  membership,
  isOwnVehicle,
}: {
  readonly asked: Asked;
  readonly life: Life;
  readonly right: AccruedRight;
  readonly membership: Membership;
  readonly isOwnVehicle: boolean;
}): RightStanding => {
  const { history, isCompany, names, on } = asked;
  const { accruals } = right;
  const held = isCompany ? [accruals] : heldDuring(asked, accruals);
  const days = held === 'not-told' ? undefined : daysOf(held);
  const heldNone = held !== 'not-told' && days === undefined;
  const now = isCompany || (membership.as !== 'nobody' && membership.as !== 'not-told');
  const as: Capacity = isCompany
    ? 'company'
    : held === 'not-told' || (membership.as === 'not-told' && heldNone)
      ? 'not-told'
      : now
        ? heldNone
          ? 'later'
          : isOwnVehicle
            ? 'own-vehicle'
            : membership.as
        : heldNone
          ? 'nobody'
          : membership.as === 'not-told'
            ? 'not-told'
            : 'former';
  const open = right.remedies.map((one) => {
    const closed = (why: string) => ({ remedy: one.remedy, open: false, from: undefined, until: undefined, why });
    const event = right.events.findLast(
      ({ by, kind, remedy }) => names.has(by) && kind !== 'claimed' && (remedy === undefined || remedy === one.remedy),
    );
    if (event !== undefined) return closed(event.kind === 'waived' ? 'waived-by-him' : 'ended-for-him');
    if (as === 'nobody') return closed('never-held');
    if (one.remedy === 'injunction' && !now && membership.as !== 'not-told') return closed('former-no-injunction');
    // Who bought later has no part in what is past: only a wrong that goes on is his concern too.
    if (as === 'later' && one.remedy === 'declaration' && right.outcome === 'cured') return closed('later-cured');
    if (one.remedy !== 'damages') return { ...one, from: undefined };
    if (days === undefined) return as === 'not-told' ? { ...one, from: undefined } : closed('later-no-past-loss');
    const until = lastDayToSue(days.last, life.form);
    return {
      remedy: one.remedy,
      open: until >= on,
      from: days.first > accruals.first ? days.first : undefined,
      until,
      why: until >= on ? 'damages-until' : 'damages-too-late',
    };
  });
  const anyOpen = open.some((one) => one.open);
  const survives = life.binds || life.terms?.survival !== false;
  const arguable = as === 'beneficial' || isOwnVehicle || membership.as === 'beneficial';
  const answer: Answer = !anyOpen
    ? 'could-not'
    : as === 'not-told'
      ? 'cannot-tell'
      : arguable || !survives || right.verdict === 'defensible'
        ? 'needs-counsel'
        : 'could';
  return {
    right,
    as,
    answer,
    remedies: open,
    mustProve: mustProve({
      right,
      isCompany,
      as,
      membership,
      on,
      now: now || membership.as === 'not-told',
      open: open.flatMap((one) => (one.open ? [one.remedy] : [])),
      held,
    }),
    law: isCompany ? ['cap-347-4'] : thirdPartyLaw,
    certainty: isCompany ? right.certainty : weakest(right.certainty, history.certainty),
  };
};

/** The stretches of the breach on which he held, in his own name or through another; none where he held on no day of it. */
const heldDuring = (
  { history, registers, knownUntil }: Asked,
  { first, last }: AccruedRight['accruals'],
): readonly Stretch[] | 'not-told' => {
  if (history.member.length === 0 && registers.length > 0) return shownWithin(registers, { first, last });
  const over = [...history.member, ...history.beneficial.filter(({ kind }) => kind !== 'block')];
  const end = knownUntil !== undefined && knownUntil < last ? knownUntil : last;
  const found = first > end ? [] : heldWithin(over, { first, last: end });
  if (found.length > 0) return found;
  const inBlock = heldWithin(history.beneficial, { first, last }).length > 0;
  return inBlock || (end < last && holdsAt(over, end)) ? 'not-told' : [];
};

const mustProve = ({
  right,
  isCompany,
  as,
  now,
  membership,
  on,
  open,
  held,
}: {
  readonly right: AccruedRight;
  readonly isCompany: boolean;
  readonly as: Capacity;
  /** He holds on the day asked about, or it is not told that he does not. */
  readonly now: boolean;
  readonly membership: Membership;
  readonly on: HongKongDate;
  readonly open: readonly Remedy[];
  readonly held: readonly Stretch[] | 'not-told';
}): readonly Told[] => {
  if (open.length === 0) return [];
  const damages = open.includes('damages');
  const byEndeavours = right.strength !== 'strict';
  const { first, last } = right.accruals;
  return [
    told('prove-breach', { breach: right.breach, date: right.on }),
    ...(byEndeavours
      ? [told('prove-no-endeavours', { strength: right.strength, steps: `${right.endeavours?.steps.length ?? 0}` })]
      : [told('prove-no-knowledge')]),
    ...(isCompany ? [] : held === 'not-told' ? [told('prove-membership-at-breach', { first, last })] : held.map(toldStretch)),
    ...(isCompany || as === 'former' || !now ? [] : [told('prove-membership-now', { date: on })]),
    ...(membership.as === 'beneficial' && !isCompany ? [told('prove-chain', { through: membership.through.join(', ') })] : []),
    ...(damages ? [told('prove-loss')] : []),
    ...(damages && !isCompany ? [told('reflective-loss')] : []),
    ...(isCompany ? [] : [told('reliance-assumed')]),
  ];
};

const toldStretch = ({ first, last, open }: Stretch): Told =>
  open === undefined ? told('prove-membership-then', { first, last }) : told('prove-membership-until', { first, last, ...open });
