import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { md5Of } from './md5.ts';

test('md5: the sums of RFC 1321, A.5', () => {
  for (const [text, sum] of [
    ['', 'd41d8cd98f00b204e9800998ecf8427e'],
    ['a', '0cc175b9c0f1b6a831c399e269772661'],
    ['message digest', 'f96b697d7cb7938d525a2f31aaf161d0'],
    ['12345678901234567890123456789012345678901234567890123456789012345678901234567890', '57edf4a22be3c955ac49da2e2107b67a'],
  ] as const) {
    assert.equal(md5Of(text), sum);
  }
});

test('md5: any text has the sum that the platform gives it, at every length about the end of a block', () => {
  const platform = (text: string): string => createHash('md5').update(text, 'utf8').digest('hex');
  for (let length = 0; length < 200; length += 1) assert.equal(md5Of('x'.repeat(length)), platform('x'.repeat(length)));
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => assert.equal(md5Of(text), platform(text))));
});
