/** Side alerts as data: a record, a day, what is proposed, and which alerts come of it, one share, cent or day either side of each line. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { groundOf, judge, readProposals, sideAlerts, tellAlert, tellAlertMissing } from '../../src/clearance/index.ts';
import { locatedJson } from '../../src/record/index.ts';
import { alertScreenWords, alertWords } from '../../src/words/clearance/index.ts';
import { type FactText, readBundled, readFacts } from '../judged-record.ts';

type Expected = {
  readonly code: string;
  readonly level: string;
  readonly rule?: string;
  readonly subject?: string;
  readonly confidence?: string;
  readonly figures?: Readonly<Record<string, string>>;
  readonly values?: Readonly<Record<string, string>>;
  readonly missing?: readonly string[];
};
type Case = {
  readonly title: string;
  readonly base?: string;
  readonly record?: string;
  readonly facts?: readonly FactText[];
  readonly on: string;
  readonly propose: readonly FactText[];
  readonly set?: string;
  /** Days on which the Exchange is closed though they are weekdays. */
  readonly closed?: readonly string[];
  readonly remedyConverts?: string;
  readonly expect?: readonly Expected[];
  /** Beginnings of codes of which there may be no alert. */
  readonly none?: readonly string[];
};

const here = dirname(fileURLToPath(import.meta.url));
const text = (file: string): unknown => parse(readFileSync(join(here, file), 'utf8'), { schema: 'failsafe' });
const bases = text('../bases.yaml') as Readonly<Record<string, readonly FactText[]>>;
const files = globSync('*.yaml', { cwd: here }).sort();
const plain = (facts: readonly FactText[]): readonly FactText[] =>
  JSON.parse(JSON.stringify(facts), (_key, value: unknown) =>
    value === 'true' ? true : value === 'false' ? false : value,
  ) as FactText[];
const weekday = (day: string): boolean => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

const alertsOf = ({ base, record, facts = [], on, propose, set, closed, remedyConverts }: Case) => {
  const start = base === undefined ? [] : (bases[base] ?? []);
  const reading = record === undefined ? readFacts(plain([...start, ...facts])) : readBundled(record);
  if (reading.status === 'refused') throw new Error(`the record is refused: ${JSON.stringify(reading.faults)}`);
  const asked = locatedJson({ on, facts: plain(propose), ...(set === undefined ? {} : { set }) } as never);
  const { proposals, faults } = readProposals(asked);
  assert.deepEqual(faults, []);
  const ground = groundOf({ record: reading.record, on });
  const judged = judge(ground, proposals[0]?.facts ?? []);
  if (judged.status === 'refused') throw new Error(`the proposal is refused: ${JSON.stringify(judged)}`);
  return sideAlerts({
    before: ground.before,
    after: judged.after,
    on,
    ...(closed === undefined ? {} : { isTradingDay: (day) => weekday(day) && !closed.includes(day) }),
    ...(remedyConverts === undefined ? {} : { remedyConverts: BigInt(remedyConverts.replaceAll(',', '')) }),
  });
};

const seen = new Set<string>();

test('the folder of cases was seen', () => assert.ok(files.length >= 7, `only ${files.length} files`));

for (const file of files) {
  const { source, cases } = text(file) as { readonly source: string; readonly cases: readonly Case[] };
  test(`${file} names its source and holds cases`, () => assert.ok(source.length > 0 && cases.length > 0));
  for (const one of cases) {
    test(`${file}: ${one.title}`, () => {
      const alerts = alertsOf(one);
      const shown = alerts.map(({ code, level, subject }) => `${code} ${level} ${subject}`).join('; ');
      for (const wanted of one.expect ?? []) {
        const found = alerts.find(
          ({ code, subject }) => code === wanted.code && (wanted.subject === undefined || subject === wanted.subject),
        );
        assert.ok(found, `no ${wanted.code} among ${shown}`);
        assert.equal(found.level, wanted.level, wanted.code);
        if (wanted.rule) assert.equal(found.rule, wanted.rule);
        if (wanted.confidence) assert.equal(found.confidence, wanted.confidence);
        for (const [name, value] of Object.entries(wanted.figures ?? {}))
          assert.equal(`${found.figures[name]}`, value.replaceAll(',', ''), name);
        for (const [name, value] of Object.entries(wanted.values ?? {})) assert.equal(found.values[name], value, name);
        if (wanted.missing) assert.deepEqual(found.missing, wanted.missing);
      }
      for (const prefix of one.none ?? []) {
        assert.deepEqual(
          alerts.filter(({ code }) => code.startsWith(prefix)).map(({ code, subject }) => `${code} ${subject}`),
          [],
        );
      }
      const ranks = alerts.map(({ level }) => ['crossed', 'near', 'cannot-tell', 'ask', 'kept'].indexOf(level));
      assert.deepEqual(ranks, ranks.toSorted(), 'crossed first');
      for (const alert of alerts) {
        seen.add(alert.code);
        for (const { label } of alert.arithmetic) assert.ok(Object.hasOwn(alertScreenWords, label), label);
        for (const language of ['en', 'zh-Hant'] as const) {
          const sentence = `${tellAlert(alert, language)} ${tellAlertMissing(alert, language) ?? ''}`;
          assert.ok(!/[{}]|undefined/.test(sentence), sentence);
        }
        if (alert.level === 'cannot-tell') assert.ok((alert.missing ?? []).length > 0, `${alert.code} says what is missing`);
      }
    });
  }
}

test('every alert of the catalogue comes out of a case, and none is left over', () => {
  assert.deepEqual(
    Object.keys(alertWords).filter((code) => !seen.has(code)),
    [],
  );
});
