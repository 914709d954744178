/** Kept clearances and what a recheck found, as lines of the screen. */
import {
  type Beside,
  type Difference,
  isUnapproved,
  type Kept,
  type KeptNote,
  outcomeOfRecheck,
  type Recheck,
  type Rechecked,
  type Standing,
  type Telling,
  tellKept,
} from '../app/clearances/kept/index.ts';
import { factText } from '../record/index.ts';
import type { Finding, NameOf } from '../rulebook/index.ts';
import { type Language, screenWords, type Values } from '../words/index.ts';
import { printFinding, type Screen, term, word } from './print-check.ts';
import { visible } from './tell.ts';
import { paint, table, wrapped } from './terminal.ts';

/** A sentence of kept clearances; what a record holds cannot change the screen. */
export const saidOfKept =
  (language: Language) =>
  (code: string, values: Values = {}): string =>
    tellKept(
      { code, values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, visible(value)])) },
      language,
    );

const lines = ({ terminal }: Screen, indent: number, text: string): string =>
  wrapped(text, Math.max(50, Math.min(terminal.width, 120) - indent))
    .map((line) => `${' '.repeat(indent)}${line}\n`)
    .join('');

const noteLines = (notes: readonly KeptNote[], screen: Screen): string =>
  notes.map(({ code, values }) => lines(screen, 2, `- ${saidOfKept(screen.language)(code, values)}`)).join('');

const approvalsText = ({ counted, required }: Standing['approvals'], language: Language): string => {
  const values = { counted: `${counted}`, required: `${required}` };
  return saidOfKept(language)(required === 0n ? 'approvals-none-asked' : 'approvals-of', values);
};

const statusText = (standing: Standing, language: Language): string =>
  saidOfKept(language)(
    standing.status === 'done' && isUnapproved(standing) ? 'status-done-unapproved' : `status-${standing.status}`,
  );

export const printKeptList = (
  listed: readonly { readonly kept: Kept; readonly standing: Standing }[],
  screen: Screen,
): string => {
  const { terminal, language } = screen;
  const said = saidOfKept(language);
  if (listed.length === 0) return `${said('none-kept')}\n`;
  const heads = ['clearance', 'day', 'answer', 'status', 'approvals', 'asker'].map((head) => ({ head: said(`head-${head}`) }));
  const rows = table(
    terminal,
    heads,
    listed.map(({ kept: { id, fact }, standing }) => [
      id,
      fact.judgedOn,
      said(`permitted-${fact.permitted}`),
      statusText(standing, language),
      approvalsText(standing.approvals, language),
      visible(fact.by),
    ]),
  );
  // An approval that does not count, or may not, and a deed without it are told here too: the numbers alone do not say why.
  const notes = listed.flatMap(({ kept: { id }, standing }) =>
    standing.notes
      .filter(({ code }) => code.startsWith('approval-') || code === 'done-unapproved' || code.startsWith('done-though'))
      .map(({ code, values }) => lines(screen, 2, `${id}: ${said(code, values)}`)),
  );
  return `${rows}${notes.join('')}`;
};

export const printKept = (
  {
    kept,
    standing,
    notes,
    answer,
    recheck,
    nameOf,
  }: {
    readonly kept: Kept;
    readonly standing: Standing;
    readonly notes: readonly KeptNote[];
    /** The findings of the answer, where it is found again. */
    readonly answer: readonly Finding[];
    readonly recheck: Rechecked;
    readonly nameOf: NameOf;
  },
  screen: Screen,
): string => {
  const { terminal, language } = screen;
  const said = saidOfKept(language);
  const { fact, asked } = kept;
  const { log, record } = fact;
  const text: string[] = [
    paint(
      terminal,
      'bold',
      said('line-given', { clearance: kept.id, on: fact.on, by: fact.by, judgedOn: fact.judgedOn, permitted: fact.permitted }),
    ),
    '\n',
  ];
  const add = (indent: number, line: string): void => void text.push(lines(screen, indent, line));
  if (fact.reason !== undefined) add(0, visible(fact.reason));
  add(0, said('line-status', { status: statusText(standing, language), approvals: approvalsText(standing.approvals, language) }));
  if (asked.status === 'read') {
    add(0, said('line-asked'));
    for (const one of asked.proposal.facts) {
      text.push(
        `  ${visible(factText({ ...one, id: one.id ?? '', named: one.id !== undefined } as unknown as Parameters<typeof factText>[0]))}\n`,
      );
    }
  }
  for (const finding of answer) text.push(printFinding(finding, screen, nameOf));
  for (const { rule, check, outcome, version } of answer.length > 0 ? [] : (fact.findings ?? [])) {
    const values = { rule, check, outcome: word(outcome, language), version: version ?? '' };
    add(2, said(version === undefined ? 'line-finding' : 'line-finding-version', values));
  }
  if (log !== undefined) add(0, said('line-log', { size: `${log.size}`, sha256: log.sha256 }));
  if (record !== undefined) add(0, said('line-facts', { number: `${record.number}`, sha256: record.sha256 }));
  add(0, said('line-rulebook', { sha256: fact.rulebook, answer: fact.answer }));
  for (const { by, on } of standing.approvals.approvals) add(2, said('line-approval', { by, on }));
  for (const { by, on, reason } of standing.approvals.declines) {
    add(2, said('line-decline', { by, on, reason: reason === undefined ? '' : `: ${reason}` }));
  }
  for (const { as, to, on, matter } of standing.told.filter(({ as }) => as === 'told' || as === 'notice')) {
    add(2, said('line-told', { on, to, as: said(`as-${as}`), matter: matter === undefined ? '' : `: ${matter}` }));
  }
  if (standing.adviser.status === 'named') add(2, said('adviser-named', { on: standing.adviser.facts.at(-1)?.on ?? '' }));
  const changed = recheck.comparison === 'same' ? '' : because(recheck, screen, nameOf);
  return `${text.join('')}${noteLines([...standing.notes, ...notes], screen)}${changed}${screenWords.notice[language]}\n`;
};

