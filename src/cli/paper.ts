import type { Run } from './store-uses.ts';

export const paper: Run = async () => {
  throw new Error('not built yet');
};
