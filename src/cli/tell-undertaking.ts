import { type Catalogue, fill, type Language, type Values } from '../words/index.ts';
import * as catalogues from '../words/undertaking/index.ts';
import { visible } from './tell.ts';

const words: Catalogue = Object.assign({}, ...Object.values(catalogues));
const terms: Catalogue = catalogues.executionWords;

/** Values that are codes with words of their own. */
const coded = new Set(['as', 'next', 'of', 'event', 'what', 'method', 'paper']);

/** What is told of an undertaking, by its code in the catalogues of undertakings. */
export const tellUndertaking = (code: string, language: Language, values: Values = {}): string => {
  const wording = words[code];
  if (wording === undefined) throw new Error(`no words for ${code}`);
  const inWords = Object.entries(values).map(([name, value]) => [
    name,
    coded.has(name) ? (terms[`called-${value}`]?.[language] ?? value) : visible(value),
  ]);
  return fill(wording[language], Object.fromEntries(inWords));
};
