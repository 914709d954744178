export { alertScreenWords, alertTermWords, alertWords } from './alerts.ts';
export { proposalWords } from './proposal.ts';
