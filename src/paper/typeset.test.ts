import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { anyPaper } from '../../cases/papers/any-paper.ts';
import type { Block, Runs } from '../documents/index.ts';
import { stretchesOf } from './characters.ts';
import { numericColumns, tableShares } from './columns.ts';
import { families, readFonts } from './fonts.ts';
import { type Piece, piecesOf, type Word } from './pieces.ts';
import { type Item, type TypesetBlock, typesetBlocks } from './typeset.ts';

const said = (text: string): Runs => [{ text }];
const table = (head: readonly string[], ...rows: readonly (readonly string[])[]): Extract<Block, { kind: 'table' }> => ({
  kind: 'table',
  script: 'en',
  head: head.map(said),
  rows: rows.map((row) => row.map(said)),
});

test('the columns of a table share its whole width, and a longer text has the larger share', () => {
  const shares = tableShares(table(['No.', 'Name'], ['1', 'A limited partnership of the Cayman Islands with a long name']));
  assert.ok(Math.abs(shares.reduce((sum, share) => sum + share, 0) - 1) < 1e-9);
  assert.ok((shares[1] ?? 0) > 4 * (shares[0] ?? 1));
});

test('a kept run takes the width it needs before others are served', () => {
  const long = 'words that may well be broken '.repeat(20);
  const share = (keep: boolean): number =>
    tableShares({
      kind: 'table',
      script: 'en',
      head: [said('Name'), said('Kind')],
      rows: [[[{ text: 'A Limited Partnership of Some Length', ...(keep ? { keep: true } : {}) }], said(long)]],
    })[0] ?? 0;
  assert.ok(share(true) * 46 >= 18);
  assert.ok(share(true) > share(false));
});

test('a column of numbers is one whose every cell is a number', () => {
  assert.deepEqual(numericColumns(table(['No.', 'Shares', 'Name'], ['1', '6,906,080,602', 'A'], ['2', '', '1,000'])), [
    false,
    true,
    false,
  ]);
});

test('clauses hold those of a deeper level behind them; another script begins another list', () => {
  const clause = (level: 1 | 2 | 3, number: string, script: 'en' | 'zh-Hant' = 'en'): Block => ({
    kind: 'clause',
    script,
    level,
    number,
    runs: said(number),
  });
  const shape = (items: readonly Item[]): unknown => items.map((item) => [text(item.number), shape(item.items)]);
  const lists = (blocks: readonly Block[]): unknown =>
    typesetBlocks({ kind: 'undertaking', title: '', script: 'en', date: '2021-09-26', blocks }).map((block) =>
      block.kind === 'clauses' ? [block.level, shape(block.items)] : block.kind,
    );
  assert.deepEqual(
    lists([clause(1, '1.'), clause(2, '(a)'), clause(3, '(i)'), clause(2, '(b)'), clause(1, '2.'), clause(3, '(x)')]),
    [
      [
        1,
        [
          [
            '1.',
            [
              ['(a)', [['(i)', []]]],
              ['(b)', []],
            ],
          ],
          ['2.', [['(x)', []]]],
        ],
      ],
    ],
  );
  assert.deepEqual(lists([clause(2, '(a)'), clause(1, '一、', 'zh-Hant')]), [
    [2, [['(a)', []]]],
    [1, [['一、', []]]],
  ]);
});

test('Chinese in English is told as Chinese, and an apostrophe between Latin letters is Latin in Chinese', () => {
  const scripts = (script: 'en' | 'zh-Hans', given: string): unknown => {
    const [block] = typesetBlocks({
      kind: 'undertaking',
      title: '',
      script,
      date: '2021-09-26',
      blocks: [{ kind: 'paragraph', script, runs: said(given) }],
    });
    return block?.kind === 'paragraph'
      ? block.body.flatMap((piece) =>
          'break' in piece ? [] : piece.words.flatMap(({ segments }) => segments).map((one) => [one.script, one.text]),
        )
      : undefined;
  };
  assert.deepEqual(scripts('en', 'CHEN (陳秀英，B) “'), [
    ['en', 'CHEN ('],
    ['zh-Hant', '陳秀英，'],
    ['en', 'B) “'],
  ]);
  assert.deepEqual(scripts('zh-Hans', '“O’Brien”'), [
    ['zh-Hans', '“O'],
    ['en', '’'],
    ['zh-Hans', 'Brien”'],
  ]);
});

test('a word that may be too wide for its line is set apart, also where a part of it is bold', () => {
  const words = piecesOf([{ text: 'a Unbreak' }, { text: 'able', bold: true }, { text: ' b' }], 'en', 5).flatMap((piece) =>
    'break' in piece ? [] : piece.words.map((word) => [word.long, wordText(word)]),
  );
  assert.deepEqual(words, [
    [false, 'a '],
    [true, 'Unbreakable'],
    [false, ' b'],
  ]);
});

test('nothing of a paper is lost on the way to the typesetter', () => {
  fc.assert(
    fc.property(anyPaper, (paper) => {
      const given = typesetBlocks(paper).map(blockText).join('');
      const wanted = stretchesOf({ ...paper, foot: [] })
        .map((stretch) => stretch.text.replaceAll(/\s/gu, ''))
        .join('');
      assert.equal(given.replaceAll(/\s/gu, ''), wanted);
    }),
  );
});

test('the fonts have names of their own, and glyphs for what names in Hong Kong are written with', () => {
  const fonts = readFonts();
  assert.equal(fonts.length, 8);
  const covers = (family: string, text: string): boolean =>
    fonts
      .filter((font) => font.family === family)
      .every((font) => [...text].every((one) => font.covers(one.codePointAt(0) ?? 0)));
  assert.ok(covers(families.latin, 'ŁódźNguyễn“”’—…§é\u0301'));
  assert.ok(covers(families.traditional, '𨋢邨啟裏峯龘，。「」'));
  assert.ok(covers(families.simplified, '骨直社门说欧阳学文㐂'));
  assert.ok(!covers(families.traditional, '𠮷') && !covers(families.simplified, '𠮷'));
  for (const { family, file } of fonts) assert.ok(Buffer.from(file).includes(Buffer.from(family, 'utf16le').swap16()));
});

const text = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => ('break' in piece ? '\n' : piece.words.map(wordText).join(''))).join('');
const wordText = ({ segments }: Word): string => segments.map((segment) => segment.text).join('');
const itemText = (item: Item): string => text(item.number) + text(item.body) + item.items.map(itemText).join('');
const blockText = (block: TypesetBlock): string => {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return text(block.body);
    case 'clauses':
      return block.items.map(itemText).join('');
    case 'table':
      return [block.head, ...block.rows].flat().map(text).join('');
    case 'signing':
      return text(block.opening) + block.lines.map(({ label, value }) => text(label) + text(value)).join('');
    case 'page-break':
      return '';
    default:
      return block satisfies never;
  }
};
