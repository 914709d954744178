import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { excludedFromElectronicSigning } from './electronic-signing.ts';

const excluded: readonly (readonly [string, string, string])[] = [
  ['will', '1', 'LAST WILL AND TESTAMENT\n\nof Xu Li\n\nI give all to my wife.'],
  ['will', '1', 'I, Xu Li, hereby revoke all former wills made by me.'],
  ['will', '1', '遺囑\n\n本人徐立'],
  ['trust', '2', 'DEED OF TRUST\n\nDated 1 January 2022'],
  ['trust', '2', 'Dated 1 January 2022\n\nSUPPLEMENTAL TRUST DEED\n\nbetween A and B'],
  [
    'trust',
    '2',
    'Letter\n\nThe Trustee hereby declares that it holds the Class A shares\nand all dividends upon trust for the Settlor.',
  ],
  ['trust', '2', 'UNDERTAKING\n\nSchedule 2\nAuthority and direction to a trustee\nThis is a trust document. Sign it by hand.'],
  ['trust', '2', '承諾\n\n附表二\n本文件屬信託文件。'],
  ['trust', '2', '信託契據\n\n日期：二零二二年'],
  ['trust', '2', '信托声明书'],
  ['power-of-attorney', '3', 'GENERAL POWER OF ATTORNEY'],
  ['power-of-attorney', '3', 'THIS POWER OF ATTORNEY is made on 1 January 2022'],
  [
    'power-of-attorney',
    '3',
    'Undertaking\n\n1. I undertake to comply.\n\n2. I hereby irrevocably appoint the Company to be my true and lawful attorney.',
  ],
  ['power-of-attorney', '3', '授權書\n\n本人徐立'],
  ['power-of-attorney', '3', '承諾\n\n本人謹此委任張三為本人之合法受權人。'],
  ['stamped-instrument', '4', 'STANDARD INSTRUMENT OF TRANSFER'],
  ['stamped-instrument', '4', 'BOUGHT AND SOLD NOTES'],
  ['stamped-instrument', '4', '轉讓文書'],
  ['stamped-instrument', '4', '成交單據'],
  ['land', '6, 7', 'FORMAL AGREEMENT FOR SALE AND PURCHASE'],
  ['land', '6, 7', 'Tenancy Agreement'],
  ['land', '6, 7', '臨時買賣合約'],
  ['affidavit', '9', 'FIRST AFFIDAVIT OF XU LI'],
  ['affidavit', '9', 'I, Xu Li, make oath and say as follows:'],
  ['affidavit', '9', '誓章'],
  ['statutory-declaration', '10', 'Statutory Declaration'],
  ['statutory-declaration', '10', 'I, Xu Li, do solemnly and sincerely declare that'],
  ['statutory-declaration', '10', '法定聲明'],
  ['negotiable-instrument', '13', 'PROMISSORY NOTE'],
  ['negotiable-instrument', '13', 'I promise to pay on demand to Xu Li or order the sum of HK$1.'],
  ['negotiable-instrument', '13', '匯票'],
  ['power-of-attorney', '3', 'LETTER OF AUTHORITY\n\nI, Xu Bing, hereby appoint Li Si as my attorney to sign.'],
  ['power-of-attorney', '3', 'Letter\n\nI appoint Li Si my attorney.'],
  ['power-of-attorney', '3', 'Letter\n\nWe irrevocably appoint the Company as attorney-in-fact.'],
  ['power-of-attorney', '3', 'POWERS OF ATTORNEY'],
  ['power-of-attorney', '3', 'P O W E R  O F  A T T O R N E Y'],
  ['power-of-attorney', '3', 'POWER OF\nATTORNEY\n\nI, Xu Bing'],
  ['power-of-attorney', '3', 'POWER OF ATTORNEY dated 1 May 2026'],
  ['power-of-attorney', '3', 'GENERAL POWER OF ATTORNEY (Xu Bing to Li Si)'],
  ['power-of-attorney', '3', 'ENDURING POWER OF ATTORNEY (PROPERTY)'],
  ['power-of-attorney', '3', '授 權 書'],
  ['power-of-attorney', '3', '持久授權書（財產）'],
  ['power-of-attorney', '3', '委託書'],
  ['power-of-attorney', '3', '信函\n\n本人委任李四作為本人的受權人。'],
  ['trust', '2', 'NOMINEE AGREEMENT'],
  ['trust', '2', 'Agreement\n\nThe Nominee holds the shares on bare trust for the Owner.'],
  ['trust', '2', 'DEED OF APPOINTMENT AND RETIREMENT OF TRUSTEES'],
  ['trust', '2', 'Letter\n\nI hold the shares as trustee for my daughter.'],
  ['trust', '2', '家族信託契據'],
  ['trust', '2', '徐氏家族信託契據'],
  ['trust', '2', '信託合同'],
  ['trust', '2', '信函\n\n本人以受託人身分為徐冰持有股份。'],
  ['stamped-instrument', '4', 'SHARE TRANSFER'],
  ['stamped-instrument', '4', 'FORM OF TRANSFER'],
  ['stamped-instrument', '4', 'BOUGHT & SOLD NOTES'],
  ['stamped-instrument', '4', 'CONTRACT NOTE (SALE)'],
  ['stamped-instrument', '4', '股份過戶表格'],
  [
    'power-of-attorney',
    '3',
    'LETTER OF AUTHORITY\n\nI, Xu Bing, hereby authorise Chan Tai Man to act as my attorney and to execute all transfers and deeds in my name.',
  ],
  ['power-of-attorney', '3', 'Letter A\n\nI hereby authorise Chan Tai Man to execute all transfers and deeds in my name.'],
  [
    'power-of-attorney',
    '3',
    'Letter B\n\nI hereby appoint Mr. Chan Tai Man (HKID No. A123456(3)) to be my attorney. No other is.',
  ],
  ['power-of-attorney', '3', 'Letter C\n\nI appoint T.M. Chan as my agent and my attorney, who shall not be liable.'],
  ['power-of-attorney', '3', 'PROXY AND POWER OF ATTORNEY'],
  ['power-of-attorney', '3', 'REVOCATION OF POWER OF ATTORNEY'],
  ['power-of-attorney', '3', '信函\n\n本人授權陳大文代表本人簽署一切契據。'],
  ['trust', '2', 'UNDERTAKING\n\nDECLARATION OF TRUST\n\nDated today.'],
  ['trust', '2', 'UNDERTAKING\n\nDeclaration of Trust\n\nI, Xu Li, of Hong Kong'],
  ['trust', '2', 'Letter D\n\nI declare myself trustee of the shares.'],
  ['trust', '2', 'Letter E\n\nI hold the shares as nominee for Chan Tai Man.'],
  ['trust', '2', 'DEED OF TRUST AND SETTLEMENT'],
  ['trust', '2', 'SETTLEMENT\n\nThe Settlor transfers the shares to the Trustees to hold upon trust for his family.'],
  ['trust', '2', 'Deed A\n\nHe hereby settles the shares upon the trusts declared below.'],
  ['trust', '2', 'Deed B\n\nThis settlement is made between the Settlor and the Trustees.'],
  ['trust', '2', '承諾書\n信託聲明\n本人徐立'],
  ['power-of-attorney', '3', `${Array.from({ length: 12 }, (_, line) => `Letterhead ${line}`).join('\n')}\nPOWER OF ATTORNEY`],
];

