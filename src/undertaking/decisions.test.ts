import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const root = new URL('../../', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, root), 'utf8');
const rows = [...read('src/undertaking/README.md').matchAll(/^\| (A\d+) \| (.+) \| (.+) \|$/gm)].map(
  ([, number = '', decision = '', kept = '']) => ({ number, decision, kept }),
);

test('every decision from A1 to A25 is told once: where it is kept, or that it is not', () => {
  assert.deepEqual(
    rows.map(({ number }) => number),
    Array.from({ length: 25 }, (_, index) => `A${index + 1}`),
  );
  for (const { number, decision, kept } of rows) {
    const files = [...kept.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file);
    if (kept === 'not encoded') assert.match(decision, /not encoded here/, number);
    else assert.ok(files.length > 0 && files.every((file) => existsSync(new URL(file, root))), `${number}: ${kept}`);
  }
  const open = rows.filter(({ kept }) => kept === 'not encoded').map(({ number }) => number);
  assert.deepEqual(open, [], 'one is kept nowhere');
});

test('the decisions that a life rests on are worked out in its cases by number', () => {
  const cases = globSync('cases/undertaking-life/*.yaml', { cwd: root })
    .map((file) => read(`${file}`))
    .join('\n');
  for (const number of ['A1', 'A2', 'A3', 'A6', 'A11', 'A12', 'A13', 'A14', 'A17', 'A18', 'A19', 'A20', 'A24', 'A25']) {
    assert.match(cases, new RegExp(`\\b${number}\\b`), number);
  }
});
