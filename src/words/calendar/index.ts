export { returnWords } from './returns.ts';
