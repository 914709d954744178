import {
  type InstrumentValues,
  type Strength,
  strengthOrder,
  type TerminationEvent,
  type TermName,
  termNames,
} from '../../undertaking/index.ts';
import { chineseLexicon } from './chinese.ts';
import { definedTermsIn, termsToldTwice } from './defined-terms.ts';
import { type Effect, termOf } from './effects.ts';
import { englishLexicon, type Names } from './english.ts';
import type { InstrumentWarning, TermReading } from './instrument-reading.ts';
import { plainOf } from './plain-text.ts';
import { readSentence, type Said, type SentenceReading } from './sentence.ts';
import { passageOn } from './subjects.ts';
import { definedLexeme, type Lexeme, lexeme } from './tokens.ts';

/** One language version of an instrument as it was read. */
export type VersionReading = {
  readonly values: InstrumentValues;
  readonly terms: readonly TermReading[];
  readonly capacity: string | null;
  readonly warnings: readonly InstrumentWarning[];
  readonly unplaced: readonly string[];
  /** How many sentences promise something: none means that it is no undertaking. */
  readonly promises: number;
};

const dynamic = (words: readonly { readonly term: string; readonly word: string }[]): readonly Lexeme[] =>
  words.flatMap(({ term, word }) => {
    // A term of the law of a place is only written behind "the laws of" and "the courts of".
    if (word === 'place-term') {
      return [
        { ...lexeme('law', `(?:the )?laws? of (?:the )?${term}`), data: () => ({ place: 'hong-kong' }) },
        { ...lexeme('courts', `(?:the )?courts? of (?:the )?${term}`), data: () => ({ place: 'hong-kong' }) },
      ];
    }
    // One of several is meant by the same term in the singular.
    const forms = /[a-z]s$/.test(term) && !term.endsWith('ss') ? [term, term.slice(0, -1)] : [term];
    return forms.flatMap((form) => [form, `the ${form}`, `The ${form}`].map((written) => definedLexeme(word, written)));
  });

type One<T extends Effect['is']> = Extract<Effect, { readonly is: T }>;
const only = <T extends Effect['is']>(said: readonly Said[], is: T): readonly (Said & { readonly effect: One<T> })[] =>
  said.filter((one): one is Said & { readonly effect: One<T> } => one.effect.is === is);

const weakest = (strengths: readonly Strength[]): Strength =>
  strengths.reduce<Strength>((weak, next) => (strengthOrder(next) > strengthOrder(weak) ? next : weak), strengths[0] ?? 'none');

