import { grouped } from '../exact/index.ts';
import { type NameOf, type Notice, tell, tellNotice } from '../rulebook/index.ts';
import { ratchetWords, reasonWords } from '../words/clearance/index.ts';
import { type Catalogue, fill, type Language, termIn, termWords, type Values } from '../words/index.ts';
import type { Told } from './clearance.ts';

const reasons: Catalogue = reasonWords;
const notices: Catalogue = ratchetWords;
const byId: NameOf = (id) => id;

/** A reason as one line: why, by how much, and what may be done instead. */
export const tellReason = (told: Told, language: Language, nameOf: NameOf = byId): string => {
  const clauses = [clauseOf(told, language, nameOf), ...(told.or ?? []).map((one) => clauseOf(one, language, nameOf))];
  const line = clauses.reduce((first, next) => worded('reason-or', { first, next }, language));
  return counted(worded('reason-whole', { clauses: line }, language), language);
};

const oneOnly =
  /(?<![\d.,/] ?)\b1 ((?:ordinary |WVR |treasury )?(?:share|conversion))s\b((?: of class \S+| more than the least of \S+)?)( (?:are|were|have)\b)?/g;
const singular: Readonly<Record<string, string>> = { ' are': ' is', ' were': ' was', ' have': ' has' };

/** One share is no shares: the wording stands for any number. */
export const counted = (line: string, language: Language): string =>
  language === 'en'
    ? line.replace(oneOnly, (_all, what: string, of: string, verb = '') => `1 ${what}${of}${singular[verb] ?? ''}`)
    : line;

const clauseOf = (told: Told, language: Language, nameOf: NameOf): string => {
  const finding = told.finding === undefined ? {} : { finding: tell(told.finding, language, nameOf).replace(/[.。]$/, '') };
  const first = worded(told.code, { ...shown(told.values, language, nameOf), ...finding }, language);
  return (told.and ?? []).reduce(
    (line, one) => worded('reason-with', { first: line, next: clauseOf(one, language, nameOf) }, language),
    first,
  );
};

const worded = (code: string, values: Values, language: Language): string => {
  const wording = reasons[code];
  if (wording === undefined) throw new Error(`no words for the reason ${code}`);
  return fill(wording[language], values);
};

/** A notice of a remedy or a proposal; those of the Rules' own findings are told too. */
export const tellRatchet = (notice: Notice, language: Language, nameOf: NameOf = byId): string => {
  const wording = notices[notice.code];
  return wording === undefined
    ? tellNotice(notice, language)
    : counted(fill(wording[language], shown(notice.values ?? {}, language, nameOf)), language);
};

/** The treasury basis of a sentence; none is named where the two are alike. */
const basisIn = (basis: string, language: Language): string =>
  basis === 'alike' ? '' : worded(basis === 'with' ? 'reason-basis-with' : 'reason-basis-without', {}, language);

const named: ReadonlySet<string> = new Set(['holder', 'beneficiary']);

const shown = (values: Values, language: Language, nameOf: NameOf): Values =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      named.has(key)
        ? nameOf(value, language)
        : key === 'basis'
          ? basisIn(value, language)
          : key === 'missing' || key === 'result'
            ? value
                .split(', ')
                .map((one) => termIn(termWords, one, language))
                .join(', ')
            : /^\d+$/.test(value)
              ? grouped(BigInt(value))
              : value,
    ]),
  );
