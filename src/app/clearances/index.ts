export { clearOn, clearProposal } from './clear-proposal.ts';
export { clearanceJson, tellTold } from './clearance-json.ts';
export type { Cleared, Decider, NotCleared, PaperToFollow, View } from './cleared.ts';
export { worthTelling } from './worth-telling.ts';
