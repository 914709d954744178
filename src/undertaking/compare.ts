import { expectedValues, type InstrumentValues, strengthOrder, type TermName } from './terms.ts';

export type Direction = 'weakened' | 'strengthened' | 'added' | 'removed' | 'changed';
export const differenceCodes = [
  'own-strength',
  'vehicle-strength',
  'company-strength',
  'rule-missing',
  'rule-added',
  'rules-frozen',
  'rules-ambulatory',
  'rule-2-04',
  'definitions',
  'reliance',
  'benefit',
  'enforcement-by-company',
  'enforcement-by-shareholders',
  'duration',
  'termination-event',
  'termination-date',
  'survival',
  'governing-law',
  'courts',
  'exclusivity',
  'consideration',
  'form',
  'prevailing-language',
] as const;
export type DifferenceCode = (typeof differenceCodes)[number];

/** What one instrument says otherwise than another: `direction` is how the first stands to the other. */
export type Difference = {
  readonly code: DifferenceCode;
  readonly term: TermName;
  readonly direction: Direction;
  /** What the first says and what the other says, as codes: a strength, a Rule, an event, a law; empty for nothing. */
  readonly here: string;
  readonly there: string;
  readonly passage: string | null;
  readonly otherPassage: string | null;
};

type Draft = Omit<Difference, 'passage' | 'otherPassage'>;

const difference = (code: DifferenceCode, term: TermName, direction: Direction, here = '', there = ''): Draft => ({
  code,
  term,
  direction,
  here,
  there,
});

const limbs = [
  ['own-strength', 'own-compliance', 'own'],
  ['vehicle-strength', 'vehicle-limb', 'vehicles'],
  ['company-strength', 'company-limb', 'company'],
] as const;
const ofLimbs = (one: InstrumentValues, other: InstrumentValues): readonly Draft[] =>
  limbs.flatMap(([code, term, limb]) => {
    const [here, there] = [one[limb], other[limb]];
    if (here === there) return [];
    if (here === 'none') return [difference(code, term, 'removed', here, there)];
    if (there === 'none') return [difference(code, term, 'added', here, there)];
    return [difference(code, term, strengthOrder(here) > strengthOrder(there) ? 'weakened' : 'strengthened', here, there)];
  });

const ofRules = (one: InstrumentValues, other: InstrumentValues): readonly Draft[] => [
  ...other.rules
    .filter((rule) => !one.rules.includes(rule))
    .map((rule) => difference('rule-missing', 'requirements', 'removed', '', rule)),
  ...one.rules
    .filter((rule) => !other.rules.includes(rule))
    .map((rule) => difference('rule-added', 'requirements', 'added', rule, '')),
  ...(one.ambulatory === other.ambulatory
    ? []
    : [
        one.ambulatory
          ? difference('rules-ambulatory', 'requirements', 'changed')
          : difference('rules-frozen', 'requirements', 'changed'),
      ]),
];

const truths = [
  ['rule-2-04', 'rule-2-04', 'subjectTo204'],
  ['definitions', 'definitions', 'definitionsFollowRules'],
  ['reliance', 'reliance', 'reliance'],
  ['benefit', 'benefit', 'benefit'],
  ['duration', 'duration', 'whileBeneficiary'],
  ['survival', 'survival', 'survival'],
  ['consideration', 'consideration', 'consideration'],
] as const;
const ofTruths = (one: InstrumentValues, other: InstrumentValues): readonly Draft[] =>
  truths.flatMap(([code, term, key]) =>
    one[key] === other[key] ? [] : [difference(code, term, one[key] ? 'added' : 'removed')],
  );

const ofEnforcement = (one: InstrumentValues, other: InstrumentValues): readonly Draft[] =>
  (['company', 'shareholders'] as const).flatMap((who) => {
    const [here, there] = [one.enforceableBy.includes(who), other.enforceableBy.includes(who)];
    return here === there ? [] : [difference(`enforcement-by-${who}`, 'enforcement', here ? 'added' : 'removed')];
  });

const ofTermination = (one: InstrumentValues, other: InstrumentValues): readonly Draft[] => [
  ...one.terminatesOn
    .filter((event) => !other.terminatesOn.includes(event))
    .map((event) => difference('termination-event', 'termination', 'added', event, '')),
  ...other.terminatesOn
    .filter((event) => !one.terminatesOn.includes(event))
    .map((event) => difference('termination-event', 'termination', 'removed', '', event)),
  ...(one.terminatesOnDate !== undefined &&
  other.terminatesOnDate !== undefined &&
  one.terminatesOnDate !== other.terminatesOnDate
    ? [difference('termination-date', 'termination', 'changed', one.terminatesOnDate, other.terminatesOnDate)]
    : []),
];

