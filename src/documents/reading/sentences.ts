import { isOpenEnded } from './layout.ts';

/** No sentence of an undertaking is as long; one that is longer is not looked through. */
export const longestSentence = 4500;

const abbreviation =
  /(?:^|[\s("“])(?:inc|ltd|co|corp|llc|plc|no|nos|mr|mrs|ms|dr|prof|hon|messrs|cap|ss?|art|arts|para|paras|cl|r|rr|v|st|rd|ave|bldg|e\.g|i\.e|l\.p|p\.r\.c|h\.k|u\.k|[a-z])$/i;
const numbering = /^[\s(（]*(?:clause|section|article|第)?\s*(?:\d{1,2}(?:\.\d{1,2})*|[ivxlc]{1,5}|[a-z])$/i;

/** Whether the full stop at a place ends a sentence; it does not in a number, an abbreviation or the number of a clause. */
const endsAt = (text: string, from: number, place: number): boolean => {
  const sign = text[place];
  if (sign === '。' || sign === '！' || sign === '？') return true;
  if (sign !== '.' && sign !== '!' && sign !== '?') return false;
  if (!/^[)）"”'’*]*(?:\s|$)/.test(text.slice(place + 1, place + 6))) return false;
  const before = text.slice(from, place);
  if (numbering.test(before) || /[;；:：]\s*(?:(?:and|or)\s+)?\d{1,2}$/.test(before)) return false;
  if (/\n\s*(?:\d{1,2}(?:\.\d{1,2})*|[ivxlc]{1,5}|[a-z])$/i.test(before)) return false;
  return !(sign === '.' && abbreviation.test(before) && !/^[)）"”]*\s*$/.test(text.slice(place + 1)));
};

const pieces = (paragraph: string): readonly string[] => {
  const found: string[] = [];
  let from = 0;
  for (let place = 0; place < paragraph.length; place += 1) {
    if (!endsAt(paragraph, from, place)) continue;
    let end = place + 1;
    while (/[)）"”」』'’*]/.test(paragraph[end] ?? '')) end += 1;
    found.push(paragraph.slice(from, end));
    from = end;
    place = end - 1;
  }
  found.push(paragraph.slice(from));
  return found.filter((piece) => /[\p{L}\p{N}]/u.test(piece));
};

const isWhole = (piece: string): boolean => /[.。!！?？][)）"”」』'’*\s]*$/.test(piece);

/** Sentences in their order; a list behind a colon and items that end in semicolons are one sentence with what leads them in. */
export const sentencesOf = (paragraphs: readonly string[]): readonly string[] => {
  const sentences: string[] = [];
  let open: string | undefined;
  for (const paragraph of paragraphs) {
    const found = pieces(paragraph);
    found.forEach((piece, index) => {
      const whole = open === undefined ? piece : `${open}\n${piece}`;
      const isLast = index === found.length - 1;
      open = undefined;
      if (isLast && !isWhole(piece) && isOpenEnded(piece)) open = whole;
      else sentences.push(whole);
    });
  }
  if (open !== undefined) sentences.push(open);
  return sentences;
};

const hanLetters = (text: string): number => (text.match(/[\u3400-\u9fff]/g) ?? []).length;
const functionWords = (text: string): number =>
  (text.match(/\b(?:the|of|and|to|shall|in|that|this|any|by|for|be|with|or|which|is|are|my|I)\b/g) ?? []).length;

/** In which languages a text is an instrument, and not only has names or addresses. */
export const languagesOf = (paragraphs: readonly string[]): { readonly english: boolean; readonly chinese: boolean } => {
  const text = paragraphs.join('\n');
  const [english, chinese] = [functionWords(text), hanLetters(text)];
  return { english: english >= 12 || (english > 0 && chinese < 60), chinese: chinese >= 120 || (chinese >= 20 && english < 12) };
};

/** The paragraphs of each language; what has both in one line is parted where one ends and the other begins. */
export const partedByLanguage = (
  paragraphs: readonly string[],
): { readonly english: readonly string[]; readonly chinese: readonly string[] } => {
  const english: string[] = [];
  const chinese: string[] = [];
  for (const paragraph of paragraphs) {
    let last: 'english' | 'chinese' | undefined;
    for (const line of paragraph.split('\n').flatMap((whole) => whole.split(boundary))) {
      if (line.trim() === '') continue;
      const own = hanLetters(line) * 2 > (line.match(/[A-Za-z]{2,}/g) ?? []).join('').length ? 'chinese' : 'english';
      const isBare = !/[A-Za-z]{2,}|[\u3400-\u9fff]/.test(line);
      const of: 'english' | 'chinese' = isBare ? (last ?? 'english') : own;
      const into = of === 'english' ? english : chinese;
      if (last === of) into[into.length - 1] = `${into.at(-1) ?? ''}\n${line}`;
      else into.push(line);
      last = of;
    }
  }
  return { english, chinese };
};

const boundary =
  /(?<=[a-z]{2}[.;:]["”)]? ?|["”)][.;:] ?)(?=[\u3400-\u9fff]{4})|(?<=[。；：])\s*(?=[A-Za-z]{2,}(?: [A-Za-z]+){3})/;
