/** What must hold of every instrument that is read, whatever its layout. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { differenceCodes, termNames } from '../../undertaking/index.ts';
import { readingWords } from '../../words/undertaking/index.ts';
import { conflictsOf } from './addresses.ts';
import { dateIn } from './dates.ts';
import { readInstrument } from './read-instrument.ts';

const bases = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', 'cases', 'undertaking', 'bases');
const names = ['letter', 'deed', 'traditional', 'simplified', 'bilingual'] as const;
const textOf = (name: string): string => readFileSync(join(bases, `${name}.txt`), 'utf8');
const valuesOf = (text: string) => {
  const { values, unplaced } = readInstrument(text);
  return { ...values, terminatesOn: [...values.terminatesOn].sort(), unplaced };
};

/** Where the execution of a base begins: its lines are fields, and are not broken. */
const bodyAndSigning = (text: string): readonly [string, string] => {
  const at = text.search(/^(?:Signature:|SIGNED|簽署|签署)/m);
  return [text.slice(0, at), text.slice(at)];
};

test('two instruments of one giver in one file are told, and nobody is called a party to attest', () => {
  for (const name of names) {
    const codes = readInstrument(`${textOf(name)}\n\n${textOf(name)}`).warnings.map(({ code }) => code);
    assert.ok(codes.includes('two-instruments'), name);
    assert.ok(!codes.some((code) => code === 'witness-is-party' || code === 'same-witness'), name);
    assert.ok(!readInstrument(textOf(name)).warnings.some(({ code }) => code === 'two-instruments'), name);
  }
});

test('line breaks between any two words change nothing', () => {
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.infiniteStream(fc.nat(9)), (name, stream) => {
      const [body, signing] = bodyAndSigning(textOf(name));
      const chance = stream[Symbol.iterator]();
      const broken = body
        .split('\n')
        .map((line) =>
          /^(?:To|致|日期|\d{1,2} \w+ \d{4}$|二零|2022年)/.test(line)
            ? line
            : line.replace(/ (?=[a-z(])/g, (blank) => (chance.next().value < 3 ? '\n' : blank)),
        )
        .join('\n');
      assert.deepEqual(valuesOf(broken + signing), valuesOf(textOf(name)), broken);
    }),
    { numRuns: 25 },
  );
});

test('Chinese lines may break between any two characters', () => {
  fc.assert(
    fc.property(fc.constantFrom('traditional', 'simplified'), fc.infiniteStream(fc.nat(19)), (name, stream) => {
      const [body, signing] = bodyAndSigning(textOf(name));
      const chance = stream[Symbol.iterator]();
      const broken = body
        .split('\n')
        .map((line) =>
          line.length < 20
            ? line
            : line.replace(/(?<=[\u3400-\u9fff])(?=[\u3400-\u9fff])/g, () => (chance.next().value < 2 ? '\n' : '')),
        )
        .join('\n');
      assert.deepEqual(valuesOf(broken + signing), valuesOf(textOf(name)), broken);
    }),
    { numRuns: 25 },
  );
});

test('numbers of clauses and their order change nothing', () => {
  const numbers: readonly ((index: number) => string)[] = [
    (index) => `${index + 1}.`,
    (index) => `${index + 1}.1`,
    (index) => `(${index + 1})`,
    (index) => `${['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'][index]}.`,
    (index) => `${'ABCDEFGHIJ'[index]}.`,
    () => '',
  ];
  const text = textOf('letter');
  const from = text.indexOf('1. Terms');
  const until = text.indexOf('Signature:');
  const clauses = text
    .slice(from, until)
    .split(/\n\n(?=\d\. )/)
    .map((clause) => clause.replace(/^\d\. /, '').trim());
  assert.equal(clauses.length, 8);
  fc.assert(
    fc.property(fc.shuffledSubarray([...clauses.keys()], { minLength: 8 }), fc.constantFrom(...numbers), (order, number) => {
      const body = order.map((clause, index) => `${number(index)} ${clauses[clause]}`.trim()).join('\n\n');
      assert.deepEqual(valuesOf(`${text.slice(0, from)}${body}\n\n${text.slice(until)}`), valuesOf(text), body);
    }),
    { numRuns: 40 },
  );
});

test('a term that is defined may have any name', () => {
  const word = fc
    .stringMatching(/^[A-Z][a-z]{3,8}[a-rt-z]$/)
    .filter((name) => !/^(?:May|Will|Shall|Must|Only|Until|Unless|Where|When|Such|Some|Many|Most)$/.test(name));
  fc.assert(
    fc.property(word, word, (one, other) => {
      fc.pre(one !== other);
      const text = textOf('letter')
        .replaceAll('Requirements', `${one} ${other}`)
        .replaceAll('"Shareholders"', `"${other} ${one}s"`)
        .replaceAll('all Shareholders', `all ${other} ${one}s`)
        .replaceAll('any Shareholder', `any ${other} ${one}`)
        .replaceAll('Listing Rules', `${other} Code`);
      assert.deepEqual(valuesOf(text), valuesOf(textOf('letter')), text);
    }),
    { numRuns: 40 },
  );
});

