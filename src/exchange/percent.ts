import { compareFractions, divideDown, divideUp, type Fraction, reduceFraction } from '../exact/index.ts';

export type PercentReading =
  | { readonly status: 'read'; readonly value: Fraction }
  | { readonly status: 'refused'; readonly because: 'negative' | 'above-hundred' | 'too-fine' };

const jsonNumber = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;
/** A record reads fractions of up to forty digits; a longer text of a number is not even tried. */
const mostDigits = 40;
const longestText = 200;

/**
 * Reads a percentage from the text of a JSON number into the exact proportion: `67.1` is 671/1000, `1e2` is one. The
 * text never passes through a float. Below zero, above a hundred, or finer than forty digits is refused.
 */
export const readPercent = (text: string): PercentReading => {
  if (text.length > longestText) return { status: 'refused', because: 'too-fine' };
  const match = jsonNumber.exec(text);
  if (!match) throw new Error(`readPercent is for the text of a JSON number, not ${text.slice(0, 40)}`);
  const [, sign, whole = '', decimals = '', power = '0'] = match;
  const digits = `${whole}${decimals}`.replace(/^0+/, '');
  if (digits === '') return { status: 'read', value: { part: 0n, whole: 1n } };
  if (sign === '-') return { status: 'refused', because: 'negative' };
  const magnitude = BigInt(power) + BigInt(digits.length) - BigInt(decimals.length);
  if (magnitude > 3n) return { status: 'refused', because: 'above-hundred' };
  if (magnitude < -BigInt(mostDigits)) return { status: 'refused', because: 'too-fine' };
  const shift = BigInt(power) - BigInt(decimals.length) - 2n;
  const value = reduceFraction(
    shift >= 0n ? { part: BigInt(digits) * 10n ** shift, whole: 1n } : { part: BigInt(digits), whole: 10n ** -shift },
  );
  if (value.part > value.whole) return { status: 'refused', because: 'above-hundred' };
  return fitsRecord(value) ? { status: 'read', value } : { status: 'refused', because: 'too-fine' };
};

/** Whether a record can hold this proportion. */
export const fitsRecord = ({ part, whole }: Fraction): boolean =>
  `${part}`.length <= mostDigits && `${whole}`.length <= mostDigits;

/**
 * Proportions that a rule compares with: nothing and the whole; 5% (disclosure, SFO Part XV); 10% (Rules 8A.09, 8A.12,
 * 8A.23); 25%, 50% and 75% (registers of controllers, resolutions); 30% (Takeovers Code); 90% (compulsory acquisition).
 */
const testedLines: readonly Fraction[] = [
  { part: 0n, whole: 1n },
  { part: 1n, whole: 20n },
  { part: 1n, whole: 10n },
  { part: 1n, whole: 4n },
  { part: 3n, whole: 10n },
  { part: 1n, whole: 2n },
  { part: 3n, whole: 4n },
  { part: 9n, whole: 10n },
  { part: 1n, whole: 1n },
];

/** Decimals of a percentage that goes out. */
const decimals = 6n;
const scale = 100n * 10n ** decimals;

/**
 * A proportion as a percentage, half up to six decimals; where the rounded figure would sit on or across a tested line
 * though the exact one does not, it is truncated toward its true side: 749,999,999,999 of 1,000,000,000,000 gives
 * 74.999999, never 75, and one share of a hundred thousand million gives 0.000001, never 0.
 */
export const percentApart = (value: Fraction): string => {
  let rounded = divideDown(2n * value.part * scale + value.whole, 2n * value.whole);
  for (const line of testedLines) {
    const exact = compareFractions(value, line);
    if (exact === compareFractions({ part: rounded, whole: scale }, line)) continue;
    rounded = exact < 0 ? divideDown(value.part * scale, value.whole) : divideUp(value.part * scale, value.whole);
  }
  const unit = 10n ** decimals;
  const rest = `${rounded % unit}`.padStart(6, '0').replace(/0+$/, '');
  return rest === '' ? `${rounded / unit}` : `${rounded / unit}.${rest}`;
};

/** The JSON number of a decimal text. Its shortest form is that text again: it has nine digits at most. */
export const numberOf = (decimal: string): number => JSON.parse(decimal) as number;
