import type { Run } from './store-uses.ts';

export const headroom: Run = async () => {
  throw new Error('not built yet');
};
