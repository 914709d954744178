export { headroomWords } from './headroom.ts';
export { programmeWords } from './programme.ts';
export { proposalWords } from './proposal.ts';
