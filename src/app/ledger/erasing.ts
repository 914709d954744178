import type { Appended, ContentMaker } from './logs.ts';
import { type Erasable, type Store, StoreFailure } from './ports.ts';
import { type OpenedEntry, openedEntries, startPersons } from './reading.ts';

/** How the log names what was removed. */
export const erasedName = (what: Erasable): string => {
  switch (what.kind) {
    case 'value':
      return `${what.seq}${what.path}`;
    case 'name':
      return `${what.seq}/member/${what.line}`;
    case 'document':
      return `${what.seq}/document`;
  }
};

/**
 * Removes what is withheld of one natural person: his id, his name, the free text of facts that name him, every other
 * withheld text of the issuer in which his name stands, and his name in registers of members. A person whom the record
 * does not name is looked for among the holders of registers.
 */
export const erasePerson = async ({
  store,
  issuer,
  person,
  put,
}: {
  readonly store: Store;
  readonly issuer: string;
  readonly person: string;
  readonly put: (issuer: string, content: ContentMaker) => Promise<Appended>;
}): Promise<{ readonly erased: number; readonly opaque: string }> => {
  if ((await store.size(issuer)) === 0) throw new StoreFailure('no-such-issuer', { issuer });
  const { opaque, names } = await named(store, issuer, person);
  const what: Erasable[] = [];
  if (opaque !== undefined) {
    const mentions = mentionsOf(names);
    for await (const opened of openedEntries(store, issuer)) what.push(...valuesAbout(opened, opaque, mentions));
  }
  for (const { seq } of await registersOf(store, issuer)) {
    for (const holder of new Set([person, ...(opaque === undefined ? [] : [opaque])])) {
      for (const { line, class: of, name } of await store.holdingsOf(issuer, seq, holder)) {
        if (name !== undefined) what.push({ kind: 'name', seq, line, holder, class: of });
      }
    }
  }
  if (what.length === 0) throw new StoreFailure(opaque === undefined ? 'no-such-person' : 'erased-before', { issuer, person });
  // What is to go is said first: a fault between the two leaves values that the entry allows to be gone.
  const values = what.map(erasedName);
  for (let from = 0; from < values.length; from += namesInEntry) {
    await put(issuer, () => ({ kind: 'erased', values: values.slice(from, from + namesInEntry) }));
  }
  return { erased: await store.erase(issuer, what), opaque: opaque ?? person };
};

/** Removes the bytes of a document, and its name; its hash stays in the log. */
export const eraseDocument = async ({
  store,
  issuer,
  seq,
  put,
}: {
  readonly store: Store;
  readonly issuer: string;
  readonly seq: number;
  readonly put: (issuer: string, content: ContentMaker) => Promise<Appended>;
}): Promise<number> => {
  const named = (await store.withheld(issuer, { from: seq, until: seq + 1 })).map(({ path }) => ({
    kind: 'value' as const,
    seq,
    path,
  }));
  const what: readonly Erasable[] = [{ kind: 'document', seq }, ...named];
  await put(issuer, () => ({ kind: 'erased', values: what.map(erasedName) }));
  return store.erase(issuer, what);
};

/** So many names of erased values fit into one entry. */
const namesInEntry = 1000;

export const registersOf = (store: Pick<Store, 'marksBetween'>, issuer: string) =>
  store.marksBetween(issuer, { kind: 'register', from: '', upTo: '9999' });

/** What stands for a natural person in the log, and the names that the record gives him. */
const named = async (
  store: Store,
  issuer: string,
  person: string,
): Promise<{ readonly opaque: string | undefined; readonly names: readonly string[] }> => {
  const persons = startPersons();
  const names: string[] = [];
  for await (const { entry, values } of openedEntries(store, issuer)) {
    persons.note(entry, values);
    const name = values.get('/name');
    if (entry.kind === 'fact' && name !== undefined && entry.fact['person'] === persons.opaque.get(person)) {
      names.push(...Object.values(JSON.parse(name) as Record<string, string>));
    }
  }
  return { opaque: persons.opaque.get(person), names };
};

/** Whether a text names the person: his name as it is recorded, in any case, or its words the other way round. */
const mentionsOf = (names: readonly string[]): ((text: string) => boolean) => {
  const spellings = names.flatMap((name) => {
    const words = name.toLowerCase().split(/[\s,]+/);
    return [words.join(' '), [words.at(-1), ...words.slice(0, -1)].join(' '), [...words.slice(1), words[0]].join(' ')];
  });
  const sought = [...new Set(spellings)].filter((spelling) => spelling.length > 1);
  return (text) => {
    const plain = text.toLowerCase().replace(/[\s,]+/g, ' ');
    return sought.some((spelling) => plain.includes(spelling));
  };
};

const valuesAbout = (
  { entry, values }: OpenedEntry,
  opaque: string,
  mentions: (text: string) => boolean,
): readonly Erasable[] => {
  if (values.size === 0) return [];
  const isOfHim = entry.kind === 'fact' && JSON.stringify(entry.fact).includes(`"${opaque}"`);
  return [...values].flatMap(([path, value]) =>
    isOfHim || mentions(value) ? [{ kind: 'value' as const, seq: entry.seq, path }] : [],
  );
};
