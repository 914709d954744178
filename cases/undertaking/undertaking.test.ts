/**
 * Altered instruments as data. `bases/` has the wordings; each file of `altered/` what is changed in one of them and what that must
 * be found to change, no more and no less; those of `reworded/` what must never, and what must always, read as the same. A lawyer
 * can add one.
 */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { readInstrument } from '../../src/documents/index.ts';
import { requirements } from '../../src/rulebook/index.ts';
import { askedOf, compareReadings } from '../../src/undertaking/index.ts';

type Edit =
  | { readonly replace: string; readonly by: string; readonly all?: string }
  | { readonly delete: string }
  | { readonly behind: string; readonly add: string }
  | { readonly swap: readonly [string, string] };
type Case = {
  readonly title: string;
  readonly edits: readonly Edit[];
  /** `code direction what`, in any order: exactly these. */
  readonly differences: readonly string[];
  /** `true` where something must be left unplaced; otherwise nothing may be. */
  readonly unplaced?: string;
  /** Terms of which the text speaks in words that cannot be read: exactly these. */
  readonly unread?: readonly string[];
  /** Warnings that must be among those given. */
  readonly warnings?: readonly string[];
};
type File = { readonly source: string; readonly base: string; readonly cases: readonly Case[] };

const here = dirname(fileURLToPath(import.meta.url));
const baseCalled = (name: string): string => readFileSync(join(here, 'bases', `${name}.txt`), 'utf8');

const once = (text: string, found: string, by: string): string => {
  assert.ok(text.includes(found), `the base does not have: ${found}`);
  return text.replace(found, () => by);
};

const edited = (text: string, edit: Edit): string => {
  if ('delete' in edit) return once(text, edit.delete, '');
  if ('behind' in edit) return once(text, edit.behind, `${edit.behind}${edit.add}`);
  if ('swap' in edit) {
    const [one, other] = edit.swap;
    return once(once(once(text, one, '\u0000'), other, one), '\u0000', other);
  }
  if (edit.all !== undefined) return text.replaceAll(edit.replace, edit.by);
  return once(text, edit.replace, edit.by);
};

const files = globSync('altered/*.yaml', { cwd: here }).sort();

test('at least sixty altered instruments were seen, on five wordings', () => {
  const all = files.map((file) => parse(readFileSync(join(here, file), 'utf8'), { schema: 'failsafe' }) as File);
  assert.ok(all.length >= 5, `only ${all.length} files`);
  assert.ok(new Set(all.map(({ base }) => base)).size >= 5);
  const count = all.reduce((sum, { cases }) => sum + cases.filter(({ edits }) => edits.length > 0).length, 0);
  assert.ok(count >= 60, `only ${count} altered instruments`);
});

for (const file of files) {
  const { source, base, cases } = parse(readFileSync(join(here, file), 'utf8'), { schema: 'failsafe' }) as File;
  test(`${file} names its source and holds cases`, () => assert.ok(source.length > 0 && cases.length > 0));
  for (const { title, edits, differences, unplaced, unread = [], warnings = [] } of cases) {
    test(`${file}: ${title}`, () => {
      const reading = readInstrument(edits.reduce(edited, baseCalled(base)));
      const asked = { values: askedOf(reading.values, requirements), terms: [], unplaced: [] };
      assert.deepEqual(
        reading.terms.flatMap((term) => (term.unread ? [term.term] : [])),
        unread,
      );
      const comparison = compareReadings(reading, asked);
      assert.deepEqual(
        comparison.differences
          .map(({ code, direction, here: is, there }) => [code, direction, is || there].filter((word) => word !== '').join(' '))
          .sort(),
        [...differences].sort(),
      );
      if (unplaced === undefined) assert.deepEqual(reading.unplaced, []);
      else {
        assert.ok(reading.unplaced.length > 0, 'nothing was left unplaced');
        assert.notEqual(comparison.status, 'same');
      }
      const codes = reading.warnings.map(({ code }) => code);
      for (const code of warnings) assert.ok(codes.includes(code), `no warning ${code} among ${codes.join(', ')}`);
    });
  }
}

type Change = { readonly base: string; readonly replace: string; readonly by: string };
type Reworded = {
  readonly clauses?: { readonly base: string; readonly behind: string; readonly add: readonly string[] };
  readonly changes: readonly Change[];
};
const reworded = (name: string): Reworded =>
  parse(readFileSync(join(here, 'reworded', `${name}.yaml`), 'utf8'), { schema: 'failsafe' }) as Reworded;
const statusOf = (text: string) => {
  const reading = readInstrument(text);
  return compareReadings(reading, { values: askedOf(reading.values, requirements), terms: [], unplaced: [] });
};

test('no wording that takes something away, or that nobody knows, reads as the same', () => {
  const { clauses, changes } = reworded('never-the-same');
  assert.ok(clauses !== undefined && clauses.add.length > 40 && changes.length > 100);
  const texts = [
    ...clauses.add.map(
      (clause) => [clause, once(baseCalled(clauses.base), clauses.behind, `${clauses.behind}\n\n9. ${clause}`)] as const,
    ),
    ...changes.map(({ base, replace, by }) => [by, once(baseCalled(base), replace, by)] as const),
  ];
  assert.deepEqual(
    texts.filter(([, text]) => statusOf(text).status === 'same').map(([told]) => told),
    [],
  );
});

test('other words for the same terms read as the same', () => {
  const { changes } = reworded('always-the-same');
  assert.ok(changes.length > 50);
  for (const { base, replace, by } of changes) {
    const { status, differences, unplaced } = statusOf(once(baseCalled(base), replace, by));
    assert.equal(status, 'same', `${by}: ${JSON.stringify([differences.map(({ code }) => code), unplaced])}`);
  }
});
