export { bodsIn } from './bods-in.ts';
export type { Carried, CarriedIn, CarriedOut, ExchangeFault, NotCarried } from './carried.ts';
export { CsvFault, type CsvRow, csvPages } from './csv.ts';
