import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type TextFaultCode, textFaultCodes } from '../record/text/faults.ts';
import { readJson } from '../record/text/json.ts';
import type { LocatedValue } from '../record/text/located.ts';
import { readYaml } from './yaml.ts';

const faultsOf = (text: string) => {
  const reading = readYaml(text);
  return reading.status === 'refused' ? reading.faults : [];
};

const shown = (value: LocatedValue): unknown => {
  if (value.kind === 'list') return value.items.map(shown);
  if (value.kind === 'map') return value.entries.map((entry) => [entry.key, shown(entry.value)]);
  return `${value.style}:${value.text}`;
};

const readShown = (text: string): unknown => {
  const reading = readYaml(text);
  assert.equal(reading.status, 'read', JSON.stringify(reading));
  return shown(reading.value);
};

const refusals: readonly (readonly [string, TextFaultCode, number, number])[] = [
  ['a: 1\nb: 2\n a: 3\n', 'yaml-unreadable', 2, 4],
  ['a: "x\nb: 1\n', 'yaml-quote-not-closed', 1, 4],
  ["a: 1\nb: 'x\nc: 1", 'yaml-quote-not-closed', 2, 4],
  ['a:\n\tb: 1\n', 'yaml-tab', 2, 1],
  ['a: [1, 2\nb: 3', 'yaml-indentation', 2, 1],
  ['a: &x 1\n', 'yaml-anchor', 1, 4],
  ['a: 1\nb: *x\n', 'yaml-alias', 2, 4],
  ['a: !!int 3\n', 'yaml-tag', 1, 4],
  ['a: ! 3\n', 'yaml-tag', 1, 4],
  ['!!map\na: 1', 'yaml-tag', 1, 1],
  ['a: 1\n<<: {b: 1}\n', 'yaml-merge-key', 2, 1],
  ['a: 1\n---\nb: 2\n', 'yaml-several-documents', 2, 1],
  ['? [a]\n: b\n', 'yaml-key-not-text', 1, 3],
  ['a: 1\n: 2\n', 'yaml-key-not-text', 2, 1],
  ['# only\n', 'yaml-nothing', 1, 1],
  ['---\n', 'yaml-nothing', 1, 1],
  ['%FOO x\n---\na: 1', 'yaml-directive', 1, 1],
  ['a: b: c\n', 'yaml-unreadable', 1, 4],
  ['a: @x', 'yaml-unreadable', 1, 4],
  ['a: "\\q"', 'yaml-bad-escape', 1, 5],
  ['a: 1\nb:2\n', 'yaml-missing-character', 2, 1],
  ['key: [a]]\n', 'yaml-unreadable', 1, 9],
  ['[', 'yaml-missing-character', 1, 2],
  ['['.repeat(1_000_000), 'too-deep', 1, 65],
  ['- '.repeat(1_000_000), 'too-deep', 1, 129],
];

for (const [text, code, line, column] of refusals) {
  test(`YAML is refused with its place: ${code} in ${JSON.stringify(text.slice(0, 30))}`, () => {
    const [fault] = faultsOf(text);
    assert.deepEqual([fault?.code, fault?.place], [code, { line, column }]);
    const named = [...textFaultCodes[code].en.matchAll(/\{([A-Za-z]+)\}/g)].map(([, name]) => name ?? '');
    for (const name of named) assert.notEqual(fault?.values[name] ?? '', '', name);
  });
}

test('a doubled key is refused with both places, at any depth, whatever its quotes', () => {
  assert.deepEqual(faultsOf('x:\n  - {a: 1,\n     "a": 2}\n'), [
    { code: 'key-twice', place: { line: 3, column: 6 }, values: { key: 'a', firstLine: '2', firstColumn: '6' } },
  ]);
});

