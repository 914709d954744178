import { type Fraction, type HongKongDate, readDate } from '../../exact/index.ts';
import { readPercent } from '../percent.ts';
import type { Fields, Refuse } from './in-fields.ts';
import { agrees, directnesses, type InterestType, interestTypeNames, readDetails, type Told } from './terms.ts';

/** A share as a statement gives it: exact where it can only be one figure, and as it is told. */
export type Share = { readonly exact?: Fraction; readonly text: string };
export type Interest = {
  /** Absent where the statement gives no type. */
  readonly type?: InterestType;
  readonly directness: (typeof directnesses)[number];
  readonly share?: Share;
  readonly from?: HongKongDate;
  readonly until?: HongKongDate;
  readonly told: Told;
};
export const readInterest = ({ fields, refuse }: { readonly fields: Fields; readonly refuse: Refuse }): Interest => {
  const type = fields.among('type', interestTypeNames);
  const directness = fields.among('directOrIndirect', directnesses) ?? 'unknown';
  const share = fields.map('share');
  const [from, until] = (['startDate', 'endDate'] as const).map((field) => {
    const text = fields.text(field);
    if (text === undefined) return undefined;
    return readDate(text) ?? refuse('bods-not-a-date', { field: `recordDetails.interests.${field}`, found: text });
  });
  if (from !== undefined && until !== undefined && until < from) refuse('bods-dates-reversed', { from, until });
  const details = readDetails(fields.text('details'));
  const read = share && readShare({ fields: share, refuse });
  // A part of our own words counts only beside the percentage that it is given out as.
  const isAgreed = details.part === undefined || (read?.exact !== undefined && agrees({ part: details.part, share: read.exact }));
  const told = isAgreed ? details : { ...details, whole: false };
  return {
    ...(type === undefined ? {} : { type }),
    directness,
    ...(read === undefined ? {} : { share: read }),
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    told,
  };
};

const bounds = [
  ['minimum', '≥ '],
  ['exclusiveMinimum', '> '],
  ['maximum', '≤ '],
  ['exclusiveMaximum', '< '],
] as const;

const readShare = ({ fields, refuse }: { readonly fields: Fields; readonly refuse: Refuse }): Share | undefined => {
  const proportion = (key: string): { readonly text: string; readonly value: Fraction } | undefined => {
    const text = fields.number(key);
    if (text === undefined) return undefined;
    const reading = readPercent(text);
    if (reading.status === 'read') return { text, value: reading.value };
    const field = `recordDetails.interests.share.${key}`;
    if (reading.because === 'too-fine') return refuse('bods-share-too-fine', { field, found: text.slice(0, 60) });
    return refuse('bods-share-outside', { field, found: text });
  };
  const exact = proportion('exact');
  const given = bounds.flatMap(([key, sign]) => {
    const bound = proportion(key);
    return bound === undefined ? [] : [{ key, text: `${sign}${bound.text}%`, value: bound.value }];
  });
  const least = given.find(({ key }) => key === 'minimum')?.value;
  const most = given.find(({ key }) => key === 'maximum')?.value;
  const told = [...(exact === undefined ? [] : [`${exact.text}%`]), ...given.map(({ text }) => text)].join(', ');
  if (told === '') return undefined;
  if (!isPossible({ exact: exact?.value, given })) return refuse('bods-share-impossible', { found: told });
  const only = exact?.value ?? onlyOne({ least, most });
  return { ...(only === undefined ? {} : { exact: only }), text: told };
};

const lies = (left: Fraction, right: Fraction): bigint => left.part * right.whole - right.part * left.whole;

/** Whether some figure lies between all bounds. */
const isPossible = ({
  exact,
  given,
}: {
  readonly exact: Fraction | undefined;
  readonly given: readonly { readonly key: string; readonly value: Fraction }[];
}): boolean => {
  const all = exact === undefined ? given : [...given, { key: 'minimum', value: exact }, { key: 'maximum', value: exact }];
  return all.every((low) =>
    all.every((high) => {
      if (!/inimum$/.test(low.key) || !/aximum$/.test(high.key)) return true;
      const room = lies(high.value, low.value);
      return room > 0n || (room === 0n && low.key === 'minimum' && high.key === 'maximum');
    }),
  );
};

/** Bounds that leave one figure: equal ones, at least a hundred, at most nothing. */
const onlyOne = ({
  least,
  most,
}: {
  readonly least: Fraction | undefined;
  readonly most: Fraction | undefined;
}): Fraction | undefined => {
  if (least !== undefined && most !== undefined && lies(least, most) === 0n) return least;
  if (least !== undefined && least.part === least.whole) return least;
  return most !== undefined && most.part === 0n ? most : undefined;
};
