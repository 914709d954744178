import { inOneForm } from './chinese-forms.ts';

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

/** Which paper it is, the item of Schedule 1, and the words by which it was known. */
export type Exclusion = { readonly paper: ExcludedPaper; readonly item: string; readonly passage: string };

const itemOf: Readonly<Record<ExcludedPaper, string>> = {
  will: '1',
  trust: '2',
  'power-of-attorney': '3',
  'stamped-instrument': '4',
  land: '6, 7',
  affidavit: '9',
  'statutory-declaration': '10',
  'negotiable-instrument': '13',
};

/** The papers of this program that create or change what the Schedule leaves out. */
const byKind: Readonly<Record<string, ExcludedPaper>> = { 'trustee-authority': 'trust' };

/** A whole line that is the title of such a paper; nothing but who, when or a number may stand around it. */
const titles: readonly (readonly [ExcludedPaper, RegExp])[] = [
  ['will', /^(?:(?:this is )?(?:the|my) )?last will(?: and testament)?\b.{0,40}$/i],
  ['will', /^(?:will|codicil)(?: of .{1,60})?$/i],
  ['will', /^(?:平安纸|遗嘱|遗嘱附录|最后遗嘱)$/],
  [
    'trust',
    /^(?:(?:supplemental|amending|variation|discretionary|family|unit|bare|nominee|the) )*(?:trust deed|deed of trust|declaration of trust|trust instrument|settlement deed|deed of settlement|trust settlement|trust agreement|deed of variation of trust|deed of appointment of (?:new )?trustees?)(?: of .{1,60})?$/i,
  ],
  ['trust', /^(?:补充|修订|酌情|家族|单位)*(?:信托契据|信托契约|信托声明|信托声明书|信托协议|信托文件|信托书|委任受托人契据)$/],
  [
    'power-of-attorney',
    /^(?:(?:general|special|limited|enduring|lasting|irrevocable|durable|the|deed of) )*power of attorney(?: of .{1,60})?$/i,
  ],
  ['power-of-attorney', /^(?:一般|特别|有限|持久|不可撤销)*(?:授权书|授权委托书|委托授权书|委任代理人授权书)$/],
  [
    'stamped-instrument',
    /^(?:(?:standard|share|stock|the) )*(?:instrument of transfer|(?:share|stock) transfer (?:form|instrument)|transfer of shares?|bought and sold notes?|bought note|sold note|contract note)$/i,
  ],
  ['stamped-instrument', /^(?:股份|标准|股票)*(?:转让文书|转让书|转让契据|买卖单据|成交单据|买方成交单|卖方成交单)$/],
  [
    'land',
    /^(?:(?:formal|provisional|preliminary|legal|the|deed of) )*(?:agreement for (?:lease|sale and purchase|sale)|tenancy agreement|lease|assignment of (?:property|land|premises)|mortgage|legal charge|conveyance)$/i,
  ],
  ['land', /^(?:正式|临时|物业)*(?:买卖合约|买卖协议|租约|租赁协议|租赁合约|按揭契据|按揭|法定押记|转让契|楼契)$/],
  ['affidavit', /^(?:(?:\d+(?:st|nd|rd|th)|first|second|third) )?(?:affidavit|affirmation)(?: of .{1,60})?$/i],
  ['affidavit', /^(?:誓章|宣誓书|誓词|非宗教式誓词)$/],
  ['statutory-declaration', /^statutory declaration(?: of .{1,60})?$/i],
  ['statutory-declaration', /^法定(?:声明|声明书)$/],
  ['negotiable-instrument', /^(?:promissory note|bill of exchange|cheque|banker'?s draft)$/i],
  ['negotiable-instrument', /^(?:本票|承兑票据|承付票|汇票|支票|银行汇票)$/],
];

/** Words by which such a paper does what it does, wherever they stand; that one is spoken of is not enough. */
const operative: readonly (readonly [ExcludedPaper, RegExp])[] = [
  ['will', /\b(?:this is (?:the|my) last will|hereby revoke all (?:my )?(?:former|previous|prior) wills)\b/i],
  ['will', /本人(?:特此)?(?:撤销|取消)(?:本人)?(?:以前|以往|先前).{0,12}遗嘱/],
  // The authority to a trustee that this program draws up says of itself what it is.
  ['trust', /\bthis is a trust document\b/i],
  ['trust', /本文件属信托文件/],
  [
    'trust',
    /\bthis (?:trust deed|deed of trust|declaration of trust|deed of settlement|settlement) (?:is|was) (?:made|dated)\b/i,
  ],
  [
    'trust',
    /\b(?:i|we|the (?:trustees?|settlor|undersigned)) (?:hereby |do hereby |irrevocably )*declares? (?:and \w+ )?that (?:i|we|it|he|she|they|the trustees?)\b.{0,80}\bholds?\b.{0,120}\b(?:up)?on trust\b/i,
  ],
  [
    'trust',
    /(?:本人|吾等|我们|受托人|财产授予人)(?:谨此|特此|兹)(?:不可撤销地)?声明.{0,60}以信托(?:形式|方式)?(?:代|为).{0,40}持有/,
  ],
  ['power-of-attorney', /\b(?:by )?this power of attorney (?:is|was)?\s*(?:made|given|dated|by)\b/i],
  [
    'power-of-attorney',
    /\b(?:i|we|the (?:donor|appointor|principal|undersigned)) (?:hereby |do hereby |irrevocably |unconditionally |severally |do )*(?:appoints?|constitutes?|nominates?)\b.{0,160}\b(?:to be|as) (?:my|our|its|his|her) (?:true |lawful |duly |authorised |and |sole )*attorneys?\b/i,
  ],
  [
    'power-of-attorney',
    /(?:谨此|特此|兹)(?:不可撤销地)?(?:委任|委托|授权|指定).{0,60}(?:为|作为)(?:本人|吾等|我们|本公司)(?:的|之)?(?:合法)?(?:受权人|授权代表人|代理人)/,
  ],
  [
    'stamped-instrument',
    /\b(?:i|we)\b.{0,120}\bin consideration of\b.{0,120}\bdo hereby transfer to\b.{0,200}\b(?:the said transferee|shares? (?:numbered|standing in))/i,
  ],
  ['affidavit', /\b(?:make oath and say|(?:solemnly,? )?sincerely and truly affirm and say)\b/i],
  ['affidavit', /谨此宣誓并声明|谨以至诚宣誓/],
  ['statutory-declaration', /\bdo solemnly and sincerely declare\b/i],
  ['statutory-declaration', /谨以至诚(?:作出)?(?:郑重)?(?:声明|声言)/],
  [
    'negotiable-instrument',
    /\b(?:promises? to pay|pay) (?:on demand )?(?:to )?.{0,60}\b(?:or (?:to )?(?:his|her|its|their) order|or order|or bearer)\b/i,
  ],
];

/** A title stands at the head of a page; so many of its lines are looked at. */
const headLines = 8;
const longestTitle = 120;
/** No instrument is longer; a file that is goes unread beyond it. */
const mostRead = 2_000_000;

/**
 * Whether the law leaves a paper out of electronic signing: by its kind where this program drew it up, by its title on
 * any page, or by its operative words. Both languages, both forms of Chinese. `undefined` where nothing says so.
 */
export const excludedFromElectronicSigning = ({
  kind,
  text,
}: {
  readonly kind?: string | undefined;
  readonly text: string;
}): Exclusion | undefined => {
  const known = kind === undefined || !Object.hasOwn(byKind, kind) ? undefined : byKind[kind];
  if (known !== undefined) return { paper: known, item: itemOf[known], passage: kind ?? '' };
  const read = inOneForm(text.slice(0, mostRead).normalize('NFKC'));
  for (const page of read.split('\f')) {
    const lines = page.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
    for (const line of lines.filter((each) => each !== '').slice(0, headLines)) {
      if (line.length > longestTitle) continue;
      const bare = line.replace(/^[\s\d.()[\]“”"'*_#-]+|[\s.:;，。：“”"'*_-]+$/g, '');
      for (const [paper, title] of titles) if (title.test(bare)) return { paper, item: itemOf[paper], passage: bare };
    }
  }
  const flowing = read.replace(/\s+/g, ' ').replace(/(?<=[\u3400-\u9fff]) (?=[\u3400-\u9fff])/g, '');
  for (const [paper, words] of operative) {
    const found = words.exec(flowing)?.[0];
    if (found !== undefined) return { paper, item: itemOf[paper], passage: found.slice(0, longestTitle) };
  }
  return undefined;
};
