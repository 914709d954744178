export type { CarriedIn, CarriedOut, NotCarried } from './carried.ts';
export { CsvFault, type CsvRow, csvPages } from './csv.ts';
