export { holidayWords } from './holidays.ts';
