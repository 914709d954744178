/**
 * The position of an issuer with a million facts at any date, from a store that was just opened: the time of each answer
 * and the memory of a process that gives nothing but answers. HOLDFAST_BENCH_FACTS says how many facts (1,000,000).
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ledgerOn } from '../cases/store/suite.ts';
import { startPostgres } from '../scripts/postgres.ts';
import { storedPosition } from '../src/app/ledger/index.ts';
import { readAsOf } from '../src/exact/index.ts';
import { readRecordLines } from '../src/record/index.ts';
import { nodeOutside, openStore } from '../src/store/index.ts';
import { syntheticRecord } from './synthetic-record.ts';

const facts = Number(process.env['HOLDFAST_BENCH_FACTS'] ?? 1_000_000);
const issuer = 'synthetic';

/** In a process of its own, as somebody who asks: opens the store and asks for positions. */
const ask = async (where: string): Promise<void> => {
  const store = await openStore(where, { create: false });
  const times: number[] = [];
  for (let turn = 0; turn < 300; turn += 1) {
    const day = new Date(Date.UTC(2019, 0, 3 + ((turn * 977) % 2700))).toISOString().slice(0, 10);
    const asOf = readAsOf(day);
    if (asOf === undefined) throw new Error(day);
    const started = performance.now();
    const found = await storedPosition({ store, issuer, asOf, knownAt: undefined, outside: nodeOutside });
    times.push(performance.now() - started);
    if (found === undefined || found.position.holders.length < 2) throw new Error(`${day}: no position from a snapshot`);
  }
  const [first = 0] = times;
  times.sort((one, other) => one - other);
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(JSON.stringify({ first, median: times[150], most: times.at(-1), peak }));
  await store.close();
};

const measure = async (name: string, where: string): Promise<void> => {
  const reader = readRecordLines();
  for (const line of syntheticRecord(facts)) reader.push(`${line}\n`);
  const reading = reader.end();
  if (reading.status === 'refused') throw new Error(JSON.stringify(reading.faults.slice(0, 3)));
  const store = await openStore(where, { create: true });
  const started = performance.now();
  await ledgerOn(store).importRecord(reading.record);
  const took = (performance.now() - started) / 1000;
  await store.close();
  const self = fileURLToPath(import.meta.url);
  const answer = execFileSync(process.execPath, [self, 'ask', where], { encoding: 'utf8' });
  const { first, median, most, peak } = JSON.parse(answer) as Record<'first' | 'median' | 'most' | 'peak', number>;
  console.log(
    `${name}: ${facts} facts imported in ${took.toFixed(1)} s; a position at any date: first ${first.toFixed(1)} ms, median ${median.toFixed(1)} ms, slowest of 300 ${most.toFixed(1)} ms (at most 50); memory at most ${peak} MB`,
  );
};

if (process.argv[2] === 'ask') await ask(process.argv[3] ?? '');
else {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-bench-positions-'));
  try {
    await measure('sqlite', join(folder, 'holdfast.db'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const server = await startPostgres();
  if ('missing' in server) console.log(`postgres: ${server.missing}`);
  else {
    await measure('postgres', await server.database());
    await server.stop();
  }
}
