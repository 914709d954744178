/** The life of undertakings as data: status, accrued rights, gaps and standing, in cases that a lawyer can add to. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { standingReport, statusReport } from '../../src/app/undertakings/index.ts';
import { readAsOf } from '../../src/exact/index.ts';
import type { AccruedRight, RightStanding } from '../../src/undertaking/index.ts';
import { type FactText, readFacts } from '../judged-record.ts';

type ExpectedLife = {
  readonly undertaking: string;
  readonly status: string;
  readonly binds?: string;
  /** `step date`, in order. */
  readonly steps?: readonly string[];
  /** `date event cause`. */
  readonly ended?: string;
  readonly decisions?: readonly string[];
  /** `date or date`: if the articles end the weight, and if not. */
  readonly doubt?: string;
  /** `bearer person shares class`. */
  readonly pending?: readonly string[];
  readonly notes?: readonly string[];
  /** `id status vehicles steps notes`. */
  readonly supplements?: readonly string[];
};
type ExpectedRight = Readonly<Record<string, string | readonly string[] | undefined>> & {
  readonly undertaking: string;
  readonly rule: string;
  readonly claims?: readonly string[];
  readonly reasons?: readonly string[];
};
type ExpectedStanding = Readonly<Record<string, string | readonly string[] | undefined>> & {
  readonly holder: string;
  readonly on: string;
  readonly answer: string;
  readonly undertaking: string;
  readonly prove?: readonly string[];
  readonly why?: readonly string[];
};
/** That no step of the signing is on record is true of every case here, and is told of each; it has tests of its own. */
const toldOfAll = 'signatures-elsewhere';
const codesOf = (notes: readonly { readonly code: string }[]): readonly string[] =>
  notes.flatMap(({ code }) => (code === toldOfAll ? [] : [code]));
type Case = {
  readonly title: string;
  readonly base?: string;
  readonly facts?: readonly FactText[];
  readonly asOf: string;
  readonly lives?: readonly ExpectedLife[];
  readonly rights?: readonly ExpectedRight[] | 'none';
  /** Of which undertakings there are rights, and no others. */
  readonly of?: readonly string[];
  /** `undertaking rule`: of these there is no right. */
  readonly without?: readonly string[];
  /** How many undertakings there are. */
  readonly count?: string;
  /** `severity code person`. */
  readonly gaps?: readonly string[];
  /** What is said of all beneficiaries where there is no gap. */
  readonly bound?: string;
  readonly standing?: readonly ExpectedStanding[];
  /** Rules of which there is a breach that is not cured. */
  readonly breached?: readonly string[];
  readonly outcome?: string;
};

const here = dirname(fileURLToPath(import.meta.url));
const read = (file: string): unknown => parse(readFileSync(join(here, file), 'utf8'), { schema: 'failsafe' });
const bases = read('../bases.yaml') as Readonly<Record<string, readonly FactText[]>>;
const files = globSync('*.yaml', { cwd: here }).sort();

const plain = (facts: readonly FactText[]): readonly FactText[] =>
  JSON.parse(JSON.stringify(facts), (_key, value: unknown) =>
    value === 'true' ? true : value === 'false' ? false : value,
  ) as FactText[];

test('the cases were seen', () => assert.ok(files.length >= 3, files.join(', ')));

