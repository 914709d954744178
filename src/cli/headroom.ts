import {
  exitOfLevel,
  type HeadroomReport,
  headroomReport,
  lineNotices,
  type ReportLine,
  sayHeadroom,
  tellLine,
  underWaiversText,
} from '../app/clearances/index.ts';
import type { LargestBuyBack } from '../clearance/index.ts';
import { lineUnits } from '../clearance/index.ts';
import { grouped } from '../exact/index.ts';
import type { IssuerRecord } from '../record/index.ts';
import type { NameOf } from '../rulebook/index.ts';
import { headroomWords } from '../words/clearance/index.ts';
import { arithmeticWords, type Catalogue, issuerCalled, type Language } from '../words/index.ts';
import { BadUse } from './bad-use.ts';
import { type Screen, term, word } from './print-check.ts';
import { openNamed } from './records.ts';
import { json, openFromStore, type Run } from './store-uses.ts';
import { tellRefused, tellUse } from './tell.ts';
import { paint, table } from './terminal.ts';
import { block } from './undertaking-life.ts';
import { writeInto } from './written-files.ts';

/** `holdfast headroom RECORD [--as-of DATE] [--json] [--chart FILE.svg]`. */
export const headroom: Run = async (given, screen) => {
  const [, name] = given.words;
  if (name === undefined) throw new BadUse('no-record-named');
  const { language, asOf, knownAt } = given;
  const opened = given.store === undefined ? await openNamed(name, knownAt) : await openFromStore(given, name);
  if (opened.status !== 'opened') return tellRefused(opened, language);
  const { record, nameOf, timeline, file } = opened;
  if (knownAt !== undefined && timeline.actions.length === 0) {
    process.stderr.write(
      tellUse({ code: 'nothing-known-then', values: { issuer: record.issuer.id, instant: knownAt } }, language),
    );
    return 3;
  }
  const known: IssuerRecord =
    knownAt === undefined
      ? record
      : { ...record, facts: record.facts.filter(({ recorded }) => recorded === undefined || recorded <= knownAt) };
  const report = headroomReport({ record: known, on: asOf.date, nameOf });
  if (report.faults.length > 0) return tellRefused({ file, faults: report.faults }, language, headroomWords);
  if (given.clearing.chart !== undefined && report.ground !== undefined) {
    const { headroomChart } = await import('../documents/index.ts');
    const { chart } = given.clearing;
    writeInto(headroomChart({ headroom: report, issuer: record.issuer, language }), chart);
  }
  if (given.json) json(screen, report.json());
  else screen.terminal.write(page({ report, record, screen, nameOf, chart: given.clearing.chart }));
  return exitOfLevel(report.level);
};

const tones = { kept: 'green', near: 'yellow', crossed: 'red', ask: 'dim', 'cannot-tell': 'yellow' } as const;

const page = ({
  report,
  record,
  screen,
  nameOf,
  chart,
}: {
  readonly report: HeadroomReport;
  readonly record: IssuerRecord;
  readonly screen: Screen;
  readonly nameOf: NameOf;
  readonly chart: string | undefined;
}): string => {
  const { terminal, language } = screen;
  const say = (code: string, values: Readonly<Record<string, string>> = {}): string => sayHeadroom(code, language, values);
  const { issuer } = record;
  const parts = [
    `${paint(terminal, 'bold', issuerCalled(issuer, language))}, ${word('as-of', language)} ${report.on}\n`,
    `${say('title')}: ${paint(terminal, tones[report.level], say(report.level))}\n\n`,
  ];
  if (report.status === 'not-applicable') parts.push(block(screen, 2, say('not-applicable')));
  else {
    parts.push(
      table(
        terminal,
        [
          { head: say('head-line') },
          { head: word('rule', language) },
          { head: say('head-room'), right: true },
          { head: say('head-unit') },
          { head: say('head-set'), right: true },
          { head: say('head-level') },
        ],
        report.lines.map((line) => [
          say(`line-${line.line}`),
          line.rule,
          line.room === undefined ? '-' : grouped(line.room),
          say(lineUnits[line.line]),
          line.limit === undefined ? '-' : grouped(line.limit.least),
          paint(terminal, tones[line.level], say(line.level)),
        ]),
      ),
    );
    if (report.buyBacks.length > 0) parts.push('\n', buyBackTable(report.buyBacks, screen));
    const { ground, pending } = report;
    if (ground?.mandateLeft !== undefined && report.buyBacks.some(({ shares }) => shares > (ground.mandateLeft ?? 0n))) {
      parts.push(block(screen, 2, say('mandate-below', { left: grouped(ground.mandateLeft) })));
    }
    if (pending !== undefined) {
      parts.push(
        block(screen, 2, say('pending', { shares: grouped(pending.shares), conversions: grouped(pending.conversions) })),
      );
    }
    const waived = underWaiversText(report, language);
    if (waived !== undefined) parts.push(block(screen, 2, waived));
    for (const line of report.lines) parts.push('\n', lineText(line, screen, nameOf));
  }
  if (chart !== undefined && report.ground !== undefined) parts.push(`\n${say('chart-written', { file: chart })}\n`);
  parts.push(`\n${word('notice', language)}${record.notice === undefined ? '' : ` ${record.notice}`}\n`);
  return parts.join('');
};

const buyBackTable = (buyBacks: readonly LargestBuyBack[], { terminal, language }: Screen): string => {
  const say = (code: string, values: Readonly<Record<string, string>> = {}): string => sayHeadroom(code, language, values);
  return table(
    terminal,
    [
      { head: say('buy-backs') },
      { head: say('may-buy'), right: true },
      { head: say('may-cancel'), right: true },
      { head: say('must-convert'), right: true },
      { head: say('binds-first') },
    ],
    buyBacks.map(({ kind, shares, cancellable, conversions, byRule, binds }) => [
      say(kind),
      grouped(shares),
      grouped(cancellable),
      grouped(conversions),
      byRule.length > 1
        ? byRule.map((one) => say('by-rule', { rule: one.rule, shares: grouped(one.shares) })).join('; ')
        : say(binds),
    ]),
  );
};

const lineText = (line: ReportLine, screen: Screen, nameOf: NameOf): string => {
  const { terminal, language } = screen;
  const sure =
    line.confidence === 'V' || line.confidence === 'S'
      ? `[${line.confidence}]`
      : `[${line.confidence}: ${sayHeadroom('not-verified', language)}]`;
  return [
    `  ${paint(terminal, 'bold', line.rule)}  ${sayHeadroom(`line-${line.line}`, language)}  ${paint(terminal, 'dim', sure)}\n`,
    block(screen, 4, tellLine(line, language, nameOf)),
    ...line.arithmetic.map(({ label, value, from }) =>
      block(
        screen,
        6,
        `${labelOf(label, language)}: ${typeof value === 'bigint' ? grouped(value) : typeof value === 'string' ? value : `${grouped(value.part)} / ${grouped(value.whole)}`}  (${term(from, language)})`,
        'dim',
      ),
    ),
    ...lineNotices(line, language).map((notice) => block(screen, 6, `- ${notice}`, 'dim')),
  ].join('');
};

const arithmetic: Catalogue = { ...arithmeticWords };
const labelOf = (label: string, language: Language): string =>
  arithmetic[label]?.[language] ?? sayHeadroom(`arith-${label}`, language);
