import { grouped, type HongKongDate } from '../../exact/index.ts';
import { type Language, screenWords, termIn, type Wording } from '../../words/index.ts';
import type { Block, Runs } from '../paper.ts';
import { composer, dateIn, keeping, kept, listRuns, nameIn } from './composing.ts';
import type { Sheet } from './layout.ts';
import type { Company, Names } from './particulars.ts';
import { committeeSigns } from './signing.ts';
import { factsSchedule, gapBlocks, type References, referenceRuns, type TracedFact } from './traced.ts';
import { committeeWording as words } from './wording-committee.ts';

/** What the evidence carries: all of it, only with an exception that is named, or not. Nothing is confirmed by this paper. */
export type LineState = 'supported' | 'with-exception' | 'unsupported';

export type MemberLine = {
  readonly person: Names;
  /** Undefined where his directorship is not on record. */
  readonly days: bigint | undefined;
  /** Days of the year on which he was a beneficiary. */
  readonly of: bigint;
  /** Where he became one in the course of the year. */
  readonly from: HongKongDate | undefined;
  /** Where he ceased to be one in the course of the year. */
  readonly ceasedOn: HongKongDate | undefined;
  /** Where the sources on directors stop inside the year. */
  readonly endedOn: HongKongDate | undefined;
  readonly facts: readonly string[];
};

export type RuleLine = {
  readonly rule: string;
  readonly title: Wording;
  readonly state: LineState;
  readonly findings: readonly {
    readonly id: string;
    readonly on: HongKongDate;
    readonly outcome: string;
    readonly certainty: string;
    readonly told: Wording;
    readonly facts: readonly string[];
    /** What W and T of the arithmetic add up from. */
    readonly behind: readonly string[];
    readonly waivedBy: readonly string[] | undefined;
    readonly cured: { readonly on: HongKongDate; readonly facts: readonly string[] } | undefined;
  }[];
  /** Failures to comply that the Exchange determined. */
  readonly determined: readonly {
    readonly on: HongKongDate;
    readonly person: Wording;
    /** It is a matter of note 1(c) of Rule 8A.17 too. */
    readonly isOfNote1c: boolean;
    readonly facts: readonly string[];
  }[];
  /** Resolutions on reserved matters of which no poll is on record. */
  readonly withoutPoll: readonly { readonly on: HongKongDate; readonly resolution: string; readonly facts: readonly string[] }[];
  /** Areas whose sources stop before the year ends, and where. */
  readonly ended: { readonly areas: Wording; readonly on: HongKongDate } | undefined;
  /** Areas of which the record says nothing in the year, without saying that it is complete. */
  readonly silent: Wording | undefined;
  /** Where the wording of the version was not read. */
  readonly confidence: 'V' | 'S' | 'M' | 'L';
};

type Turn = { readonly on: HongKongDate; readonly to: string; readonly isListing: boolean; readonly fact: string };

type Matter = { readonly on: HongKongDate; readonly told: Wording; readonly facts: readonly string[] };

export type CommitteeParticulars = {
  readonly company: Company;
  readonly on: HongKongDate;
  readonly year: {
    readonly from: HongKongDate;
    readonly to: HongKongDate;
    readonly isAssumed: boolean;
    readonly isOver: boolean;
  };
  /** Where the Rule applied to a part of the year only: what began it, and what ended it. */
  readonly began: Turn | undefined;
  readonly ended: Turn | undefined;
  readonly members: { readonly state: LineState; readonly lines: readonly MemberLine[] };
  readonly events: {
    readonly state: LineState;
    readonly found: readonly Matter[];
    /** Of before the year, for which somebody may still be deemed unfit. */
    readonly earlier: readonly Matter[];
    readonly endedOn: HongKongDate | undefined;
  };
  readonly rules: readonly RuleLine[];
  readonly committee: readonly { readonly person: Names; readonly isChair: boolean; readonly fact: string }[] | undefined;
  readonly names: readonly string[];
  readonly references: References;
  readonly gaps: readonly Wording[];
  readonly facts: readonly TracedFact[];
};

/** Evidence for the committee's yearly confirmation, line by line; what cannot be confirmed says why. */
export const committeeConfirmation = (given: CommitteeParticulars): Sheet => ({
  kind: 'committee-confirmation',
  title: words.title,
  isSettled: true,
  text: (language) => [
    ...about(given, language),
    ...summary(given, language),
    ...memberBlocks(given, language),
    ...eventBlocks(given, language),
    ...given.rules.flatMap((line) => ruleBlocks(given, line, language)),
    ...formBlocks(given, language),
    ...committeeBlocks(given, language),
    ...gapBlocks(given.gaps, language),
  ],
  signing: [committeeSigns],
  schedules: [factsSchedule(given.facts)],
});

