import type { FileNotice } from '../app/undertakings/index.ts';

/** Thrown where no text can be taken from a file: a code of `fileWords`; the name of the file is added at the end. */
export class ExtractRefusal extends Error {
  readonly code: string;
  readonly values: Readonly<Record<string, string>>;
  constructor(code: string, values: Readonly<Record<string, string>> = {}, cause?: unknown) {
    super(code, { cause });
    this.code = code;
    this.values = values;
  }
}

export type TakenText = {
  readonly form: 'text' | 'pdf' | 'docx';
  readonly text: string;
  readonly asRejected?: string;
  readonly notices: readonly FileNotice[];
};

/** Ten thousand pages hold no more. */
export const mostCharacters = 10_000_000;

export const mostBytes = 67_108_864;

/** A number of several digits as the catalogue shows it: 1,234. */
export const grouped = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');

/** The first words of a text, for a reader to find the place by. */
export const sampleOf = (text: string): string => {
  const flat = text.replace(/\s+/g, ' ').trim();
  const signs = [...flat];
  return signs.length > 60 ? `${signs.slice(0, 60).join('')}…` : flat;
};
