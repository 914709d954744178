export { proposalWords } from './proposal.ts';
export { ratchetWords, reasonWords } from './reasons.ts';
