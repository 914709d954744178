import { certainties, strengths } from '../record/index.ts';

export type Schema = Readonly<Record<string, unknown>>;

export const text: Schema = { type: 'string' };
export const date: Schema = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
export const moment: Schema = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}:\\d{2}\\.\\d{9}Z)?$' };
/** Whole shares or votes as decimal digits; negative where it is a headroom. */
export const quantity: Schema = { type: 'string', pattern: '^-?\\d+$' };
export const truth: Schema = { type: 'boolean' };

/** An object with exactly these keys; a key that ends in `?` may be absent. */
export const object = (keys: Readonly<Record<string, Schema>>): Schema => ({
  type: 'object',
  properties: Object.fromEntries(Object.entries(keys).map(([key, schema]) => [key.replace(/\?$/, ''), schema])),
  required: Object.keys(keys).filter((key) => !key.endsWith('?')),
  additionalProperties: false,
});
export const list = (items: Schema): Schema => ({ type: 'array', items });
export const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] });
const figures: Schema = { type: 'object', additionalProperties: quantity };
const part: Schema = object({ part: quantity, whole: quantity });
export const wording: Schema = object({ en: text, 'zh-Hant': text });

export const outcomes = [
  'met',
  'breached',
  'cured',
  'waived',
  'needs-exchange',
  'needs-counsel',
  'cannot-tell',
  'not-applicable',
] as const;
export const outcome: Schema = { enum: outcomes };
export const issuer: Schema = object({
  id: text,
  name: object({ en: text, 'zh-Hant?': text }),
  'stockCode?': text,
  'incorporatedIn?': text,
});

const findingKeys: Readonly<Record<string, Schema>> = {
  id: text,
  rule: text,
  check: text,
  outcome,
  subject: text,
  on: date,
  engagedBy: list(text),
  certainty: { enum: certainties },
  figures,
  'figuresOtherBasis?': figures,
  arithmetic: list(object({ label: text, value: text, from: text })),
  remedy: orNull(
    object({
      action: text,
      'class?': text,
      'shares?': quantity,
      'leastShares?': quantity,
      'allocation?': list(object({ beneficiary: text, holder: text, shares: quantity })),
      by: text,
      alternatives: list(object({ action: text, shares: quantity, 'class?': text })),
    }),
  ),
  'curedOn?': date,
  'modifiedBy?': text,
  'missing?': list(text),
  notices: list(object({ code: text, text: wording })),
  lists: object({ undertaking: truth, annualConfirmation: truth, integrityTrigger: truth }),
  engages: list(
    object({
      undertaking: text,
      limb: { enum: ['own', 'vehicle', 'company'] },
      strength: { enum: strengths.filter((strength) => strength !== 'none') },
    }),
  ),
  version: orNull(object({ inForceFrom: date, 'inForceUntil?': date, confidence: { enum: ['V', 'S', 'M', 'L'] }, source: text })),
  text: wording,
};
export const finding = object(findingKeys);
const envelope: Readonly<Record<string, Schema>> = {
  holdfast: { const: 1 },
  issuer,
  asOf: moment,
  knownAt: orNull(moment),
  'scenario?': text,
  outcome,
  notice: text,
};

const position: Schema = object({
  issuer,
  asOf: moment,
  classes: list(
    object({
      class: text,
      issued: quantity,
      treasury: quantity,
      pendingCancellation: quantity,
      pendingRegistration: quantity,
      votes: quantity,
      weighted: truth,
      listed: truth,
    }),
  ),
  holders: list(
    object({ holder: text, class: text, shares: quantity, votes: quantity, reservedVotes: quantity, 'beneficiary?': text }),
  ),
  beneficiaries: list(
    object({
      person: text,
      vehicles: list(text),
      wvrShares: quantity,
      otherShares: quantity,
      votesControlled: quantity,
      reservedVotesControlled: quantity,
      economicShares: part,
      'splitUnknown?': { const: true },
    }),
  ),
  totals: object({
    wvrShares: quantity,
    issuedShares: quantity,
    issuedIncludingTreasury: quantity,
    totalVotes: quantity,
    nonWvrVotes: quantity,
    unknownVotes: quantity,
    reservedVotes: quantity,
    beneficiaryOrdinaryShares: quantity,
  }),
  proportion: part,
  ceiling: orNull(object({ part: quantity, whole: quantity, setBy: text })),
  knowledgeEnded: list(object({ area: text, on: date })),
});
const view: Schema = object({ outcome, position });

/** The JSON Schemas of what the commands print with `--json`: a published contract. */
export const outputSchemas: Readonly<Record<string, Schema>> = {
  check: object({ ...envelope, findings: list(finding) }),
  position,
  timeline: object({
    issuer,
    entries: list(
      object({
        on: date,
        'at?': moment,
        id: text,
        fact: text,
        'set?': text,
        engaged: list(object({ rule: text, check: text, outcome })),
      }),
    ),
  }),
  explain: object({
    ...envelope,
    findings: list(
      object({
        ...findingKeys,
        inputs: list(
          object({
            id: text,
            fact: text,
            on: date,
            line: { type: 'integer' },
            certainty: { enum: certainties },
            source: orNull(text),
            address: orNull(text),
            where: orNull(text),
          }),
        ),
      }),
    ),
  }),
  changes: object({
    issuer,
    since: moment,
    asOf: moment,
    outcome,
    changed: list(object({ before: orNull(outcome), finding })),
    gone: list(finding),
  }),
  preview: object({
    holdfast: { const: 1 },
    issuer,
    asOf: moment,
    outcome,
    notice: text,
    facts: list({ type: 'object', required: ['fact'] }),
    before: view,
    after: view,
    findings: list(
      object({ change: { enum: ['new', 'worse', 'cured', 'better', 'otherwise'] }, before: orNull(outcome), finding }),
    ),
    gone: list(finding),
    notices: list(object({ code: text, text: wording })),
    size: { type: 'integer' },
    'notCarried?': list(object({ code: text, where: text, text: wording })),
  }),
  export: object({
    holdfast: { const: 1 },
    issuer: text,
    format: { enum: ['csv', 'xlsx'] },
    file: text,
    movements: { type: 'integer' },
    notCarried: list(object({ code: text, fact: text, text: wording })),
  }),
  validate: object({ file: text, sound: truth, facts: { type: 'integer' } }),
  rules: object({
    rules: list(
      object({
        rule: text,
        title: wording,
        paraphrase: wording,
        source: text,
        consulted: date,
        versions: list(
          object({
            inForceFrom: date,
            'inForceUntil?': date,
            confidence: { enum: ['V', 'S', 'M', 'L'] },
            source: text,
            change: text,
            'treasury?': { enum: ['included', 'excluded'] },
            'reverify?': truth,
          }),
        ),
        checks: list(object({ id: text, title: wording })),
        gaps: list(object({ what: text, why: text })),
      }),
    ),
    gaps: list(object({ rule: text, why: text })),
  }),
};
