import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { startJsonLines } from '../record/text/json-lines.ts';
import { fileFaultCodes, readTextFile, streamTextFile, yamlLimitBytes } from './index.ts';
import { startUtf8 } from './utf8.ts';

const folder = mkdtempSync(join(tmpdir(), 'holdfast-files-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const read = (path: string) => readTextFile(path, { limitBytes: yamlLimitBytes });

const streamed = async (path: string) => {
  let text = '';
  for await (const chunk of streamTextFile(path)) {
    if (chunk.status === 'refused') return chunk;
    text += chunk.text;
  }
  return { status: 'read' as const, text };
};

test('a UTF-8 file is read with its bytes; its byte order mark is no part of the text', async () => {
  const path = write('good.yaml', '\uFEFFname: 商湯😀\n');
  const reading = await read(path);
  assert.equal(reading.status, 'read');
  assert.equal(reading.text, 'name: 商湯😀\n');
  assert.equal(reading.bytes.length, 3 + 17);
  assert.deepEqual(await streamed(path), { status: 'read', text: reading.text });
});

const big5 = new Uint8Array([...Buffer.from('a: 1\nb: 商 '), 0xb0, 0xd3, 0x0a]);

const refusals: readonly (readonly [string, string | Uint8Array, string, number, number, Readonly<Record<string, string>>])[] = [
  ['empty', '', 'file-empty', 1, 1, {}],
  ['blank', '\uFEFF \n\t\n', 'file-empty', 1, 1, {}],
  ['big5', big5, 'file-not-utf8', 2, 6, { offset: '12', byte: '0xB0' }],
  ['cut', big5.subarray(0, 9), 'file-not-utf8', 2, 4, { offset: '8', byte: '0xE5' }],
  ['surrogate', new Uint8Array([0x61, 0xed, 0xa0, 0x80]), 'file-not-utf8', 1, 2, { offset: '1', byte: '0xED' }],
  ['utf16', Buffer.from('\uFEFFa: 1', 'utf16le'), 'file-utf16', 1, 1, {}],
  ['nul', 'a: 1\nb: \u0000', 'file-nul', 2, 4, { offset: '8' }],
];

for (const [name, content, code, line, column, values] of refusals) {
  test(`a file is refused with its place: ${code} (${name}), read whole or streamed`, async () => {
    const path = write(name, content);
    const expected = { status: 'refused', faults: [{ code, place: { line, column }, values: { file: path, ...values } }] };
    assert.deepEqual(await read(path), expected);
    assert.deepEqual(await streamed(path), expected);
  });
}

test('a file that is not there, a folder and a path that goes on after a file are refused', async () => {
  const file = write('file', 'x');
  for (const [path, code] of [
    [join(folder, 'none'), 'file-not-found'],
    [folder, 'file-is-folder'],
    [join(file, 'x'), 'file-not-found'],
    ['a\u0000b', 'file-not-found'],
  ] as const) {
    const expected = { status: 'refused', faults: [{ code, place: { line: 1, column: 1 }, values: { file: path } }] };
    assert.deepEqual(await read(path), expected);
    assert.deepEqual(await streamed(path), expected);
  }
});

test('a file that this user may not read is refused', {
  skip: process.getuid?.() === 0 || process.platform === 'win32',
}, async () => {
  const path = write('secret', 'x');
  chmodSync(path, 0);
  const reading = await read(path);
  assert.equal(reading.status === 'refused' && reading.faults[0]?.code, 'file-no-permission');
});

test('a file one byte over the limit is refused, one of the limit is read', async () => {
  const path = write('large', 'x'.repeat(1_048_577));
  assert.deepEqual(await readTextFile(path, { limitBytes: 1_048_576 }), {
    status: 'refused',
    faults: [{ code: 'file-too-large', place: { line: 1, column: 1 }, values: { file: path, limit: '1 MiB' } }],
  });
  assert.equal((await readTextFile(path, { limitBytes: 1_048_577 })).status, 'read');
});

test('standard input is read as "-"', () => {
  const address = new URL('./index.ts', import.meta.url).href;
  const script = `const { readTextFile } = await import(${JSON.stringify(address)}); const { text } = await readTextFile('-', { limitBytes: 99 }); process.stdout.write('<' + text + '>');`;
  const ran = spawnSync(process.execPath, ['--input-type=module', '-e', script], { input: 'a: 商', encoding: 'utf8' });
  assert.equal(ran.stdout, '<a: 商>', ran.stderr);
});

test('where the chunks are cut changes neither the text nor the place of a bad byte', () => {
  const bytes = Buffer.from('\uFEFFa商\n😀é\nxx');
  const decoded = (all: Uint8Array, size: number) => {
    const decoder = startUtf8();
    let text = '';
    for (let at = 0; at <= all.length; at += size) {
      const piece =
        at + size > all.length ? [decoder.push(all.subarray(at)), decoder.end()] : [decoder.push(all.subarray(at, at + size))];
      for (const one of piece) {
        if (one.status === 'refused') return one;
        text += one.text;
      }
    }
    return text;
  };
  const bad = new Uint8Array([...bytes, 0xe5, 0x95, 0x41]);
  for (let size = 1; size <= bad.length; size += 1) {
    assert.equal(decoded(bytes, size), 'a商\n😀é\nxx', `chunks of ${size}`);
    assert.deepEqual(
      decoded(bad, size),
      { status: 'refused', because: 'not-utf8', offset: bytes.length, byte: 0xe5, place: { line: 3, column: 3 } },
      `chunks of ${size}`,
    );
  }
});

test('five megabytes of JSON Lines stream through with every line counted', async () => {
  const line = '{"on": "2024-06-26", "fact": "shares-transferred", "number": 7528760000, "to": "商湯"}\n';
  const count = 60_000;
  const path = write('long.jsonl', line.repeat(count));
  let seen = 0;
  let last = 0;
  const lines = startJsonLines((found) => {
    assert.equal(found.reading.status, 'read');
    seen += 1;
    last = found.line;
  });
  for await (const chunk of streamTextFile(path)) {
    assert.equal(chunk.status, 'text');
    lines.push(chunk.text);
  }
  lines.end();
  assert.deepEqual([seen, last], [count, count]);
});

test('both languages of a fault name the same values', () => {
  const names = (template: string) => new Set([...template.matchAll(/\{([A-Za-z]+)\}/g)].map(([, name]) => name));
  for (const [code, wording] of Object.entries(fileFaultCodes))
    assert.deepEqual(names(wording.en), names(wording['zh-Hant']), code);
});
