import { lineNames, lineUnits } from '../clearance/index.ts';
import { date, issuer, list, object, orNull, quantity, type Schema, text, truth, wording } from './output-schemas.ts';

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
});

export const headroomSchemas: Readonly<Record<string, Schema>> = { headroom };
