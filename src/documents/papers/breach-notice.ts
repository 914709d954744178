import type { Fraction } from '../../exact/index.ts';
import { grouped } from '../../exact/index.ts';
import { type NameOf, rules, tell } from '../../rulebook/index.ts';
import type { AccruedRight } from '../../undertaking/index.ts';
import { arithmeticWords, type Catalogue, type Language, screenWords, termIn, termWords } from '../../words/index.ts';
import type { Block, Runs } from '../paper.ts';
import { composer, dateIn, type Fill, keeping, kept, sharesIn } from './composing.ts';
import { addressed, groundFill, instrumentFill, limbRuns, strengthRuns } from './ground.ts';
import type { Sheet } from './layout.ts';
import type { Breach, Ground } from './particulars.ts';
import { claimantSigns } from './signing.ts';
import { breachWording as words } from './wording-notices.ts';
import { undertakingWording } from './wording-undertaking.ts';

export type BreachParticulars = Ground & Breach;

/** The issuer or a shareholder tells the giver of a breach: figures, version, limb and its strength, what is asked, time. */
export const breachNotice = (given: BreachParticulars): Sheet => ({
  kind: 'breach-notice',
  title: words.title,
  text: (language) => {
    const { finding, rights, died, endedOn } = given;
    const [first] = rights;
    const { clause } = composer(words, language, {
      ...groundFill(given, language),
      ...instrumentFill(given.instrument, language),
      ...findingFill(given, language),
      ...rightFill(first, language),
      diedOn: kept(died === undefined ? '' : dateIn(died.on, language), language),
      endedOn: kept(endedOn === undefined ? '' : dateIn(endedOn, language), language),
    });
    const tells = died === undefined ? 'tell-endeavours' : 'tell-endeavours-estate';
    const parts: readonly (readonly [code: keyof typeof words, fill?: Fill, table?: Block | undefined])[] = [
      ['undertaking'],
      ...(died === undefined ? [] : [['died'] as const]),
      ...(endedOn === undefined ? [] : [['ended'] as const]),
      ['rule'],
      ['happened'],
      finding.arithmetic.length > 0 ? ['certainty', {}, arithmeticTable(given, language)] : ['certainty-alone'],
      ...rights.flatMap(({ limb, strength }): readonly (readonly [keyof typeof words, Fill?])[] => [
        ['limb', { limb: limbRuns(limb, language), strength: strengthRuns(strength, language) }],
        ...(strength === 'strict' ? ([['owed-strict']] as const) : ([['owed-endeavours'], [tells]] as const)),
      ]),
      finding.curedOn === undefined ? ['open'] : ['cured'],
      asked(given, language),
      ['reserved'],
      ...rights.flatMap((right): readonly (readonly [keyof typeof words, Fill?])[] => limitationParts(right, language)),
      ['finding'],
    ];
    return [
      ...addressed(given, language, { to: 'giver', from: 'shareholder' }),
      ...parts.flatMap(([code, fill, table], index) => [
        clause(`${index + 1}.`, 1, code, fill),
        ...(table === undefined ? [] : [table]),
      ]),
    ];
  },
  signing: [claimantSigns],
});

/** What fills wording about a finding. */
export const findingFill = (
  { finding, nameOf, names }: Pick<Breach, 'finding' | 'nameOf' | 'names'>,
  language: Language,
): Fill => {
  const { rule, version, on, curedOn, certainty, outcome, id } = finding;
  const title = rules.find(({ number }) => number === rule)?.title[language] ?? rule;
  return {
    rule: kept(rule, language),
    ruleTitle: title,
    from: kept(version === null ? '' : dateIn(version.inForceFrom, language), language),
    wording: version === null ? '' : undertakingWording[`confidence-${version.confidence}`][language],
    source: kept(version?.source ?? '', language),
    told: keeping(tell(finding, language, nameOf), names, language),
    happenedOn: kept(dateIn(on, language), language),
    curedOn: kept(curedOn === undefined ? '' : dateIn(curedOn, language), language),
    certainty: screenWords[certainty][language],
    outcome: screenWords[outcome][language],
    finding: kept(id, language),
  };
};

