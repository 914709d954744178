import { type Month, monthlyReturn, nextDayReturn, type Return } from '../../documents/index.ts';
import type { HongKongDate } from '../../exact/index.ts';
import { replay, type Timeline } from '../../record/index.ts';

export type ReturnRequest =
  | { readonly form: 'FF305'; readonly on: HongKongDate }
  | { readonly form: 'FF301'; readonly month: Month };

export type ReturnDrafted =
  | { readonly status: 'drafted'; readonly drafted: Return }
  | { readonly status: 'refused'; readonly code: string; readonly values: Readonly<Record<string, string>> };

/** The figures of a return as the record has them, or why there is none to draft. What lies after `today` has not happened. */
export const draftReturn = (
  timeline: Timeline,
  request: ReturnRequest,
  { today }: { readonly today: HongKongDate },
): ReturnDrafted => {
  const through = request.form === 'FF305' ? request.on : request.month.last;
  const state = replay({ timeline, asOf: { date: through }, report: () => {} });
  const endedOn = state.knowledge.get('shares')?.endedOn;
  if (request.form === 'FF301') {
    if (state.classes.size === 0) return { status: 'refused', code: 'no-shares-yet', values: { date: through } };
    return {
      status: 'drafted',
      drafted: monthlyReturn({ timeline, month: request.month, endedOn, isRunning: request.month.last >= today }),
    };
  }
  const drafted = nextDayReturn({ timeline, on: request.on, endedOn, isToCome: request.on > today });
  if (!('status' in drafted)) return { status: 'drafted', drafted };
  const days = drafted.lastDays.join(', ');
  return days === ''
    ? { status: 'refused', code: 'no-event-at-all', values: { date: request.on } }
    : { status: 'refused', code: 'nothing-happened', values: { date: request.on, days } };
};
