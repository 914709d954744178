/**
 * A chart of headroom on SenseTime's record, and programmes of 250 dated steps, each beside an empty baseline of the same
 * record in the same run. `plain`: a purchase with its cancellation, an exercise between. `at the line`: the same where Rule
 * 8A.09 caps every purchase, so that every date is tried.
 */
import { readFileSync } from 'node:fs';
import { headroomReport, programmeReport } from '../src/app/clearances/index.ts';
import { namesOf } from '../src/app/index.ts';
import { readProposals } from '../src/clearance/index.ts';
import { headroomChart } from '../src/documents/index.ts';
import { readYaml } from '../src/files/yaml.ts';
import { type IssuerRecord, readJson, readRecordDocument, replay, timelineOf } from '../src/record/index.ts';

const steps = 250;
const median = (times: readonly number[]): number =>
  times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN;
const timed = (work: () => unknown, runs: number): number => {
  const times: number[] = [];
  for (let run = 0; run < runs + 2; run += 1) {
    const started = performance.now();
    work();
    if (run >= 2) times.push(performance.now() - started);
  }
  return median(times);
};

const opened = (text: string, isJson = false): IssuerRecord => {
  const reading = readRecordDocument(isJson ? readJson(text) : readYaml(text));
  if (reading.status === 'refused') throw new Error(JSON.stringify(reading.faults.slice(0, 3)));
  return reading.record;
};
const sensetime = opened(readFileSync(new URL('../records/sensetime.yaml', import.meta.url), 'utf8'));

const on = '2024-06-26';
const nameOf = namesOf(sensetime);
const empty = timed(
  () => replay({ timeline: timelineOf({ record: sensetime, report: () => {} }), asOf: { date: on }, report: () => {} }),
  21,
);
const chart = timed(() => {
  const headroom = headroomReport({ record: sensetime, on, nameOf });
  return headroomChart({ headroom, issuer: sensetime.issuer, language: 'en' });
}, 21);
console.log(`headroom with its chart: ${chart.toFixed(1)} ms (at most 50), beside an empty replay of ${empty.toFixed(1)} ms`);

const company = (weighted: number, held: number): IssuerRecord => {
  const day = { on: '2025-01-02' };
  const facts = [
    { ...day, fact: 'class-created', class: 'B', votes: 1, listed: true },
    { ...day, fact: 'class-created', class: 'A', votes: 10, weighted: true, convertsInto: 'B' },
    ...['x', 'y'].flatMap((person, index) => [
      { ...day, fact: 'person-recorded', person, kind: 'natural', name: { en: person } },
      { ...day, fact: 'beneficiary-named', person, atListing: true },
      { ...day, fact: 'director-appointed', person, office: 'executive' },
      {
        ...day,
        fact: 'shares-issued',
        class: 'A',
        number: `${index === 0 ? weighted : weighted / 2}`,
        to: person,
        basis: 'opening',
      },
    ]),
    { ...day, fact: 'shares-issued', class: 'B', number: `${held}`, to: 'public', basis: 'opening' },
    { ...day, fact: 'articles-adopted', selfExecutingCessation: true },
    { ...day, fact: 'listed', as: 'primary' },
  ];
  return opened(JSON.stringify({ holdfast: 1, issuer: { id: 'bench', name: { en: 'Bench' } }, facts }), true);
};

const programme = () => {
  const proposals = Array.from({ length: steps }, (_, step) => {
    const day = new Date(Date.UTC(2025, 1, 3 + step)).toISOString().slice(0, 10);
    const exercise = { fact: 'shares-issued', class: 'B', number: `${1_000 + step}`, to: 'public', basis: 'option-exercise' };
    const purchase = {
      fact: 'shares-repurchased',
      class: 'B',
      number: `${90_001 + step}`,
      from: 'public',
      held: 'for-cancellation',
    };
    const cancellation = { fact: 'shares-cancelled', class: 'B', number: `${90_001 + step}`, from: 'repurchased' };
    return { on: day, facts: step % 5 === 0 ? [exercise] : [purchase, cancellation] };
  });
  const text = readJson(JSON.stringify(proposals));
  if (text.status === 'refused') throw new Error('no JSON');
  return readProposals(text.value).proposals;
};

for (const [name, record, sharing] of [
  ['plain', company(100_000_000, 4_000_000_000), { by: 'ceiling' }],
  ['at the line', company(100_000_000, 170_000_000), { by: 'ceiling' }],
  ['at the line, least total', company(100_000_000, 170_000_000), { by: 'least' }],
] as const) {
  const proposals = programme();
  const names = namesOf(record);
  const last = proposals.at(-1)?.on ?? on;
  const baseline = timed(
    () => replay({ timeline: timelineOf({ record, report: () => {} }), asOf: { date: last }, report: () => {} }),
    3,
  );
  let told = '';
  const took = timed(() => {
    const report = programmeReport({ record, proposals, sharing, nameOf: names });
    if (report.status === 'refused') throw new Error(JSON.stringify(report.faults.slice(0, 3)));
    told = `${report.asProposed.converted} as proposed, ${report.schedule.converted} on ${report.schedule.dates} dates (${report.least}, ${report.work} transitions)`;
  }, 3);
  console.log(
    `a programme of ${steps} dated steps, ${name}: ${took.toFixed(0)} ms (at most 2,000), beside an empty replay of ${baseline.toFixed(1)} ms; ${told}`,
  );
}
