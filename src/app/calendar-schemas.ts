import { dutyStatuses } from '../calendar/index.ts';
import { certainties } from '../record/index.ts';
import { date, issuer, list, moment, object, orNull, type Schema, text, wording } from './output-schemas.ts';

const count: Schema = { type: 'integer', minimum: 0 };

/** A duty as it is published: also what a clearance says will fall due. */
export const dutySchema: Schema = object({
  id: text,
  rule: text,
  kind: text,
  who: text,
  name: wording,
  due: object({ on: date, 'at?': moment, 'soon?': { const: true } }),
  status: { enum: dutyStatuses },
  'doneBy?': text,
  'doneOn?': date,
  engagedBy: list(text),
  certainty: { enum: certainties },
  confidence: { enum: ['V', 'S', 'M', 'L'] },
  source: text,
  'missing?': list(text),
  notices: list(object({ code: text, text: wording })),
  text: wording,
});

export const calendarSchemas: Readonly<Record<string, Schema>> = {
  due: object({
    holdfast: { const: 1 },
    issuer,
    asOf: moment,
    knownAt: orNull(moment),
    from: orNull(date),
    to: orNull(date),
    outcome: { enum: ['clear', 'late', 'cannot-tell'] },
    notice: text,
    duties: list(dutySchema),
    hidden: object(Object.fromEntries(dutyStatuses.map((status) => [status, count]))),
  }),
};
