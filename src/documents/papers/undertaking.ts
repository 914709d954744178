import { expectedValues, type InstrumentValues } from '../../undertaking/index.ts';
import type { Language } from '../../words/index.ts';
import type { Block, Runs } from '../paper.ts';
import { bothFilled, composer, dateIn, type Fill, kept } from './composing.ts';
import { conversionSchedule } from './conversion-notice.ts';
import { dateLine, groundFill, rulesRuns, stockCode, vehiclesListed } from './ground.ts';
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
  /** Whether he gave others before, on record. */
  readonly isLater?: boolean | undefined;
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
  isSettled: true,
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
  const { heading, paragraph, clause } = composer(words, language, {
    ...groundFill(given, language),
    rules: rulesRuns(
      rules.map(({ rule }) => rule),
      language,
    ),
  });
  const state = company.isListed ? 'listed' : 'applying';
  const further = [
    ...(given.covenants === undefined ? [] : (['schedules-covenant'] as const)),
    ...(given.trusts === undefined ? [] : (['schedules-trustee'] as const)),
    ...(given.escrow === undefined ? [] : (['schedules-conversion'] as const)),
  ];
  let last = 0;
  const next = (code: keyof typeof words, more: Fill = {}): Block => {
    last += 1;
    return clause(`${last}.`, 1, code, more);
  };
  return [
    paragraph('under-rule'),
    dateLine(given, language),
    paragraph('to'),
    ...stockCode(given, language),
    paragraph('from'),
    heading('background'),
    clause('(A)', 1, `background-${state}`),
    clause('(B)', 1, 'background-capacity'),
    clause('(C)', 1, 'background-rule'),
    heading('head-definitions'),
    next('definitions'),
    heading('head-promises'),
    next(`duration-${state}`),
    clause('(a)', 2, 'own'),
    clause('(b)', 2, 'vehicles'),
    clause('(c)', 2, 'company'),
    ...(form === 'deed' ? [next('consideration-deed')] : []),
    next('rule-2-04'),
    next('rule-2-04-effect'),
    heading('head-benefit'),
    next('benefit'),
    next('reliance'),
    next('enforcement'),
    next('enforcement-alone'),
    next('no-reduction'),
    heading('head-termination'),
    next('termination'),
    clause('(a)', 2, 'delisting'),
    clause('(b)', 2, 'ceasing'),
    next('survival'),
    ...(given.isLater ? [next('earlier-kept')] : []),
    heading('head-general'),
    next('counterparts'),
    next(`form-${form}`),
    ...(form === 'simple-contract' && (given.covenants !== undefined || given.trusts !== undefined || given.escrow !== undefined)
      ? [next('form-schedules')]
      : []),
    ...(paper === 'both' ? [next('language-made')] : []),
    next(`language-${paper}`),
    heading('head-law'),
    next('law'),
    next('jurisdiction'),
    heading('head-schedules'),
    next('schedules-inform'),
    ...(vehicles.length > 0 ? [next('schedules-vehicles')] : []),
    ...further.map((code, index) => next(code, { number: scheduleNumber(index + (vehicles.length > 0 ? 3 : 2), language) })),
  ];
};

const rulesSchedule = ({ rules, on }: UndertakingParticulars): Schedule => ({
  title: bothFilled(words['schedule-rules'], (language) => ({ on: dateIn(on, language) })),
  text: (language) => {
    const { paragraph, table } = composer(words, language, {});
    const cell = (text: string): Runs => [{ text }];
    return [
      paragraph('schedule-rules-note'),
      table(
        ['column-rule', 'column-about', 'column-from'],
        rules.map(({ rule, title, inForceFrom }) => [
          kept(rule, language),
          cell(title[language]),
          kept(dateIn(inForceFrom, language), language),
        ]),
      ),
    ];
  },
});

const vehiclesSchedule = ({ vehicles, on }: UndertakingParticulars): Schedule => ({
  title: bothFilled(words['schedule-vehicles'], (language) => ({ on: dateIn(on, language) })),
  text: (language) => vehiclesListed(vehicles, language),
});
