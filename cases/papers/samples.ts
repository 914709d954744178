/** Papers like those that are drafted, in each script, for the tests of the files that are written of them. */
import type { Block, Paper, Run, Runs, Script } from '../../src/documents/index.ts';

const said = (text: string): Runs => [{ text }];
const kept = (text: string): Run => ({ text, keep: true });
const term = (text: string): Run => ({ text, bold: true });

const clause = (script: Script, level: 1 | 2 | 3, number: string, runs: Runs): Block => ({
  kind: 'clause',
  script,
  level,
  number,
  runs,
});
const heading = (script: Script, level: 1 | 2, text: string): Block => ({ kind: 'heading', script, level, runs: said(text) });
const paragraph = (script: Script, runs: Runs): Block => ({ kind: 'paragraph', script, runs });

/** Each number is kept whole, the list may be broken. */
const ruleNumbers = (before: string, between: string, last: string): Runs =>
  ['8A.09', '8A.14', '8A.15', '8A.17', '8A.18', '8A.24'].flatMap((number, index, all) => [
    { text: index === 0 ? before : index === all.length - 1 ? last : between },
    kept(number),
  ]);

const english: readonly Block[] = [
  heading('en', 1, 'Undertaking of a Beneficiary of Weighted Voting Rights'),
  paragraph('en', [
    { text: 'This undertaking is given on ' },
    kept('26 September 2021'),
    { text: ' by ' },
    kept('CHEN Xiuying Łucja'),
    { text: ' (' },
    kept('陳秀英'),
    { text: ') of ' },
    kept('Flat 12B, Block 3, 128 Argyle Street, Mong Kok, Kowloon'),
    { text: ' (the “' },
    term('Giver'),
    { text: '”) to ' },
    kept('Harbour Lantern Technologies Limited'),
    { text: ' (' },
    kept('海燈科技有限公司'),
    { text: '), a company incorporated in the Cayman Islands with limited liability (the “' },
    term('Company'),
    { text: '”), whose shares are to be listed on the Main Board of The Stock Exchange of Hong Kong Limited.' },
  ]),
  heading('en', 2, 'What is promised'),
  clause(
    'en',
    1,
    '1.',
    said('For as long as the Giver is a beneficiary of weighted voting rights in the Company, the Giver shall:'),
  ),
  clause('en', 2, '(a)', [
    { text: 'comply with all applicable requirements of ' },
    ...ruleNumbers('Rules ', ', ', ' and '),
    { text: ' as in force from time to time (the “' },
    term('Requirements'),
    { text: '”);' },
  ]),
  clause(
    'en',
    2,
    '(b)',
    said(
      'where shares that carry weighted voting rights are held by a vehicle named in the schedule or by any other limited partnership, trust, private company or other vehicle:',
    ),
  ),
  clause('en', 3, '(i)', said('use best endeavours to procure that the vehicle complies with the Requirements;')),
  clause(
    'en',
    3,
    '(viii)',
    said(
      'tell the Company in writing, within three business days, of every change of what the vehicle holds, of who directs its votes and of who has an economic interest in it; and',
    ),
  ),
  clause('en', 2, '(c)', said('use best endeavours to procure that the Company complies with the Requirements.')),
  clause('en', 1, '2.', said('The Requirements are subject to what the Exchange decides under Rule 2.04.')),
  ...['3.', '4.', '5.', '6.', '7.', '8.', '9.', '10.', '11.'].map((number) =>
    clause('en', 1, number, [
      {
        text: 'The shareholders of the Company, whoever they may be at the time, rely on this undertaking when they take and hold their shares; ',
      },
      { text: 'inter alia', italic: true },
      { text: ', each of them and the Company may enforce it, together or alone, under ' },
      kept('Rule 8A.43'),
      { text: ' and the Contracts (Rights of Third Parties) Ordinance (' },
      kept('Cap. 623'),
      { text: '). What has accrued by the date on which it ends is not affected by its end.' },
    ]),
  ),
];

const schedule = (script: Script, title: string, head: readonly string[], rows: number): readonly Block[] => [
  heading(script, 2, title),
  {
    kind: 'table',
    script,
    head: head.map(said),
    rows: Array.from({ length: rows }, (_, index) => [
      said(`${index + 1}`),
      [kept(index % 2 === 0 ? 'Lantern Light Holdings Limited' : 'Amber Partners L.P.')],
      [kept(index % 2 === 0 ? '海燈控股有限公司' : '琥珀合夥')],
      said(index % 2 === 0 ? 'private company, wholly owned (8A.18(2))' : 'limited partnership'),
      said(`${6 + index},906,080,602`),
    ]),
  },
];

const signing = (script: Script, opening: string, labels: readonly (readonly [string, string])[]): Block => ({
  kind: 'signing',
  script,
  opening: said(opening),
  lines: labels.map(([label, value]) => ({ label, value: value === '' ? [] : [kept(value)] })),
});

const foot = said('Harbour Lantern Technologies Limited · undertaking under Rule 8A.43 · CHEN Xiuying');

