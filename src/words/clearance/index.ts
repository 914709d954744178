export { proposalWords } from './proposal.ts';
