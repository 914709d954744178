export { isSameAmount, readDecimal } from './decimal.ts';
export { type Month, monthlyReturn, readMonth } from './monthly.ts';
export { type NoReturn, nextDayReturn } from './next-day.ts';
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
