import type { Run } from './store-uses.ts';

export const prove: Run = async () => {
  throw new Error('not built yet');
};
