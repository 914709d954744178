import { expectedValues, type InstrumentValues } from '../../undertaking/index.ts';
import type { Language } from '../../words/index.ts';
import type { Block, Runs } from '../paper.ts';
import { bothFilled, composer, dateIn, kept } from './composing.ts';
import { conversionSchedule } from './conversion-notice.ts';
import { dateLine, groundFill, rulesRuns, vehiclesTable } from './ground.ts';
import { type Schedule, type Sheet, scheduleNumber } from './layout.ts';
import type { Ground, Holding, RuleParticulars, VehicleParticulars } from './particulars.ts';
import { companyAcknowledges, giverSigns, witnessed } from './signing.ts';
import { trusteeSchedule } from './trustee-authority.ts';
import { covenantSchedule } from './vehicle-covenant.ts';
import { undertakingWording as words } from './wording-undertaking.ts';

export type UndertakingParticulars = Ground & {
  readonly form: 'simple-contract' | 'deed';
  readonly rules: readonly RuleParticulars[];
  /** Those that a schedule names; none where there is no such schedule. */
  readonly vehicles: readonly VehicleParticulars[];
  /** What further schedules are about; each is there where it is given. */
  readonly covenants?: readonly VehicleParticulars[] | undefined;
  readonly trusts?: readonly VehicleParticulars[] | undefined;
  readonly escrow?: readonly (Holding & { readonly into: string })[] | undefined;
};

/** What the undertaking that is drafted so says, as it is to be read back. */
export const valuesOfUndertaking = ({ form, rules, language }: UndertakingParticulars): InstrumentValues => ({
  ...expectedValues(rules.map(({ rule }) => rule).toSorted()),
  form,
  prevailingLanguage: language === 'zh-Hant' ? 'zh-Hant' : 'en',
});

/** The undertaking of a beneficiary to the issuer under Rule 8A.43, for the benefit of every shareholder. */
export const undertaking = (given: UndertakingParticulars): Sheet => ({
  kind: 'undertaking',
  title: words[`title-${given.form}`],
  text: (language) => clauses(given, language),
  signing: [giverSigns(given.giver, given.form), witnessed, companyAcknowledges(given.company), witnessed],
  schedules: [
    rulesSchedule(given),
    ...(given.vehicles.length > 0 ? [vehiclesSchedule(given)] : []),
    ...(given.covenants === undefined ? [] : [covenantSchedule({ ...given, vehicles: given.covenants })]),
    ...(given.trusts === undefined ? [] : [trusteeSchedule({ ...given, trusts: given.trusts })]),
    ...(given.escrow === undefined ? [] : [conversionSchedule({ ...given, holdings: given.escrow })]),
  ],
});

const clauses = (given: UndertakingParticulars, language: Language): readonly Block[] => {
  const { form, company, vehicles, rules, language: paper } = given;
  const { heading, paragraph, head, clause } = composer(words, language, {
    ...groundFill(given, language),
    rules: rulesRuns(
      rules.map(({ rule }) => rule),
      language,
    ),
    schedule: scheduleNumber(2, language),
  });
  const state = company.isListed ? 'listed' : 'applying';
  return [
    paragraph('under-rule'),
    dateLine(given, language),
    paragraph('to'),
    ...(company.stockCode === undefined ? [] : [paragraph('code')]),
    paragraph('from'),
    heading('background'),
    clause('(A)', 1, `background-${state}`),
    clause('(B)', 1, 'background-capacity'),
    clause('(C)', 1, 'background-rule'),
    head('1.', 'interpretation'),
    clause('1.1', 2, 'definitions'),
    clause('1.2', 2, 'terms'),
    clause('(a)', 3, 'term-listing-rules'),
    clause('(b)', 3, 'term-requirements'),
    clause('(c)', 3, 'term-shareholders'),
    clause('(d)', 3, vehicles.length > 0 ? 'term-vehicle-named' : 'term-vehicle'),
    clause('1.3', 2, 'schedules-inform'),
    head('2.', 'consideration'),
    clause('2.1', 2, `consideration-${state}`),
    ...(form === 'deed' ? [clause('2.2', 2, 'consideration-deed')] : []),
    head('3.', 'promises'),
    clause('3.1', 2, 'duration'),
    clause('(a)', 3, 'own'),
    clause('(b)', 3, 'vehicles'),
    clause('(c)', 3, 'company'),
    head('4.', 'rule-2-04-head'),
    clause('4.1', 2, 'rule-2-04'),
    head('5.', 'reliance-head'),
    clause('5.1', 2, 'reliance'),
    head('6.', 'benefit-head'),
    clause('6.1', 2, 'benefit'),
    clause('6.2', 2, 'enforcement'),
    clause('6.3', 2, 'no-reduction'),
    head('7.', 'termination-head'),
    clause('7.1', 2, 'termination'),
    clause('(a)', 3, 'delisting'),
    clause('(b)', 3, 'ceasing'),
    clause('7.2', 2, 'survival'),
    head('8.', 'form-head'),
    clause('8.1', 2, `form-${form}`),
    head('9.', 'language-head'),
    clause('9.1', 2, `language-${paper}`),
    head('10.', 'law-head'),
    clause('10.1', 2, 'law'),
    clause('10.2', 2, 'jurisdiction'),
  ];
};

const rulesSchedule = ({ rules, on }: UndertakingParticulars): Schedule => ({
  title: bothFilled(words['schedule-rules'], (language) => ({ on: dateIn(on, language) })),
  text: (language) => {
    const { paragraph, table, told } = composer(words, language, {});
    const cell = (text: string): Runs => [{ text }];
    return [
      paragraph('schedule-rules-note'),
      table(
        ['column-rule', 'column-about', 'column-from', 'column-wording'],
        rules.map(({ rule, title, inForceFrom, confidence, reverify }) => {
          const sure = told(`confidence-${confidence}`);
          const from = kept(dateIn(inForceFrom, language), language);
          return [
            kept(rule, language),
            cell(title[language]),
            from,
            reverify ? told('confidence-reverify', { wording: sure, from }) : sure,
          ];
        }),
      ),
    ];
  },
});

const vehiclesSchedule = ({ vehicles, on }: UndertakingParticulars): Schedule => ({
  title: bothFilled(words['schedule-vehicles'], (language) => ({ on: dateIn(on, language) })),
  text: (language) => [vehiclesTable(vehicles, language)],
});
