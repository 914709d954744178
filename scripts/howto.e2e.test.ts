/** Every command that README and the how-tos show is run, in order, in an empty folder; none may be bad use. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const pages = ['README.md', ...globSync('docs/howto/*.md', { cwd: root })].sort();
const shown = /npm run -s holdfast -- ([^`\n]+)/g;
/** A file that a page shows: its name before a colon, then its lines. */
const files = /`([\w.-]+)`:\n\n((?: {4}.+\n)+)/g;

test('pages with commands were seen', () => assert.ok(pages.length >= 3, pages.join(', ')));

for (const page of pages) {
  test(`the commands of ${page} run`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'holdfast-howto-'));
    const text = readFileSync(join(root, page), 'utf8');
    for (const [, name = '', lines = ''] of text.matchAll(files)) {
      writeFileSync(join(folder, name), lines.replaceAll(/^ {4}/gm, ''));
    }
    const commands = [...text.matchAll(shown)].map(([, words]) => (words ?? '').trim().split(/\s+/));
    assert.ok(commands.length > 0);
    for (const words of commands) {
      const { status, stderr } = spawnSync(process.execPath, [join(root, 'src', 'cli', 'holdfast.ts'), ...words], {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, NODE_TEST_CONTEXT: undefined, XDG_CONFIG_HOME: folder },
      });
      assert.ok(status === 0 || status === 1 || status === 3, `${words.join(' ')}: ${status} ${stderr}`);
    }
  });
}

test('every link of the pages leads somewhere', () => {
  for (const page of ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', ...globSync('docs/**/*.md', { cwd: root })]) {
    const text = readFileSync(join(root, page), 'utf8');
    for (const [, target = ''] of text.matchAll(/\]\(([^)#]+)\)/g)) {
      if (/^https?:/.test(target)) continue;
      assert.doesNotThrow(() => readFileSync(join(root, dirname(page), target)), `${page} links to ${target}`);
    }
  }
});
