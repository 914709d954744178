import type { AsOf, HongKongDate } from '../exact/index.ts';
import type { Timeline } from '../record/index.ts';
import type { Duty } from './duty.ts';

/**
 * Every duty that the facts up to `asOf` create and that falls due between `from` and `to` (both included; open ends where not
 * given), by due moment; what is done or late is told as seen at `asOf`.
 */
export const dutiesOf = (_given: {
  readonly timeline: Timeline;
  readonly asOf: AsOf;
  readonly from?: HongKongDate | undefined;
  readonly to?: HongKongDate | undefined;
}): readonly Duty[] => [];
