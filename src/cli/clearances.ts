import type { Run } from './store-uses.ts';

export const clearances: Run = async () => {
  throw new Error('not built yet');
};
