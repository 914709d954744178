import { fraction, grouped, type HongKongDate, printPercent } from '../../exact/index.ts';
import type { Language, Wording } from '../../words/index.ts';
import type { Block, Runs } from '../paper.ts';
import { warningOf } from './announcement-parts.ts';
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

type Effect = {
  readonly wvrShares: bigint;
  /** Registered in a weighted class without weight. */
  readonly pending: bigint;
  /** What each ordinary class would get of the weighted shares that still carry their weight, and have then. */
  readonly targets: readonly { readonly class: string; readonly converted: bigint; readonly after: bigint }[];
  /** Weighted classes that do not say into which class they convert. */
  readonly untold: readonly string[];
  readonly issued: bigint;
  readonly votesBefore: bigint;
  readonly votesAfter: bigint;
  readonly isTreasuryExcluded: boolean;
  readonly classes: readonly {
    readonly class: string;
    readonly now: bigint;
    readonly after: bigint;
    readonly facts: readonly string[];
  }[];
  readonly facts: readonly string[];
  readonly wvrFacts: readonly string[];
  readonly voteFacts: readonly string[];
};

export type DisclosedPicture = {
  readonly beneficiaries: readonly DisclosedBeneficiary[];
  readonly totals: { readonly votes: bigint; readonly reservedVotes: bigint; readonly facts: readonly string[] };
  /** Undefined where the sources of the shares stop before the date. */
  readonly effect: Effect | undefined;
};

export type DisclosureParticulars = {
  readonly company: Company;
  readonly on: HongKongDate;
  readonly marker: { readonly text: string; readonly fact: string } | undefined;
  readonly terms: readonly { readonly class: string; readonly votes: bigint; readonly reserved: bigint; readonly fact: string }[];
  readonly picture: DisclosedPicture;
  /** The same if articles that are not on record end the weight by themselves; undefined where nothing turns on it. */
  readonly otherwise: DisclosedPicture | undefined;
  readonly structureEnded: { readonly on: HongKongDate; readonly facts: readonly string[] } | undefined;
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
    ...beneficiaryBlocks(given, given.picture, language),
    ...effectBlocks(given, given.picture, language),
    ...otherwiseBlocks(given, language),
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

const markerCode = (marker: string, hasEnded: boolean) =>
  saysWeighted(marker) ? (hasEnded ? 'marker-to-take-off' : 'marker') : hasEnded ? 'marker-taken-off' : 'marker-off';

const markerAndWarning = (given: DisclosureParticulars, language: Language): readonly Block[] => {
  const { marker, terms, references, structureEnded } = given;
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
      ? paragraph(structureEnded === undefined ? 'marker-unknown' : 'marker-unknown-ended')
      : referred(told(markerCode(marker.text, structureEnded !== undefined)), [marker.fact]),
    heading('head-warning'),
    warningOf(given, language),
    referred(
      told('describe-structure', { classes }),
      terms.map(({ fact }) => fact),
    ),
    ...(structureEnded === undefined ? [paragraph('describe-rationale'), paragraph('describe-risks')] : []),
  ];
};

const percentOf = (part: bigint, whole: bigint): string => (whole === 0n ? '-' : printPercent({ value: fraction(part, whole) }));

const beneficiaryBlocks = (
  { references, structureEnded }: DisclosureParticulars,
  { beneficiaries, totals }: DisclosedPicture,
  language: Language,
): readonly Block[] => {
  const { heading, paragraph, table, told } = composer(words, language, {});
  if (beneficiaries.length === 0) {
    const why = structureEnded === undefined ? [] : [paragraph('beneficiaries-ended')];
    return [heading('head-beneficiaries'), paragraph('beneficiaries-none'), ...why];
  }
  const number = (value: bigint | undefined): Runs =>
    value === undefined ? told('not-on-record') : kept(grouped(value), language);
  const part = (value: bigint | undefined, whole: bigint): Runs =>
    value === undefined ? told('not-on-record') : kept(percentOf(value, whole), language);
  return [
    heading('head-beneficiaries'),
    {
      kind: 'paragraph',
      script: language,
      runs: [...told('beneficiaries-about'), ...referenceRuns(references, totals.facts, language)],
    },
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

const effectBlocks = (
  given: DisclosureParticulars,
  { effect, beneficiaries }: DisclosedPicture,
  language: Language,
): readonly Block[] => {
  const { references } = given;
  const { heading, paragraph, table, told } = composer(words, language, fillOf(given, language));
  if (effect === undefined) return [heading('head-effect'), paragraph('effect-unknown')];
  const { wvrShares, pending, targets, untold } = effect;
  if (wvrShares + pending === 0n) return [heading('head-effect'), paragraph('effect-none')];
  const number = (value: bigint | undefined): Runs =>
    value === undefined ? told('not-on-record') : kept(grouped(value), language);
  const part = (value: bigint | undefined, whole: bigint): Runs =>
    value === undefined ? told('not-on-record') : [...kept(grouped(value), language), { text: ` (${percentOf(value, whole)})` }];
  const cited = (runs: Runs, facts: readonly string[]): Runs => [...runs, ...referenceRuns(references, facts, language)];
  const voteFill = { wvr: number(wvrShares), votesBefore: number(effect.votesBefore), votesAfter: number(effect.votesAfter) };
  const targetFill = ({ class: id, converted, after }: Effect['targets'][number]) => ({
    converted: number(converted),
    ordinary: kept(id, language),
    part: kept(percentOf(converted, after), language),
    after: number(after),
  });
  const [only] = targets;
  const sentence = (runs: Runs, facts: readonly string[]): Block => ({
    kind: 'paragraph',
    script: language,
    runs: cited(runs, facts),
  });
  return [
    heading('head-effect'),
    ...(only !== undefined && targets.length === 1 && untold.length === 0
      ? [sentence(told('effect-told', { ...voteFill, ...targetFill(only) }), effect.voteFacts)]
      : [
          sentence(told('effect-votes', voteFill), effect.voteFacts),
          ...targets.map((target) => sentence(told('effect-class', targetFill(target)), [...effect.facts, ...effect.wvrFacts])),
          ...untold.map((id) => paragraph('effect-untold', { class: kept(id, language) })),
        ]),
    ...(pending === 0n ? [] : [sentence(told('pending-note', { pending: number(pending) }), effect.wvrFacts)]),
    table(
      ['column-item', 'column-now', 'column-converted'],
      [
        ...effect.classes.map(({ class: id, now, after, facts }) => [
          cited(told(effect.isTreasuryExcluded ? 'row-class' : 'row-class-with', { class: kept(id, language) }), facts),
          number(now),
          untold.length > 0 ? told('not-on-record') : number(after),
        ]),
        [cited(told('row-issued'), effect.facts), number(effect.issued), number(effect.issued)],
        [cited(told('row-votes'), effect.voteFacts), number(effect.votesBefore), number(effect.votesAfter)],
        ...beneficiaries.map((one) => [
          cited(told('row-person', { person: kept(nameIn(one.person, language), language) }), one.facts),
          part(one.votes, effect.votesBefore),
          part(one.votesConverted, effect.votesAfter),
        ]),
      ],
      [42, 29, 29],
    ),
  ];
};

/** Both again, if articles that are not on record end the weight by themselves. */
const otherwiseBlocks = (given: DisclosureParticulars, language: Language): readonly Block[] => {
  if (given.otherwise === undefined) return [];
  const { heading, paragraph } = composer(words, language, {});
  return [
    heading('head-otherwise'),
    paragraph('otherwise-about'),
    ...beneficiaryBlocks(given, given.otherwise, language),
    ...effectBlocks(given, given.otherwise, language),
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
