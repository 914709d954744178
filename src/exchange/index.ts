export type { Carried, CarriedIn, CarriedOut, ExchangeFault, NotCarried } from './carried.ts';
export { CsvFault, type CsvRow, csvLine, csvPages } from './csv.ts';
export { type Column, cellsOf, columns, type MovementKind, movementKinds, movementOf } from './movement-table.ts';
export { asNew, inColumns, type MovementsReading, startMovements } from './movements.ts';
export { carryOcfIn } from './ocf-in.ts';
export { carryOcfOut, ocfFileText } from './ocf-out.ts';
export { type Known, knownOf } from './read-cell.ts';
export { type MovementTable, movementTable } from './write-movements.ts';
