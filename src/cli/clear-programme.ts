import {
  decidingOf,
  leastText,
  type ProgrammeReport,
  programmeAnswer,
  programmeReport,
  programmeSaving,
  sayProgramme,
} from '../app/clearances/index.ts';
import { namesOf } from '../app/index.ts';
import { type NotPlanned, type ProgrammeWay, type Proposal, type Sharing, tellRatchet } from '../clearance/index.ts';
import { grouped } from '../exact/index.ts';
import type { Fault, IssuerRecord } from '../record/index.ts';
import type { NameOf } from '../rulebook/index.ts';
import { proposalWords } from '../words/clearance/index.ts';
import { issuerCalled, type Values } from '../words/index.ts';
import type { Arguments } from './arguments.ts';
import { outcomeWord, printFinding, type Screen, term, word } from './print-check.ts';
import { json } from './store-uses.ts';
import { faultText, tellRefused } from './tell.ts';
import { paint, table } from './terminal.ts';
import { block } from './undertaking-life.ts';

/** Several dated proposals of one file: as proposed, and the schedule with the fewest conversions. */
export const clearProgramme = async ({
  record,
  proposals,
  sharing,
  file,
  given,
  screen,
}: {
  readonly record: IssuerRecord;
  readonly proposals: readonly Proposal[];
  readonly sharing: Sharing;
  readonly file: string;
  readonly given: Arguments;
  readonly screen: Screen;
}): Promise<number> => {
  const nameOf = namesOf(record);
  const report = programmeReport({ record, proposals, sharing, nameOf });
  if (report.status === 'refused') return refused(report, proposals, file, given);
  if (given.json) json(screen, report.json());
  else screen.terminal.write(page(report, record, screen, nameOf));
  const { permitted } = report.schedule;
  return permitted === 'yes' ? 0 : permitted === 'no' ? 1 : 3;
};

/** Each fault names the proposal that it stands in, by its place in the file. */
const refused = ({ faults, overturned }: NotPlanned, proposals: readonly Proposal[], file: string, given: Arguments): number => {
  const more = { ...proposalWords };
  const told = faults.map((fault): Fault => {
    if (Object.hasOwn(more, fault.code)) return fault;
    const problem = faultText(fault, given.language, more);
    return { code: 'proposal-of-programme', place: fault.place, values: { proposal: `${placeOf(fault, proposals)}`, problem } };
  });
  const ofRecord = overturned.map(({ fact, fault }): Fault => {
    const problem = faultText(fault, given.language, more);
    return { code: 'programme-overturns', place: { line: 1, column: 1 }, values: { fact: fact.id, on: fact.on, problem } };
  });
  return tellRefused({ file, faults: [...told, ...ofRecord] }, given.language, more);
};

/** The proposal that a fault stands in: the last one that begins before it. */
const placeOf = ({ place }: Fault, proposals: readonly Proposal[]): number => {
  const isBefore = ({ place: own }: Proposal): boolean =>
    own !== undefined && (own.line < place.line || (own.line === place.line && own.column <= place.column));
  return proposals.findLastIndex(isBefore) + 1 || 1;
};

const mostRows = 40;

const page = (report: ProgrammeReport, record: IssuerRecord, screen: Screen, nameOf: NameOf): string => {
  const { terminal, language } = screen;
  const say = (code: string, values: Values = {}): string => sayProgramme(code, language, values);
  const { asProposed, schedule, free, fixed, workedOutAnew } = report;
  const { issuer } = record;
  const tone = schedule.permitted === 'yes' ? 'green' : schedule.permitted === 'no' ? 'red' : 'yellow';
  const shown = free.slice(0, 3).map(({ proposal, by }) => say('free-one', { proposal: `${proposal}`, by }));
  const freeText = [...shown, ...(free.length > 3 ? [say('free-more', { count: `${free.length - 3}` })] : [])].join('; ');
  const fixedText = fixed.length === 0 ? say('none') : say('fixed-ones', { list: ranges(fixed) });
  const deciding = decidingOf(schedule);
  return [
    `${paint(terminal, 'bold', issuerCalled(issuer, language))}\n`,
    paint(terminal, tone, block(screen, 0, programmeAnswer(report, language)).trimEnd()),
    `\n${block(screen, 0, programmeSaving(report, language))}`,
    block(screen, 0, leastText(report, language)),
    ...(schedule.elected > 0n ? [block(screen, 0, say('elected', { shares: grouped(schedule.elected) }))] : []),
    ...(workedOutAnew.length > 0
      ? [
          block(
            screen,
            0,
            say('worked-out-anew', {
              shares: grouped(workedOutAnew.reduce((sum, { shares }) => sum + shares, 0n)),
              list: ranges(workedOutAnew.map(({ proposal }) => proposal)),
            }),
          ),
        ]
      : []),
    ...schedule.ended.map(({ area, on }) => block(screen, 0, say('ended', { area: term(area, language), on }))),
    ...schedule.notices.map((notice) => block(screen, 0, tellRatchet(notice, language, nameOf))),
    block(screen, 0, say('free', { free: freeText || say('none'), fixed: fixedText }), 'dim'),
    `\n${paint(terminal, 'bold', say('schedule'))}\n`,
    stepTable(schedule, screen, nameOf),
    ...(schedule === asProposed
      ? []
      : [`\n${paint(terminal, 'bold', say('as-proposed'))}\n`, stepTable(asProposed, screen, nameOf)]),
    ...(deciding.length === 0
      ? []
      : [
          `\n${paint(terminal, 'bold', say('what-decides'))}\n`,
          ...deciding.slice(0, 10).map(({ finding }) => printFinding(finding, screen, nameOf)),
          ...(deciding.length > 10 ? [block(screen, 2, say('more-rows', { count: `${deciding.length - 10}` }))] : []),
        ]),
    `\n${word('notice', language)}${record.notice === undefined ? '' : ` ${record.notice}`}\n`,
  ].join('');
};

/** `1-3, 7` for 1, 2, 3 and 7. */
const ranges = (numbers: readonly number[]): string => {
  const found: [number, number][] = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else found.push([number, number]);
  }
  return found.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(', ');
};

const stepTable = (way: ProgrammeWay, screen: Screen, nameOf: NameOf): string => {
  const { terminal, language } = screen;
  const say = (code: string, values: Values = {}): string => sayProgramme(code, language, values);
  const rules = new Map(way.rules.map(({ on, outcomes }) => [on, outcomes]));
  const rows = way.steps.slice(0, mostRows).map((step) => [
    step.on,
    step.because === '8A.09' ? say('first-8a-09') : grouped(step.reduction),
    grouped(step.converted),
    grouped(step.wvrShares),
    grouped(step.issuedShares),
    ranges(step.proposals),
    step.allocation.map(({ holder, shares }) => `${nameOf(holder, language)} ${grouped(shares)}`).join(', ') || '-',
    (rules.get(step.on) ?? [])
      .filter(({ outcome }) => outcome !== 'met')
      .map(({ rule, outcome }) => `${rule} ${outcomeWord(outcome, screen)}`)
      .join(', ') || say('all-met'),
  ]);
  const heads = [
    { head: word('date', language) },
    { head: say('cancelled'), right: true },
    { head: say('to-convert'), right: true },
    { head: say('left'), right: true },
    { head: say('in-issue'), right: true },
    { head: say('of-proposals') },
    { head: say('by-holder') },
    { head: say('outcomes') },
  ];
  const more = way.steps.length - rows.length;
  return `${table(terminal, heads, rows)}${more > 0 ? block(screen, 2, say('more-rows', { count: `${more}` })) : ''}`;
};
