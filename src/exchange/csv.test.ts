import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { CsvFault, csvLine, csvPages, tablePages } from './csv.ts';

async function* cut(text: string, size: number) {
  for (let from = 0; from < text.length; from += size) yield text.slice(from, from + size);
}

const read = async (text: string, size = text.length || 1): Promise<readonly (readonly string[])[]> => {
  const rows: (readonly string[])[] = [];
  for await (const page of csvPages(cut(text, size))) for (const { fields } of page) rows.push(fields);
  return rows;
};

test('csv: any table comes back, wherever the text is cut, quoted or not, with LF or CRLF', async () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', '商') });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 6 }),
      fc.constantFrom('\n', '\r\n'),
      fc.integer({ min: 1, max: 9 }),
      async (table, end, size) => {
        const text = table
          .map((row) => row.map((one) => (/[",\n\r]/.test(one) ? `"${one.replaceAll('"', '""')}"` : one)).join(','))
          .join(end);
        assert.deepEqual(await read(text + end, size), table);
        assert.deepEqual(await read(text, size), table);
      },
    ),
  );
});

test('csv: a table that is written comes back, and no cell of it begins like a formula', async () => {
  const cell = fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '\n', '"', ',', 'a'), maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 6 }), async (table) => {
      const text = table.map(csvLine).join('');
      const [back, shown]: (readonly string[])[][] = [[], []];
      for await (const page of tablePages(cut(text, 7))) for (const { fields } of page) back?.push(fields);
      for await (const page of csvPages(cut(text, 7))) for (const { fields } of page) shown?.push(fields);
      assert.deepEqual(back, table);
      for (const one of shown?.flat() ?? []) assert.doesNotMatch(one, /^[=+\-@\t\r]/);
    }),
  );
  assert.equal(csvLine(['=cmd|x', "'=x", "it's", "'x", '-1', 'a=b']), "'=cmd|x,''=x,it's,'x,'-1,a=b\n");
});

test('csv: a row knows its line, a byte order mark and empty lines are passed over', async () => {
  const lines: number[] = [];
  for await (const page of csvPages(cut('\uFEFFa,b\r\n\r\n"x\ny",1\nc,d', 4))) for (const { line } of page) lines.push(line);
  assert.deepEqual(lines, [1, 3, 5]);
  assert.deepEqual((await read('\uFEFFa,b'))[0], ['a', 'b']);
});

test('csv: a quote that does not close, or stands in the middle, is refused with its line', async () => {
  for (const [text, line] of [
    ['a,b\n"x,1\n', 2],
    ['a,b\nx"y,1\n"q",2', 2],
    ['a,b\n"x"y,1', 2],
  ] as const) {
    await assert.rejects(read(text), (error) => error instanceof CsvFault && error.line === line);
  }
});

test('csv: a quote that never closes in a large file is told before all of it is read', async () => {
  let read = 0;
  async function* pieces() {
    yield 'a,b\n"open';
    for (let count = 0; count < 400; count += 1) {
      read += 1;
      yield 'x,y\n'.repeat(65_536);
    }
  }
  await assert.rejects(
    async () => {
      for await (const _page of csvPages(pieces())) assert.ok(_page.length === 1);
    },
    (error) => error instanceof CsvFault && error.line === 2,
  );
  assert.ok(read < 100, `${read} pieces were read`);
});
