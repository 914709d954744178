import {
  date,
  finding,
  issuer,
  list,
  moment,
  object,
  orNull,
  outcome,
  outputSchemas,
  quantity,
  type Schema,
  text,
  truth,
  wording,
} from './output-schemas.ts';

const permission: Schema = { enum: ['yes', 'no', 'needs-exchange', 'needs-counsel', 'cannot-tell'] };
const confidence: Schema = { enum: ['V', 'S', 'M', 'L'] };
/** A fact in the form of a record, as `holdfast schema` gives it. */
const fact: Schema = { type: 'object', properties: { fact: text }, required: ['fact'] };
const proposal = object({ on: date, 'set?': text, facts: list(fact) });
const changed = object({
  change: { enum: ['new', 'worse', 'cured', 'better', 'otherwise'] },
  before: orNull(outcome),
  finding,
});
const view = object({ outcome, position: outputSchemas['position'] ?? {}, findings: list(finding) });
const notices = list(object({ code: text, text: wording }));
const allocation = list(object({ beneficiary: text, holder: text, shares: quantity }));

const remedyPart: Readonly<Record<string, Schema>> = {
  action: text,
  'class?': text,
  'shares?': quantity,
  'leastShares?': quantity,
  'allocation?': allocation,
  'deed?': text,
};

/** One clearance: what `clear` prints of a single proposal. */
export const clearSchemas: Readonly<Record<string, Schema>> = {
  clear: object({
    holdfast: { const: 1 },
    issuer,
    on: date,
    knownAt: orNull(moment),
    'scenario?': text,
    permitted: permission,
    answer: wording,
    reason: wording,
    notices,
    happens: truth,
    proposal,
    sharing: object({
      by: { enum: ['ceiling', 'least', 'agreement'] },
      'shares?': { type: 'object', additionalProperties: quantity },
      'faults?': notices,
    }),
    charged: list(changed),
    missing: list(text),
    knowledgeEnded: list(object({ area: text, on: date })),
    overturns: list(object({ fact: text, kind: text, on: date, problem: text })),
    before: view,
    after: view,
    changed: list(changed),
    gone: list(finding),
    remedies: list(
      object({
        ...remedyPart,
        'and?': list(object(remedyPart)),
        'rules?': list(text),
        by: date,
        permitted: permission,
        votesLost: quantity,
        sharesMoved: quantity,
        days: orNull(quantity),
        rank: object({ votesLost: quantity, shares: quantity, days: quantity }),
        proposal,
        findings: list(changed),
        notices,
      }),
    ),
    steps: list(object({ order: { type: 'integer', minimum: 1 }, because: { enum: ['proposed', 'remedy'] }, fact })),
    filings: list(
      object({
        rule: text,
        due: moment,
        soon: truth,
        what: wording,
        kind: text,
        who: text,
        status: text,
        engagedBy: list(text),
        missing: list(text),
        confidence,
        source: text,
      }),
    ),
    papers: list(object({ kind: text, rule: text, steps: list({ type: 'integer' }), confidence })),
    decides: list(
      object({
        who: text,
        does: text,
        rule: text,
        what: text,
        'beneficiary?': text,
        'class?': text,
        'shares?': quantity,
        'beside?': { const: true },
        'count?': quantity,
        confidence,
      }),
    ),
    alerts: list(
      object({
        code: text,
        rule: text,
        level: { enum: ['crossed', 'near', 'kept', 'ask', 'cannot-tell'] },
        subject: text,
        on: date,
        figures: { type: 'object', additionalProperties: quantity },
        arithmetic: list(object({ label: text, value: text, from: text })),
        engagedBy: list(text),
        'missing?': list(text),
        confidence,
        source: text,
        text: wording,
      }),
    ),
    /** What `--keep` came to: booked in the store, written to a file, or kept before. */
    'kept?': object({
      clearance: text,
      status: { enum: ['kept', 'written', 'known'] },
      'entry?': { type: 'integer' },
      'size?': { type: 'integer' },
      'fact?': fact,
    }),
    notice: text,
  }),
};
