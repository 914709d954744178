import { existsSync } from 'node:fs';
import { basename, extname } from 'node:path';
import {
  type CheckedReturn,
  checkedJson,
  checkReturn,
  countsOf,
  draftReturn,
  paperOfReturn,
  type ReturnRequest,
  returnJson,
  returnSheets,
  tellContradiction,
  tellLine,
} from '../app/returns/index.ts';
import { PaperFailure } from '../app/undertakings/index.ts';
import { type Return, readMonth, shownIn, type Told, tellReturn } from '../documents/index.ts';
import { readDate } from '../exact/index.ts';
import type { IssuerRecord } from '../record/index.ts';
import { returnWords } from '../words/calendar/index.ts';
import { movementWords } from '../words/exchange/index.ts';
import type { Language } from '../words/index.ts';
import { nameIn, plainLine, screenWords } from '../words/index.ts';
import type { Arguments } from './arguments.ts';
import { BadUse } from './bad-use.ts';
import type { Screen } from './print-check.ts';
import { openNamed } from './records.ts';
import { type ReturnFile, readReturnFile } from './return-files.ts';
import { json, openFromStore, type Run } from './store-uses.ts';
import { tellRefused, visible } from './tell.ts';
import { paint, table } from './terminal.ts';
import { writeWhole } from './written-files.ts';

/** `returns draft RECORD` and `returns check FILE RECORD`. */
export const returns: Run = async (given, screen) => {
  const [, what] = given.words;
  if (what === 'draft') return draft(given, screen);
  if (what === 'check') return check(given, screen);
  throw new BadUse('returns-what');
};

/** The form and its period, as the options name them. */
export const requestOf = ({ instrument: { form }, on, clearing: { month } }: Arguments): ReturnRequest => {
  if (form === undefined) throw new BadUse('returns-what');
  if (form !== 'FF305' && form !== 'FF301') throw new BadUse('returns-form', { found: form });
  if (form === 'FF305') {
    if (on === undefined || month !== undefined) throw new BadUse('returns-period');
    return { form, on };
  }
  if (month === undefined || on !== undefined) throw new BadUse('returns-period');
  const read = readMonth(month);
  if (read === undefined) throw new BadUse('returns-month', { found: month });
  return { form, month: read };
};

const draft: Run = async (given, screen) => {
  const name = given.words[2];
  if (name === undefined) throw new BadUse('returns-what');
  const request = requestOf(given);
  const write = writerOf(given);
  const opened = given.store === undefined ? await openNamed(name, given.knownAt) : await openFromStore(given, name);
  if (opened.status === 'refused') return tellRefused(opened, given.language);
  const { record, timeline } = opened;
  const result = draftReturn(timeline, request);
  if (result.status === 'refused') return tellNoReturn(result, given.language);
  const { drafted } = result;
  if (write !== undefined) {
    try {
      writeWhole(await write(record, drafted), given.output ?? '');
    } catch (error) {
      if (!(error instanceof PaperFailure)) throw error;
      return (await import('./undertaking-draft.ts')).tellPaper(error, given.language);
    }
  }
  if (given.json) json(screen, returnJson(record, drafted));
  else screen.terminal.write(write === undefined ? printed(record, drafted, screen) : writtenLine(given, drafted));
  return drafted.isIncomplete ? 3 : 0;
};

export const tellNoReturn = ({ code, values }: Told, language: Language): number => {
  process.stderr.write(`holdfast: ${visible(tellReturn({ code, values }, language))}\n`);
  return 2;
};

const check: Run = async (given, screen) => {
  const [, , file, name] = given.words;
  if (file === undefined || name === undefined) throw new BadUse('returns-what');
  const { language } = given;
  const words = { ...returnWords, ...movementWords };
  const found = await readReturnFile(file);
  if (found.status === 'refused') return tellRefused({ file, faults: found.faults }, language, words);
  const request = checkedRequest(given, found);
  const opened = given.store === undefined ? await openNamed(name, given.knownAt) : await openFromStore(given, name);
  if (opened.status === 'refused') return tellRefused(opened, language);
  const own = draftReturn(opened.timeline, request);
  if (own.status === 'refused') return tellNoReturn(own, language);
  const checked = checkReturn(own.drafted, found.lines);
  if (checked.outcome === 'refused') {
    const faults = checked.faults.map(({ code, place, values }) => ({
      code,
      place,
      values: values['kind'] === undefined ? values : { ...values, kind: say(`kind-${values['kind']}`, language) },
    }));
    return tellRefused({ file, faults }, language, words);
  }
  if (given.json) json(screen, checkedJson(opened.record, own.drafted, checked, file));
  else screen.terminal.write(printedCheck(checked, own.drafted, screen));
  return checked.outcome === 'agrees' ? 0 : checked.outcome === 'differs' ? 1 : 3;
};

