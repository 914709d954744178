/** What programs of other people see in a PDF. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { type Paper, paperText } from '../../src/documents/index.ts';

const bare = (text: string): string => text.replaceAll(/\s+/gu, '');

const withFile = <T>(pdf: Uint8Array, work: (file: string, folder: string) => T): T => {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-pdf-'));
  try {
    const file = join(folder, 'paper.pdf');
    writeFileSync(file, pdf);
    return work(file, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const run = (tool: string, ...words: readonly string[]): string =>
  execFileSync(tool, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 268_435_456 });

/** The text in the order of the paper, without the foot of the pages. */
export const bodyText = (pdf: Uint8Array): string =>
  withFile(pdf, (file) => run('pdftotext', '-raw', '-enc', 'UTF-8', '-x', '0', '-y', '0', '-W', '596', '-H', '768', file, '-'));

/** The text that came back; the head of a table that goes on on another page is there again, and is taken out once. */
export const cameBack = (pdf: Uint8Array, paper: Paper): string => {
  const heads = paper.blocks.flatMap((block) =>
    block.kind === 'table'
      ? [
          bare(
            block.head
              .flat()
              .map(({ text }) => text)
              .join(''),
          ),
        ]
      : [],
  );
  const wanted = bare(paperText(paper));
  let whole = '';
  for (const page of bodyText(pdf).split('\f').map(bare)) {
    const again = heads.find((head) => head !== '' && page.startsWith(head) && !wanted.startsWith(whole + page));
    whole += again === undefined ? page : page.slice(again.length);
  }
  return whole;
};

/** Every line of the pages, with its words. */
export const textLines = (pdf: Uint8Array): readonly string[] =>
  withFile(pdf, (file) => run('pdftotext', '-raw', '-enc', 'UTF-8', file, '-')).split(/[\n\f]/);

export const fontTable = (pdf: Uint8Array): readonly string[] =>
  withFile(pdf, (file) => run('pdffonts', file))
    .split('\n')
    .slice(2)
    .filter((line) => line !== '');

export const properties = (pdf: Uint8Array): string => withFile(pdf, (file) => run('pdfinfo', '-isodates', file));

/** The file as text, with its compressed streams unpacked behind it. */
export const unpacked = (pdf: Uint8Array): string => {
  const whole = Buffer.from(pdf);
  const text = whole.toString('latin1');
  const streams = [...text.matchAll(/(?<!end)stream\r?\n/g)].map((match) => {
    const start = match.index + match[0].length;
    try {
      return inflateSync(whole.subarray(start, text.indexOf('endstream', start))).toString('latin1');
    } catch {
      return '';
    }
  });
  return [text, ...streams].join('\n');
};

/** The structure that is told to a reader aloud, with its text. */
export const structure = (pdf: Uint8Array): string => withFile(pdf, (file) => run('pdfinfo', '-struct-text', file));

export type Page = { readonly width: number; readonly height: number; readonly ink: (x: number, y: number) => boolean };

/** The pages in grey, at a given number of dots in an inch. */
export const rendered = (pdf: Uint8Array, dots: number): readonly Page[] =>
  withFile(pdf, (file, folder) => {
    run('pdftoppm', '-gray', '-r', `${dots}`, file, join(folder, 'page'));
    const pages = Number(/^Pages:\s+(\d+)/m.exec(run('pdfinfo', file))?.[1]);
    const digits = `${pages}`.length;
    return Array.from({ length: pages }, (_, index) =>
      readPgm(readFileSync(join(folder, `page-${`${index + 1}`.padStart(digits, '0')}.pgm`))),
    );
  });

const readPgm = (bytes: Buffer): Page => {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', 0, 64));
  if (head === null) throw new Error('pdftoppm wrote something else than a grey picture');
  const [width, height, start] = [Number(head[1]), Number(head[2]), head[0].length];
  return { width, height, ink: (x, y) => (bytes[start + y * width + x] ?? 255) < 200 };
};
