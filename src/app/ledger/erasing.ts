import { isCompany, type Json, type JsonMap } from '../../record/index.ts';
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
 * Removes what is withheld of one person who is no company: his id, his name, the free text of facts that name him, every
 * other withheld text of the issuer in which his id or his name stands, and every such name in registers of members. A
 * person whom the record does not name is looked for among the holders of registers, and goes by the names there, or among
 * those who signed an undertaking, witnesses above all, or had to do with a clearance, and goes by the name that he gave, or
 * among those whom only the proposal of a clearance names.
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
  const registers = await registersOf(store, issuer);
  const { opaque, names } = await named(store, issuer, person);
  const inRegisters = opaque === undefined ? await namesOfHolder(store, issuer, registers, person) : [];
  const isElsewhere = opaque === undefined && inRegisters.length === 0;
  const isSigning = isElsewhere && (await hasSigned(store, issuer, person));
  const proposed = isElsewhere ? await namesProposed(store, issuer, person) : undefined;
  if (isElsewhere && !isSigning && proposed === undefined) throw new StoreFailure('no-such-person', { issuer, person });
  const holders = new Set([person, opaque ?? person]);
  const given = [...inRegisters, ...(isSigning ? [person] : []), ...(proposed ?? [])];
  const mentions = mentionsOf({ id: person, names: [...names, ...given] });
  const what: Erasable[] = [];
  for await (const opened of openedEntries(store, issuer)) what.push(...valuesAbout(opened, opaque, mentions));
  for (const { seq } of registers) {
    for await (const page of store.members(issuer, seq)) {
      for (const { line, holder, class: of, name } of page) {
        if (name === undefined || !(holders.has(holder) || mentions(name.value))) continue;
        what.push({ kind: 'name', seq, line, holder, class: of });
      }
    }
  }
  if (what.length === 0) throw new StoreFailure('erased-before', { issuer, person });
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

/** What stands in the log for a person whom the record names and who is no company, and the names that it gives him. */
const named = async (
  store: Store,
  issuer: string,
  person: string,
): Promise<{ readonly opaque: string | undefined; readonly names: readonly string[] }> => {
  const persons = startPersons();
  const names: string[] = [];
  let isOne = false;
  for await (const { entry, values } of openedEntries(store, issuer)) {
    persons.note(entry, values);
    if (entry.kind !== 'fact' || entry.fact['fact'] !== 'person-recorded') continue;
    const { person: inLog, kind, name } = entry.fact;
    if (inLog !== persons.opaque.get(person)) continue;
    const isWithheld = entry.fact['personIs'] !== undefined;
    isOne ||= isWithheld || !isCompany(`${kind}`);
    // Older logs have the names of trusts and estates in clear.
    const known = values.get('/name') ?? (isWithheld ? undefined : JSON.stringify(name));
    if (known !== undefined) names.push(...Object.values(JSON.parse(known) as Record<string, string>));
  }
  return isOne ? { opaque: persons.opaque.get(person), names } : { opaque: undefined, names: [] };
};

/**
 * Whether somebody of this name signed, attested or declined an undertaking, asked for, approved, declined or was told of a
 * clearance, or is named by a certificate that signed.
 */
const hasSigned = async (store: Store, issuer: string, name: string): Promise<boolean> => {
  const sought = plainText(name).trim();
  for await (const { entry, values } of openedEntries(store, issuer)) {
    if (entry.kind !== 'fact' || !/^(undertaking|clearance)-/.test(`${entry.fact['fact']}`)) continue;
    for (const path of ['/name', '/by', '/to', '/witness/name', '/attorney/name']) {
      const value = values.get(path);
      if (value !== undefined && sought !== '' && plainText(`${JSON.parse(value)}`).trim() === sought) return true;
    }
    // Whom a certificate names stands among the other parts of its subject.
    const subject = values.get('/certificate/subject');
    const parts = subject === undefined ? [] : plainText(`${JSON.parse(subject)}`).split(/ ?[a-z]+=/);
    if (sought !== '' && parts.some((part) => part.trim() === sought)) return true;
  }
  return false;
};