/** What the file says of itself, where the options do not say it; they may not say otherwise. */
const checkedRequest = (given: Arguments, { form, period }: Extract<ReturnFile, { readonly status: 'read' }>): ReturnRequest => {
  const asked = given.instrument.form ?? form;
  const isNextDay = asked === 'FF305';
  const options = isNextDay ? given.on : given.clearing.month;
  const on = given.on ?? (isNextDay && period !== undefined ? readDate(period) : undefined);
  const month = given.clearing.month ?? (isNextDay ? undefined : period);
  for (const [said, wanted] of [
    [form, given.instrument.form],
    [period, options],
  ] as const) {
    if (said !== undefined && wanted !== undefined && said !== wanted)
      throw new BadUse('returns-other', { found: said, asked: wanted });
  }
  return requestOf({
    ...given,
    on,
    instrument: { ...given.instrument, form: asked },
    clearing: { ...given.clearing, month },
  });
};

const printedCheck = (checked: CheckedReturn, own: Return, { terminal, language }: Screen): string => {
  const told = (['differs', 'not-on-record', 'missing'] as const).flatMap((outcome) =>
    checked.comparison.lines.filter((line) => line.outcome === outcome),
  );
  const counts = Object.fromEntries(Object.entries(countsOf(checked)).map(([name, count]) => [name, `${count}`]));
  return [
    paint(terminal, 'bold', `${say(`title-${own.form}`, language)}: ${own.period}`),
    say(`checked-${checked.outcome}`, language),
    say('counts', language, counts),
    ...checked.comparison.contradictions.map((one) => `  ${tellContradiction(one, language)}`),
    ...told.map((line) => `  ${tellLine(line, language)}`),
    screenWords.notice[language],
    '',
  ].join('\n');
};

type Write = (record: IssuerRecord, drafted: Return) => Promise<Uint8Array>;

const paper = () => import('../paper/index.ts');

const languageOf = ({ paperLanguage }: Arguments) => paperLanguage ?? 'en';

const writers: Readonly<Record<string, (given: Arguments) => Write>> = {
  '.json': () => async (record, drafted) => new TextEncoder().encode(`${JSON.stringify(returnJson(record, drafted), null, 2)}\n`),
  '.xlsx': (given) => async (record, drafted) => (await paper()).writeWorkbook(returnSheets(record, drafted, languageOf(given))),
  '.pdf': (given) => async (record, drafted) =>
    (await paper()).writePdf(paperOfReturn(record, drafted, { language: languageOf(given), isListed: true })),
  '.docx': (given) => async (record, drafted) =>
    (await paper()).writeDocx(paperOfReturn(record, drafted, { language: languageOf(given), isListed: true })),
};

/** How the file that is asked for is written; nothing where the return is shown on screen. */
const writerOf = (given: Arguments): Write | undefined => {
  const { output } = given;
  if (output === undefined) return undefined;
  const ending = extname(output).toLowerCase();
  const write = Object.hasOwn(writers, ending) ? writers[ending] : undefined;
  if (write === undefined) throw new BadUse('returns-ending', { found: ending === '' ? basename(output) : ending });
  if (existsSync(output)) throw new BadUse('file-there', { file: output });
  return write(given);
};

const say = (code: string, language: Language, values: Told['values'] = {}): string => tellReturn({ code, values }, language);

const writtenLine = ({ output = '', language }: Arguments, { form }: Return): string =>
  `${say('written', language, { file: output, title: say(`title-${form}`, language) })}\n`;

const printed = (record: IssuerRecord, drafted: Return, { terminal, language }: Screen): string => {
  const { name, stockCode } = record.issuer;
  const lines: string[] = [
    paint(terminal, 'bold', `${say(`title-${drafted.form}`, language)}: ${drafted.period}`),
    say('about', language, {
      issuer: nameIn(name, language),
      stockCode: stockCode === undefined ? say('no-stock-code', language) : plainLine(stockCode),
      opening: drafted.openingOn,
      closing: drafted.closingOn,
    }),
    '',
  ];
  for (const section of drafted.sections) {
    lines.push(paint(terminal, 'bold', tellReturn(section.title, language)));
    for (const { title, head, rows } of section.tables) {
      if (title !== undefined) lines.push(`  ${tellReturn(title, language)}`);
      lines.push(
        table(
          terminal,
          [{ head: say('head-item', language) }, ...head.map((code) => ({ head: say(`head-${code}`, language), right: true }))],
          rows.map(({ label, cells }) => [
            tellReturn(label, language),
            ...cells.map((cell) => (cell === null ? '' : shownIn(cell, language))),
          ]),
        ),
      );
    }
  }
  for (const [code, messages] of [
    ['remarks', drafted.remarks],
    ['notices', drafted.notices],
  ] as const) {
    if (messages.length === 0) continue;
    lines.push(paint(terminal, 'bold', say(code, language)), ...messages.map((message) => `  ${tellReturn(message, language)}`));
  }
  lines.push(`${screenWords.notice[language]}${record.notice === undefined ? '' : ` ${record.notice}`}`);
  return `${lines.join('\n')}\n`;
};
