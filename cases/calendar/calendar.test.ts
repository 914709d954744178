/** What falls due, as data: `cases/calendar/*.yaml`, each a list of cases that a company secretary can read and add to. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { dueReport } from '../../src/app/due/index.ts';
import { type Duty, dutyKinds } from '../../src/calendar/index.ts';
import { hongKongDateOf, hongKongTimeOf, readAsOf } from '../../src/exact/index.ts';
import { type FactText, readBundled, readFacts } from '../judged-record.ts';

type Expected = {
  readonly kind: string;
  readonly subject?: string;
  readonly who?: string;
  /** `2026-11-23 08:30`, or a day; `soon` behind it where it is reckoned. */
  readonly due?: string;
  readonly status?: string;
  readonly rule?: string;
  readonly doneBy?: string;
  readonly engagedBy?: readonly string[];
  readonly missing?: readonly string[];
  readonly notice?: string;
  readonly confidence?: string;
  readonly certainty?: string;
  /** As the duty tells it. */
  readonly shares?: string;
  /** `true` where no such duty may be. */
  readonly none?: string;
};
type Case = {
  readonly title: string;
  readonly base?: string;
  readonly record?: string;
  readonly facts?: readonly FactText[];
  readonly asOf: string;
  readonly to?: string;
  readonly expect: readonly Expected[];
};
type File = { readonly source: string; readonly cases: readonly Case[] };

const here = dirname(fileURLToPath(import.meta.url));
const bases = parse(readFileSync(join(here, '..', 'bases.yaml'), 'utf8'), { schema: 'failsafe' }) as Readonly<
  Record<string, readonly FactText[]>
>;
const files = globSync('*.yaml', { cwd: here }).sort();
const seen = new Set<string>();

const momentOf = ({ due }: Duty): string =>
  `${due.at === undefined ? due.on : `${hongKongDateOf(due.at)} ${hongKongTimeOf(due.at)}`}${due.soon ? ' soon' : ''}`;

for (const file of files) {
  const { source, cases } = parse(readFileSync(join(here, file), 'utf8'), { schema: 'failsafe' }) as File;
  test(`${file} names its source and holds cases`, () => assert.ok(source.length > 0 && cases.length > 0));
  for (const { title, base, record, facts = [], asOf, to, expect } of cases) {
    test(`${file}: ${title}`, () => {
      const duties = dutiesFor({ base, record, facts, asOf, to });
      for (const wanted of expect) {
        seen.add(wanted.kind);
        const found = duties.filter(
          ({ kind, id, who }) =>
            kind === wanted.kind &&
            (wanted.subject === undefined || id === `${kind}/${wanted.subject}`) &&
            (wanted.who === undefined || who === wanted.who),
        );
        if (wanted.none !== undefined) {
          assert.deepEqual(
            found.map(({ id }) => id),
            [],
          );
          continue;
        }
        const all = duties.filter(({ kind }) => kind === wanted.kind).map(({ id, status }) => `${id} ${status}`);
        assert.equal(found.length, 1, `${JSON.stringify(wanted)} is not one of ${all.join('; ')}`);
        const [duty] = found;
        assert.ok(duty);
        if (wanted.due) assert.equal(momentOf(duty), wanted.due);
        if (wanted.status) assert.equal(duty.status, wanted.status, duty.id);
        for (const name of ['rule', 'doneBy', 'confidence', 'certainty'] as const)
          if (wanted[name]) assert.equal(duty[name], wanted[name], name);
        if (wanted.engagedBy) assert.deepEqual(duty.engagedBy, wanted.engagedBy);
        if (wanted.missing) assert.deepEqual(duty.missing ?? [], wanted.missing);
        if (wanted.shares) assert.equal(duty.values['shares'], wanted.shares.replaceAll(',', ''));
        if (wanted.notice)
          assert.ok(
            duty.notices.some(({ code }) => code === wanted.notice),
            `no notice ${wanted.notice} among ${duty.notices.map(({ code }) => code).join(', ')}`,
          );
      }
    });
  }
}

test('there is a case for every kind of duty', () => {
  assert.deepEqual(
    [...dutyKinds.map(({ kind }) => kind), 'limitation-ends'].filter((kind) => !seen.has(kind)),
    [],
  );
});

function dutiesFor({
  base,
  record,
  facts,
  asOf,
  to,
}: {
  readonly base: string | undefined;
  readonly record: string | undefined;
  readonly facts: readonly FactText[];
  readonly asOf: string;
  readonly to: string | undefined;
}): readonly Duty[] {
  const start = base === undefined ? [] : bases[base];
  assert.ok(start, `no base ${base}`);
  const reading = record === undefined ? readFacts(plain([...start, ...facts])) : readBundled(record);
  assert.ok(reading.status !== 'refused', JSON.stringify('faults' in reading ? reading.faults : []));
  const at = readAsOf(asOf);
  assert.ok(at);
  return dueReport({ record: reading.record, timeline: reading.timeline, asOf: at, to, all: true }).duties;
}

/** The failsafe schema reads everything as text; what must be a truth value becomes one again. */
function plain(facts: readonly FactText[]): readonly FactText[] {
  return JSON.parse(JSON.stringify(facts), (_key, value: unknown) =>
    value === 'true' ? true : value === 'false' ? false : value,
  ) as FactText[];
}
