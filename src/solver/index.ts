export { scriptOf } from './script.ts';
export { openZ3 } from './z3.ts';
