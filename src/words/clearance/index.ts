export { type ClaimCode, claimWords, gapWords, proofWords, type StoryCode, storyWords } from './claims.ts';
export { proposalWords } from './proposal.ts';