test('pages, their numbers and running heads change nothing', () => {
  for (const name of names) {
    const [body, signing] = bodyAndSigning(textOf(name));
    const lines = body.split('\n');
    const paged = lines
      .map((line, index) => (index > 0 && index % 12 === 0 ? `- ${index / 12} -\fUNDERTAKING\n${line}` : line))
      .join('\n');
    assert.deepEqual(valuesOf(`UNDERTAKING\n${paged}${signing}`), valuesOf(textOf(name)), name);
  }
});

test('full-width signs, curly quotes, hard blanks and bold marks change nothing', () => {
  for (const name of names) {
    const text = textOf(name)
      .replaceAll(/"([^"\n]+)"/g, '“**$1**”')
      .replaceAll('8A.09', '８Ａ．０９')
      .replaceAll('; and', ';\u00a0and')
      .replaceAll("'", '’');
    assert.deepEqual(valuesOf(text), valuesOf(textOf(name)), name);
  }
});

test('a running head that says something is read once', () => {
  const text = textOf('letter')
    .replace('3. The Requirements', '\fVoid unless confirmed by the board\n3. The Requirements')
    .replace('6. This', '\fVoid unless confirmed by the board\n6. This');
  const { unplaced } = readInstrument(text);
  assert.deepEqual(
    [unplaced.length, unplaced[0]?.match(/Void unless confirmed by the board/g)?.length],
    [1, 1],
    unplaced.join(' | '),
  );
});

test('what is no undertaking is told to be none', () => {
  for (const text of [
    '',
    ' \f ',
    'A lease of premises.',
    '本租約由業主訂立。',
    'The Company shall comply with Rules 8A.09 and 8A.14.',
    'x'.repeat(300_000),
  ]) {
    assert.equal(readInstrument(text).status, 'no-instrument', text.slice(0, 50));
  }
});

test('dates in every writing, and days that the calendar does not have', () => {
  const sound: readonly (readonly [string, string])[] = [
    ['26 September 2021', '2021-09-26'],
    ['September 26, 2021', '2021-09-26'],
    ['26th day of September 2021', '2021-09-26'],
    ['the 1st day of May, 2022', '2022-05-01'],
    ['2021-09-26', '2021-09-26'],
    ['26/9/2021', '2021-09-26'],
    ['2021年9月26日', '2021-09-26'],
    ['二零二一年九月二十六日', '2021-09-26'],
    ['二〇二二年十二月三十一日', '2022-12-31'],
    ['二零二二年十月十日', '2022-10-10'],
  ];
  for (const [told, date] of sound) assert.deepEqual(dateIn(told), { status: 'date', date }, told);
  for (const told of ['31 February 2021', '2021年2月31日', '29 February 2023', '2021-13-01', '31/6/2021']) {
    assert.deepEqual(dateIn(told), { status: 'impossible' }, told);
  }
  assert.deepEqual(dateIn('5/6/2021'), { status: 'ambiguous' });
});

test('two addresses are compared part by part', () => {
  const codes = (one: string, other: string): readonly string[] => conflictsOf(one, other).map(({ code }) => code);
  assert.deepEqual(codes('上海市浦東新區世紀大道8號甲大廈', '上海市浦束新區世紀大道8號乙中心'), [
    'street-number-shared',
    'spelt-two-ways',
  ]);
  assert.deepEqual(codes('上海市浦東新區世紀大道8號甲大廈', '上海市浦東新區世紀大道8號甲大廈'), []);
  assert.deepEqual(codes('北京市東城區長安街1號', '北京市西城區復興路9號'), [], 'two districts and two streets are two places');
  assert.deepEqual(codes('Alpha House, 12 Nathan Road, Kowloon', 'Beta Tower, 12 Nathan Road, Kowlon'), [
    'street-number-shared',
    'spelt-two-ways',
  ]);
  assert.deepEqual(codes('3/F, Alpha House, 12 Nathan Road, Kowloon', '5/F, Alpha House, 12 Nathan Road, Kowloon'), []);
});

test('every warning that a reading gives has words, and no words are left over', () => {
  const folder = dirname(fileURLToPath(import.meta.url));
  const code = readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && !file.includes('.test.'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
  const named = new Set(
    [...code.matchAll(/(?:warn|warning)\(\s*'([a-z-]+)'/g), ...code.matchAll(/code: '([a-z-]+)'/g)].map(
      ([, found]) => `warning-${found}`,
    ),
  );
  const told = Object.keys(readingWords).filter((key) => key.startsWith('warning-'));
  // Said of all warnings, and of a file whose tracked changes decide what it says.
  const elsewhere = ['warning-not-invalidity', 'warning-tracked-changes'];
  assert.ok(named.size > 30, `only ${named.size} codes were seen`);
  assert.deepEqual([...named, ...elsewhere].sort(), told.sort());
});

test('every difference and every term has words', () => {
  for (const code of differenceCodes) assert.ok(Object.hasOwn(readingWords, `difference-${code}`), code);
  for (const term of termNames) assert.ok(Object.hasOwn(readingWords, `term-${term}`), term);
});
