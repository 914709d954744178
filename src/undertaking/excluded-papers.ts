/**
 * What the Electronic Transactions Ordinance (Cap. 553), Schedule 1, leaves out of electronic signing (consulted
 * 2026-11-23), as far as a paper can be one of it. An undertaking under Rule 8A.43 is not among it.
 */
export type ExcludedPaper =
  | 'will'
  | 'trust'
  | 'power-of-attorney'
  | 'stamped-instrument'
  | 'land'
  | 'affidavit'
  | 'statutory-declaration'
  | 'negotiable-instrument';

/** Who, when and of what may follow a title in its line. */
const behind = String.raw`(?: (?:of|dated|by|from|to|for|between|in favour of|in respect of|relating to|made|given|granted|no\.?) ?.{0,80}| ?\(.{1,60}\).{0,40})?`;

const named = (paper: ExcludedPaper, source: string) => {
  const whole = `^(?:this is )?(?:${source})${behind}$`;
  // Letters that were printed apart come without the spaces between their words.
  return { paper, title: new RegExp(whole, 'i'), spaced: new RegExp(whole.replaceAll(' ', ' ?'), 'i') };
};

const inChinese = (paper: ExcludedPaper, source: string) => {
  const title = new RegExp(`^.{0,12}(?:${source})(?: ?\\(.{1,30}\\))?$`, 'u');
  return { paper, title, spaced: title };
};

type Title = { readonly paper: ExcludedPaper; readonly title: RegExp; readonly spaced: RegExp };

/** A whole line that is the title of such a paper, in the Simplified form of Chinese. */
export const excludedTitles: readonly Title[] = [
  named('will', '(?:(?:the|my) )?last will(?: and testament)?|codicil'),
  inChinese('will', '平安纸|遗嘱|遗嘱附录|最后遗嘱'),
  named(
    'trust',
    String.raw`(?:(?:supplemental|amending|variation|discretionary|family|unit|bare|nominee|the|\w+ family) )*(?:trust deeds?|deeds? of trust(?: and settlement)?|declarations? of trust|trust instrument|settlement deed|deed of settlement|trust settlement|trust agreement|bare trust|nominee (?:agreement|deed|declaration)|deed of variation of trust|deed of (?:appointment|retirement)(?: and (?:appointment|retirement))? of (?:new )?trustees?)`,
  ),
  inChinese(
    'trust',
    '信托契据|信托契约|信托声明|信托声明书|信托协议|信托合同|信托合约|信托文件|信托书|委任受托人契据|委任及辞任受托人契据|代名人协议|代持协议',
  ),
  named(
    'power-of-attorney',
    '(?:(?:general|special|limited|enduring|lasting|continuing|irrevocable|durable|security|the|deed of|proxy and|(?:deed of |notice of )?revocation of) )*powers? of attorney(?: and proxy)?',
  ),
  inChinese('power-of-attorney', '授权书|授权委托书|委托书|委托授权书|委任代理人授权书|委任受权人契据'),
  named(
    'stamped-instrument',
    '(?:(?:standard|share|stock|the) )*(?:instruments? of transfer|forms? of transfer|transfer forms?|(?:share|stock) transfers?(?: (?:form|instrument))?|bought (?:and|&) sold notes?|bought notes?|sold notes?|contract notes?)',
  ),
  inChinese(
    'stamped-instrument',
    '转让文书|转让书|转让契据|买卖单据|成交单据|买方成交单|卖方成交单|过户表格|过户文件|过户书|股份转让表格',
  ),
  named(
    'land',
    '(?:(?:formal|provisional|preliminary|the) )*(?:agreement for (?:lease|sale and purchase|sale)|tenancy agreement)',
  ),
  inChinese('land', '(?:正式|临时|物业)(?:买卖合约|买卖协议)|租赁协议|租赁合约|楼契'),
  named('affidavit', String.raw`(?:(?:\d+(?:st|nd|rd|th)|first|second|third) )?(?:affidavit|affirmation)`),
  inChinese('affidavit', '誓章|宣誓书|誓词|非宗教式誓词'),
  named('statutory-declaration', 'statutory declaration'),
  inChinese('statutory-declaration', '法定声明|法定声明书'),
  named('negotiable-instrument', "promissory note|bill of exchange|cheque|banker'?s draft"),
  inChinese('negotiable-instrument', '本票|承兑票据|承付票|汇票|支票|银行汇票'),
];

/** Words that are such a title and a heading within another paper as well: a title only where the paper has no other. */
export const ambiguousTitles: readonly Title[] = [
  named('will', 'will'),
  named('stamped-instrument', 'transfers? of shares?'),
  named('land', '(?:(?:legal|the|deed of) )*(?:lease|assignment of (?:property|land|premises)|mortgage|legal charge|conveyance)'),
  inChinese('land', '(?<!股份|股票)(?:租约|按揭契据|按揭|法定押记|转让契)'),
];
