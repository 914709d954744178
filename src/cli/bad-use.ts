import { fill, hintWords, type Language, useWords, type Values } from '../words/index.ts';

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
