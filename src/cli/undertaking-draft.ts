import type { Run } from './store-uses.ts';

export const draftPaper: Run = async () => {
  throw new Error('not built yet');
};