for (const [paper, item, text] of excluded) {
  test(`not by electronic means: ${text.split('\n')[0]} (${paper})`, () => {
    const found = excludedFromElectronicSigning({ text });
    assert.deepEqual([found?.paper, found?.item], [paper, item]);
    assert.ok((found?.passage ?? '') !== '');
  });
}

test('a title on a later page counts, because two instruments may lie in one file', () => {
  const text = `Undertaking\n\nI undertake.\n\f\nPower of Attorney\n\nI appoint.`;
  assert.equal(excludedFromElectronicSigning({ text })?.paper, 'power-of-attorney');
});

const free: readonly string[] = [
  'UNDERTAKING\n\n1. Compliance\nI comply.\n\n2. Transfer of shares\nI tell of each transfer.',
  'UNDERTAKING\n\nWhere a trustee holds my shares on bare trust for me, I shall use my best endeavours that it complies.',
  'UNDERTAKING\n\nI undertake.\n\fWill\n\nI will comply.',
  'UNDERTAKING\n\nI undertake.\n\fTRANSFER OF SHARES\n\nI tell of each transfer.',
  'UNDERTAKING\n\n1. Mortgage\nI tell of each mortgage.',
  '承諾書\n\n股份按揭\n本人須通知公司。',
  '股份按揭\n\n本人須通知公司。',
  '1. Mortgage\nI tell of each mortgage.',
  'UNDERTAKING\n\nI appoint ABC Limited as my agent for service of process, and my attorney Chan is to be copied.',
  'UNDERTAKING\n\nI hold the shares through Amind, which holds as trustee for my family.',
  '承諾書\n\n如本人委任任何人士作為受權人，本人須通知公司。',
  'UNDERTAKING\n\nThis settlement is made in cash.',
  'UNDERTAKING\n\nIf I appoint Chan Tai Man as my attorney, I shall tell the Company.',
  'UNDERTAKING\n\nThe Trustee holds 100 shares upon trust for me under a trust deed dated 1 May 2020.',
  'UNDERTAKING\n\nI declare that the Trustee holds 100 shares upon trust for me under a trust deed dated 1 May 2020.',
  'UNDERTAKING\n\nI shall pay to the Company or to its order what I receive.',
  'UNDERTAKING\n\nTable of contents\nTrust Deed\nPower of Attorney',
  'UNDERTAKING\n\nI undertake.\n\nSchedules\nTrust Deed\nPower of Attorney',
  'Table of contents\nTrust Deed\nPower of Attorney\n\fUNDERTAKING\n\nI undertake.',
  'The power of attorney of 1 May 2026 is attached\n\nUNDERTAKING',
  'UNDERTAKING\n\nI declare that I hold no shares on trust.',
  'UNDERTAKING\n\nI do not hold any share as trustee for anybody.',
  'UNDERTAKING\n\nI hold my shares through a nominee, and I appoint nobody as my attorney.',
  '承諾書\n\n附表\n信託契據\n授權書',
  'UNDERTAKING\n\nI hold the shares through a trust, a private company or another vehicle, under a trust deed dated 1 May 2020.',
  'UNDERTAKING\n\nThe votes are exercised by Li Si under a power of attorney dated 1 May 2020, a copy of which is in Schedule 2.',
  'UNDERTAKING\n\nSigned by Li Si as attorney for Xu Li under a power of attorney.',
  'UNDERTAKING\n\nI shall use my best endeavours to procure that the trustee of the Xu Family Trust complies, and I will comply.',
  'UNDERTAKING\n\nSchedule 1\nVehicle\tKind\nXu Family Trust\ttrust',
  'UNDERTAKING\n\nShares may be transferred by an instrument of transfer only; on my death my will has no effect on my duties.',
  'Notice of conversion\n\nI hereby give notice that my Class A shares convert into Class B shares one for one.',
  "Director's letter\n\nI ask you as trustee to convert the shares which you hold on trust for me.",
  '承諾\n\n本人透過信託或授權書持有股份；受託人須遵守信託契據。',
  '承諾書\n\n本人謹此向貴公司承諾遵守規則；本人去世後遺囑不影響本承諾。',
  'Acknowledgement\n\nWe, SenseTime Group Inc., acknowledge and agree to the above.',
  '',
];
for (const text of free) {
  test(`may be signed by electronic means: ${JSON.stringify(text.slice(0, 60))}`, () => {
    assert.equal(excludedFromElectronicSigning({ text }), undefined);
  });
}

const seed = new URL('../../../shared/undertaking-sensetime-2021.txt', import.meta.url);
test('the executed undertaking of 2021 is not excluded', {
  skip: !existsSync(seed) && 'shared/undertaking-sensetime-2021.txt',
}, () => {
  assert.equal(excludedFromElectronicSigning({ text: readFileSync(seed, 'utf8') }), undefined);
});

test('a text without end is read up to a length, and quickly', () => {
  const text = `${'I appoint '.repeat(400_000)}as my attorney`;
  const began = process.hrtime.bigint();
  excludedFromElectronicSigning({ text });
  assert.ok(process.hrtime.bigint() - began < 10_000_000_000n);
});