test('a scalar keeps its characters: no numbers, dates or truth values are made of it', () => {
  const text =
    'code: 0020\nshares: 7528760000.10\non: 2024-06-26\nat: 2024-06-26T10:00:00+08:00\nhex: 0x1F\nyes: yes\nname: 商湯集團\ngrouped: 7,528,760,000\n';
  assert.deepEqual(readShown(text), [
    ['code', 'plain:0020'],
    ['shares', 'plain:7528760000.10'],
    ['on', 'plain:2024-06-26'],
    ['at', 'plain:2024-06-26T10:00:00+08:00'],
    ['hex', 'plain:0x1F'],
    ['yes', 'plain:yes'],
    ['name', 'plain:商湯集團'],
    ['grouped', 'plain:7,528,760,000'],
  ]);
});

test('quotes and blocks are text, null in all its spellings is nothing', () => {
  assert.deepEqual(readShown('- "0020"\n- \'~\'\n- |\n  a\n  b\n- >-\n  a\n  b\n- ~\n-\n- null\n- {a, b: }\n- ""\n'), [
    'quoted:0020',
    'quoted:~',
    'quoted:a\nb\n',
    'quoted:a b',
    'null:~',
    'null:',
    'null:null',
    [
      ['a', 'null:'],
      ['b', 'null:'],
    ],
    'quoted:',
  ]);
});

test('maps, lists and scalars carry their place; a document may have its marks', () => {
  const reading = readYaml('---\nfacts:\n  - {on: 2024-01-02, 商: x}\n...\n');
  assert.equal(reading.status, 'read');
  assert.deepEqual(reading.value, {
    kind: 'map',
    place: { line: 2, column: 1 },
    entries: [
      {
        key: 'facts',
        keyPlace: { line: 2, column: 1 },
        value: {
          kind: 'list',
          place: { line: 3, column: 3 },
          items: [
            {
              kind: 'map',
              place: { line: 3, column: 5 },
              entries: [
                {
                  key: 'on',
                  keyPlace: { line: 3, column: 6 },
                  value: { kind: 'text', text: '2024-01-02', style: 'plain', place: { line: 3, column: 10 } },
                },
                {
                  key: '商',
                  keyPlace: { line: 3, column: 22 },
                  value: { kind: 'text', text: 'x', style: 'plain', place: { line: 3, column: 25 } },
                },
              ],
            },
          ],
        },
      },
    ],
  });
});

test('JSON read as YAML gives the same values, styles and places as our JSON reader', () => {
  const text = '{\n "a": [1, 2.50, true, null, "x\\u5546"],\n "__proto__": {"b": {}}, "c": []\n}';
  assert.deepEqual(readYaml(text), readJson(text));
});

test('signs inside text are not taken for anchors, aliases or tags', () => {
  assert.deepEqual(readShown('a: x & y * z ! w\nb: "&x *y !z"\nc: |\n  *x\n  &y\nd: [a&b, "[[["]\n'), [
    ['a', 'plain:x & y * z ! w'],
    ['b', 'quoted:&x *y !z'],
    ['c', 'quoted:*x\n&y\n'],
    ['d', ['plain:a&b', 'quoted:[[[']],
  ]);
});

test('a YAML bomb is refused at once', () => {
  const names = [...'abcdefghi'];
  const bomb = names.map(
    (name, index) =>
      `${name}: &${name} [${Array.from({ length: 9 }, () => (index === 0 ? 'lol' : `*${names[index - 1]}`)).join(', ')}]`,
  );
  const before = performance.now();
  assert.equal(faultsOf(bomb.join('\n'))[0]?.code, 'yaml-anchor');
  assert.ok(performance.now() - before < 500);
});

test('lists within lists are read to sixty-four levels and no further, also by indentation', () => {
  const nested = (levels: number) => Array.from({ length: levels }, (_, level) => `${' '.repeat(level)}a:`).join('\n');
  assert.equal(readYaml(`${nested(64)} x`).status, 'read');
  assert.equal(faultsOf(`${nested(65)} x`)[0]?.code, 'too-deep');
  assert.equal(faultsOf(nested(2_000))[0]?.code, 'too-deep');
});
