import type { ExcludedPaper } from './electronic-signing.ts';

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

/** A whole line that is the title of such a paper, in the Simplified form of Chinese. */
export const excludedTitles: readonly { readonly paper: ExcludedPaper; readonly title: RegExp; readonly spaced: RegExp }[] = [
  named('will', '(?:(?:the|my) )?last will(?: and testament)?|will|codicil'),
  inChinese('will', '平安纸|遗嘱|遗嘱附录|最后遗嘱'),
  named(
    'trust',
    String.raw`(?:(?:supplemental|amending|variation|discretionary|family|unit|bare|nominee|the|\w+ family) )*(?:trust deeds?|deeds? of trust|declarations? of trust|trust instrument|settlement deed|deed of settlement|trust settlement|trust agreement|bare trust|nominee (?:agreement|deed|declaration)|deed of variation of trust|deed of (?:appointment|retirement)(?: and (?:appointment|retirement))? of (?:new )?trustees?)`,
  ),
  inChinese(
    'trust',
    '信托契据|信托契约|信托声明|信托声明书|信托协议|信托合同|信托合约|信托文件|信托书|委任受托人契据|委任及辞任受托人契据|代名人协议|代持协议',
  ),
  named(
    'power-of-attorney',
    '(?:(?:general|special|limited|enduring|lasting|continuing|irrevocable|durable|security|the|deed of) )*powers? of attorney',
  ),
  inChinese('power-of-attorney', '授权书|授权委托书|委托书|委托授权书|委任代理人授权书|委任受权人契据'),
  named(
    'stamped-instrument',
    '(?:(?:standard|share|stock|the) )*(?:instruments? of transfer|forms? of transfer|transfer forms?|(?:share|stock) transfers?(?: (?:form|instrument))?|transfers? of shares?|bought (?:and|&) sold notes?|bought notes?|sold notes?|contract notes?)',
  ),
  inChinese(
    'stamped-instrument',
    '转让文书|转让书|转让契据|买卖单据|成交单据|买方成交单|卖方成交单|过户表格|过户文件|过户书|股份转让表格',
  ),
  named(
    'land',
    '(?:(?:formal|provisional|preliminary|legal|the|deed of) )*(?:agreement for (?:lease|sale and purchase|sale)|tenancy agreement|lease|assignment of (?:property|land|premises)|mortgage|legal charge|conveyance)',
  ),
  inChinese('land', '(?:正式|临时|物业)(?:买卖合约|买卖协议)|租约|租赁协议|租赁合约|按揭契据|按揭|法定押记|转让契|楼契'),
  named('affidavit', String.raw`(?:(?:\d+(?:st|nd|rd|th)|first|second|third) )?(?:affidavit|affirmation)`),
  inChinese('affidavit', '誓章|宣誓书|誓词|非宗教式誓词'),
  named('statutory-declaration', 'statutory declaration'),
  inChinese('statutory-declaration', '法定声明|法定声明书'),
  named('negotiable-instrument', "promissory note|bill of exchange|cheque|banker'?s draft"),
  inChinese('negotiable-instrument', '本票|承兑票据|承付票|汇票|支票|银行汇票'),
];

const attorneys = String.raw`(?:true |lawful |duly |authorised |authorized |and |sole |joint )*attorneys?(?:[- ]in[- ]fact)?\b(?!(?: |-)at(?: |-)law)`;
/** An earlier paper is spoken of, or nothing is held. */
const spokenOf = /\b(?:no|not|none|neither|never|nothing)\b|\b(?:under|pursuant to|by virtue of) (?:a|an|the|that|such)\b/i;

type OperativeWords = {
  readonly paper: ExcludedPaper;
  readonly words: RegExp;
  /** What in or right behind them says that they are not operative here. */
  readonly unless?: RegExp;
};

