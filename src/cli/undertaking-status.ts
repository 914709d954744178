import type { Run } from './store-uses.ts';

export const undertakingStatus: Run = async () => {
  throw new Error('not built yet');
};
