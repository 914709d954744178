/** The worked examples as data: `cases/<rule>/*.yaml`, each a list of cases that a lawyer can read and add to. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { tell } from '../src/rulebook/index.ts';
import { type FactText, judgedRecord } from './judged-record.ts';

type Expected = {
  readonly rule: string;
  readonly check?: string;
  readonly on?: string;
  readonly subject?: string;
  readonly outcome: string;
  /** `true` where no such finding may be. */
  readonly none?: string;
  readonly figures?: Readonly<Record<string, string>>;
  readonly otherFigures?: Readonly<Record<string, string>>;
  readonly remedy?: {
    readonly action?: string;
    readonly shares?: string;
    readonly leastShares?: string;
    /** `beneficiary/holder/shares`. */
    readonly allocation?: readonly string[];
  };
  readonly noRemedy?: string;
  /** `undertaking/limb/strength`. */
  readonly engages?: readonly string[];
  readonly notice?: string;
  /** Part of the sentence in English. */
  readonly text?: string;
};
type Case = {
  readonly title: string;
  readonly base?: string;
  readonly listedOn?: string;
  readonly facts?: readonly FactText[];
  readonly asOf: string;
  readonly expect: readonly Expected[];
  readonly totals?: Readonly<Record<string, string>>;
};
type File = { readonly source: string; readonly cases: readonly Case[] };

const here = dirname(fileURLToPath(import.meta.url));
const bases = parse(readFileSync(join(here, 'bases.yaml'), 'utf8'), { schema: 'failsafe' }) as Readonly<
  Record<string, readonly FactText[]>
>;
const files = globSync('{8a-*,record}/*.yaml', { cwd: here }).sort();
const digits = (text: string): string => text.replaceAll(',', '');

test('the folder of cases was seen', () => assert.ok(files.length >= 12, `only ${files.length} files`));

for (const file of files) {
  const { source, cases } = parse(readFileSync(join(here, file), 'utf8'), { schema: 'failsafe' }) as File;
  test(`${file} names its source and holds cases`, () => assert.ok(source.length > 0 && cases.length > 0));
  for (const { title, base, facts = [], asOf, expect, totals } of cases) {
    test(`${file}: ${title}`, () => {
      const start = base === undefined ? [] : bases[base];
      assert.ok(start, `no base ${base}`);
      const { findings, position } = judgedRecord(plain([...start, ...facts]), asOf);
      for (const wanted of expect) {
        const found = findings.find(
          ({ rule, check, on, subject }) =>
            rule === wanted.rule &&
            (wanted.check === undefined || check === wanted.check) &&
            (wanted.on === undefined || on === wanted.on) &&
            (wanted.subject === undefined || subject === wanted.subject),
        );
        if (wanted.none !== undefined) {
          assert.equal(found, undefined);
          continue;
        }
        assert.ok(
          found,
          `no finding ${JSON.stringify(wanted)} among ${findings
            .filter(({ rule }) => rule === wanted.rule)
            .map(({ id, outcome }) => `${id} ${outcome}`)
            .join('; ')}`,
        );
        assert.equal(found.outcome, wanted.outcome, found.id);
        for (const [name, value] of Object.entries(wanted.figures ?? {}))
          assert.equal(`${found.figures[name]}`, digits(value), name);
        for (const [name, value] of Object.entries(wanted.otherFigures ?? {}))
          assert.equal(`${found.figuresOtherBasis?.[name]}`, digits(value), name);
        if (wanted.remedy?.action) assert.equal(found.remedy?.action, wanted.remedy.action);
        if (wanted.remedy?.shares) assert.equal(`${found.remedy?.shares}`, digits(wanted.remedy.shares));
        if (wanted.remedy?.leastShares) assert.equal(`${found.remedy?.leastShares}`, digits(wanted.remedy.leastShares));
        if (wanted.remedy?.allocation)
          assert.deepEqual(
            found.remedy?.allocation?.map(({ beneficiary, holder, shares }) => `${beneficiary}/${holder}/${shares}`),
            wanted.remedy.allocation,
          );
        if (wanted.noRemedy !== undefined) assert.equal(found.remedy ?? undefined, undefined);
        if (wanted.engages)
          assert.deepEqual(
            found.engages.map(({ undertaking, limb, strength }) => `${undertaking}/${limb}/${strength}`),
            wanted.engages,
          );
        if (wanted.notice)
          assert.ok(
            found.notices.some(({ code }) => code === wanted.notice),
            `no notice ${wanted.notice}`,
          );
        if (wanted.text) assert.ok(tell(found, 'en').includes(wanted.text), tell(found, 'en'));
      }
      for (const [name, value] of Object.entries(totals ?? {}))
        assert.equal(`${position.totals[name as keyof typeof position.totals]}`, digits(value), name);
    });
  }
}

/** The failsafe schema reads everything as text; what must be a truth value becomes one again. */
function plain(facts: readonly FactText[]): readonly FactText[] {
  return JSON.parse(JSON.stringify(facts), (_key, value: unknown) =>
    value === 'true' ? true : value === 'false' ? false : value,
  ) as FactText[];
}
