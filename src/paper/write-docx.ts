import type { PaperWriter } from '../app/undertakings/index.ts';
import type { Paper } from '../documents/index.ts';
import { refuseUnprintable } from './characters.ts';
import { documentOf } from './docx-blocks.ts';
import { coreProperties, fontTable } from './docx-parts.ts';
import { openZip, writeZip } from './zip.ts';

/**
 * A paper for Word and LibreOffice. The fonts are those of whoever opens it, so that a character is not refused for want
 * of a glyph; the same paper gives the same bytes.
 */
export const writeDocx: PaperWriter = async (paper) => {
  refuseUnprintable(paper);
  const docx = await import('docx');
  return withoutPresent(paper, await docx.Packer.toBuffer(documentOf(docx, paper)));
};

const contentTypes = '[Content_Types].xml';

/** The package tells the time at which it was written, in its properties and of each part; a paper tells its own date. */
const withoutPresent = async (paper: Paper, written: Uint8Array): Promise<Uint8Array> => {
  const archive = await openZip(written);
  const encoder = new TextEncoder();
  const own = new Map<string, Uint8Array>([
    ['docProps/core.xml', encoder.encode(coreProperties(paper))],
    ['word/fontTable.xml', encoder.encode(fontTable)],
  ]);
  // The list of types comes first, by which other programs tell what kind of file it is; the rest has a fixed order.
  const names = [contentTypes, ...archive.names.filter((name) => name !== contentTypes).sort()];
  const parts = await Promise.all(
    names.map(async (name) => [name, own.get(name) ?? (await archive.part(name)) ?? new Uint8Array()] as const),
  );
  return writeZip(parts, { compress: false });
};