/** Words by which such a paper does what it does, wherever they stand; that one is spoken of is not enough. */
export const operativeWords: readonly OperativeWords[] = [
  { paper: 'will', words: /\b(?:this is (?:the|my) last will|hereby revoke all (?:my )?(?:former|previous|prior) wills)\b/gi },
  { paper: 'will', words: /本人(?:特此)?(?:撤销|取消)(?:本人)?(?:以前|以往|先前).{0,12}遗嘱/gu },
  // The authority to a trustee that this program draws up says of itself what it is.
  { paper: 'trust', words: /\bthis is a trust document\b/gi },
  { paper: 'trust', words: /本文件属信托文件/gu },
  {
    paper: 'trust',
    words:
      /\bthis (?:trust deed|deed of trust|declaration of trust|deed of settlement|settlement|nominee agreement) (?:is|was) (?:made|dated)\b/gi,
  },
  {
    paper: 'trust',
    words:
      /\b(?:(?:i|we|the undersigned) (?:hereby |do hereby |irrevocably )*declares? (?:and \w+ )?that (?:i|we|he|she|they)|the (?:trustees?|settlor|nominee) (?:hereby |do hereby |irrevocably )*declares? (?:and \w+ )?that (?:it|he|she|they|the (?:trustees?|nominee)))\b.{0,80}\bholds?\b.{0,120}\b(?:up)?on (?:bare )?trust\b/gi,
    unless: spokenOf,
  },
  {
    paper: 'trust',
    words:
      /\b(?:i|we|the nominee) (?:hereby |shall |will |agree to |undertake to )*holds?\b[^.;]{0,120}\b(?:as (?:bare |nominee |a )*trustees? for|(?:up)?on (?:bare )?trust for)\b/gi,
    unless: spokenOf,
  },
  { paper: 'trust', words: /\bholds?\b[^.;]{0,120}\bon bare trust\b/gi, unless: spokenOf },
  {
    paper: 'trust',
    words:
      /(?:本人|吾等|我们|受托人|财产授予人)(?:谨此|特此|兹)(?:不可撤销地)?声明.{0,60}以信托(?:形式|方式)?(?:代|为).{0,40}持有/gu,
  },
  {
    paper: 'trust',
    words: /(?:本人|吾等|我们)[^。；]{0,30}以受托人身[分份](?:代|为)[^。；]{0,40}持有/gu,
    unless: /并非|没有|不/u,
  },
  { paper: 'power-of-attorney', words: /\b(?:by )?this power of attorney (?:is|was)?\s*(?:made|given|dated|by)\b/gi },
  {
    paper: 'power-of-attorney',
    words: new RegExp(
      String.raw`\b(?:i|we|the (?:donor|appointor|principal|undersigned))(?:, .{1,80}?,)? (?:hereby |do hereby |irrevocably |unconditionally |severally |do )*(?:appoints?|constitutes?|nominates?)\b[^.;]{0,160}?\b(?:(?:my|our|its|his|her) ${attorneys}|(?:as|to be) (?:an? |the )?${attorneys})`,
      'gi',
    ),
    unless: /\b(?:no|not|nobody|never)\b/i,
  },
  {
    paper: 'power-of-attorney',
    words:
      /(?:谨此|特此|兹)(?:不可撤销地)?(?:委任|委托|授权|指定).{0,60}(?:为|作为)(?:本人|吾等|我们|本公司)(?:的|之)?(?:合法)?(?:受权人|授权代表人|代理人)/gu,
  },
  { paper: 'power-of-attorney', words: /委任[^。；]{1,60}(?:为|作为)[^。；]{0,20}受权人/gu, unless: /未|没有|不得/u },
  {
    paper: 'stamped-instrument',
    words:
      /\b(?:i|we)\b.{0,120}\bin consideration of\b.{0,120}\bdo hereby transfer to\b.{0,200}\b(?:the said transferee|shares? (?:numbered|standing in))/gi,
  },
  { paper: 'affidavit', words: /\b(?:make oath and say|(?:solemnly,? )?sincerely and truly affirm and say)\b/gi },
  { paper: 'affidavit', words: /谨此宣誓并声明|谨以至诚宣誓/gu },
  { paper: 'statutory-declaration', words: /\bdo solemnly and sincerely declare\b/gi },
  { paper: 'statutory-declaration', words: /谨以至诚(?:作出)?(?:郑重)?(?:声明|声言)/gu },
  {
    // A promise in the first person, or an order at the beginning of a sentence; a duty to pay is no note.
    paper: 'negotiable-instrument',
    words:
      /\b(?:(?:i|we) (?:hereby |unconditionally |jointly and severally )*promise to pay|(?<=^|[.:;] ?|\d )pay) (?:on demand |at sight )?(?:to )?.{0,60}\b(?:or (?:to )?(?:his|her|its|their) order|or order|or bearer)\b/gi,
  },
];
