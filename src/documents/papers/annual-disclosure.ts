import { fraction, grouped, type HongKongDate, printPercent } from '../../exact/index.ts';
import type { Language, Wording } from '../../words/index.ts';
import type { Block, Runs } from '../paper.ts';
import { composer, dateIn, keeping, kept, listRuns, nameIn } from './composing.ts';
import type { Sheet } from './layout.ts';
import type { Company, Names } from './particulars.ts';
import {
  factsSchedule,
  figuresSchedule,
  gapBlocks,
  type References,
  referenceRuns,
  type TracedFact,
  type TracedFigure,
} from './traced.ts';
import { announcementWording } from './wording-announcements.ts';
import { disclosureWording as words } from './wording-disclosure.ts';

export type DisclosedBeneficiary = {
  readonly person: Names;
  readonly vehicles: readonly Names[];
  /** Undefined where the record does not know what he directs. */
  readonly wvrShares: bigint | undefined;
  readonly votes: bigint | undefined;
  readonly reservedVotes: bigint | undefined;
  readonly votesConverted: bigint | undefined;
  readonly facts: readonly string[];
};

export type DisclosureParticulars = {
  readonly company: Company;
  readonly on: HongKongDate;
  readonly marker: { readonly text: string; readonly fact: string } | undefined;
  readonly terms: readonly { readonly class: string; readonly votes: bigint; readonly reserved: bigint; readonly fact: string }[];
  readonly beneficiaries: readonly DisclosedBeneficiary[];
  readonly totals: { readonly votes: bigint; readonly reservedVotes: bigint };
  /** Undefined where the sources of the shares stop before the date. */
  readonly effect:
    | {
        readonly ordinary: string;
        readonly wvrShares: bigint;
        /** Registered in a weighted class without weight. */
        readonly pending: bigint;
        readonly ordinaryAfter: bigint;
        readonly issued: bigint;
        readonly votesBefore: bigint;
        readonly votesAfter: bigint;
        readonly classes: readonly {
          readonly class: string;
          readonly now: bigint;
          readonly after: bigint;
          readonly facts: readonly string[];
        }[];
      }
    | undefined;
  readonly endedOn: HongKongDate | undefined;
  readonly occurred: readonly { readonly on: HongKongDate; readonly told: Wording; readonly facts: readonly string[] }[];
  readonly names: readonly string[];
  readonly references: References;
  readonly gaps: readonly Wording[];
  readonly figures: readonly TracedFigure[];
  readonly facts: readonly TracedFact[];
};

/** What the annual report discloses of weighted voting rights, with what the record lacks left visibly to the issuer. */
export const annualDisclosure = (given: DisclosureParticulars): Sheet => ({
  kind: 'annual-disclosure',
  title: words.title,
  isSettled: true,
  text: (language) => [
    ...markerAndWarning(given, language),
    ...beneficiaryBlocks(given, language),
    ...effectBlocks(given, language),
    ...cessationBlocks(given, language),
    ...gapBlocks(given.gaps, language),
  ],
  signing: [],
  schedules: [figuresSchedule(given.figures, given.facts), factsSchedule(given.facts)],
});

const fillOf = ({ company, on, marker, endedOn }: DisclosureParticulars, language: Language) => ({
  company: kept(nameIn(company.name, language), language),
  stockCode: kept(company.stockCode ?? words['not-on-record'][language], language),
  on: kept(dateIn(on, language), language),
  marker: kept(marker?.text ?? '', language),
  date: kept(endedOn === undefined ? '' : dateIn(endedOn, language), language),
});

/** Markers combine: -W, -WB, -SW: it is the letter that counts. */
const saysWeighted = (marker: string): boolean => /-[A-Z]*W/i.test(marker.startsWith('-') ? marker : `-${marker}`);

const markerAndWarning = (given: DisclosureParticulars, language: Language): readonly Block[] => {
  const { marker, terms, references } = given;
  const { heading, paragraph, told } = composer(words, language, fillOf(given, language));
  const referred = (runs: Runs, facts: readonly string[]): Block => ({
    kind: 'paragraph',
    script: language,
    runs: [...runs, ...referenceRuns(references, facts, language)],
  });
  const separator = language === 'en' ? '; ' : '；';
  const classes = terms.flatMap(
    ({ class: id, votes, reserved }, index): Runs => [
      ...(index === 0 ? [] : [{ text: separator }]),
      ...told('class-votes', {
        class: kept(id, language),
        votes: kept(grouped(votes), language),
        reserved: kept(grouped(reserved), language),
      }),
    ],
  );
  return [
    paragraph('about'),
    heading('head-marker'),
    marker === undefined
      ? paragraph('marker-unknown')
      : referred(told(saysWeighted(marker.text) ? 'marker' : 'marker-off'), [marker.fact]),
    heading('head-warning'),
    {
      kind: 'paragraph',
      script: language,
      runs: composer(announcementWording, language, fillOf(given, language)).told('warning', {}, { italic: true }),
    },
    referred(
      told('describe-structure', { classes }),
      terms.map(({ fact }) => fact),
    ),
    paragraph('describe-rationale'),
    paragraph('describe-risks'),
  ];
};

