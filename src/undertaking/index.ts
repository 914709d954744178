export { inOneForm } from './chinese-forms.ts';
export {
  askedOf,
  type Comparison,
  compareInstruments,
  compareReadings,
  type Difference,
  type DifferenceCode,
  type Direction,
  differenceCodes,
  fallsShort,
  type ReadTerms,
} from './compare.ts';
export { isIncompleteName, isSameName, isSamePlace } from './same-name.ts';
export {
  expectedValues,
  type InstrumentValues,
  type Strength,
  strengthOrder,
  type TerminationEvent,
  type TermName,
  termNames,
} from './terms.ts';
