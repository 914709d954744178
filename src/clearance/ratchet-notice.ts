import type { Notice } from '../rulebook/index.ts';

/** A notice with its figures as text. */
export const notice = (code: string, values: Readonly<Record<string, bigint | string>>): Notice => ({
  code,
  values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, `${value}`])),
});
