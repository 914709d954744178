import type { Catalogue } from '../catalogue.ts';

/** The life of an undertaking, its accrued rights, and who may enforce them. */
export const lifeWords = {} as const satisfies Catalogue;
