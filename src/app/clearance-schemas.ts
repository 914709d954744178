import { calendarSchemas } from './calendar-schemas.ts';
import { clearSchemas } from './clear-schemas.ts';
import { headroomSchemas } from './headroom-schemas.ts';
import { keptSchemas } from './kept-schemas.ts';
import type { Schema } from './output-schemas.ts';
import { proveSchemas } from './prove-schemas.ts';
import { returnsSchemas } from './returns-schemas.ts';

/** The JSON Schemas of what clearance, the calendar and its papers print with `--json`: a published contract. */
export const clearanceSchemas: Readonly<Record<string, Schema>> = {
  ...clearSchemas,
  ...headroomSchemas,
  ...keptSchemas,
  ...proveSchemas,
  ...calendarSchemas,
  ...returnsSchemas,
};
