export { StoreFailure } from './ledger/ports.ts';
export { openRecord, type RecordSource } from './open-record.ts';
export {
  changesReport,
  checkReport,
  findingJson,
  issuerJson,
  namesOf,
  type PositionReport,
  positionJson,
  positionReport,
  rulesReport,
  timelineReport,
} from './reports.ts';
