import type { Catalogue } from '../catalogue.ts';

/** What is said when a paper is drafted; the wording of the papers themselves stands in `documents/papers`. */
export const paperWords = {} as const satisfies Catalogue;
