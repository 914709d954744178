import type { Fraction } from '../../exact/index.ts';
import { grouped } from '../../exact/index.ts';
import { type Finding, type NameOf, rules, tell } from '../../rulebook/index.ts';
import { arithmeticWords, type Catalogue, type Language, screenWords, termIn, termWords } from '../../words/index.ts';
import type { Block, Runs } from '../paper.ts';
import { composer, dateIn, type Fill, kept, sharesIn } from './composing.ts';
import { addressed, groundFill, instrumentFill, limbRuns, strengthRuns } from './ground.ts';
import type { Sheet } from './layout.ts';
import type { Breach, Ground, Limitation } from './particulars.ts';
import { claimantSigns } from './signing.ts';
import { breachWording as words } from './wording-notices.ts';
import { undertakingWording } from './wording-undertaking.ts';

export type BreachParticulars = Ground & Breach;

/** The issuer or a shareholder tells the giver of a breach: figures, version, limb and its strength, what is asked, time. */
export const breachNotice = (given: BreachParticulars): Sheet => ({
  kind: 'breach-notice',
  title: words.title,
  text: (language) => {
    const { finding, limbs } = given;
    const { clause } = composer(words, language, {
      ...groundFill(given, language),
      ...instrumentFill(given.instrument, language),
      ...findingFill(finding, language, given.nameOf),
      ...limitationFill(given.limitation, language),
    });
    const parts: readonly (readonly [code: keyof typeof words, fill?: Fill, table?: Block | undefined])[] = [
      ['undertaking'],
      ['rule'],
      ['happened'],
      finding.arithmetic.length > 0 ? ['certainty', {}, arithmeticTable(finding, language, given.nameOf)] : ['certainty-alone'],
      ...limbs.flatMap(({ limb, strength }): readonly (readonly [keyof typeof words, Fill?])[] => [
        ['limb', { limb: limbRuns(limb, language), strength: strengthRuns(strength, language) }],
        [strength === 'strict' ? 'owed-strict' : strength === 'none' ? 'owed-none' : 'owed-endeavours'],
      ]),
      finding.curedOn === undefined ? ['open'] : ['cured'],
      asked(finding, language, given.nameOf),
      ['reserved'],
      ['limitation'],
      ['continuing'],
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
export const findingFill = (finding: Finding, language: Language, nameOf: NameOf): Fill => {
  const { rule, version, on, curedOn, certainty, outcome, id } = finding;
  const title = rules.find(({ number }) => number === rule)?.title[language] ?? rule;
  return {
    rule: kept(rule, language),
    ruleTitle: title,
    from: kept(version === null ? '' : dateIn(version.inForceFrom, language), language),
    wording: version === null ? '' : undertakingWording[`confidence-${version.confidence}`][language],
    source: kept(version?.source ?? '', language),
    told: tell(finding, language, nameOf),
    happenedOn: kept(dateIn(on, language), language),
    curedOn: kept(curedOn === undefined ? '' : dateIn(curedOn, language), language),
    certainty: screenWords[certainty][language],
    outcome: screenWords[outcome][language],
    finding: kept(id, language),
  };
};

export const limitationFill = ({ accruedOn, years, lastDay }: Limitation, language: Language): Fill => ({
  accruedOn: kept(dateIn(accruedOn, language), language),
  years: kept(years, language),
  lastDay: kept(dateIn(lastDay, language), language),
});

/** The arithmetic line by line, as the Rule worked it out. */
export const arithmeticTable = ({ arithmetic }: Finding, language: Language, nameOf: NameOf): Block => {
  const { table } = composer(words, language, {});
  return table(
    ['column-what', 'column-value', 'column-from'],
    arithmetic.map(({ label, value, from }): readonly Runs[] => [
      [{ text: termIn(arithmeticWords, label, language) }],
      kept(shown(value), language),
      [{ text: origin(from, language, nameOf) }],
    ]),
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

const asked = (
  { remedy }: Finding,
  language: Language,
  nameOf: NameOf,
): readonly [keyof typeof words, Fill?, (Block | undefined)?] => {
  if (remedy === null) return ['ask-undo'];
  const by = termIn(termWords, remedy.by, language);
  if (remedy.action !== 'convert' || remedy.shares === undefined) {
    return ['ask-other', { action: termIn(termWords, remedy.action, language), by }];
  }
  const allocation = remedy.allocation ?? [];
  const { table } = composer(words, language, {});
  return [
    'ask-convert',
    {
      shares: sharesIn(remedy.shares, language),
      leastShares: sharesIn(remedy.leastShares ?? remedy.shares, language),
      class: kept(remedy.class ?? '', language),
      by,
    },
    allocation.length === 0
      ? undefined
      : table(
          ['column-beneficiary', 'column-holder', 'column-shares'],
          allocation.map(({ beneficiary, holder, shares }) => [
            kept(nameOf(beneficiary, language), language),
            kept(nameOf(holder, language), language),
            sharesIn(shares, language),
          ]),
        ),
  ];
};
