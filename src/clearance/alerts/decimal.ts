/** Money is exact: a decimal amount as a whole number of its smallest printed part, and how many places that has. */
export type Decimal = { readonly units: bigint; readonly places: bigint };

/** Reads `"9.98"`; what a record holds has been read as an amount before. */
export const decimalOf = (text: string): Decimal => {
  const [whole = '0', part = ''] = text.split('.');
  return { units: BigInt(`${whole}${part}`), places: BigInt(part.length) };
};

/** The same amount in units of `10^-places`; `places` is at least what it has. */
export const unitsAt = ({ units, places }: Decimal, wanted: bigint): bigint => units * 10n ** (wanted - places);

export const mostPlaces = (amounts: readonly Decimal[]): bigint =>
  amounts.reduce((most, { places }) => (places > most ? places : most), 0n);

/** Prints it without zeros at its end: 10500 units of 3 places are `10.5`. */
export const decimalText = ({ units, places }: Decimal): string => {
  const one = 10n ** places;
  const rest = `${(units % one) + one}`.slice(1).replace(/0+$/, '');
  return rest === '' ? `${units / one}` : `${units / one}.${rest}`;
};
