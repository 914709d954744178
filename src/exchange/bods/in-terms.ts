import { addFractions, compareFractions, type Fraction } from '../../exact/index.ts';
import { publicHolders, unknownHolder } from '../../record/index.ts';
import { fitsRecord } from '../percent.ts';
import type { Span } from './in-histories.ts';
import type { Interest } from './in-interests.ts';
import { partOf } from './in-network.ts';
import { agrees, type InterestType, type VehicleKind } from './terms.ts';

export type Part = { readonly part: Fraction; readonly person: string };
/** The terms of a vehicle as a record has them. */
export type Terms = {
  readonly kind: VehicleKind;
  readonly for: readonly string[];
  readonly votesDirectedBy: string;
  readonly economicInterest: 'discretionary' | readonly Part[];
};
export type Doubt = { readonly code: string; readonly values: Readonly<Record<string, string>> };

/** What one person has in a vehicle at a date. */
type Stake = { readonly person: string; readonly interests: Interest[] };

const one: Fraction = { part: 1n, whole: 1n };
const isWhole = (part: Fraction | undefined): boolean => part !== undefined && compareFractions(part, one) === 0;
const isNothing = (part: Fraction | undefined): boolean => part?.part === 0n;
const isDirect = ({ directness }: Interest): boolean => directness !== 'indirect';

/** The exact part of an interest: in our own words where they agree with the percentage, else the percentage. */
export const exactPart = ({ share, told }: Interest): Fraction | undefined =>
  told.part !== undefined && share?.exact !== undefined && agrees({ part: told.part, share: share.exact })
    ? told.part
    : share?.exact;

/**
 * What the interests that are in force settle about a vehicle. What they do not settle is not guessed: then nobody is
 * named as directing the votes, or a part is nobody's, and the doubt is told. Without anybody for whom it holds, it is
 * no vehicle.
 */
export const settleTerms = ({
  kind,
  isNomination,
  spans,
  personOf,
}: {
  readonly kind: VehicleKind;
  readonly isNomination: boolean;
  readonly spans: Iterable<Span>;
  /** Nothing where the party says that there is none. */
  readonly personOf: (span: Span) => string | undefined;
}): { readonly terms: Terms | undefined; readonly doubts: readonly Doubt[] } => {
  const stakes = new Map<string, Stake>();
  for (const span of spans) {
    const person = personOf(span);
    if (person === undefined) continue;
    const known = stakes.get(person);
    if (known) known.interests.push(span.interest);
    else stakes.set(person, { person, interests: [span.interest] });
  }
  const all = [...stakes.values()];
  const holdsFor = heldFor(all);
  if (holdsFor.length === 0)
    return { terms: undefined, doubts: all.length === 0 ? [] : [{ code: 'bods-no-one-held-for', values: {} }] };
  const votes = directorOf({ all, kind, isNomination });
  const parts = partsOf({ all, isNomination });
  return {
    terms: { kind, for: holdsFor, votesDirectedBy: votes.person, economicInterest: parts.economicInterest },
    doubts: [...votes.doubts, ...parts.doubts],
  };
};

/** For whom a vehicle holds: whoever is said to be, else who has a part of its economics, else who has any say or unknown interest. */
const heldFor = (all: readonly Stake[]): readonly string[] => {
  const named = all.filter(({ person }) => person !== unknownHolder && person !== publicHolders);
  const having = (test: (interest: Interest) => boolean): readonly string[] =>
    named.flatMap(({ person, interests }) => (interests.some(test) ? [person] : []));
  const marked = having(({ told }) => told.holdsFor);
  if (marked.length > 0) return marked;
  const economic = having((interest) => isDirect(interest) && ['economic', 'nominator'].includes(partOf(interest)));
  if (economic.length > 0) return economic;
  return having((interest) => ['economic', 'votes', 'control', 'unsaid', 'nominator'].includes(partOf(interest)));
};

type Votes = { readonly person: string; readonly doubts: readonly Doubt[] };

/**
 * Who directs all votes: who is said to; else who alone has voting rights and has all of them; else, where nobody is
 * said to have any, who alone has shares in it and has all of them. Never by a majority, and never while another has
 * control of a kind that may decide.
 */
