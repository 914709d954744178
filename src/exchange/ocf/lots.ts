import type { HongKongDate } from '../../exact/index.ts';
import type { JsonMap } from '../../record/index.ts';
import { stakeholderOf } from './holders.ts';
import { noPrice } from './numbers.ts';

/** What a transaction is made from: a fact of the record, by whose id the transaction is called. */
export type Cause = { readonly id: string; readonly on: HongKongDate; readonly note?: string | undefined };

type Place = { readonly class: string; readonly holder: string };
type OfShares = Place & { readonly cause: Cause; readonly number: bigint };
type Lot = { readonly id: string; readonly quantity: bigint };
/** The securities of one holder in one class, oldest first from `first`; those before it have ended. */
type Holding = { queue: Lot[]; first: number; total: bigint };

export type Lots = ReturnType<typeof startLots>;

/**
 * Keeps shares as OCF does: as securities, each of one holder and class, which end whole and leave a balance. The oldest
 * security of a holder goes first. A movement makes two securities more than it ends, at most, so that a record is written
 * in linear time. Ids come from the facts: the same record gives the same ids.
 */
export const startLots = () => {
  const transactions: JsonMap[] = [];
  const holdings = new Map<string, Map<string, Holding>>();
  const serials = new Map<string, number>();
  const certificates = new Map<string, number>();

  const nextId = ({ id }: Cause): string => `${id}/${(serials.get(id) ?? 0) + 1}`;
  /** The first transaction of a fact carries its note. */
  const write = (type: string, cause: Cause, fields: JsonMap): string => {
    const id = nextId(cause);
    const serial = serials.get(cause.id) ?? 0;
    serials.set(cause.id, serial + 1);
    const isFirst = serial === 0;
    const comments = isFirst && cause.note !== undefined ? { comments: [cause.note] } : {};
    transactions.push({ object_type: type, id, date: cause.on, ...fields, ...comments });
    return id;
  };
  const holdingOf = ({ class: shareClass, holder }: Place): Holding => {
    const holders = holdings.get(shareClass) ?? new Map<string, Holding>();
    holdings.set(shareClass, holders);
    const holding = holders.get(holder) ?? { queue: [], first: 0, total: 0n };
    holders.set(holder, holding);
    return holding;
  };
  const writeIssuance = ({ cause, class: shareClass, holder, number }: OfShares, security: string): void => {
    const certificate = (certificates.get(shareClass) ?? 0) + 1;
    certificates.set(shareClass, certificate);
    write('TX_STOCK_ISSUANCE', cause, {
      security_id: security,
      custom_id: `${shareClass}-${certificate}`,
      stakeholder_id: stakeholderOf(holder),
      stock_class_id: shareClass,
      quantity: `${number}`,
      share_price: noPrice,
      security_law_exemptions: [],
      stock_legend_ids: [],
    });
  };
  /** Writes an ending and, behind it, what results from it; a security is named before its issuance is written. */
  const writeEnding = ({
    type,
    of,
    fields,
    results,
  }: {
    readonly type: string;
    readonly of: OfShares;
    readonly fields: (securities: readonly string[]) => JsonMap;
    readonly results: readonly (Place & { readonly number: bigint })[];
  }): readonly string[] => {
    const place = transactions.length;
    const { cause } = of;
    const id = write(type, cause, {});
    const securities = results.map((_, index) => `${id}/security-${index + 1}`);
    transactions[place] = { ...transactions[place], ...fields(securities) };
    for (const [index, result] of results.entries()) writeIssuance({ cause, ...result }, securities[index] ?? '');
    return securities;
  };
  const push = (place: Place, lot: Lot): void => {
    const holding = holdingOf(place);
    holding.queue.push(lot);
    holding.total += lot.quantity;
  };

  /** Takes shares off the oldest securities and writes an ending for each; gives back nothing, the results are pushed. */
  const take = ({
    type,
    of,
    fields,
    into,
  }: {
    readonly type: string;
    readonly of: OfShares;
    readonly fields: (number: bigint, results: readonly string[]) => JsonMap;
    /** Where the shares go and how many become of so many; nowhere when they end. */
    readonly into?: Place & { readonly become: (number: bigint) => bigint };
  }): void => {
    const holding = holdingOf(of);
    let left = of.number;
    while (left > 0n) {
      const lot = holding.queue[holding.first];
      if (lot === undefined) throw new Error(`${of.holder} has too few shares of class ${of.class} for ${of.cause.id}`);
      const number = lot.quantity < left ? lot.quantity : left;
      const rest = lot.quantity - number;
      const resulting = into === undefined ? [] : [{ ...into, number: into.become(number) }];
      const balances = rest === 0n ? [] : [{ class: of.class, holder: of.holder, number: rest }];
      const securities = writeEnding({
        type,
        of,
        fields: (ids) => ({
          security_id: lot.id,
          ...fields(number, ids.slice(0, resulting.length)),
          ...(balances.length === 0 ? {} : { balance_security_id: ids[resulting.length] ?? '' }),
        }),
        results: [...resulting, ...balances],
      });
      if (rest === 0n) holding.first += 1;
      else holding.queue[holding.first] = { id: securities[resulting.length] ?? '', quantity: rest };
      holding.total -= number;
      left -= number;
      const [result] = resulting;
      if (result) push(result, { id: securities[0] ?? '', quantity: result.number });
    }
    forgetEnded(holding);
  };
  const forgetEnded = (holding: Holding): void => {
    if (holding.first * 2 < holding.queue.length || holding.first < 64) return;
    holding.queue.splice(0, holding.first);
    holding.first = 0;
  };

  const consolidate = (place: Place, cause: Cause): void => {
    const holding = holdingOf(place);
    const old = holding.queue.slice(holding.first);
    if (old.length < 2) return;
    const { total } = holding;
    const [security = ''] = writeEnding({
      type: 'TX_STOCK_CONSOLIDATION',
      of: { ...place, cause, number: total },
      fields: ([result = '']) => ({ security_ids: old.map(({ id }) => id), resulting_security_id: result }),
      results: [{ ...place, number: total }],
    });
    Object.assign(holding, { queue: [{ id: security, quantity: total }], first: 0 });
  };

  return {
    transactions,
    write,
    /** How many shares a holder has. */
    held: (place: Place): bigint => holdings.get(place.class)?.get(place.holder)?.total ?? 0n,
    /** All holders of a class with what they have. */
    holdersOf: (shareClass: string): readonly (readonly [string, bigint])[] =>
      [...(holdings.get(shareClass) ?? [])].flatMap(([holder, { total }]) => (total === 0n ? [] : [[holder, total] as const])),
    issue: (of: OfShares): void => {
      const security = `${nextId(of.cause)}/security-1`;
      writeIssuance(of, security);
      push(of, { id: security, quantity: of.number });
    },
    transfer: (of: OfShares & { readonly to: string }): void =>
      take({
        type: 'TX_STOCK_TRANSFER',
        of,
        fields: (number, results) => ({ quantity: `${number}`, resulting_security_ids: results }),
        into: { class: of.class, holder: of.to, become: (number) => number },
      }),
    convert: (of: OfShares & { readonly into: string; readonly intoNumber: bigint }): void => {
      // At other than one for one, the parts of several securities need not be whole, but that of one is.
      if (of.intoNumber !== of.number) consolidate(of, of.cause);
      take({
        type: 'TX_STOCK_CONVERSION',
        of,
        fields: (number, results) => ({ quantity_converted: `${number}`, resulting_security_ids: results }),
        into: {
          class: of.into,
          holder: of.holder,
          become: (number) => (of.intoNumber === of.number ? number : of.intoNumber),
        },
      });
    },
    cancel: (of: OfShares & { readonly reason: string }): void =>
      take({
        type: 'TX_STOCK_CANCELLATION',
        of,
        fields: (number) => ({ quantity: `${number}`, reason_text: of.reason }),
      }),
    repurchase: (of: OfShares & { readonly price: JsonMap }): void =>
      take({ type: 'TX_STOCK_REPURCHASE', of, fields: (number) => ({ quantity: `${number}`, price: of.price }) }),
    /**
     * Splits a class and exchanges every security of it. Those of one holder are put together first: singly they need not
     * come out whole, and a class that is split often would exchange every one of them each time.
     */
    split: ({
      cause,
      class: shareClass,
      each,
      into,
    }: {
      readonly cause: Cause;
      readonly class: string;
      readonly each: bigint;
      readonly into: bigint;
    }): void => {
      const holders = [...(holdings.get(shareClass) ?? [])].filter(([, { total }]) => total > 0n);
      for (const [holder] of holders) consolidate({ class: shareClass, holder }, cause);
      const split = write('TX_STOCK_CLASS_SPLIT', cause, {
        stock_class_id: shareClass,
        split_ratio: { numerator: `${into}`, denominator: `${each}` },
      });
      for (const [holder, holding] of holders) {
        const queue = holding.queue.slice(holding.first).map(({ id, quantity }): Lot => {
          const number = (quantity * into) / each;
          const [security = ''] = writeEnding({
            type: 'TX_STOCK_REISSUANCE',
            of: { class: shareClass, holder, cause, number: quantity },
            fields: (results) => ({ security_id: id, resulting_security_ids: results, split_transaction_id: split }),
            results: [{ class: shareClass, holder, number }],
          });
          return { id: security, quantity: number };
        });
        Object.assign(holding, { queue, first: 0, total: (holding.total * into) / each });
      }
    },
  };
};
