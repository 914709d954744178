import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type TextFaultCode, textFaultCodes } from './faults.ts';
import { readJson } from './json.ts';
import type { LocatedValue } from './located.ts';

/** The value as JSON.parse would give it, except that keys go into a Map-like object without a prototype. */
const plainly = (value: LocatedValue): unknown => {
  if (value.kind === 'list') return value.items.map(plainly);
  if (value.kind === 'map') {
    const result: Record<string, unknown> = Object.create(null);
    for (const entry of value.entries) result[entry.key] = plainly(entry.value);
    return result;
  }
  return value.style === 'quoted' ? value.text : JSON.parse(value.text);
};

const withoutPrototypes = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutPrototypes);
  if (typeof value !== 'object' || value === null) return value;
  return Object.assign(
    Object.create(null),
    Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutPrototypes(inner)])),
  );
};

const refusals: readonly (readonly [string, TextFaultCode, number, number, Readonly<Record<string, string>>])[] = [
  ['{"a": 1,\n "b": 2,\n  "a": 3}', 'key-twice', 3, 3, { key: 'a', firstLine: '1', firstColumn: '2' }],
  ['{"a": 1, "\\u0061": 3}', 'key-twice', 1, 10, { key: 'a', firstLine: '1', firstColumn: '2' }],
  ['[1,\n 2,\n]', 'json-trailing-comma', 2, 3, { closing: ']' }],
  ['{"a": 1 , }', 'json-trailing-comma', 1, 9, { closing: '}' }],
  ['[1, // one\n2]', 'json-comment', 1, 5, { found: '//' }],
  ['{ /* x */ "a": 1}', 'json-comment', 1, 3, { found: '/*' }],
  ['# x\n{}', 'json-comment', 1, 1, { found: '#' }],
  ['{} // end', 'json-comment', 1, 4, { found: '//' }],
  ["['a']", 'json-single-quotes', 1, 2, {}],
  ["{'a': 1}", 'json-single-quotes', 1, 2, {}],
  ['["a\tb"]', 'json-control-character', 1, 4, { found: 'U+0009' }],
  ['["a\nb"]', 'json-control-character', 1, 4, { found: 'U+000A' }],
  ['["a\\x41"]', 'json-bad-escape', 1, 4, { found: '\\x' }],
  ['["a\\u00g1"]', 'json-bad-escape', 1, 4, { found: '\\u' }],
  ['["x\\ud83d y"]', 'json-lone-surrogate', 1, 2, { found: '\\ud83d' }],
  ['["\ude00"]', 'json-lone-surrogate', 1, 2, { found: '\\ude00' }],
  ['[0020]', 'json-bad-number', 1, 2, { found: '0020' }],
  ['[-01]', 'json-bad-number', 1, 2, { found: '-01' }],
  ['[+1]', 'json-bad-number', 1, 2, { found: '+1' }],
  ['[.5]', 'json-bad-number', 1, 2, { found: '.5' }],
  ['[1.]', 'json-bad-number', 1, 2, { found: '1.' }],
  ['[1e]', 'json-bad-number', 1, 2, { found: '1e' }],
  ['[-]', 'json-bad-number', 1, 2, { found: '-' }],
  ['[0x1F]', 'json-bad-number', 1, 2, { found: '0x1F' }],
  ['[NaN]', 'json-bad-number', 1, 2, { found: 'NaN' }],
  ['[-Infinity]', 'json-bad-number', 1, 2, { found: '-Infinity' }],
  ['[True]', 'json-unexpected-word', 1, 2, { found: 'True' }],
  ['{a: 1}', 'json-unquoted-key', 1, 2, { found: 'a' }],
  ['{[1]: 1}', 'json-key-expected', 1, 2, { found: '[' }],
  ['[1,,2]', 'json-value-expected', 1, 4, { found: ',' }],
  ['[「a」]', 'json-value-expected', 1, 2, { found: '「' }],
  ['[\u00a01]', 'json-value-expected', 1, 2, { found: 'U+00A0' }],
  ['{"a" 1}', 'json-unexpected-character', 1, 6, { found: '1', expected: ':' }],
  ['{"a": 1\n "b": 2}', 'json-unexpected-character', 2, 2, { found: '"', expected: ', or }' }],
  ['[1 2]', 'json-unexpected-character', 1, 4, { found: '2', expected: ', or ]' }],
  ['', 'json-unexpected-end', 1, 1, {}],
  ['{"a": [1,\n 2', 'json-unexpected-end', 2, 3, {}],
  ['{"a', 'json-quote-not-closed', 1, 2, {}],
  ['{}\n{}', 'json-text-after-end', 2, 1, { found: '{' }],
  [`${'['.repeat(65)}${']'.repeat(65)}`, 'too-deep', 1, 65, { most: '64' }],
  ['['.repeat(1_000_000), 'too-deep', 1, 65, { most: '64' }],
];

