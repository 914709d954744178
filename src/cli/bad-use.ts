import { type Catalogue, fill, hintWords, type Language, storeWords, useWords, type Values } from '../words/index.ts';

/** The command was used wrongly: told in one line of the catalogue, exit 2. */
export class BadUse extends Error {
  readonly code: keyof typeof useWords;
  readonly values: Values;

  constructor(code: keyof typeof useWords, values: Values = {}) {
    super(code);
    this.code = code;
    this.values = values;
  }
}

export const tellUse = ({ code, values }: Pick<BadUse, 'code' | 'values'>, language: Language): string => {
  const hint = values['nearest'] === undefined ? '' : fill(hintWords[language], values);
  return `holdfast: ${fill(useWords[code][language], { ...values, hint })}\n`;
};

const aboutStores: Catalogue = storeWords;

/** What a store refused or could not do, in one line of the catalogue. */
export const tellStore = ({ code, values }: { readonly code: string; readonly values: Values }, language: Language): string => {
  const wording = aboutStores[code];
  if (wording === undefined) throw new Error(`no words for the failure ${code}`);
  return `holdfast: ${fill(wording[language], values)}\n`;
};
