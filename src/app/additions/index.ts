export { type CarriedAddition, carriedAddition, carriedRecord } from './carried.ts';
export { bookedBefore, movementsTold, type Told } from './movements.ts';
export {
  type Preview,
  type PreviewNotice,
  previewFacts,
  previewJson,
  type Unbookable,
} from './preview.ts';
