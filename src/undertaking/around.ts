import type { HongKongDate } from '../exact/index.ts';
import { currentBeneficiaries, type Fact, type IssuerRecord, replay, type State, timelineOf } from '../record/index.ts';
import { type Execution, executionOf } from './execution.ts';
import { type People, peopleOf } from './signatories.ts';
import type { Told } from './step.ts';

/** What the record says around the instrument on the day of a step. */
export type Around = {
  readonly record: IssuerRecord;
  readonly facts: readonly Fact[];
  readonly people: People;
  readonly state: State;
};

export const aroundOf = (record: IssuerRecord, on: HongKongDate): Around => {
  const timeline = timelineOf({ record, report: () => {} });
  const facts = timeline.actions.flatMap((action) => action.facts);
  return { record, facts, people: peopleOf(facts), state: replay({ timeline, asOf: { date: on }, report: () => {} }) };
};

export type Tell = (code: string, values?: Readonly<Record<string, string>>) => void;
export type Telling = { readonly refuse: Tell; readonly warn: Tell };

export const startTelling = () => {
  const refusals: Told[] = [];
  const warnings: Told[] = [];
  const into =
    (list: Told[]): Tell =>
    (code, values = {}) => {
      list.push({ code, values });
    };
  return { refusals, warnings, refuse: into(refusals), warn: into(warnings) };
};

/** That the record has no such undertaking, with those that it has. */
export const unknownUndertaking = ({ record, facts }: Around, undertaking: string): Told => {
  const known = new Set(
    facts.flatMap((fact) =>
      fact.fact === 'undertaking-drafted' || fact.fact === 'undertaking-executed' ? fact.undertaking : [],
    ),
  );
  const values = { issuer: record.issuer.id, undertaking, known: known.size === 0 ? '-' : [...known].join(', ') };
  return { code: 'no-undertaking-to-execute', values };
};

/** By what an executed undertaking has ended before a day; its own terms say what ends it. */
export const endOf = ({ by, terms }: Execution, state: State, on: HongKongDate): string | undefined => {
  const events = terms?.terminatesOn ?? ['delisting', 'ceases-to-be-beneficiary'];
  if (events.includes('delisting') && state.delistedOn !== undefined && state.delistedOn < on) return 'delisting';
  if (terms?.terminatesOnDate !== undefined && terms.terminatesOnDate < on) return 'fixed-date';
  const isNone = state.listedOn !== undefined && state.listedOn < on && !currentBeneficiaries(state).has(by);
  return isNone && events.includes('ceases-to-be-beneficiary') ? 'ceases-to-be-beneficiary' : undefined;
};

/** Ids and sets that a fact to come may not have again. */
export const takenIn = ({ facts }: IssuerRecord): ReadonlySet<string> =>
  new Set(facts.flatMap(({ id, set }) => (set === undefined ? [id] : [id, set])));

/** How far an execution has come by everything that stands on record. */
export const standingExecution = (record: IssuerRecord, undertaking: string): Execution | undefined =>
  executionOf(
    timelineOf({ record, report: () => {} }).actions.flatMap(({ facts }) => facts),
    undertaking,
  );
