import { type InstrumentTerms, type State, strengths, type Undertaking } from '../record/index.ts';
import type { Limb } from './finding.ts';
import type { Notice } from './rule.ts';

type Strength = (typeof strengths)[number];
type Promised = Pick<Undertaking, 'by' | 'rules' | 'form' | 'terms'>;

const limbs = ['own', 'vehicle', 'company'] as const;
const usual = { own: 'strict', vehicle: 'best-endeavours', company: 'best-endeavours' } as const;
const codes = { own: 'weakened-own', vehicle: 'weakened-vehicles', company: 'weakened-company' } as const;

/** What a limb promises: by the terms of the instrument where they are on record, otherwise as the instrument of 2021. */
export const strengthOf = (terms: InstrumentTerms | undefined, limb: Limb): Strength => {
  const given = limb === 'own' ? terms?.own : limb === 'vehicle' ? terms?.vehicles : terms?.company;
  return given ?? usual[limb];
};

const isWeaker = (one: Strength, other: Strength): boolean => strengths.indexOf(one) > strengths.indexOf(other);

/** What weakens an instrument as a whole, whatever its limbs promise. */
const weakenedWhole = (terms: InstrumentTerms | undefined): readonly Notice[] => {
  const moreEvents = (terms?.terminatesOn ?? []).some((event) => event !== 'delisting' && event !== 'ceases-to-be-beneficiary');
  const elsewhere = [terms?.governingLaw, terms?.jurisdiction].some((place) => place !== undefined && place !== 'hong-kong');
  return [
    ...(terms?.enforceableBy?.includes('shareholders') === false ? [{ code: 'weakened-enforcement' }] : []),
    ...(moreEvents || terms?.terminatesOnDate !== undefined ? [{ code: 'weakened-termination' }] : []),
    ...(terms?.survival === false ? [{ code: 'weakened-survival' }] : []),
    ...(elsewhere ? [{ code: 'another-law' }] : []),
  ];
};

/** Where an instrument promises less than the instrument of 2021. */
export const weakenings = (terms: InstrumentTerms | undefined): readonly Notice[] => [
  ...limbs.flatMap((limb) => (isWeaker(strengthOf(terms, limb), usual[limb]) ? [{ code: codes[limb] }] : [])),
  ...weakenedWhole(terms),
];

/** Where the instrument leaves out altogether what Rule 8A.43 asks for: a limb, or that shareholders may enforce it. */
export const omissions = (terms: InstrumentTerms | undefined): readonly string[] => [
  ...limbs.flatMap((limb) => (strengthOf(terms, limb) === 'none' ? [codes[limb]] : [])),
  ...(terms?.enforceableBy?.includes('shareholders') === false ? ['weakened-enforcement'] : []),
];

/** Whether what replaces an undertaking promises a Rule under a limb at least as well. */
export const keepsPromise = (old: Promised, successor: Promised, rule: string, limb: Limb): boolean => {
  const known = new Set(weakenedWhole(old.terms).map(({ code }) => code));
  return (
    successor.by === old.by &&
    successor.rules.includes(rule) &&
    !isWeaker(strengthOf(successor.terms, limb), strengthOf(old.terms, limb)) &&
    !(old.form === 'deed' && successor.form !== 'deed') &&
    weakenedWhole(successor.terms).every(({ code }) => known.has(code))
  );
};

/** Whether it promises less in anything: then what it leaves out is not taken from those who rely on the older one (A14). */
export const isNarrower = (old: Promised, successor: Promised): boolean =>
  old.rules.some((rule) => limbs.some((limb) => !keepsPromise(old, successor, rule, limb)));

/**
 * By which undertaking one is replaced for good, also along a chain: the company has acknowledged it and it promises no less
 * (A14). Undefined where the older one goes on.
 */
export const replacedBy = ({ undertakings }: Pick<State, 'undertakings'>, undertaking: string): string | undefined => {
  const old = undertakings.get(undertaking);
  const seen = new Set([undertaking]);
  let next = old?.supersededBy;
  while (old !== undefined && next !== undefined && !seen.has(next)) {
    seen.add(next);
    const successor = undertakings.get(next);
    if (successor?.acknowledged !== undefined && !isNarrower(old, successor)) return next;
    next = successor?.supersededBy;
  }
  return undefined;
};
