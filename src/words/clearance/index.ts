export { headroomWords } from './headroom.ts';
export { proposalWords } from './proposal.ts';
