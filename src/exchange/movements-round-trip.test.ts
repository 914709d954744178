/** Movements out and in again are the same facts, through CSV and through a workbook, and give the same positions. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readBundled, readFacts } from '../../cases/judged-record.ts';
import { live, moves } from '../../cases/lives.ts';
import { positionJson, positionReport } from '../app/index.ts';
import { longestCell, readSheet, writeSheet } from '../paper/index.ts';
import {
  extendRecord,
  type Fact,
  factJson,
  type IssuerRecord,
  readJson,
  readLooseFacts,
  timelineOf,
  type Unnumbered,
} from '../record/index.ts';
import { type CsvRow, csvLine, tablePages } from './csv.ts';
import { movementOf } from './movement-table.ts';
import { startMovements } from './movements.ts';
import { knownOf } from './read-cell.ts';
import { type MovementTable, movementTable } from './write-movements.ts';

const numRuns = Number(process.env['HOLDFAST_LIVES'] ?? '300');

const jsonOf = (fact: Unnumbered | Fact) =>
  factJson({ ...fact, id: fact.id ?? '', named: 'named' in fact ? fact.named : fact.id !== undefined } as unknown as Fact);

type Through = (table: MovementTable) => Promise<readonly CsvRow[]>;

const throughCsv: Through = async ({ columns, rows }) => {
  async function* pieces() {
    const text = [columns, ...rows].map(csvLine).join('');
    for (let from = 0; from < text.length; from += 1000) yield text.slice(from, from + 1000);
  }
  const read: CsvRow[] = [];
  for await (const page of tablePages(pieces())) read.push(...page);
  return read;
};

const throughWorkbook: Through = async ({ columns, rows }) => {
  const numbers = new Set([columns.indexOf('shares'), columns.indexOf('into-shares')]);
  const bytes = await writeSheet({ name: 'movements', rows: [columns, ...rows], numbers });
  const reading = await readSheet(bytes, { file: 'm.xlsx' });
  if (reading.status === 'refused') assert.fail(JSON.stringify(reading.faults));
  assert.deepEqual([reading.faults, reading.notices], [[], []]);
  return reading.rows;
};

const readBack = async (record: IssuerRecord, through: Through, limits: { readonly longestCell?: number } = {}) => {
  const table = movementTable(record, limits);
  const movements = startMovements({ ...knownOf(record), ids: new Set() });
  if (table.rows.length > 0) movements.take(await through(table));
  const { facts, faults } = movements.end();
  if (table.rows.length > 0) assert.deepEqual(faults, []);
  return { facts, table };
};

const standing = (record: IssuerRecord): readonly Fact[] =>
  timelineOf({ record, report: () => {} })
    .actions.flatMap(({ facts }) => facts)
    .filter((fact) => movementOf(fact) !== undefined);

const number = fc.bigInt(1n, 10n ** 30n).map((value) => `${value}`);
const holder = fc.constantFrom('public', 'unknown', 'x', 'fund');
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const character = fc.constantFrom(
  'a',
  ' ',
  '"',
  ',',
  '\n',
  '\r',
  '\t',
  '商',
  '𠮷',
  '=',
  '_x000D_',
  '_x',
  '&',
  '<',
  ';',
  '\u2028',
);
const plainText = fc.string({ unit: character, minLength: 1, maxLength: 8 }).map((text) => `n${text}`);
const anyText = fc.oneof(
  { weight: 4, arbitrary: plainText },
  fc.string({ unit: fc.constantFrom('\u0000', 'a', '\u001f', '\ud800', ' ') }),
);
const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,8}$/);

const ofKind = (fact: string, fields: Readonly<Record<string, fc.Arbitrary<unknown>>>) =>
  fc.record({
    fact: fc.constant(fact),
    day: fc.integer({ min: 1, max: 3 }),
    hour: maybe(fc.constantFrom('00:00:00Z', '09:30:15.25+08:00', '23:59:59.999999999+00:00')),
    isLeg: fc.boolean(),
    source: maybe(fc.constantFrom('returns', 'returns, page 3', 'agm-2026, item 2, "b"')),
    certainty: maybe(fc.constantFrom('filed', 'derived', 'inferred')),
    recorded: maybe(fc.constantFrom('2026-01-01T00:00:00Z', '2026-06-30T23:59:59.5+08:00')),
    note: maybe(anyText),
    ...fields,
  });
const anyMovement = fc.oneof(
  ofKind('shares-issued', {
    class: fc.constantFrom('A', 'B'),
    number,
    to: maybe(holder),
    basis: fc.constantFrom('opening', 'placing', 'sub-division', 'unexplained'),
    offer: maybe(id),
    approval: maybe(anyText),
  }),
  ofKind('shares-transferred', {
    class: fc.constantFrom('A', 'B'),
    number,
    from: holder,
    to: maybe(holder),
    moves: maybe(fc.subarray(['legal-title', 'voting-control', 'economic-interest'], { minLength: 1 })),
  }),
  ofKind('shares-converted', {
    class: fc.constant('A'),
    into: fc.constant('B'),
    number,
    intoNumber: maybe(number),
    holder: maybe(holder),
    because: maybe(plainText),
  }),
  ofKind('shares-repurchased', {
    class: fc.constant('B'),
    number,
    from: maybe(holder),
    held: fc.constantFrom('treasury', 'for-cancellation'),
    price: maybe(fc.constantFrom('0.10', '12', '3.000000000000000000001')),
    currency: maybe(plainText),
  }),
  ofKind('shares-cancelled', {
    class: fc.constantFrom('A', 'B'),
    number,
    from: fc.constantFrom('repurchased', 'treasury', 'x', 'public'),
  }),
  ofKind('treasury-shares-sold', { class: fc.constant('B'), number, to: maybe(holder) }),
  ofKind('shares-subdivided', { class: fc.constantFrom('all', 'B'), each: fc.constant('1'), into: number }),
  ofKind('shares-consolidated', { class: fc.constantFrom('all', 'A'), each: number, into: fc.constant('1') }),
  ofKind('charge-enforced', { charge: id, number: maybe(number), to: maybe(holder) }),
);

/** A record by hand: whether its movements can have happened does not matter to a table. */
const recordOf = (chosen: readonly Record<string, unknown>[], named: readonly boolean[]): IssuerRecord => {
  const facts = [
    { on: '2025-01-01', fact: 'class-created', class: 'B', votes: 1, listed: true },
    { on: '2025-01-01', fact: 'class-created', class: 'A', votes: 10, weighted: true },
    ...['x', 'fund'].map((person) => ({
      on: '2025-01-01',
      fact: 'person-recorded',
      person,
      kind: 'other',
      name: { en: person },
    })),
    ...chosen.map(({ day, hour, isLeg, ...fact }, index) => ({
      ...fact,
      ...(hour === undefined ? { on: `2026-02-0${day}` } : { at: `2026-02-0${day}T${hour}` }),
      ...(isLeg === true ? { set: `s-${day}-${hour === undefined ? '' : `${hour}`.replaceAll(/\W/g, '')}` } : {}),
      ...(named[index] ? { id: `m-${index}` } : {}),
    })),
  ];
  const reading = readJson(JSON.stringify(facts));
  if (reading.status === 'refused') assert.fail(JSON.stringify(reading.faults));
  const loose = readLooseFacts(reading.value);
  assert.deepEqual(loose.faults, []);
  return {
    issuer: { id: 'x', name: { en: 'X' } },
    sources: { returns: { title: 'Returns' }, 'agm-2026': { title: 'AGM' } },
    facts: loose.facts.map(
      (fact, index) => ({ ...fact, id: fact.id ?? `made:${index}`, named: fact.id !== undefined }) as unknown as Fact,
    ),
  };
};

