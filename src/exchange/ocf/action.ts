import type { HongKongDate } from '../../exact/index.ts';
import type { Authorised, Ending, Issue, Split } from './transactions.ts';

/** One thing that happens: shares issued out of nothing, securities that end with what results, a split with its exchanges. */
export type OcfAction =
  | { readonly kind: 'issue'; readonly on: HongKongDate; readonly issue: Issue }
  | { readonly kind: 'ending'; readonly on: HongKongDate; readonly ending: Ending }
  | { readonly kind: 'split'; readonly on: HongKongDate; readonly split: Split; readonly endings: readonly Ending[] }
  | { readonly kind: 'authorised'; readonly on: HongKongDate; readonly authorised: Authorised };
