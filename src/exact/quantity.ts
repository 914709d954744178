/**
 * Whole shares and votes. A share cannot be split and a vote cannot be rounded, so both are `bigint`;
 * the brands keep one from being taken for the other.
 */
declare const brand: unique symbol;

/** A whole number of shares, never negative in a position. */
export type Shares = bigint & { readonly [brand]?: 'shares' };

/** A whole number of votes. */
export type Votes = bigint & { readonly [brand]?: 'votes' };

/** No quantity of shares or votes reaches 10^30; a larger number is a typing error. */
export const largestQuantity = 10n ** 30n;

export type QuantityReading =
  | { readonly status: 'read'; readonly value: bigint }
  | { readonly status: 'refused'; readonly because: QuantityRefusal };

export type QuantityRefusal = 'not-a-number' | 'fraction' | 'negative' | 'too-large' | 'grouping';

const plainDigits = /^\d+$/;
const groupedDigits = /^\d{1,3}(,\d{3})+$/;
const zeroFraction = /^-?[\d,]*\.\d*$/;
const exponent = /^-?[\d.]+[eE][+-]?\d+$/;

/**
 * Reads a quantity from its source text: `7528760000`, `"7528760000"` or grouped `7,528,760,000`.
 * The text never passes through a floating-point number. A fraction (also `1.0`), an exponent, a sign and
 * a wrong grouping are refused.
 */
export const readQuantity = (text: string): QuantityReading => {
  if (plainDigits.test(text)) return bounded(text);
  if (groupedDigits.test(text)) return bounded(text.replaceAll(',', ''));
  if (text.startsWith('-') && plainDigits.test(text.slice(1).replaceAll(',', ''))) return refuse('negative');
  if (zeroFraction.test(text) && /\d/.test(text)) return refuse('fraction');
  if (exponent.test(text)) return refuse('fraction');
  if (/^[\d,]+$/.test(text) && /\d/.test(text)) return refuse('grouping');
  return refuse('not-a-number');
};

const bounded = (digits: string): QuantityReading => {
  if (digits.length > 31) return refuse('too-large');
  const value = BigInt(digits);
  return value > largestQuantity ? refuse('too-large') : { status: 'read', value };
};

const refuse = (because: QuantityRefusal): QuantityReading => ({ status: 'refused', because });

/** `7528760000` as a person reads it: `7,528,760,000`. */
export const grouped = (value: bigint): string => {
  const digits = value < 0n ? (-value).toString() : value.toString();
  const withCommas = digits.replace(/\B(?=(\d{3})+$)/g, ',');
  return value < 0n ? `-${withCommas}` : withCommas;
};
