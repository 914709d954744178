import type { HongKongDate } from '../exact/index.ts';
import type { Refusal } from './apply-shares.ts';
import type { FactOf } from './facts.ts';
import type { DraftedUndertaking, InstrumentTerms, State, Supplement, Undertaking } from './state.ts';

export type UndertakingFact = FactOf<
  | 'undertaking-drafted'
  | 'undertaking-signed'
  | 'undertaking-declined'
  | 'undertaking-executed'
  | 'undertaking-acknowledged'
  | 'undertaking-superseded'
>;

/** A supplement goes through the same steps as an undertaking, but is none: it stands apart, under its principal. */
export const applyUndertakingFact = ({
  state,
  fact,
  refuse,
  on,
}: {
  readonly state: State;
  readonly fact: UndertakingFact;
  readonly refuse: Refusal;
  readonly on: HongKongDate;
}): void => {
  const { undertaking: id } = fact;
  const executed = state.undertakings.get(id);
  const supplement = state.supplements.get(id);
  const isExecuted = executed !== undefined || supplement !== undefined;
  switch (fact.fact) {
    case 'undertaking-drafted': {
      if (isExecuted || state.drafts.has(id)) return refuse('undertaking-exists', { found: id });
      if (isFaultySupplement({ state, fact, refuse, on })) return;
      const { by, rules, form, terms, supplements, vehicles } = fact;
      state.drafts.set(id, {
        undertaking: id,
        by,
        rules,
        form,
        terms,
        supplements,
        vehicles,
        document: fact.document?.sha256,
        drawnUpOn: on,
        fact: fact.id,
      });
      return;
    }
    case 'undertaking-signed':
      if (!isExecuted && !state.drafts.has(id)) refuse('no-such-undertaking', { found: id });
      return;
    case 'undertaking-declined':
      if (!isExecuted) return refuse('no-such-undertaking', { found: id });
      if ((executed ?? supplement)?.acknowledged !== undefined) refuse('declined-after-acknowledged', { found: id });
      return;
    case 'undertaking-executed': {
      if (isExecuted) return refuse('undertaking-exists', { found: id });
      const draft = state.drafts.get(id);
      const otherwise = draft && draftedOtherwise(draft, fact);
      if (otherwise) return refuse('undertaking-drafted-otherwise', { found: id, ...otherwise });
      if (isFaultySupplement({ state, fact, refuse, on })) return;
      const { by, rules, form, terms, supplements, vehicles = [] } = fact;
      const steps = { executedOn: on, fact: fact.id, acknowledged: undefined };
      if (supplements !== undefined) state.supplements.set(id, { supplement: id, to: supplements, by, vehicles, ...steps });
      else state.undertakings.set(id, { undertaking: id, by, rules, form, terms, ...steps, supersededBy: undefined });
      return;
    }
    case 'undertaking-acknowledged':
      if (executed !== undefined) state.undertakings.set(id, { ...executed, acknowledged: fact.id });
      else if (supplement !== undefined) state.supplements.set(id, { ...supplement, acknowledged: fact.id });
      else refuse('no-such-undertaking', { found: id });
      return;
    case 'undertaking-superseded':
      if (supplement !== undefined) return refuseSupplement(supplement, refuse);
      if (executed === undefined) return refuse('no-such-undertaking', { found: id });
      if (isFaultySuccessor({ state, old: executed, by: fact.by, refuse })) return;
      state.undertakings.set(id, { ...executed, supersededBy: fact.by });
      return;
  }
};

/** Whether what is said of an undertaking can be said of the one that is named: there is none, or it is a supplement. */
export const namesUndertaking = (state: State, named: string, refuse: Refusal): void => {
  const supplement = state.supplements.get(named);
  if (supplement !== undefined) return refuseSupplement(supplement, refuse);
  if (!state.undertakings.has(named)) refuse('no-such-undertaking', { found: named });
};

/** What replaces an undertaking is another one of the same giver; one that is not on record yet replaces nothing yet. */
const isFaultySuccessor = ({
  state,
  old,
  by,
  refuse,
}: {
  readonly state: State;
  readonly old: Undertaking;
  readonly by: string;
  readonly refuse: Refusal;
}): boolean => {
  const successor = state.undertakings.get(by);
  const values = { found: old.undertaking, by };
  if (by === old.undertaking) refuse('superseded-by-itself', values);
  else if (successor !== undefined && successor.by !== old.by)
    refuse('superseded-by-another', { ...values, giver: old.by, other: successor.by });
  else return false;
  return true;
};

