import { currentBeneficiaries } from '../record/index.ts';
import type { Around, Telling } from './around.ts';
import { isCompanyName } from './company-names.ts';
import { attestedBy, type Execution, isBefore, toldWhen } from './execution.ts';
import { isMixed, isName } from './name-parts.ts';
import {
  isIssuer,
  isNameOf,
  isSameSignatory,
  nameOf,
  type People,
  personOf,
  type Signatory,
  signatoriesLikeness,
} from './signatories.ts';
import type { Step } from './step.ts';

type Judging = Telling & { readonly execution: Execution; readonly around: Around; readonly step: Step };

/** Who may sign as what. */
export const judgeSignatory = ({ execution, around, step, refuse, warn }: Judging): void => {
  const { people, state, record } = around;
  const { as, name } = step;
  judgeName(name, refuse);
  tellNear({ execution, people, step, warn });
  if (step.person !== undefined && !isNameOf(people, step.person, name)) {
    const known = people.get(step.person);
    if (known === undefined) refuse('no-such-signatory', { person: step.person, issuer: record.issuer.id });
    else refuse('signatory-other-name', { person: step.person, name, known: known.names.join(', ') });
  }
  const giver: Signatory = { name: nameOf(people, execution.by), person: execution.by };
  if (as === 'giver') {
    const kind = people.get(execution.by)?.kind;
    if (kind !== 'natural') refuse('giver-not-natural', { name: giver.name, kind: kind ?? '-' });
    const isHim = step.person === undefined ? isNameOf(people, execution.by, name) : step.person === execution.by;
    if (!isHim) refuse('not-the-giver', { name, giver: giver.name });
    const isBeneficiary =
      state.beneficiaries.has(execution.by) && (state.listedOn === undefined || currentBeneficiaries(state).has(execution.by));
    if (!isBeneficiary) warn('giver-not-beneficiary', { name: giver.name, when: step.when.on });
  }
  judgeDeath({ people, step, giver: execution.by, refuse, warn });
  if (as === 'giver') return;
  const isOneOf = (other: Signatory): boolean => isSameSignatory(people, step, other);
  const { steps } = execution;
  if (as === 'company') {
    if (isOneOf(giver)) refuse('officer-is-giver', { name });
    if (steps.witness && isOneOf(steps.witness)) refuse('officer-is-witness', { name });
    if (steps.giver?.attorney && isOneOf(steps.giver.attorney)) refuse('officer-is-attorney', { name });
    if (step.office === undefined) refuse('officer-without-office', { name });
    if (step.authority === undefined) refuse('officer-without-authority', { name });
    if (isIssuer(record.issuer, people, step)) refuse('officer-is-issuer', { name });
    else judgeNatural({ people, step, refuse });
    return;
  }
  if (isOneOf(giver)) refuse('witness-is-giver', { name });
  for (const principal of ['giver', 'company'] as const) {
    const attorney = steps[principal]?.attorney;
    if (attorney && isOneOf(attorney)) refuse('witness-is-attorney', { name });
  }
  if (as === 'company-witness' && steps.company && isOneOf(steps.company)) refuse('witness-is-officer', { name });
  const vehicle = [...state.vehicles.values()].find(
    (each) => each.for.includes(execution.by) && isNamed(people, each.vehicle, step),
  );
  if (isIssuer(record.issuer, people, step)) refuse('witness-is-party', { name, what: 'issuer' });
  else if (vehicle) refuse('witness-is-party', { name, what: 'vehicle' });
  else judgeNatural({ people, step, refuse });
  const beneficiary = [...state.beneficiaries.keys()].find((each) => each !== execution.by && isNamed(people, each, step));
  if (beneficiary !== undefined) warn('witness-is-beneficiary', { name });
  if (as === 'company-witness' && steps.witness && isOneOf(steps.witness)) warn('same-witness-twice', { name });
};

const isNamed = (people: People, person: string, { name, person: own }: Signatory): boolean =>
  own === undefined ? isNameOf(people, person, name) : own === person;

