export { headroomWords } from './headroom.ts';
export { headroomChartWords } from './headroom-chart.ts';
export { programmeWords } from './programme.ts';
export { proposalWords } from './proposal.ts';
