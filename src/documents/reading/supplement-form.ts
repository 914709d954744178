import { supplementWording } from '../papers/wording-counterparts.ts';
import { dateIn, dateWritten } from './dates.ts';
import type { InstrumentWarning } from './instrument-reading.ts';
import { plainOf } from './plain-text.ts';

/** A supplement of the house says to which undertaking it belongs; by itself it is no undertaking under Rule 8A.43. */
export const supplementIn = (text: string): InstrumentWarning | undefined => {
  const plain = plainOf(text);
  for (const template of [supplementWording.principal.en, supplementWording.principal['zh-Hant']]) {
    const match = patternOf(template).exec(plain.text);
    const { undertaking, executedOn } = match?.groups ?? {};
    if (match === null || undertaking === undefined || executedOn === undefined) continue;
    const read = dateIn(executedOn);
    const date = read?.status === 'date' ? (read.date ?? executedOn) : executedOn;
    const adds = vehicles.flatMap((pattern) => pattern.exec(plain.text)?.groups?.['name'] ?? []);
    return { code: 'supplement', values: { undertaking, date, vehicle: adds[0] ?? '-' }, passage: match[0] };
  }
  return undefined;
};

const literal = (piece: string): string => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s*');

const patternOf = (template: string): RegExp =>
  new RegExp(
    template
      .split(/(\{\w+\})/)
      .map((piece) => {
        const mark = /^\{(\w+)\}$/.exec(piece)?.[1];
        if (mark === undefined) return literal(plainOf(piece).text);
        if (mark === 'executedOn') return `(?<executedOn>${dateWritten})`;
        return mark === 'undertaking' ? '(?<undertaking>[\\w.-]{1,64})' : '.{0,240}?';
      })
      .join('\\s*'),
    'i',
  );

/** What the first row of its table names, behind the heads of the columns. */
const vehicles: readonly RegExp[] = [
  /Vehicle\s*Kind\s*Class\s*Shares\s*(?<name>\S.{0,160}?)\s*(?:limited partnership|trust|private company|other vehicle)/,
  /工具\s*类型\s*类别\s*股数\s*(?<name>\S.{0,160}?)\s*(?:有限合伙|信托|私人公司|其他工具)/,
];
