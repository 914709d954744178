import { certainties, strengths, terminationEvents } from '../record/index.ts';
import { lifeStatuses, remedies } from '../undertaking/index.ts';
import {
  date,
  issuer,
  list,
  moment,
  object,
  orNull,
  outcome,
  quantity,
  type Schema,
  text,
  truth,
  wording,
} from './output-schemas.ts';

const one: Schema = { const: 1 };
const values: Schema = { type: 'object', additionalProperties: text };
const certainty: Schema = { enum: certainties };
const told: Schema = object({ code: text, values, text: wording });
const limb: Schema = { enum: ['own', 'vehicle', 'company'] };
const strength: Schema = { enum: strengths.filter((one) => one !== 'none') };
const remedy: Schema = { enum: remedies };
const verdict: Schema = { enum: ['breached', 'defensible', 'not-defensible'] };
const status: Schema = { enum: lifeStatuses };
const accruals: Schema = object({ first: date, last: date, days: quantity });
const limitation: Schema = object({
  years: { enum: [6, 12] },
  first: date,
  last: date,
  state: { enum: ['running', 'partly-passed', 'passed'] },
});
const version: Schema = orNull(
  object({ inForceFrom: date, 'inForceUntil?': date, confidence: { enum: ['V', 'S', 'M', 'L'] }, source: text }),
);
const allocation: Schema = list(object({ beneficiary: text, holder: text, shares: quantity }));

const endeavours: Schema = object({
  verdict: { enum: ['none', 'defensible', 'not-defensible'] },
  steps: list(
    object({
      fact: text,
      on: date,
      daysAfter: quantity,
      kind: { enum: ['direction', 'vote', 'notice', 'legal', 'other'] },
      step: text,
      cost: orNull(text),
      outcome: orNull(text),
      evidence: orNull(text),
    }),
  ),
  kinds: { type: 'object', additionalProperties: { type: 'integer', minimum: 1 } },
  longestGap: orNull(object({ days: quantity, from: date, to: date })),
  reasons: list(told),
});

const right: Schema = object({
  breach: text,
  rule: text,
  check: text,
  subject: text,
  on: date,
  atLatest: truth,
  version,
  limb,
  strength,
  outcome: { enum: ['breached', 'cured'] },
  curedOn: orNull(date),
  continuing: truth,
  accruals,
  limitation,
  verdict,
  endeavours: orNull(endeavours),
  remedies: list(object({ remedy, open: truth, until: orNull(date), why: text, text: wording })),
  events: list(
    object({
      kind: { enum: ['claimed', 'waived', 'ended'] },
      by: text,
      on: date,
      remedy: orNull(remedy),
      fact: text,
      named: orNull(text),
    }),
  ),
  openClaims: list(object({ by: text, remedy, on: date })),
  certainty,
  text: wording,
});

const life: Schema = object({
  undertaking: text,
  by: text,
  name: wording,
  form: { enum: ['simple-contract', 'deed'] },
  rules: list(text),
  terms: orNull({ type: 'object' }),
  status,
  binds: truth,
  certainty,
  steps: list(
    object({
      step: { enum: ['drawn-up', 'executed', 'acknowledged', 'declined', 'bites', 'superseded', 'terminated', 'closed'] },
      on: date,
      facts: list(text),
      certainty,
    }),
  ),
  superseded: orNull(object({ on: date, by: text })),
  termination: orNull(
    object({
      event: { enum: [...terminationEvents, 'superseded'] },
      on: date,
      cause: text,
      facts: list(text),
      selfExecuting: truth,
      certainty,
      decisions: list(text),
    }),
  ),
  doubt: orNull(object({ selfExecuting: orNull(date), otherwise: orNull(date) })),
  rights: list(right),
  questions: list(
    object({
      breach: text,
      rule: text,
      check: text,
      on: date,
      limb,
      outcome: { enum: ['cannot-tell', 'needs-exchange', 'needs-counsel'] },
      missing: list(text),
      text: wording,
    }),
  ),
  pendingConversions: list(
    object({
      breach: text,
      rule: text,
      cause: text,
      on: date,
      class: orNull(text),
      shares: quantity,
      bearer: { enum: ['giver', 'estate'] },
      person: text,
      allocation,
      certainty,
    }),
  ),
  endeavours: list(
    object({
      fact: text,
      on: date,
      toward: { enum: ['vehicle', 'company'] },
      vehicle: orNull(text),
      step: text,
      cost: orNull(text),
      outcome: orNull(text),
      evidence: orNull(text),
    }),
  ),
  supplements: list(
    object({
      supplement: text,
      vehicles: list(text),
      status: { enum: ['draft', 'executed', 'acknowledged'] },
      steps: list(
        object({
          step: { enum: ['drawn-up', 'executed', 'declined', 'acknowledged'] },
          on: date,
          facts: list(text),
          certainty,
        }),
      ),
      notes: list(told),
    }),
  ),
  notes: list(told),
});

const capacity: Schema = {
  enum: [
    ...['company', 'giver', 'estate', 'deceased', 'own-vehicle', 'member', 'nominee', 'beneficial', 'former', 'later', 'nobody'],
    'not-told',
  ],
};
const answer: Schema = { enum: ['could', 'could-not', 'needs-counsel', 'cannot-tell'] };

/** What `undertaking status` and `undertaking standing` print with `--json`. */
export const lifeSchemas: Readonly<Record<string, Schema>> = {
  'undertaking-status': object({
    holdfast: one,
    issuer,
    asOf: moment,
    knownAt: orNull(moment),
    outcome,
    notice: text,
    applicable: truth,
    undertakings: list(life),
    gaps: list(
      object({
        severity: { enum: ['gap', 'note', 'not-told'] },
        code: text,
        person: text,
        undertaking: orNull(text),
        values,
        text: wording,
      }),
    ),
  }),
  'undertaking-standing': object({
    holdfast: one,
    issuer,
    holder: text,
    on: date,
    knownAt: orNull(moment),
    answer,
    coBeneficiary: truth,
    membership: object({
      as: { enum: ['member', 'nominee', 'beneficial', 'nobody', 'not-told'] },
      through: list(text),
      rests: { enum: ['record', 'registers', 'nothing'] },
      registers: list(object({ asAt: date, seq: { type: 'integer', minimum: 0 }, days: quantity })),
      differs: truth,
    }),
    undertakings: list(
      object({
        undertaking: text,
        by: text,
        status,
        binds: truth,
        as: capacity,
        answer,
        why: list(told),
        law: list(object({ passage: text, confidence: { enum: ['V', 'S', 'M', 'L'] }, text: wording })),
        questions: { type: 'integer', minimum: 0 },
        rights: list(
          object({
            as: capacity,
            answer,
            certainty,
            breach: text,
            rule: text,
            check: text,
            on: date,
            limb,
            strength,
            outcome: { enum: ['breached', 'cured'] },
            curedOn: orNull(date),
            verdict,
            accruals,
            limitation,
            text: wording,
            remedies: list(object({ remedy, open: truth, from: orNull(date), until: orNull(date), why: text, text: wording })),
            mustProve: list(object({ code: text, values, text: wording, required: truth })),
            law: list(text),
          }),
        ),
      }),
    ),
    notice: text,
  }),
};
