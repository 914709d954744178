import type { ExcludedPaper } from './excluded-papers.ts';

const attorneys = String.raw`(?:true |lawful |duly |authorised |authorized |and |sole |joint )*attorneys?(?:[- ]in[- ]fact)?\b(?!(?: |-)at(?: |-)law)`;
const whose = '(?:my|our|its|his|her)';
const who = String.raw`(?:\b(?:i|we|the (?:donor|appointor|principal|undersigned))(?:, .{1,120}?,)? (?:hereby |do hereby |irrevocably |unconditionally |severally |do )*|\bhereby (?:irrevocably |unconditionally |severally )*)`;
const asAttorney = String.raw`(?:as|to be|to act as) (?:(?:an? |the |${whose} )?(?:\w+ (?:and|or) (?:${whose} )?)?)${attorneys}`;

/** An earlier paper is spoken of, or nothing is held. */
const spokenOf =
  /\bholds? (?:no|none|nothing)\b|\b(?:not|never) holds?\b|\b(?:not|neither|nor) (?:as|on|upon)\b|\b(?:under|pursuant to|by virtue of) (?:a|an|the|that|such)\b/i;
/** Somebody else holds. */
const throughAnother = /\bthrough\b|\b(?:which|who|that) holds?\b/i;

type OperativeWords = {
  readonly paper: ExcludedPaper;
  readonly words: RegExp;
  /** What in or right behind them, in the same sentence, says that they are not operative here. */
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
      /\bthis (?:trust deed|deed of trust|declaration of trust|deed of settlement|nominee agreement|settlement(?=.{0,200}\b(?:settlor|trustees?)\b)) (?:is|was) (?:made|dated)\b/gi,
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
      /\b(?:i|we|the nominee) (?:hereby |shall |will |agree to |undertake to )*holds?\b[^.;]{0,120}\b(?:as (?:bare |nominee |a |an )*(?:trustees?|nominees?)(?: and (?:bare )?(?:trustees?|nominees?))? (?:for|of|on behalf of)|(?:up)?on (?:bare )?trust for)\b/gi,
    unless: new RegExp(`${spokenOf.source}|${throughAnother.source}`, 'i'),
  },
  {
    paper: 'trust',
    words:
      /\bdeclares? (?:and \w+ )?(?:myself|ourselves|itself|himself|herself|themselves) (?:to be )?(?:as )?(?:an? |the )?(?:sole |bare |nominee )*(?:trustees?|nominees?)\b/gi,
  },
  {
    paper: 'trust',
    words:
      /\b(?:the settlor (?:hereby |irrevocably )*(?:transfers?|assigns?|conveys?|settles?|gives?)|hereby (?:irrevocably )?settles?)\b[^.;]{0,240}\b(?:up)?on (?:the )?(?:bare )?trusts?\b/gi,
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
  { paper: 'power-of-attorney', words: /\bhereby (?:\w+ )?revokes?\b[^.;]{0,80}\bpowers? of attorney\b/gi },
  {
    paper: 'power-of-attorney',
    words: new RegExp(
      String.raw`${who}(?:appoints?|constitutes?|nominates?|designates?)\b[^.;]{0,300}?(?:\b${asAttorney}|(?<!\b(?:and|or|that|of|for|by|to|with|from)) ${whose} ${attorneys})`,
      'gi',
    ),
    unless: /\b(?:appoints?|constitutes?|nominates?|designates?) (?:no|nobody|none|neither)\b/i,
  },
  {
    paper: 'power-of-attorney',
    words: new RegExp(String.raw`${who}(?:authori[sz]es?|empowers?)\b[^.;]{0,300}?\b${asAttorney}`, 'gi'),
    unless: /\b(?:authori[sz]es?|empowers?) (?:no|nobody|none|neither)\b/i,
  },
  {
    paper: 'power-of-attorney',
    words: new RegExp(
      String.raw`${who}(?:appoints?|authori[sz]es?|empowers?)\b[^.;]{0,200}?\bto (?:sign|execute|make)\b[^.;]{0,40}?(?:\ball\b|\bany\b|\bevery\b)[^.;]{0,120}?\b(?:in ${whose} name|(?:on|in) ${whose} behalf)\b`,
      'gi',
    ),
    unless: /\b(?:appoints?|authori[sz]es?|empowers?) (?:no|nobody|none|neither)\b/i,
  },
  {
    paper: 'power-of-attorney',
    words:
      /(?:本人|吾等|我们)(?:谨此|特此|兹)?(?:不可撤销地)?(?:授权|委托|委任)[^。；]{1,60}?(?:代表|代|以)(?:本人|吾等|我们)[^。；]{0,10}?(?:签署|签立|订立)[^。；]{0,10}?(?:一切|所有|任何|全部)/gu,
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

/** Without the full stops that end no sentence: "Mr. Chan (HKID No. A1)", "T.M. Chan". */
export const sentencesOf = (flowing: string): string =>
  flowing
    .replace(/\bnos?\. ?(?=[\p{Lu}\d])/giu, 'number ')
    .replace(/\b(mr|mrs|ms|dr|prof|st|ltd|inc|co|corp|messrs)\./gi, '$1')
    .replace(/(?<=\b\p{L})\.(?=\s?\p{L})/gu, ' ')
    .replace(/\.(?=[\p{L}\p{N}])/gu, ' ');

const subordinators =
  /\bany\b|\b(?:where|if|which|who|whose|unless|whether|in case|such|neither|nor|nobody|not|never|that)\b|如|若|倘|任何|凡|未|不/iu;

/** Whether words belong to a clause that asks or speaks of something: "Where a trustee holds", 如本人委任. */
export const isSubordinate = (before: string, passage: string): boolean => {
  if (/\bhereby\b|谨此|特此|兹/iu.test(passage)) return false;
  const clause = before.split(/[.;:,，。；：]|\band\s*$/iu).at(-1) ?? '';
  return subordinators.test(clause);
};
