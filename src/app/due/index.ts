export { type CalendarEntry, type DueCalendar, dueCalendar } from './calendar-entries.ts';
export { type DueOutcome, type DueReport, dueReport, dutyJson, nearDays } from './due.ts';
export { limitationDuties } from './limitations.ts';
