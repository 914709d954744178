/** Papers of every shape, with text that printing might lose or change. */
import fc from 'fast-check';
import type { Block, Paper, Run, Runs, Script } from '../../src/documents/index.ts';

const script: fc.Arbitrary<Script> = fc.constantFrom('en', 'zh-Hant', 'zh-Hans');

const traditional = '承諾人須遵守上市規則不同投票權受益股東簽署見證地址𨋢邨啟裏峯龘，。；：「」（）、——……';
const simplified = '受托人须按授权人的指示行使股份的全部投票权欧阳学文㐂鿏，。；：“”（）《》、——……';
const words = [
  'Rule',
  '8A.09',
  'shall',
  'Łódź',
  'Nguyễn',
  'O’Brien',
  'fi-ffi',
  '--',
  '"x"',
  '#let',
  '$1',
  '@a',
  '*b*',
  '_c_',
  '<d>',
  '\\e',
  '//f',
  '6,906,080,602',
  '…',
  '§2(a)',
  '{g}',
  '`h`',
  '~',
  '&amp;',
];

const text = fc.oneof(
  fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 40 }).map((parts) => parts.join(' ')),
  fc.array(fc.constantFrom(...traditional), { minLength: 1, maxLength: 90 }).map((parts) => parts.join('')),
  fc.array(fc.constantFrom(...simplified), { minLength: 1, maxLength: 90 }).map((parts) => parts.join('')),
  fc
    .array(fc.constantFrom(...words, ...traditional, ...simplified), { minLength: 1, maxLength: 60 })
    .map((parts) => parts.join('')),
  fc.string({ minLength: 1, maxLength: 30 }).filter((given) => given.trim() !== ''),
);

const run: fc.Arbitrary<Run> = fc
  .record({
    text,
    bold: fc.boolean(),
    italic: fc.boolean(),
    keep: fc.boolean(),
    script: fc.option(script, { nil: undefined }),
  })
  .map((given) => ({
    text: given.text,
    ...(given.bold ? { bold: true } : {}),
    ...(given.italic ? { italic: true } : {}),
    ...(given.keep ? { keep: true } : {}),
    ...(given.script === undefined ? {} : { script: given.script }),
  }));
const runs: fc.Arbitrary<Runs> = fc.array(run, { minLength: 1, maxLength: 4 });
const level = fc.constantFrom<1 | 2 | 3>(1, 2, 3);
const number = fc.constantFrom('1.', '12.', '(a)', '(xviii)', '一、', '第二十三條', '1.1.1');

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), script, level: fc.constantFrom<1 | 2>(1, 2), runs }),
  fc.record({ kind: fc.constant('paragraph' as const), script, runs }),
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('clause' as const), script, level, number, runs }) },
  fc.integer({ min: 1, max: 5 }).chain((columns) => {
    const row = fc.array(runs, { minLength: columns, maxLength: columns });
    return fc.record({
      kind: fc.constant('table' as const),
      script,
      head: row,
      rows: fc.array(row, { minLength: 1, maxLength: 6 }),
    });
  }),
  fc.record({
    kind: fc.constant('signing' as const),
    script,
    opening: runs,
    lines: fc.array(fc.record({ label: text, value: fc.oneof(fc.constant([] as Runs), runs) }), { minLength: 1, maxLength: 5 }),
  }),
  fc.constant({ kind: 'page-break' as const }),
);

export const anyPaper: fc.Arbitrary<Paper> = fc.record({
  kind: fc.constant('undertaking' as const),
  title: text,
  script,
  date: fc.constantFrom('2021-09-26', '2024-02-29', '1999-12-31'),
  blocks: fc.array(block, { minLength: 1, maxLength: 12 }),
  foot: runs,
});
