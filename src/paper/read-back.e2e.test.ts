/** What was drafted reads back the same out of real files: PDF, DOCX and text. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { type DraftRequest, draftFromRecord } from '../app/undertakings/index.ts';
import { layOut, type Names, paperText, readInstrument, type UndertakingParticulars, undertaking } from '../documents/index.ts';
import { readYaml } from '../files/yaml.ts';
import { readRecordDocument } from '../record/index.ts';
import { requirements, rules, versionOn } from '../rulebook/index.ts';
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

const rulesOn = (on: string): UndertakingParticulars['rules'] =>
  requirements.flatMap((number) => {
    const rule = rules.find((known) => known.number === number);
    const version = rule === undefined ? undefined : versionOn(rule.versions, on);
    if (rule === undefined || version === undefined) return [];
    const { inForceFrom, confidence, reverify = false, source } = version;
    return [{ rule: number, title: rule.title, inForceFrom, confidence, reverify, source }];
  });
/** Names that end just before the margin of a page, at it and behind it, and those that need several lines. */
const words = 'Guangdong Provincial International Investment and Technology Development Holdings Company of Hong Kong'.split(' ');
const longNames: readonly Names[] = [
  ...[5, 6, 7, 8, 9, 11, 13].map((count): Names => ({ en: `${words.slice(0, count).join(' ')} Limited` })),
  ...[14, 30, 36, 38, 42, 60].map(
    (count): Names => ({ en: 'Long', 'zh-Hant': `${'廣東國際投資控股科技'.repeat(6).slice(0, count)}有限公司` }),
  ),
  { en: `A${' Very Long Holdings Name'.repeat(9)} Limited`, 'zh-Hant': `${'極長名稱控股集團'.repeat(12)}有限公司` },
];
const longGivers: readonly Names[] = [
  { en: 'Chan Tai Man', 'zh-Hant': '陳大文' },
  {
    en: 'Maximiliano Alejandro de la Santísima Trinidad Fernández-Villaverde y Ruiz de la Prada',
    'zh-Hant': '阿不都热合曼·买买提明·吐尔逊·阿卜杜拉·艾合买提江·依明尼亚孜',
  },
  {
    en: 'Maximiliano Alejandro de la Santísima Trinidad Fernández-Villaverde y Ruiz de la Prada-Bornay von Hohenzollern',
    'zh-Hant': '阿不都热合曼·买买提明·吐尔逊·阿卜杜拉·艾合买提江·依明尼亚孜·阿不都热合曼·买买提明',
  },
];

test('names that are longer than a line come back whole out of a PDF', async () => {
  for (const [index, name] of longNames.entries()) {
    for (const language of name.en === 'Long' ? (['zh-Hant'] as const) : (['en', 'both'] as const)) {
      const giver = longGivers[index % longGivers.length] ?? { en: '' };
      const given: UndertakingParticulars = {
        on: '2023-05-20',
        language,
        form: index % 2 === 0 ? 'deed' : 'simple-contract',
        giver,
        company: { name, stockCode: '9999', isListed: true },
        rules: rulesOn('2023-05-20'),
        vehicles: [],
      };
      const { paper } = layOut(undertaking(given), { language, on: given.on });
      const extracted = await extractText(await writePdf(paper), 'undertaking.pdf');
      assert.equal(extracted.status, 'read');
      if (extracted.status !== 'read') continue;
      const read = readInstrument(extracted.text);
      const told = (names: Names): string => (language === 'zh-Hant' ? (names['zh-Hant'] ?? names.en) : names.en);
      assert.equal(read.issuer, told(name), extracted.text);
      assert.equal(read.giver, told(giver), extracted.text);
      assert.deepEqual(
        read.executions.map(({ party, name: signs }) => [party, signs]),
        [
          ['giver', told(giver)],
          ['company', null],
        ],
        extracted.text,
      );
      assert.deepEqual(read.unplaced, [], language);
    }
  }
});
