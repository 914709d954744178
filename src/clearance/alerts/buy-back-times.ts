import type { SideAlert } from '../clearance.ts';
import { type Asked, alertOf, decisionOn, isListed, purchasesIn } from './asked.ts';
import { addMonths } from './days.ts';
import { insideInformation } from './inside-information.ts';
import { decisive, type Results, resultsAround, type Window, windowOf } from './results.ts';
import { sources } from './sources.ts';

const rule = '10.06(2)(e)';

/** No purchase in the month before results until they are announced, nor with inside information; unless the Exchange waived it. */
export const buyBackTimes = (asked: Asked): readonly SideAlert[] => {
  if (!isListed(asked) || purchasesIn(asked).length === 0) return [];
  const waiver = decisionOn(asked, rule);
  if (waiver !== undefined) return automaticProgramme(asked, waiver.id);
  const windows = resultsAround(asked.standing, asked.on).map((results) => monthBefore(results, asked));
  return [monthAlert(asked, decisive(windows, asked.on)), insideInformation(asked, rule)];
};

const monthBefore = (results: Results, { on }: Asked): Window => {
  const { boardMeets, deadline } = results;
  const earlier = boardMeets !== undefined && (deadline === undefined || boardMeets < deadline) ? boardMeets : deadline;
  // The month runs back from the meeting or the last day, whichever is earlier, and on to the announcement.
  return windowOf({
    results,
    on,
    reckonedFrom: { day: earlier, sure: boardMeets !== undefined },
    startFor: () => addMonths(earlier ?? on, -1n),
  });
};

const monthAlert = (asked: Asked, window: Window | undefined): SideAlert => {
  if (window === undefined) {
    return alertOf(asked, {
      code: 'results-month-unknown',
      rule,
      level: 'cannot-tell',
      ...sources.buyBackTimes,
      missing: ['financial-year-set', 'results-scheduled'],
    });
  }
  const { results, status, start = '', end = '', missing } = window;
  const codes = { inside: 'results-month-crossed', perhaps: 'results-month-perhaps', outside: 'results-month-kept' } as const;
  const levels = { inside: 'crossed', perhaps: 'cannot-tell', outside: 'kept' } as const;
  const next = status === 'outside' && start > asked.on ? '-next' : '';
  return alertOf(asked, {
    code: `${codes[status]}${next}`,
    rule,
    level: levels[status],
    ...sources.buyBackTimes,
    engagedBy: [...results.facts, ...asked.proposed.map(({ id }) => id)],
    ...(missing.length > 0 ? { missing } : {}),
    values: {
      period: results.period,
      periodEnds: results.periodEnds,
      start: start === '' ? '-' : start,
      end: end === '' ? '-' : end,
    },
  });
};

/** Such a programme may buy where the issuer may not, but the conversion that answers it stands under the dealing code. */
const automaticProgramme = (asked: Asked, waiver: string): readonly SideAlert[] => [
  alertOf(asked, {
    code: 'automatic-programme',
    rule: 'GL117-23',
    level: 'ask',
    ...sources.automaticProgramme,
    engagedBy: [waiver, ...asked.proposed.map(({ id }) => id)],
    values: { waiver },
  }),
];