/** Nothing to confirm: the issuer was exempt all year (Rule 8A.46). */
export const committeeExempt = (
  given: Pick<CommitteeParticulars, 'company' | 'on' | 'year' | 'references' | 'facts'> & { readonly exemptBy: string },
): Sheet => ({
  kind: 'committee-confirmation',
  title: words.title,
  isSettled: true,
  text: (language) => {
    const { paragraph, told } = composer(words, language, fillOf(given, language));
    return [
      paragraph('about'),
      {
        kind: 'paragraph',
        script: language,
        runs: [...told('exempt'), ...referenceRuns(given.references, [given.exemptBy], language)],
      },
    ];
  },
  signing: [],
  schedules: [factsSchedule(given.facts)],
});

const fillOf = ({ company, on, year }: Pick<CommitteeParticulars, 'company' | 'on' | 'year'>, language: Language) => ({
  company: kept(nameIn(company.name, language), language),
  on: kept(dateIn(on, language), language),
  from: kept(dateIn(year.from, language), language),
  to: kept(dateIn(year.to, language), language),
});

const about = (given: CommitteeParticulars, language: Language): readonly Block[] => {
  const { paragraph, told } = composer(words, language, fillOf(given, language));
  const turned = (
    code: 'year-begun-listed' | 'year-begun-applies' | 'year-ended-delisted' | 'year-ended-exempt',
    turn: Turn,
  ): Block => ({
    kind: 'paragraph',
    script: language,
    runs: [
      ...told(code, { date: kept(dateIn(turn.on, language), language) }),
      ...referenceRuns(given.references, [turn.fact], language),
    ],
  });
  const { began, ended, year } = given;
  return [
    paragraph('about'),
    paragraph('about-nature'),
    ...(year.isOver ? [] : [paragraph('year-open')]),
    ...(year.isAssumed ? [paragraph('year-assumed')] : []),
    ...(began === undefined ? [] : [turned(began.isListing ? 'year-begun-listed' : 'year-begun-applies', began)]),
    ...(ended === undefined ? [] : [turned(ended.to === 'exempt' ? 'year-ended-exempt' : 'year-ended-delisted', ended)]),
  ];
};

const summary = (given: CommitteeParticulars, language: Language): readonly Block[] => {
  const { heading, table, told } = composer(words, language, {});
  const state = (code: LineState): Runs => told(code, {}, code === 'supported' ? {} : { bold: true });
  return [
    heading('head-summary'),
    table(
      ['column-line', 'column-state'],
      [
        [told('line-members'), state(given.members.state)],
        [told('line-events'), state(given.events.state)],
        ...given.rules.map((line) => [told('line-rule', { rule: kept(line.rule, language) }), state(line.state)]),
      ],
      [64, 36],
    ),
  ];
};

const memberBlocks = (given: CommitteeParticulars, language: Language): readonly Block[] => {
  const { heading, paragraph, table, told } = composer(words, language, fillOf(given, language));
  const { lines } = given.members;
  if (lines.length === 0) return [heading('head-members'), paragraph('members-none')];
  const why = ({ days, of, endedOn }: MemberLine): Runs =>
    endedOn !== undefined
      ? told('members-ended', { date: kept(dateIn(endedOn, language), language) })
      : days === undefined
        ? told('members-unknown')
        : days === of
          ? told('members-full')
          : told('members-short', { days: kept(grouped(of - days), language) });
  const spanned = (line: MemberLine): Runs => [
    ...why(line),
    ...(line.from === undefined ? [] : told('members-from', { date: kept(dateIn(line.from, language), language) })),
    ...(line.ceasedOn === undefined ? [] : told('members-until', { date: kept(dateIn(line.ceasedOn, language), language) })),
  ];
  return [
    heading('head-members'),
    table(
      ['column-beneficiary', 'column-days', 'column-of', 'column-why'],
      lines.map((line) => [
        [...kept(nameIn(line.person, language), language), ...referenceRuns(given.references, line.facts, language)],
        line.days === undefined || line.endedOn !== undefined ? told('days-unknown') : kept(grouped(line.days), language),
        kept(grouped(line.of), language),
        spanned(line),
      ]),
      [32, 16, 14, 38],
    ),
  ];
};

const eventBlocks = (given: CommitteeParticulars, language: Language): readonly Block[] => {
  const { heading, paragraph, table } = composer(words, language, {});
  const { found, earlier, endedOn } = given.events;
  const ended = endedOn === undefined ? [] : [paragraph('events-ended', { date: kept(dateIn(endedOn, language), language) })];
  const listed = (all: readonly Matter[]): Block =>
    table(
      ['column-date', 'column-matter'],
      all.map(({ on, told, facts }) => [
        kept(dateIn(on, language), language),
        [...keeping(told[language], given.names, language), ...referenceRuns(given.references, facts, language)],
      ]),
      [24, 76],
    );
  return [
    heading('head-events'),
    ...(found.length === 0 ? [paragraph('events-none')] : [paragraph('events-some'), listed(found)]),
    ...(earlier.length === 0 ? [] : [paragraph('events-earlier'), listed(earlier)]),
    ...ended,
  ];
};

