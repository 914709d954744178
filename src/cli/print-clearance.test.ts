/** Every case of a clearance as a person reads it, in both languages: nothing is left out of a sentence. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clearanceCases, clearanceFiles, clearedCase } from '../../cases/clearances.ts';
import { clearanceJson } from '../app/clearances/index.ts';
import type { Screen } from './print-check.ts';
import { printClearance } from './print-clearance.ts';

const screen = (language: Screen['language']): Screen => ({
  terminal: { write: () => {}, colour: false, width: 110 },
  language,
});

for (const file of clearanceFiles) {
  test(`${file}: every answer reads whole`, () => {
    for (const one of clearanceCases(file).cases) {
      const cleared = clearedCase(one);
      if (cleared.status === 'refused') continue;
      for (const language of ['en', 'zh-Hant'] as const) {
        const page = printClearance(cleared, screen(language));
        assert.doesNotMatch(page, /\{\w+\}|undefined|\(\)|（）|: \.|：。/, `${one.title} (${language})\n${page}`);
      }
      const { answer, reason } = clearanceJson(cleared);
      for (const text of [answer.en, reason.en]) assert.match(text, /^[A-Z].*\.$/s, one.title);
      for (const text of [answer['zh-Hant'], reason['zh-Hant']]) assert.match(text, /。$/, one.title);
    }
  });
}
