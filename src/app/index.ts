export { type CarriedAddition, carriedAddition, carriedRecord } from './carried.ts';
export * from './ledger/index.ts';
export { bookedBefore, movementsTold, type Told } from './movements.ts';
export { openRecord, type RecordSource } from './open-record.ts';
export {
  type Change,
  type ChangedFinding,
  type Preview,
  type PreviewNotice,
  previewFacts,
  previewJson,
  type Unbookable,
} from './preview.ts';
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
