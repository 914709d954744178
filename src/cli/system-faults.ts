import { BadUse } from './bad-use.ts';

/** What the system refuses, by its code, as a line of the catalogue that says where and what to do. */
const refusals = {
  ENOENT: 'system-not-found',
  ENOTDIR: 'system-not-found',
  EACCES: 'system-no-permission',
  EPERM: 'system-no-permission',
  EISDIR: 'system-is-folder',
  EROFS: 'system-read-only',
  ENOSPC: 'system-full',
  EDQUOT: 'system-full',
  EFBIG: 'system-full',
} as const;

/**
 * What the system refused, in our words; `place` is where it did, where the error does not say so. Anything else, and what
 * happened nobody knows where, is undefined. A full disk is told without a place too.
 */
export const systemFault = (error: unknown, place?: string): BadUse | undefined => {
  const { code = '', path, dest } = error as { readonly code?: string; readonly path?: string; readonly dest?: string };
  if (!(error instanceof Error) || !Object.hasOwn(refusals, code)) return undefined;
  const refusal = refusals[code as keyof typeof refusals];
  const file = place ?? path ?? dest;
  if (file !== undefined) return new BadUse(refusal, { file });
  return refusal === 'system-full' ? new BadUse('system-full-somewhere') : undefined;
};