const judgeNatural = ({
  people,
  step,
  refuse,
}: Pick<Telling, 'refuse'> & { readonly people: People; readonly step: Step }): void => {
  const person = personOf(people, step);
  const kind = person === undefined ? undefined : people.get(person)?.kind;
  if (kind !== undefined && kind !== 'natural') refuse('signatory-not-natural', { name: step.name, kind });
  else if (isCompanyName(step.name)) refuse('signatory-is-company', { name: step.name });
};

const judgeDeath = ({
  people,
  step,
  giver,
  refuse,
  warn,
}: Telling & { readonly people: People; readonly step: Step; readonly giver: string }): void => {
  const person = step.as === 'giver' ? giver : personOf(people, step);
  const died = person === undefined ? undefined : people.get(person)?.died;
  if (died === undefined) return;
  const values = { name: step.name, died: toldWhen(died), when: toldWhen(step.when) };
  if (isBefore(died, step.when)) refuse('signatory-is-dead', values);
  else if (died.on === step.when.on) warn('signatory-died-that-day', values);
};

export const judgeAttorney = ({ execution, around, step, refuse, warn }: Judging): void => {
  if (step.attorney === undefined) return;
  judgeName(step.attorney, refuse);
  const attorney: Signatory = { name: step.attorney };
  const { people, record } = around;
  const giver: Signatory = { name: nameOf(people, execution.by), person: execution.by };
  if (attestedBy(step.as) !== undefined) return refuse('attorney-for-witness', { name: step.name });
  if (isSameSignatory(people, attorney, giver)) refuse('attorney-is-giver', { attorney: step.attorney });
  else if (isSameSignatory(people, attorney, step)) refuse('attorney-is-signatory', { attorney: step.attorney });
  if (isIssuer(record.issuer, people, attorney)) refuse('attorney-is-party', { attorney: step.attorney });
  else if (isCompanyName(step.attorney)) warn('attorney-is-company', { attorney: step.attorney });
  const { witness } = execution.steps;
  if (witness && isSameSignatory(people, attorney, witness)) refuse('attorney-is-witness', { attorney: step.attorney });
};

/** Whether a name can be one, and is written as names are. */
export const judgeName = (name: string, refuse: Telling['refuse']): void => {
  if (!isName(name)) refuse('not-a-name', { name });
  else if (isMixed(name)) refuse('name-mixed', { name });
};

/** The others of an instrument from whom somebody who signs must be another person, each as what. */
const othersOf = ({
  execution: { by, steps },
  people,
  as,
}: {
  readonly execution: Execution;
  readonly people: People;
  readonly as: Step['as'];
}): readonly (readonly [string, Signatory])[] => {
  const attorneys = [steps.giver?.attorney, steps.company?.attorney].flatMap((one) => (one === undefined ? [] : [one]));
  return [
    ...(as === 'giver' ? [] : [['giver', { name: nameOf(people, by), person: by }] as const]),
    ...(as !== 'company-witness' || steps.company === undefined ? [] : [['company', steps.company] as const]),
    ...(as !== 'company' || steps.witness === undefined ? [] : [['witness', steps.witness] as const]),
    ...attorneys.map((attorney) => ['attorney', attorney] as const),
  ];
};

/** A name that is a part of another's, or one letter away from it, may be his: somebody has to look. */
const tellNear = ({
  execution,
  people,
  step,
  warn,
}: Pick<Telling, 'warn'> & { readonly execution: Execution; readonly people: People; readonly step: Step }): void => {
  const own: readonly Signatory[] = [
    ...(step.as === 'giver' ? [] : [step]),
    ...(step.attorney === undefined ? [] : [{ name: step.attorney }]),
  ];
  for (const one of own) {
    const others = [
      ...othersOf({ execution, people, as: step.as }),
      ...(one === step || step.as !== 'giver'
        ? []
        : [['giver', { name: nameOf(people, execution.by), person: execution.by }] as const]),
    ];
    for (const [of, other] of others) {
      if (signatoriesLikeness(people, one, other) === 'near') warn('name-near', { name: one.name, of, other: other.name });
    }
  }
};
