export {
  type ComparedLine,
  compareReturn,
  type FileLine,
  type LineOutcome,
  type ReturnComparison,
  type ReturnFault,
} from './check-return.ts';
export type { Contradiction } from './contradictions.ts';
export { isSameAmount, readDecimal } from './decimal.ts';
export { balanceAt, behindOf, between, type Ledger, ledgerOf, type Movement, totalBehind } from './ledger.ts';
export { type Month, readMonth } from './month.ts';
export { monthlyReturn } from './monthly.ts';
export { type NoReturn, nextDayReturn, valuesOf } from './next-day.ts';
export {
  type Cell,
  type CellKind,
  type CellStatus,
  cellsOfReturn,
  type Return,
  type ReturnForm,
  type Row,
  type Section,
  type Table,
  type Told,
} from './return-model.ts';
export { shownIn, tellReturn } from './tell-return.ts';
