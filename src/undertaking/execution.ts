import type { HongKongDate, Instant } from '../exact/index.ts';
import type { Fact, FactOf, InstrumentTerms } from '../record/index.ts';

/** The steps by which an instrument is executed, in their order. */
export const stepNames = ['giver', 'witness', 'company', 'company-witness'] as const;
export type StepName = (typeof stepNames)[number];

/** A date, with the instant where it is known. */
export type When = { readonly on: HongKongDate; readonly at?: Instant | undefined };

/** How far the execution of one undertaking has come, by the facts that stand. */
export type Execution = {
  readonly undertaking: string;
  readonly by: string;
  readonly rules: readonly string[];
  readonly form: 'simple-contract' | 'deed';
  readonly language: 'en' | 'zh-Hant' | 'both' | undefined;
  readonly terms: InstrumentTerms | undefined;
  /** The undertaking to which it is a supplement, and the vehicles that it names. */
  readonly supplements: string | undefined;
  readonly vehicles: readonly string[] | undefined;
  /** SHA-256 of the bytes to be signed: of what was drawn up, or of what was brought in executed. */
  readonly document: string | undefined;
  readonly drawnUp: When | undefined;
  readonly executed: FactOf<'undertaking-executed'> | undefined;
  readonly acknowledged: When | undefined;
  readonly declined: FactOf<'undertaking-declined'> | undefined;
  readonly steps: Partial<Readonly<Record<StepName, FactOf<'undertaking-signed'>>>>;
};

/** What the standing facts, in the order in which they took effect, say of an undertaking; `undefined` where nothing. */
export const executionOf = (facts: readonly Fact[], undertaking: string): Execution | undefined => {
  let drafted: FactOf<'undertaking-drafted'> | undefined;
  let executed: FactOf<'undertaking-executed'> | undefined;
  let acknowledged: FactOf<'undertaking-acknowledged'> | undefined;
  let declined: FactOf<'undertaking-declined'> | undefined;
  const steps: Partial<Record<StepName, FactOf<'undertaking-signed'>>> = {};
  for (const fact of facts) {
    if (!('undertaking' in fact) || fact.undertaking !== undertaking) continue;
    if (fact.fact === 'undertaking-drafted') drafted = fact;
    else if (fact.fact === 'undertaking-executed') executed = fact;
    else if (fact.fact === 'undertaking-acknowledged') acknowledged = fact;
    else if (fact.fact === 'undertaking-declined') declined = fact;
    else if (fact.fact === 'undertaking-signed') steps[fact.as] = fact;
  }
  const said = drafted ?? executed;
  if (said === undefined) return undefined;
  const { by, rules, form, language, terms, supplements, vehicles } = said;
  return {
    undertaking,
    by,
    rules,
    form,
    language,
    terms,
    supplements,
    vehicles,
    document: drafted === undefined ? executed?.document?.sha256 : drafted.document?.sha256,
    drawnUp: drafted,
    executed,
    acknowledged,
    declined,
    steps,
  };
};

/** The step that comes next; null when the instrument is executed and acknowledged. */
export const nextStep = ({ executed, acknowledged, steps }: Execution): StepName | null => {
  if (acknowledged !== undefined) return null;
  if (executed === undefined) return steps.giver === undefined ? 'giver' : 'witness';
  return steps.company === undefined ? 'company' : 'company-witness';
};

/**
 * The step that an execution rests on and that was taken back: it has the one and not the other. An instrument that was
 * executed elsewhere has neither, and lacks none.
 */
export const lostStep = ({ executed, steps }: Pick<Execution, 'executed' | 'steps'>): 'giver' | 'witness' | undefined => {
  if (executed === undefined) return undefined;
  if (steps.giver === undefined && steps.witness !== undefined) return 'giver';
  return steps.witness === undefined && steps.giver !== undefined && executed.witness !== undefined ? 'witness' : undefined;
};

/** Whose signing a witness attests. */
export const attestedBy = (as: StepName): 'giver' | 'company' | undefined =>
  as === 'witness' ? 'giver' : as === 'company-witness' ? 'company' : undefined;

/** Which copy of the instrument a step is put on: one that is not told is the first; a witness takes that of whom he attests. */
export const copyOf = (
  execution: Execution,
  { as, counterpart }: { readonly as: StepName; readonly counterpart?: string | undefined },
): string => {
  const attested = attestedBy(as);
  return counterpart ?? (attested && execution.steps[attested]?.counterpart) ?? '1';
};

/** SHA-256 of a copy as it stands before a step: what was drawn up, or what the last step on this copy left. */
export const bytesBefore = (execution: Execution, as: StepName, copy: string): string | undefined => {
  let bytes = execution.document;
  for (const name of stepNames) {
    if (name === as) break;
    const step = execution.steps[name];
    if (step !== undefined && copyOf(execution, step) === copy) bytes = step.signed.sha256;
  }
  return bytes;
};

/** Every file of the instrument that stands on record, by SHA-256. */
export const filesOf = ({ document, steps }: Execution): readonly string[] => [
  ...(document === undefined ? [] : [document]),
  ...stepNames.flatMap((name) => steps[name]?.signed.sha256 ?? []),
];

/** Whether one moment lies before another, as far as it can be told: dates alone say nothing about the same day. */
export const isBefore = (one: When, other: When): boolean =>
  one.at !== undefined && other.at !== undefined ? one.at < other.at : one.on < other.on;

export const toldWhen = ({ on, at }: When): string => at ?? on;
