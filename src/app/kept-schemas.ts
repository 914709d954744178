import type { Schema } from './output-schemas.ts';

export const keptSchemas: Readonly<Record<string, Schema>> = {};
