import type { Schema } from './output-schemas.ts';

export const returnsSchemas: Readonly<Record<string, Schema>> = {};
