export {
  expectedValues,
  type InstrumentValues,
  type Strength,
  strengthOrder,
  type TerminationEvent,
  type TermName,
  termNames,
} from './terms.ts';
export { inOneForm } from './chinese-forms.ts';
export { isIncompleteName, isSameName, isSamePlace } from './same-name.ts';