for (const file of files) {
  const { source, cases } = read(file) as { readonly source: string; readonly cases: readonly Case[] };
  test(`${file} names its source`, () => assert.ok(source.length > 0));
  for (const given of cases) {
    test(`${file}: ${given.title}`, () => {
      const start = given.base === undefined ? [] : bases[given.base];
      assert.ok(start, `no base ${given.base}`);
      const reading = readFacts(plain([...start, ...(given.facts ?? [])]));
      if (reading.status === 'refused') assert.fail(JSON.stringify(reading.faults));
      const { record, timeline } = reading;
      const asOf = readAsOf(given.asOf) ?? assert.fail(given.asOf);
      const report = statusReport({ record, timeline, asOf, knownAt: undefined });
      assert.ok(JSON.stringify(report.json()).length > 100);
      for (const expected of given.lives ?? []) {
        const life = report.lives.lives.find(({ undertaking }) => undertaking === expected.undertaking);
        assert.ok(life, expected.undertaking);
        assert.equal(life.status, expected.status);
        const { termination, doubt } = life;
        const found = {
          binds: `${life.binds}`,
          steps: life.steps.map(({ step, on }) => `${step} ${on}`),
          ended: termination === undefined ? undefined : `${termination.on} ${termination.event} ${termination.cause}`,
          decisions: termination?.decisions,
          doubt: doubt === undefined ? undefined : `${doubt.selfExecuting} or ${doubt.otherwise}`,
          pending: life.pending.map((one) => `${one.bearer} ${one.person} ${one.shares} ${one.class}`),
          notes: codesOf(life.notes),
          supplements: life.supplements.map(({ supplement, status, vehicles, steps, notes }) =>
            [...[supplement, status, ...vehicles], ...steps.map(({ step, on }) => `${step} ${on}`), ...codesOf(notes)].join(' '),
          ),
        };
        for (const [key, value] of Object.entries(expected)) {
          if (key in found) assert.deepEqual(found[key as keyof typeof found], value, `${expected.undertaking} ${key}`);
        }
      }
      if (given.count !== undefined) assert.equal(`${report.lives.lives.length}`, given.count);
      if (given.of !== undefined) {
        const found = report.lives.lives.flatMap((life) => life.rights.map(({ undertaking }) => undertaking));
        assert.deepEqual([...new Set(found)].sort(), given.of);
      }
      if (given.lives?.length === 0) assert.equal(report.lives.lives.length, 0);
      const rights = report.lives.lives.flatMap((life) => life.rights);
      if (given.rights === 'none')
        assert.deepEqual(
          rights.map(({ breach }) => breach),
          [],
        );
      else for (const expected of given.rights ?? []) holdsRight(rights, expected);
      for (const none of given.without ?? []) {
        assert.ok(!rights.some(({ undertaking, rule }) => `${undertaking} ${rule}` === none), none);
      }
      if (given.gaps !== undefined) {
        assert.deepEqual(
          report.gaps.map(({ severity, code, person }) => `${severity} ${code} ${person}`),
          given.gaps,
        );
      }
      if (given.bound !== undefined) assert.equal(report.bound, given.bound);
      for (const rule of given.breached ?? []) {
        const { findings } = report.lives.checked;
        assert.ok(
          findings.some((finding) => finding.rule === rule && finding.outcome === 'breached'),
          rule,
        );
      }
      if (given.outcome !== undefined) assert.equal(report.outcome, given.outcome);
      for (const expected of given.standing ?? []) {
        const { holder, on } = expected;
        const told = standingReport({ record, timeline, holder, on, knownAt: undefined });
        assert.ok(told.status === 'told', holder);
        assert.ok(JSON.stringify(told.json()).length > 100);
        holdsStanding(told.standing.undertakings, expected);
      }
    });
  }
}

const holdsRight = (rights: readonly AccruedRight[], expected: ExpectedRight): void => {
  const right = rights.find(
    ({ undertaking, rule, limb }) =>
      undertaking === expected.undertaking &&
      rule === expected.rule &&
      (expected['limb'] === undefined || limb === expected['limb']),
  );
  assert.ok(
    right,
    `no right ${JSON.stringify(expected)} among ${rights.map(({ undertaking, breach }) => `${undertaking} ${breach}`)}`,
  );
  const kinds = Object.entries(right.endeavours?.kinds ?? {}).map(([kind, count]) => `${kind} ${count}`);
  const found: Readonly<Record<string, unknown>> = {
    limb: right.limb,
    strength: right.strength,
    outcome: right.outcome,
    curedOn: right.curedOn,
    accrued: `${right.accruals.first} to ${right.accruals.last}`,
    days: `${right.accruals.days}`,
    sue: `${right.limitation.first} to ${right.limitation.last}`,
    limitation: right.limitation.state,
    verdict: right.verdict,
    reasons: right.endeavours?.reasons.map(({ code }) => code),
    kinds: kinds.join(' '),
    claims: right.openClaims.map(({ by, remedy }) => `${by} ${remedy}`),
    ...Object.fromEntries(right.remedies.map(({ remedy, open }) => [remedy, open ? 'open' : 'shut'])),
  };
  for (const [key, value] of Object.entries(expected))
    if (key in found) assert.deepEqual(found[key], value, `${right.breach} ${key}`);
};

const told = ({ open, from, until, remedy }: RightStanding['remedies'][number]): string =>
  [
    open ? 'open' : 'shut',
    ...(from === undefined ? [] : [`from ${from}`]),
    ...(until === undefined || remedy !== 'damages' ? [] : [`until ${until}`]),
  ].join(' ');

const holdsStanding = (
  undertakings: Extract<ReturnType<typeof standingReport>, { readonly status: 'told' }>['standing']['undertakings'],
  expected: ExpectedStanding,
): void => {
  const one = undertakings.find(({ undertaking }) => undertaking === expected.undertaking) ?? assert.fail();
  const right = one.rights[0];
  const found: Readonly<Record<string, unknown>> = {
    answer: one.answer,
    as: one.as,
    right: right?.as,
    why: one.why.map(({ code }) => code),
    prove: right?.mustProve.map(({ code }) => code),
    ...Object.fromEntries((right?.remedies ?? []).map((remedy) => [remedy.remedy, told(remedy)])),
  };
  for (const [key, value] of Object.entries(expected)) {
    if (key in found) assert.deepEqual(found[key], value, `${expected.holder} on ${expected.on}: ${key}`);
  }
};