const named = (code: DifferenceCode, term: TermName, here: string | undefined, there: string | undefined): readonly Draft[] => {
  if (here === there) return [];
  const direction = here === undefined ? 'removed' : there === undefined ? 'added' : 'changed';
  return [difference(code, term, direction, here ?? '', there ?? '')];
};

const ofForum = (one: InstrumentValues, other: InstrumentValues): readonly Draft[] => [
  ...named('governing-law', 'governing-law', one.governingLaw, other.governingLaw),
  ...named('courts', 'jurisdiction', one.jurisdiction?.courts, other.jurisdiction?.courts),
  ...(one.jurisdiction === undefined ||
  other.jurisdiction === undefined ||
  one.jurisdiction.exclusive === other.jurisdiction.exclusive
    ? []
    : [difference('exclusivity', 'jurisdiction', one.jurisdiction.exclusive ? 'added' : 'removed')]),
  ...(one.form === other.form ? [] : [difference('form', 'consideration', 'changed', one.form, other.form)]),
  ...named('prevailing-language', 'prevailing-language', one.prevailingLanguage, other.prevailingLanguage),
];

const draftsOf = (one: InstrumentValues, other: InstrumentValues): readonly Draft[] => [
  ...ofLimbs(one, other),
  ...ofRules(one, other),
  ...ofTruths(one, other),
  ...ofEnforcement(one, other),
  ...ofTermination(one, other),
  ...ofForum(one, other),
];

/** How the terms of one instrument stand to those of another; nothing where they promise the same. */
export const compareInstruments = (values: InstrumentValues, other: InstrumentValues): readonly Difference[] =>
  draftsOf(values, other).map((draft) => ({ ...draft, passage: null, otherPassage: null }));

/** An instrument that was read: its terms with the passages they rest on, and what could not be placed in it. */
export type ReadTerms = {
  readonly values: InstrumentValues;
  /** `unread`: the text speaks of the term in words that could not be read. */
  readonly terms: readonly { readonly term: TermName; readonly passage: string | null; readonly unread?: true }[];
  readonly unplaced: readonly string[];
};
export type Comparison = {
  /** `same` only where nothing differs and everything in both could be placed. */
  readonly status: 'same' | 'different' | 'cannot-tell';
  readonly differences: readonly Difference[];
  readonly unplaced: readonly string[];
  readonly otherUnplaced: readonly string[];
};

/** Compares two instruments that were read; `status` never says more than was understood of both. */
export const compareReadings = (one: ReadTerms, other: ReadTerms): Comparison => {
  const passageIn = ({ terms }: ReadTerms, term: TermName): string | null =>
    terms.find((found) => found.term === term)?.passage ?? null;
  // Of a term that was not read nobody knows how it stands to the other.
  const unread = new Set([one, other].flatMap(({ terms }) => terms.flatMap((term) => (term.unread === true ? [term.term] : []))));
  const told = draftsOf(one.values, other.values).filter(({ term }) => !unread.has(term));
  const differences = told.map((draft) => ({
    ...draft,
    passage: passageIn(one, draft.term),
    otherPassage: passageIn(other, draft.term),
  }));
  const isOpen = one.unplaced.length + other.unplaced.length > 0;
  return {
    status: differences.length > 0 ? 'different' : isOpen ? 'cannot-tell' : 'same',
    differences,
    unplaced: one.unplaced,
    otherUnplaced: other.unplaced,
  };
};

/**
 * What Rule 8A.43 asks of an instrument of this form (M: by the one of 2021). The Rule says nothing of a deed, which needs no
 * consideration, nor of the language that prevails.
 */
export const askedOf = (values: InstrumentValues, requirements: readonly string[]): InstrumentValues => ({
  ...expectedValues(requirements),
  form: values.form,
  ...(values.form === 'deed' ? { consideration: values.consideration } : {}),
  ...(values.prevailingLanguage === undefined ? {} : { prevailingLanguage: values.prevailingLanguage }),
});

/** Whether a difference leaves shareholders with less than the other instrument gives them, or with something else. */
export const fallsShort = ({ code, direction }: Difference): boolean => {
  if (code === 'termination-event') return direction === 'added';
  if (code === 'rule-added' || code === 'rules-ambulatory') return false;
  return direction === 'weakened' || direction === 'removed' || direction === 'changed';
};
