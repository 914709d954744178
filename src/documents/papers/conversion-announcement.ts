import { grouped, type HongKongDate } from '../../exact/index.ts';
import type { Language } from '../../words/index.ts';
import type { Block, Runs } from '../paper.ts';
import {
  type AnnouncementGround,
  announcementFill,
  boardBlocks,
  effectTable,
  movementTable,
  opening,
} from './announcement-parts.ts';
import { composer, dateIn, kept, nameIn } from './composing.ts';
import type { Sheet } from './layout.ts';
import type { Names } from './particulars.ts';
import { announcementSigns } from './signing.ts';
import { factsSchedule, figuresSchedule, gapBlocks, referenceRuns, type TracedFact, type TracedFigure } from './traced.ts';
import { announcementWording as words } from './wording-announcements.ts';

export type ConversionAnnouncementParticulars = AnnouncementGround & {
  readonly happenedOn: HongKongDate;
  readonly conversions: readonly {
    readonly holder: Names;
    readonly class: string;
    readonly into: string;
    readonly number: bigint;
    readonly intoNumber: bigint;
    /** `election`, the number of a Rule, or nothing where it is not on record. */
    readonly because: string | undefined;
    readonly fact: string;
  }[];
  /** What Rule 8A.15 asked on that day, on each basis where treasury shares make two of it. */
  readonly reductions: readonly { readonly bases: readonly ReductionBasis[]; readonly isOpen: boolean }[];
  /** What Rule 8A.20 has to say, as a sentence in each language. */
  readonly listing: readonly { readonly en: string; readonly 'zh-Hant': string }[];
  readonly figures: readonly TracedFigure[];
  readonly facts: readonly TracedFact[];
};

export type ReductionBasis = {
  readonly basis: 'alike' | 'with-treasury' | 'without-treasury';
  readonly wvr: bigint;
  readonly issued: bigint;
  readonly reduction: bigint;
  readonly required: bigint;
  readonly converted: bigint;
  readonly facts: readonly string[];
};

/** What the issuer tells of a conversion of weighted shares that is on record. */
export const conversionAnnouncement = (given: ConversionAnnouncementParticulars): Sheet => ({
  kind: 'conversion-announcement',
  title: words['title-conversion'],
  isSettled: true,
  text: (language) => [
    ...opening(given, language),
    ...conversionBlocks(given, language),
    ...reasonBlocks(given, language),
    ...effectTable(given, language),
    ...movementTable(given, language),
    ...listingBlocks(given, language),
    ...boardBlocks(given, language),
    ...gapBlocks(given.gaps, language),
  ],
  signing: [announcementSigns],
  schedules: [figuresSchedule(given.figures, given.facts), factsSchedule(given.facts)],
});

const conversionBlocks = (given: ConversionAnnouncementParticulars, language: Language): readonly Block[] => {
  const { conversions, happenedOn, references } = given;
  const { heading, paragraph, table, told } = composer(words, language, {
    ...announcementFill(given, language),
    happenedOn: kept(dateIn(happenedOn, language), language),
  });
  const pairs = new Map<string, { class: string; into: string; number: bigint; intoNumber: bigint }>();
  for (const { class: from, into, number, intoNumber } of conversions) {
    const known = pairs.get(`${from} ${into}`) ?? { class: from, into, number: 0n, intoNumber: 0n };
    pairs.set(`${from} ${into}`, { ...known, number: known.number + number, intoNumber: known.intoNumber + intoNumber });
  }
  const ground = (because: string | undefined): Runs =>
    because === undefined
      ? told('no-ground')
      : because === 'election'
        ? told('election')
        : told('rule', { rule: kept(because, language) });
  return [
    heading('head-conversion'),
    ...[...pairs.values()].map(
      (pair): Block => ({
        kind: 'paragraph',
        script: language,
        runs: [
          ...told('converted', {
            class: kept(pair.class, language),
            into: kept(pair.into, language),
            number: kept(grouped(pair.number), language),
            intoNumber: kept(grouped(pair.intoNumber), language),
          }),
          ...referenceRuns(
            references,
            conversions.filter((one) => one.class === pair.class && one.into === pair.into).map(({ fact }) => fact),
            language,
          ),
        ],
      }),
    ),
    table(
      ['column-holder', 'column-class', 'column-number', 'column-into', 'column-ground'],
      conversions.map(({ holder, class: from, number, into, because, fact }) => [
        [...kept(nameIn(holder, language), language), ...referenceRuns(references, [fact], language)],
        kept(from, language),
        kept(grouped(number), language),
        kept(into, language),
        ground(because),
      ]),
      [34, 12, 20, 12, 22],
    ),
    paragraph(conversions.every(({ number, intoNumber }) => number === intoNumber) ? 'one-for-one' : 'not-one-for-one'),
  ];
};

const reasonBlocks = (
  { reductions, references, happenedOn }: ConversionAnnouncementParticulars,
  language: Language,
): readonly Block[] => {
  const { heading, paragraph, told } = composer(words, language, { happenedOn: kept(dateIn(happenedOn, language), language) });
  if (reductions.length === 0) return [heading('head-reason'), paragraph('no-reduction')];
  return [
    heading('head-reason'),
    ...reductions.flatMap(({ bases, isOpen }): readonly Block[] => [
      ...bases.flatMap(({ basis, wvr, issued, reduction, required, converted, facts }): readonly Block[] => [
        {
          kind: 'paragraph',
          script: language,
          runs: [
            ...(basis === 'alike' ? [] : [...told(basis === 'with-treasury' ? 'basis-with' : 'basis-without'), { text: ' ' }]),
            ...(reduction <= 0n
              ? told('reduction-none')
              : told('reduction', {
                  wvr: kept(grouped(wvr), language),
                  issued: kept(grouped(issued), language),
                  reduction: kept(grouped(reduction), language),
                  required: kept(grouped(required), language),
                  converted: kept(grouped(converted), language),
                })),
            ...referenceRuns(references, facts, language),
          ],
        },
        ...(converted < required ? [paragraph('reduction-short', { short: kept(grouped(required - converted), language) })] : []),
      ]),
      ...(isOpen ? [paragraph('bases-differ')] : []),
    ]),
  ];
};

const listingBlocks = ({ listing }: ConversionAnnouncementParticulars, language: Language): readonly Block[] => {
  const { heading, paragraph } = composer(words, language, {});
  return listing.length === 0
    ? []
    : [heading('head-listing'), ...listing.map((told) => paragraph('listing-told', { told: told[language] }))];
};
