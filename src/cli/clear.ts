import type { Run } from './store-uses.ts';

export const clear: Run = async () => {
  throw new Error('not built yet');
};
