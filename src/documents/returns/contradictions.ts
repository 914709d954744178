import { type Decimal, decimalText, plus } from './decimal.ts';
import { readEntry } from './read-entry.ts';
import type { ReturnForm } from './return-model.ts';

/** A box of a file that is not what the other boxes of the same file come to. */
export type Contradiction = {
  readonly field: string;
  readonly stated: string;
  readonly expected: string;
  readonly from: readonly string[];
};

type Written = ReadonlyMap<string, string>;

/** A sum that a form holds to: `total` is what the boxes of `of` come to. */
type Sum = { readonly total: string; readonly of: readonly string[] };

/** Where a file does not agree with itself; a sum of which a box is missing is not judged. */
export const contradictionsIn = (form: ReturnForm, written: Written): readonly Contradiction[] => {
  const sums = form === 'FF305' ? sumsOfNextDay(written) : sumsOfMonth(written);
  return sums.flatMap((sum) => {
    const found =
      sum.total.endsWith('/capital') || sum.total.endsWith('/paid') ? amountOff(sum, written) : numberOff(sum, written);
    return found === undefined ? [] : [found];
  });
};

const numberOff = ({ total, of }: Sum, written: Written): Contradiction | undefined => {
  const read = (field: string): bigint | undefined => {
    const entry = readEntry('change', written.get(field) ?? '');
    return entry?.kind === 'number' ? entry.number : undefined;
  };
  const stated = read(total);
  const parts = of.map(read);
  if (stated === undefined || parts.length === 0 || parts.some((part) => part === undefined)) return undefined;
  const expected = parts.reduce<bigint>((sum, part) => sum + (part ?? 0n), 0n);
  return stated === expected ? undefined : { field: total, stated: `${stated}`, expected: `${expected}`, from: of };
};

const amountOff = ({ total, of }: Sum, written: Written): Contradiction | undefined => {
  const read = (field: string): Decimal | undefined => {
    const entry = readEntry('money', written.get(field) ?? '');
    return entry?.kind === 'amount' ? entry.amount : undefined;
  };
  const stated = read(total);
  const parts = of.map(read);
  if (stated === undefined || parts.length === 0 || parts.some((part) => part === undefined)) return undefined;
  const expected = parts.reduce<Decimal>((sum, part) => (part === undefined ? sum : plus(sum, part)), { digits: 0n, places: 0n });
  // Each part may have been rounded to a cent of its own.
  return isWithinCents(stated, expected, BigInt(parts.length))
    ? undefined
    : { field: total, stated: decimalText(stated), expected: decimalText(expected), from: of };
};

const isWithinCents = (one: Decimal, other: Decimal, cents: bigint): boolean => {
  const [left, right] = [scaled(one), scaled(other)];
  const apart = left > right ? left - right : right - left;
  return apart <= cents * 10n ** (finest - 2n);
};

/** An amount has no more places than this. */
const finest = 60n;
const scaled = ({ digits, places }: Decimal): bigint => digits * 10n ** (finest - places);

const classesOf = (written: Written, pattern: RegExp): readonly string[] => [
  ...new Set([...written.keys()].flatMap((field) => pattern.exec(field)?.[1] ?? [])),
];
const matching = (written: Written, pattern: RegExp): readonly string[] =>
  [...written.keys()].filter((field) => pattern.test(field));
const quoted = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const sumsOfNextDay = (written: Written): readonly Sum[] => [
  ...classesOf(written, /^I\/([^/]+)\/closing\//).flatMap((id): readonly Sum[] => {
    const changes = (box: string) => matching(written, new RegExp(`^I/${quoted(id)}/change/.+/${box}$`));
    return [
      ...['issued', 'treasury'].map((box) => ({
        total: `I/${id}/closing/${box}`,
        of: [`I/${id}/opening/${box}`, ...(written.has(`I/${id}/late/${box}`) ? [`I/${id}/late/${box}`] : []), ...changes(box)],
      })),
      ...totalsOf(`I/${id}/opening`),
      ...totalsOf(`I/${id}/closing`),
    ];
  }),
  { total: 'I/base/total', of: matching(written, /^I\/base\/(?!total$)[^/]+$/) },
  ...classesOf(written, /^II\/([^/]+)\/total\//).flatMap((id): readonly Sum[] => [
    { total: `II/${id}/total/shares`, of: matching(written, new RegExp(`^II/${quoted(id)}/repurchase/.+/shares$`)) },
    { total: `II/${id}/total/paid`, of: matching(written, new RegExp(`^II/${quoted(id)}/repurchase/.+/paid$`)) },
    { total: `II/${id}/total/shares`, of: [`II/${id}/for-cancellation`, `II/${id}/for-treasury`] },
  ]),
];

const totalsOf = (place: string): readonly Sum[] => [{ total: `${place}/total`, of: [`${place}/issued`, `${place}/treasury`] }];

/** Whether shares that leave treasury under a scheme bear a sign the form does not say: with some of them it is not judged. */
const treasuryOf = (written: Written, id: string): readonly Sum[] => {
  const schemes = matching(written, new RegExp(`^III/[A-D]/(?:${quoted(id)}/)?from-treasury$`));
  if (schemes.some((field) => !/^[+-]?0*$/.test((written.get(field) ?? '').trim()))) return [];
  return [{ total: `III/total/${id}/treasury`, of: matching(written, new RegExp(`^III/E/${quoted(id)}/.+/treasury$`)) }];
};

const sumsOfMonth = (written: Written): readonly Sum[] => [
  ...classesOf(written, /^II\/([^/]+)\/closing\//).flatMap((id): readonly Sum[] => [
    ...['issued', 'treasury', 'total'].map((box) => ({
      total: `II/${id}/closing/${box}`,
      of: [`II/${id}/opening/${box}`, `II/${id}/change/${box}`],
    })),
    ...['opening', 'change', 'closing'].flatMap((at) => totalsOf(`II/${id}/${at}`)),
    { total: `III/total/${id}/issued`, of: [`II/${id}/change/issued`] },
    { total: `III/total/${id}/treasury`, of: [`II/${id}/change/treasury`] },
    {
      total: `III/total/${id}/issued`,
      of: matching(written, new RegExp(`^III/(?:[A-D]/${quoted(id)}/new-shares|E/${quoted(id)}/.+/issued)$`)),
    },
    ...treasuryOf(written, id),
  ]),
  ...classesOf(written, /^I\/([^/]+)\/closing\/number$/).map((id) => ({
    total: `I/${id}/closing/number`,
    of: [`I/${id}/opening/number`, `I/${id}/change/number`],
  })),
  { total: 'I/total/capital', of: matching(written, /^I\/[^/]+\/closing\/capital$/) },
];
