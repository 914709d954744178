import type { HongKongDate } from '../../../exact/index.ts';
import { erasedText, type Fact, type FactOf, type IssuerRecord } from '../../../record/index.ts';
import { type Likeness, likenessOf } from '../../../undertaking/index.ts';

/** Somebody who had to do with a clearance: by the name that he gave, and by his id where the record knows him. */
export type Somebody = { readonly by: string; readonly person?: string | undefined };

/** The names by which a record knows each person, older ones too. */
export const recordedNames = ({ facts }: IssuerRecord): ReadonlyMap<string, readonly string[]> => {
  const names = new Map<string, readonly string[]>();
  for (const fact of facts) {
    if (fact.fact !== 'person-recorded') continue;
    const own = Object.values(fact.name).filter((name) => name !== undefined);
    names.set(fact.person, [...(names.get(fact.person) ?? []), ...own]);
  }
  return names;
};

/** A name has a letter of some script. */
export const isName = (text: string): boolean => text !== erasedText && /\p{L}/u.test(text);

const namesOf = ({ by, person }: Somebody, names: ReadonlyMap<string, readonly string[]>): readonly string[] =>
  [by, ...(names.get(person ?? '') ?? [])].filter(isName);

/** Of whoever was erased, or gave no name, nobody can say who he is: not by his id either, which another record of him may not have. */
export const isUnknown = (one: Somebody, names: ReadonlyMap<string, readonly string[]>): boolean =>
  namesOf(one, names).length === 0;

/** Whether somebody goes by a name that is not his whose id he gives. */
export const isMisnamed = ({ by, person }: Somebody, names: ReadonlyMap<string, readonly string[]>): boolean => {
  const own = (names.get(person ?? '') ?? []).filter(isName);
  return person !== undefined && by !== erasedText && own.length > 0 && likenessOf([by], own) === 'other';
};

/**
 * Whether two are one person: the same id, or the same name in any of its forms, also under another id. Two ids whose names
 * are only alike are two persons; a name alone that is like another may be his, also one in another script or a family name with a
 * title, and so may whoever cannot be named.
 */
export const isOnePerson = (
  [one, other]: readonly [Somebody, Somebody],
  names: ReadonlyMap<string, readonly string[]>,
): Likeness => {
  if (one.person !== undefined && one.person === other.person) return 'same';
  if (isUnknown(one, names) || isUnknown(other, names)) return 'near';
  const likeness = likenessOf(namesOf(one, names), namesOf(other, names));
  const isTwo = one.person !== undefined && other.person !== undefined;
  if (likeness === 'other' && !isTwo) return isTelling(namesOf(one, names), namesOf(other, names)) ? 'other' : 'near';
  return likeness === 'near' && isTwo ? 'other' : likeness;
};

/**
 * Whether the record settles who somebody is: one natural person of it, by his id, or by a name that only he has. A name
 * that is in no record may be anybody's: in another script, with a title, or romanised otherwise.
 */
export const isSettled = ({ by, person }: Somebody, facts: readonly Fact[]): boolean => {
  const natural = facts.filter((fact) => fact.fact === 'person-recorded').filter(({ kind }) => kind === 'natural');
  if (person !== undefined) return natural.some((fact) => fact.person === person);
  const named = natural.filter(({ name }) => isName(by) && likenessOf([by], Object.values(name).filter(isName)) === 'same');
  return new Set(named.map((fact) => fact.person)).size === 1;
};

/** Scripts that nobody can compare a name across. */
const scriptsOf = (names: readonly string[]): ReadonlySet<string> =>
  new Set(
    names.flatMap((name) => [
      ...(/\p{Script=Han}/u.test(name) ? ['han'] : []),
      ...(/\p{Script=Latin}/u.test(name) ? ['latin'] : []),
      ...(/(?!\p{Script=Han}|\p{Script=Latin})\p{L}/u.test(name) ? ['other'] : []),
    ]),
  );

const titles = /先生|女士|小姐|太太|夫人|博士|教授|律師|律师|醫生|医生|^(?:mr|mrs|ms|miss|mdm|madam|dr|prof|sir)\b\.?/giu;

/** A family name alone, or one with a title: 黃先生, Mr Wong. */
const isPartOnly = (name: string): boolean => {
  const rest = name.trim().replaceAll(titles, '').trim();
  return /\p{Script=Han}/u.test(rest) ? [...rest].length < 2 : rest.split(/[\s,]+/u).filter((word) => word !== '').length < 2;
};

/** Whether names that are not alike tell two persons apart: whole names, of which some are in one script. */
const isTelling = (some: readonly string[], others: readonly string[]): boolean => {
  const [one, other] = [some, others].map((names) => scriptsOf(names.filter((name) => !isPartOnly(name))));
  return [...(one ?? [])].some((script) => script !== 'other' && other?.has(script) === true);
};

/** A body is no person: what calls itself a board or a company. */
const isBody = (name: string): boolean =>
  /\b(?:board|board of directors|committee|company|limited|ltd|inc|llp|corp|corporation|advis[eo]r)\.?$/iu.test(name.trim()) ||
  /(?:董事會|董事会|委員會|委员会|公司|顧問|顾问)$/u.test(name.trim());

/** Why somebody can approve nothing on a day: he is no natural person, or he is dead. */
export const incapacityOf = (
  { by, person }: Somebody,
  facts: readonly Fact[],
  on: HongKongDate,
): 'no-natural-person' | 'dead' | undefined => {
  const recorded = facts.filter((fact): fact is FactOf<'person-recorded'> => fact.fact === 'person-recorded');
  const isHis = ({ name }: FactOf<'person-recorded'>): boolean => likenessOf([by], Object.values(name).filter(isName)) === 'same';
  const his = recorded.filter((fact) => (person === undefined ? isName(by) && isHis(fact) : fact.person === person));
  if (his.length === 0) return person === undefined && isBody(by) ? 'no-natural-person' : undefined;
  const natural = his.filter(({ kind }) => kind === 'natural');
  if (natural.length === 0) return 'no-natural-person';
  const dead = new Set(facts.flatMap((fact) => (fact.fact === 'person-died' && fact.on <= on ? [fact.person] : [])));
  return natural.every((fact) => dead.has(fact.person)) ? 'dead' : undefined;
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
