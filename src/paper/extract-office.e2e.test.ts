/** Word documents against LibreOffice: what it prints, and what is read of the document and of the print, are the same words. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import * as docx from 'docx';
import { extractText } from './extract.ts';

const has = (tool: string): boolean => spawnSync(tool, ['--version'], { stdio: 'ignore' }).error === undefined;
const skip = !has('soffice') ? 'soffice is not here' : !has('pdftotext') ? 'pdftotext is not here' : false;
const bare = (text: string): string => text.replace(/\s+/g, '');

const { AlignmentType, Document, LevelFormat, Packer, Paragraph, Tab, Table, TableCell, TableRow, TextRun } = docx;
const level = (at: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  level: at,
  format,
  text,
  alignment: AlignmentType.LEFT,
});
const numbered = (text: string, at: number, reference = 'n') => new Paragraph({ text, numbering: { reference, level: at } });
const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });

const document = new Document({
  numbering: {
    config: [
      {
        reference: 'n',
        levels: [
          level(0, LevelFormat.DECIMAL, '%1.'),
          level(1, LevelFormat.LOWER_LETTER, '(%2)'),
          level(2, LevelFormat.LOWER_ROMAN, '(%3)'),
          level(3, LevelFormat.UPPER_LETTER, '%1.%4'),
        ],
      },
      { reference: 'r', levels: [level(0, LevelFormat.UPPER_ROMAN, 'Part %1'), level(1, LevelFormat.DECIMAL_ZERO, '%1-%2')] },
    ],
  },
  sections: [
    {
      children: [
        new Paragraph({ children: [new TextRun({ text: 'Deed of undertaking', bold: true, size: 32 })] }),
        ...['One', 'Two', 'Three'].flatMap((text) => [
          numbered(`${text}: I shall comply with all applicable requirements of the Rules from time to time in force.`, 0),
          numbered('first limb', 1),
          numbered('second limb', 1),
          numbered('deeper', 2),
          numbered('deeper still', 2),
          numbered('deepest', 3),
          numbered('third limb', 1),
        ]),
        ...['A', 'B'].flatMap((text) => [numbered(text, 0, 'r'), numbered('x', 1, 'r'), numbered('y', 1, 'r')]),
        new Table({
          rows: [
            new TableRow({ children: [cell('Name:'), cell('WANG XIAOGANG')] }),
            new TableRow({ children: [cell('Occupation:'), cell('Director')] }),
          ],
        }),
        new Paragraph({
          children: [new TextRun({ children: ['Signature', new Tab(), 'Witness'] }), new TextRun({ text: 'end', break: 1 })],
        }),
      ],
    },
  ],
});

test('a document, its print and pdftotext agree on the words and the numbers', { skip, timeout: 180_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'paper-'));
  try {
    const made = Uint8Array.from(await Packer.toBuffer(document));
    writeFileSync(join(folder, 'u.docx'), made);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
    spawnSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'u.docx')], {
      stdio: 'ignore',
      timeout: 150_000,
    });
    assert.ok(existsSync(join(folder, 'u.pdf')), 'soffice wrote nothing');
    const printed = Uint8Array.from(readFileSync(join(folder, 'u.pdf')));
    const { stdout } = spawnSync('pdftotext', [join(folder, 'u.pdf'), '-'], { encoding: 'utf8' });
    const [ofDocument, ofPrint] = [await extractText(made, 'u.docx'), await extractText(printed, 'u.pdf')];
    assert.ok(ofDocument.status === 'read' && ofPrint.status === 'read');
    assert.equal(bare(ofDocument.text), bare(stdout));
    assert.equal(bare(ofPrint.text), bare(stdout));
    assert.match(ofPrint.text, /^Name:\tWANG XIAOGANG$/m);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