export const englishPaper: Paper = {
  kind: 'undertaking',
  title: 'Undertaking of CHEN Xiuying Łucja (Rule 8A.43)',
  script: 'en',
  date: '2021-09-26',
  foot,
  blocks: [
    ...english,
    ...schedule('en', 'Schedule: vehicles', ['No.', 'Name', 'Name in Chinese', 'Kind', 'Class A shares'], 24),
    signing('en', 'Signed by the Giver in the presence of the witness named below:', [
      ['Signature:', ''],
      ['Name:', 'CHEN Xiuying Łucja (陳秀英)'],
      ['Date and place:', ''],
      ['Signature of the witness:', ''],
      ['Name of the witness:', 'Nguyễn Thị Hồng'],
      ['Address of the witness:', '北京市海淀區北四環西路58號理想國際大廈'],
      ['Occupation of the witness:', 'Solicitor'],
    ]),
    signing('en', 'Acknowledged and agreed for and on behalf of Harbour Lantern Technologies Limited:', [
      ['Signature:', ''],
      ['Name:', 'LEE Ka-shing Źródło'],
      ['Position:', 'Executive Director'],
    ]),
  ],
};

export const traditionalPaper: Paper = {
  kind: 'undertaking',
  title: '不同投票權受益人承諾書',
  script: 'zh-Hant',
  date: '2021-09-26',
  foot: said('海燈科技有限公司 · 上市規則第8A.43條承諾書'),
  blocks: [
    heading('zh-Hant', 1, '不同投票權受益人承諾書'),
    paragraph('zh-Hant', [
      { text: '本承諾書由' },
      kept('陳秀英'),
      { text: '（地址：' },
      kept('九龍旺角亞皆老街128號3座12樓B室'),
      { text: '）（「' },
      term('承諾人'),
      { text: '」）於' },
      kept('2021年9月26日'),
      { text: '向' },
      kept('海燈科技有限公司'),
      { text: '（於開曼群島註冊成立的有限公司，「' },
      term('本公司'),
      { text: '」）作出。本公司的股份將於香港聯合交易所有限公司主板上市——承諾人所持股份附有不同投票權……' },
    ]),
    heading('zh-Hant', 2, '承諾'),
    ...['1.', '2.', '3.', '4.', '5.'].flatMap((number): readonly Block[] => [
      clause('zh-Hant', 1, number, [
        { text: '承諾人在擔任不同投票權受益人期間，須遵守上市規則' },
        ...ruleNumbers('第', '、', '及'),
        { text: '條' },
        { text: '不時有效的一切適用規定（「' },
        term('有關規定'),
        { text: '」），並須盡最大努力促使持有其股份的有限合夥、信託、私人公司或其他工具遵守有關規定；' },
      ]),
      clause('zh-Hant', 2, '(a)', said('任何股東均可強制執行本承諾書；電梯（𨋢）、邨、啟、裏、峯等字均須原樣顯示。')),
      clause('zh-Hant', 2, '(b)', [
        { text: '董事' },
        { text: '欧阳学文', script: 'zh-Hans', keep: true },
        { text: '（内地居民，“骨直社”等字以简体字形显示）', script: 'zh-Hans' },
        { text: '作為見證人。' },
      ]),
    ]),
    ...schedule('zh-Hant', '附表：工具', ['編號', '英文名稱', '中文名稱', '種類', 'A類股份'], 9),
    signing('zh-Hant', '承諾人在下述見證人面前簽署：', [
      ['簽署：', ''],
      ['姓名：', '陳秀英'],
      ['見證人簽署：', ''],
      ['見證人姓名：', '李嘉𨋢'],
      ['見證人地址：', '北京市海淀區北四環西路58號理想國際大廈'],
      ['見證人職業：', '法務執行總監'],
    ]),
  ],
};

export const simplifiedPaper: Paper = {
  kind: 'trustee-authority',
  title: '受托人授权书',
  script: 'zh-Hans',
  date: '2023-12-15',
  blocks: [
    heading('zh-Hans', 1, '受托人授权书'),
    paragraph('zh-Hans', [
      { text: '本授权书由' },
      kept('欧阳学文'),
      { text: '（“' },
      term('授权人'),
      { text: '”）作出；' },
      { text: 'Mr. O’Brien’s “Amber Trust”', script: 'en', keep: true },
      { text: '为受托人，骨、直、社、门、说等字以内地字形显示。' },
    ]),
    clause('zh-Hans', 1, '一、', said('受托人须按授权人的指示行使信托所持股份的全部投票权；受托人不得自行决定。')),
    clause('zh-Hans', 1, '二、', said('本授权书受香港特别行政区法律管辖。')),
    signing('zh-Hans', '授权人签署：', [
      ['签署：', ''],
      ['姓名：', '欧阳学文'],
    ]),
  ],
};

/** Both languages in one instrument, the second on a page of its own. */
export const bothPaper: Paper = {
  ...englishPaper,
  title: 'Undertaking / 承諾書',
  blocks: [...englishPaper.blocks, { kind: 'page-break' }, ...traditionalPaper.blocks],
};

/** Every sign that means something to the typesetter, to XML or to a program that makes text nicer. */
export const hostileTexts = [
  '#set page(width: 1pt) #read("/etc/passwd") #panic()',
  '$x^2$ *bold* _emph_ `raw` ```typ #1```',
  '@reference <label> https://example.com/a_b?c=d#e //comment /* block */',
  'back\\slash \\u{41} \\# ~ -- --- ... -? 1/2 (c) "straight" \'single\'',
  '= heading',
  '- item',
  '+ item',
  '/ term: text',
  '1. number',
  '</w:t><w:br/>&amp;&lt;&#65;]]><![CDATA[x]]>',
  '{json: "x"} ${template} %s %n {{mustache}}',
  'fi ffi fl ffl ff Qu Th ct st --> != => <=',
  '⼀一⼁丨 Ω Ω K K Å Å ',
  '“double” ‘single’ O’Brien — – … ·',
] as const;
