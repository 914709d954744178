import type { Schema } from './output-schemas.ts';

export const clearSchemas: Readonly<Record<string, Schema>> = {};
