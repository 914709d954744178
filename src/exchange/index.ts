export type { Publisher } from './bods/out-statement.ts';
export { bodsIn } from './bods-in.ts';
export { bodsFile, bodsOut } from './bods-out.ts';
export type { Carried, CarriedIn, CarriedOut, ExchangeFault, NotCarried } from './carried.ts';
export { CsvFault, type CsvRow, csvPages } from './csv.ts';
