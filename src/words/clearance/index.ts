export { alertScreenWords, alertTermWords, alertWords } from './alerts.ts';
export { type ClaimCode, claimWords, gapWords, proofWords, type StoryCode, storyWords } from './claims.ts';
export { clearingWords } from './clearing.ts';
export { headroomWords } from './headroom.ts';
export { headroomChartWords } from './headroom-chart.ts';
export { keptWords } from './kept.ts';
export { programmeWords } from './programme.ts';
export { proposalWords } from './proposal.ts';
export { ratchetWords, reasonWords } from './reasons.ts';
