import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type LocatedLine, longestLine, startJsonLines } from './json-lines.ts';

const start = () => {
  const lines: LocatedLine[] = [];
  const reader = startJsonLines((line) => {
    lines.push(line);
  });
  return { read: (): readonly LocatedLine[] => lines, ...reader };
};

const readAll = (chunks: readonly string[]) => {
  const reader = start();
  for (const chunk of chunks) reader.push(chunk);
  reader.end();
  return reader.read();
};

const text = '\uFEFF{"holdfast": 1}\r\n\r\n  \t\n{"a": "商湯"}\n{"b": }\n[1]';

test('each line that is not blank is read with its true line number, also the last one without a newline', () => {
  const lines = readAll([text]);
  assert.deepEqual(
    lines.map(({ line, reading }) => [line, reading.status]),
    [
      [1, 'read'],
      [4, 'read'],
      [5, 'refused'],
      [6, 'read'],
    ],
  );
  assert.deepEqual(lines[2]?.reading, {
    status: 'refused',
    faults: [{ code: 'json-value-expected', place: { line: 5, column: 7 }, values: { found: '}' } }],
  });
  assert.deepEqual(lines[3]?.reading.status === 'read' && lines[3].reading.value.place, { line: 6, column: 1 });
});

test('where the chunks are cut changes nothing', () => {
  const whole = readAll([text]);
  for (let size = 1; size <= text.length; size += 1) {
    const chunks = Array.from({ length: (text.length + size - 1) / size }, (_, index) =>
      text.slice(index * size, (index + 1) * size),
    );
    if (chunks.join('') !== text) chunks.push(text.slice(chunks.join('').length));
    assert.deepEqual(readAll(chunks), whole, `chunks of ${size}`);
  }
});

test('no text, blank text and a byte order mark alone have no lines', () => {
  for (const nothing of ['', '\n\n', '\uFEFF', '\r\n']) assert.deepEqual(readAll([nothing]), []);
});

test('a line without end is refused without being held, and the next line is read', () => {
  const reader = start();
  const piece = ' '.repeat(1_048_576);
  for (let held = 0; held <= longestLine; held += piece.length) reader.push(piece);
  assert.deepEqual(reader.read(), []);
  reader.push('x\n{}\n');
  assert.deepEqual(
    reader.read().map(({ line, reading }) => [line, reading.status]),
    [
      [1, 'refused'],
      [2, 'read'],
    ],
  );
});

test('a long line in small chunks does not take the square of its length', () => {
  const reader = start();
  reader.push('"');
  for (let times = 0; times < 200_000; times += 1) reader.push('0123456789012345678901234567890123456789');
  reader.push('"\n');
  assert.equal(reader.read()[0]?.reading.status, 'read');
});
