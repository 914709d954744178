/** Papers that are drawn from a record, out of real files: every character comes back, and every name stays on one line. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readBundled } from '../../cases/judged-record.ts';
import { documentText } from '../../cases/papers/read-docx.ts';
import { cameBack, textLines } from '../../cases/papers/read-pdf.ts';
import { missing } from '../../scripts/system-tools.ts';
import { draftFilingPaper, type PaperRequest } from '../app/papers/index.ts';
import { type Paper, paperText, readMonth } from '../documents/index.ts';
import { readYaml } from '../files/yaml.ts';
import { type RecordReading, readRecordDocument } from '../record/index.ts';
import { extractText, writeDocx, writePdf } from './index.ts';

const bare = (text: string): string => text.replaceAll(/\s+/gu, '');
const kite = readRecordDocument(
  readYaml(readFileSync(new URL('../../cases/papers/listed-company.yaml', import.meta.url), 'utf8')),
);

type Wanted = Pick<PaperRequest, 'kind' | 'on' | 'asReturn'>;
const paperOf = (reading: RecordReading, wanted: Wanted, language: PaperRequest['language']): Paper => {
  if (reading.status === 'refused') throw new Error(JSON.stringify(reading.faults));
  const drafted = draftFilingPaper(reading, { ...wanted, today: '2026-11-24', isDateGiven: true, language });
  if (drafted.status === 'refused') throw new Error(drafted.code);
  return drafted.paper;
};

const month = readMonth('2024-10');
if (month === undefined) throw new Error('no month');
const wanted: readonly (readonly [string, RecordReading, Wanted])[] = [
  ['conversion', readBundled('xiaomi'), { kind: 'conversion-announcement', on: '2019-02-01' }],
  ['cessation', readBundled('sensetime'), { kind: 'cessation-announcement', on: '2023-12-15' }],
  ['committee', readBundled('sensetime'), { kind: 'committee-confirmation', on: '2024-06-26' }],
  ['disclosure', readBundled('minimax'), { kind: 'annual-disclosure', on: '2026-01-31' }],
  [
    'next-day return',
    readBundled('xiaomi-2026-02'),
    { kind: 'next-day-return', on: '2026-02-04', asReturn: { form: 'FF305', on: '2026-02-04' } },
  ],
  ['monthly return', kite, { kind: 'monthly-return', on: '2024-10-31', asReturn: { form: 'FF301', month } }],
];

for (const [name, reading, request] of wanted) {
  for (const language of ['en', 'zh-Hant', 'both'] as const) {
    const paper = paperOf(reading, request, language);
    test(`${name}, ${language}: every character comes back out of the PDF and the DOCX`, {
      skip: missing('pdftotext'),
    }, async () => {
      const pdf = await writePdf(paper);
      assert.equal(cameBack(pdf, paper), bare(paperText(paper)));
      assert.equal(bare(await documentText(await writeDocx(paper))), bare(paperText(paper)));
      assert.deepEqual(await writePdf(paper), pdf, 'the same paper gives the same bytes');
    });
  }
}

test('names and numbers do not break across lines', { skip: missing('pdftotext') }, async () => {
  const lines = textLines(
    await writePdf(paperOf(readBundled('sensetime'), { kind: 'cessation-announcement', on: '2023-12-15' }, 'en')),
  );
  assert.ok(lines.some((line) => line.includes('Wang Xiaogang')));
  assert.ok(lines.some((line) => line.includes('101,149,960,648')));
});

test('what another program reads out of the files has the figures', async () => {
  const paper = paperOf(
    readBundled('xiaomi-2025-11'),
    { kind: 'next-day-return', on: '2025-11-20', asReturn: { form: 'FF305', on: '2025-11-20' } },
    'en',
  );
  for (const [bytes, name] of [
    [await writePdf(paper), 'return.pdf'],
    [await writeDocx(paper), 'return.docx'],
  ] as const) {
    const read = await extractText(bytes, name);
    assert.equal(read.status, 'read', name);
    if (read.status !== 'read') continue;
    for (const figure of ['21,530,610,634', '21,531,652,634', '0.052%', '40,795,400', '0.16%', '20 December 2025']) {
      assert.ok(read.text.includes(figure), `${name}: ${figure}`);
    }
  }
});
