import { choice, date, list, monthDay, openText, optional, reference, text } from './shapes.ts';

const rule = openText(/^\d{1,2}[A-Z]?\.\d{1,2}[A-Z]?(\([0-9A-Za-z]{1,4}\)){0,3}$/);
const period = choice('annual', 'half-year', 'quarter');

/** What falls due turns on these: the financial year, results, and what the corporate governance committee did. */
export const factsOfCalendar = {
  'financial-year-set': {
    about: 'The day on which the financial year of the issuer ends, as month and day: 12-31.',
    fields: { ends: monthDay },
  },
  'results-scheduled': {
    about: 'Results of a period are to be published; when the board meets on them.',
    fields: { period, periodEnds: date, boardMeets: optional(date), publishBy: optional(date) },
  },
  'results-published': {
    about: 'Results of a period are published.',
    area: 'filings',
    fields: { period, periodEnds: date, reference: optional(text) },
  },
  'committee-confirmed': {
    about: 'The corporate governance committee confirms for a year what Rule 8A.30(2) and (3) ask.',
    area: 'committees',
    fields: { committee: reference('committee'), yearEnds: date, rules: list(rule), exceptions: optional(text) },
  },
  'committee-reported': {
    about: 'The corporate governance committee reports on its work.',
    area: 'committees',
    fields: {
      committee: reference('committee'),
      period: choice('annual', 'half-year'),
      periodEnds: date,
      reference: optional(text),
    },
  },
} as const;
