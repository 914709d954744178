import { carriedRecord } from '../app/additions/index.ts';
import { issuerJson } from '../app/index.ts';
import type { CarriedIn, ExchangeFault, NotCarried } from '../exchange/index.ts';
import { type Fault, factJson, type JsonMap, recordLines } from '../record/index.ts';
import { exchangeWords } from '../words/exchange/index.ts';
import { fill, type Language, nameIn, screenWords, type Values } from '../words/index.ts';
import { inBothLanguages } from './addition-preview.ts';
import type { Arguments } from './arguments.ts';
import type { Screen } from './print-check.ts';
import { json, tellAppend, withLedger } from './store-uses.ts';
import { faultText, visible } from './tell.ts';
import { writeRecord } from './written-files.ts';

export const sayCarried = (code: keyof typeof exchangeWords, language: Language, values: Values = {}): string =>
  visible(fill(exchangeWords[code][language], values));

const carriedText = (told: Pick<Fault, 'code' | 'values'>, language: Language): string =>
  faultText(told, language, exchangeWords);

/** More faults than this help nobody to mend them. */
const mostTold = 50;

/** Tells on standard error why a file of another format cannot come in; gives the exit code of bad input. */
export const tellCarryRefused = (place: string, faults: readonly ExchangeFault[], language: Language): number => {
  const lines = faults.slice(0, mostTold).map((fault) => {
    const { where } = fault;
    const at = where === '' ? '' : /^\d+:\d+$/.test(where) ? `:${where}` : `: ${visible(where)}`;
    return `${place}${at}: ${carriedText(fault, language)}`;
  });
  process.stderr.write([...lines, sayCarried('carried-refused', language, { count: `${faults.length}` }), ''].join('\n'));
  return 2;
};

/** Faults that a record finds in what was carried, with the place in the other format that the fact came from. */
export const faultsOfCarried = (
  faults: readonly Fault[],
  facts: readonly JsonMap[],
  language: Language,
): readonly ExchangeFault[] =>
  faults.map((fault) => {
    const fact = facts[fault.place.line - 1];
    const where = `${fact?.['source'] ?? fact?.['id'] ?? ''}`;
    if (Object.hasOwn(exchangeWords, fault.code)) return { code: fault.code, where, values: fault.values };
    const values = { problem: faultText(fault, language) };
    return { code: fact === undefined ? 'carried-head' : 'carried-fault', where, values };
  });

export const notCarriedJson = (notCarried: readonly NotCarried[]) =>
  notCarried.map(({ code, where, values }) => {
    return { code, where, text: inBothLanguages({ code, values }) };
  });

/** Every thing that one format says and the other cannot, one on a line, with its place. */
export const notCarriedText = (notCarried: readonly NotCarried[], language: Language): string => {
  if (notCarried.length === 0) return `${sayCarried('carried-left-none', language)}\n`;
  const lines = notCarried.map(({ code, where, values }) => {
    const at = where === '' ? '' : `${visible(where)}: `;
    return `  ${at}${carriedText({ code, values }, language)}\n`;
  });
  return `${sayCarried('carried-left', language, { count: `${notCarried.length}` })}\n${lines.join('')}`;
};

/** Books what was carried as a new issuer, or shows with `--preview` what that would be. */
export const importNew = async ({
  carried,
  place,
  given,
  screen,
}: {
  readonly carried: CarriedIn;
  readonly place: string;
  readonly given: Arguments;
  readonly screen: Screen;
}): Promise<number> => {
  const { issuer, language, key } = given;
  const { facts, notCarried } = carried;
  const head =
    issuer === undefined ? carried.head : { ...carried.head, issuer: { ...(carried.head['issuer'] as JsonMap), id: issuer } };
  const reading = carriedRecord({ head, facts });
  if (reading.status === 'refused') return tellCarryRefused(place, faultsOfCarried(reading.faults, facts, language), language);
  const { record } = reading;
  if (!given.preview) {
    return withLedger(given, { create: true }, async (ledger) => {
      const told = tellAppend(await ledger.importRecord(record, key), place, given, screen, {
        notCarried: notCarriedJson(notCarried),
      });
      if (!given.json) process.stderr.write(notCarriedText(notCarried, language));
      return told;
    });
  }
  if (given.output !== undefined) await writeRecord(recordLines(record), given.output);
  if (given.json) {
    json(screen, {
      holdfast: 1,
      status: 'previewed',
      issuer: issuerJson(record),
      facts: record.facts.map(factJson),
      notCarried: notCarriedJson(notCarried),
    });
    return 0;
  }
  const kinds = new Map<string, number>();
  for (const { fact } of record.facts) kinds.set(fact, (kinds.get(fact) ?? 0) + 1);
  const { terminal } = screen;
  const values = { issuer: record.issuer.id, name: nameIn(record.issuer.name, 'en'), count: `${record.facts.length}` };
  terminal.write(`${sayCarried('carried-preview', language, values)}\n`);
  for (const [kind, count] of kinds) terminal.write(`  ${`${count}`.padStart(7)}  ${kind}\n`);
  terminal.write(notCarriedText(notCarried, language));
  if (given.output !== undefined) terminal.write(`${sayCarried('carried-written', language, { file: given.output })}\n`);
  terminal.write(`${sayCarried('carried-preview-book', language)}\n${screenWords.notice[language]}\n`);
  return 0;
};
