import type { HongKongDate } from '../../exact/index.ts';
import type { Catalogue, Language, Wording } from '../../words/index.ts';
import type { Block, Paper, PaperKind, Runs } from '../paper.ts';
import { dateIn, kept, nameIn } from './composing.ts';
import type { Names, PaperLanguage } from './particulars.ts';

/** A block to be signed in both languages at once; the laying out chooses. */
export type Signing = {
  readonly opening: (language: Language) => Runs;
  readonly lines: readonly SigningLine[];
  /** Who attests the signature of the block before, on the page on which that stands. */
  readonly attests?: true;
};
/** An empty value is a line to fill in. `only` keeps a line to papers in those languages. */
export type SigningLine = {
  readonly label: Wording;
  readonly value: string | Names;
  readonly only?: readonly PaperLanguage[] | undefined;
};

export type Schedule = {
  readonly title: Wording;
  readonly text: (language: Language) => readonly Block[];
  readonly signing?: readonly Signing[];
};

/** A paper before it is laid out in one language or in both. */
export type Sheet = {
  readonly kind: PaperKind;
  readonly title: Wording;
  readonly text: (language: Language) => readonly Block[];
  readonly signing: readonly Signing[];
  readonly schedules?: readonly Schedule[];
  /** It says in its own clauses which language prevails, or says nothing that binds. */
  readonly isSettled?: true;
};

/** A line of a paper that somebody has to fill in. */
export type Blank = { readonly block: string; readonly line: string };

/** What stands on every paper: its foot, and the numbers of its schedules. */
export const layoutWording = {
  foot: {
    en: 'From the record as of {date}. Not legal advice.',
    'zh-Hant': '根據截至{date}的紀錄。並非法律意見。',
  },
  prevails: {
    en: 'Where the English and the Chinese text differ, the English text prevails.',
    'zh-Hant': '如中文文本與英文文本有歧異，以英文文本為準。',
  },
  schedule: { en: 'Schedule {number}', 'zh-Hant': '附表{number}' },
} as const satisfies Catalogue;
const chineseNumbers = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** How a text names one of its schedules, counted from one. */
export const scheduleNumber = (number: number, language: Language): string =>
  language === 'en' ? `${number}` : (chineseNumbers[number - 1] ?? `${number}`);

const languagesOf = (language: PaperLanguage): readonly Language[] => (language === 'both' ? ['en', 'zh-Hant'] : [language]);

/**
 * English first, then Chinese, then what is signed once for both, then the schedules: whoever signs signs under both texts.
 */
export const layOut = (
  sheet: Sheet,
  { language, on }: { readonly language: PaperLanguage; readonly on: HongKongDate },
): { readonly paper: Paper; readonly blanks: readonly Blank[] } => {
  const languages = languagesOf(language);
  const [first = 'en'] = languages;
  const title = (wording: Wording, script: Language): Block => ({
    kind: 'heading',
    script,
    level: 1,
    runs: [{ text: wording[script] }],
  });
  const prevailing = (script: Language): readonly Block[] =>
    language === 'both' ? [{ kind: 'paragraph', script, runs: [{ text: layoutWording.prevails[script] }] }] : [];
  const texts = languages.flatMap((script, index): readonly Block[] => [
    ...(index > 0 ? [{ kind: 'page-break' } as const] : []),
    title(sheet.title, script),
    ...sheet.text(script),
    ...(sheet.isSettled ? [] : prevailing(script)),
  ]);
  const schedules = (sheet.schedules ?? []).flatMap((schedule, index): readonly Block[] => [
    { kind: 'page-break' },
    ...languages.flatMap((script): readonly Block[] => [
      {
        kind: 'heading',
        script,
        level: 1,
        runs: [{ text: layoutWording.schedule[script].replace('{number}', scheduleNumber(index + 1, script)) }],
      },
      { kind: 'heading', script, level: 2, runs: [{ text: schedule.title[script] }] },
      ...schedule.text(script),
      ...(schedule.signing === undefined ? [] : prevailing(script)),
    ]),
    ...signedAll(schedule.signing ?? [], language),
  ]);
  const blocks = [...texts, ...signedAll(sheet.signing, language), ...schedules];
  // What is signed carries nothing of the tool that drew it up.
  const isSigned = blocks.some(({ kind, ...block }) => kind === 'signing' && 'opening' in block && block.opening.length > 0);
  const foot = languages.flatMap(
    (script, index): Runs => [
      ...(index > 0 ? [{ text: ' ' }] : []),
      { text: layoutWording.foot[script].replace('{date}', dateIn(on, script)), script },
    ],
  );
  const paper: Paper = {
    kind: sheet.kind,
    title: sheet.title[first],
    script: first,
    date: on,
    blocks,
    ...(isSigned ? {} : { foot }),
  };
  return { paper, blanks: blanksOf(blocks, sheet.title[first]) };
};

const signedAll = (signing: readonly Signing[], paper: PaperLanguage): readonly Block[] =>
  signing.map((one, index) => ({
    ...signed(one, paper),
    ...(signing[index + 1]?.attests ? { keepWithNext: true as const } : {}),
  }));

const signed = ({ opening, lines }: Signing, paper: PaperLanguage): Extract<Block, { kind: 'signing' }> => {
  const languages = languagesOf(paper);
  const [first = 'en'] = languages;
  return {
    kind: 'signing',
    script: first,
    opening: languages.flatMap(
      (language, index): Runs => [
        ...(index > 0 && opening(language).length > 0 ? [{ text: '\n' }] : []),
        ...opening(language).map((run) => (language === first || run.script !== undefined ? run : { ...run, script: language })),
      ],
    ),
    lines: lines
      .filter(({ only }) => only === undefined || only.includes(paper))
      .map(({ label, value }) => ({
        // One colon is enough for a label in two languages.
        label: paper === 'both' ? `${label.en.replace(/:$/, '')} ${label['zh-Hant']}` : label[paper],
        value: kept(typeof value === 'string' ? value : nameIn(value, first), first),
      })),
  };
};

/** A date line above a text has no opening: it is told with the title. */
const blanksOf = (blocks: readonly Block[], title: string): readonly Blank[] =>
  blocks.flatMap((block) =>
    block.kind === 'signing'
      ? block.lines.flatMap(({ label, value }) =>
          value.length === 0
            ? [
                {
                  block:
                    block.opening
                      .map(({ text }) => text)
                      .join('')
                      .replaceAll('\n', ' ') || title,
                  line: label.replace(/\s*[:：]$/, ''),
                },
              ]
            : [],
        )
      : [],
  );
