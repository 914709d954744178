import { fraction, grouped, type HongKongDate, printPercent } from '../../exact/index.ts';
import type { Language, Wording } from '../../words/index.ts';
import type { Block, Runs } from '../paper.ts';
import { bothFilled, composer, dateIn, type Fill, kept, nameIn } from './composing.ts';
import type { Company, Names } from './particulars.ts';
import { type References, referenceRuns } from './traced.ts';
import { announcementWording as words } from './wording-announcements.ts';

export type Seat = {
  readonly person: Names;
  readonly office: 'executive' | 'non-executive' | 'independent';
  readonly fact: string;
};

/** Shares and votes at the end of a date, with the facts that each number adds up from. */
export type Standing = {
  readonly on: HongKongDate;
  readonly classes: readonly {
    readonly class: string;
    readonly issued: bigint;
    readonly treasury: bigint;
    readonly pendingRegistration: bigint;
    readonly facts: readonly string[];
  }[];
  readonly wvrShares: bigint;
  readonly issuedShares: bigint;
  readonly totalVotes: bigint;
  /** Votes that each beneficiary directs; undefined where the record does not know them. */
  readonly beneficiaries: readonly { readonly id: string; readonly person: Names; readonly votes: bigint | undefined }[];
  readonly facts: readonly string[];
};

export type AnnouncementGround = {
  readonly company: Company;
  readonly on: HongKongDate;
  readonly before: Standing;
  readonly after: Standing;
  readonly movements: readonly {
    readonly told: Wording;
    readonly class: string;
    readonly number: bigint;
    readonly facts: readonly string[];
  }[];
  /** Undefined where it is not on record who sits. */
  readonly board: readonly Seat[] | undefined;
  readonly references: References;
  readonly gaps: readonly Wording[];
};

export const announcementFill = ({ company, on }: AnnouncementGround, language: Language): Fill => ({
  company: kept(nameIn(company.name, language), language),
  stockCode: kept(company.stockCode ?? words['no-ground'][language], language),
  on: kept(dateIn(on, language), language),
});

/** What opens an announcement: the issuer, the warning of Rule 8A.38, and that it is a draft. */
export const opening = (given: AnnouncementGround, language: Language): readonly Block[] => {
  const { paragraph, told } = composer(words, language, announcementFill(given, language));
  return [
    { kind: 'paragraph', script: language, runs: told('issuer', {}, { bold: true }) },
    { kind: 'paragraph', script: language, runs: told('warning', {}, { italic: true }) },
    paragraph('draft'),
  ];
};

const percentOf = (part: bigint, whole: bigint): string =>
  whole === 0n ? '-' : `${printPercent({ value: fraction(part, whole) })} (${grouped(part)} / ${grouped(whole)})`;

/** Shares, proportion and votes before and after. */
export const effectTable = (given: AnnouncementGround, language: Language): readonly Block[] => {
  const { before, after, references } = given;
  const { heading, paragraph, table, told } = composer(words, language, {
    before: kept(dateIn(before.on, language), language),
    after: kept(dateIn(after.on, language), language),
  });
  const number = (value: bigint | undefined): Runs =>
    value === undefined ? [{ text: words['votes-unknown'][language], italic: true }] : kept(grouped(value), language);
  const row = (label: Runs, one: Runs, other: Runs, facts: readonly string[] = []): readonly Runs[] => [
    [...label, ...referenceRuns(references, facts, language)],
    one,
    other,
  ];
  const ids = [...new Set([...before.classes, ...after.classes].map((one) => one.class))];
  const at = (standing: Standing, id: string) => standing.classes.find((one) => one.class === id);
  const classRows = ids.flatMap((id): readonly (readonly Runs[])[] => {
    const [one, other] = [at(before, id), at(after, id)];
    const any = (of: 'treasury' | 'pendingRegistration'): boolean => (one?.[of] ?? 0n) > 0n || (other?.[of] ?? 0n) > 0n;
    return [
      row(told('row-class', { class: kept(id, language) }), number(one?.issued), number(other?.issued), other?.facts),
      ...(any('treasury') ? [row(told('row-treasury'), number(one?.treasury), number(other?.treasury))] : []),
      ...(any('pendingRegistration')
        ? [row(told('row-pending'), number(one?.pendingRegistration), number(other?.pendingRegistration))]
        : []),
    ];
  });
  const people = after.beneficiaries.flatMap(({ id, person, votes }): readonly (readonly Runs[])[] => {
    const earlier = before.beneficiaries.find((one) => one.id === id);
    const part = (value: bigint | undefined, whole: bigint): Runs =>
      value === undefined ? number(undefined) : [{ text: percentOf(value, whole) }];
    return [
      row(told('row-beneficiary', { person: kept(nameIn(person, language), language) }), number(earlier?.votes), number(votes)),
      row(told('row-beneficiary-part'), part(earlier?.votes, before.totalVotes), part(votes, after.totalVotes)),
    ];
  });
  return [
    heading('head-effect'),
    paragraph('effect-about'),
    table(
      ['column-item', 'column-before', 'column-after'],
      [
        ...classRows,
        row(told('row-issued'), number(before.issuedShares), number(after.issuedShares), after.facts),
        row(told('row-wvr'), number(before.wvrShares), number(after.wvrShares)),
        row(
          told('row-part'),
          [{ text: percentOf(before.wvrShares, before.issuedShares) }],
          [{ text: percentOf(after.wvrShares, after.issuedShares) }],
        ),
        row(told('row-votes'), number(before.totalVotes), number(after.totalVotes)),
        ...people,
      ],
      [40, 30, 30],
    ),
  ];
};

export const movementTable = (given: AnnouncementGround, language: Language): readonly Block[] => {
  const { heading, table } = composer(words, language, {});
  return given.movements.length === 0
    ? []
    : [
        heading('head-movements'),
        table(
          ['column-movement', 'column-of-class', 'column-number'],
          given.movements.map(({ told, class: id, number, facts }) => [
            [{ text: told[language] }, ...referenceRuns(given.references, facts, language)],
            kept(id, language),
            kept(`${number > 0n ? '+' : ''}${grouped(number)}`, language),
          ]),
          [58, 14, 28],
        ),
      ];
};

export const boardBlocks = (given: AnnouncementGround, language: Language): readonly Block[] => {
  const { board, references } = given;
  const fill = announcementFill(given, language);
  const { heading, paragraph, told } = composer(words, language, fill);
  if (board === undefined || board.length === 0) return [heading('head-board'), paragraph('board-unknown')];
  const separator = language === 'en' ? ', ' : '、';
  const directors = board.flatMap(
    ({ person, office }, index): Runs => [
      ...(index === 0 ? [] : [{ text: separator }]),
      ...told('director', { person: kept(nameIn(person, language), language), office: words[office][language] }),
    ],
  );
  return [
    heading('head-board'),
    {
      kind: 'paragraph',
      script: language,
      runs: [
        ...told('board', { directors }),
        ...referenceRuns(
          references,
          board.map(({ fact }) => fact),
          language,
        ),
      ],
    },
  ];
};

/** A gap that names a date, in both languages. */
export const datedGap = (code: 'gap-sources', date: HongKongDate): Wording =>
  bothFilled(words[code], (language) => ({ date: dateIn(date, language) }));