const ruleBlocks = (given: CommitteeParticulars, line: RuleLine, language: Language): readonly Block[] => {
  const {
    heading,
    paragraph,
    table,
    told: say,
  } = composer(words, language, {
    rule: kept(line.rule, language),
    ruleTitle: line.title[language],
    confidence: line.confidence,
    areas: line.ended?.areas[language] ?? '',
    silent: line.silent?.[language] ?? '',
    date: kept(line.ended === undefined ? '' : dateIn(line.ended.on, language), language),
  });
  const cited = (facts: readonly string[]): Runs => referenceRuns(given.references, facts, language);
  const isQuiet = line.findings.length + line.determined.length + line.withoutPoll.length === 0;
  const reason = (runs: Runs, facts: readonly string[]): Block => ({
    kind: 'paragraph',
    script: language,
    runs: [...runs, ...cited(facts)],
  });
  const lead =
    line.state === 'supported' ? 'rule-supported' : line.state === 'with-exception' ? 'rule-exception' : 'rule-unsupported';
  return [
    heading('head-rule'),
    paragraph(lead),
    ...(given.year.isOver ? [] : [paragraph('year-open')]),
    ...line.determined.map(({ on, person, isOfNote1c, facts }) =>
      reason(
        say(isOfNote1c ? 'rule-determined' : 'rule-determined-only', {
          date: kept(dateIn(on, language), language),
          person: kept(person[language], language),
        }),
        facts,
      ),
    ),
    ...line.withoutPoll.map(({ on, resolution, facts }) =>
      reason(
        say('rule-without-poll', { date: kept(dateIn(on, language), language), resolution: kept(resolution, language) }),
        facts,
      ),
    ),
    ...(line.ended === undefined ? [] : [paragraph('rule-ended')]),
    ...(line.silent === undefined ? [] : [paragraph('rule-silent')]),
    ...(isQuiet && line.ended === undefined && line.silent === undefined ? [paragraph('rule-nothing')] : []),
    ...(line.findings.length === 0
      ? []
      : [
          table(
            ['column-date', 'column-outcome', 'column-finding'],
            line.findings.map(({ id, on, outcome, certainty, told, facts, behind, waivedBy, cured }) => [
              kept(dateIn(on, language), language),
              [{ text: `${termIn(screenWords, outcome, language)} [${termIn(screenWords, certainty, language)}]` }],
              [
                ...keeping(told[language], given.names, language),
                ...cited(facts),
                ...(behind.length === 0 ? [] : [...say('finding-behind'), ...cited(behind)]),
                ...(waivedBy === undefined ? [] : [...say('finding-waived'), ...cited(waivedBy)]),
                ...(cured === undefined
                  ? []
                  : [...say('finding-cured', { date: kept(dateIn(cured.on, language), language) }), ...cited(cured.facts)]),
                { text: ' ' },
                ...id.split(/(?<=[:/+])/).flatMap((part) => kept(part, language)),
              ],
            ]),
            [20, 17, 63],
          ),
        ]),
    ...(line.confidence === 'V' ? [] : [paragraph('wording-unverified')]),
  ];
};

const formBlocks = (given: CommitteeParticulars, language: Language): readonly Block[] => {
  const { heading, paragraph, clause } = composer(words, language, fillOf(given, language));
  const lines: ((number: string) => Block)[] = [];
  if (given.members.state === 'supported') lines.push((number) => clause(number, 1, 'form-members'));
  if (given.events.state === 'supported') lines.push((number) => clause(number, 1, 'form-events'));
  for (const { rule, state } of given.rules) {
    if (state === 'unsupported') continue;
    const code = state === 'supported' ? 'form-rule' : 'form-rule-except';
    lines.push((number) => clause(number, 1, code, { rule: kept(rule, language) }));
  }
  return lines.length === 0
    ? [heading('head-form'), paragraph('form-none')]
    : [heading('head-form'), paragraph('form-about'), ...lines.map((line, index) => line(`${index + 1}.`))];
};

const committeeBlocks = (given: CommitteeParticulars, language: Language): readonly Block[] => {
  const { committee, references } = given;
  const { heading, paragraph, told } = composer(words, language, fillOf(given, language));
  if (committee === undefined || committee.length === 0) return [heading('head-committee'), paragraph('committee-unknown')];
  const members = committee.flatMap(({ person, isChair }, index): Runs => {
    const name = nameIn(person, language);
    return [
      ...(index === 0 ? [] : [{ text: language === 'en' ? ', ' : '、' }]),
      ...(isChair ? told('chair', { person: kept(name, language) }) : listRuns([name], language)),
    ];
  });
  return [
    heading('head-committee'),
    {
      kind: 'paragraph',
      script: language,
      runs: [
        ...told('committee', { members }),
        ...referenceRuns(
          references,
          committee.map(({ fact }) => fact),
          language,
        ),
      ],
    },
  ];
};
