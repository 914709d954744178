import type { Fact, Issuer } from '../record/index.ts';
import { isCompanyName, isIssuerName } from './company-names.ts';
import type { When } from './execution.ts';
import { type Likeness, likenessOf } from './same-name.ts';

/** Somebody who signs: the name that he gives, and who of the record he is where that is known. */
export type Signatory = { readonly name: string; readonly person?: string | undefined };

type Known = {
  readonly person: string;
  readonly kind: string;
  readonly names: readonly string[];
  readonly died: When | undefined;
};

/** The persons that a record names. */
export type People = ReadonlyMap<string, Known>;

export const peopleOf = (facts: readonly Fact[]): People => {
  const people = new Map<string, Known>();
  for (const fact of facts) {
    if (fact.fact === 'person-recorded') {
      const { en, 'zh-Hant': zh } = fact.name;
      people.set(fact.person, {
        person: fact.person,
        kind: fact.kind,
        names: zh === undefined ? [en] : [en, zh],
        died: undefined,
      });
    } else if (fact.fact === 'person-died') {
      const known = people.get(fact.person);
      if (known) people.set(fact.person, { ...known, died: fact });
    }
  }
  return people;
};

const called = (people: People, name: string): readonly Known[] =>
  [...people.values()].filter(({ names }) => likenessOf(names, [name]) === 'same');

/** Who of the record somebody is: as he says, or by a name that only one person has. */
export const personOf = (people: People, { name, person }: Signatory): string | undefined => {
  if (person !== undefined) return person;
  const found = called(people, name);
  return found.length === 1 ? found[0]?.person : undefined;
};

export const nameOf = (people: People, person: string): string => people.get(person)?.names[0] ?? person;

/** Whether a name is one of those that the record gives to a person. */
export const isNameOf = (people: People, person: string, name: string): boolean => {
  const known = people.get(person);
  return known !== undefined && likenessOf(known.names, [name]) === 'same';
};

/** Every name of somebody: the one that he gives, and those that the record has for him. */
export const namesOf = (people: People, signatory: Signatory): readonly string[] => {
  const person = personOf(people, signatory);
  return [signatory.name, ...(people.get(person ?? '')?.names ?? [])];
};

/**
 * How two signatories compare: one by their ids, otherwise by every name that they give or the record has. Two ids under
 * one name are no two persons to whoever reads the paper, so that they count as one.
 */
export const signatoriesLikeness = (people: People, one: Signatory, other: Signatory): Likeness => {
  const [a, b] = [personOf(people, one), personOf(people, other)];
  return a !== undefined && a === b ? 'same' : likenessOf(namesOf(people, one), namesOf(people, other));
};

export const isSameSignatory = (people: People, one: Signatory, other: Signatory): boolean =>
  signatoriesLikeness(people, one, other) === 'same';

/** Whether somebody is the issuer by name; a natural person of the record may be called as his company is. */
export const isIssuer = (issuer: Issuer, people: People, signatory: Signatory): boolean => {
  const person = personOf(people, signatory);
  const isNatural = person !== undefined && people.get(person)?.kind === 'natural';
  return !(isNatural && !isCompanyName(signatory.name)) && isIssuerName(issuer, signatory.name);
};
