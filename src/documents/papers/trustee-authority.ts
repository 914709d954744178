import type { Language } from '../../words/index.ts';
import type { Block } from '../paper.ts';
import { composer, listRuns, nameIn } from './composing.ts';
import { dateLine, definitions, groundFill, rulesRuns, vehiclesListed } from './ground.ts';
import type { Schedule, Sheet, Signing } from './layout.ts';
import type { Ground, RuleParticulars, VehicleParticulars } from './particulars.ts';
import { giverSigns, trusteeReceives, witnessed } from './signing.ts';
import { trusteeWording as words } from './wording-schedules.ts';

export type TrusteeParticulars = Ground & {
  readonly rules: readonly Pick<RuleParticulars, 'rule'>[];
  readonly trusts: readonly VehicleParticulars[];
};

/** What the beneficiary authorises and directs his trustee to do; a trust document, so never signed electronically. */
export const trusteeAuthority = (given: TrusteeParticulars): Sheet => ({
  kind: 'trustee-authority',
  title: words.title,
  text: (language) => clauses(given, language, definitions(given, language)),
  signing: signings(given),
});

export const trusteeSchedule = (given: TrusteeParticulars): Schedule => ({
  title: words.title,
  text: (language) => clauses({ ...given, dated: undefined }, language),
  signing: signings(given),
});

const signings = ({ giver, trusts }: TrusteeParticulars): readonly Signing[] => [
  giverSigns(giver),
  witnessed,
  ...trusts.map(({ name }) => trusteeReceives(name)),
];

const clauses = (given: TrusteeParticulars, language: Language, terms: readonly Block[] = []): readonly Block[] => {
  const { clause, paragraph } = composer(words, language, {
    ...groundFill(given, language),
    trusts: listRuns(
      given.trusts.map(({ name }) => nameIn(name, language)),
      language,
    ),
    rules: rulesRuns(
      given.rules.map(({ rule }) => rule),
      language,
    ),
  });
  return [
    paragraph('no-electronic'),
    dateLine(given, language),
    paragraph('to'),
    paragraph('from'),
    ...terms,
    paragraph('intro'),
    ...vehiclesListed(given.trusts, language),
    clause('1.', 1, 'votes'),
    clause('2.', 1, 'keep'),
    clause('3.', 1, 'convert'),
    clause('4.', 1, 'through'),
    clause('5.', 1, 'answer'),
    clause('6.', 1, 'stands'),
    clause('7.', 1, 'law'),
  ];
};
