import { inOneForm } from '../../undertaking/index.ts';

/**
 * Text as it is compared: one form of each character, no marks of print. Every character knows where it stands in the text
 * it was made from, so that a passage can be told verbatim.
 */
export type Plain = {
  readonly text: string;
  /** For each character of `text`, its place in `verbatim`. */
  readonly places: readonly number[];
  readonly verbatim: string;
};

/** Characters beyond those of names that the wording of instruments uses: Traditional and Simplified, pair by pair. */
const pairs =
  '備备價价別别嘗尝廢废問问減减討讨詮诠貿贸驟骤註注須须則则項项條条規规於于與与並并終终續续權权實实體体類类擁拥屬属設设訂订銷销產产東东證证託托夥伙債债務务責责償偿損损賠赔獨独專专轄辖爭争議议對对執执強强從从為为載载當当諾诺書书閣阁見见無无異异變变處处義义門门開开關关應应該该請请謹谨茲兹簽签' +
  '職职業业遞递譯译準准範范圍围僅仅個个們们來来時时間间長长後后內内區区裏里將将會会發发現现況况結结構构儘尽盡尽營营運运錄录檔档號号樓楼層层縱纵豈岂僱雇繳缴納纳額额購购買买賣卖轉转讓让賦赋給给滿满屆届頒颁釋释詞词語语確确認认維维護护總总聲声戶户' +
  '過过還还這这約约紀纪經经絕绝統统辦办據据獲获虧亏雖虽訴诉係系繫系撥拨罷罢暫暂頁页訖讫遷迁釐厘兌兑佔占併并刪删夠够慮虑憑凭懲惩欄栏毀毁礙碍祕秘稅税紛纷衞卫覆复觸触評评誤误諮咨謂谓踐践辯辩週周違违錯错閉闭讀读單单濟济餘余負负決决訊讯誌志貸贷資资' +
  '輸输選选傳传億亿嗎吗擾扰競竞絡络緒绪繼继聯联舉举藉借裝装複复計计貨货費费質质賴赖趕赶較较輯辑辭辞遲迟鄰邻醫医鑑鉴陳陈陸陆隨随險险雙双離离難难電电預预領领題题顧顾願愿風风飛飞駁驳騰腾驗验齊齐';

const wording: ReadonlyMap<string, string> = new Map(
  (pairs.match(/../gu) ?? []).map((pair) => {
    const [traditional = '', simple = ''] = pair;
    return [traditional, simple];
  }),
);

/** One form for Traditional and Simplified characters, so that one wording is looked for in both. */
export const inOneScript = (text: string): string =>
  inOneForm(text).replace(/[\u3400-\u9fff]/gu, (character) => wording.get(character) ?? character);

const fixed: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '「': '"',
  '」': '"',
  '『': '"',
  '』': '"',
  '《': '"',
  '》': '"',
  '‘': "'",
  '’': "'",
  '–': '-',
  '—': '-',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '−': '-',
  '。': '。',
  '〔': '[',
  '〕': ']',
  '【': '[',
  '】': ']',
};
/** Soft hyphens, marks of direction and joiners, which nobody sees. */
const unseen = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/;
const han = /[\u2e80-\u2fdf\u3400-\u9fff\uf900-\ufaff]/;
const isHanOrMark = (character: string | undefined): boolean =>
  character !== undefined && (han.test(character) || /[、。，；：！？（）「」『』《》]/.test(character));

const folded = (character: string): string => {
  const own = fixed[character];
  if (own !== undefined) return own;
  const number = '①②③④⑤⑥⑦⑧⑨⑩'.indexOf(character);
  if (number >= 0) return `(${number + 1})`;
  const one = character.normalize('NFKC');
  return han.test(one) ? inOneScript(one) : one;
};

/** Makes text comparable: full-width signs, quotes, blanks and characters in one form; a blank between Chinese characters is none. */
export const plainOf = (verbatim: string): Plain => {
  const text: string[] = [];
  const places: number[] = [];
  for (let place = 0; place < verbatim.length; place += 1) {
    const character = verbatim[place] ?? '';
    if (unseen.test(character) || character === '*' || character === '_' || character === '\u3000') {
      if (character !== '\u3000') continue;
    }
    const is = folded(character);
    for (const sign of is) {
      const blank = /\s/.test(sign);
      const last = text.at(-1);
      if (blank && (last === undefined || last === ' ')) continue;
      if (blank) {
        let next = place + 1;
        while (next < verbatim.length && /[\s*_]/.test(verbatim[next] ?? '')) next += 1;
        const before = verbatim[places.at(-1) ?? 0];
        if (isHanOrMark(before) && isHanOrMark(verbatim[next])) continue;
      }
      text.push(blank ? ' ' : sign);
      places.push(place);
    }
  }
  return { text: text.join(''), places, verbatim };
};

/** The words of a stretch as they stand in the text. */
export const verbatimOf = ({ places, verbatim, text }: Plain, from: number, until: number): string => {
  if (until <= from || from >= text.length) return '';
  const [first = 0, last = 0] = [places[from], places[Math.min(until, text.length) - 1]];
  let end = last + 1;
  // The closing mark of bold words belongs to them.
  if (verbatim.startsWith('**', end) && (verbatim.slice(first, end).match(/\*\*/g) ?? []).length % 2 === 1) end += 2;
  return withoutBreaks(verbatim.slice(first, end));
};

const hanOrMark = '[\u2e80-\u2fdf\u3001-\u3011\u3400-\u9fff\uf900-\ufaff\uff01-\uff5e]';
const breakInChinese = new RegExp(`(?<=${hanOrMark})[^\\S\\n]*\\n\\s*(?=${hanOrMark})`, 'gu');

/** Lines put together: with a blank, and between Chinese characters with none. */
export const withoutBreaks = (text: string): string => text.replace(breakInChinese, '').replace(/\s+/g, ' ').trim();
