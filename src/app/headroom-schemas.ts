import { lineNames, lineUnits } from '../clearance/index.ts';
import {
  date,
  finding,
  issuer,
  list,
  object,
  orNull,
  outcome,
  quantity,
  type Schema,
  text,
  truth,
  wording,
} from './output-schemas.ts';

const figures: Schema = { type: 'object', additionalProperties: quantity };
const part: Schema = object({ part: quantity, whole: quantity });
const level: Schema = { enum: ['kept', 'near', 'crossed', 'ask', 'cannot-tell'] };

const headroom = object({
  holdfast: { const: 1 },
  issuer,
  asOf: date,
  status: { enum: ['told', 'not-applicable'] },
  level,
  notice: text,
  ground: orNull(
    object({
      class: text,
      weightedClass: text,
      wvrShares: quantity,
      issuedShares: quantity,
      issuedSharesOtherBasis: quantity,
      treasury: quantity,
      pendingCancellation: quantity,
      nonWvrVotes: quantity,
      totalVotes: quantity,
      beneficiaryOrdinaryVotes: quantity,
      publicShares: quantity,
      minimum: part,
      proportion: part,
      ceiling: object({ part: quantity, whole: quantity, setBy: text }),
    }),
  ),
  lines: list(
    object({
      line: { enum: lineNames },
      rule: text,
      level,
      unit: { enum: [...new Set(Object.values(lineUnits))] },
      room: orNull(quantity),
      'on?': date,
      'limit?': object({ least: quantity, setBy: text }),
      figures,
      'figuresOtherBasis?': figures,
      arithmetic: list(object({ label: text, value: text, from: text })),
      engagedBy: list(text),
      'missing?': list(text),
      confidence: { enum: ['V', 'S', 'M', 'L'] },
      source: text,
      notices: list(object({ code: text, text: wording })),
      text: wording,
    }),
  ),
  buyBacks: list(
    object({
      kind: { enum: ['no-conversion', 'at-cancellation', 'one-action'] },
      shares: quantity,
      cancellable: quantity,
      conversions: quantity,
      byRule: list(object({ rule: text, shares: quantity })),
      binds: text,
      exact: truth,
    }),
  ),
  pending: orNull(object({ shares: quantity, conversions: quantity })),
  underWaivers: orNull(
    object({
      waivers: list(object({ rule: text, decision: text, until: orNull(date) })),
      shares: quantity,
      conversions: quantity,
      text: wording,
    }),
  ),
});

const permission: Schema = { enum: ['yes', 'no', 'needs-exchange', 'needs-counsel', 'cannot-tell'] };
const places: Schema = list({ type: 'integer', minimum: 1 });
const way = object({
  converted: quantity,
  elected: quantity,
  dates: quantity,
  permitted: permission,
  steps: list(
    object({
      on: date,
      proposals: places,
      because: { enum: ['8A.15', '8A.09'] },
      reduction: quantity,
      needed: quantity,
      given: quantity,
      converted: quantity,
      allocation: list(object({ beneficiary: text, holder: text, shares: quantity })),
      wvrShares: quantity,
      issuedShares: quantity,
    }),
  ),
  knowledgeEnded: list(object({ area: text, on: date })),
  notices: list(object({ code: text, text: wording })),
  rules: list(object({ on: date, outcomes: list(object({ rule: text, outcome })) })),
  deciding: list(object({ change: text, before: orNull(outcome), finding })),
  proposals: list(object({ on: date, 'set?': text, facts: list({ type: 'object' }), from: places })),
});

/** What `clear` prints of a file with several dated proposals. */
const programme = object({
  holdfast: { const: 1 },
  issuer,
  from: date,
  to: date,
  permitted: permission,
  reason: wording,
  notice: text,
  sharing: { enum: ['ceiling', 'least', 'agreement'] },
  least: { enum: ['proved', 'number-proved', 'within', 'default-basis', 'not-proved', 'as-proposed'] },
  over: quantity,
  because: orNull(object({ code: text, on: date })),
  free: list(object({ proposal: { type: 'integer', minimum: 1 }, shares: quantity, on: date, by: date, movedTo: date })),
  workedOutAnew: list(object({ proposal: { type: 'integer', minimum: 1 }, shares: quantity })),
  fixed: places,
  saves: object({ shares: quantity, dates: quantity }),
  asProposed: way,
  schedule: way,
});

export const headroomSchemas: Readonly<Record<string, Schema>> = { headroom, programme };
