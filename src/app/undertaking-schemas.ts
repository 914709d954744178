import { stepNames } from '../undertaking/index.ts';
import { date, list, object, orNull, type Schema, text, wording } from './output-schemas.ts';
import { lifeSchemas } from './undertaking-life-schemas.ts';
import { readingSchemas } from './undertaking-reading-schemas.ts';
import { paperKinds } from './undertakings/draft.ts';

const one: Schema = { const: 1 };
const hash: Schema = { type: 'string', pattern: '^[0-9a-f]{64}$' };
const language: Schema = { enum: ['en', 'zh-Hant', 'both'] };
const form: Schema = { enum: ['simple-contract', 'deed'] };

/** The JSON Schemas of what the commands of an undertaking print with `--json`: a published contract. */
export const undertakingSchemas: Readonly<Record<string, Schema>> = {
  ...lifeSchemas,
  ...readingSchemas,
  'undertaking-draft': object({
    holdfast: one,
    paper: { enum: paperKinds },
    title: text,
    language,
    undertaking: orNull(text),
    by: text,
    rules: list(object({ rule: text, inForceFrom: date, confidence: { enum: ['V', 'S', 'M', 'L'] }, source: text })),
    file: text,
    sha256: hash,
    blanks: list(object({ block: text, line: text })),
    facts: list(
      object({
        on: date,
        fact: { const: 'undertaking-drafted' },
        undertaking: text,
        by: text,
        rules: list(text),
        form,
        language,
        document: object({ sha256: hash }),
      }),
    ),
    'stored?': object({ document: { type: 'integer', minimum: 0 }, fact: { type: 'integer', minimum: 0 } }),
  }),
  'undertaking-execute': object({
    holdfast: one,
    issuer: text,
    undertaking: text,
    step: { enum: [...stepNames, 'decline'] },
    status: { enum: ['recorded', 'known'] },
    facts: list(object({ fact: text, id: text })),
    document: orNull(object({ sha256: hash })),
    signed: orNull(object({ sha256: hash })),
    certificate: orNull(object({ sha256: hash })),
    timestamp: orNull(object({ sha256: hash, time: text })),
    warnings: list(object({ code: text, text: wording })),
    next: orNull({ enum: stepNames }),
  }),
};
