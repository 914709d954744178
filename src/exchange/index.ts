export type { Carried, CarriedIn, CarriedOut, ExchangeFault, NotCarried } from './carried.ts';
export { CsvFault, type CsvRow, csvPages } from './csv.ts';
export { carryOcfIn } from './ocf-in.ts';
export { carryOcfOut, ocfFileText } from './ocf-out.ts';
