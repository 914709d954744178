export { headroomChart } from './headroom-chart.ts';
