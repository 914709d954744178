import type { InstrumentReading, InstrumentWarning } from '../../documents/index.ts';
import { requirements } from '../../rulebook/index.ts';
import {
  askedOf,
  type Comparison,
  compareReadings,
  type Difference,
  fallsShort,
  type InstrumentValues,
} from '../../undertaking/index.ts';
import { type Catalogue, fill, languages, termIn, type Values, type Wording } from '../../words/index.ts';
import { readingWords } from '../../words/undertaking/index.ts';
import type { FileNotice } from './ports.ts';

const words: Catalogue = readingWords;

/** Values that are codes with words of their own, by the kind of code. */
const coded: Readonly<Record<string, string>> = {
  term: 'term',
  who: 'is',
  here: 'is',
  there: 'is',
  direction: 'direction',
  courts: 'is',
};

/** A message of the catalogue in both languages; a value that is a code is told in words. */
export const toldReading = (code: string, values: Values = {}): Wording => {
  const wording = words[code];
  if (wording === undefined) throw new Error(`no words for ${code}`);
  const [en = '', zhHant = ''] = languages.map((language) =>
    fill(
      wording[language],
      Object.fromEntries(
        Object.entries(values).map(([name, value]) => {
          const kind = coded[name];
          const key = `${kind}-${value}`;
          return [name, kind !== undefined && Object.hasOwn(words, key) ? termIn(words, key, language) : value];
        }),
      ),
    ),
  );
  return { en, 'zh-Hant': zhHant };
};

/** A file that was read, with what it says. */
export type ReadFile = {
  readonly file: string;
  readonly sha256: string;
  readonly reading: InstrumentReading;
  readonly notices: readonly FileNotice[];
};

/** What Rule 8A.43 asks, as an instrument that another is compared with. */
const asked = (values: InstrumentValues) => ({ values: askedOf(values, requirements), terms: [], unplaced: [] });

export const comparedWithRule = (reading: InstrumentReading): Comparison => compareReadings(reading, asked(reading.values));

export type ReadingOutcome = {
  /** 0 nothing missing, 1 something missing, weakened or different, 3 not to be told. */
  readonly exit: 0 | 1 | 3;
  readonly comparison: Comparison;
  readonly against: Comparison | undefined;
};

/**
 * What comes of a reading: a term that is missing or weakened is told before what could not be placed. Where nothing is
 * missing but something could not be placed, nobody can say that it is the same.
 */
export const outcomeOf = (one: ReadFile, other: ReadFile | undefined): ReadingOutcome => {
  const comparison = comparedWithRule(one.reading);
  const against = other === undefined ? undefined : compareReadings(one.reading, other.reading);
  if (one.reading.status === 'no-instrument' || other?.reading.status === 'no-instrument')
    return { exit: 3, comparison, against };
  // The worse of the two answers counts; what is stronger than the other instrument is no failure.
  const isShort = [...comparison.differences, ...(against?.differences ?? [])].some(fallsShort);
  const isOpen =
    one.reading.unplaced.length > 0 ||
    (other?.reading.unplaced.length ?? 0) > 0 ||
    isSeveral(one) ||
    isPartly(one) ||
    (other !== undefined && isPartly(other)) ||
    (other !== undefined && isSeveral(other));
  return { exit: isShort ? 1 : isOpen ? 3 : 0, comparison, against };
};

/** Of two instruments in one file nobody can say which term belongs to which. */
const isSeveral = ({ reading }: ReadFile): boolean => reading.warnings.some(({ code }) => code === 'two-instruments');

/** What was written and not read, or read and perhaps not meant; and dates that cannot be. */
const partly = new Set([
  'file-struck-text',
  'file-white-text',
  'file-comments',
  'file-header-footer',
  'file-pages-without-text',
  'file-partly-damaged',
  'file-hidden-text',
  'file-unseen-text',
]);
const isPartly = ({ reading, notices }: ReadFile): boolean =>
  notices.some(({ code }) => partly.has(code)) || reading.warnings.some(({ code }) => code === 'date-impossible');

export const lawName = (code: string | undefined): Wording | null => (code === undefined ? null : toldReading(`is-${code}`));

export const forumName = (forum: InstrumentValues['jurisdiction']): Wording | null => {
  if (forum === undefined) return null;
  if (forum.courts === 'arbitration') return toldReading('page-arbitration');
  return toldReading(forum.exclusive ? 'forum-exclusive' : 'forum-non-exclusive', { courts: forum.courts });
};

export const differenceText = ({ code, term, direction, here, there }: Difference): Wording => {
  const nothing = code === 'governing-law' || code === 'courts' || code === 'prevailing-language' ? '-' : '';
  return toldReading(`difference-${code}`, {
    term,
    direction,
    here: here === '' ? nothing : here,
    there: there === '' ? nothing : there,
  });
};

export const warningText = ({ code, values }: InstrumentWarning): Wording => toldReading(`warning-${code}`, values);

const differenceJson = (difference: Difference) => ({
  code: difference.code,
  term: difference.term,
  direction: difference.direction,
  here: difference.here,
  there: difference.there,
  text: differenceText(difference),
  passage: difference.passage,
  otherPassage: difference.otherPassage,
});

/** A reading as `undertaking read --json` prints it: a published contract. */
export const readingJson = (one: ReadFile, other: ReadFile | undefined, { comparison, against }: ReadingOutcome) => {
  const { file, sha256, reading, notices } = one;
  const { values } = reading;
  return {
    holdfast: 1,
    file,
    sha256,
    status: reading.status,
    giver: reading.giver,
    issuer: reading.issuer,
    capacity: reading.capacity,
    executedOn: reading.executedOn,
    languages: reading.languages,
    form: reading.status === 'read' ? values.form : null,
    rules: reading.rules,
    terms: reading.terms.map(({ term, found, passage, strength, unread }) => ({
      term,
      found,
      passage,
      ...(unread === undefined ? {} : { unread }),
      ...(strength === undefined ? {} : { strength }),
    })),
    terminationEvents: reading.terminationEvents,
    enforceableBy: values.enforceableBy,
    governingLaw: lawName(values.governingLaw)?.en ?? null,
    jurisdiction: forumName(values.jurisdiction)?.en ?? null,
    forum: values.jurisdiction ?? null,
    executions: reading.executions,
    warnings: reading.warnings.map((warning) => ({
      code: warning.code,
      values: warning.values,
      text: warningText(warning),
      passage: warning.passage,
    })),
    unplaced: reading.unplaced,
    comparison: reading.status === 'read' ? comparison.status : 'cannot-tell',
    differences: reading.status === 'read' ? comparison.differences.map(differenceJson) : [],
    notices: notices.map(({ code, values: told }) => ({ code, values: told })),
    ...(other === undefined || against === undefined
      ? {}
      : {
          against: {
            file: other.file,
            sha256: other.sha256,
            comparison: other.reading.status === 'read' && reading.status === 'read' ? against.status : 'cannot-tell',
            differences: against.differences.map(differenceJson),
            unplaced: other.reading.unplaced,
          },
        }),
  };
};
