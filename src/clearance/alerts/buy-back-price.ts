import { addDays, type HongKongDate } from '../../exact/index.ts';
import type { FactOf } from '../../record/index.ts';
import type { SideAlert } from '../clearance.ts';
import { type Asked, alertOf, factsOf, isListed, purchasesIn } from './asked.ts';
import { isWeekday } from './days.ts';
import { type Decimal, decimalOf, decimalText, mostPlaces, unitsAt } from './decimal.ts';
import { sources } from './sources.ts';

const rule = '10.06(2)(a)';
const wanted = 5;

type Purchase = { readonly fact: FactOf<'shares-repurchased'>; readonly price: string | undefined };
type Close = FactOf<'closing-price-recorded'>;

/** The price of a purchase must stay below 105% of the average close of the five trading days before it. */
export const priceAlerts = (asked: Asked): readonly SideAlert[] =>
  isListed(asked)
    ? dearest(purchasesIn(asked).map((fact) => ({ fact, price: fact.highest ?? fact.price }))).map((purchase) =>
        priceAlert(asked, purchase),
      )
    : [];

/** One a class: the dearest purchase decides; one without a price before any other, because it may be dearer still. */
const dearest = (purchases: readonly Purchase[]): readonly Purchase[] => {
  const byClass = new Map<string, Purchase>();
  for (const purchase of purchases) {
    const known = byClass.get(purchase.fact.class);
    if (
      known === undefined ||
      (known.price !== undefined && (purchase.price === undefined || isDearer(purchase.price, known.price)))
    ) {
      byClass.set(purchase.fact.class, purchase);
    }
  }
  return [...byClass.values()];
};

const isDearer = (one: string, other: string): boolean => {
  const amounts = [decimalOf(one), decimalOf(other)];
  const [left = 0n, right = 0n] = amounts.map((amount) => unitsAt(amount, mostPlaces(amounts)));
  return left > right;
};

const priceAlert = (asked: Asked, { fact: purchase, price: dear }: Purchase): SideAlert => {
  const { days, closes, absent } = closesBefore(asked, purchase.class);
  const currencies = new Set([purchase, ...closes].flatMap(({ currency }) => (currency === undefined ? [] : [currency])));
  const missing = [...(dear === undefined ? ['price'] : []), ...(absent.length > 0 ? ['closing-price-recorded'] : [])];
  const values = { class: purchase.class, price: dear ?? '-', days: days.join(', ') || '-', absent: absent.join(', ') || '-' };
  const shared = { rule, ...sources.buyBack, engagedBy: [purchase.id, ...closes.map(({ id }) => id)] };
  if (currencies.size > 1) {
    return alertOf(asked, { ...shared, code: 'price-currencies', level: 'cannot-tell', missing: ['currency'], values });
  }
  if (dear === undefined && absent.length === 0) {
    const { line } = lineOf(closes);
    return alertOf(asked, { ...shared, code: 'price-not-given', level: 'cannot-tell', missing, values: { ...values, line } });
  }
  if (dear === undefined || absent.length > 0) {
    return alertOf(asked, { ...shared, code: 'price-closes-missing', level: 'cannot-tell', missing, values });
  }
  const { sum, line } = lineOf(closes);
  const amounts = [decimalOf(dear), sum];
  const places = mostPlaces(amounts);
  const [price = 0n, total = 0n] = amounts.map((amount) => unitsAt(amount, places));
  const crossed = price * 500n >= total * 105n;
  return alertOf(asked, {
    ...shared,
    code: crossed ? 'price-crossed' : 'price-kept',
    level: crossed ? 'crossed' : 'kept',
    arithmetic: [
      ...closes.map(({ price: close, on }) => ({ label: 'close', value: close, from: on })),
      { label: 'price-line', value: line, from: `105 x ${decimalText(sum)} / 500` },
      { label: 'price', value: dear, from: purchase.id },
    ],
    values: { ...values, line, average: decimalText({ units: sum.units * 2n, places: sum.places + 1n }) },
  });
};

/** The sum of five closes, and the price that is no longer allowed: 105% of their average. */
const lineOf = (closes: readonly Close[]): { readonly sum: Decimal; readonly line: string } => {
  const amounts = closes.map(({ price }) => decimalOf(price));
  const places = mostPlaces(amounts);
  const units = amounts.reduce((total, amount) => total + unitsAt(amount, places), 0n);
  return { sum: { units, places }, line: decimalText({ units: units * 21n, places: places + 2n }) };
};

type Closes = {
  readonly days: readonly HongKongDate[];
  readonly closes: readonly Close[];
  readonly absent: readonly HongKongDate[];
};

/**
 * The five trading days before, and their closes. Where nobody says on which days the Exchange trades, every weekday without
 * a close may be one, so that a holiday among them is asked about rather than passed over.
 */
const closesBefore = ({ on, standing, isTradingDay = isWeekday }: Asked, classId: string): Closes => {
  const byDay = new Map(
    factsOf(standing, 'closing-price-recorded')
      .filter((fact) => fact.class === classId)
      .map((fact) => [fact.on, fact]),
  );
  const days: HongKongDate[] = [];
  for (let day = addDays(on, -1n); days.length < wanted && day > addDays(on, -40n); day = addDays(day, -1n)) {
    if (byDay.has(day) || isTradingDay(day)) days.push(day);
  }
  days.reverse();
  return { days, closes: days.flatMap((day) => byDay.get(day) ?? []), absent: days.filter((day) => !byDay.has(day)) };
};