/** Reads the sentences of one language: each by the lexicon with the terms that the instrument defines. */
export const readVersion = (sentences: readonly string[], language: 'english' | 'chinese', names: Names): VersionReading => {
  const base = language === 'english' ? englishLexicon(names) : chineseLexicon(names);
  const defined = definedTermsIn(sentences, base, names);
  const lexicon: readonly Lexeme[] = [...dynamic(defined), ...base];
  const known = [...names.company, ...names.self].map((name) => plainOf(name).text);
  const read = sentences.map((sentence) => readSentence(sentence, lexicon, known));
  const said = read.flatMap((one) => one.said);
  const warnings: InstrumentWarning[] = [];
  const unplaced: string[] = [];
  const warn = (code: string, values: Readonly<Record<string, string>> = {}, passage: string | null = null): void => {
    warnings.push({ code, values, passage });
  };
  const unclear = (passage: string): void => {
    if (!unplaced.includes(passage)) unplaced.push(passage);
  };
  for (const one of read) {
    for (const fragment of one.residue) unclear(fragment);
    if (one.residue.length > 0 && one.qualifies) warn('qualified', { words: one.residue.join(' … ') }, one.passage);
  }
  for (const term of termsToldTwice(defined)) {
    warn('defined-twice', { term });
    unclear(term);
  }

  const limb = (term: 'own-compliance' | 'vehicle-limb' | 'company-limb'): Strength => {
    const told = only(said, 'limb').filter(({ effect }) => effect.term === term);
    const strengths = [...new Set(told.map(({ effect }) => effect.strength))];
    if (strengths.length > 1) warn('told-twice', { term }, told.map(({ passage }) => passage).join(' … '));
    for (const { effect, passage } of told) {
      if (!effect.narrow) continue;
      warn('vehicles-narrowed', {}, passage);
      unclear(passage);
    }
    return weakest(strengths);
  };
  const lists = only(said, 'requirements').filter(({ effect }) => effect.rules !== undefined);
  for (const { effect, passage } of lists) {
    if (!effect.unsure) continue;
    warn('rules-unsure', {}, passage);
    unclear(passage);
  }
  const distinct = [...new Map(lists.map((one) => [(one.effect.rules ?? []).join(' '), one])).values()];
  if (distinct.length > 1) {
    warn('rules-differ', {
      one: (distinct[0]?.effect.rules ?? []).join(', '),
      other: (distinct[1]?.effect.rules ?? []).join(', '),
    });
    for (const { passage } of distinct) unclear(passage);
  }
  // Of two lists only what both name is sure to be promised.
  const rules = (distinct[0]?.effect.rules ?? []).filter((rule) => distinct.every(({ effect }) => effect.rules?.includes(rule)));
  const manners = new Set(
    only(said, 'requirements').flatMap(({ effect }) => (effect.manner === undefined ? [] : [effect.manner])),
  );

  const enforcement = only(said, 'enforcement');
  const excluded = enforcement.filter(({ effect }) => effect.excludes);
  const allowed = new Set(enforcement.flatMap(({ effect }) => effect.who));
  if (excluded.length > 0 && allowed.has('shareholders')) {
    warn('enforcement-contradictory', {}, excluded.map(({ passage }) => passage).join(' … '));
  }
  if (excluded.length > 0) allowed.delete('shareholders');
  const benefit = only(said, 'benefit');
  const survival = only(said, 'survival');
  const isLost = survival.some(({ effect }) => !effect.survives);
  if (isLost) warn('rights-lapse', {}, survival.find(({ effect }) => !effect.survives)?.passage ?? null);
  const ends = only(said, 'termination');
  const laws = [...new Set(only(said, 'law').map(({ effect }) => effect.place))];
  const forums = [
    ...new Map(only(said, 'jurisdiction').map(({ effect }) => [`${effect.courts} ${effect.exclusive}`, effect])).values(),
  ];
  if (laws.length > 1) {
    warn('told-twice', { term: 'governing-law' });
    for (const { passage } of only(said, 'law')) unclear(passage);
  }
  if (forums.length > 1) {
    warn('told-twice', { term: 'jurisdiction' });
    for (const { passage } of only(said, 'jurisdiction')) unclear(passage);
  }
  const languages = [...new Set(only(said, 'language').map(({ effect }) => effect.language))];
  if (languages.length > 1) warn('told-twice', { term: 'prevailing-language' });
  const has = (term: TermName): boolean => said.some(({ effect }) => effect.is === 'term' && effect.term === term);
  const forum = forums.length > 1 ? forums.find(({ courts, exclusive }) => courts !== 'hong-kong' || !exclusive) : forums[0];
  const law = laws.length > 1 ? laws.find((place) => place !== 'hong-kong') : laws[0];
  const date = ends.find(({ effect }) => effect.date !== undefined)?.effect.date;
  const events = [...new Set(ends.map(({ effect }) => effect.event))];

  const values: InstrumentValues = {
    form: 'simple-contract',
    own: limb('own-compliance'),
    vehicles: limb('vehicle-limb'),
    company: limb('company-limb'),
    rules,
    ambulatory: manners.has('ambulatory') && !manners.has('frozen'),
    subjectTo204: has('rule-2-04'),
    definitionsFollowRules: has('definitions'),
    reliance: has('reliance'),
    benefit: benefit.some(({ effect }) => effect.who.includes('shareholders')),
    enforceableBy: (['company', 'shareholders'] as const).filter((who) => allowed.has(who)),
    whileBeneficiary: has('duration'),
    terminatesOn: events,
    ...(date === undefined ? {} : { terminatesOnDate: date }),
    survival: survival.length > 0 && !isLost,
    ...(law === undefined ? {} : { governingLaw: law }),
    ...(forum === undefined ? {} : { jurisdiction: { courts: forum.courts, exclusive: forum.exclusive } }),
    consideration: has('consideration'),
    ...(languages.length === 1 && languages[0] !== undefined ? { prevailingLanguage: languages[0] } : {}),
  };
  const unread = read.filter(({ residue }) => residue.length > 0).map(({ passage }) => passage);
  const passagesOf = (term: TermName): readonly string[] => [
    ...new Set(said.filter(({ effect }) => termOf(effect) === term).map(({ passage }) => passage)),
  ];
  const terms = (names_: readonly TermName[]): readonly TermReading[] =>
    names_.map((term) => {
      const passages = passagesOf(term);
      const isFound = passages.length > 0 && !(term === 'survival' && isLost);
      // A list of Rules, or the manner in which they are meant, may stand in what was not read.
      const isOpen = term === 'requirements' && (lists.length === 0 || manners.size === 0);
      const about = passages.length > 0 && !isOpen ? undefined : passageOn(term, unread);
      if (about !== undefined) return { term, found: false, passage: about, unread: true };
      const strength =
        term === 'own-compliance'
          ? values.own
          : term === 'vehicle-limb'
            ? values.vehicles
            : term === 'company-limb'
              ? values.company
              : undefined;
      return {
        term,
        found: isFound,
        passage: passages.length === 0 ? null : passages.join('\n'),
        ...(strength === undefined || passages.length === 0 ? {} : { strength }),
      };
    });
  const told = read.filter(isCapacity)[0];
  return {
    values,
    terms: terms(termNames),
    capacity: told === undefined ? null : told.passage,
    warnings,
    unplaced,
    promises: only(said, 'limb').length,
  };
};

