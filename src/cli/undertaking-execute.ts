import type { Run } from './store-uses.ts';

export const executeUndertaking: Run = async () => {
  throw new Error('not built yet');
};
