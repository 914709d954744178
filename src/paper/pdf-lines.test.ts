/** The order of reading on a page, from where its pieces stand and in which order they are drawn. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Fragment, linesOf } from './pdf-lines.ts';

const size = 10;
/** A piece of text half as wide as its size for each sign, drawn in the order in which it is named. */
const pieces = (...given: readonly (readonly [text: string, x: number, y: number])[]): readonly Fragment[] =>
  given.map(([text, x, y], order) => ({ text, x, y, right: x + (text.length * size) / 2, size, order, isSpaced: false }));

const left = [
  'I shall comply with the Rules,',
  'and shall use best endeavours',
  'to procure that the Company',
  'complies with all of the Rules',
];
const right = [
  'ICH WERDE DIE REGELN BEFOLGEN',
  'UND MICH NACH KRAEFTEN MUEHEN',
  'DASS DIE GESELLSCHAFT AUCH IN',
  'ALLEM DIE REGELN BEFOLGT, DIE',
];

test('two columns that are drawn line by line are read one after the other', () => {
  const drawn = left.flatMap((line, index) => [
    [line, 50, 700 - 12 * index] as const,
    [right[index] ?? '', 300, 700 - 12 * index] as const,
  ]);
  const { text, hasColumns } = linesOf(pieces(['A title that goes across both of the columns of this page', 50, 730], ...drawn));
  assert.equal(text, `A title that goes across both of the columns of this page\n\n${left.join('\n')}\n\n${right.join('\n')}`);
  assert.ok(hasColumns);
});

test('cells that are drawn one after the other are read so, however many lines they have', () => {
  const cell = (lines: readonly string[], x: number, y: number) => lines.map((line, index) => [line, x, y - 12 * index] as const);
  const given = pieces(
    ...cell(left, 50, 700),
    ...cell(right.slice(0, 2), 300, 700),
    ...cell(left.slice(0, 2), 50, 650),
    ...cell(right, 300, 650),
  );
  assert.equal(
    linesOf(given).text,
    [left.join('\n'), right.slice(0, 2).join('\n'), left.slice(0, 2).join('\n'), right.join('\n')].join('\n\n'),
  );
});

test('a label and what stands beside it are one line', () => {
  const labels = ['Signature:', 'Name:', 'Address of witness:', 'Occupation:', 'Position:'];
  const values = ['', 'WANG', '1 Some Road', 'Solicitor', 'Director'];
  const drawn = labels.flatMap((label, index) => [
    [label, 50, 700 - 14 * index] as const,
    ...(values[index] === '' ? [] : [[values[index] ?? '', 220, 700 - 14 * index] as const]),
  ]);
  const { text, hasColumns } = linesOf(pieces(...drawn));
  assert.equal(text, 'Signature:\nName:\tWANG\nAddress of witness:\t1 Some Road\nOccupation:\tSolicitor\nPosition:\tDirector');
  assert.ok(!hasColumns);
});

test('a number before a paragraph that hangs stands on its first line', () => {
  const drawn = ['(a)', '(b)', '(c)'].flatMap((number, index) => [
    [number, 50, 700 - 40 * index] as const,
    ['a paragraph that hangs', 80, 700 - 40 * index] as const,
    ['over two lines of text', 80, 688 - 40 * index] as const,
  ]);
  assert.equal(
    linesOf(pieces(...drawn)).text,
    ['(a)', '(b)', '(c)'].map((number) => `${number} a paragraph that hangs\nover two lines of text`).join('\n\n'),
  );
});

test('what is drawn in another order is read from the top, and what is drawn twice once', () => {
  const given = pieces(['third', 50, 676], ['first', 50, 700], ['bold', 90, 700], ['bold', 90.3, 700], ['second', 50, 688]);
  assert.equal(linesOf(given).text, 'first bold\nsecond\nthird');
});

test('gaps beside Chinese characters are none, but for wide ones', () => {
  const [first, second, third, fourth] = pieces(['第', 50, 700], ['8A.43', 62.5, 700], ['條', 90, 700], ['王小明', 200, 700]);
  const given = [first, second, third, fourth].map((piece) => ({ ...(piece as Fragment), right: (piece?.x ?? 0) + 10 }));
  const [a, b, c, d] = given as [Fragment, Fragment, Fragment, Fragment];
  assert.equal(linesOf([a, { ...b, right: 87.5 }, c, d]).text, '第8A.43條\t王小明');
});

test('what lies over a page is read where it lies', () => {
  const drawn = pieces(['Name:', 50, 700], ['Address:', 50, 680], ['Governed by the laws of Hong Kong', 50, 660]);
  const over = { text: 'WANG', x: 120, right: 200, y: 698, size, order: undefined, isSpaced: true };
  assert.equal(linesOf([...drawn, over]).text, 'Name:\tWANG\nAddress:\nGoverned by the laws of Hong Kong');
});

test('an empty page has no lines', () => {
  assert.deepEqual(linesOf([]), { text: '', hasColumns: false });
});