for (const [text, code, line, column, values] of refusals) {
  test(`JSON is refused with its place: ${code} in ${JSON.stringify(text.slice(0, 30))}`, () => {
    assert.deepEqual(readJson(text), { status: 'refused', faults: [{ code, place: { line, column }, values }] });
    const named = [...textFaultCodes[code].en.matchAll(/\{([A-Za-z]+)\}/g)].map(([, name]) => name);
    assert.deepEqual(new Set(named), new Set(Object.keys(values)));
  });
}

test('both languages of a fault name the same values', () => {
  const names = (template: string) => new Set([...template.matchAll(/\{([A-Za-z]+)\}/g)].map(([, name]) => name));
  for (const [code, wording] of Object.entries(textFaultCodes))
    assert.deepEqual(names(wording.en), names(wording['zh-Hant']), code);
});

test('scalars keep the characters they were written with, their style and their place', () => {
  assert.deepEqual(readJson('{"a":7528760000.00,\r\n  "b" : [true, null, "x\\n\\ud83d\\ude00"]}', { line: 5, column: 3 }), {
    status: 'read',
    value: {
      kind: 'map',
      place: { line: 5, column: 3 },
      entries: [
        {
          key: 'a',
          keyPlace: { line: 5, column: 4 },
          value: { kind: 'text', text: '7528760000.00', style: 'plain', place: { line: 5, column: 8 } },
        },
        {
          key: 'b',
          keyPlace: { line: 6, column: 3 },
          value: {
            kind: 'list',
            place: { line: 6, column: 9 },
            items: [
              { kind: 'text', text: 'true', style: 'plain', place: { line: 6, column: 10 } },
              { kind: 'text', text: 'null', style: 'null', place: { line: 6, column: 16 } },
              { kind: 'text', text: 'x\n😀', style: 'quoted', place: { line: 6, column: 22 } },
            ],
          },
        },
      ],
    },
  });
});

test('a key named __proto__ is a key like any other', () => {
  const reading = readJson('{"__proto__": {"polluted": true}, "constructor": 1}');
  assert.equal(reading.status, 'read');
  assert.equal(Object.hasOwn(Object.prototype, 'polluted'), false);
});

test('a map of a hundred thousand keys does not take the square of its size, and a doubled key is still seen', () => {
  const body = Array.from({ length: 100_000 }, (_, index) => `"k${index}":0`).join(',');
  assert.equal(readJson(`{${body}}`).status, 'read');
  assert.equal(readJson(`{${body},"k99998":0}`).status, 'refused');
});

/** A small seeded generator, so that a failure can be run again. */
const randomFrom = (seed: number) => {
  let state = seed * 7_919;
  return (below: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return (state >> 4) % below;
  };
};

const randomJson = (random: (below: number) => number, depth: number): string => {
  const space = () => ['', '', ' ', '\n', '\t', ' \r\n '][random(6)] ?? '';
  const string = () =>
    `"${Array.from({ length: random(12) }, () => ['a', '商', '\\n', '\\u5546', '\\ud83d\\ude00', '😀', '\\\\', '\\"', '/', '__proto__'][random(10)]).join('')}`;
  const kind = random(depth > 5 ? 3 : 6);
  if (kind === 0) return `${space()}${string()}"${space()}`;
  if (kind === 1)
    return ['0', '-0', '12', '1.50', '-3e+7', '0.1E-2', '7528760000', '123456789012345678901234567890'][random(8)] ?? '0';
  if (kind === 2) return `${space()}${['true', 'false', 'null'][random(3)]}`;
  if (kind === 3)
    return `[${Array.from({ length: random(5) }, () => randomJson(random, depth + 1)).join(',') || space()}]${space()}`;
  return `{${Array.from({ length: random(5) }, (_, index) => `${space()}${string()}${index}"${space()}:${randomJson(random, depth + 1)}`).join(',') || space()}}`;
};

test('random JSON reads as JSON.parse reads it', () => {
  for (let seed = 1; seed <= 2_000; seed += 1) {
    const text = randomJson(randomFrom(seed), 0);
    const reading = readJson(text);
    assert.equal(reading.status, 'read', `seed ${seed}: ${text}`);
    assert.deepEqual(withoutPrototypes(plainly(reading.value)), withoutPrototypes(JSON.parse(text)), `seed ${seed}`);
  }
});

test('random JSON with one character changed is refused exactly where JSON.parse refuses, or is a doubled key or half a character', () => {
  const characters = [...'{}[]",:\\0-.+eEtn /\'u\n#'];
  let refused = 0;
  for (let seed = 1; seed <= 10_000; seed += 1) {
    const random = randomFrom(seed);
    const text = randomJson(random, 2);
    const cut = random(text.length + 1);
    const changed = text.slice(0, cut) + (characters[random(characters.length)] ?? '') + text.slice(cut + random(2));
    let parses = true;
    try {
      JSON.parse(changed);
    } catch {
      parses = false;
    }
    const reading = readJson(changed);
    if (reading.status === 'refused') refused += 1;
    const stricter = reading.status === 'refused' && ['key-twice', 'json-lone-surrogate'].includes(reading.faults[0]?.code ?? '');
    if (!stricter) assert.equal(reading.status === 'read', parses, `seed ${seed}: ${changed}`);
  }
  assert.ok(refused > 5_000);
});
