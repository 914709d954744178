import type { Fact, State } from '../../record/index.ts';
import { factsOf } from './asked.ts';

/** In the words of alerts: who represents in law somebody who is dead and of whose estate the record says nothing. */
export const representativesOf = (person: string): string => `representatives ${person}`;

/** Who acts for a person: himself, or once he is dead his estate, or whoever represents him in law. */
export const actingFor = (state: State, facts: readonly Fact[], person: string): string =>
  state.dead.has(person)
    ? (factsOf(facts, 'person-died').findLast((fact) => fact.person === person)?.estate ?? representativesOf(person))
    : person;
