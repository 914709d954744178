import type { Run } from './store-uses.ts';

export const due: Run = async () => {
  throw new Error('not built yet');
};
