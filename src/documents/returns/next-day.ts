import { type Fraction, grouped, type HongKongDate } from '../../exact/index.ts';
import { type Fact, type Timeline, treasuryExcludedFrom } from '../../record/index.ts';
import {
  amountCell,
  averagePriceCell,
  type Behind,
  behind,
  blank,
  dateCell,
  ofBalance,
  percentCell,
  sharesCell,
  startKeys,
  toConfirm,
  together,
} from './cells.ts';
import { balanceAt, between, isKnownAt, type Ledger, ledgerOf, type Movement, pendingAt } from './ledger.ts';
import { type Opening, openingBefore } from './opening.ts';
import { repurchaseReport, treasurySales } from './repurchase-report.ts';
import type { Cell, Return, Row, Section, Table, Told } from './return-model.ts';
import { isSplit, splitFactor, splitsIn } from './splits.ts';
import { lateIn, lateNotice, reportedNotices } from './told-late.ts';

export type NoReturn = { readonly status: 'nothing-happened'; readonly lastDays: readonly HongKongDate[] };

const told = (code: string, values: Told['values'] = {}): Told => ({ code, values });

/**
 * The next-day disclosure return (FF305, Rule 13.25A) of the events of a date and of those before it that no return told yet.
 * `endedOn` is where the sources of the shares stop.
 */
export const nextDayReturn = ({
  timeline,
  on,
  endedOn,
  isToCome = false,
}: {
  readonly timeline: Pick<Timeline, 'actions'>;
  readonly on: HongKongDate;
  readonly endedOn: HongKongDate | undefined;
  /** The day is still to come: what happens on it is not known. */
  readonly isToCome?: boolean;
}): Return | NoReturn => {
  const ledger = ledgerOf(timeline, on);
  const opening = openingBefore(ledger.facts, on);
  const events = ledger.movements.filter((movement) => !isBalanceBefore(movement));
  if (!events.some((movement) => movement.on === on)) {
    const days = [...new Set(events.map((movement) => movement.on))];
    return { status: 'nothing-happened', lastDays: days.slice(-5) };
  }
  const isIncomplete = isToCome || (endedOn !== undefined && endedOn < on);
  const base = baseOf(ledger, opening);
  const given: NextDayGiven = { ledger, opening, on, base, isIncomplete };
  const ids = ledger.classes.map((one) => one.class);
  const touched = ids.filter(
    (id) =>
      between(ledger, { class: id, after: opening.on, through: on }).length > 0 ||
      pendingAt(ledger, id, on).pending.length > 0 ||
      lateIn(ledger, opening, id).facts.length > 0,
  );
  return {
    form: 'FF305',
    period: on,
    openingOn: opening.on,
    closingOn: on,
    sections: [
      ...touched.map((id) => changes(given, id)),
      baseSection(given, ids),
      ...repurchaseReport(given, ids),
      ...treasurySales(given, ids),
      confirmations(),
    ],
    remarks: remarksOf(given),
    notices: [
      ...(isToCome ? [told('day-to-come', { date: on })] : []),
      ...noticesOf(given, endedOn !== undefined && endedOn < on ? endedOn : undefined),
    ],
    isIncomplete,
  };
};

type Base =
  | {
      readonly number: bigint;
      readonly from: Behind;
      readonly pending: bigint;
      readonly classes: readonly { readonly class: string; readonly issued: bigint; readonly pending: bigint }[];
    }
  | undefined;
export type NextDayGiven = {
  readonly ledger: Ledger;
  readonly opening: Opening;
  readonly on: HongKongDate;
  readonly base: Base;
  readonly isIncomplete: boolean;
};

/** Nothing happened by it: it says what there was when the record begins. */
const isBalanceBefore = ({ fact, kind }: Movement): boolean =>
  kind === 'issue-opening' || kind === 'issue-pre-listing' || (fact.fact === 'shares-repurchased' && fact.basis === 'opening');

