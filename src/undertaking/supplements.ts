import type { HongKongDate } from '../exact/index.ts';
import type { Certainty } from '../record/index.ts';
import type { LifeNote } from './life-note.ts';
import type { InstrumentFacts, RecordFacts } from './record-facts.ts';

/** A supplement as its facts make it: it ends with the undertaking to which it belongs, and has no end of its own. */
export type SupplementLife = {
  readonly supplement: string;
  readonly vehicles: readonly string[];
  readonly status: 'draft' | 'executed' | 'acknowledged';
  readonly steps: readonly {
    readonly step: 'drawn-up' | 'executed' | 'declined' | 'acknowledged';
    readonly on: HongKongDate;
    readonly facts: readonly string[];
    readonly certainty: Certainty;
  }[];
  readonly notes: readonly LifeNote[];
};

/** `lastDay` is the last on which its undertaking binds, where that has ended. */
export const supplementLife = ({
  supplement: { undertaking, drafted, executed, acknowledged, declined, signed },
  facts,
  lastDay,
}: {
  readonly supplement: InstrumentFacts;
  readonly facts: RecordFacts;
  readonly lastDay: HongKongDate | undefined;
}): SupplementLife => {
  const steps = (
    [
      ['drawn-up', drafted],
      ['executed', executed],
      ['declined', declined],
      ['acknowledged', acknowledged],
    ] as const
  ).flatMap(([step, fact]) =>
    fact === undefined ? [] : [{ step, on: fact.on, facts: [fact.id], certainty: facts.certaintyOf([fact.id]) }],
  );
  const isLate = executed !== undefined && lastDay !== undefined && executed.on > lastDay;
  const notes: readonly (LifeNote | undefined)[] = [
    executed === undefined && signed.length > 0
      ? { code: 'signed-so-far', values: { steps: signed.map(({ as }) => as).join(', ') } }
      : undefined,
    executed !== undefined && acknowledged === undefined && declined === undefined
      ? { code: 'not-acknowledged', values: {} }
      : undefined,
    isLate ? { code: 'supplement-too-late', values: { date: lastDay } } : undefined,
  ];
  return {
    supplement: undertaking,
    vehicles: (executed ?? drafted)?.vehicles ?? [],
    status: executed === undefined ? 'draft' : acknowledged === undefined ? 'executed' : 'acknowledged',
    steps: steps.toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0)),
    notes: notes.filter((note) => note !== undefined),
  };
};