const isCapacity = ({ passage, kind }: SentenceReading): boolean =>
  (kind === 'recital' || kind === 'operative') &&
  /beneficiar|受益人/i.test(passage) &&
  /\b(?:am|as|is|being)\b|是|為|为|作為|身為/.test(passage);

export const differingTerms = (one: InstrumentValues, other: InstrumentValues): readonly TermName[] => {
  const same = (a: readonly (string | TerminationEvent)[], b: readonly (string | TerminationEvent)[]): boolean =>
    [...a].sort().join(' ') === [...b].sort().join(' ');
  const checks: readonly (readonly [TermName, boolean])[] = [
    ['own-compliance', one.own === other.own],
    ['vehicle-limb', one.vehicles === other.vehicles],
    ['company-limb', one.company === other.company],
    ['requirements', same(one.rules, other.rules) && one.ambulatory === other.ambulatory],
    ['rule-2-04', one.subjectTo204 === other.subjectTo204],
    ['definitions', one.definitionsFollowRules === other.definitionsFollowRules],
    ['reliance', one.reliance === other.reliance],
    ['benefit', one.benefit === other.benefit],
    ['enforcement', same(one.enforceableBy, other.enforceableBy)],
    ['duration', one.whileBeneficiary === other.whileBeneficiary],
    ['termination', same(one.terminatesOn, other.terminatesOn) && one.terminatesOnDate === other.terminatesOnDate],
    ['survival', one.survival === other.survival],
    ['governing-law', one.governingLaw === other.governingLaw],
    [
      'jurisdiction',
      one.jurisdiction?.courts === other.jurisdiction?.courts && one.jurisdiction?.exclusive === other.jurisdiction?.exclusive,
    ],
    ['consideration', one.consideration === other.consideration],
    ['prevailing-language', one.prevailingLanguage === other.prevailingLanguage],
  ];
  return checks.flatMap(([term, isSame]) => (isSame ? [] : [term]));
};

/** Of two language versions that differ, what both promise: a reader may rely on no more. */
export const weakerOf = (one: InstrumentValues, other: InstrumentValues): InstrumentValues => {
  const law = one.governingLaw === other.governingLaw || one.governingLaw !== 'hong-kong' ? one.governingLaw : other.governingLaw;
  const isOddForum = one.jurisdiction?.courts !== 'hong-kong' || !one.jurisdiction.exclusive;
  const forum = isOddForum ? one.jurisdiction : other.jurisdiction;
  const language = one.prevailingLanguage === other.prevailingLanguage ? one.prevailingLanguage : undefined;
  const date = one.terminatesOnDate ?? other.terminatesOnDate;
  return {
    form: one.form,
    own: weakest([one.own, other.own]),
    vehicles: weakest([one.vehicles, other.vehicles]),
    company: weakest([one.company, other.company]),
    rules: one.rules.filter((rule) => other.rules.includes(rule)),
    ambulatory: one.ambulatory && other.ambulatory,
    subjectTo204: one.subjectTo204 && other.subjectTo204,
    definitionsFollowRules: one.definitionsFollowRules && other.definitionsFollowRules,
    reliance: one.reliance && other.reliance,
    benefit: one.benefit && other.benefit,
    enforceableBy: one.enforceableBy.filter((who) => other.enforceableBy.includes(who)),
    whileBeneficiary: one.whileBeneficiary && other.whileBeneficiary,
    terminatesOn: [...new Set([...one.terminatesOn, ...other.terminatesOn])],
    ...(date === undefined ? {} : { terminatesOnDate: date }),
    survival: one.survival && other.survival,
    ...(law === undefined ? {} : { governingLaw: law }),
    ...(forum === undefined ? {} : { jurisdiction: forum }),
    consideration: one.consideration && other.consideration,
    ...(language === undefined ? {} : { prevailingLanguage: language }),
  };
};
