/** Kills a writer (and, where there is one, the server) at random instants and looks at what is there. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { keyDigest, type Store, verifyStore } from '../../src/app/ledger/index.ts';
import { nodeOutside } from '../../src/store/index.ts';
import { ledgerOn, smallRecord } from './suite.ts';

const writer = fileURLToPath(new URL('./writer.ts', import.meta.url));

/**
 * After every kill: each acknowledged append is there once, nothing is there twice or half, at most the one append that
 * was under way came to be without a word, and the store verifies. Gives how many appends were acknowledged.
 */
export const killWriters = async ({
  rounds,
  where,
  open,
  crash,
}: {
  readonly rounds: number;
  readonly where: string;
  readonly open: () => Promise<Store>;
  readonly crash: (() => Promise<void>) | undefined;
}): Promise<number> => {
  const store = await open();
  await ledgerOn(store).importRecord(smallRecord());
  await store.close();
  let next = 0;
  let acknowledged = 0;
  for (let round = 0; round < rounds; round += 1) {
    const child = spawn(process.execPath, [writer, where, 'acme', `${next}`], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_TEST_CONTEXT: undefined },
    });
    const gone = new Promise<void>((done) => child.once('exit', () => done()));
    let said = '';
    let told = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
    });
    child.stderr.on('data', (chunk) => {
      told += chunk;
    });
    while (said === '' && child.exitCode === null) await sleep(5);
    assert.equal(child.exitCode, null, told);
    await sleep(Math.random() * 250);
    if (crash && round % 2 === 1) await crash();
    child.kill('SIGKILL');
    await gone;
    const lines = said.split('\n').slice(0, -1).map(Number);
    acknowledged += lines.length;
    const after = await open();
    const all = { from: 0, until: Number.MAX_SAFE_INTEGER };
    const keys = new Map((await after.keysUsed('acme', all)).map(({ key, seq }) => [key, seq]));
    const keyOf = (number: number): string => keyDigest('acme', `k-${number}`, nodeOutside);
    for (const number of lines) assert.ok(keys.has(keyOf(number)), `round ${round}: ${number} was acknowledged and is gone`);
    const last = (lines.at(-1) ?? next - 1) + 1;
    assert.equal(keys.has(keyOf(last + 1)), false, `round ${round}: more than the append under way`);
    next = keys.has(keyOf(last)) ? last + 1 : last;
    assert.equal(keys.size, next, `round ${round}: keys are missing or twice`);
    assert.equal(await after.size('acme'), 6 + next, `round ${round}: facts are missing or twice`);
    const { logs, problems } = await verifyStore({ store: after, outside: nodeOutside });
    assert.deepEqual([...logs.flatMap((log) => log.problems), ...problems], [], `round ${round}`);
    await after.close();
  }
  return acknowledged;
};
