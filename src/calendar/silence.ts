import type { HongKongDate } from '../exact/index.ts';
import type { Fact } from '../record/index.ts';
import type { SilentArea } from './kind.ts';

/** Of which stretches of an area the record says that what it does not hold did not happen, and where its sources stop. */
export type Silence = {
  /** The area is complete from the first day to the last. */
  readonly isComplete: (area: SilentArea, span: Span) => boolean;
  /** The sources of the area stop before the day. */
  readonly hasEnded: (area: SilentArea, on: HongKongDate) => boolean;
  readonly endOf: (area: SilentArea) => HongKongDate | undefined;
};

type Span = { readonly from: HongKongDate; readonly to: HongKongDate };
type Stretch = { readonly from: HongKongDate; readonly until: HongKongDate | undefined };

const beginning = '0000';

export const silenceOf = (facts: readonly Fact[]): Silence => {
  const stretches = new Map<string, Stretch[]>();
  const ends = new Map<string, HongKongDate | undefined>();
  for (const fact of facts) {
    if (fact.fact === 'record-complete') {
      const known = stretches.get(fact.area) ?? [];
      stretches.set(fact.area, [...known, { from: fact.from ?? beginning, until: fact.until }]);
      ends.set(fact.area, fact.until);
    } else if (fact.fact === 'knowledge-ends') {
      const known = stretches.get(fact.area) ?? [];
      stretches.set(
        fact.area,
        known.map(({ from, until }) => ({ from, until: until === undefined || until > fact.on ? fact.on : until })),
      );
      ends.set(fact.area, fact.on);
    }
  }
  const endOf = (area: SilentArea): HongKongDate | undefined => ends.get(area);
  return {
    endOf,
    hasEnded: (area, on) => {
      const end = endOf(area);
      return end !== undefined && end < on;
    },
    isComplete: (area, span) =>
      (stretches.get(area) ?? []).some(({ from, until }) => from <= span.from && (until === undefined || until >= span.to)),
  };
};
