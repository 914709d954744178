import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { NodeCompiler, NodeError } from '@myriaddreamin/typst-ts-node-compiler';
import { PaperFailure, type PaperWriter } from '../app/undertakings/index.ts';
import { refuseUnprintable } from './characters.ts';
import { type PaperFont, readFonts } from './fonts.ts';
import { refuseWithoutGlyph } from './glyphs.ts';
import { piecesOf } from './pieces.ts';
import { template } from './template.ts';
import { typesetBlocks } from './typeset.ts';

/** Archivable for the long term, with its structure told to readers aloud; later signatures are allowed by it. */
const level = 'a-2a';

/** A PDF/A-2a of a paper, on A4: the same paper gives the same bytes, on any machine and day. */
export const writePdf: PaperWriter = async (paper) => {
  refuseUnprintable(paper);
  const { compiler, fonts } = await typesetter();
  refuseWithoutGlyph(paper, fonts);
  const [year, month, day] = paper.date.split('-').map(Number);
  const given = JSON.stringify({
    kind: paper.kind,
    title: paper.title,
    script: paper.script,
    year,
    month,
    day,
    identifier: `sha256:${createHash('sha256').update(JSON.stringify(paper)).digest('hex')}`,
    foot: piecesOf(paper.foot ?? [], paper.script),
    blocks: typesetBlocks(paper),
  });
  try {
    const result = compiler.compile({ mainFileContent: template, inputs: { paper: given } });
    const document = result.result;
    if (document === null) throw result.takeError();
    return new Uint8Array(compiler.pdf(document, { pdfStandard: level, pdfTags: true }));
  } catch (error) {
    throw unset(error);
  } finally {
    // What the typesetter remembers is dropped two papers later, and what it held is given back between turns of the loop.
    compiler.evictCache(2);
    await setImmediate();
  }
};

/** The text of a paper is checked before, so that the typesetter has no reason to refuse; where it does, its reason is told. */
const unset = (error: unknown): PaperFailure => {
  const found = (error as Partial<NodeError> | null)?.shortDiagnostics ?? [];
  const message = found.map((one: { readonly message: string }) => one.message).join('; ');
  return new PaperFailure('paper-not-set', { message: message || (error instanceof Error ? error.message : '') });
};

type Typesetter = { readonly compiler: NodeCompiler; readonly fonts: readonly PaperFont[] };

let opened: Promise<Typesetter> | undefined;

const typesetter = (): Promise<Typesetter> => {
  opened ??= (async (): Promise<Typesetter> => {
    const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
    const fonts = readFonts();
    return {
      // A folder that is not there: no paper can bring in a file.
      compiler: NodeCompiler.create({
        workspace: join(tmpdir(), 'holdfast-no-such-folder'),
        fontArgs: [{ fontBlobs: fonts.map(({ file }) => Buffer.from(file.buffer, file.byteOffset, file.byteLength)) }],
      }),
      fonts: fonts.map((font) => ({ ...font, file: new Uint8Array() })),
    };
  })().catch((error: unknown) => {
    opened = undefined;
    throw unset(error);
  });
  return opened;
};
