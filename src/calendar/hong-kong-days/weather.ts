import type { HongKongDate } from '../../exact/index.ts';

/** Since this day the market trades through typhoons and rainstorms. */
export const tradesThroughWeatherFrom: HongKongDate = '2024-09-23';

/**
 * A trading day that severe weather took or cut. `closed`: no session was held, so it was no business day.
 * `no-morning`: the morning session was cancelled; `no-afternoon`: trading ended early.
 */
export type WeatherDay = {
  readonly on: HongKongDate;
  readonly effect: 'closed' | 'no-morning' | 'no-afternoon';
  readonly because: string;
  readonly source: string;
};

/**
 * Every such day from 2018 on. The Exchange counted eleven until June 2024
 * (https://www.onc.hk/en_US/publication/implications-of-severe-weather-trading-on-the-codes); the twelfth was the last.
 */
export const weatherDays: readonly WeatherDay[] = [
  {
    on: '2019-07-31',
    effect: 'no-afternoon',
    because: 'Wipha',
    source:
      'https://www.marketswired.com/hkex/trading-in-securities-and-derivatives-markets-terminated-dueto-issuance-of-typhoon-signal-no-8/',
  },
  {
    on: '2020-08-19',
    effect: 'no-morning',
    because: 'Higos',
    source: 'https://newarkdailytimes.com/2020/08/19/hong-kong-cancels-typhoon-warning-stock-market-re-opens/',
  },
  {
    on: '2020-10-13',
    effect: 'closed',
    because: 'Nangka',
    source: 'https://www.businesslive.co.za/bd/world/asia/2020-10-13-hong-kong-halts-trading-due-to-tropical-storm-nangka/',
  },
  {
    on: '2021-06-28',
    effect: 'no-morning',
    because: 'black-rainstorm',
    source:
      'https://www.thenationalnews.com/business/markets/hong-kong-stocks-to-resume-trading-after-morning-black-rain-storm-1.1250128',
  },
  {
    on: '2021-10-13',
    effect: 'closed',
    because: 'Kompasu',
    source: 'https://www.insurancejournal.com/news/international/2021/10/13/636713.htm',
  },
  {
    on: '2022-08-25',
    effect: 'no-morning',
    because: 'Ma-on',
    source:
      'https://www.scmp.com/business/article/3190086/hong-kong-markets-halted-morning-session-typhoon-warning-china-tourism',
  },
  {
    on: '2022-11-02',
    effect: 'no-afternoon',
    because: 'Nalgae',
    source: 'https://news.yahoo.com/hong-kong-cancel-afternoon-trading-055049255.html',
  },
  {
    on: '2023-07-17',
    effect: 'closed',
    because: 'Talim',
    source: 'https://www.forexlive.com/news/hong-kong-exchange-has-cancelled-all-monday-trading-due-to-typhoon-20230717/',
  },
  {
    on: '2023-09-01',
    effect: 'closed',
    because: 'Saola',
    source:
      'https://www.scmp.com/business/markets/article/3233800/hong-kong-halts-stock-derivative-trading-black-rainstorm-warning-imposes-second-weather-disruption',
  },
  {
    on: '2023-09-08',
    effect: 'closed',
    because: 'black-rainstorm',
    source:
      'https://www.marketscreener.com/quote/index/HONG-KONG-HANG-SENG-101835/news/Hong-Kong-Stock-Exchange-Cancels-Friday-Trading-Due-to-Bad-Weather-2nd-Update-44799520/',
  },
  {
    on: '2023-10-09',
    effect: 'no-morning',
    because: 'Koinu',
    source:
      'https://mondovisione.com/media-and-resources/news/hkex-trading-in-securities-and-derivatives-markets-to-resume-after-cancellation-1/',
  },
  {
    on: '2024-09-06',
    effect: 'closed',
    because: 'Yagi',
    source:
      'https://mondovisione.com/media-and-resources/news/hkex-no-trading-today-in-securities-and-derivatives-markets-due-to-issuance-of-9/',
  },
];
