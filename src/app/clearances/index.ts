export { exitOfLevel, type HeadroomReport, headroomReport, lineNotices, sayHeadroom, tellLine } from './headroom.ts';
export {
  datesText,
  decidingOf,
  leastText,
  type ProgrammeReport,
  programmeAnswer,
  programmeReport,
  programmeSaving,
  sayProgramme,
} from './programme.ts';
