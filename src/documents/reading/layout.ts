/** The layout of extracted text: pages, lines and paragraphs, without what only belongs to the print. */

const pageNumber =
  /^[\s\-–—(（[]*(?:page|p\.|頁|页|第)?\s*\d{1,4}(?:\s*(?:頁|页))?(?:\s*(?:of|\/|，?\s*共|out of)\s*\d{1,4}\s*(?:頁|页)?)?[\s\-–—)）\]]*$/i;
/** A page number that cannot be anything else, wherever it stands. */
const surePageNumber =
  /^\s*(?:[-–—]\s*\d{1,4}\s*[-–—]|page\s*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?|\d{1,4}\s*(?:of|\/)\s*\d{1,4}|第\s*\d{1,4}\s*[頁页](?:\s*[，,]?\s*共\s*\d{1,4}\s*[頁页])?)\s*$/i;

const likeness = (line: string): string => line.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim().toLowerCase();

/** Lines of all pages. What is printed at the edge of every page stays once, because it is read like anything else. */
export const linesOf = (text: string): readonly string[] => {
  const pages = text
    .replace(/\r\n?|[\u2028\u2029\u0085\v]/g, '\n')
    // Blanks that only set something apart say no more when they are many.
    .replace(/ {3,}/g, '  ')
    .replace(/\t[ \t]+/g, '\t')
    .split('\f')
    .map((page) => page.split('\n'));
  const edges = pages.map((page) => {
    const full = page.flatMap((line, index) => (line.trim() === '' ? [] : [index]));
    return new Set([...full.slice(0, 2), ...full.slice(-2)]);
  });
  const counts = new Map<string, number>();
  pages.forEach((page, at) => {
    for (const index of edges[at] ?? [])
      counts.set(likeness(page[index] ?? ''), (counts.get(likeness(page[index] ?? '')) ?? 0) + 1);
  });
  // What opens two of many pages may be the opening of two blocks.
  const often = pages.length < 4 ? 2 : (pages.length + 1) >> 1;
  const told = new Set<string>();
  return pages.flatMap((page, at) => {
    const kept = page.filter((line, index) => {
      if (surePageNumber.test(line)) return false;
      if (pages.length < 2 || !edges[at]?.has(index) || line.trim() === '') return true;
      if (pageNumber.test(line)) return false;
      const like = likeness(line);
      if ((counts.get(like) ?? 0) < often || like.length > 120) return true;
      if (told.has(like)) return false;
      told.add(like);
      return true;
    });
    return at === 0 ? kept : [pageBreak, ...kept];
  });
};

/** Between two pages: a sentence may go on behind it. */
export const pageBreak = '\f';

const goesOn = /[,，、:：;；]\s*$|\b(?:and|or|of|the|to|that|by)\s*$|[及或與与和]\s*$/i;
const isEnded = /[.。!！?？][)）"”』」]*\s*$/;
const startsAnew =
  /^\s*(?:\(?(?:[ivxlc]{1,5}|[a-z]|\d{1,2}(?:\.\d{1,2})*)[.)、]|[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、.．]|第[一二三四五六七八九十\d]{1,3}[條条])\s*\S/;

/**
 * Paragraphs: lines that stand together, and what an empty line or the end of a page parts in the middle of a sentence. A word that is
 * parted at the end of a line is whole again.
 */
export const paragraphsOf = (lines: readonly string[]): readonly string[] => {
  const paragraphs: string[] = [];
  let open: string[] = [];
  const close = (): void => {
    if (open.length > 0) paragraphs.push(open.join('\n'));
    open = [];
  };
  let isParted = false;
  for (const line of lines) {
    if (line.trim() === '' || line === pageBreak) {
      isParted = true;
      continue;
    }
    const last = open.at(-1);
    if (last !== undefined && isParted) {
      const inSentence = !isEnded.test(last) && /^\s*[a-z]/.test(line) && !startsAnew.test(line) && !goesOn.test(last);
      if (!inSentence && !(goesOn.test(last) && /^\s*[a-z]/.test(line) && !startsAnew.test(line))) close();
    }
    isParted = false;
    const before = open.at(-1);
    if (before !== undefined && /[A-Za-z][-‐\u00ad]$/.test(before.trimEnd()) && /^\s*[a-z]/.test(line)) {
      const word = /^\s*(\S+)(.*)$/s.exec(line);
      open[open.length - 1] = `${before.trimEnd().slice(0, -1)}${word?.[1] ?? ''}`;
      if ((word?.[2] ?? '').trim() !== '') open.push((word?.[2] ?? '').trimStart());
    } else open.push(line);
  }
  close();
  return paragraphs;
};

/** Whether more of the sentence must follow. */
export const isOpenEnded = (paragraph: string): boolean => goesOn.test(paragraph);