/** Shares of all classes without treasury shares at the opening: what percentages are taken of. */
const baseOf = (ledger: Ledger, opening: Opening): Base => {
  if (!ledger.classes.every((one) => isKnownAt(ledger, one.class, opening.on))) return undefined;
  const balances = ledger.classes.map((one) => balanceAt(ledger, one.class, opening.on));
  return {
    number: balances.reduce((sum, { issued }) => sum + issued, 0n),
    pending: balances.reduce((sum, { pending }) => sum + pending, 0n),
    classes: ledger.classes.flatMap(({ class: id }, index) => {
      const balance = balances[index];
      return balance === undefined ? [] : [{ class: id, issued: balance.issued, pending: balance.pending }];
    }),
    from: together(balances.map(ofBalance)),
  };
};

/** Of the shares at the opening, as they were counted when the fact took effect: a split in between multiplies them. */
const percent = (
  given: NextDayGiven,
  {
    field,
    number,
    at,
    scale = { part: 1n, whole: 1n },
    from,
  }: {
    readonly field: string;
    readonly number: bigint;
    readonly at: Fact;
    /** How many shares of the number one share at the fact has become. */
    readonly scale?: Fraction;
    readonly from: Behind;
  },
): Cell => {
  const { base, ledger, opening } = given;
  if (base === undefined || base.number <= 0n) return blank(field, 'percentage');
  const before = { after: opening.on, until: at };
  const splits = splitsIn(ledger, before).filter(({ id }) => id !== at.id);
  const grown = (of: 'issued' | 'pending'): bigint =>
    base.classes.reduce((sum, one) => {
      const factor = splits
        .filter((split) => split.class === 'all' || split.class === one.class)
        .reduce<Fraction>(({ part, whole }, { each, into }) => ({ part: part * into, whole: whole * each }), {
          part: 1n,
          whole: 1n,
        });
      return sum + (one[of] * factor.part) / factor.whole;
    }, 0n);
  const [whole, pending] = [grown('issued'), grown('pending')];
  const part = (number < 0n ? -number : number) * scale.whole;
  const value: Fraction = { part, whole: whole * scale.part };
  const cell = percentCell({
    field,
    value,
    places: 3n,
    from: together([from, base.from, behind(splits)]),
    notes: splits.length === 0 ? [] : [told('base-split', { base: whole.toString() })],
  });
  if (pending === 0n || whole === pending) return cell;
  const other = percentCell({ field, value: { ...value, whole: (whole - pending) * scale.part }, places: 3n, from });
  return other.value === cell.value
    ? cell
    : {
        ...cell,
        notes: [...cell.notes, told('other-base', { percent: other.value ?? '', pending: grouped(pending) })],
      };
};

const changes = (given: NextDayGiven, id: string): Section => {
  const { ledger, opening, on } = given;
  const moved = between(ledger, { class: id, after: opening.on, through: on }).filter(
    (one) => one.issued !== 0n || one.treasury !== 0n,
  );
  const keys = startKeys();
  const place = `I/${id}`;
  const rows = moved.map((movement): Row => {
    const { fact, kind, issued, treasury } = movement;
    const from = behind([fact]);
    const key = `${place}/change/${keys(`${movement.on}/${kind}`)}`;
    const price = fact.fact === 'shares-issued' || fact.fact === 'treasury-shares-sold' ? fact.price : undefined;
    const currency = 'currency' in fact && typeof fact.currency === 'string' ? fact.currency : undefined;
    const isPriced = fact.fact === 'shares-issued' || fact.fact === 'treasury-shares-sold';
    return {
      label: told(kind, valuesOf(movement)),
      cells: [
        dateCell({ field: `${key}/date`, date: movement.on, from }),
        sharesCell({ field: `${key}/issued`, number: issued, kind: 'change', isRecorded: true, from }),
        percent(given, { field: `${key}/percentage`, number: issued, at: fact, from }),
        sharesCell({ field: `${key}/treasury`, number: treasury, kind: 'change', isRecorded: true, from }),
        isPriced ? amountCell({ field: `${key}/price`, amount: price, currency, from }) : null,
        null,
      ],
    };
  });
  return {
    number: 'I',
    title: told('ff305-I', { class: id }),
    tables: [
      {
        title: told('ff305-I-A'),
        head: ['date', 'issued-without-treasury', 'percentage-before', 'treasury', 'price', 'total-issued'],
        rows: [balanceRow(given, id, 'opening'), ...lateRows(given, id), ...rows, balanceRow(given, id, 'closing')],
      },
      pendingTable(given, id),
    ],
  };
};

