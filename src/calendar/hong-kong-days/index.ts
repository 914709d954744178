export {
  addBusinessDays,
  beforeTrading,
  businessDay,
  type DayKind,
  nextBusinessDay,
  type Reckoned,
  type TradingDay,
  tradingDayOf,
  weekdayOf,
} from './business-days.ts';
export { type HolidayTable, holidayTables } from './tables.ts';
export { tradesThroughWeatherFrom, type WeatherDay, weatherDays } from './weather.ts';
