export * from './ledger/index.ts';
export { openRecord, type RecordSource } from './open-record.ts';
export {
  changesReport,
  checkReport,
  findingJson,
  namesOf,
  type PositionReport,
  positionJson,
  positionReport,
  rulesReport,
  timelineReport,
} from './reports.ts';
