/** What is to be known of an undertaking besides its status; `code` has words. Not one of them makes it invalid. */
export type LifeNote = { readonly code: string; readonly values: Readonly<Record<string, string>> };
