import type { Run } from './store-uses.ts';

export const undertakingStanding: Run = async () => {
  throw new Error('not built yet');
};
