import type { Catalogue } from '../catalogue.ts';

/** What is said of an instrument that was read: warnings, differences, and files that cannot be read. */
export const readingWords = {} as const satisfies Catalogue;
