import type { Schema } from './output-schemas.ts';
import { draftSchemas } from './undertaking-draft-schemas.ts';
import { lifeSchemas } from './undertaking-life-schemas.ts';
import { readingSchemas } from './undertaking-reading-schemas.ts';

/** The JSON Schemas of what the commands of an undertaking print with `--json`: a published contract. */
export const undertakingSchemas: Readonly<Record<string, Schema>> = { ...readingSchemas, ...draftSchemas, ...lifeSchemas };
