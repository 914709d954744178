import type { Schema } from './output-schemas.ts';

export const headroomSchemas: Readonly<Record<string, Schema>> = {};
