export { helpWords } from './help.ts';
export { storeWords } from './store.ts';
export { useWords } from './use.ts';
