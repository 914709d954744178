import {
  type Cleared,
  type Decider,
  type Filing,
  tellFiling,
  tellFilingWho,
  tellTold,
  worthTelling,
} from '../app/clearances/index.ts';
import { namesOf } from '../app/index.ts';
import { remedyClause, tellAlert, tellAlertMissing, tellRatchet, tellReason } from '../clearance/index.ts';
import { type Fraction, grouped, hongKongTimeOf } from '../exact/index.ts';
import type { Fact } from '../record/index.ts';
import { type NameOf, type Notice, rules } from '../rulebook/index.ts';
import { alertScreenWords, clearingWords } from '../words/clearance/index.ts';
import { type Catalogue, fill, type Values } from '../words/index.ts';
import { percent, printArithmetic, printFinding, type Screen, word } from './print-check.ts';
import { factCells } from './print-preview.ts';
import { paint, table, wrapped } from './terminal.ts';

const words: Catalogue = clearingWords;

/** The answer first, then what is charged, how it may be done, steps, who acts, filings, papers; the side alerts apart. */
export const printClearance = (cleared: Cleared, screen: Screen): string => {
  const { terminal, language } = screen;
  const nameOf = namesOf({ ...cleared.record, facts: [...cleared.record.facts, ...cleared.facts] });
  const said = (code: string, values: Values = {}): string => fill(words[code]?.[language] ?? code, values);
  const told = cleared.answer.map((one) => tellTold(one, language, nameOf)).join(language === 'en' ? ' ' : '');
  const lines = (text: string): string =>
    wrapped(text, widthOf(screen))
      .map((line) => `${line}\n`)
      .join('');
  const section = (head: string, body: string): readonly string[] =>
    body === '' ? [] : [`${paint(terminal, 'bold', said(head))}\n${body}`];
  const given = { cleared, screen, nameOf, said };
  return [
    lines(told)
      .trimEnd()
      .split('\n')
      .map((line) => `${paint(terminal, 'bold', line)}\n`)
      .join('') + lines(tellReason(cleared.reason, language, nameOf)),
    ...[caveats(given)].filter((text) => text !== '').map(lines),
    ...section('head-notices', notices(given)),
    ...section('head-charged', charged(given)),
    ...section('head-figures', figures(given)),
    ...section(cleared.permitted === 'yes' || cleared.happens ? 'head-at-once' : 'head-remedies', remedies(given)),
    ...section('head-steps', steps(given)),
    ...section('head-who', deciders(given)),
    ...section('head-filings', filings(given)),
    ...section('head-papers', papers(given)),
    ...section('head-alerts', alerts(given)),
    `${word('notice', language)}${cleared.record.notice === undefined ? '' : ` ${cleared.record.notice}`}\n`,
  ].join('\n');
};

type Given = {
  readonly cleared: Cleared;
  readonly screen: Screen;
  readonly nameOf: NameOf;
  readonly said: (code: string, values?: Values) => string;
};

const widthOf = ({ terminal }: Screen): number => Math.max(60, Math.min(terminal.width, 120));

/** Where the sources stop, what on record could then not be true, and what is wrong with an agreement. */
const caveats = ({ cleared: { ended, overturns, sharingFaults }, said, screen: { language }, nameOf }: Given): string =>
  [
    ...ended.map(({ area, on }) => tellTold({ code: 'sources-stop', values: { terms: area, date: on } }, language)),
    ...overturns.map(({ fact: { id, fact, on } }) => said('overturns-later', { fact: id, kind: fact, date: on })),
    ...sharingFaults.map((fault) => tellReason(fault, language, nameOf)),
  ].join(language === 'en' ? ' ' : '');

/** What cannot be undone, before anything else is read; what the least remedy leaves alike is told with it. */
const notices = ({ cleared, screen, nameOf }: Given): string => {
  const told = (all: readonly Notice[]): readonly string[] => all.map((notice) => tellRatchet(notice, screen.language, nameOf));
  const [least] = cleared.remedies;
  // Under a waiver or an approval it is done just as it was proposed.
  const isAsProposed = least?.action === 'waiver' || least?.action === 'approval';
  const withRemedy = new Set(isAsProposed ? [] : told(least?.notices ?? []));
  return told(cleared.notices)
    .filter((line) => !withRemedy.has(line))
    .flatMap((line) => wrapped(line, widthOf(screen) - 2).map((part) => `  ${part}\n`))
    .join('');
};

