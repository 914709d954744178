export { daysAhead, dutiesOf } from './duties.ts';
export { type Due, type Duty, type DutyStatus, dutyStatuses } from './duty.ts';
export { stableIds } from './fact-keys.ts';
export {
  addBusinessDays,
  beforeTrading,
  businessDay,
  type DayKind,
  holidayTables,
  nextBusinessDay,
  type Reckoned,
  type TradingDay,
  tradesThroughWeatherFrom,
  tradingDayOf,
  type WeatherDay,
  weatherDays,
} from './hong-kong-days/index.ts';
export type { DutyKind } from './kind.ts';
export { dutyKinds } from './kinds/index.ts';
export { tellDuty, tellDutyNotice, tellMissing, tellRule, tellStatus, tellWho } from './told.ts';
