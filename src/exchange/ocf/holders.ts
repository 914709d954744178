import { publicHolders, unknownHolder } from '../../record/index.ts';

/**
 * The stakeholders that stand for holders whom a record does not name. Their ids are none that a record could give to a
 * person, so that a package of ours comes back to the same holders and nobody else's stakeholder is taken for them.
 */
export const unnamedHolders: readonly { readonly holder: string; readonly stakeholder: string; readonly name: string }[] = [
  { holder: publicHolders, stakeholder: 'holdfast:public', name: 'Public holders: all holders whom the record does not name' },
  { holder: unknownHolder, stakeholder: 'holdfast:unknown', name: 'Holders who are not known' },
];

/** The stakeholder that a holder of a record is in OCF. */
export const stakeholderOf = (holder: string): string =>
  unnamedHolders.find((unnamed) => unnamed.holder === holder)?.stakeholder ?? holder;