const directorOf = ({
  all,
  kind,
  isNomination,
}: {
  readonly all: readonly Stake[];
  readonly kind: VehicleKind;
  readonly isNomination: boolean;
}): Votes => {
  const marked = all.filter(({ interests }) => interests.some(({ told }) => told.directs));
  const [director] = marked;
  if (director !== undefined && marked.length === 1) return { person: director.person, doubts: [] };
  const settled = marked.length > 1 ? undefined : soleHolder({ all, kind, isNomination });
  const isContested =
    isNominal({ all, isNomination }) ||
    all.some(
      ({ person, interests }) =>
        person !== settled?.person &&
        interests.some((interest) => isDirect(interest) && ['control', 'trust-control', 'unsaid'].includes(partOf(interest))),
    );
  if (settled !== undefined && !isContested) return { person: settled.person, doubts: [] };
  return { person: unknownHolder, doubts: [{ code: 'bods-votes-unsettled', values: { parties: toldStakes(all) } }] };
};

/**
 * Whether a nominee or nominator is stated in the vehicle itself. BODS has them in a nominee arrangement alone; here
 * they say that somebody holds for another and not what.
 */
const isNominal = ({ all, isNomination }: { readonly all: readonly Stake[]; readonly isNomination: boolean }): boolean =>
  !isNomination && all.some(({ interests }) => interests.some((interest) => ['nominee', 'nominator'].includes(partOf(interest))));

const soleHolder = ({
  all,
  kind,
  isNomination,
}: {
  readonly all: readonly Stake[];
  readonly kind: VehicleKind;
  readonly isNomination: boolean;
}): Stake | undefined => {
  const soleIn = (test: (interest: Interest) => boolean): Stake | undefined | 'nobody' => {
    const having = all.flatMap((stake) => {
      const interests = stake.interests.filter(
        (interest) => isDirect(interest) && test(interest) && !isNothing(exactPart(interest)),
      );
      return interests.length > 0 ? [{ stake, interests }] : [];
    });
    const [only] = having;
    if (only === undefined) return 'nobody';
    return having.length === 1 && isWhole(sumOf(only.interests.map(exactPart))) ? only.stake : undefined;
  };
  const voter = soleIn((interest) => partOf(interest) === 'votes');
  if (voter !== 'nobody') return voter;
  if (isNomination) {
    const nominators = all.filter(({ interests }) => interests.some((interest) => partOf(interest) === 'nominator'));
    return nominators.length === 1 ? nominators[0] : undefined;
  }
  const owner = kind === 'trust' ? 'nobody' : soleIn(({ type }) => type === 'shareholding');
  return owner === 'nobody' ? undefined : owner;
};

/** Nothing where one is not exact, or where the sum grows finer than anybody can mean. */
const sumOf = (parts: readonly (Fraction | undefined)[]): Fraction | undefined => {
  let sum: Fraction = { part: 0n, whole: 1n };
  for (const part of parts) {
    if (part === undefined || !fitsRecord(sum)) return undefined;
    sum = addFractions(sum, part);
  }
  return sum;
};

const listIn = <K, V>(lists: Map<K, V[]>, key: K): V[] => {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
};

type Parts = { readonly economicInterest: Terms['economicInterest']; readonly doubts: readonly Doubt[] };

const unknownWhole: readonly Part[] = [{ part: one, person: unknownHolder }];
const unknown = (code: string, values: Doubt['values'] = {}): Parts => ({
  economicInterest: unknownWhole,
  doubts: [{ code, values }],
});