// A text that is only space, or holds what no text of a record may, is refused by the record itself.
const isRecordText = (value: unknown): boolean => typeof value !== 'string' || (value.trim() !== '' && value.isWellFormed());
const clean = (fact: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fact).filter(([, value]) => value !== undefined && isRecordText(value)));

for (const [form, through, limits] of [
  ['CSV', throughCsv, {}],
  ['a workbook', throughWorkbook, { longestCell }],
] as const) {
  test(`any movements through ${form} come back as the same facts, or are told by their id`, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyMovement, { maxLength: 12 }),
        fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
        async (chosen, named) => {
          const record = recordOf(chosen.map(clean), named);
          const { facts, table } = await readBack(record, through, limits);
          const lost = new Map(table.notCarried.map(({ where, code }) => [where, code]));
          const expected = standing(record).filter(({ id: of }) => lost.get(of) !== 'not-carried-movement');
          assert.deepEqual(
            facts.map(jsonOf),
            expected.map((fact) => {
              const { note, ...rest } = jsonOf(fact);
              return lost.get(fact.id) === 'not-carried-fields' || note === undefined ? rest : { ...rest, note };
            }),
          );
          for (const fact of standing(record)) {
            const texts = [fact.note, 'approval' in fact ? fact.approval : undefined];
            const isPlain = texts.every((text) => text === undefined || (/^n/.test(text) && text.trim() !== ''));
            if (isPlain) assert.equal(lost.get(fact.id), undefined, JSON.stringify(jsonOf(fact)));
          }
        },
      ),
      { numRuns, seed: 20_261_125 },
    );
  });

  test(`whole lives: the movements taken out through ${form} and put in again give the same position`, async () => {
    await fc.assert(
      fc.asyncProperty(moves, async (chosen) => {
        const { facts: given, days } = live(chosen);
        const reading = readFacts(given);
        if (reading.status === 'refused') assert.fail(JSON.stringify(reading.faults));
        const { facts, table } = await readBack(reading.record, through, limits);
        assert.deepEqual(facts.map(jsonOf), standing(reading.record).map(jsonOf));
        assert.equal(table.notCarried.length, reading.record.facts.length - facts.length);
        const last = [...days.keys()].at(-1) ?? '2024-05-01';
        samePosition(reading.record, facts, [last]);
      }),
      { numRuns: numRuns / 3, seed: 20_261_126 },
    );
  });

  test(`real records: the movements taken out through ${form} and put in again give the same position on every date`, async () => {
    let seen = 0;
    for (const name of ['sensetime', 'xiaomi', 'minimax', 'kanzhun', 'horizon', 'bilibili', 'kingsoft-cloud']) {
      const reading = readBundled(name);
      if (reading.status === 'refused') assert.fail(JSON.stringify(reading.faults));
      const { facts } = await readBack(reading.record, through, limits);
      assert.deepEqual(facts.map(jsonOf), standing(reading.record).map(jsonOf), name);
      samePosition(reading.record, facts, [...new Set(reading.record.facts.map(({ on }) => on))]);
      seen += facts.length;
    }
    assert.ok(seen > 40, `only ${seen} movements were seen`);
  });
}

