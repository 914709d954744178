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
  readonly beneficiaries: readonly {
    readonly id: string;
    readonly person: Names;
    readonly votes: bigint | undefined;
    readonly facts: readonly string[];
  }[];
  readonly facts: readonly string[];
  /** What the weighted shares, and what all votes come from. */
  readonly wvrFacts: readonly string[];
  readonly voteFacts: readonly string[];
  /** What ended weight by then. */
  readonly ended: readonly string[];
  /** Whether T leaves treasury shares out on the date. */
  readonly isTreasuryExcluded: boolean;
};

export type AnnouncementGround = {
  readonly company: Company;
  readonly on: HongKongDate;
  readonly before: Standing;
  readonly after: Standing;
  /** The same if articles that are not on record end the weight by themselves; undefined where nothing turns on it. */
  readonly otherwise: { readonly before: Standing; readonly after: Standing } | undefined;
  readonly structureEnded: { readonly on: HongKongDate; readonly facts: readonly string[] } | undefined;
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
    warningOf(given, language),
    paragraph('draft'),
  ];
};

/** The warning of Rule 8A.38, while there is a structure to warn of. */
export const warningOf = (
  { company, structureEnded, references }: Pick<AnnouncementGround, 'company' | 'structureEnded' | 'references'>,
  language: Language,
): Block => {
  const { told } = composer(words, language, { company: kept(nameIn(company.name, language), language) });
  const runs =
    structureEnded === undefined
      ? told('warning', {}, { italic: true })
      : [
          ...told('warning-ended', { date: kept(dateIn(structureEnded.on, language), language) }),
          ...referenceRuns(references, structureEnded.facts, language),
        ];
  return { kind: 'paragraph', script: language, runs };
};

const percentOf = (part: bigint, whole: bigint): string =>
  whole === 0n ? '-' : `${printPercent({ value: fraction(part, whole) })} (${grouped(part)} / ${grouped(whole)})`;

/** Shares, proportion and votes before and after; twice where it turns on articles that are not on record. */
export const effectTable = (given: AnnouncementGround, language: Language): readonly Block[] => {
  const { before, after, otherwise, references } = given;
  const { heading, paragraph } = composer(words, language, {
    before: kept(dateIn(before.on, language), language),
    after: kept(dateIn(after.on, language), language),
  });
  const head = [heading('head-effect'), paragraph('effect-about')];
  if (otherwise === undefined) return [...head, standingTable({ before, after }, references, language)];
  return [
    ...head,
    paragraph('effect-if-left'),
    standingTable({ before, after }, references, language),
    paragraph('effect-if-ended'),
    standingTable(otherwise, references, language),
  ];
};

const standingTable = (
  { before, after }: Pick<AnnouncementGround, 'before' | 'after'>,
  references: References,
  language: Language,
): Block => {
  const { table, told } = composer(words, language, {});
  const number = (value: bigint | undefined): Runs =>
    value === undefined ? [{ text: words['votes-unknown'][language], italic: true }] : kept(grouped(value), language);
  const row = (label: Runs, one: Runs, other: Runs, facts: readonly string[]): readonly Runs[] => [
    [...label, ...referenceRuns(references, facts, language)],
    one,
    other,
  ];
  const ids = [...new Set([...before.classes, ...after.classes].map((one) => one.class))];
  const at = (standing: Standing, id: string) => standing.classes.find((one) => one.class === id);
  const classRows = ids.flatMap((id): readonly (readonly Runs[])[] => {
    const [one, other] = [at(before, id), at(after, id)];
    const facts = other?.facts ?? [];
    const any = (of: 'treasury' | 'pendingRegistration'): boolean => (one?.[of] ?? 0n) > 0n || (other?.[of] ?? 0n) > 0n;
    return [
      row(told('row-class', { class: kept(id, language) }), number(one?.issued), number(other?.issued), facts),
      ...(any('treasury') ? [row(told('row-treasury'), number(one?.treasury), number(other?.treasury), facts)] : []),
      ...(any('pendingRegistration')
        ? [
            row(told('row-pending'), number(one?.pendingRegistration), number(other?.pendingRegistration), [
              ...facts,
              ...after.ended,
            ]),
          ]
        : []),
    ];
  });
  const people = [...new Set([...before.beneficiaries, ...after.beneficiaries].map(({ id }) => id))].flatMap(
    (id): readonly (readonly Runs[])[] => {
      const [earlier, later] = [before, after].map(({ beneficiaries }) => beneficiaries.find((one) => one.id === id));
      const named = later ?? earlier;
      if (named === undefined) return [];
      // Who is no beneficiary any more directs no weighted votes; what else he has is not counted here.
      const votes = (one: typeof named | undefined): Runs => (one === undefined ? told('no-beneficiary') : number(one.votes));
      const part = (one: typeof named | undefined, whole: bigint): Runs =>
        one?.votes === undefined ? votes(one) : [{ text: percentOf(one.votes, whole) }];
      const facts = [...(earlier?.facts ?? []), ...(later?.facts ?? [])];
      return [
        row(
          told('row-beneficiary', { person: kept(nameIn(named.person, language), language) }),
          votes(earlier),
          votes(later),
          facts,
        ),
        row(told('row-beneficiary-part'), part(earlier, before.totalVotes), part(later, after.totalVotes), [
          ...facts,
          ...after.voteFacts,
        ]),
      ];
    },
  );
  const hasTreasury = [...before.classes, ...after.classes].some(({ treasury }) => treasury > 0n);
  const issued = !hasTreasury
    ? 'row-issued'
    : before.isTreasuryExcluded !== after.isTreasuryExcluded
      ? 'row-issued-changed'
      : after.isTreasuryExcluded
        ? 'row-issued-without'
        : 'row-issued-with';
  return table(
    ['column-item', 'column-before', 'column-after'],
    [
      ...classRows,
      row(told(issued), number(before.issuedShares), number(after.issuedShares), after.facts),
      row(told('row-wvr'), number(before.wvrShares), number(after.wvrShares), after.wvrFacts),
      row(
        told('row-part'),
        [{ text: percentOf(before.wvrShares, before.issuedShares) }],
        [{ text: percentOf(after.wvrShares, after.issuedShares) }],
        [...after.facts, ...after.wvrFacts],
      ),
      row(told('row-votes'), number(before.totalVotes), number(after.totalVotes), after.voteFacts),
      ...people,
    ],
    [40, 30, 30],
  );
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