const refuseSupplement = ({ supplement, to }: Supplement, refuse: Refusal): void =>
  refuse('is-a-supplement', { found: supplement, principal: to });

type Instrument = FactOf<'undertaking-drafted' | 'undertaking-executed'>;

/**
 * A supplement adds vehicles to an undertaking that its giver has executed and that has not ended before the day. That he
 * ceased to be a beneficiary on an earlier day is for who follows his weight to tell.
 */
const isFaultySupplement = ({
  state,
  fact: { undertaking, by, supplements: named, vehicles },
  refuse,
  on,
}: {
  readonly state: State;
  readonly fact: Instrument;
  readonly refuse: Refusal;
  readonly on: HongKongDate;
}): boolean => {
  const fault = (code: string, values: Readonly<Record<string, string>> = {}): boolean => {
    refuse(code, { found: undertaking, ...values });
    return true;
  };
  if (named === undefined) return vehicles === undefined ? false : fault('vehicles-without-supplement');
  const principal = state.undertakings.get(named);
  if (principal === undefined) {
    return fault(state.supplements.has(named) ? 'supplement-to-supplement' : 'supplement-to-nothing', { principal: named });
  }
  if (vehicles === undefined || vehicles.length === 0) return fault('supplement-without-vehicles');
  if (principal.by !== by) return fault('supplement-of-another', { principal: named, by, giver: principal.by });
  // What the company has not acknowledged replaces nothing; whether it promises less is for the rulebook.
  if (principal.supersededBy !== undefined && state.undertakings.get(principal.supersededBy)?.acknowledged !== undefined) {
    return fault('supplement-to-superseded', { principal: named, by: principal.supersededBy });
  }
  const { terminatesOn, terminatesOnDate: last } = principal.terms ?? {};
  const isDelisted = state.delistedOn !== undefined && state.delistedOn < on && terminatesOn?.includes('delisting') !== false;
  if (isDelisted) return fault('supplement-to-ended', { principal: named, ended: state.delistedOn ?? '' });
  if (last !== undefined && last < on) return fault('supplement-to-ended', { principal: named, ended: last });
  return state.dead.has(by) ? fault('supplement-of-the-dead', { by }) : false;
};

/**
 * What was executed must be what was drawn up: its giver, its Rules, its form, its terms, and what it adds to which
 * undertaking. Its file is another one, because it was signed since: the steps show what lies between.
 */
const draftedOtherwise = (
  draft: DraftedUndertaking,
  fact: FactOf<'undertaking-executed'>,
): { readonly what: string; readonly drafted: string; readonly executed: string } | undefined => {
  const listed = (names: readonly string[] | undefined): string => names?.toSorted().join(', ') ?? '-';
  const compared = [
    ['by', draft.by, fact.by],
    ['rules', listed(draft.rules), listed(fact.rules)],
    ['form', draft.form, fact.form],
    ['terms', ...termsText(draft.terms, fact.terms)],
    ['supplements', draft.supplements ?? '-', fact.supplements ?? '-'],
    ['vehicles', listed(draft.vehicles), listed(fact.vehicles)],
  ] as const;
  const other = compared.find(([, drafted, executed]) => drafted !== executed);
  return other && { what: other[0], drafted: other[1], executed: other[2] };
};

/** Terms in one order; where one of the two tells none, there is nothing to compare. */
const termsText = (
  drafted: InstrumentTerms | undefined,
  executed: InstrumentTerms | undefined,
): readonly [drafted: string, executed: string] => {
  if (drafted === undefined || executed === undefined) return ['-', '-'];
  const text = (terms: InstrumentTerms): string =>
    Object.entries(terms)
      .flatMap(([name, value]) =>
        value === undefined ? [] : [`${name} ${Array.isArray(value) ? value.toSorted().join(' and ') : value}`],
      )
      .sort()
      .join(', ');
  return [text(drafted), text(executed)];
};
