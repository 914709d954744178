import { readInstant, readQuantity } from '../exact/index.ts';
import {
  type Field,
  type IssuerRecord,
  type Json,
  nearestWord,
  publicHolders,
  type Shape,
  unknownHolder,
} from '../record/index.ts';
import { termCalled, trimmed } from './movement-table.ts';

/** What a record has that a movement may name, and the ids of facts that are taken. */
export type Known = {
  readonly classes: ReadonlySet<string>;
  readonly persons: ReadonlySet<string>;
  /** Persons by every name, in small letters: a name is no id, but tells who may be meant. */
  readonly personNames: ReadonlyMap<string, string>;
  readonly sources: ReadonlySet<string>;
  readonly ids: ReadonlySet<string>;
};

export const knownOf = (record: IssuerRecord): Known => {
  const known = {
    classes: new Set<string>(),
    persons: new Set<string>(),
    personNames: new Map<string, string>(),
    sources: new Set(Object.keys(record.sources)),
    ids: new Set<string>(),
  };
  for (const fact of record.facts) {
    if (fact.named) known.ids.add(fact.id);
    if (fact.fact === 'class-created') known.classes.add(fact.class);
    if (fact.fact !== 'person-recorded') continue;
    known.persons.add(fact.person);
    for (const name of [fact.name.en, fact.name['zh-Hant']]) if (name) known.personNames.set(name.toLowerCase(), fact.person);
  }
  return known;
};

/** Why a cell cannot be read: a code of `movementWords` and what its words need besides `column` and `found`. */
export type CellFault = { readonly code: string; readonly values?: Readonly<Record<string, string>> };
export type CellReading = { readonly status: 'read'; readonly json: Json } | ({ readonly status: 'refused' } & CellFault);

export const idPattern = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
const amountPattern = /^\d{1,30}(\.\d{1,30})?$/;
const exponentPattern = /^[-+]?\d+([.,]\d*)?e[-+]?\d+$/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

const read = (json: Json): CellReading => ({ status: 'read', json });
const refuse = (code: string, values: Readonly<Record<string, string>> = {}): CellReading => ({
  status: 'refused',
  code,
  values,
});

/** So many different words are looked up for a near one; a file with more is wrong in another way. */
const mostLookedUp = 1000;

