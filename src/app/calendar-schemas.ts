import type { Schema } from './output-schemas.ts';

export const calendarSchemas: Readonly<Record<string, Schema>> = {};
