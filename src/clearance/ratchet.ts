import type { Notice } from '../rulebook/index.ts';
import type { Ground, Judged } from './judge.ts';

export const ratchetNotices = (_given: {
  readonly ground: Ground;
  readonly judged: Judged;
  readonly remedy?: { readonly action: string } | undefined;
}): readonly Notice[] => [];