/** The names of a person whom a proposal that was kept would have recorded, by his id or one of them; none names him: undefined. */
const namesProposed = async (store: Store, issuer: string, person: string): Promise<readonly string[] | undefined> => {
  const sought = plainText(person).trim();
  const found: string[] = [];
  let isThere = false;
  for await (const { entry, values } of openedEntries(store, issuer)) {
    const asked = isAsked(entry, '/asked') ? values.get('/asked') : undefined;
    const { facts } = (asked === undefined ? {} : valueAt(entry, '/asked', asked)) as { readonly facts?: Json };
    for (const fact of Array.isArray(facts) ? (facts as readonly JsonMap[]) : []) {
      if (fact['fact'] !== 'person-recorded' || isCompany(`${fact['kind']}`)) continue;
      const names = Object.values((fact['name'] ?? {}) as JsonMap).map(String);
      if (fact['person'] !== person && !names.some((name) => plainText(name).trim() === sought)) continue;
      isThere = true;
      found.push(...names);
    }
  }
  return isThere ? found : undefined;
};

/** The names that registers give to a holder. */
const namesOfHolder = async (
  store: Store,
  issuer: string,
  registers: readonly { readonly seq: number }[],
  holder: string,
): Promise<readonly string[]> => {
  const names = new Set<string>();
  for (const { seq } of registers) {
    for (const { name } of await store.holdingsOf(issuer, seq, holder)) if (name !== undefined) names.add(name.value);
  }
  return [...names];
};

/**
 * Whether a text names the person: his id as a whole word, or his name as it is recorded, in any case, or its words the
 * other way round. An id of fewer than three characters may be part of anything, and must be the whole text.
 */
const mentionsOf = ({ id, names }: { readonly id: string; readonly names: readonly string[] }): ((text: string) => boolean) => {
  const spellings = names.flatMap((name) => {
    const words = plainText(name).trim().split(' ');
    return [words.join(' '), [words.at(-1), ...words.slice(0, -1)].join(' '), [...words.slice(1), words[0]].join(' ')];
  });
  const sought = [...new Set(spellings)].filter((spelling) => spelling.length > 1);
  const word =
    id.length < 3
      ? undefined
      : new RegExp(`(?<![\\p{L}\\p{N}])${id.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'iu');
  return (text) => {
    if (text === id || word?.test(text)) return true;
    const plain = plainText(text);
    return sought.some((spelling) => plain.includes(spelling));
  };
};

/** In one case, one form of its characters, with one kind of space and apostrophe. */
const plainText = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s,]+/g, ' ')
    .replace(/[’‘ʼ]/g, "'");

/** The withheld values of an entry that are of a person or name him; `value` is a text or a few, as JSON. */
const valuesAbout = (
  { entry, values }: OpenedEntry,
  opaque: string | undefined,
  mentions: (text: string) => boolean,
): readonly Erasable[] => {
  if (values.size === 0) return [];
  const isOfHim = opaque !== undefined && entry.kind === 'fact' && JSON.stringify(entry.fact).includes(`"${opaque}"`);
  const about = [...values].filter(([path, value]) => textsIn(valueAt(entry, path, value)).some(mentions));
  // What became of a clearance is known of many: of its facts only what names him goes, under whichever name he is told.
  const ofClearance = entry.kind === 'fact' ? namePathOf(entry.fact) : undefined;
  if (ofClearance !== undefined) {
    const isHis = isOfHim && entry.fact['person'] === opaque;
    const gone = new Set([...about.map(([path]) => path), ...(isHis && values.has(ofClearance) ? [ofClearance] : [])]);
    return [...gone].map((path) => ({ kind: 'value' as const, seq: entry.seq, path }));
  }
  // A fact is about him too where only a text of it names him; one that records somebody else is not.
  const isAbout = about.length > 0 && entry.kind === 'fact' && entry.fact['fact'] !== 'person-recorded';
  const gone = isOfHim || isAbout ? [...values] : about;
  return gone.map(([path]) => ({ kind: 'value' as const, seq: entry.seq, path }));
};

/** Where a fact of a clearance names whom its `person` is; undefined for any other fact. */
const namePathOf = ({ fact }: JsonMap): string | undefined =>
  `${fact}`.startsWith('clearance-') ? (fact === 'clearance-told' ? '/to' : '/by') : undefined;

/** The proposal of a clearance: a text that is JSON itself. */
const isAsked = (entry: OpenedEntry['entry'], path: string): boolean =>
  entry.kind === 'fact' && entry.fact['fact'] === 'clearance-given' && path === '/asked';

/** A withheld value, from its JSON; ids stand whole in what was asked of a clearance, so that it is read once more. */
const valueAt = (entry: OpenedEntry['entry'], path: string, text: string): Json => {
  const value = JSON.parse(text) as Json;
  if (typeof value !== 'string' || !isAsked(entry, path)) return value;
  try {
    return JSON.parse(value) as Json;
  } catch {
    return value;
  }
};

/** Every text of a value, with the names of its entries. */
const textsIn = (value: Json): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...textsIn(inner as Json)]);
};
