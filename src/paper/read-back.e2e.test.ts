/** What was drafted reads back the same out of real files: PDF, DOCX and text. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { type DraftRequest, draftFromRecord } from '../app/undertakings/index.ts';
import { paperText, readInstrument } from '../documents/index.ts';
import { readYaml } from '../files/yaml.ts';
import { readRecordDocument } from '../record/index.ts';
import { extractText, writeDocx, writePdf } from './index.ts';

const reading = readRecordDocument(readYaml(readFileSync(new URL('../../cases/papers/company.yaml', import.meta.url), 'utf8')));
if (reading.status === 'refused') throw new Error(JSON.stringify(reading.faults));
const { record, timeline } = reading;

const drafted = (request: Partial<DraftRequest>) => {
  const found = draftFromRecord({
    record,
    timeline,
    asOf: { date: '2023-05-20' },
    request: {
      paper: 'undertaking',
      by: 'y',
      language: 'en',
      form: 'simple-contract',
      withVehicles: true,
      schedules: [],
      ...request,
    },
  });
  if (found.status === 'refused') throw new Error(found.code);
  return found.paper;
};

const requests: readonly Partial<DraftRequest>[] = [
  { dated: '2023-05-21' },
  { language: 'zh-Hant', by: 'x', form: 'deed' },
  { language: 'both', schedules: ['vehicle-covenant', 'trustee-authority', 'conversion-notice'], dated: '2023-05-21' },
  { language: 'both', by: 'x', form: 'deed', schedules: ['conversion-notice'] },
];

for (const [ending, write] of [
  ['pdf', writePdf],
  ['docx', writeDocx],
] as const) {
  test(`an undertaking reads back the same out of a file ${ending}`, async () => {
    for (const request of requests) {
      const paper = drafted(request);
      const extracted = await extractText(await write(paper), `undertaking.${ending}`);
      assert.equal(extracted.status, 'read');
      if (extracted.status !== 'read') continue;
      const [plain, outOfFile] = [paperText(paper), extracted.text].map((text) => readInstrument(text));
      const told = ({ values, giver, issuer, executedOn, executions, unplaced }: ReturnType<typeof readInstrument>) => ({
        values,
        giver,
        issuer,
        executedOn,
        executions,
        unplaced,
      });
      assert.ok(plain !== undefined && outOfFile !== undefined);
      assert.deepEqual(told(outOfFile), told(plain), JSON.stringify(request));
    }
  });
}