const charged = ({ cleared, screen, nameOf, said }: Given): string => {
  const { told, kept } = worthTelling(cleared.charged);
  const findings = told.map(
    ({ finding }) =>
      `${printFinding(finding, screen, nameOf)}${finding.arithmetic.length > 0 ? printArithmetic(finding, screen) : ''}`,
  );
  const also = kept.length === 0 ? '' : `  ${said('kept', { rules: kept.join(', ') })}\n`;
  return findings.length + kept.length === 0 ? `  ${said('head-nothing')}\n` : `${findings.join('')}${also}`;
};

const figures = ({ cleared: { before, after }, screen, said }: Given): string => {
  const { terminal, language } = screen;
  const row = (name: string, was: bigint, is: bigint): readonly string[] => [
    name,
    grouped(was),
    grouped(is),
    was === is ? '' : `${is > was ? '+' : ''}${grouped(is - was)}`,
  ];
  const share = (value: Fraction | null): string =>
    value === null ? '-' : `${grouped(value.part)} / ${grouped(value.whole)} (${percent(value.part, value.whole)})`;
  const totals = (['wvrShares', 'issuedShares', 'totalVotes', 'nonWvrVotes'] as const).map((name) =>
    row(word(name, language), before.position.totals[name], after.position.totals[name]),
  );
  const [was, is] = [before, after].map(
    ({ findings }) => findings.findLast(({ rule }) => rule === '8A.09')?.figures['headroomVotes'],
  );
  const right = (key: string) => ({ head: word(key, language), right: true });
  return table(
    terminal,
    [{ head: '' }, right('before'), right('after'), right('difference')],
    [
      ...totals,
      ...(was === undefined || is === undefined ? [] : [row(said('figure-headroom'), was, is)]),
      [said('figure-proportion'), share(before.position.proportion), share(after.position.proportion), ''],
      [said('figure-ceiling'), share(before.position.ceiling), share(after.position.ceiling), ''],
    ],
  );
};

const remedies = ({ cleared, screen, nameOf, said }: Given): string => {
  const { terminal, language } = screen;
  if (cleared.remedies.length === 0) return '';
  const right = (head: string) => ({ head, right: true });
  const isRanked = cleared.remedies.length > 1;
  const placed = (cost: string, rank: bigint): string => (isRanked ? `${cost} (${rank})` : cost);
  const rows = cleared.remedies.map((remedy, place) => {
    const shared = (remedy.allocation ?? []).map(({ holder, shares }) => `${nameOf(holder, language)} ${grouped(shares)}`);
    const what = tellReason(remedyClause(remedy), language, nameOf).replace(/[.。]$/, '');
    return [
      `${place + 1}`,
      placed(grouped(remedy.votesLost), remedy.rank.votesLost),
      placed(grouped(remedy.sharesMoved), remedy.rank.shares),
      placed(remedy.days === undefined ? '-' : `${remedy.days}`, remedy.rank.days),
      said(`permitted-${remedy.permitted}`),
      shared.length === 0 ? what : `${what}: ${shared.join(', ')}`,
    ];
  });
  const notices = cleared.remedies.flatMap((remedy, place) =>
    remedy.notices.flatMap((notice) =>
      wrapped(`${place + 1}: ${tellRatchet(notice, language, nameOf)}`, widthOf(screen) - 4).map(
        (line) => `    ${paint(terminal, 'dim', line)}\n`,
      ),
    ),
  );
  const order = !isRanked
    ? []
    : wrapped(said('remedies-order'), widthOf(screen) - 2).map((line) => `  ${paint(terminal, 'dim', line)}\n`);
  return `${order.join('')}${table(
    terminal,
    [
      { head: '' },
      right(said('column-votes-lost')),
      right(said('column-shares-moved')),
      right(said('column-days')),
      { head: said('column-then') },
      { head: said('column-what') },
    ],
    rows,
  )}${notices.join('')}`;
};