/** What the last return could not count: a correction of it, and no event of this one. */
const lateRows = ({ ledger, opening }: NextDayGiven, id: string): readonly Row[] => {
  const { issued, treasury, facts } = lateIn(ledger, opening, id);
  if (facts.length === 0 || !isKnownAt(ledger, id, opening.on)) return [];
  const from = behind(facts);
  return [
    {
      label: told('late'),
      cells: [
        null,
        sharesCell({ field: `I/${id}/late/issued`, number: issued, kind: 'change', from }),
        null,
        sharesCell({ field: `I/${id}/late/treasury`, number: treasury, kind: 'change', from }),
        null,
        null,
      ],
    },
  ];
};

/** What a conversion, a split or a cancellation is told with. */
export const valuesOf = ({ fact }: Movement): Told['values'] => {
  if (fact.fact === 'shares-converted') return { from: fact.class, into: fact.into, because: fact.because ?? '' };
  if (fact.fact === 'shares-subdivided' || fact.fact === 'shares-consolidated')
    return { each: `${fact.each}`, into: `${fact.into}` };
  return {};
};

const balanceRow = ({ ledger, opening, on, isIncomplete }: NextDayGiven, id: string, at: 'opening' | 'closing'): Row => {
  const day = at === 'opening' ? opening.on : on;
  const place = `I/${id}/${at}`;
  const standing = balanceAt(ledger, id, day);
  const late = lateIn(ledger, opening, id);
  // The opening is what the last return told; what was learned later stands in a row of its own.
  const balance =
    at === 'closing' || late.facts.length === 0
      ? standing
      : {
          ...standing,
          issued: standing.issued - late.issued,
          treasury: standing.treasury - late.treasury,
          facts: standing.facts.filter((fact) => !late.facts.some(({ id: own }) => own === fact)),
        };
  const isKnown = at === 'opening' ? isKnownAt(ledger, id, day) : !isIncomplete;
  const from = at === 'opening' ? together([ofBalance(balance), behind(opening.facts)]) : ofBalance(balance);
  const cell = (field: string, number: bigint): Cell =>
    isKnown ? sharesCell({ field: `${place}/${field}`, number, from }) : blank(`${place}/${field}`, 'shares');
  return {
    label: told(`${at}-balance`),
    cells: [
      dateCell({ field: `${place}/date`, date: day, from: behind(at === 'opening' ? opening.facts : []) }),
      cell('issued', balance.issued),
      null,
      cell('treasury', balance.treasury),
      null,
      cell('total', balance.issued + balance.treasury),
    ],
  };
};

const pendingTable = (given: NextDayGiven, id: string): Table => {
  const { ledger, on } = given;
  const { pending, isSettled } = pendingAt(ledger, id, on);
  const keys = startKeys();
  const notes = isSettled ? [] : [told('oldest-cancelled-first')];
  return {
    title: told('ff305-I-B'),
    head: ['date', 'shares', 'percentage-before', 'price'],
    rows: pending.map(({ purchase, number }): Row => {
      const from = behind([purchase]);
      const isBefore = purchase.basis === 'opening';
      const scale = splitFactor(ledger, id, { after: purchase, until: on });
      const key = `I/${id}/pending/${isBefore ? 'before' : keys(purchase.on)}`;
      return {
        label: told(isBefore ? 'pending-before' : 'pending'),
        cells: [
          isBefore ? blank(`${key}/date`, 'date') : dateCell({ field: `${key}/date`, date: purchase.on, from }),
          sharesCell({ field: `${key}/shares`, number, isRecorded: !isSplit(scale) && number === purchase.number, from, notes }),
          // The percentage of an earlier purchase was taken of the shares before it, which are those of an earlier return.
          purchase.on > given.opening.on && !isBefore
            ? percent(given, { field: `${key}/percentage`, number, at: purchase, scale, from })
            : blank(`${key}/percentage`, 'percentage', [told('earlier-return')]),
          averagePriceCell({ field: `${key}/price`, fact: purchase, scale, from }),
        ],
      };
    }),
  };
};

