import { grouped } from '../../exact/index.ts';
import { returnWords } from '../../words/calendar/index.ts';
import { type Catalogue, fill, type Language } from '../../words/index.ts';
import type { Cell, Told } from './return-model.ts';

const words: Catalogue = returnWords;

/** A message of a return in one language; numbers in it are grouped, and why shares were converted is told as a Rule or a word. */
export const tellReturn = ({ code, values }: Told, language: Language): string => {
  const wording = words[code];
  if (wording === undefined) throw new Error(`no words for ${code} of a return`);
  return fill(
    wording[language],
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, shown(name, value, language)])),
  );
};

const shown = (name: string, value: string, language: Language): string => {
  if (name === 'because') return groundOf(value, language);
  return /^\d{4,}$/.test(value) && name !== 'stockCode' ? grouped(BigInt(value)) : value;
};

const groundOf = (because: string, language: Language): string => {
  if (because === '') return returnWords['ground-not-on-record'][language];
  return because === 'election' ? returnWords.election[language] : fill(returnWords['under-rule'][language], { rule: because });
};

/** What stands in a box as a person reads it: grouped, with its currency; an empty box says why it is empty. */
export const shownIn = (cell: Cell, language: Language): string => {
  const { kind, value, currency, status } = cell;
  if (value === null) return tellReturn({ code: status, values: {} }, language);
  switch (kind) {
    case 'shares':
      return grouped(BigInt(value));
    case 'change':
      return value === '0' || value.startsWith('-') ? grouped(BigInt(value)) : `+${grouped(BigInt(value))}`;
    case 'percentage':
      return `${value}%`;
    case 'money': {
      const [whole = '', rest] = value.split('.');
      const digits = grouped(BigInt(whole));
      const amount = rest === undefined ? digits : `${digits}.${rest}`;
      return currency === undefined ? amount : `${currency} ${amount}`;
    }
    case 'text':
      return Object.hasOwn(words, value) ? tellReturn({ code: value, values: {} }, language) : value;
    default:
      return value;
  }
};
