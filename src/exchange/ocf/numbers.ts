import { type Fraction, type QuantityReading, readQuantity, reduceFraction } from '../../exact/index.ts';

/** OCF's Numeric (types/Numeric): a fixed-point decimal in text, with a sign if it likes. */
const numericPattern = /^([+-]?)(\d+)(?:\.(\d+))?$/;

/**
 * Reads a whole number that OCF writes as a decimal: `"1000.00"`, `"+1000"`, and a bare `1000`. It never passes through
 * a float. A part of a share and a number below zero are refused as such; grouping and exponents are no numbers in OCF.
 */
export const readWhole = (text: string): QuantityReading => {
  const match = numericPattern.exec(text);
  if (!match) return { status: 'refused', because: 'not-a-number' };
  const [, sign, digits = '', decimals = ''] = match;
  if (/[1-9]/.test(decimals)) return { status: 'refused', because: 'fraction' };
  if (sign === '-' && /[1-9]/.test(digits)) return { status: 'refused', because: 'negative' };
  return readQuantity(digits.replace(/^0+(?=\d)/, ''));
};

/** OCF's Numeric as an exact fraction above zero, in lowest terms; anything else is undefined. */
export const readDecimal = (text: string): Fraction | undefined => {
  const match = numericPattern.exec(text);
  if (!match || match[1] === '-' || text.length > longestNumeric) return undefined;
  const decimals = match[3] ?? '';
  const part = BigInt(`${match[2] ?? ''}${decimals}`);
  return part > 0n ? reduceFraction({ part, whole: 10n ** BigInt(decimals.length) }) : undefined;
};

/** So long a number in a ratio or an amount is a fault of writing, and slow to reckon with. */
const longestNumeric = 60;

/** OCF's Numeric as the record writes an amount of money, `"0.0001"`: no sign; a negative one is undefined. */
export const readAmount = (text: string): string | undefined => {
  const match = numericPattern.exec(text);
  if (!match || match[1] === '-') return undefined;
  const [, , digits = '', decimals = ''] = match;
  const whole = digits.replace(/^0+(?=\d)/, '');
  if (whole.length > 30 || decimals.length > 30) return undefined;
  return decimals === '' ? whole : `${whole}.${decimals}`;
};

/** OCF asks for a price at every issue and repurchase; where a record has none, this says that there is none (ISO 4217). */
export const noPrice = { amount: '0', currency: 'XXX' } as const;

/** One quotient of two Numerics, in lowest terms. */
export const ratioOf = (numerator: Fraction, denominator: Fraction): Fraction =>
  reduceFraction({ part: numerator.part * denominator.whole, whole: numerator.whole * denominator.part });
