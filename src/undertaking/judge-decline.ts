import { hongKongDateOf, type Instant } from '../exact/index.ts';
import type { IssuerRecord, JsonMap } from '../record/index.ts';
import { replacedBy } from '../rulebook/index.ts';
import { aroundOf, startTelling, takenIn, unknownUndertaking } from './around.ts';
import { isCompanyName } from './company-names.ts';
import { type Execution, executionOf, isBefore, nextStep, type StepName, toldWhen, type When } from './execution.ts';
import { declinedFact } from './execution-facts.ts';
import { judgeName } from './judge-signatory.ts';
import { isIssuer, isSameSignatory, nameOf, personOf, type Signatory } from './signatories.ts';
import type { Told } from './step.ts';

/** The issuer declines to acknowledge: by whom, when, and the letter that says so, where there is one. */
export type Decline = Signatory & {
  readonly undertaking: string;
  readonly office?: string | undefined;
  readonly reason?: string | undefined;
  readonly when: When;
  readonly letter?: string | undefined;
};

export type DeclineJudgement =
  | { readonly status: 'refused'; readonly refusals: readonly Told[] }
  | { readonly status: 'done'; readonly execution: Execution; readonly next: StepName | null }
  | {
      readonly status: 'accepted';
      readonly execution: Execution;
      readonly next: StepName | null;
      readonly facts: readonly JsonMap[];
    };

/** Judges that the issuer declines. The giver stays bound by what he signed, and the issuer may still acknowledge it later. */
export const judgeDecline = ({
  record,
  decline,
  now,
}: {
  readonly record: IssuerRecord;
  readonly decline: Decline;
  readonly now: Instant;
}): DeclineJudgement => {
  const { undertaking, when, name, office, reason, letter } = decline;
  const around = aroundOf(record, when.on);
  const execution = executionOf(around.facts, undertaking);
  if (execution === undefined) return { status: 'refused', refusals: [unknownUndertaking(around, undertaking)] };
  const { refusals, refuse } = startTelling();
  const { executed, acknowledged, declined, steps } = execution;
  if (declined !== undefined) {
    const before: Signatory = { name: declined.by, person: declined.person };
    const isSame = isSameSignatory(around.people, before, decline) && declined.document?.sha256 === letter;
    if (isSame) return { status: 'done', execution, next: nextStep(execution) };
    refuse('declined-already', {
      undertaking,
      name: declined.by,
      when: toldWhen(declined),
      fact: declined.id,
      issuer: record.issuer.id,
    });
  }
  if (executed === undefined) refuse('declined-before-executed', { undertaking, next: nextStep(execution) ?? 'giver' });
  if (acknowledged !== undefined) refuse('undertaking-acknowledged-already', { undertaking, when: toldWhen(acknowledged) });
  else if (steps.company !== undefined)
    refuse('declined-after-signing', { name: steps.company.name, when: toldWhen(steps.company) });
  const by = replacedBy(around.state, undertaking);
  if (by !== undefined) refuse('undertaking-is-superseded', { undertaking, by });
  if (isSameSignatory(around.people, decline, { name: nameOf(around.people, execution.by), person: execution.by })) {
    refuse('officer-is-giver', { name });
  }
  judgeName(name, refuse);
  if (isIssuer(record.issuer, around.people, decline)) refuse('officer-is-issuer', { name });
  else if (isCompanyName(name)) refuse('signatory-is-company', { name });
  if (office === undefined) refuse('officer-without-office', { name });
  if (when.at === undefined ? when.on > hongKongDateOf(now) : when.at > now)
    refuse('signed-in-future', { when: toldWhen(when), now });
  if (executed !== undefined && isBefore(when, executed)) {
    refuse('signed-before-step', { as: 'company', when: toldWhen(when), earlier: toldWhen(executed) });
  }
  if (refusals.length > 0) return { status: 'refused', refusals };
  const person = personOf(around.people, decline);
  const fact = declinedFact({ undertaking, name, person, office, reason, when, letter, taken: takenIn(record) });
  return { status: 'accepted', execution, next: nextStep(execution), facts: [fact] };
};
