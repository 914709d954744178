import { addDays, type HongKongDate } from '../../exact/index.ts';
import type { Timeline } from '../../record/index.ts';
import { treasuryExcludedFrom } from '../../record/index.ts';
import { authorisedSection } from './authorised.ts';
import { behind, blank, ofBalance, sharesCell, textCell, toConfirm, together } from './cells.ts';
import { balanceAt, isKnownAt, type Ledger, ledgerOf, pendingAt } from './ledger.ts';
import type { Month } from './month.ts';
import { monthlyMovements } from './monthly-movements.ts';
import { openingBefore } from './opening.ts';
import type { Cell, Return, Row, Section, Told } from './return-model.ts';
import { lateNotice, reportedNotices } from './told-late.ts';

const told = (code: string, values: Told['values'] = {}): Told => ({ code, values });

/** From this month on the return states whether the public float suffices. */
const floatStatedFrom = '2026-01';

export type MonthGiven = {
  readonly ledger: Ledger;
  readonly month: Month;
  /** The end of the month before. */
  readonly openingOn: HongKongDate;
  readonly isIncomplete: boolean;
};

/** The monthly return (FF301, Rule 13.25B). `endedOn` is where the sources of the shares stop. */
export const monthlyReturn = ({
  timeline,
  month,
  endedOn,
  isRunning = false,
}: {
  readonly timeline: Pick<Timeline, 'actions'>;
  readonly month: Month;
  readonly endedOn: HongKongDate | undefined;
  /** The month is still running or to come: how it closes is not known. */
  readonly isRunning?: boolean;
}): Return => {
  const ledger = ledgerOf(timeline, month.last);
  const hasEnded = endedOn !== undefined && endedOn < month.last;
  const isIncomplete = isRunning || hasEnded;
  const earlier = openingBefore(ledger.facts, month.first, /^FF301$/i);
  const given: MonthGiven = { ledger, month, openingOn: addDays(month.first, -1n), isIncomplete };
  const ids = ledger.classes.map((one) => one.class);
  return {
    form: 'FF301',
    period: month.month,
    openingOn: given.openingOn,
    closingOn: month.last,
    sections: [
      authorisedSection(given, ids),
      issuedSection(given, ids),
      ...monthlyMovements(given, ids),
      { number: 'IV', title: told('ff301-IV'), tables: [] },
      confirmations(),
    ],
    remarks: ids.flatMap((id): readonly Told[] => {
      const { pending } = pendingAt(ledger, id, month.last);
      const number = pending.reduce((sum, one) => sum + one.number, 0n);
      return number === 0n || isIncomplete ? [] : [told('remark-pending', { class: id, number: number.toString() })];
    }),
    notices: [
      ...(isRunning ? [told('month-running', { month: month.month })] : []),
      ...(hasEnded ? [told('sources-end', { date: endedOn })] : []),
      ...lateNotice(ledger, earlier),
      ...reportedNotices(ledger, { opening: { on: given.openingOn, facts: earlier.facts }, until: month.last }),
      ...(month.last < treasuryExcludedFrom ? [told('layout-since-2024')] : []),
      told('layout-not-verified', { form: 'FF301' }),
    ],
    isIncomplete,
  };
};

const issuedSection = (given: MonthGiven, ids: readonly string[]): Section => ({
  number: 'II',
  title: told(given.month.month >= floatStatedFrom ? 'ff301-II-float' : 'ff301-II'),
  tables: ids.flatMap((id) => [
    {
      title: told('class', { class: id }),
      head: ['issued-without-treasury', 'treasury', 'total-issued'],
      rows: issuedRows(given, id),
    },
    ...(given.month.month >= floatStatedFrom && isListed(given, id) ? [floatTable(given, id)] : []),
  ]),
});

const isListed = ({ ledger }: MonthGiven, id: string): boolean => {
  const created = ledger.classes.find((one) => one.class === id);
  const changed = ledger.facts.findLast(
    (fact) => fact.fact === 'class-terms-changed' && fact.class === id && fact.changes.listed !== undefined,
  );
  if (changed?.fact === 'class-terms-changed') return changed.changes.listed ?? false;
  return created?.listed ?? created?.weighted !== true;
};

const issuedRows = ({ ledger, month, openingOn, isIncomplete }: MonthGiven, id: string): readonly Row[] => {
  const [opening, closing] = [balanceAt(ledger, id, openingOn), balanceAt(ledger, id, month.last)];
  const isOpeningKnown = isKnownAt(ledger, id, openingOn);
  const isClosingKnown = !isIncomplete;
  const row = (
    at: 'opening' | 'change' | 'closing',
    numbers: { readonly issued: bigint; readonly treasury: bigint },
    isKnown: boolean,
  ): Row => {
    const from =
      at === 'opening'
        ? ofBalance(opening)
        : at === 'closing'
          ? ofBalance(closing)
          : together([ofBalance(opening), ofBalance(closing)]);
    const cell = (field: string, number: bigint): Cell => {
      const place = `II/${id}/${at}/${field}`;
      const kind = at === 'change' ? 'change' : 'shares';
      return isKnown ? sharesCell({ field: place, number, kind, from }) : blank(place, kind);
    };
    return {
      label: told(`month-${at}`),
      cells: [
        cell('issued', numbers.issued),
        cell('treasury', numbers.treasury),
        cell('total', numbers.issued + numbers.treasury),
      ],
    };
  };
  return [
    row('opening', opening, isOpeningKnown),
    row(
      'change',
      { issued: closing.issued - opening.issued, treasury: closing.treasury - opening.treasury },
      isOpeningKnown && isClosingKnown,
    ),
    row('closing', closing, isClosingKnown),
  ];
};

/** What the public must hold is on record or is not; whether it does is for the issuer to say. */
const floatTable = ({ ledger }: MonthGiven, id: string) => {
  const required = ledger.facts.findLast((fact) => fact.fact === 'public-float-required' && fact.class === id);
  const field = `II/${id}/float/least`;
  return {
    title: told('float', { class: id }),
    head: ['value'],
    rows: [
      {
        label: told('float-least'),
        cells: [
          required?.fact === 'public-float-required'
            ? textCell({
                field,
                text: `${required.least.part}/${required.least.whole}`,
                from: behind([required]),
                notes: required.test === undefined ? [] : [told(`float-${required.test}`)],
              })
            : blank(field, 'text'),
        ],
      },
      { label: told('float-statement'), cells: [toConfirm(`II/${id}/float/statement`)] },
    ],
  };
};

const confirmations = (): Section => ({
  number: 'V',
  title: told('ff301-V'),
  tables: [
    {
      title: undefined,
      head: ['value'],
      rows: ['issues-authorised', 'money-received', 'listing-conditions-met', 'shares-identical', 'documents-filed'].map(
        (code): Row => ({ label: told(`confirm-${code}`), cells: [toConfirm(`confirmation/${code}`)] }),
      ),
    },
  ],
});
