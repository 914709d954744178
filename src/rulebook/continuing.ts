import type { Limb } from './finding.ts';

/**
 * Duties that are broken anew on every day until they are done: shares still to be converted or to be matched, and
 * votes still short. What is done once, a poll or an issue, is broken once, however long its effect lasts.
 */
export const untilDone: ReadonlySet<string> = new Set([
  '8A.09/non-wvr-votes',
  '8A.13/proportion-not-above-ceiling',
  '8A.15/reduction-matched-by-conversion',
  '8A.17/weight-ceased',
  '8A.17/in-office',
  '8A.18/transfer-ends-weight',
  '8A.19/vehicle-stopped-complying',
]);

/** Note 2 of 8A.09 binds a beneficiary not to act so that the votes fall short: his own act is one breach. */
export const isContinuing = ({
  rule,
  check,
  limb,
}: {
  readonly rule: string;
  readonly check: string;
  readonly limb: Limb;
}): boolean => untilDone.has(`${rule}/${check}`) && !(rule === '8A.09' && limb === 'own');
