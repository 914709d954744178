import type { Run } from './store-uses.ts';

export const returns: Run = async () => {
  throw new Error('not built yet');
};
