import { daysBetween, type Instant } from '../exact/index.ts';
import type { Telling } from './around.ts';
import { attestedBy, copyOf, type Execution, toldWhen, type When } from './execution.ts';
import { isIncompleteName } from './same-name.ts';
import { placesLikeness } from './same-place.ts';
import type { Step } from './step.ts';

type Judging = Telling & { readonly execution: Execution; readonly step: Step };

/** A witness attests what he saw: there, then, on the same paper. */
export const judgeAttestation = ({ execution, step, refuse, warn }: Judging): void => {
  const attested = attestedBy(step.as);
  if (attested === undefined) return;
  const { name } = step;
  if (!step.inPresence) refuse('witness-not-present', { name, of: attested });
  if (isIncompleteName(name)) warn('witness-name-incomplete', { name });
  for (const what of ['address', 'occupation'] as const) {
    if (step[what] !== undefined) continue;
    if (execution.form === 'deed') refuse('deed-witness-without', { name, what });
    else warn('witness-without', { name, what });
  }
  const principal = execution.steps[attested];
  if (principal === undefined) return;
  if (!isNear(principal, step.when)) {
    refuse('witness-other-day', { name, of: attested, when: toldWhen(step.when), earlier: toldWhen(principal) });
  }
  if (principal.place !== undefined && step.place !== undefined) {
    const values = { name, of: attested, place: step.place, other: principal.place };
    const likeness = placesLikeness(principal.place, step.place);
    if (likeness === 'other') refuse('witness-other-place', values);
    else if (likeness === 'near') warn('witness-place-otherwise', values);
  }
  if (principal.method !== step.method) refuse('witness-other-method', { of: attested, method: principal.method });
  const copy = copyOf(execution, principal);
  if (copyOf(execution, step) !== copy) refuse('witness-other-copy', { of: attested, copy });
};

/** Who attests in presence signs within so many minutes, wherever midnight falls. */
const longestPresence = 720n;

/** Whether a witness was there when it was signed: by the moments where both are known, otherwise by the date. */
const isNear = (principal: When, witness: When): boolean =>
  principal.at === undefined || witness.at === undefined
    ? principal.on === witness.on
    : minutesBetween(principal.at, witness.at) <= longestPresence;

const minutesBetween = (from: Instant, to: Instant): bigint => {
  const ofDay = (instant: Instant): bigint => BigInt(instant.slice(11, 13)) * 60n + BigInt(instant.slice(14, 16));
  return daysBetween({ from: from.slice(0, 10), to: to.slice(0, 10) }) * 1440n + ofDay(to) - ofDay(from);
};

/** Whether a signatory tells another moment than the clock's. */
const toldLate = (when: When, now: Instant): boolean => when.at !== undefined && when.at < now;

export const judgeManner = ({ execution, step, now, refuse, warn }: Judging & { readonly now: Instant }): void => {
  if (step.place === undefined) refuse('place-missing', { as: step.as });
  if (step.method === 'paper') return;
  if (!step.consent) refuse('consent-missing', { name: step.name });
  if (execution.form === 'deed') warn('deed-electronic');
  if (toldLate(step.when, now)) warn('signed-earlier-told', { when: toldWhen(step.when), now });
};