/** The facts of a record that are no movements, with movements that were read put in their places again. */
const samePosition = (record: IssuerRecord, movements: readonly Unnumbered[], dates: readonly string[]): void => {
  const queue = [...movements];
  const places = standing(record).map(({ id: of }) => of);
  const inPlace = new Map(places.map((of, index) => [of, queue[index]]));
  const facts = record.facts.flatMap((fact) => (movementOf(fact) === undefined ? [fact] : (inPlace.get(fact.id) ?? [])));
  const added = facts.map(({ id: of, ...fact }) => ({
    ...fact,
    ...(`${of}`.includes(':') || of === undefined ? {} : { id: of }),
  }));
  const again = extendRecord({ record: { ...record, facts: [] }, added: added as unknown as readonly Unnumbered[] });
  if (again.status === 'refused') assert.fail(JSON.stringify(again.faults));
  const positionOn = (of: IssuerRecord, date: string) => {
    const position = positionReport({ timeline: timelineOf({ record: of, report: () => {} }), asOf: { date } });
    return positionJson({ record, position });
  };
  for (const date of dates) assert.deepEqual(positionOn(again.record, date), positionOn(record, date), date);
};

test('a range of dates holds its first and its last, and a retracted movement is told and not written', () => {
  const reading = readFacts([
    { on: '2025-01-01', fact: 'class-created', class: 'B', votes: 1, listed: true },
    ...[1, 2, 3, 4].map((day) => ({
      on: `2025-02-0${day}`,
      id: `i-${day}`,
      fact: 'shares-issued',
      class: 'B',
      number: `${day}`,
      basis: 'placing',
    })),
    { on: '2025-02-04', fact: 'fact-retracted', retracts: 'i-3', reason: 'clerical-error' },
  ]);
  if (reading.status === 'refused') assert.fail(JSON.stringify(reading.faults));
  const table = movementTable(reading.record, { from: '2025-02-02', to: '2025-02-03' });
  assert.deepEqual(table.columns, ['date', 'movement', 'class', 'shares', 'from', 'to', 'basis', 'id']);
  assert.deepEqual(table.rows, [['2025-02-02', 'issue', 'B', '2', '', '', 'placing', 'i-2']]);
  assert.deepEqual(
    table.notCarried.map(({ code, where }) => [code, where]),
    [['not-carried-retracted', 'i-3']],
  );
});

test('what a cell cannot hold is told by the id of the fact: a note is left out, anything else keeps the movement out', () => {
  const record = recordOf(
    [
      { fact: 'shares-issued', day: 1, class: 'B', number: '5', basis: 'award', note: 'n'.repeat(40) },
      { fact: 'shares-issued', day: 1, class: 'B', number: '0', basis: 'award' },
      { fact: 'shares-converted', day: 2, class: 'A', into: 'B', number: '5', because: 'a\u0007' },
    ],
    [true, true, true],
  );
  const table = movementTable(record, { longestCell: 30 });
  assert.deepEqual(
    table.notCarried
      .filter(({ code }) => code !== 'not-carried-other')
      .map(({ code, where, values }) => [code, where, values['fields']]),
    [
      ['not-carried-fields', 'm-0', 'note'],
      ['not-carried-movement', 'm-1', 'shares'],
      ['not-carried-movement', 'm-2', 'because'],
    ],
  );
  assert.deepEqual(
    table.rows.map((row) => row[table.columns.indexOf('id')]),
    ['m-0'],
  );
});
