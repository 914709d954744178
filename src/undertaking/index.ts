export {
  expectedValues,
  type InstrumentValues,
  type Strength,
  type TerminationEvent,
  type TermName,
  termNames,
} from './terms.ts';