/** Reads cells by the shape of the field that they fill; a word that is not known is told with the nearest that is. */
export const startCells = (known: Known) => {
  const lookedUp = new Map<string, string | undefined>();
  const nearest = (what: string, word: string, candidates: () => Iterable<string>): Readonly<Record<string, string>> => {
    const key = `${what} ${word}`;
    if (!lookedUp.has(key) && lookedUp.size < mostLookedUp) lookedUp.set(key, nearestWord(word, candidates()));
    const found = lookedUp.get(key);
    return found === undefined ? {} : { nearest: found };
  };

  const readChoice = (text: string, of: readonly string[]): CellReading => {
    const term = termCalled(text);
    return of.includes(term)
      ? read(term)
      : refuse('movement-choice', { allowed: of.join(', '), ...nearest(of.join(), trimmed(text).toLowerCase(), () => of) });
  };

  const readHolder = (id: string): CellReading => {
    if (known.persons.has(id)) return read(id);
    const term = termCalled(id);
    if (term === publicHolders || term === unknownHolder) return read(term);
    const called = known.personNames.get(id.toLowerCase());
    if (called !== undefined) return refuse('movement-no-holder', { nearest: called });
    return refuse(
      'movement-no-holder',
      nearest('holder', id, () => [...known.persons, publicHolders, unknownHolder]),
    );
  };

  const readReference = (to: string, id: string): CellReading => {
    if (to === 'claimant' && id === 'company') return read(id);
    if (to === 'party' || to === 'claimant' || to === 'person') return readHolder(id);
    if (to !== 'class') return idPattern.test(id) ? read(id) : refuse('movement-id');
    if (known.classes.has(id)) return read(id);
    return refuse('movement-no-class', {
      allowed: [...known.classes].join(', '),
      ...nearest('class', id, () => known.classes),
    });
  };

  const readShape = (shape: Shape, text: string): CellReading => {
    switch (shape.type) {
      case 'shares': {
        const digits = trimmed(text);
        const reading = readQuantity(digits);
        if (reading.status === 'read') return reading.value === 0n ? refuse('movement-shares-zero') : read(`${reading.value}`);
        return refuse(`movement-shares-${exponentPattern.test(digits) ? 'exponent' : reading.because}`);
      }
      case 'count': {
        const reading = readQuantity(trimmed(text));
        return reading.status === 'read' && reading.value > 0n ? read(`${reading.value}`) : refuse('movement-count');
      }
      case 'choice':
        return readChoice(text, shape.of);
      case 'list': {
        const items = trimmed(text)
          .split(/[\s,;+、；，]+/)
          .filter((item) => item !== '')
          .map((item) => readShape(shape.of, item));
        const wrong = items.find((item) => item.status === 'refused');
        return wrong ?? read(items.flatMap((item) => (item.status === 'read' ? [item.json] : [])));
      }
      case 'firstOf': {
        const words = shape.of.flatMap((one) => (one.type === 'choice' ? one.of : []));
        const other = shape.of.find((one) => one.type === 'reference');
        const exact = trimmed(text);
        if (words.includes(exact)) return read(exact);
        const named: CellReading = other === undefined ? refuse('movement-choice') : readReference(other.to, exact);
        if (named.status === 'read') return named;
        return words.includes(termCalled(text)) ? read(termCalled(text)) : withWords(named, exact, words);
      }
      case 'reference':
        return readReference(shape.to, trimmed(text));
      case 'amount':
        return amountPattern.test(trimmed(text)) ? read(trimmed(text)) : refuse('movement-amount');
      default:
        return readText(text);
    }
  };

  /** A word that is neither a holder nor one of the fixed words may be misspelt from either. */
  const withWords = (refused: CellReading, found: string, words: readonly string[]): CellReading => {
    if (refused.status === 'read' || refused.values?.['nearest'] !== undefined) return refused;
    return { ...refused, values: { ...refused.values, ...nearest('word', found.toLowerCase(), () => words) } };
  };

  const readText = (text: string): CellReading => (controls.test(text) ? refuse('movement-control') : read(text));

  /** What may stand in an empty cell that is needed: the words of a choice, or an example that no language changes. */
  const expected = (shape: Shape): string => {
    if (shape.type === 'choice') return shape.of.join(', ');
    if (shape.type === 'firstOf') return shape.of.map(expected).join(', ');
    if (shape.type === 'shares') return '6,906,080,602';
    if (shape.type === 'count') return '1, 2, 3 ...';
    if (shape.type !== 'reference') return '...';
    return shape.to === 'class' ? [...known.classes].join(', ') : shape.to === 'party' ? 'public, unknown, ...' : shape.to;
  };

  return {
    expected,
    shape: (shape: Field, text: string): CellReading => readShape(shape, text),
    choice: readChoice,
    text: readText,
    id: (text: string): CellReading => (idPattern.test(trimmed(text)) ? read(trimmed(text)) : refuse('movement-id')),
    instant: (text: string): CellReading => {
      const instant = readInstant(trimmed(text));
      return instant === undefined ? refuse('movement-no-time') : read(instant);
    },
    /** A key of the record's sources, with the place in it behind a comma. */
    source: (text: string): CellReading => {
      const key = trimmed(text.split(',', 1)[0] ?? '');
      if (controls.test(text)) return refuse('movement-control');
      if (known.sources.has(key)) return read(text);
      return refuse('movement-no-source', {
        allowed: [...known.sources].join(', ') || '-',
        ...nearest('source', key, () => known.sources),
      });
    },
    movement: (text: string, kinds: readonly string[]): CellReading => {
      const term = termCalled(text);
      if (kinds.includes(term)) return read(term);
      return refuse('movement-unknown', {
        allowed: kinds.join(', '),
        ...nearest('movement', trimmed(text).toLowerCase(), () => kinds),
      });
    },
  };
};
