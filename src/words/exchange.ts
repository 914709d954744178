import { bodsWords } from './bods.ts';
import type { Catalogue } from './catalogue.ts';
import { ocfWords } from './ocf.ts';

/** What one format says and another cannot: told when a record comes in from a neighbour's format, or goes out to it. */
export const exchangeWords = { ...bodsWords, ...ocfWords } as const satisfies Catalogue;
