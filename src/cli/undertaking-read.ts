import type { Run } from './store-uses.ts';

export const readUndertaking: Run = async () => {
  throw new Error('not built yet');
};
