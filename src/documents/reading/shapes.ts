/**
 * The shapes of what is filled in: a name, an address, an office, an occupation, a date, a signature. What does not have the
 * shape of its field is no value of it and is read like a sentence, because anybody can write anything behind a label.
 */
import { dateIn, dateWritten } from './dates.ts';
import { plainOf } from './plain-text.ts';
import { isSentenceLike } from './sentence-words.ts';
import { mayChange } from './titles.ts';

const particle =
  '(?:of|and|the|de|da|do|dos|das|del|della|di|du|des|la|le|van|der|den|von|zu|bin|binti|binte|ibn|al|el|y|e|a|an|s|o|as|for|by|its|c\\/o|alias|also known as|a\\.?k\\.?a\\.?|née|formerly)';
const proper = "(?:[\\p{Lu}][\\p{L}\\p{M}'’.\\-]*|\\p{Lu}\\.|[ivx]+|\\d{1,6}[A-Za-z]?|&|[dlo]['’]\\p{Lu}[\\p{L}'’-]*)";
const latinName = new RegExp(
  `^${proper}(?:[\\s,./()-]+(?:${proper}|${particle}))*[.)\\s]*$|^(?:${particle} ){1,3}${proper}(?:[\\s,./()-]+(?:${proper}|${particle}))*[.)]?$`,
  'u',
);
const hanEnd =
  /(?:公司|集团|企业|合伙|信托|基金|银行|控股|有限|机构|基金会|事务所|有限合伙|计划|资本|投资|国际|中心|学校|大学|科技|实业)$/;

/** Words that no name of a person or a company has in it; a company may be called anything else. */
const says = (text: string): boolean => mayChange.test(text) || isSentenceLike(text);
/** What a Chinese company cannot be called. */
const hanSays =
  /免除|豁免|失效|不受|不得|不适|不予|无须|毋须|无需|无责|约束|责任|义务|解除|终止|撤销|撤回|同意|放弃|取消|作废|须|违反|条件|如果|倘|惟|但|只限|仅|直至|本承诺|本人|第.{1,3}条/;
const verbs =
  /\b(?:is|are|be|been|was|were|has|have|had|does|do|did|that|this|which|who|whom|need|needs|free|outside|inside|counts?|means?|refers?|holds?|held|owns?|begins?|trading|price)\b/i;
const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

