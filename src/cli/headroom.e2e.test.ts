/** `holdfast headroom` as a person uses it: the table, the answers as exit codes, the published JSON, and the chart in a browser. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import Ajv from 'ajv/dist/2020.js';
import { chromium } from 'playwright-core';
import { missing } from '../../scripts/system-tools.ts';
import { headroomSchemas } from '../app/headroom-schemas.ts';
import { readXml } from '../paper/xml.ts';

const here = dirname(fileURLToPath(import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'holdfast-cli-headroom-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const run = (...words: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(here, 'holdfast.ts'), 'headroom', ...words], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NODE_TEST_CONTEXT: undefined, FORCE_COLOR: undefined },
  });
  return { status, stdout, stderr, text: stdout.replace(/\s+/g, ' ') };
};

const record = (name: string, { weighted = '80,000,000', held = '100,000,000', more = '' } = {}): string => {
  const file = `${name}.yaml`;
  writeFileSync(
    join(folder, file),
    `holdfast: 1
issuer: {id: acme, name: {en: "Acme & Co <Holdings>", zh-Hant: 恆信控股}, stockCode: "9999"}
facts:
  - {on: 2024-09-02, fact: class-created, class: B, votes: 1, listed: true}
  - {on: 2024-09-02, fact: class-created, class: A, votes: 10, weighted: true, convertsInto: B}
  - {on: 2024-09-02, fact: person-recorded, person: x, kind: natural, name: {en: X}}
  - {on: 2024-09-02, fact: beneficiary-named, person: x, atListing: true}
  - {on: 2024-09-02, fact: director-appointed, person: x, office: executive}
  - {on: 2024-09-02, fact: shares-issued, class: A, number: "${weighted}", to: x, basis: opening}
  - {on: 2024-09-02, fact: shares-issued, class: B, number: "${held}", to: public, basis: opening}
  - {on: 2024-09-02, fact: articles-adopted, selfExecutingCessation: true}
  - {on: 2024-09-02, fact: listed, as: primary}
${more}`,
  );
  return file;
};
const limit = (given: string): string => `  - {on: 2026-01-05, fact: limit-set, ${given}}\n`;
const on = ['--as-of', '2026-03-02'];

test('the three largest buy-backs stand in the table, in both languages', () => {
  const { status, text } = run(record('three'), ...on);
  assert.equal(status, 0, text);
  assert.match(text, /\(a\) without any conversion 11,111,111 0 0 8A\.09 alone: 11,111,111; 8A\.13 alone: 0; 8A\.15 alone: 0/);
  assert.match(text, /\(b\) with the conversion at cancellation 11,111,111 11,111,111 4,938,272 8A\.09/);
  assert.match(text, /\(c\) bought, cancelled and converted in one action 20,000,001 20,000,001 8,888,890 8A\.09/);
  assert.match(run(record('three'), ...on, '--lang', 'zh-Hant').text, /\(c\) 一次行動內購回、註銷及轉換 20,000,001/);
});

test('exit tells kept, crossed, nearer than set, and what cannot be told', () => {
  assert.equal(run(record('kept'), ...on).status, 0);
  assert.equal(run(record('crossed', { held: '79,999,999' }), ...on).status, 1);
  assert.equal(run(record('near', { more: limit('limit: buy-back, shares: "11,111,112"') }), ...on).status, 3);
  assert.equal(run(record('unknown', { more: '  - {on: 2026-02-02, fact: knowledge-ends, area: shares}\n' }), ...on).status, 3);
});

test('a line that a duty fills tells the notices of the duty, on the page and in the JSON', () => {
  const file = record('year', { more: '  - {on: 2024-09-02, fact: financial-year-set, ends: 12-31}\n' });
  const { status, stderr, text } = run(file, ...on);
  assert.equal(status, 0, stderr);
  assert.match(text, /Confirmation of the corporate governance committee .* The Rule gives no day; it is reckoned to the report/);
  assert.match(run(file, ...on, '--json').stdout, /"code": ?"reckoned-to-report"/);
});

test('a limit for which there is no line is refused by its place, with the nearest line', () => {
  const { status, stderr, stdout } = run(record('misspelt', { more: limit('limit: buy-bak, shares: 5') }), ...on);
  assert.equal(status, 2);
  assert.equal(stdout, '');
  assert.match(
    stderr,
    /^misspelt\.yaml:13:5: there is no line "buy-bak" for a limit; there are non-wvr-votes, .*did you mean "?buy-back/,
  );
  const unit = run(record('unit', { more: limit('limit: filing, shares: 5') }), ...on);
  assert.match(unit.stderr, /^unit\.yaml:13:5: the limit filing is given in days alone, and shares was given/);
});

test('the JSON is what its schema says, for records of all kinds', () => {
  const validate = new Ajv.default({ strict: false }).compile(headroomSchemas['headroom'] ?? {});
  for (const words of [
    [record('three'), ...on],
    [record('near', { more: limit('limit: confirmation, days: 30') }), ...on],
    ['sensetime', '--as-of', '2022-09-01'],
    ['sensetime'],
    ['xiaomi-2026-02', '--as-of', '2026-02-04'],
    ['bilibili'],
    ['minimax'],
  ]) {
    const { stdout, stderr } = run(...words, '--json');
    assert.ok(validate(JSON.parse(stdout)), `${words.join(' ')}: ${JSON.stringify(validate.errors)} ${stderr}`);
  }
});

type TextBox = {
  readonly words: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

const chartOf = (name: string, ...words: string[]): string => {
  const file = join(folder, `${name}.svg`);
  run(...words, '--chart', file);
  return file;
};

test('the chart is well-formed, tells itself in words, and runs and loads nothing', () => {
  const text = readFileSync(chartOf('plain', record('three'), ...on), 'utf8');
  assert.doesNotThrow(() => readXml(Buffer.from(text), 'chart', {}));
  assert.match(text, /<title id="headroom-title">Acme &#38; Co &#60;Holdings&#62; \(9999\)/);
  assert.match(text, /<desc [^>]*>Non-WVR shareholders have 100,000,000 of 900,000,000 votes, 100,000,000 votes over the line\./);
  assert.doesNotMatch(text, /<script|href|url\((?!#)|@import|<image/);
});

test('in a browser every word of the chart is on the page and none on another', { skip: missing('chromium') }, async () => {
  const files = [
    chartOf('three', record('three'), ...on),
    chartOf('three-zh', record('three'), ...on, '--lang', 'zh-Hant'),
    chartOf('sensetime', 'sensetime', '--as-of', '2022-09-01'),
    chartOf('xiaomi', 'xiaomi-2026-02', '--as-of', '2026-02-04', '--lang', 'zh-Hant'),
    chartOf('short', record('short', { held: '79,999,999' }), ...on),
  ];
  const browser = await chromium.launch({ executablePath: placeOf(), args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage({ viewport: { width: 960, height: 1060 } });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    for (const file of files) {
      asked.length = 0;
      await page.goto(pathToFileURL(file).href);
      assert.deepEqual(asked, [pathToFileURL(file).href]);
      const boxes = await page.evaluate<readonly TextBox[]>(`[...document.querySelectorAll('text')].map((text) => {
        const { left, right, top, bottom } = text.getBoundingClientRect();
        return { words: text.textContent, left, right, top, bottom };
      })`);
      assert.ok(boxes.length > 20, `${file}: ${boxes.length} texts`);
      for (const [index, one] of boxes.entries()) {
        assert.ok(one.left >= 0 && one.right <= 960 && one.top >= 0, `${file}: "${one.words}" leaves the page`);
        const over = boxes.slice(index + 1).find((other) => {
          const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
          const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
          return wide > 1 && high > 3;
        });
        assert.equal(over, undefined, `${file}: "${one.words}" stands on "${over?.words}"`);
      }
    }
  } finally {
    await browser.close();
  }
});

const placeOf = (): string =>
  (process.env['PATH'] ?? '')
    .split(':')
    .map((path) => join(path, 'chromium'))
    .find((file) => spawnSync(file, ['--version']).status === 0) ?? 'chromium';