const percentOf = (part: bigint, whole: bigint): string => (whole === 0n ? '-' : printPercent({ value: fraction(part, whole) }));

const beneficiaryBlocks = (given: DisclosureParticulars, language: Language): readonly Block[] => {
  const { beneficiaries, totals, references } = given;
  const { heading, paragraph, table, told } = composer(words, language, {});
  if (beneficiaries.length === 0) return [heading('head-beneficiaries'), paragraph('beneficiaries-none')];
  const number = (value: bigint | undefined): Runs =>
    value === undefined ? told('not-on-record') : kept(grouped(value), language);
  const part = (value: bigint | undefined, whole: bigint): Runs =>
    value === undefined ? told('not-on-record') : kept(percentOf(value, whole), language);
  return [
    heading('head-beneficiaries'),
    paragraph('beneficiaries-about'),
    table(
      ['column-beneficiary', 'column-vehicles', 'column-wvr', 'column-votes', 'column-part', 'column-reserved'],
      beneficiaries.map((one) => [
        [...kept(nameIn(one.person, language), language), ...referenceRuns(references, one.facts, language)],
        one.vehicles.length === 0
          ? told('directly')
          : listRuns(
              one.vehicles.map((vehicle) => nameIn(vehicle, language)),
              language,
            ),
        number(one.wvrShares),
        number(one.votes),
        part(one.votes, totals.votes),
        part(one.reservedVotes, totals.reservedVotes),
      ]),
      [18, 20, 18, 19, 12, 13],
    ),
  ];
};

const effectBlocks = (given: DisclosureParticulars, language: Language): readonly Block[] => {
  const { effect, beneficiaries, references } = given;
  const { heading, paragraph, table, told } = composer(words, language, fillOf(given, language));
  if (effect === undefined) return [heading('head-effect'), paragraph('effect-unknown')];
  const { wvrShares, pending, ordinary, ordinaryAfter } = effect;
  if (wvrShares + pending === 0n) return [heading('head-effect'), paragraph('effect-none')];
  const number = (value: bigint | undefined): Runs =>
    value === undefined ? told('not-on-record') : kept(grouped(value), language);
  const part = (value: bigint | undefined, whole: bigint): Runs =>
    value === undefined ? told('not-on-record') : [...kept(grouped(value), language), { text: ` (${percentOf(value, whole)})` }];
  return [
    heading('head-effect'),
    paragraph('effect-told', {
      wvr: number(wvrShares),
      ordinary: kept(ordinary, language),
      part: kept(percentOf(wvrShares, ordinaryAfter), language),
      after: number(ordinaryAfter),
      votesBefore: number(effect.votesBefore),
      votesAfter: number(effect.votesAfter),
    }),
    ...(pending === 0n ? [] : [paragraph('pending-note', { pending: number(pending) })]),
    table(
      ['column-item', 'column-now', 'column-converted'],
      [
        ...effect.classes.map(({ class: id, now, after, facts }) => [
          [...told('row-class', { class: kept(id, language) }), ...referenceRuns(references, facts, language)],
          number(now),
          number(after),
        ]),
        [told('row-issued'), number(effect.issued), number(effect.issued)],
        [told('row-votes'), number(effect.votesBefore), number(effect.votesAfter)],
        ...beneficiaries.map((one) => [
          told('row-person', { person: kept(nameIn(one.person, language), language) }),
          part(one.votes, effect.votesBefore),
          part(one.votesConverted, effect.votesAfter),
        ]),
      ],
      [42, 29, 29],
    ),
  ];
};

const circumstances = ['death', 'office', 'incapacity', 'unfit', 'transfer', 'vehicle', 'conversion', 'structure'] as const;

const cessationBlocks = (given: DisclosureParticulars, language: Language): readonly Block[] => {
  const { occurred, references, names } = given;
  const { heading, paragraph, clause, table } = composer(words, language, {});
  return [
    heading('head-cessation'),
    paragraph('cessation-about'),
    ...circumstances.map((code, index) => clause(`(${index + 1})`, 1, `ceases-${code}`)),
    paragraph('cessation-own'),
    heading('head-occurred'),
    ...(occurred.length === 0
      ? [paragraph('occurred-none')]
      : [
          table(
            ['column-date', 'column-told'],
            occurred.map(({ on, told, facts }) => [
              kept(dateIn(on, language), language),
              [...keeping(told[language], names, language), ...referenceRuns(references, facts, language)],
            ]),
            [24, 76],
          ),
        ]),
  ];
};
