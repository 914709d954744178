/** One synthetic life in this process: read, replay, every Rule after every action; prints time and memory as JSON. */
import { check, endOfTime, positionOf, readAsOf, readRecordLines, replay } from '../src/index.ts';
import { syntheticRecord } from './synthetic-record.ts';

const facts = Number(process.argv[2] ?? '100000');
const lines = [...syntheticRecord(facts)].map((line) => `${line}\n`);
const bytes = lines.reduce((sum, line) => sum + line.length, 0);
const started = performance.now();
const reader = readRecordLines();
for (let index = 0; index < lines.length; index += 1) {
  reader.push(lines[index] ?? '');
  lines[index] = '';
}
const reading = reader.end();
if (reading.status === 'refused') throw new Error(JSON.stringify(reading.faults.slice(0, 3)));
const read = performance.now();
const { findings, outcome } = check({ timeline: reading.timeline, asOf: endOfTime });
const judged = performance.now();
const dates = ['2019-06-30', '2021-02-11', '2023-09-30', '2026-01-15'].flatMap((text) => readAsOf(text) ?? []);
const positions = dates.map((asOf) => {
  const from = performance.now();
  positionOf(replay({ timeline: reading.timeline, asOf, report: () => {} }), asOf);
  return performance.now() - from;
});
console.log(
  JSON.stringify({
    facts,
    megabytes: Math.round(bytes / 1e5) / 10,
    readSeconds: (read - started) / 1000,
    checkSeconds: (judged - read) / 1000,
    totalSeconds: (judged - started) / 1000,
    slowestPositionMilliseconds: Math.max(...positions),
    findings: findings.length,
    outcome,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  }),
);
