/** A proportion as it was measured: `part` of `whole`, never reduced, never a percentage. `whole` is above zero. */
export type Fraction = { readonly part: bigint; readonly whole: bigint };

/** Builds a proportion; a whole of zero or less is a fault of the caller. */
export const fraction = (part: bigint, whole: bigint): Fraction => {
  if (whole <= 0n) throw new Error(`a proportion needs a whole above zero, not ${whole}`);
  return { part, whole };
};

/** Negative when `left` is the smaller, zero when equal; by cross-multiplication, so always exact. */
export const compareFractions = (left: Fraction, right: Fraction): -1 | 0 | 1 => {
  const difference = left.part * right.whole - right.part * left.whole;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};

export const isAbove = (left: Fraction, right: Fraction): boolean => compareFractions(left, right) > 0;
export const isBelow = (left: Fraction, right: Fraction): boolean => compareFractions(left, right) < 0;

/** Quotient rounded up; for duties (decision A21). `divisor` is above zero. */
export const divideUp = (dividend: bigint, divisor: bigint): bigint => {
  const quotient = dividend / divisor;
  return dividend > 0n && quotient * divisor !== dividend ? quotient + 1n : quotient;
};

/** Quotient rounded down; for entitlements and caps (decision A21). `divisor` is above zero. */
export const divideDown = (dividend: bigint, divisor: bigint): bigint => {
  const quotient = dividend / divisor;
  return dividend < 0n && quotient * divisor !== dividend ? quotient - 1n : quotient;
};

/** Product of two proportions, reduced: used for economic interests down a chain of vehicles. */
export const multiplyFractions = (left: Fraction, right: Fraction): Fraction =>
  reduceFraction({ part: left.part * right.part, whole: left.whole * right.whole });

/** Sum of two proportions, reduced. */
export const addFractions = (left: Fraction, right: Fraction): Fraction =>
  reduceFraction({ part: left.part * right.whole + right.part * left.whole, whole: left.whole * right.whole });

/** The same proportion in lowest terms. */
export const reduceFraction = ({ part, whole }: Fraction): Fraction => {
  const divisor = greatestCommonDivisor(part < 0n ? -part : part, whole);
  return divisor <= 1n ? { part, whole } : { part: part / divisor, whole: whole / divisor };
};

const greatestCommonDivisor = (left: bigint, right: bigint): bigint => {
  let a = left;
  let b = right;
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
};

export type FractionReading =
  | { readonly status: 'read'; readonly value: Fraction }
  | { readonly status: 'refused'; readonly because: 'not-a-fraction' | 'zero-whole' | 'above-one' };

/** Reads `"671/1000"` (or `"1"`): a part of one. */
export const readFraction = (text: string): FractionReading => {
  const match = /^(\d{1,40})\s*\/\s*(\d{1,40})$/.exec(text);
  const [part, whole] = match ? [BigInt(match[1] ?? ''), BigInt(match[2] ?? '')] : [undefined, undefined];
  if (part === undefined || whole === undefined) {
    if (text === '1') return { status: 'read', value: { part: 1n, whole: 1n } };
    if (text === '0') return { status: 'read', value: { part: 0n, whole: 1n } };
    return { status: 'refused', because: 'not-a-fraction' };
  }
  if (whole === 0n) return { status: 'refused', because: 'zero-whole' };
  if (part > whole) return { status: 'refused', because: 'above-one' };
  return { status: 'read', value: { part, whole } };
};

/** Reads a whole number or a fraction above zero, `"8"` or `"3/20"`; anything else is `undefined`. */
export const readRatio = (text: string): Fraction | undefined => {
  const match = /^(\d{1,30})(?:\s*\/\s*(\d{1,30}))?$/.exec(text);
  if (!match) return undefined;
  const [part, whole] = [BigInt(match[1] ?? ''), BigInt(match[2] ?? '1')];
  return part > 0n && whole > 0n ? { part, whole } : undefined;
};

/**
 * A proportion printed as a percentage with `decimals` places, half up. Where a tested `line` is given and the
 * rounded figure would sit on or across it though the exact one does not, it is truncated toward its true side
 * and marked `<` or `>` with the line it has not reached, so that 599,999,999 of 800,000,000 never prints 75.00%.
 */
export const printPercent = ({
  value,
  decimals = 2n,
  line,
}: {
  readonly value: Fraction;
  readonly decimals?: bigint;
  readonly line?: Fraction;
}): string => {
  const scale = 100n * 10n ** decimals;
  const doubled = 2n * value.part * scale + value.whole;
  const rounded = divideDown(doubled, 2n * value.whole);
  if (line === undefined) return percentText(rounded, decimals);
  const exact = compareFractions(value, line);
  const shown = compareFractions({ part: rounded, whole: scale }, line);
  if (exact === shown) return percentText(rounded, decimals);
  if (exact < 0) {
    const below = divideDown(value.part * scale, value.whole);
    const still = compareFractions({ part: below, whole: scale }, line) < 0;
    return still ? `<${percentText(below + 1n, decimals)}` : `<${percentText(below, decimals)}`;
  }
  if (exact > 0) {
    const above = divideUp(value.part * scale, value.whole);
    const still = compareFractions({ part: above, whole: scale }, line) > 0;
    return still ? `>${percentText(above - 1n, decimals)}` : `>${percentText(above, decimals)}`;
  }
  return percentText(rounded, decimals);
};

const percentText = (scaled: bigint, decimals: bigint): string => {
  const negative = scaled < 0n;
  const unit = 10n ** decimals;
  const magnitude = negative ? -scaled : scaled;
  const whole = magnitude / unit;
  const rest = (magnitude % unit).toString();
  let padding = '';
  for (let missing = decimals - BigInt(rest.length); missing > 0n; missing -= 1n) padding += '0';
  const text = decimals === 0n ? `${whole}` : `${whole}.${padding}${rest}`;
  return `${negative ? '-' : ''}${text}%`;
};
