import { type DueReport, dueCalendar, dueReport } from '../app/due/index.ts';
import {
  type Duty,
  type DutyStatus,
  dutyKinds,
  dutyStatuses,
  tellDuty,
  tellDutyNotice,
  tellMissing,
  tellRule,
  tellStatus,
  tellWho,
} from '../calendar/index.ts';
import { hongKongTimeOf } from '../exact/index.ts';
import { nearestWord } from '../record/index.ts';
import type { NameOf } from '../rulebook/index.ts';
import { duePageWords } from '../words/calendar/index.ts';
import { fill, type Language, type Values } from '../words/index.ts';
import type { Arguments } from './arguments.ts';
import { BadUse } from './bad-use.ts';
import { type Screen, word } from './print-check.ts';
import { openNamed } from './records.ts';
import { json, type Run } from './store-uses.ts';
import { paint, wrapped } from './terminal.ts';
import { writeLines } from './written-files.ts';

const say = (code: keyof typeof duePageWords, language: Language, values: Values = {}): string =>
  fill(duePageWords[code][language], values);

/** `holdfast due RECORD`: 0 nothing late, 1 something late, 3 cannot tell; of all that is found, whatever is shown of it. */
export const due: Run = async (given, screen) => {
  const [, name] = given.words;
  if (name === undefined) throw new BadUse('no-record-named');
  const kinds = kindsAsked(given);
  if (given.output !== undefined && !given.clearing.ics) throw new BadUse('due-output-without-ics');
  if (given.json && given.clearing.ics) throw new BadUse('due-json-and-ics');
  const opened =
    given.store === undefined
      ? await openNamed(name, given.knownAt)
      : await (await import('./store-uses.ts')).openFromStore(given, name);
  const { tellRefused, tellUse } = await import('./tell.ts');
  if (opened.status !== 'opened') return tellRefused(opened, given.language);
  const { record, timeline, nameOf } = opened;
  const { asOf, knownAt, language } = given;
  if (knownAt !== undefined && timeline.actions.length === 0) {
    process.stderr.write(
      tellUse({ code: 'nothing-known-then', values: { issuer: record.issuer.id, instant: knownAt } }, language),
    );
    return 3;
  }
  // The day that is running is not over: what falls due on it is open until its moment has come.
  const now = given.asOfGiven ? undefined : given.now;
  const report = dueReport({
    record,
    timeline,
    asOf,
    now,
    knownAt,
    from: given.from,
    to: given.to,
    kinds,
    all: given.all,
  });
  if (given.clearing.ics) {
    const { writeCalendar } = await import('../paper/index.ts');
    const calendar = dueCalendar({ record, duties: report.duties, asOf, now, language });
    await writeLines([await writeCalendar(calendar)], given.output);
  } else if (given.json) json(screen, report.json());
  else {
    const { issuerTitle } = await import('./undertaking-life.ts');
    const { terminal } = screen;
    terminal.write(
      `${paint(terminal, 'bold', issuerTitle(record, language))}, ${word('as-of', language)} ${asOf.instant ?? asOf.date}\n`,
    );
    terminal.write(duePage(report, screen, nameOf));
    terminal.write(`${word('notice', language)}${record.notice === undefined ? '' : ` ${record.notice}`}\n`);
  }
  return report.outcome === 'late' ? 1 : report.outcome === 'cannot-tell' ? 3 : 0;
};

const kindsAsked = ({ clearing: { duties } }: Arguments): readonly string[] => {
  const known = [...dutyKinds.map(({ kind }) => kind), 'limitation-ends'];
  for (const found of duties) {
    if (known.includes(found)) continue;
    const nearest = nearestWord(found, known);
    throw new BadUse('no-such-duty', { found, known: known.join(', '), ...(nearest === undefined ? {} : { nearest }) });
  }
  return duties;
};

const duePage = ({ outcome, duties, hidden, from, to }: DueReport, screen: Screen, nameOf: NameOf): string => {
  const { terminal, language } = screen;
  const tone = outcome === 'late' ? 'red' : outcome === 'clear' ? 'green' : 'yellow';
  const counted = (counts: DueReport['hidden']): string =>
    dutyStatuses
      .flatMap((status) => (counts[status] === undefined ? [] : [`${tellStatus({ status }, language)} ${counts[status]}`]))
      .join(', ');
  const counts = counted(hidden);
  const told: Partial<Record<DutyStatus, number>> = {};
  for (const { status } of duties) told[status] = (told[status] ?? 0) + 1;
  const nothing = say('nothing', language);
  const wasLate = outcome !== 'late' && (told['done-late'] ?? 0) > 0;
  return [
    `${say('due-title', language)}: ${paint(terminal, tone, say(`due-${outcome}`, language))}${wasLate ? say('was-late', language) : ''}\n`,
    from === undefined && to === undefined
      ? ''
      : `${say('window', language, { from: from ?? '…', to: to ?? '…', told: counted(told) || nothing, outside: counts || nothing })}\n`,
    '\n',
    duties.length === 0 ? `  ${say('due-none', language)}\n` : duties.map((duty) => dutyLines(duty, screen, nameOf)).join(''),
    counts === '' ? '' : `\n${say('hidden', language, { counts })}\n`,
    '\n',
  ].join('');
};

const tones = { open: 'cyan', late: 'red', done: 'green', 'done-late': 'red', 'cannot-tell': 'yellow' } as const;

/** When, Rule with confidence, state and who in a line; then what, what closed it, what is missing and what to know. */
const dutyLines = (duty: Duty, { terminal, language }: Screen, nameOf: NameOf): string => {
  const { due: moment, doneBy, doneOn, status } = duty;
  const when = `${moment.on}${moment.at === undefined ? '' : ` ${hongKongTimeOf(moment.at)}`}${moment.soon ? ` (${say('soon', language)})` : ''}`;
  const head = `  ${paint(terminal, 'bold', when)}  ${tellRule(duty, language)} [${duty.confidence}]  ${paint(terminal, tones[status], tellStatus(duty, language))}  ${tellWho(duty, language, nameOf)}\n`;
  const done =
    doneOn === undefined
      ? []
      : [
          doneBy === undefined
            ? say('done-on-date', language, { date: doneOn })
            : say('done-on', language, { date: doneOn, fact: doneBy }),
        ];
  const missing =
    duty.missing === undefined
      ? []
      : [say('missing-what', language, { what: duty.missing.map((code) => tellMissing(code, language)).join(', ') })];
  const width = Math.max(50, Math.min(terminal.width, 120) - 8);
  const lines = [
    ...wrapped(tellDuty(duty, language, nameOf), width),
    ...[...done, ...missing].flatMap((text) => wrapped(text, width)),
    ...duty.notices
      .flatMap((notice) => wrapped(`- ${tellDutyNotice(notice, language)}`, width))
      .map((line) => paint(terminal, 'dim', line)),
  ];
  return `${head}${lines.map((line) => `      ${line}\n`).join('')}`;
};
