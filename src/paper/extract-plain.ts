import type { FileNotice } from '../app/undertakings/index.ts';
import { ExtractRefusal, grouped, type TakenText } from './extract-refusal.ts';

/** The text of a file that has nothing but text, by the encoding that its bytes show. */
export const textOfPlain = (bytes: Uint8Array): TakenText => {
  const marked = byMark(bytes);
  if (marked !== undefined) return taken(strictly(marked, bytes), []);
  const nul = bytes.findIndex((byte) => byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32) || byte === 27);
  if (nul >= 0) throw new ExtractRefusal('file-not-text', placeOf(bytes, nul));
  const utf8 = decoded('utf-8', bytes);
  if (utf8 !== undefined) return taken(utf8, []);
  const guess = likeliest(bytes);
  if (guess === undefined) throw new ExtractRefusal('file-unknown-encoding', placeOf(bytes, firstNotUtf8(bytes)));
  return taken(guess.text, [{ code: 'file-read-as', values: { encoding: guess.name } }]);
};

const taken = (text: string, notices: readonly FileNotice[]): TakenText => ({ form: 'text', text, notices });

const placeOf = (bytes: Uint8Array, at: number) => ({
  byte: `0x${(bytes[at] ?? 0).toString(16).padStart(2, '0').toUpperCase()}`,
  at: grouped(at),
});

const byMark = ([first, second, third]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | undefined => {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
};

const strictly = (encoding: 'utf-8' | 'utf-16le' | 'utf-16be', bytes: Uint8Array): string => {
  const text = decoded(encoding, bytes);
  if (text === undefined) {
    const at = encoding === 'utf-8' ? firstNotUtf8(bytes) : firstNotUtf16(bytes, encoding === 'utf-16le');
    throw new ExtractRefusal('file-unknown-encoding', placeOf(bytes, at));
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
  const control = /[\0-\x08\x0e-\x1f]/.exec(text);
  if (control === null) return text;
  const before = text.slice(0, control.index);
  const at = encoding === 'utf-8' ? 3 + Buffer.byteLength(before) : 2 + 2 * before.length;
  throw new ExtractRefusal('file-not-text', placeOf(bytes, at));
};

const decoded = (encoding: string, bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** A prefix fails when the fault lies within it. */
const firstNotUtf8 = (bytes: Uint8Array): number => {
  let sound = 0;
  let faulty = bytes.length;
  while (sound + 1 < faulty) {
    const middle = (sound + faulty) >>> 1;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      sound = middle;
    } catch {
      faulty = middle;
    }
  }
  return sound;
};

/** Where a half of a pair stands alone, or the odd byte at the end. */
const firstNotUtf16 = (bytes: Uint8Array, isLittle: boolean): number => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    const unit = view.getUint16(at, isLittle);
    const next = at + 3 < bytes.length ? view.getUint16(at + 2, isLittle) : 0;
    if (unit >= 0xdc00 && unit <= 0xdfff) return at;
    if (unit >= 0xd800 && unit <= 0xdbff) {
      if (next < 0xdc00 || next > 0xdfff) return at;
      at += 2;
    }
  }
  return bytes.length - 1;
};

/** Characters that stand in nearly every Chinese text; the wrong encoding gives rare ones instead. */
const commonChinese = new Set(
  '的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年動同工也能下過子說產種面而方後多定行學法所民得經十三之進著等部度家電力裏如水化高自二理起小物現實加量都兩體制機當使點從業本去把性好應開它合還因由其些然前外天政四日那社義事平形相全表間樣與關各重新線內數正心反你明看原又麼利比或但質氣第向道命此變條只沒結解問意建月公無系軍很情者最立代想已通並提直題黨程展五果料象員革位入常文總次品式活設及管特件長求老頭基資邊流路級少圖山統接知較將組見計別她手角期根論運農指幾九區強放決西被幹做必戰先回則任取據處隊南給色光門即保治北造百規熱領七海口東導器壓志世金增爭濟階油思術極交受聯什認六共權收證改清己美再採轉更單風切打白教速花帶安場身車例真務具萬每目至達走積示議聲報鬥完類八離華名確才科張信馬節話米整空元況今集溫傳土許步群廣石記需段研界拉林律叫且究觀越織裝影算低持音眾書布復容兒須際商非驗連斷深難近礦千周委素技備半辦青省列習響約支般史感勞便團往酸歷市克何除消構府稱太準精值號率族維劃選標寫存候毛親快效斯院查江型眼王按格養易置派層片始卻專狀育廠京識適屬圓包火住調滿縣局照參紅細引聽該鐵價嚴香港股東受益承諾守則聯交所簽署見證地址職業董事上市遵守適用規定義務終止管轄司法權利違反損害' +
    '这为个国时来们于对会发动过说产种后学经进著电现实两体机当点从业应开还义间样与关线内数么质气变条没结题党总设长头边图统计见组别论运农几区强战则据处队给门规热领东导压争济极联认权证转单风带场车务万达积议声报斗类离华确张马节话况传许广记观织装众书复须际验连断难矿备办习响约劳团历准号维划选标写亲层专状厂识适属圆满县参红细听该铁价严签诺职' +
    '，。、；：「」『』（）《》“”‘’　－—…？！',
);

type Guess = { readonly name: string; readonly text: string; readonly share: number };

/** Undefined where no encoding gives a text that reads as one. */
const likeliest = (bytes: Uint8Array): Guess | undefined => {
  const guesses = (
    [
      ['Big5-HKSCS', 'big5'],
      ['GB18030', 'gb18030'],
    ] as const
  ).flatMap(([name, encoding]): readonly Guess[] => {
    const text = decoded(encoding, bytes);
    return text === undefined || text.includes('\ufffd') ? [] : [{ name, text, share: commonShare(text) }];
  });
  const [best, other] = guesses.sort((one, next) => next.share - one.share);
  // Two readings of the same bytes as Chinese differ widely in this share; where they do not, neither is certain.
  if (best !== undefined && best.share >= 0.3 && best.share > (other?.share ?? 0) * 1.2) return best;
  return isWestern(bytes) ? { name: 'Windows-1252', text: decoded('windows-1252', bytes) ?? '', share: 0 } : undefined;
};

const commonShare = (text: string): number => {
  let beyond = 0;
  let common = 0;
  for (const sign of text) {
    if ((sign.codePointAt(0) ?? 0) < 0x80) continue;
    beyond += 1;
    if (commonChinese.has(sign)) common += 1;
  }
  return beyond === 0 ? 0 : common / beyond;
};

/** Whether what is beyond ASCII are single quotation marks, dashes and letters among English. */
const isWestern = (bytes: Uint8Array): boolean => {
  let beyond = 0;
  let joined = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    if ([0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte)) return false;
    beyond += 1;
    if ((bytes[at + 1] ?? 0) >= 0x80) joined += 1;
  }
  return joined * 5 <= beyond && beyond * 10 <= bytes.length;
};