export const printRecheck = (recheck: Recheck, screen: Screen, nameOf: NameOf): string => {
  const { terminal, language } = screen;
  const said = saidOfKept(language);
  const text: string[] = [];
  const head = (code: string, values: Values): void => void text.push(`${paint(terminal, 'bold', said(code, values))}\n`);
  const outcome = (value: string | null): string => (value === null ? '-' : word(value, language));
  for (const one of recheck.clearances) {
    const { kept, comparison, was, now } = one;
    if (comparison === 'same' && one.notes.length === 0) continue;
    head('recheck-clearance', {
      clearance: kept.id,
      on: kept.fact.judgedOn,
      comparison: said(`comparison-${comparison}`),
      was: was.permitted,
      now: now?.permitted ?? 'cannot-tell',
    });
    text.push(because(one, screen, nameOf), noteLines(one.notes, screen));
    if (comparison !== 'same') text.push(toTell(one.told, screen));
  }
  for (const one of recheck.reports) {
    if (one.comparison === 'same') continue;
    const comparison = said(`comparison-${one.comparison}`);
    head('recheck-report', { told: one.told, on: one.asOf, comparison, was: outcome(one.was), now: outcome(one.now) });
    text.push(because(one, screen, nameOf), noteLines(one.notes, screen), toTell(one.tellings, screen));
  }
  for (const one of recheck.answers) {
    const comparison = said(`comparison-${one.comparison}`);
    head('recheck-answer', { told: one.told, on: one.asOf, comparison, was: outcome(one.was), now: outcome(one.now) });
    text.push(because(one, screen, nameOf), toTell(one.tellings, screen));
  }
  const { clearances, reports, moments } = recheck;
  const counts = { clearances: `${clearances.length}`, reports: `${reports.length}`, answers: `${moments.judged}` };
  const left = moments.left === 0 ? '' : `${said('recheck-left', { left: `${moments.left}` })}\n`;
  const overall = said(`recheck-overall-${outcomeOfRecheck(recheck)}`);
  return `${paint(terminal, 'bold', overall)}\n${said('recheck-counts', counts)}\n${left}${text.length === 0 ? '' : `\n${text.join('')}\n`}${said('answers-stay')}\n${screenWords.notice[language]}\n`;
};

/** At most so many lines of one kind under an answer. */
const mostLines = 12;

const because = (
  {
    differences,
    beside,
    because: why,
  }: {
    readonly differences: readonly Difference[];
    readonly beside?: Beside | undefined;
    readonly because: Rechecked['because'];
  },
  screen: Screen,
  nameOf: NameOf,
): string => {
  const { language } = screen;
  const said = saidOfKept(language);
  const some = <T>(all: readonly T[], line: (one: T) => string): string =>
    `${all.slice(0, mostLines).map(line).join('')}${all.length > mostLines ? lines(screen, 2, said('recheck-more', { count: `${all.length - mostLines}` })) : ''}`;
  const outcome = (value: string | null): string => (value === null ? '-' : word(value, language));
  const level = (value: string | null): string => (value === null ? '-' : said(`level-${value}`));
  const who = (id: string | undefined): string => (id === undefined ? '-' : visible(term(nameOf(id, language), language)));
  const figuresLines = (figures: Difference['figures']): string =>
    figures
      .map(({ name, was, now }) => lines(screen, 4, said('recheck-figure', { name, was: was ?? '-', now: now ?? '-' })))
      .join('');
  return [
    some(differences, ({ rule, check, subject, was, now, figures }) => {
      const values = { rule, check, subject: who(subject), was: outcome(was), now: outcome(now) };
      return `${lines(screen, 2, said('recheck-difference', values))}${figuresLines(figures)}`;
    }),
    some(beside?.alerts ?? [], ({ rule, code, subject, was, now, figures }) => {
      const values = { rule, code, subject: who(subject), was: level(was), now: level(now) };
      return `${lines(screen, 2, said('recheck-alert', values))}${figuresLines(figures)}`;
    }),
    some(beside?.decides ?? [], ({ who: id, does, rule, what, was, now, figures }) => {
      const code = was === now ? 'recheck-decides-otherwise' : now ? 'recheck-decides-now' : 'recheck-decides-no-more';
      return `${lines(screen, 2, said(code, { who: who(id), does, rule, what }))}${figuresLines(figures)}`;
    }),
    some(why.facts, ({ id, fact, on, how }) =>
      lines(screen, 2, said(how === 'recorded' ? 'recheck-since' : 'recheck-gone', { id, fact, on })),
    ),
    why.rulebook ? lines(screen, 2, said('recheck-rulebook')) : '',
    some(why.rules, ({ rule, was, now }) => lines(screen, 2, said('recheck-rule', { rule, was, now: now ?? '-' }))),
  ].join('');
};

const toTell = (told: readonly (Telling & { readonly since?: boolean })[], screen: Screen): string => {
  const said = saidOfKept(screen.language);
  const who = (all: readonly Telling[]): string => [...new Set(all.map(({ to, on }) => `${to} (${on})`))].join(', ');
  const since = told.filter((one) => one.since === true);
  const names = new Set(since.map(({ to }) => to));
  const open = told.filter(({ to }) => !names.has(to));
  return [
    open.length === 0 ? '' : lines(screen, 2, said('recheck-tell', { who: who(open) })),
    since.length === 0 ? '' : lines(screen, 2, said('recheck-told-since', { who: who(since) })),
  ].join('');
};
