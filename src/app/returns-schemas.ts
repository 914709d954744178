import { certainties } from '../record/index.ts';
import { date, issuer, list, object, orNull, quantity, type Schema, text, truth, wording } from './output-schemas.ts';

const one: Schema = { const: 1 };
const form: Schema = { enum: ['FF305', 'FF301'] };
/** The date of a next-day return, the month of a monthly one. */
const period: Schema = { type: 'string', pattern: '^\\d{4}-\\d{2}(-\\d{2})?$' };
const certainty: Schema = orNull({ enum: certainties });
const told = object({ code: text, text: wording });
const count: Schema = { type: 'integer', minimum: 0 };

/** What `returns draft`, `returns check` and `paper` print with `--json`: a published contract. */
export const returnsSchemas: Readonly<Record<string, Schema>> = {
  'returns-draft': object({
    holdfast: one,
    issuer,
    form,
    period,
    openingOn: date,
    closingOn: date,
    incomplete: truth,
    lines: list(
      object({
        field: text,
        section: text,
        label: wording,
        kind: { enum: ['shares', 'change', 'percentage', 'money', 'date', 'text', 'confirmation'] },
        value: orNull(text),
        shown: wording,
        'currency?': { type: 'string', pattern: '^[A-Z]{3}$' },
        status: { enum: ['on-record', 'worked-out', 'not-on-record', 'to-confirm'] },
        'exact?': object({ part: quantity, whole: quantity }),
        'rounding?': { enum: ['half-up-2', 'half-up-3', 'half-up-cents'] },
        facts: list(text),
        'factsLeft?': count,
        certainty,
        notes: list(told),
      }),
    ),
    remarks: list(told),
    notices: list(told),
    sources: list(
      object({
        id: text,
        fact: text,
        on: date,
        certainty: { enum: certainties },
        source: orNull(text),
        where: orNull(text),
        address: orNull(text),
      }),
    ),
    notice: text,
  }),
  'returns-check': object({
    holdfast: one,
    issuer,
    form,
    period,
    file: text,
    outcome: { enum: ['agrees', 'differs', 'cannot-tell'] },
    counts: object({ agrees: count, differs: count, missing: count, notOnRecord: count, contradictions: count }),
    lines: list(
      object({
        field: text,
        outcome: { enum: ['agrees', 'differs', 'missing', 'not-on-record', 'not-compared'] },
        file: orNull(text),
        record: orNull(text),
        difference: orNull(quantity),
        facts: list(text),
        certainty,
        text: wording,
      }),
    ),
    contradictions: list(object({ field: text, stated: text, expected: text, from: list(text), text: wording })),
    notice: text,
  }),
  paper: object({
    holdfast: one,
    paper: {
      enum: [
        'conversion-announcement',
        'cessation-announcement',
        'committee-confirmation',
        'annual-disclosure',
        'next-day-return',
        'monthly-return',
      ],
    },
    title: text,
    language: { enum: ['en', 'zh-Hant', 'both'] },
    on: date,
    file: text,
    sha256: { type: 'string', pattern: '^[0-9a-f]{64}$' },
    toSupply: list(text),
    toFillIn: list(text),
    incomplete: truth,
  }),
};