const baseSection = ({ ledger, base, opening }: NextDayGiven, ids: readonly string[]): Section => ({
  number: 'I',
  title: told('ff305-base', { date: opening.on }),
  tables: [
    {
      title: undefined,
      head: ['shares'],
      rows: [
        ...ids.map((id): Row => {
          const balance = balanceAt(ledger, id, opening.on);
          const field = `I/base/${id}`;
          return {
            label: told('class', { class: id }),
            cells: [
              isKnownAt(ledger, id, opening.on)
                ? sharesCell({
                    field,
                    number: balance.issued,
                    from: ofBalance(balance),
                    notes: lateIn(ledger, opening, id).facts.length === 0 ? [] : [told('base-with-late')],
                  })
                : blank(field, 'shares'),
            ],
          };
        }),
        {
          label: told('all-classes'),
          cells: [
            base === undefined
              ? blank('I/base/total', 'shares')
              : sharesCell({ field: 'I/base/total', number: base.number, from: base.from }),
          ],
        },
      ],
    },
  ],
});

const confirmations = (): Section => ({
  number: 'C',
  title: told('confirmations'),
  tables: [
    {
      title: undefined,
      head: ['value'],
      rows: [
        'issues-authorised',
        'money-received',
        'listing-conditions-met',
        'shares-identical',
        'documents-filed',
        'repurchases-in-order',
      ].map((code): Row => ({ label: told(`confirm-${code}`), cells: [toConfirm(`confirmation/${code}`)] })),
    },
  ],
});

const remarksOf = ({ ledger, opening, on }: NextDayGiven): readonly Told[] =>
  ledger.movements.flatMap(({ kind, fact, on: day }): readonly Told[] =>
    day > opening.on && day <= on && kind === 'converted-out' && fact.fact === 'shares-converted'
      ? [
          told(fact.because === undefined || fact.because === 'election' ? 'remark-conversion' : 'remark-conversion-because', {
            date: day,
            number: grouped(fact.number),
            from: fact.class,
            into: fact.into,
            because: fact.because ?? '',
          }),
        ]
      : [],
  );

/** Events that are told alone only from a twentieth of the shares on (Rule 13.25A(2)(b) and (3)). */
const small = new Set(['issue-option-exercise', 'issue-award', 'converted-in', 'converted-out']);

const noticesOf = (given: NextDayGiven, endedOn: HongKongDate | undefined): readonly Told[] => {
  const { ledger, opening, on, base } = given;
  const moved = ledger.movements.filter((movement) => movement.on > opening.on && movement.on <= on);
  const options = moved.filter(({ kind }) => kind === 'issue-option-exercise' || kind === 'issue-award');
  const sum = options.reduce((total, { issued }) => total + issued, 0n);
  const onlySmall = moved.length > 0 && moved.every(({ kind }) => small.has(kind)) && options.length === moved.length;
  return [
    ...(endedOn === undefined ? [] : [told('sources-end', { date: endedOn })]),
    ...lateNotice(ledger, opening),
    ...reportedNotices(ledger, { opening, until: on }),
    ...(opening.facts.length === 0 ? [told('no-earlier-return', { date: opening.on })] : []),
    ...(on < treasuryExcludedFrom ? [told('layout-since-2024')] : []),
    ...(onlySmall && base !== undefined && 20n * sum < base.number ? [told('perhaps-not-alone')] : []),
    told('layout-not-verified', { form: 'FF305' }),
  ];
};
