import { addYears, type HongKongDate } from '../exact/index.ts';

export type InstrumentForm = 'simple-contract' | 'deed';

/** Six years for a simple contract, twelve for a deed (Limitation Ordinance, Cap. 347, s.4(1) and (3)). */
export const limitationYears = (form: InstrumentForm): 6 | 12 => (form === 'deed' ? 12 : 6);

/**
 * The last day on which damages for a breach that accrued on `on` can be claimed. The day of accrual is left out, so it is
 * the same day years later; for 29 February in a common year the last of the month.
 */
export const lastDayToSue = (on: HongKongDate, form: InstrumentForm): HongKongDate => addYears(on, form === 'deed' ? 12n : 6n);
