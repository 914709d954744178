import { grouped, type HongKongDate } from '../../exact/index.ts';
import type { Language, Wording } from '../../words/index.ts';
import type { Block } from '../paper.ts';
import {
  type AnnouncementGround,
  announcementFill,
  boardBlocks,
  effectTable,
  movementTable,
  opening,
} from './announcement-parts.ts';
import { composer, keeping, kept } from './composing.ts';
import type { Sheet } from './layout.ts';
import { announcementSigns } from './signing.ts';
import { factsSchedule, figuresSchedule, gapBlocks, referenceRuns, type TracedFact, type TracedFigure } from './traced.ts';
import { announcementWording as words } from './wording-announcements.ts';

export type CessationAnnouncementParticulars = AnnouncementGround & {
  readonly happenedOn: HongKongDate;
  readonly cessations: readonly {
    readonly rule: string;
    readonly cause: Wording;
    readonly subject: Wording;
    readonly shares: bigint;
    /** As seen on the date of the paper. */
    readonly pending: bigint;
    /** What the articles do by themselves; undefined where they are not on record. */
    readonly isSelfExecuting: boolean | undefined;
    readonly told: Wording;
    readonly facts: readonly string[];
  }[];
  /** Shares that beneficiaries at listing still have with weight; undefined where it is not known. */
  readonly left: bigint | undefined;
  readonly names: readonly string[];
  readonly figures: readonly TracedFigure[];
  readonly facts: readonly TracedFact[];
};

/** What the issuer tells when weighted voting rights have ceased (Rules 8A.17, 8A.18 and 8A.19). */
export const cessationAnnouncement = (given: CessationAnnouncementParticulars): Sheet => ({
  kind: 'cessation-announcement',
  title: words['title-cessation'],
  isSettled: true,
  text: (language) => [
    ...opening(given, language),
    ...cessationBlocks(given, language),
    ...effectTable(given, language),
    ...movementTable(given, language),
    ...othersBlocks(given, language),
    ...boardBlocks(given, language),
    ...gapBlocks(given.gaps, language),
  ],
  signing: [announcementSigns],
  schedules: [figuresSchedule(given.figures, given.facts), factsSchedule(given.facts)],
});

const cessationBlocks = (given: CessationAnnouncementParticulars, language: Language): readonly Block[] => {
  const { cessations, references, names } = given;
  const { heading, paragraph, table } = composer(words, language, announcementFill(given, language));
  const pending = cessations.reduce((sum, one) => sum + one.pending, 0n);
  const articles = cessations.map(({ isSelfExecuting }) => isSelfExecuting);
  return [
    heading('head-cessation'),
    ...cessations.map(
      ({ told, facts }): Block => ({
        kind: 'paragraph',
        script: language,
        runs: [...keeping(told[language], names, language), ...referenceRuns(references, facts, language)],
      }),
    ),
    table(
      ['column-rule', 'column-subject', 'column-cause', 'column-ceased', 'column-left'],
      cessations.map(({ rule, subject, cause, shares, pending: left, facts }) => [
        kept(rule, language),
        [...kept(subject[language], language), ...referenceRuns(references, facts, language)],
        [{ text: cause[language] }],
        kept(grouped(shares), language),
        kept(grouped(left), language),
      ]),
      [12, 26, 22, 20, 20],
    ),
    ...(pending === 0n
      ? [paragraph('all-done')]
      : articles.includes(undefined)
        ? [paragraph('articles-unknown')]
        : articles.includes(false)
          ? [paragraph('stays-until', { pending: kept(grouped(pending), language) })]
          : [paragraph('at-once')]),
  ];
};

const othersBlocks = (given: CessationAnnouncementParticulars, language: Language): readonly Block[] => {
  const { left, before, after, otherwise, references } = given;
  const { heading, paragraph, told } = composer(words, language, {});
  const goesOn = (number: bigint, facts: readonly string[]): Block => ({
    kind: 'paragraph',
    script: language,
    runs: [
      ...(number === 0n ? told('structure-ends') : told('structure-goes-on', { number: kept(grouped(number), language) })),
      ...referenceRuns(references, facts, language),
    ],
  });
  const falls = [after, otherwise?.after].some((one) => one !== undefined && one.totalVotes < before.totalVotes);
  return [
    heading('head-others'),
    ...(falls ? [paragraph('others-rise')] : []),
    ...(left === undefined
      ? []
      : otherwise === undefined
        ? [goesOn(left, after.wvrFacts)]
        : [
            paragraph('effect-if-left'),
            goesOn(left, after.wvrFacts),
            paragraph('effect-if-ended'),
            goesOn(otherwise.after.wvrShares, otherwise.after.wvrFacts),
          ]),
  ];
};
