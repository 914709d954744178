export { dutiesOf } from './duties.ts';
export type { Due, Duty, DutyStatus } from './duty.ts';
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
