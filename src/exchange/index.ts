export type { CarriedIn, CarriedOut, NotCarried } from './carried.ts';
