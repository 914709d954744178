export { exitOfLevel, type HeadroomReport, headroomReport, lineNotices, sayHeadroom, tellLine } from './headroom.ts';
