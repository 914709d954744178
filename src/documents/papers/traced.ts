import { grouped } from '../../exact/index.ts';
import type { Language, Wording } from '../../words/index.ts';
import { screenWords, termIn } from '../../words/index.ts';
import type { Block, Runs } from '../paper.ts';
import { composer, dateIn, kept } from './composing.ts';
import type { Schedule } from './layout.ts';
import { tracedWording as words } from './wording-traced.ts';

/** A fact that a figure of a paper rests on, with its source. */
export type TracedFact = {
  readonly id: string;
  readonly kind: string;
  readonly on: string;
  readonly certainty: string;
  readonly source: string | undefined;
  readonly address?: string | undefined;
};

/** A figure of a paper: what it is, how it reads, and the facts it comes from. */
export type TracedFigure = { readonly what: Wording; readonly shown: Wording; readonly facts: readonly string[] };

/** The numbers by which a paper names the facts of its schedule. */
export type References = { readonly of: (facts: readonly string[]) => string };

export const referencesTo = (facts: readonly TracedFact[]): References => {
  const places = new Map(facts.map(({ id }, index) => [id, index + 1]));
  return {
    of: (ids) => {
      const numbers = [...new Set(ids)].flatMap((id) => places.get(id) ?? []).toSorted((one, other) => one - other);
      return inRanges(numbers);
    },
  };
};

/** `1-3, 7` for 1, 2, 3 and 7. */
const inRanges = (numbers: readonly number[]): string => {
  const parts: string[] = [];
  for (let index = 0; index < numbers.length; ) {
    let end = index;
    while (numbers[end + 1] === (numbers[end] ?? 0) + 1) end += 1;
    const [from, to] = [numbers[index], numbers[end]];
    parts.push(end > index + 1 ? `${from}-${to}` : end === index + 1 ? `${from}, ${to}` : `${from}`);
    index = end + 1;
  }
  return parts.join(', ');
};

/** A reference behind a text: `[3, 5-7]`; nothing where there is no fact. */
export const referenceRuns = (references: References, facts: readonly string[], language: Language): Runs => {
  const numbers = references.of(facts);
  return numbers === '' ? [] : [{ text: ' ' }, ...kept(`[${numbers}]`, language)];
};

/** The schedule in which every figure of the paper stands with the facts it comes from. */
export const figuresSchedule = (figures: readonly TracedFigure[], facts: readonly TracedFact[]): Schedule => ({
  title: words['figures-title'],
  text: (language) => {
    const { paragraph, table } = composer(words, language, {});
    const references = referencesTo(facts);
    return figures.length === 0
      ? [paragraph('no-figures')]
      : [
          paragraph('figures-about'),
          table(
            ['column-figure', 'column-value', 'column-facts'],
            figures.map(({ what, shown, facts: ids }): readonly Runs[] => [
              [{ text: what[language] }],
              kept(shown[language], language),
              kept(references.of(ids) || '-', language),
            ]),
            [46, 30, 24],
          ),
        ];
  },
});

/** The schedule of facts and sources, numbered as the paper refers to them. */
export const factsSchedule = (facts: readonly TracedFact[], left = 0): Schedule => ({
  title: words['facts-title'],
  text: (language) => {
    const { paragraph, table } = composer(words, language, { count: kept(grouped(BigInt(left)), language) });
    const rows = facts.map((fact, index): readonly Runs[] => [
      kept(`${index + 1}`, language),
      kept(dateIn(fact.on, language), language),
      [...inParts(fact.id, language), ...(fact.id.includes(fact.kind) ? [] : [{ text: ` (${fact.kind})` }])],
      sourceRuns(fact, language),
    ]);
    return [
      ...(facts.length === 0
        ? [paragraph('no-facts')]
        : [
            paragraph('facts-about'),
            table(['column-number', 'column-date', 'column-fact', 'column-source'], rows, [7, 19, 32, 42]),
          ]),
      ...(left === 0 ? [] : [paragraph('facts-left')]),
    ];
  },
});

const sourceRuns = ({ certainty, source, address }: TracedFact, language: Language): Runs => [
  { text: `[${termIn(screenWords, certainty, language)}] ` },
  ...(source === undefined ? [{ text: words['no-source'][language] }] : scripted(source, language)),
  ...(address === undefined ? [] : [{ text: ' ' }, ...inParts(address, language)]),
];

/** What stands on record in another script keeps it. */
const scripted = (text: string, language: Language): Runs => {
  const [whole] = kept(text, language);
  return [{ text, ...(whole?.script === undefined ? {} : { script: whole.script }) }];
};

/** An id or an address may be longer than its column: it breaks behind its own marks and not inside a word. */
const inParts = (text: string, language: Language): Runs =>
  text.split(/(?<=[:/?&=-])(?!\/)/).flatMap((part) => kept(part, language));

/** Gaps, told in the paper itself. */
export const gapBlocks = (gaps: readonly Wording[], language: Language): readonly Block[] => {
  if (gaps.length === 0) return [];
  const { heading } = composer(words, language, {});
  return [
    heading('gaps'),
    ...gaps.map(
      (gap, index): Block => ({
        kind: 'clause',
        script: language,
        number: `(${index + 1})`,
        level: 1,
        runs: [{ text: gap[language] }],
      }),
    ),
  ];
};
