import { grouped } from '../../exact/index.ts';
import type { NameOf } from '../../rulebook/index.ts';
import { alertScreenWords, alertTermWords, alertWords } from '../../words/clearance/index.ts';
import { type Catalogue, fill, type Language, termIn } from '../../words/index.ts';
import type { SideAlert } from '../clearance.ts';

const byId: NameOf = (id) => id;
/** Values that name persons, and those that are lists of codes. */
const named = new Set(['person', 'persons', 'holder', 'chargee']);
const coded = new Set(['kinds', 'because', 'period']);

/** An alert as a sentence. */
export const tellAlert = ({ code, values }: SideAlert, language: Language, nameOf: NameOf = byId): string => {
  const words: Catalogue = alertWords;
  const wording = words[code];
  if (wording === undefined) throw new Error(`no words for the alert ${code}`);
  const told = (name: string, value: string): string => {
    const each = (tell: (item: string) => string): string =>
      value
        .split(', ')
        .map(tell)
        .join(language === 'en' ? ', ' : '、');
    if (named.has(name)) return each((id) => tellAlertParty(id, language, nameOf));
    if (coded.has(name)) return each((term) => termIn(alertTermWords, term, language));
    return /^\d+$/.test(value) ? grouped(BigInt(value)) : value === '' ? '-' : value;
  };
  return fill(wording[language], Object.fromEntries(Object.entries(values).map(([name, value]) => [name, told(name, value)])));
};

/** A person by name; for one who is dead, who represents him in law. */
export const tellAlertParty = (id: string, language: Language, nameOf: NameOf = byId): string => {
  const [first, person] = id.split(' ');
  return first === 'representatives' && person !== undefined
    ? fill(alertTermWords.representatives[language], { person: nameOf(person, language) })
    : nameOf(id, language);
};

/** What the record does not hold, by the fact that would tell it; nothing where nothing is missing. */
export const tellAlertMissing = ({ missing = [] }: SideAlert, language: Language): string | undefined =>
  missing.length === 0
    ? undefined
    : fill(alertScreenWords['not-on-record'][language], {
        missing: missing.map((term) => termIn(alertTermWords, term, language)).join(language === 'en' ? ', ' : '、'),
      });
