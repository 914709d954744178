import type { Language } from './catalogue.ts';

/** What steers a screen, a line or the order of signs: control characters, line breaks of Unicode, directions of writing. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
const steering = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g;

/** A text of a record as it may stand in a line: a name must not end the line, colour it or write another one. */
export const plainLine = (text: string): string => text.toWellFormed().replaceAll(steering, ' ');

export type NameGiven = { readonly en: string; readonly 'zh-Hant'?: string | undefined };

/** A name in a language, or in English where the record has no other. */
export const nameIn = (name: NameGiven, language: Language): string => plainLine(name[language] ?? name.en);

/** The issuer by its name and stock code, as a title shows it. */
export const issuerCalled = (
  { name, stockCode }: { readonly name: NameGiven; readonly stockCode?: string | undefined },
  language: Language,
): string => `${nameIn(name, language)}${stockCode === undefined ? '' : ` (${plainLine(stockCode)})`}`;
