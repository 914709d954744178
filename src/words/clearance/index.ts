export { alertScreenWords, alertTermWords, alertWords } from './alerts.ts';
export { clearingWords } from './clearing.ts';
export { keptWords } from './kept.ts';
export { proposalWords } from './proposal.ts';
export { ratchetWords, reasonWords } from './reasons.ts';
