import { balanceAt, type Seat, type Standing } from '../../documents/index.ts';
import type { HongKongDate } from '../../exact/index.ts';
import { positionOf, replay } from '../../record/index.ts';
import { endOf, namesFor, type PaperDesk } from './desk.ts';

/** Shares and votes at the end of a date, each with its facts. */
export const standingAt = (desk: PaperDesk, on: HongKongDate): Standing => {
  const state = replay({ timeline: desk.timeline, asOf: { date: on }, report: () => {} });
  const { classes, totals, beneficiaries } = positionOf(state, { date: on });
  const rows = classes.map(({ class: id, issued, treasury, pendingRegistration }) => ({
    class: id,
    issued,
    treasury,
    pendingRegistration,
    facts: balanceAt(desk.ledger, id, on).facts,
  }));
  return {
    on,
    classes: rows,
    wvrShares: totals.wvrShares,
    issuedShares: totals.issuedShares,
    totalVotes: totals.totalVotes,
    beneficiaries: beneficiaries.map(({ person, votesControlled, splitUnknown }) => ({
      id: person,
      person: namesFor(desk, person),
      votes: splitUnknown ? undefined : votesControlled,
    })),
    facts: [...new Set(rows.flatMap(({ facts }) => facts))],
  };
};

const offices = ['executive', 'non-executive', 'independent'] as const;

/** Who sits on the board, executives first; undefined where the record does not know it on the date. */
export const boardOf = (desk: PaperDesk): readonly Seat[] | undefined => {
  const { state, on } = desk;
  if (state.directors.size === 0 || endOf(state, 'directors', on) !== undefined) return undefined;
  const seats = [...state.directors.values()];
  return offices.flatMap((office) =>
    seats.filter((seat) => seat.office === office).map(({ person, fact }) => ({ person: namesFor(desk, person), office, fact })),
  );
};
