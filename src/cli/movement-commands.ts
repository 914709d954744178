import { bookedBefore, movementsTold } from '../app/additions/index.ts';
import { StoreFailure } from '../app/index.ts';
import { asNew, inColumns, knownOf, type MovementTable, movementTable, startMovements } from '../exchange/index.ts';
import { extendRecord, type Fault, type Overturned, readRecordLines, type Unnumbered } from '../record/index.ts';
import { movementWords } from '../words/exchange/index.ts';
import { fill, type Language, screenWords } from '../words/index.ts';
import { inBothLanguages, previewAddition, tellPreview } from './addition-preview.ts';
import type { Arguments } from './arguments.ts';
import { BadUse } from './bad-use.ts';
import type { Screen } from './print-check.ts';
import { openNamed } from './records.ts';
import { json, tellAppend, withLedger, wordOf } from './store-uses.ts';
import { type TableFile, tableFiles } from './table-files.ts';
import { faultText, tellRefused } from './tell.ts';

export const importMovements = (name: TableFile['name'], given: Arguments, screen: Screen): Promise<number> => {
  const form = tableFiles[name];
  const file = wordOf(given, 1, 'no-file-named');
  const { issuer, language } = given;
  if (issuer === undefined) throw new BadUse('movements-of-whom');
  return withLedger(given, { create: false }, async (ledger) => {
    const record = await ledger.record(issuer);
    const movements = startMovements(knownOf(record));
    const aboutFile = await form.read(file, movements, { sheet: given.sheet });
    const reading = movements.end();
    const { key, expected } = given;
    const book = async (facts: readonly Unnumbered[]): Promise<number> =>
      tellAppend(await ledger.append({ issuer, facts, key, expected }), file, given, screen);
    const isKnown = key !== undefined && (await ledger.entryOfKey(issuer, key)) !== undefined;
    if (isKnown && reading.faults.length === 0) return book(reading.facts);

    const { facts, faults, unread } = asNew(reading);
    const before = faults.length > 0 || key !== undefined ? undefined : bookedBefore({ record, facts });
    if (before !== undefined) {
      const values = { count: `${facts.length}`, fact: before.id };
      return tellRefused(
        { file, faults: [{ code: 'file-movements-booked', place: { line: 1, column: 1 }, values }] },
        language,
        movementWords,
      );
    }
    const told = [...aboutFile, ...movementsTold({ record, facts, today: given.today })];
    if (given.preview) {
      const seen = previewAddition({ record, added: { facts, faults, unread }, given });
      if (seen.status === 'refused') return tellUnbookable(seen, file, language);
      return tellPreview({ seen, told, ledger, given, screen });
    }
    const extended = extendRecord({ record, added: facts, faults, unread });
    if (extended.status === 'refused') return tellUnbookable(extended, file, language);
    process.stderr.write(told.map((one) => `${faultText(one, language, movementWords)}\n`).join(''));
    return book(facts);
  });
};

const tellUnbookable = (
  { faults, overturned }: { readonly faults: readonly Fault[]; readonly overturned: readonly Overturned[] },
  file: string,
  language: Language,
): number => {
  const ofRecord = overturned.map(({ fact: { id, fact, on }, fault }): Fault => {
    const values = { fact: id, kind: fact, date: on, problem: faultText(inColumns(fault), language, movementWords) };
    return { code: 'file-movements-overturn', place: fault.place, values };
  });
  return tellRefused({ file, faults: [...faults.map(inColumns), ...ofRecord] }, language, movementWords);
};

export const exportMovements = async (format: TableFile['name'], given: Arguments, screen: Screen): Promise<number> => {
  const form: TableFile = tableFiles[format];
  const name = wordOf(given, 1, 'no-record-named');
  if (given.json && given.output === undefined) throw new BadUse('json-needs-file');
  const opened = await openWritten(name, given);
  if (opened.status === 'refused') return tellRefused({ file: name, faults: opened.faults }, given.language);
  const { record } = opened;
  const { from, to, output } = given;
  const longestCell = await form.longestCell?.();
  const table = movementTable(record, { from, to, ...(longestCell === undefined ? {} : { longestCell }) });
  await form.write([table.columns, ...table.rows], {
    title: record.issuer.id,
    numbers: new Set(numeric.map((column) => table.columns.indexOf(column))),
    output,
  });
  if (given.json) {
    json(screen, {
      holdfast: 1,
      issuer: record.issuer.id,
      format: form.name,
      file: output,
      movements: table.rows.length,
      notCarried: table.notCarried.map(({ code, where, values }) => ({
        code,
        text: inBothLanguages({ code, values }),
        fact: where,
      })),
    });
    return 0;
  }
  const values = { file: output ?? '-', count: `${table.rows.length}`, issuer: record.issuer.id };
  const lines = [fill(screenWords['movements-written'][given.language], values), ...notCarriedLines(table, given.language)];
  const tell = output === undefined ? (text: string) => process.stderr.write(text) : screen.terminal.write;
  tell(lines.map((line) => `${line}\n`).join(''));
  return 0;
};

const numeric = ['shares', 'into-shares'] as const;

/** The record as it was written, whether it lies in a store or in a file. */
export const openWritten = async (name: string, given: Arguments) => {
  if (given.store === undefined) return openNamed(name, undefined);
  return withLedger(given, { create: false }, async (ledger) => {
    if ((await ledger.store.size(name)) === 0) throw new StoreFailure('no-such-issuer', { issuer: name });
    const lines = readRecordLines();
    for await (const line of ledger.exportRecord(name)) lines.push(line);
    return lines.end();
  });
};

/** Facts that are no movements are many: they are told by their kind, the others one by one. */
const notCarriedLines = ({ notCarried }: MovementTable, language: Language): readonly string[] => {
  const others = new Map<string, string[]>();
  const lines: string[] = [];
  for (const { code, where, values } of notCarried) {
    const { kind = '' } = values;
    const known = others.get(kind);
    if (code !== 'not-carried-other') lines.push(faultText({ code, values }, language, movementWords));
    else if (known) known.push(where);
    else others.set(kind, [where]);
  }
  for (const [kind, facts] of others) {
    const values = { kind, count: `${facts.length}`, facts: facts.join(', ') };
    lines.push(faultText({ code: 'not-carried-others', values }, language, movementWords));
  }
  return lines;
};
