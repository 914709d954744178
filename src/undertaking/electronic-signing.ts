import { inOneForm } from './chinese-forms.ts';
import { excludedTitles, operativeWords } from './excluded-papers.ts';

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
  for (const [number, page] of read.split('\f').entries()) {
    for (const line of titleLines(page, number)) {
      const found = titledAs(line);
      if (found !== undefined) return told(found, line);
    }
  }
  const flowing = withoutHanSpaces(read.replace(/\s+/g, ' '));
  for (const { paper, words, unless } of operativeWords) {
    for (const found of flowing.matchAll(words)) {
      const passage = found[0];
      const around = flowing.slice(found.index, found.index + passage.length + lookedBehind);
      if (unless?.test(around) !== true) return told(paper, passage);
    }
  }
  return undefined;
};

/** What stands behind operative words may say that another paper is spoken of: "under a trust deed dated". */
const lookedBehind = 60;

const withoutHanSpaces = (text: string): string => text.replace(/(?<=\p{Script=Han}) +(?=\p{Script=Han})/gu, '');

/** Where a paper says what it is, nothing below it is its title; a table of contents names other papers. */
const ownTitle =
  /^(?:(?:deed of|form of|the|supplemental|formal|written) )*(?:undertaking|letter of undertaking|undertakings|acknowledgement|supplement)s?\b|^(?:不可撤销|补充)?承诺(?:书|契据|函)?$/i;
const contents = /^(?:table of contents|contents|index|list of (?:schedules|annexes)|目录|目次)$/i;

/** The lines of a page that may be a title, each alone and together with the next. */
const titleLines = (page: string, number: number): readonly string[] => {
  const lines = page.split('\n').flatMap((line) => {
    const bare = bareLine(line);
    return bare === '' ? [] : [bare];
  });
  const most = number === 0 ? headLines : pageHeadLines;
  const end = lines.findIndex((line) => ownTitle.test(line) || contents.test(line));
  return lines.slice(0, end < 0 || end > most ? most : end).flatMap((line, at) => {
    const next = lines[at + 1];
    return next === undefined || at + 1 === end ? [line] : [line, withoutHanSpaces(`${line} ${next}`)];
  });
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

const titledAs = (line: string): ExcludedPaper | undefined => {
  if (line.length > longestTitle || sentence.test(line)) return undefined;
  return excludedTitles.find(({ title, spaced }) => title.test(line) || spaced.test(line))?.paper;
};
