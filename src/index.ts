/** The library: read a record, replay it to a position at any date, judge it by the Rules. */
export * from './exact/index.ts';
export * from './record/index.ts';
export * from './rulebook/index.ts';
