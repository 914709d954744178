import { fieldOf, isNothing, type LocatedMap } from './read.ts';

/** Where issuers listed in Hong Kong are incorporated, as records write it, by the code of ISO 3166-1 that OCF wants. */
const places: Readonly<Record<string, string>> = {
  AE: 'United Arab Emirates',
  AT: 'Austria',
  AU: 'Australia',
  BM: 'Bermuda',
  BR: 'Brazil',
  CA: 'Canada',
  CH: 'Switzerland',
  CN: 'China',
  CY: 'Cyprus',
  DE: 'Germany',
  FR: 'France',
  GB: 'United Kingdom',
  GG: 'Guernsey',
  HK: 'Hong Kong',
  ID: 'Indonesia',
  IE: 'Ireland',
  IL: 'Israel',
  IM: 'Isle of Man',
  IN: 'India',
  IT: 'Italy',
  JE: 'Jersey',
  JP: 'Japan',
  KR: 'Korea',
  KY: 'Cayman Islands',
  KZ: 'Kazakhstan',
  LU: 'Luxembourg',
  MH: 'Marshall Islands',
  MN: 'Mongolia',
  MO: 'Macau',
  MU: 'Mauritius',
  MY: 'Malaysia',
  NL: 'Netherlands',
  PH: 'Philippines',
  RU: 'Russia',
  SC: 'Seychelles',
  SE: 'Sweden',
  SG: 'Singapore',
  TH: 'Thailand',
  TW: 'Taiwan',
  US: 'United States',
  VG: 'British Virgin Islands',
  VN: 'Vietnam',
  WS: 'Samoa',
  ZA: 'South Africa',
};

/** A code that ISO 3166-1 leaves to its users: no country is known. */
export const noCountry = 'ZZ';

/** Where an issuer was incorporated, as a record says it: the country by name, a state or province behind it. */
export const placeOf = (issuer: LocatedMap): string | undefined => {
  const [code, part, partName] = [
    'country_of_formation',
    'country_subdivision_of_formation',
    'country_subdivision_name_of_formation',
  ].map((field) => {
    const found = fieldOf(issuer, field);
    return found?.kind === 'text' && !isNothing(found) ? found.text : undefined;
  });
  if (code === undefined || code === noCountry) return undefined;
  const country = Object.hasOwn(places, code) ? places[code] : code;
  const subdivision = partName ?? part;
  return subdivision === undefined ? country : `${country}, ${subdivision}`;
};

/** OCF's fields for the place that a record gives; a place of no known code is `ZZ`. */
export const countryFields = (place: string | undefined): Readonly<Record<string, string>> => {
  const [country = '', ...rest] = (place ?? '').split(', ');
  const subdivision = rest.join(', ');
  const known = Object.entries(places).find(([code, name]) => name === country || code === country)?.[0];
  if (known === undefined) return { country_of_formation: /^[A-Z]{2}$/.test(place ?? '') ? (place ?? '') : noCountry };
  if (subdivision === '') return { country_of_formation: known };
  return /^[A-Z0-9]{1,3}$/.test(subdivision)
    ? { country_of_formation: known, country_subdivision_of_formation: subdivision }
    : { country_of_formation: known, country_subdivision_name_of_formation: subdivision };
};
