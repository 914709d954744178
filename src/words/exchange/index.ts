export { exchangeWords } from './carried.ts';
export { movementColumns, movementTerms, movementWords } from './movements.ts';
