import { stepNames } from '../undertaking/index.ts';
import { list, object, orNull, type Schema, text, wording } from './output-schemas.ts';

const hash: Schema = { type: 'string', pattern: '^[0-9a-f]{64}$' };

/** What `undertaking execute` prints with `--json`. */
export const executeSchemas: Readonly<Record<string, Schema>> = {
  'undertaking-execute': object({
    holdfast: { const: 1 },
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
