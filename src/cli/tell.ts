/** What went wrong, as a person reads it; loaded only when something did. */
import { fileFaultCodes } from '../files/index.ts';
import { type Fault, textFaultCodes } from '../record/index.ts';
import { storeWords, useWords } from '../words/commands/index.ts';
import { type Catalogue, faultWords, fill, hintWords, type Language, screenWords, type Values } from '../words/index.ts';
import type { BadUse } from './bad-use.ts';

export const tellUse = ({ code, values }: Pick<BadUse, 'code' | 'values'>, language: Language): string => {
  const hint = values['nearest'] === undefined ? '' : fill(hintWords[language], values);
  return `holdfast: ${visible(fill(useWords[code][language], { ...values, hint }))}\n`;
};

const aboutStores: Catalogue = storeWords;

/** What a store refused or could not do, in one line of the catalogue. */
export const tellStore = ({ code, values }: { readonly code: string; readonly values: Values }, language: Language): string => {
  const wording = aboutStores[code];
  if (wording === undefined) throw new Error(`no words for the failure ${code}`);
  return `holdfast: ${visible(fill(wording[language], values))}\n`;
};

/** Tells what is wrong with a record on standard error; gives the exit code of bad input. */
export const tellRefused = (
  opened: { readonly file: string; readonly faults: readonly Fault[] },
  language: Language,
  more: Catalogue = {},
): number => {
  const listed = opened.faults.slice(0, 50);
  process.stderr.write(listed.map((fault) => `${tellFault(opened.file, fault, language, more)}\n`).join(''));
  process.stderr.write(`${fill(screenWords['record-refused'][language], { count: `${opened.faults.length}` })}\n`);
  return 2;
};

const words: Catalogue = { ...textFaultCodes, ...fileFaultCodes, ...faultWords };

/** One fault as a line: file, line, column, what is wrong and what to do. */
export const tellFault = (file: string, fault: Fault, language: Language, more: Catalogue = {}): string => {
  const { code, place } = fault;
  const where = code.startsWith('file-') ? file : `${file}:${place.line}:${place.column}`;
  return `${where}: ${faultText(fault, language, more)}`;
};

/** What is wrong, without the place; `more` has the words of another format. */
export const faultText = ({ code, values }: Pick<Fault, 'code' | 'values'>, language: Language, more: Catalogue = {}): string => {
  const wording = more[code] ?? words[code];
  if (wording === undefined) throw new Error(`no words for the fault ${code}`);
  const hint = values['nearest'] === undefined ? '' : fill(hintWords[language], values);
  return fill(wording[language], { ...shortened(values), hint });
};

/** What the program itself says, and not what was found, is never cut. */
const neverCut = new Set(['allowed', 'expected', 'facts', 'others', 'problem']);

/** More of what was found than this helps nobody to find it. */
const mostEchoed = 120;

const shortened = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      visible(neverCut.has(name) || value.length <= mostEchoed ? value : `${value.slice(0, mostEchoed).toWellFormed()}…`),
    ]),
  );

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
const controls = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** What a file holds must not move the cursor or change the colours of who reads about it. */
export const visible = (text: string): string =>
  text.replaceAll(controls, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
