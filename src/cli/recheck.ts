import type { Run } from './store-uses.ts';

export const recheck: Run = async () => {
  throw new Error('not built yet');
};
