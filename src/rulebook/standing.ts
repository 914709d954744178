import type { AsOf } from '../exact/index.ts';
import type { Draft, Outcome } from './rule.ts';

/** A standing finding at `asOf`: what all of them share. */
export const standing = (
  asOf: AsOf,
  given: Pick<Draft, 'rule' | 'check' | 'subject' | 'message'> & { readonly outcome: Outcome } & Partial<Draft>,
): Draft => ({ on: asOf.date, engagedBy: [], figures: {}, standing: true, actor: { kind: 'issuer' }, ...given });
