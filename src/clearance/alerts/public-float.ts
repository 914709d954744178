import { divideUp, type Fraction, fraction, type HongKongDate, isBelow, printPercent } from '../../exact/index.ts';
import type { FactOf, ShareClass, State } from '../../record/index.ts';
import type { SideAlert } from '../clearance.ts';
import { type PublicFloat, publicFloatOf } from '../public-float.ts';
import { type Asked, alertOf, factsOf, isListed, isPrimary, limitOf, unlessUnknown } from './asked.ts';
import { decimalOf } from './decimal.ts';
import { sources } from './sources.ts';

const alternativeFrom = '2026-01-01';
const alternativePart = fraction(1n, 10n);
const alternativeValue = 1_000_000_000n;
const assumed = fraction(1n, 4n);

/**
 * What the public holds of a listed class, for an issuer with weighted voting rights of that class alone. Told where a
 * proposal lowers it, or takes it across its line.
 */
export const publicFloatAlerts = (asked: Asked): readonly SideAlert[] => {
  if (!isListed(asked) || !isPrimary(asked)) return [];
  return [...asked.after.state.classes.values()]
    .filter(({ listed }) => listed)
    .flatMap((shareClass) => {
      const before = floatOf(asked, asked.before.state, shareClass.id);
      const after = floatOf(asked, asked.after.state, shareClass.id);
      if (after === undefined || after.whole === 0n) return [];
      const fell = before === undefined || before.whole === 0n || isBelow(partOf(after), partOf(before));
      return fell ? [unlessUnknown(asked, floatAlert(asked, shareClass, after))] : [];
    });
};

const floatOf = ({ standing, on }: Asked, state: State, classId: string): PublicFloat | undefined =>
  publicFloatOf({ state, facts: standing, on, class: classId });

const partOf = ({ public: held, whole }: PublicFloat): Fraction => fraction(held, whole);

const floatAlert = (asked: Asked, shareClass: ShareClass, float: PublicFloat): SideAlert => {
  const required = factsOf(asked.standing, 'public-float-required').findLast((fact) => fact.class === shareClass.id);
  const least = required?.least ?? assumed;
  const close = lastClose(asked, shareClass.id);
  const test: Test = {
    on: asked.on,
    whole: float.whole,
    least,
    test: required?.test ?? 'prescribed',
    isAssumed: required === undefined,
    close,
  };
  const result = resultOf(test, float.public);
  const others = [float.public + float.unknown, float.public - float.tenthOfShares].map((held) => resultOf(test, held));
  const isSure = others.every(({ level }) => level === result.level);
  const left = headroom(float, least);
  const limit = limitOf(asked, 'public-float')?.shares;
  const isNear = result.level === 'kept' && limit !== undefined && left >= 0n && left < limit;
  const shared = sharedOf({ asked, shareClass, float, least, required: required?.id, close, left, limit: limit ?? 0n });
  if (!isSure) {
    return float.unknown > 0n
      ? alertOf(asked, { ...shared, code: 'float-holders-unclear', level: 'cannot-tell', missing: ['unknown-holder'] })
      : alertOf(asked, { ...shared, code: 'float-holders-unclear', level: 'ask' });
  }
  if (isNear) return alertOf(asked, { ...shared, code: 'float-near', level: 'near' });
  // The days over which the value is measured were not read, so the last close is a guide and no more.
  const isByValue = result.code.startsWith('float-alternative');
  return alertOf(asked, { ...shared, ...result, ...(isByValue ? { confidence: 'L' } : {}) });
};

const sharedOf = ({
  asked,
  shareClass,
  float,
  least,
  required,
  close,
  left,
  limit,
}: {
  readonly asked: Asked;
  readonly shareClass: ShareClass;
  readonly float: PublicFloat;
  readonly least: Fraction;
  readonly required: string | undefined;
  readonly close: Close | undefined;
  readonly left: bigint;
  readonly limit: bigint;
}) => {
  const bought = asked.proposed.some(({ fact }) => fact === 'shares-repurchased');
  const value = close === undefined ? undefined : worth(close, float.public);
  return {
    rule: bought ? '10.06(2)(f)' : asked.on >= alternativeFrom ? '13.32B' : '13.32',
    ...sources.publicFloat,
    subject: shareClass.id,
    figures: {
      publicShares: float.public,
      classShares: float.whole,
      publicWithoutTenthOfShares: float.public - float.tenthOfShares,
      unknownShares: float.unknown,
      sharesLeft: left,
    },
    arithmetic: [
      { label: 'public-part', value: partOf(float), from: 'holdings' },
      { label: 'least-part', value: least, from: required ?? 'assumed' },
      ...float.excluded.map(({ holder, because, shares }) => ({
        label: 'not-public',
        value: shares,
        from: `${holder}: ${because}`,
      })),
      ...(value === undefined ? [] : [{ label: 'public-value', value, from: close?.id ?? '' }]),
    ],
    values: {
      class: shareClass.id,
      public: `${float.public}`,
      whole: `${float.whole}`,
      percent: printPercent({ value: partOf(float), line: least }),
      least: printPercent({ value: least }),
      left: `${left < 0n ? -left : left}`,
      limit: `${limit}`,
      value: `${value ?? 0n}`,
      closeOn: close?.on ?? '-',
    },
  };
};

/** How many shares the public can lose, with the class as it is, before it holds too few; below zero it holds too few. */
const headroom = ({ public: held, whole }: PublicFloat, least: Fraction): bigint =>
  held - divideUp(least.part * whole, least.whole);

type Close = FactOf<'closing-price-recorded'>;
type Test = {
  readonly on: HongKongDate;
  readonly whole: bigint;
  readonly least: Fraction;
  readonly test: 'prescribed' | 'alternative' | 'agreed';
  readonly isAssumed: boolean;
  readonly close: Close | undefined;
};

const resultOf = (
  { on, whole, least, test, isAssumed, close }: Test,
  held: bigint,
): Pick<SideAlert, 'code' | 'level'> & { readonly missing?: readonly string[] } => {
  const part = fraction(held, whole);
  if (!isBelow(part, least) && test !== 'alternative')
    return { code: isAssumed ? 'float-kept-assumed' : 'float-kept', level: 'kept' };
  const isOpen = test !== 'agreed' && on >= alternativeFrom && !isBelow(part, alternativePart);
  if (isOpen && close === undefined)
    return { code: 'float-alternative-unknown', level: 'cannot-tell', missing: ['closing-price-recorded'] };
  if (isOpen && close !== undefined && worth(close, held) >= alternativeValue)
    return { code: 'float-alternative-kept', level: 'kept' };
  if (isAssumed) return { code: 'float-crossed-assumed', level: 'ask', missing: ['public-float-required'] };
  return { code: isOpen ? 'float-alternative-crossed' : 'float-crossed', level: 'crossed' };
};

const lastClose = (asked: Asked, classId: string): Close | undefined =>
  factsOf(asked.standing, 'closing-price-recorded').findLast(
    ({ class: of, currency }) => of === classId && (currency ?? 'HKD') === 'HKD',
  );

/** What shares are worth at a close, in whole dollars rounded down. */
const worth = ({ price }: Close, shares: bigint): bigint => {
  const { units, places } = decimalOf(price);
  return (shares * units) / 10n ** places;
};
