import { buyIntoTreasury, convert, settled } from './actions.ts';
import { variable } from './claim.ts';
import { amountOf, type Values } from './evaluate.ts';
import { minus, named, type Proportion, type Term } from './expression.ts';
import { asListed, type Company, issued } from './position.ts';
import { requiredConversion } from './remedies.ts';
import { dayOf, type Expected, type Story, storyOf } from './story.ts';

/** The counterexamples start from a company on its listing day, with ten votes a weighted share, which is the usual case. */
const votes = 10n;
export const company = asListed(votes);
export const [n, m] = [named('n'), named('m')];
export const listedWith = [variable('W', 1n), variable('N'), variable('B')];

export type Steps = Parameters<typeof storyOf>[0]['steps'];
export const told = (values: Values, steps: Steps, expected: readonly Expected[]): Story =>
  storyOf({ votes, weighted: values['W'] ?? 0n, nonWvr: values['N'] ?? 0n, ordinary: values['B'] ?? 0n, steps, expected });

export const votesOnDay = (step: number, outcome: 'met' | 'breached'): Expected => ({
  rule: '8A.09',
  check: 'non-wvr-votes',
  on: dayOf(step),
  outcome,
});
export const reductionOnDay = (step: number, outcome: Expected['outcome'], required: bigint): Expected => ({
  rule: '8A.15',
  check: 'reduction-matched-by-conversion',
  on: dayOf(step),
  outcome,
  figures: { requiredConversion: required },
});
export const ceilingOnDay = (step: number, outcome: Expected['outcome'], ceiling?: Proportion, values?: Values): Expected => ({
  rule: '8A.13',
  check: 'proportion-not-above-ceiling',
  on: dayOf(step),
  outcome,
  ...(ceiling === undefined
    ? {}
    : { figures: { ceilingPart: amountOf(ceiling.part, values), ceilingWhole: amountOf(ceiling.whole, values) } }),
});

export const asked = (of: Company, reduction: Term): Term =>
  requiredConversion({ weighted: of.weighted, issued: issued(of), reduction });
export const onTreasury = asked(company, n);
export const matched = settled(convert(buyIntoTreasury(company, n), onTreasury));

export const others = (of: Company): Term => minus(issued(of), of.weighted);
