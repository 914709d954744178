export { openRecord, type RecordSource } from './open-record.ts';
export {
  changesReport,
  checkReport,
  findingJson,
  type PositionReport,
  positionJson,
  positionReport,
  rulesReport,
  timelineReport,
} from './reports.ts';