const isHanName = (text: string): boolean => {
  const bare = text.replace(/[\s·・()（）「」"',，、.A-Za-z0-9&-]/g, '');
  return [...bare].length <= 6 || (hanEnd.test(bare) && [...bare].length <= 400);
};

/** Where a company is incorporated, as its name is followed by it: the words are known, so that nothing else stands there. */
const whereIncorporated =
  / \((?:a company )?incorporated in (?:the )?(?:cayman islands|hong kong|bermuda|british virgin islands|people's republic of china|prc|singapore) with limited liability\)$/i;

/** Whether text is a name in full: proper nouns, and in Chinese a short name or one that ends as companies do. */
export const isName = (value: string): boolean => {
  const text = plainOf(value)
    .text.trim()
    .replace(/^[-:]\s*/, '')
    .replaceAll(/(?:股份)?有限(?:责任)?(?=公司|合伙)/g, '')
    .replace(whereIncorporated, '')
    .trimEnd();
  // A name of several parts with a dot between them is written by sound.
  const dotted = text.split(/[·・]/);
  if (dotted.length > 1 && dotted.every((part) => /^\p{Script=Han}{1,8}$/u.test(part.trim()))) return !hanSays.test(text);
  // What else would be a verb may be a person's name.
  const bare =
    (text.match(/\p{L}{2,}/gu) ?? []).length <= 4
      ? text.replaceAll(/\b(?:May|MAY|Will|WILL|Can|CAN|Honou?r|Sue|SUE|Day|Cap)\b/g, '')
      : text;
  // In the name of a Chinese company a single character says nothing.
  if (
    text.length > 420 ||
    (hanEnd.test(text.replace(/[)\s]+$/, '')) && isHan(text)
      ? hanSays.test(text)
      : says(bare) || verbs.test(bare) || /(?<!known |formerly )\bas\b/i.test(bare))
  )
    return false;
  if (!isHan(text)) return latinName.test(text) && !/[.;:] \p{Lu}\p{L}+ \p{Ll}/u.test(text);
  const latin = text
    .replace(/[\p{Script=Han}·・、]+/gu, ' ')
    .replace(/[()\s,."'-]+/g, ' ')
    .trim();
  return isHanName(text.replace(/[^\p{Script=Han}·・]/gu, '')) && (latin === '' || latinName.test(latin));
};

const places =
  '(?:floor|floors|level|levels|flat|room|rooms|unit|units|suite|shop|block|tower|house|building|centre|center|court|mansion|estate|garden|gardens|plaza|place|square|park|village|road|street|avenue|lane|drive|way|terrace|path|crescent|boulevard|highway|praya|bay|hill|island|district|city|town|county|province|region|kowloon|central|admiralty|china|hong|kong|sar|hksar|prc|cayman|islands|bermuda|p\\.?o\\.?|box|no|nos|g\\/f|u\\/f|lg|ug|east|west|north|south|main|rise|peak|quay|pier|wharf|point|zone|campus|headquarters|attention|attn|c\\/o|special|administrative|people|republic|postal|code|tel|fax|email)';
const addressWord = new RegExp(
  `^(?:${places}|\\d+(?:\\/f|th|st|nd|rd)?(?:\\/f)?[a-z]?(?:-\\d+[a-z]?)?(?:\\/f)?|${particle}|(?:ky|bs|vg)\\d?-\\d{4}|[a-z]?\\d{1,6}[a-z]?)$`,
  'iu',
);
const hanAddress =
  /(?:省|市|区|县|州|镇|乡|村|路|街|道|巷|弄|里|号|楼|层|室|座|大厦|大楼|大道|中心|广场|花园|苑|阁|轩|台|院|园|厅|园区|香港|九龙|新界|澳门|中国|北京|上海|深圳|中环|金钟|湾仔|邮编|邮政信箱|群岛|特别行政区|铺)/g;

/** Whether text is an address: numbers, proper names and words of places, and nothing that says anything. */
export const isAddress = (value: string): boolean => {
  const text = plainOf(value)
    .text.trim()
    .replace(/[.,;]$/, '');
  // What is for something or as something is no place.
  if (text.length > 240 || /\b(?:for|as|by|its)\b/i.test(text) || says(text.replaceAll(/[“”"]/g, ''))) return false;
  if (isHan(text)) {
    const bare = text.replace(/[\s\d,，、.()\-A-Za-z/#]/g, '');
    const rest = bare
      .split(/[省市区县州镇乡村路街道巷弄里号楼层室座厦心场园苑阁轩院台厅港龙界门国岛铺]/)
      .filter((piece) => piece !== '');
    return (bare.match(hanAddress) ?? []).length > 0 && rest.every((piece) => [...piece].length <= 8);
  }
  const words = text.split(/[\s,;()"']+/).filter((word) => word !== '' && word !== '-' && word !== '&' && word !== 's');
  return (
    words.length > 0 &&
    words.some((word) => new RegExp(`^${places}$`, 'i').test(word.replace(/[.:]$/, '')) || /\d/.test(word)) &&
    words.every((word) => addressWord.test(word.replace(/[.:]$/, '')) || /^\p{Lu}[\p{L}\p{M}'’.-]*[.:]?$/u.test(word))
  );
};

const offices =
  '(?:(?:joint|deputy|vice|assistant|associate|acting|senior|group|independent|non-executive|non|executive|managing|general|chief|principal|company|corporate|legal|sole|authori[sz]ed|financial|finance|operating|technology|executive|compliance|investment|board|of|the|and|for|to|in|co|founder|co-founder|director|directors|secretary|secretaries|officer|officers|chairman|chairperson|chairwoman|chair|president|manager|partner|trustee|treasurer|counsel|signatory|signatories|representative|representatives|attorney|attorneys|protector|settlor|beneficiary|shareholder|member|head|ceo|cfo|coo|cto|gc|wvr|weighted|voting|rights|investor|relations|affairs|department|human|resources|marketing|sales|strategy|science|scientist|engineer|professor|doctor|administrator|executor|executrix|liquidator|holding)\\b[,/&. -]*)+';
const office = new RegExp(
  `^(?:an? |the )?${offices}(?:\\([A-Z]{2,5}\\))?(?:of (?:the )?(?:company|\\p{Lu}[\\p{L}'.,& ()-]{1,60}))?$`,
  'iu',
);
const hanOffice =
  /^[联副助理执行非独立总首席公司集团法律财务运营技术合规投资授权代表董事会局主席秘书经理总裁监察官人员长合伙合伙人律师顾问受托普通兼、及及和的与创办席信息科学家研究员教授股东法定负责之签署联合]{1,30}$/;

/** Whether text is an office that somebody holds. */
export const isOffice = (value: string): boolean => {
  const text = plainOf(value).text.trim().replace(/\.$/, '');
  const bare = text.replace(/\bweighted voting rights\b|\brights\b/i, '');
  if (text.length > 120 || mayChange.test(bare.replace(/执行/g, '').replace(/首席/g, ''))) return false;
  return isHan(text)
    ? text
        .split(/[()\s/]+/)
        .filter((piece) => piece !== '')
        .every((piece) => hanOffice.test(piece) || /^[A-Za-z .,&-]+$/.test(piece))
    : office.test(text);
};

/** An occupation is a few nouns. */
export const isOccupation = (value: string): boolean => {
  const text = plainOf(value).text.trim().replace(/\.$/, '');
  if (isOffice(text)) return true;
  if (text.length > 60 || says(text.replace(/执行/g, ''))) return false;
  if (isHan(text)) return /^[\p{Script=Han}()/、]{1,14}$/u.test(text) && !/[是为于的之]/.test(text.slice(0, -1));
  const words = text.split(/[\s,/()&-]+/).filter((word) => word !== '');
  return words.length <= 6 && words.every((word) => /^\p{L}[\p{L}'.]*$/u.test(word)) && !/\b(?:to|is|are|by|as)\b/i.test(text);
};

const date = new RegExp(`^(?:the |于|this |on )?(?:${dateWritten})[.。]?$`, 'i');
export const isDateValue = (value: string): boolean => {
  const text = plainOf(value).text.trim();
  return date.test(text) || (dateIn(text) !== undefined && /^[\d/.-]{6,12}$/.test(text));
};

const mark =
  /\(\s*(?:signed|sgd\.?|sd\.?)\s*\)|\[\s*signed\s*\]|\/s\/|\(\s*(?:已签|签署|签名|盖章|chop|company chop|common seal|seal|l\.?s\.?)\s*\)|已签署|已盖章|\bsigned\b|\bL\.?S\.?\b/gi;
/** A signature: a mark that one was put, a name, or nothing. */
export const isSignature = (value: string): boolean => {
  const text = plainOf(value)
    .text.replace(mark, ' ')
    .replace(/[\s_.…()[\]"'-]+/g, ' ')
    .trim();
  return text === '' || isName(text);
};

export const isIdentity = (value: string): boolean =>
  /^[A-Z0-9()\s*X/-]{4,24}$/i.test(plainOf(value).text.trim()) && /\d/.test(value);

/** What may stand beside: a place, a date, a number of shares, a name, an authority that is a paper with its date. */
export const isBeside = (value: string): boolean => {
  const text = plainOf(value).text.trim().replace(/\.$/, '');
  if (isName(text) || isAddress(text) || isDateValue(text)) return true;
  if (
    /^[\d,]+(?: (?:class [a-z] )?(?:ordinary )?shares?(?: of class [a-z])?| ?股(?:[a-z]类)?(?:普通)?(?:股份)?)?(?:[,;、] ?)?$/i.test(
      text,
    )
  )
    return true;
  return new RegExp(
    `^(?:board (?:resolutions?|minutes?)|resolutions? of the (?:board|directors)|power of attorney|articles(?: of association)?|董事会决议|授权书|章程)(?: (?:dated|of|on|passed on))? ?(?:${dateWritten})?$|^(?:${dateWritten})(?:的|之)?(?:董事会决议|授权书)$`,
    'i',
  ).test(text);
};
