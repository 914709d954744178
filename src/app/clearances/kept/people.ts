import { erasedText, type FactOf, type IssuerRecord } from '../../../record/index.ts';
import { type Likeness, likenessOf } from '../../../undertaking/index.ts';

/** Somebody who had to do with a clearance: by the name that he gave, and by his id where the record knows him. */
export type Somebody = { readonly by: string; readonly person?: string | undefined };

/** The names by which a record knows each person. */
export const recordedNames = ({ facts }: IssuerRecord): ReadonlyMap<string, readonly string[]> =>
  new Map(
    facts.flatMap((fact) =>
      fact.fact === 'person-recorded'
        ? [[fact.person, Object.values(fact.name).filter((name) => name !== undefined)] as const]
        : [],
    ),
  );

export const isNameless = ({ by, person }: Somebody): boolean => by === erasedText && person === undefined;

/**
 * Whether two are one person: the same id, or the same name in any of its forms, also under another id. Two ids whose names
 * are only alike are two persons; a name alone that is like another may be his.
 */
export const isOnePerson = (
  [one, other]: readonly [Somebody, Somebody],
  names: ReadonlyMap<string, readonly string[]>,
): Likeness => {
  if (one.person !== undefined && one.person === other.person) return 'same';
  if (isNameless(one) || isNameless(other)) return 'near';
  const namesOf = ({ by, person }: Somebody): readonly string[] => [by, ...(names.get(person ?? '') ?? [])];
  const likeness = likenessOf(namesOf(one), namesOf(other));
  const isTwo = one.person !== undefined && other.person !== undefined;
  return likeness === 'near' && isTwo ? 'other' : likeness;
};

/** Who a name given on the command line is: by the id, or by a name that only one natural person of the record has. */
export const somebodyCalled = (record: IssuerRecord, called: string): Somebody => {
  const persons = record.facts.filter(
    (fact): fact is FactOf<'person-recorded'> => fact.fact === 'person-recorded' && fact.kind === 'natural',
  );
  const byId = persons.find(({ person }) => person === called);
  if (byId !== undefined) return { by: byId.name.en, person: byId.person };
  const named = persons.filter(({ name }) => likenessOf([called], [name.en, name['zh-Hant'] ?? name.en]) === 'same');
  return { by: called, ...(named.length === 1 ? { person: named[0]?.person } : {}) };
};
