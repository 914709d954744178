import type { Fact, Issuer } from '../record/index.ts';
import type { When } from './execution.ts';
import { isSameName } from './same-name.ts';

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
  [...people.values()].filter(({ names }) => names.some((known) => isSameName(known, name)));

/** Who of the record somebody is: as he says, or by a name that only one person has. */
export const personOf = (people: People, { name, person }: Signatory): string | undefined => {
  if (person !== undefined) return person;
  const found = called(people, name);
  return found.length === 1 ? found[0]?.person : undefined;
};

export const nameOf = (people: People, person: string): string => people.get(person)?.names[0] ?? person;

/** Whether a name is one of those that the record gives to a person. */
export const isNameOf = (people: People, person: string, name: string): boolean =>
  people.get(person)?.names.some((known) => isSameName(known, name)) ?? false;

/** Whether two signatories may be one: by their ids where both have one, otherwise by name, in any name that the record has. */
export const isSameSignatory = (people: People, one: Signatory, other: Signatory): boolean => {
  const [a, b] = [personOf(people, one), personOf(people, other)];
  if (a !== undefined && b !== undefined) return a === b;
  if (isSameName(one.name, other.name)) return true;
  const others = new Set(called(people, other.name).map(({ person }) => person));
  return called(people, one.name).some(({ person }) => others.has(person));
};

export const isIssuer = ({ name }: Issuer, signatory: Signatory): boolean =>
  isSameName(name.en, signatory.name) || (name['zh-Hant'] !== undefined && isSameName(name['zh-Hant'], signatory.name));
