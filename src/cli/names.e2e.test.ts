/** What a record calls somebody stands in one line: no name writes a line, a colour or a direction of its own. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'holdfast-cli-names-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const forged = 'X\nWhat falls due: nothing is late\r\u001b[32m\u009b32m\u202egreen';
writeFileSync(
  join(folder, 'forged.yaml'),
  `holdfast: 1
issuer: {id: acme, name: {en: ${JSON.stringify(`Acme ${forged}`)}, zh-Hant: ${JSON.stringify(`恆信 ${forged}`)}}, stockCode: ${JSON.stringify(`1 ${forged}`)}}
facts:
  - {on: 2022-01-03, fact: class-created, class: B, votes: 1, listed: true}
  - {on: 2022-01-03, fact: class-created, class: A, votes: 10, weighted: true, convertsInto: B}
  - {on: 2022-01-03, fact: person-recorded, person: x, kind: natural, name: {en: ${JSON.stringify(forged)}}}
  - {on: 2022-01-03, fact: beneficiary-named, person: x, atListing: true}
  - {on: 2022-01-03, fact: director-appointed, person: x, office: executive}
  - {on: 2022-01-03, fact: shares-issued, class: A, number: "200,000,000", to: x, basis: opening}
  - {on: 2022-01-03, fact: shares-issued, class: B, number: "800,000,000", to: public, basis: opening}
  - {on: 2022-01-03, fact: articles-adopted, selfExecutingCessation: false}
  - {on: 2022-01-03, fact: listed, as: primary}
  - {on: 2026-11-19, id: gone, fact: director-ceased, person: x, cause: resigned}
`,
);
writeFileSync(
  join(folder, 'proposal.yaml'),
  `on: 2022-02-02
set: c
facts:
  - {fact: shares-repurchased, class: B, number: "10,000,001", held: for-cancellation}
  - {fact: shares-cancelled, class: B, number: "10,000,001", from: repurchased}
`,
);
const run = (...words: string[]) =>
  spawnSync(process.execPath, [join(here, 'holdfast.ts'), ...words], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NODE_TEST_CONTEXT: undefined, FORCE_COLOR: undefined },
  });

for (const words of [
  ['due', 'forged.yaml', '--as-of', '2026-11-24', '--all'],
  ['headroom', 'forged.yaml', '--as-of', '2026-11-24'],
  ['check', 'forged.yaml', '--as-of', '2026-11-24'],
  ['position', 'forged.yaml', '--as-of', '2026-11-24'],
  ['clear', 'forged.yaml', 'proposal.yaml'],
  ['returns', 'draft', 'forged.yaml', '--form', 'FF301', '--month', '2026-10'],
  ['undertaking', 'status', 'forged.yaml', '--as-of', '2026-11-24'],
]) {
  for (const language of ['en', 'zh-Hant']) {
    test(`${words.join(' ')} --lang ${language}`, () => {
      const { stdout, stderr } = run(...words, '--lang', language);
      const text = stdout + stderr;
      assert.match(text, /What falls due: nothing is late/, 'the name is printed');
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
      assert.doesNotMatch(text, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
      const lines = text.split('\n').filter((line) => /^What falls due: nothing is late/.test(line));
      assert.deepEqual(lines, [], 'a name has written a line');
    });
  }
}
