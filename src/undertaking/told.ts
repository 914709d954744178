import { type Catalogue, fill, type Language, noticeWords, screenWords, type Values } from '../words/index.ts';
import { lifeWords } from '../words/undertaking/index.ts';

const own: Catalogue = lifeWords;
const ofRules: Catalogue = noticeWords;
const ofScreens: Catalogue = screenWords;

/** Something of a life in a person's language: by the words of lives, of notices of Rules, or of screens. */
export const tellLife = (code: string, language: Language, values: Values = {}): string => {
  const wording = own[code] ?? ofRules[code] ?? ofScreens[code];
  if (wording === undefined) throw new Error(`no words for ${code}`);
  return fill(wording[language], values);
};

/** Whether a code has words, for what a record may say in words of its own. */
export const hasLifeWords = (code: string): boolean => own[code] !== undefined;
