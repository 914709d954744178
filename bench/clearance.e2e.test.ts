/** The same code answers in a browser, byte for byte. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { missing } from '../scripts/system-tools.ts';
import * as holdfast from '../src/index.ts';
import { inBrowser, libraryScript } from './browser.ts';
import { type Answer, buyBack, clearedTimes, inPage, recordText } from './clearances.ts';

const questions = [
  { record: recordText('sensetime'), proposal: buyBack, times: 1 },
  {
    record: recordText('xiaomi-2026-02'),
    proposal: JSON.stringify({
      on: '2026-02-04',
      facts: [{ fact: 'shares-cancelled', class: 'B', number: '200,551,000', from: 'repurchased' }],
    }),
    times: 1,
  },
  {
    record: recordText('minimax'),
    proposal: JSON.stringify({ on: '2026-02-04', facts: [{ fact: 'shares-issued', class: 'A', number: '1', basis: 'placing' }] }),
    times: 1,
  },
];

test('the library needs nothing of Node', async () => {
  const script = await libraryScript();
  assert.ok(script.length > 100_000, `only ${script.length} characters were bundled`);
  assert.doesNotMatch(script, /\brequire\(|node:/);
});

test('a browser answers a proposal in the same bytes as Node', { skip: missing('chromium') }, async () => {
  const there = await inBrowser(async (page) => {
    const found: Answer[] = [];
    for (const question of questions) found.push(await page.evaluate<Answer>(inPage(question)));
    return found;
  });
  for (const [place, question] of questions.entries()) {
    const { json } = clearedTimes(holdfast, question);
    assert.ok(json.length > 1000);
    assert.equal(there[place]?.json, json);
  }
});
