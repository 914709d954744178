import type { Schema } from './output-schemas.ts';

export const proveSchemas: Readonly<Record<string, Schema>> = {};
