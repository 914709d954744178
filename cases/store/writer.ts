/**
 * A writer that somebody will kill: appends one fact after another, each under its own key, and says on standard output
 * which ones were acknowledged, the moment they were. `node writer.ts STORE ISSUER FIRST`.
 */
import { writeSync } from 'node:fs';
import { openStore } from '../../src/store/index.ts';
import { facts, issue, ledgerOn } from './suite.ts';

const [, , where = '', issuer = '', first = '0'] = process.argv;
const ledger = ledgerOn(await openStore(where, { create: false }));
for (let number = Number(first); ; number += 1) {
  const key = `k-${number}`;
  const done = await ledger.append({ issuer, facts: facts(issue('2023-01-03', '1')), key });
  if (done.status !== 'appended') throw new Error(`${key}: ${JSON.stringify(done)}`);
  writeSync(1, `${number}\n`);
}
