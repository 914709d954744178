import type { Language } from '../../words/index.ts';
import type { Block } from '../paper.ts';
import { composer } from './composing.ts';
import { addressed, dateLine, groundFill, rulesRuns, vehiclesListed } from './ground.ts';
import type { Schedule, Sheet, Signing } from './layout.ts';
import type { Ground, RuleParticulars, VehicleParticulars } from './particulars.ts';
import { vehicleSigns, witnessed } from './signing.ts';
import { covenantWording as words } from './wording-schedules.ts';

export type CovenantParticulars = Ground & {
  readonly rules: readonly Pick<RuleParticulars, 'rule'>[];
  readonly vehicles: readonly VehicleParticulars[];
};

/** A deed, because the issuer gives nothing for it: each vehicle promises for itself what its beneficiary can only endeavour to procure. */
export const vehicleCovenant = (given: CovenantParticulars): Sheet => ({
  kind: 'vehicle-covenant',
  title: words.title,
  text: (language) => [...addressed(given, language, { to: 'company', from: 'vehicle' }), ...clauses(given, language)],
  signing: signings(given),
});

export const covenantSchedule = (given: CovenantParticulars): Schedule => ({
  title: words.title,
  text: (language) => [dateLine({}, language), ...clauses(given, language)],
  signing: signings(given),
});

const signings = ({ vehicles }: CovenantParticulars): readonly Signing[] =>
  vehicles.flatMap(({ name, kind }) => [vehicleSigns(name, kind, 'deed'), witnessed]);

const clauses = (given: CovenantParticulars, language: Language): readonly Block[] => {
  const { clause, paragraph } = composer(words, language, {
    ...groundFill(given, language),
    rules: rulesRuns(
      given.rules.map(({ rule }) => rule),
      language,
    ),
  });
  return [
    paragraph('intro'),
    ...vehiclesListed(given.vehicles, language),
    clause('1.', 1, 'deed'),
    clause('2.', 1, 'comply'),
    clause('3.', 1, 'convert'),
    clause('4.', 1, 'tell'),
    clause('5.', 1, 'enforce'),
    clause('6.', 1, 'besides'),
    clause('7.', 1, 'law'),
  ];
};
