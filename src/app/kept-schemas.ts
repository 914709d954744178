import { comparisons, keptStatuses, whysNot } from './clearances/kept/kinds.ts';
import { date, issuer, list, moment, object, orNull, quantity, type Schema, text, truth, wording } from './output-schemas.ts';

const hash: Schema = { type: 'string', pattern: '^[0-9a-f]{64}$' };
const permission: Schema = { enum: ['yes', 'no', 'needs-exchange', 'needs-counsel', 'cannot-tell'] };
/** `impossible`: on the facts known now it could not be done at all. */
const permissionNow: Schema = { enum: ['yes', 'no', 'needs-exchange', 'needs-counsel', 'cannot-tell', 'impossible'] };
const comparison: Schema = { enum: comparisons };
const whole: Schema = { type: 'integer' };
const notes = list(object({ code: text, text: wording }));
/** A fact in the form of a record, as `holdfast schema` gives it. */
const fact: Schema = { type: 'object', properties: { fact: text }, required: ['fact'] };
const findings = list(object({ rule: text, check: text, outcome: text, 'before?': text, 'version?': date }));
const tellingKeys = {
  as: { enum: ['told', 'notice', 'asked', 'approved', 'declined'] },
  to: text,
  'person?': text,
  on: date,
  fact: text,
  'matter?': text,
} as const;

const standingKeys: Readonly<Record<string, Schema>> = {
  clearance: text,
  given: date,
  judgedOn: date,
  by: text,
  'person?': text,
  permitted: permission,
  status: { enum: keptStatuses },
  approvals: object({
    counted: quantity,
    required: quantity,
    approved: { enum: ['yes', 'no', 'cannot-tell', 'not-asked'] },
    by: list(
      object({
        by: text,
        'person?': text,
        fact: text,
        on: date,
        counts: truth,
        'why?': { enum: whysNot },
      }),
    ),
  }),
  declined: list(object({ by: text, 'person?': text, fact: text, on: date, 'reason?': text })),
  done: object({ status: { enum: ['none', 'part', 'all', 'otherwise'] }, facts: list(text), 'unapproved?': truth }),
  adviser: object({ status: { enum: ['named', 'unnamed', 'none'] }, facts: list(object({ id: text, on: date })) }),
  notes,
};

/** One finding of an answer with its figures, as the hash of the answer binds it. */
const figures = object({
  rule: text,
  check: text,
  subject: text,
  on: date,
  change: text,
  before: orNull(text),
  outcome: text,
  certainty: text,
  figures: { type: 'object', additionalProperties: quantity },
  otherBasis: orNull({ type: 'object', additionalProperties: quantity }),
  remedy: orNull(object({ action: text, class: orNull(text), least: orNull(quantity), shares: orNull(quantity), by: text })),
  missing: list(text),
  version: orNull(object({ from: date, confidence: text })),
});

/** What else of a finding differs than its outcome: figures, and parts of its remedy as `remedy.shares`. */
const differing = list(object({ name: text, was: orNull(text), now: orNull(text) }));
const level: Schema = { enum: ['crossed', 'near', 'kept', 'ask', 'cannot-tell', null] };
/** What stands beside the Requirements and comes out otherwise. */
const beside = object({
  alerts: list(object({ code: text, rule: text, subject: text, was: level, now: level, figures: differing })),
  decides: list(object({ who: text, does: text, rule: text, what: text, was: truth, now: truth, figures: differing })),
});
const differences = list(
  object({
    rule: text,
    check: text,
    'subject?': text,
    was: orNull(text),
    now: orNull(text),
    figures: differing,
  }),
);
const because = object({
  facts: list(object({ id: text, fact: text, on: date, 'recorded?': text, how: { enum: ['recorded', 'retracted'] } })),
  rulebook: truth,
  rules: list(object({ rule: text, was: date, now: orNull(date) })),
});

/** What `clearances` and `recheck` print with `--json`. */
export const keptSchemas: Readonly<Record<string, Schema>> = {
  'clearances-list': object({ holdfast: { const: 1 }, issuer, clearances: list(object(standingKeys)), notice: text }),
  'clearances-show': object({
    holdfast: { const: 1 },
    issuer,
    ...standingKeys,
    asked: orNull(
      object({
        on: date,
        'set?': text,
        'sharing?': object({
          by: { enum: ['least', 'agreement'] },
          'shares?': { type: 'object', additionalProperties: quantity },
        }),
        facts: list(fact),
      }),
    ),
    reason: orNull(text),
    log: orNull(object({ size: quantity, sha256: hash })),
    record: orNull(object({ number: quantity, sha256: hash })),
    rulebook: hash,
    answer: hash,
    findings,
    figures: orNull(list(figures)),
    told: list(object(tellingKeys)),
    recheck: object({ comparison, now: orNull(permissionNow), differences, beside }),
    notice: text,
  }),
  'clearances-booked': object({
    holdfast: { const: 1 },
    clearance: text,
    does: { enum: ['approve', 'decline', 'tell'] },
    status: { enum: ['booked', 'written', 'known'] },
    'fact?': fact,
    'entry?': whole,
    'size?': whole,
    warnings: notes,
  }),
  recheck: object({
    holdfast: { const: 1 },
    issuer,
    knownAt: orNull(moment),
    'scenario?': text,
    rulebook: hash,
    outcome: comparison,
    clearances: list(
      object({
        clearance: text,
        given: date,
        judgedOn: date,
        comparison,
        was: object({ permitted: permission, findings }),
        now: orNull(object({ permitted: permissionNow, findings })),
        differences,
        beside,
        because,
        told: list(object({ ...tellingKeys, since: truth })),
        notes,
      }),
    ),
    reports: list(
      object({
        entry: whole,
        signed: text,
        asOf: moment,
        rules: list(text),
        comparison,
        was: text,
        now: orNull(text),
        differences,
        because,
        told: list(object(tellingKeys)),
        notes,
      }),
    ),
    answers: list(
      object({
        knownAt: moment,
        asOf: date,
        comparison,
        was: orNull(text),
        now: text,
        differences,
        because,
        told: list(object(tellingKeys)),
      }),
    ),
    moments: object({ judged: whole, left: whole }),
    notice: text,
  }),
};
