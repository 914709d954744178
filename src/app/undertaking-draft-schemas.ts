import { draftNoticeWords } from '../words/undertaking/index.ts';
import { date, list, object, orNull, type Schema, text } from './output-schemas.ts';
import { paperKinds } from './undertakings/draft.ts';

const one: Schema = { const: 1 };
const hash: Schema = { type: 'string', pattern: '^[0-9a-f]{64}$' };
const language: Schema = { enum: ['en', 'zh-Hant', 'both'] };
const form: Schema = { enum: ['simple-contract', 'deed'] };

/** The JSON Schema of what `undertaking draft` prints with `--json`. */
export const draftSchemas: Readonly<Record<string, Schema>> = {
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
    notices: list(object({ code: { enum: Object.keys(draftNoticeWords) }, text })),
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
        'supplements?': text,
        'vehicles?': list(text),
      }),
    ),
    'stored?': object({ document: { type: 'integer', minimum: 0 }, fact: { type: 'integer', minimum: 0 } }),
  }),
};