/** What fills wording about when a right accrued and until when an action on it may be brought. */
export const rightFill = (right: AccruedRight | undefined, language: Language): Fill => {
  if (right === undefined) return {};
  const { accruals, limitation, limb } = right;
  const date = (on: string): Runs => kept(dateIn(on, language), language);
  return {
    limb: limbRuns(limb, language),
    accruedOn: date(accruals.first),
    lastAccrual: date(accruals.last),
    days: kept(`${accruals.days}`, language),
    years: kept(`${limitation.years}`, language),
    lastDay: date(limitation.first),
    lastDayOfLast: date(limitation.last),
  };
};

/** The time for an action on a right; a duty that continues is broken anew each day. */
export const limitationParts = (
  right: AccruedRight,
  language: Language,
): readonly (readonly ['limitation' | 'limitation-if' | 'at-latest' | 'continuing' | 'continuing-if', Fill])[] => {
  const fill = rightFill(right, language);
  // Where endeavours are owed, what happened is not by itself the breach.
  const isSure = right.strength === 'strict';
  return [
    [isSure ? 'limitation' : 'limitation-if', fill],
    ...(right.atLatest ? [['at-latest', fill] as const] : []),
    ...(right.continuing ? [[isSure ? 'continuing' : 'continuing-if', fill] as const] : []),
  ];
};

/** The arithmetic line by line, as the Rule worked it out. */
export const arithmeticTable = (
  { finding: { arithmetic }, nameOf, names }: Pick<Breach, 'finding' | 'nameOf' | 'names'>,
  language: Language,
): Block => {
  const { table } = composer(words, language, {});
  return table(
    ['column-what', 'column-value', 'column-from'],
    arithmetic.map(({ label, value, from }): readonly Runs[] => [
      [{ text: label === 'allocation' ? words.allocation[language] : termIn(arithmeticWords, label, language) }],
      kept(shown(value), language),
      keeping(origin(from, language, nameOf), names, language),
    ]),
    [34, 30, 36],
  );
};

/** Where a figure came from: a fixed word, or `holder / class`. */
const origin = (from: string, language: Language, nameOf: NameOf): string => {
  const words: Catalogue = termWords;
  if (Object.hasOwn(words, from)) return termIn(words, from, language);
  return from
    .split(' / ')
    .map((part) => nameOf(part, language))
    .join(' / ');
};

const shown = (value: bigint | Fraction | string): string =>
  typeof value === 'bigint'
    ? grouped(value)
    : typeof value === 'string'
      ? value
      : `${grouped(value.part)} / ${grouped(value.whole)}`;

/** What is asked of him: his own part where a duty falls on several. */
const asked = (
  { finding: { remedy, curedOn }, by: giver, nameOf, on }: BreachParticulars,
  language: Language,
): readonly [keyof typeof words, Fill?, (Block | undefined)?] => {
  if (curedOn !== undefined) return ['ask-keep'];
  if (remedy === null) return ['ask-undo'];
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(remedy.by);
  const { told } = composer(words, language, {});
  // What ought to be done already is asked for at once.
  const by = isDate
    ? told(remedy.by < on ? 'by-past' : 'by-date', { date: kept(dateIn(remedy.by, language), language) })
    : termIn(termWords, remedy.by, language);
  if (remedy.action !== 'convert' || remedy.shares === undefined) {
    return ['ask-other', { action: termIn(termWords, remedy.action, language), by }];
  }
  const allocation = (remedy.allocation ?? []).filter(({ beneficiary }) => beneficiary === giver);
  const own = allocation.reduce((sum, { shares }) => sum + shares, 0n);
  const { table } = composer(words, language, {});
  return [
    'ask-convert',
    {
      shares: sharesIn(allocation.length > 0 ? own : remedy.shares, language),
      leastShares: sharesIn(remedy.leastShares ?? remedy.shares, language),
      class: kept(remedy.class ?? '', language),
      by,
    },
    allocation.length === 0
      ? undefined
      : table(
          ['column-holder', 'column-shares'],
          allocation.map(({ holder, shares }) => [kept(nameOf(holder, language), language), sharesIn(shares, language)]),
        ),
  ];
};
