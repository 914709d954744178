export type { Allocated, Bearer } from './allocation.ts';
export { allocateByCeiling, allocateByFloor, allocateLeast } from './allocation.ts';
export type { Fraction, FractionReading } from './fraction.ts';
export {
  addFractions,
  compareFractions,
  divideDown,
  divideUp,
  fraction,
  isAbove,
  isBelow,
  multiplyFractions,
  printPercent,
  readFraction,
  readRatio,
  reduceFraction,
} from './fraction.ts';
export type { QuantityReading, QuantityRefusal, Shares, Votes } from './quantity.ts';
export { grouped, largestQuantity, readQuantity } from './quantity.ts';
export type { AsOf, HongKongDate, Instant } from './time.ts';
export {
  addDays,
  addYears,
  daysBetween,
  hongKongDateOf,
  hongKongTimeOf,
  readAsOf,
  readDate,
  readInstant,
} from './time.ts';
