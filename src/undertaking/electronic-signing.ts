import { inOneForm } from './chinese-forms.ts';
import { ambiguousTitles, type ExcludedPaper, excludedTitles } from './excluded-papers.ts';
import { isSubordinate, operativeWords, sentencesOf } from './operative-words.ts';

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

/** So many lines at the head of a paper may be its title; of a page behind, so many. */
const headLines = 30;
const pageHeadLines = 3;
const longestTitle = 140;
/** No instrument is longer; a file that is goes unread beyond it. */
const mostRead = 2_000_000;

/**
 * Whether the law leaves a paper out of electronic signing: by its title, or one at the head of a page behind it, or by its
 * operative words. Both languages, both forms of Chinese. `undefined` where nothing says so; that another paper is spoken of
 * is not enough.
 */
export const excludedFromElectronicSigning = ({ text }: { readonly text: string }): Exclusion | undefined => {
  const read = inOneForm(text.slice(0, mostRead).normalize('NFKC'));
  const told = (paper: ExcludedPaper, passage: string): Exclusion => ({
    paper,
    item: itemOf[paper],
    passage: passage.slice(0, longestTitle),
  });
  let isTitled = false;
  for (const [number, page] of read.split('\f').entries()) {
    const { lines, below, hasOwn } = titleLines(page, number);
    for (const line of lines) {
      const found = titledAs(line, isTitled ? excludedTitles : [...excludedTitles, ...ambiguousTitles]);
      if (found !== undefined) return told(found, line);
    }
    isTitled ||= hasOwn;
    for (const line of below) {
      const found = titledAs(line, excludedTitles);
      if (found !== undefined) return told(found, line);
    }
  }
  const flowing = sentencesOf(withoutHanSpaces(read.replace(/\s+/g, ' ')));
  for (const { paper, words, unless } of operativeWords) {
    for (const found of flowing.matchAll(words)) {
      const passage = found[0];
      const end = found.index + passage.length;
      const [behind = ''] = flowing.slice(end, end + lookedBehind).split(/[.;。；]/u);
      if (unless?.test(passage + behind) === true) continue;
      if (!isSubordinate(flowing.slice(0, found.index).slice(-lookedBefore), passage)) return told(paper, passage);
    }
  }
  return undefined;
};

/** What stands behind operative words may say that another paper is spoken of: "under a trust deed dated". */
const lookedBehind = 60;
const lookedBefore = 160;

const withoutHanSpaces = (text: string): string => text.replace(/(?<=\p{Script=Han}) +(?=\p{Script=Han})/gu, '');

/** Where a paper says what it is; below it, a list of papers names others. */
const ownTitle =
  /^(?:(?:deed of|form of|the|supplemental|formal|written) )*(?:undertaking|letter of undertaking|undertakings|acknowledgement|supplement)s?\b|^(?:不可撤销|补充)?承诺(?:书|契据|函)?$/i;
const contents = /^(?:table of contents|contents|index|list of (?:schedules|annexes)|目录|目次)$/i;
const list = /^(?:schedules|annexes|appendices|enclosures|attachments|附表|附件|附录)$/i;
/** "2. Transfer of shares" is the heading of a clause. */
const numbered = /^\s*(?:[(（]?\d{1,2}(?:\.\d+)*\s*[.)）、]\s*|\d{1,2}(?:\.\d+)*\s+|第?[一二三四五六七八九十]+[、.条])\p{L}/u;

/** Below a paper's own title another one stands in capitals or in Chinese, or opens a paper: "I", "This deed". */
const opening = /^(?:i|we|this|by this|dated|between|本人|吾等|我们|本契据|兹)(?:\b|(?=\p{Script=Han}))/iu;

type TitleLines = { readonly lines: readonly string[]; readonly below: readonly string[]; readonly hasOwn: boolean };

/** The lines of a page that may be a title, each alone and together with the next; and those below the paper's own. */
const titleLines = (page: string, number: number): TitleLines => {
  const all = page.split('\n').flatMap((line) => {
    const bare = bareLine(line);
    return bare === '' ? [] : [{ bare, isNumbered: numbered.test(line) }];
  });
  const most = number === 0 ? headLines : pageHeadLines;
  const end = all.findIndex(({ bare }) => ownTitle.test(bare) || contents.test(bare));
  const found = all[end]?.bare ?? '';
  const head = all.slice(0, end < 0 || end > most ? most : end);
  const lines = head.flatMap(({ bare, isNumbered }, at) => {
    const next = all[at + 1];
    if (isNumbered) return [];
    return next === undefined || at + 1 === end ? [bare] : [bare, withoutHanSpaces(`${bare} ${next.bare}`)];
  });
  if (end < 0 || contents.test(found)) return { lines, below: [], hasOwn: false };
  const rest = all.slice(end + 1);
  const listed = rest.findIndex(({ bare }) => list.test(bare) || contents.test(bare));
  const below = (listed < 0 ? rest : rest.slice(0, listed)).flatMap(({ bare, isNumbered }, at) => {
    const isHeading = !/\p{Ll}/u.test(bare) || opening.test(rest[at + 1]?.bare ?? '');
    return isNumbered || !isHeading ? [] : [bare];
  });
  return { lines, below, hasOwn: true };
};

/** A line without what stands around a title: numbers, marks, and the spaces between spaced letters. */
const bareLine = (line: string): string => {
  const bare = withoutHanSpaces(line.replace(/\s+/g, ' ').trim()).replace(/^[\s\d.()[\]“”"'*_#-]+|[\s.:;,，。：“”"'*_-]+$/g, '');
  const letters = bare.split(' ');
  const isSpaced = letters.length > 4 && letters.every((letter) => [...letter].length === 1);
  return isSpaced ? letters.join('') : bare;
};

/** A sentence that names a paper is no title: "The power of attorney of 1 May is attached". */
const sentence = /\b(?:is|are|was|were|has|have|had|shall|attached|annexed|enclosed|copy|see|under|pursuant)\b/i;

const titledAs = (line: string, titles: typeof excludedTitles): ExcludedPaper | undefined => {
  if (line.length > longestTitle || sentence.test(line)) return undefined;
  return titles.find(({ title, spaced }) => title.test(line) || spaced.test(line))?.paper;
};
