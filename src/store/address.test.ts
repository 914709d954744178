import assert from 'node:assert/strict';
import { test } from 'node:test';
import { StoreFailure } from '../app/index.ts';
import { toldAddress } from './address.ts';
import { openStore } from './open.ts';

const cases: readonly (readonly [given: string, told: string])[] = [
  ['postgres://u:s3cret@h:5432/db', 'postgres://u@h:5432/db'],
  ['POSTGRES://u:s3cret@h/db', 'POSTGRES://u@h/db'],
  ['mysql://u:s3cret@h/db', 'mysql://u@h/db'],
  ['postgres://u:s3@cret@h/db', 'postgres://u@h/db'],
  ['postgres://u:s3/cr:et@h/db', 'postgres://u@h/db'],
  ['postgres://h/db?user=u&password=s3cret', 'postgres://h/db?user=u&password=***'],
  ['postgres://h/db?PASSWORD=s3&cret=@x', 'postgres://h/db?PASSWORD=***'],
  ['postgres://h/db?sslpassword=s3cret&user=u', 'postgres://h/db?sslpassword=***'],
  ['postgres://h:5432/db?user=u&password=s3@cret', 'postgres://h@cret'],
  ['host=h user=u password=s3cret', 'host=h user=u password=***'],
  ['postgres://u@h/db?options=-c%20search_path=x', 'postgres://u@h/db?options=-c%20search_path=x'],
  ['postgres://h:5432/db', 'postgres://h:5432/db'],
  ['/var/lib/holdfast.db', '/var/lib/holdfast.db'],
];

test('an address is told without its password, wherever it stands', () => {
  for (const [given, told] of cases) assert.equal(toldAddress(given), told);
});

test('what is refused or not reached is told without its password', async () => {
  for (const where of [
    'mysql://u:s3cret@h/db',
    'POSTGRES://u:s3cret@h/db',
    'postgres://u:s3cret@h:no-port/db',
    'postgres://127.0.0.1:1/db?user=u&password=s3cret',
    'postgres://u:s3cret@127.0.0.1:1/db',
    'password=s3cret host=h',
  ]) {
    await assert.rejects(openStore(where, { create: false }), (error) => {
      assert.ok(error instanceof StoreFailure, `${where}: ${error}`);
      assert.doesNotMatch(JSON.stringify([error.code, error.values]), /cret/, where);
      return true;
    });
  }
});
