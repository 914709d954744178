/** What the system refuses is told in a line of the catalogue, with the place. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { useWords } from '../words/commands/index.ts';
import { fill, languages } from '../words/index.ts';
import { systemFault } from './system-faults.ts';

const failed = (code: string, more: object = {}): Error =>
  Object.assign(new Error(`${code}: as the system says it`), { code, ...more });

test('each refusal of the system has its own line, with the path of the error or the place where it was met', () => {
  for (const code of ['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'EISDIR', 'EROFS', 'ENOSPC', 'EDQUOT', 'EFBIG']) {
    for (const found of [systemFault(failed(code, { path: 'a/b' })), systemFault(failed(code, { path: 'a/b.part' }), 'a/b')]) {
      assert.ok(found, code);
      for (const language of languages) assert.match(fill(useWords[found.code][language], found.values), /a\/b(?!\.part)/);
    }
  }
  assert.equal(systemFault(failed('ENOSPC'))?.code, 'system-full-somewhere');
});

test('a bug is none of it', () => {
  for (const error of [new Error('bug'), failed('ERR_ASSERTION'), failed('EACCES'), failed('toString', { path: 'x' })]) {
    assert.equal(systemFault(error), undefined);
  }
});
