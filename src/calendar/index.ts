export { dutiesOf } from './duties.ts';
export type { Due, Duty, DutyStatus } from './duty.ts';
