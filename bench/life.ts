/** One synthetic life from a file, in this process: read, replay, every Rule after every action; prints time and memory. */
import { openRecord } from '../src/app/index.ts';
import { streamTextFile } from '../src/files/index.ts';
import { check, endOfTime, positionOf, readAsOf, replay } from '../src/index.ts';

const file = process.argv[2] ?? '';
const started = performance.now();
const reading = await openRecord({
  name: file,
  form: 'json-lines',
  chunks: streamTextFile(file),
  readYaml: () => Promise.reject(new Error('not YAML')),
});
if (reading.status === 'refused') throw new Error(JSON.stringify(reading.faults.slice(0, 3)));
const read = performance.now();
const { findings, outcome } = check({ timeline: reading.timeline, asOf: endOfTime });
const judged = performance.now();
const peakMegabytes = process.resourceUsage().maxRSS / 1024;
const dates = ['2019-06-30', '2021-02-11', '2023-09-30', '2026-01-15'].flatMap((text) => readAsOf(text) ?? []);
const positions = dates.map((asOf) => {
  const from = performance.now();
  positionOf(replay({ timeline: reading.timeline, asOf, report: () => {} }), asOf);
  return performance.now() - from;
});
console.log(
  JSON.stringify({
    facts: reading.record.facts.length,
    readSeconds: (read - started) / 1000,
    checkSeconds: (judged - read) / 1000,
    totalSeconds: (judged - started) / 1000,
    slowestPositionMilliseconds: Math.max(...positions),
    findings: findings.length,
    outcome,
    peakMegabytes,
  }),
);
