export { clearingWords } from './clearing.ts';
export { keptWords } from './kept.ts';
export { proposalWords } from './proposal.ts';
