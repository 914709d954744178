export { clearingWords } from './clearing.ts';
export { proposalWords } from './proposal.ts';
