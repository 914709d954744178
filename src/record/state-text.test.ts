/** A state as text has no free text, and what a decision is limited to stays a limit. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FactOf } from './facts.ts';
import { emptyState } from './state.ts';
import { readStateText, stateText } from './state-text.ts';

const decided = (fields: Partial<FactOf<'exchange-decided'>>): FactOf<'exchange-decided'> =>
  ({
    fact: 'exchange-decided',
    id: 'd',
    on: '2026-01-01',
    decision: 'waiver',
    rule: '8A.18',
    line: 1,
    column: 1,
    ...fields,
  }) as never;

test('free text is left out of a state, and a limit that is one is not taken away with it', () => {
  const state = {
    ...emptyState(),
    decisions: [decided({ appliesTo: 'set-1', reference: 'letter of Li Wei' }), decided({ appliesTo: 'what Li Wei sold' })],
    articles: { id: 'a', on: '2026-01-01', fact: 'a', provisions: { '8A.07': 'as Li Wei asked' } } as never,
    listing: {
      as: 'secondary',
      exempt: { ground: 'grandfathered', qualifyingExchange: 'where Li Wei lives' },
      fact: 'l',
    } as never,
    classes: new Map([
      ['A', { id: 'A', convertsInto: 'B', rights: { dividend: 'equal', nomination: 'Li Wei names one' } } as never],
    ]),
    undertakings: new Map([['u', { undertaking: 'u', rules: ['8A.09', 'as Li Wei reads it'], form: 'deed' } as never]]),
  };
  const text = stateText(state);
  assert.doesNotMatch(text, /Li Wei/);
  const again = readStateText(text);
  assert.deepEqual(again?.undertakings.get('u')?.rules, ['8A.09', '(apart)']);
  assert.equal(again?.classes.get('A')?.convertsInto, 'B');
  assert.deepEqual(
    again?.decisions.map(({ appliesTo, rule }) => [appliesTo, rule]),
    [
      ['set-1', '8A.18'],
      ['(apart)', '8A.18'],
    ],
  );
});