/** Who has which part of the economics: the exact shares of one type of interest, as far as they go. */
const partsOf = ({ all, isNomination }: { readonly all: readonly Stake[]; readonly isNomination: boolean }): Parts => {
  if (isNominal({ all, isNomination })) return unknown('bods-parts-nominal', { parties: toldStakes(all) });
  const readings = new Map<InterestType, Part[]>();
  const inexact: { readonly person: string; readonly interest: Interest }[] = [];
  for (const { person, interests } of all) {
    const byType = new Map<InterestType, Fraction[]>();
    for (const interest of interests) {
      if (!isDirect(interest) || interest.type === undefined || partOf(interest) !== 'economic') continue;
      const part = exactPart(interest);
      if (part === undefined) inexact.push({ person, interest });
      else listIn(byType, interest.type).push(part);
    }
    for (const [type, parts] of byType) {
      const part = sumOf(parts);
      if (part === undefined) return unknown('bods-parts-unknown');
      listIn(readings, type).push({ part, person });
    }
  }
  const [first, ...others] = readings.values();
  if (first === undefined) {
    const [nominator, ...more] = all.filter(({ interests }) => interests.some((interest) => partOf(interest) === 'nominator'));
    if (isNomination && nominator !== undefined && more.length === 0 && inexact.length === 0) {
      return { economicInterest: [{ part: one, person: nominator.person }], doubts: [] };
    }
    return withoutParts(inexact);
  }
  if (others.some((other) => !areSame(first, other))) return unknown('bods-parts-differ', { parties: toldStakes(all) });
  return exactParts({ parts: first, inexact, parties: toldStakes(all) });
};

/** No part is stated: at a discretion where the statements say so or name beneficiaries of an arrangement, else nobody knows. */
const withoutParts = (inexact: readonly { readonly person: string; readonly interest: Interest }[]): Parts => {
  const isDiscretion = ({ interest }: (typeof inexact)[number]): boolean =>
    interest.share === undefined && (interest.told.discretion || interest.type === 'beneficiaryOfLegalArrangement');
  if (inexact.length === 0 || !inexact.every(isDiscretion)) return unknown('bods-parts-unknown');
  const isSaid = inexact.every(({ interest }) => interest.told.discretion);
  return { economicInterest: 'discretionary', doubts: isSaid ? [] : [{ code: 'bods-parts-discretionary', values: {} }] };
};

const exactParts = ({
  parts,
  inexact,
  parties,
}: {
  readonly parts: readonly Part[];
  readonly parties: string;
  readonly inexact: readonly { readonly person: string; readonly interest: Interest }[];
}): Parts => {
  const sum = sumOf(parts.map(({ part }) => part));
  if (sum === undefined || !fitsRecord(sum)) return unknown('bods-parts-unknown');
  const values = { part: `${sum.part}/${sum.whole}` };
  const order = compareFractions(sum, one);
  if (order > 0) return unknown('bods-parts-over', { ...values, parties });
  if (order === 0) {
    const holders = new Set(parts.map(({ person }) => person));
    const isElsewhere = inexact.some(({ person }) => !holders.has(person));
    return isElsewhere ? unknown('bods-parts-over', { ...values, parties }) : { economicInterest: parts, doubts: [] };
  }
  const rest = { part: sum.whole - sum.part, whole: sum.whole };
  const own = parts.find(({ person }) => person === unknownHolder);
  const known = parts.filter(({ person }) => person !== unknownHolder);
  const part = own === undefined ? rest : addFractions(own.part, rest);
  if (!fitsRecord(part)) return unknown('bods-parts-unknown');
  return { economicInterest: [...known, { part, person: unknownHolder }], doubts: [{ code: 'bods-parts-short', values }] };
};

const areSame = (first: readonly Part[], other: readonly Part[]): boolean => {
  const parts = new Map(first.map(({ person, part }) => [person, part]));
  return (
    first.length === other.length &&
    other.every(({ person, part }) => {
      const same = parts.get(person);
      return same !== undefined && compareFractions(same, part) === 0;
    })
  );
};

const mostTold = 50;
/** Who has what, in the words of BODS. */
const toldStakes = (all: readonly Stake[]): string => {
  const told = all.slice(0, mostTold).map(
    ({ person, interests }) =>
      `${person}: ${interests
        .slice(0, mostTold)
        .map(({ type, share }) => `${type ?? '-'}${share === undefined ? '' : ` ${share.text}`}`)
        .join(', ')}`,
  );
  if (all.length > mostTold) told.push(`+ ${BigInt(all.length - mostTold)}`);
  return told.join('; ');
};