const steps = ({ cleared, screen: { terminal, language }, said }: Given): string =>
  table(
    terminal,
    [
      { head: said('column-order'), right: true },
      { head: said('column-because') },
      { head: word('movement', language) },
      { head: word('class', language) },
      { head: word('shares', language), right: true },
      { head: word('from-whom', language) },
      { head: word('to', language) },
      { head: word('more', language) },
    ],
    cleared.steps.map(({ order, fact, because }) => {
      const { set, ...alone } = fact;
      const cells = factCells({ ...alone, id: fact.id ?? '', named: fact.id !== undefined } as unknown as Fact, language);
      const more =
        fact.set === undefined
          ? cells.more
          : `${said('one-set', { set: fact.set })}${cells.more === '' ? '' : `, ${cells.more}`}`;
      return [
        `${order}`,
        said(because === 'proposed' ? 'proposed' : 'with-remedy'),
        cells.kind,
        cells.class,
        cells.number,
        cells.from,
        cells.to,
        more,
      ];
    }),
  );

const deciders = ({ cleared, screen: { terminal, language }, nameOf, said }: Given): string => {
  if (cleared.decides.length === 0) return '';
  const who = ({ who: id, count }: Decider): string =>
    `${words[id] === undefined ? nameOf(id, language) : said(id)}${count === undefined ? '' : ` (${count})`}`;
  const what = ({ what: code, rule, beside }: Decider): string => {
    const named =
      words[`what-${code}`]?.[language] ??
      rules.find(({ number }) => number === rule)?.checks.find(({ id }) => id === code)?.title[language] ??
      code;
    return beside ? said('beside', { what: named }) : named;
  };
  return table(
    terminal,
    [
      { head: said('column-who') },
      { head: said('column-does') },
      { head: word('rule', language) },
      { head: word('class', language) },
      { head: word('shares', language), right: true },
      { head: said('column-confidence') },
      { head: said('column-what') },
    ],
    cleared.decides.map((one) => [
      who(one),
      said(`does-${one.does}`),
      one.rule,
      one.class ?? '',
      one.shares === undefined ? '' : grouped(one.shares),
      one.confidence,
      one.beneficiary === undefined ? what(one) : `${what(one)} (${nameOf(one.beneficiary, language)})`,
    ]),
  );
};

const filings = ({ cleared, screen: { terminal, language }, nameOf, said }: Given): string =>
  cleared.filings.length === 0
    ? ''
    : table(
        terminal,
        [
          { head: said('column-due') },
          { head: word('rule', language) },
          { head: said('column-who') },
          { head: said('column-confidence') },
          { head: said('column-what') },
        ],
        cleared.filings.map((duty) => [
          moment(duty, said),
          duty.rule,
          tellFilingWho(duty, language, nameOf),
          duty.confidence,
          tellFiling(duty, language, nameOf),
        ]),
      );

/** The moment in Hong Kong where the Rule gives one. */
const moment = ({ due }: Filing, said: Given['said']): string => {
  const time = due.at === undefined ? '' : ` ${hongKongTimeOf(due.at)}`;
  return due.soon ? `${said('soon', { date: `${due.on}${time}` })}` : `${due.on}${time}`;
};

const papers = ({ cleared, screen: { terminal, language }, said }: Given): string =>
  cleared.papers.length === 0
    ? ''
    : table(
        terminal,
        [
          { head: word('rule', language) },
          { head: said('column-order') },
          { head: said('column-confidence') },
          { head: said('column-what') },
        ],
        cleared.papers.map(({ kind, rule, steps: of, confidence }) => [rule, of.join(', '), confidence, said(`paper-${kind}`)]),
      );

/** Apart from the Requirements, each with how sure its Rule is and what is not on record. */
const alerts = ({ cleared, screen: { terminal, language }, nameOf }: Given): string => {
  if (cleared.alerts.length === 0) return '';
  const screenOf: Catalogue = alertScreenWords;
  const named = (code: string): string => screenOf[code]?.[language] ?? code;
  const width = Math.max(60, Math.min(terminal.width, 120) - 6);
  return cleared.alerts
    .map((alert) => {
      const lacking = tellAlertMissing(alert, language);
      const lines = [
        ...wrapped(tellAlert(alert, language, nameOf), width),
        ...(lacking === undefined ? [] : wrapped(lacking, width)),
        paint(terminal, 'dim', `${named(`confidence-${alert.confidence}`)} [${alert.confidence}]`),
      ];
      return `${paint(terminal, 'bold', alert.rule)}  ${named(alert.level)}\n${lines.map((line) => `    ${line}\n`).join('')}`;
    })
    .join('');
};
