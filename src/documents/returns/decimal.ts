/** Money and prices as exact decimals: `digits` hundredths, millionths or whatever `places` says. No float comes near them. */
export type Decimal = { readonly digits: bigint; readonly places: bigint };

/** Reads an amount as a record holds it, `0.0000025`; anything else is `undefined`. */
export const readDecimal = (text: string): Decimal | undefined => {
  const match = /^(\d{1,30})(?:\.(\d{1,30}))?$/.exec(text);
  if (match === null) return undefined;
  const [, whole = '', rest = ''] = match;
  return { digits: BigInt(whole + rest), places: BigInt(rest.length) };
};

export const times = ({ digits, places }: Decimal, number: bigint): Decimal => ({ digits: digits * number, places });

export const plus = (one: Decimal, other: Decimal): Decimal => {
  const places = one.places > other.places ? one.places : other.places;
  return { digits: atPlaces(one, places) + atPlaces(other, places), places };
};

/** The digits at so many places, which are not fewer than its own. */
const atPlaces = ({ digits, places }: Decimal, wanted: bigint): bigint => digits * 10n ** (wanted - places);

export const isSameAmount = (one: Decimal, other: Decimal): boolean => {
  const places = one.places > other.places ? one.places : other.places;
  return atPlaces(one, places) === atPlaces(other, places);
};

/** Every digit, without zeros at the end: `5310.973175`. */
export const decimalText = ({ digits, places }: Decimal): string => {
  const text = digits.toString().padStart(places.toString() === '0' ? 1 : wholeNumber(places) + 1, '0');
  const cut = text.length - wholeNumber(places);
  const rest = text.slice(cut).replace(/0+$/, '');
  return rest === '' ? text.slice(0, cut) : `${text.slice(0, cut)}.${rest}`;
};

/** Places are few; as a number they cut a text. */
const wholeNumber = (places: bigint): number =>
  Array.from({ length: 61 }, (_, index) => index).find((one) => BigInt(one) === places) ?? 0;

/** Half up, with so many places: `5310.97`. */
export const roundedText = ({ part, whole }: { readonly part: bigint; readonly whole: bigint }, places: 2n | 3n): string => {
  const scale = 10n ** places;
  const rounded = (2n * part * scale + whole) / (2n * whole);
  const rest = (rounded % scale).toString().padStart(places === 2n ? 2 : 3, '0');
  return `${rounded / scale}.${rest}`;
};
