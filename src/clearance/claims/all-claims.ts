import type { Claim } from './claim.ts';
import { claimsOfHeadroom } from './claims-of-headroom.ts';
import { claimsOfKeeping } from './claims-of-keeping.ts';
import { claimsOfReductions } from './claims-of-reductions.ts';
import { claimsOfVotes } from './claims-of-votes.ts';
import { gapsOfOffers } from './gaps-of-offers.ts';
import { gapsOfReductions } from './gaps-of-reductions.ts';
import { gapsOfVotes } from './gaps-of-votes.ts';

/** Everything that is claimed for all numbers, and what is known not to hold; a lemma stands before what uses it. */
export const claims: readonly Claim[] = [
  ...claimsOfVotes,
  ...claimsOfHeadroom,
  ...claimsOfReductions,
  ...claimsOfKeeping,
  ...gapsOfVotes,
  ...gapsOfReductions,
  ...gapsOfOffers,
];
