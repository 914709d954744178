import type { SideAlert } from '../clearance.ts';
import { type Asked, alertOf, isListed, purchasesIn } from './asked.ts';
import { isWeekday } from './days.ts';
import { sources } from './sources.ts';

/** On a day on which the Exchange is shut nothing is bought on it. */
export const closedDayAlerts = (asked: Asked): readonly SideAlert[] => {
  const { on, isTradingDay = isWeekday } = asked;
  const purchases = purchasesIn(asked);
  if (!isListed(asked) || purchases.length === 0 || isTradingDay(on)) return [];
  return [
    alertOf(asked, {
      code: 'exchange-closed',
      rule: '10.06',
      level: 'ask',
      ...sources.tradingDays,
      engagedBy: purchases.map(({ id }) => id),
      values: { date: on },
    }),
  ];
};
