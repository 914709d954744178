import { bodsWords } from './bods.ts';
import type { Catalogue } from './catalogue.ts';

/** What one format says and another cannot: told when a record comes in from a neighbour's format, or goes out to it. */
export const exchangeWords = { ...bodsWords } as const satisfies Catalogue;
