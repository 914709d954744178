import { strengths, terminationEvents } from '../record/index.ts';
import { differenceCodes, termNames } from '../undertaking/index.ts';
import { date, list, object, orNull, type Schema, text, truth, wording } from './output-schemas.ts';

const one: Schema = { const: 1 };
const hash: Schema = { type: 'string', pattern: '^[0-9a-f]{64}$' };
const whole: Schema = { type: 'integer', minimum: 0 };
const rule: Schema = { type: 'string', pattern: '^\\d{1,2}[A-Z]?\\.\\d{1,2}[A-Z]?(\\([0-9A-Za-z]{1,4}\\)){0,3}$' };
const told: Schema = { type: 'object', additionalProperties: text };
const comparison: Schema = { enum: ['same', 'different', 'cannot-tell'] };
const difference: Schema = object({
  code: { enum: differenceCodes },
  term: { enum: termNames },
  direction: { enum: ['weakened', 'strengthened', 'added', 'removed', 'changed'] },
  here: text,
  there: text,
  text: wording,
  passage: orNull(text),
  otherPassage: orNull(text),
});

/** What `undertaking read` prints, and with `--to-record`. */
export const readingSchemas: Readonly<Record<string, Schema>> = {
  'undertaking-read': object({
    holdfast: one,
    file: text,
    sha256: hash,
    status: { enum: ['read', 'no-instrument'] },
    giver: orNull(text),
    issuer: orNull(text),
    capacity: orNull(text),
    executedOn: orNull(date),
    languages: list({ enum: ['en', 'zh-Hant', 'zh-Hans'] }),
    form: orNull({ enum: ['simple-contract', 'deed'] }),
    rules: list(rule),
    terms: list(
      object({
        term: { enum: termNames },
        found: truth,
        passage: orNull(text),
        'strength?': { enum: strengths },
        'unread?': { const: true },
      }),
    ),
    terminationEvents: list({ enum: terminationEvents }),
    enforceableBy: list({ enum: ['company', 'shareholders'] }),
    governingLaw: orNull(text),
    jurisdiction: orNull(text),
    forum: orNull(object({ courts: text, exclusive: truth })),
    executions: list(
      object({
        party: { enum: ['giver', 'company'] },
        name: orNull(text),
        office: orNull(text),
        signed: truth,
        signedOn: orNull(date),
        witness: orNull(object({ name: orNull(text), address: orNull(text), occupation: orNull(text), signed: truth })),
      }),
    ),
    warnings: list(object({ code: text, values: told, text: wording, passage: orNull(text) })),
    unplaced: list(text),
    comparison,
    differences: list(difference),
    notices: list(object({ code: text, values: told })),
    'against?': object({ file: text, sha256: hash, comparison, differences: list(difference), unplaced: list(text) }),
  }),
  'undertaking-to-record': object({
    holdfast: one,
    file: text,
    sha256: hash,
    status: { enum: ['made', 'known', 'appended'] },
    undertaking: text,
    facts: list({ type: 'object', required: ['on', 'fact'] }),
    'stored?': object({ document: whole, from: whole, until: whole }),
  }),
};
