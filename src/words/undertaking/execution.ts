import type { Catalogue } from '../catalogue.ts';

/** Execution of an instrument: its steps, what is refused, signatures. */
export const executionWords = {} as const satisfies Catalogue;
