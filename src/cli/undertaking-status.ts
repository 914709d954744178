import { gapValues, type StatusReport, statusReport } from '../app/undertakings/index.ts';
import { grouped } from '../exact/index.ts';
import { type NameOf, tell, tellNotice } from '../rulebook/index.ts';
import { type AccruedRight, hasLifeWords, type Life, type SupplementLife } from '../undertaking/index.ts';
import { exitOf, outcomeWord, type Screen, word } from './print-check.ts';
import { json, type Run } from './store-uses.ts';
import { paint } from './terminal.ts';
import { block, issuerTitle, lifeTerm, said, withUndertakings } from './undertaking-life.ts';

/** `holdfast undertaking status RECORD`. */
export const undertakingStatus: Run = (given, screen) =>
  withUndertakings(given, async ({ record, timeline, nameOf }) => {
    const { asOf, knownAt } = given;
    const documents =
      given.store === undefined ? [] : await (await import('./store-uses.ts')).documentsInStore(given, record.issuer.id);
    const report = statusReport({ record, timeline, asOf, knownAt, documents });
    if (given.json) json(screen, report.json());
    else {
      const { terminal, language } = screen;
      const title = `${paint(terminal, 'bold', issuerTitle(record, language))}, ${word('as-of', language)} ${asOf.instant ?? asOf.date}`;
      terminal.write(`${title}\n${word('overall', language)}: ${outcomeWord(report.outcome, screen)}\n\n`);
      terminal.write(statusPage(report, screen, nameOf));
      terminal.write(`${word('notice', language)}${record.notice === undefined ? '' : ` ${record.notice}`}\n`);
    }
    return exitOf(report.outcome);
  });

const statusPage = ({ lives, gaps, bound }: StatusReport, screen: Screen, nameOf: NameOf): string => {
  const { terminal, language } = screen;
  const say = said(language);
  const parts = [paint(terminal, 'bold', say('title-status')), '\n'];
  if (!lives.applicable) parts.push(block(screen, 2, say('not-applicable')));
  if (lives.lives.length === 0) parts.push(block(screen, 2, say('no-undertakings')));
  for (const life of lives.lives) parts.push(lifePage(life, screen, nameOf), '\n');
  if (lives.applicable) {
    parts.push(`${paint(terminal, 'bold', say('title-gaps'))}\n`);
    if (bound !== undefined) parts.push(block(screen, 2, say(bound)));
    for (const gap of gaps) {
      const told = say(gap.code, gapValues(gap, nameOf, language));
      const whose = told.includes(nameOf(gap.person, language)) ? '' : `${nameOf(gap.person, language)}: `;
      parts.push(block(screen, 2, `- ${say(gap.severity)}: ${whose}${told}`));
    }
  }
  return `${parts.join('')}\n`;
};

const lifePage = (life: Life, screen: Screen, nameOf: NameOf): string => {
  const { terminal, language } = screen;
  const say = said(language);
  const bound = life.binds
    ? say('binds')
    : life.status === 'terminated' || life.status === 'closed'
      ? say('binds-not')
      : life.notes.some(({ code }) => code === 'exempt-now')
        ? say('binds-not-exempt')
        : say('binds-not-yet');
  const head = `  ${paint(terminal, 'bold', life.undertaking)}  ${nameOf(life.by, language)}  ${paint(terminal, 'cyan', say(life.status))} (${bound}) [${word(life.certainty, language)}]\n`;
  const lines = [
    block(screen, 4, `${say(life.form)}; ${life.rules.join(', ')}${termsText(life, language)}`, 'dim'),
    block(screen, 4, stepsText(life.steps, screen)),
    ...(life.superseded === undefined
      ? []
      : [block(screen, 4, say('superseded-by', { date: life.superseded.on, by: life.superseded.by }))]),
    ...endingLines(life, screen),
    ...life.pending.map((pending) =>
      block(
        screen,
        4,
        `${say(`pending-${pending.bearer}`, {
          person: nameOf(pending.person, language),
          shares: grouped(pending.shares),
          class: pending.class ?? '-',
          allocation:
            pending.allocation.map(({ holder, shares }) => `${nameOf(holder, language)} ${grouped(shares)}`).join(', ') || '-',
        })} [${pending.rule}, ${pending.on}, ${word(pending.certainty, language)}]`,
      ),
    ),
    block(screen, 4, `${say('rights')}:${life.rights.length === 0 ? ` ${say('no-rights')}` : ''}`),
    ...life.rights.map((right) => rightPage(right, screen, nameOf)),
    ...life.questions.map(({ finding, outcome }) =>
      block(
        screen,
        4,
        `${say('questions')}: ${finding.rule} ${finding.on} ${word(outcome, language)}: ${tell(finding, language, nameOf)}`,
      ),
    ),
    ...life.supplements.flatMap((supplement) => supplementLines(supplement, screen, nameOf)),
    ...life.notes.map(({ code, values }) => block(screen, 4, `- ${say(code, values)}`, 'dim')),
  ];
  return `${head}${lines.join('')}`;
};

const stepsText = (steps: Life['steps'] | SupplementLife['steps'], { language }: Screen): string =>
  steps
    .map(({ step, on, certainty }) => {
      const told = said(language)(step === 'declined' ? 'step-declined' : step);
      return `${on} ${told}${certainty === 'filed' ? '' : ` [${word(certainty, language)}]`}`;
    })
    .join(' > ');

const supplementLines = (
  { supplement, vehicles, status, steps, notes }: SupplementLife,
  screen: Screen,
  nameOf: NameOf,
): readonly string[] => {
  const { language } = screen;
  const say = said(language);
  const names = vehicles.map((vehicle) => nameOf(vehicle, language)).join(', ');
  const values = { supplement, status: say(status), vehicles: names, steps: stepsText(steps, screen) };
  return [
    block(screen, 4, say('supplement', values)),
    ...notes.map(({ code, values: about }) => block(screen, 6, `- ${say(code, about)}`, 'dim')),
  ];
};

const endingLines = ({ termination }: Life, screen: Screen): readonly string[] => {
  if (termination === undefined || termination.event === 'superseded') return [];
  const { language } = screen;
  const say = said(language);
  const { on, event, cause, decisions, certainty, selfExecuting } = termination;
  const ended = say('ended-by', {
    date: on,
    event: say(`event-${event}`),
    cause: lifeTerm(cause, language),
    decisions: decisions.join(', '),
  });
  return [block(screen, 4, `${ended}${selfExecuting ? ` ${say('self-executing')}` : ''} [${word(certainty, language)}]`)];
};

/** Only what differs from the instrument of 2021 is on record as terms. */
const termsText = ({ terms }: Life, language: Screen['language']): string => {
  if (terms === undefined) return '';
  const say = said(language);
  const one = (name: string, value: string): string => {
    if (name === 'own' || name === 'vehicles' || name === 'company') return value === 'none' ? say('none-strength') : say(value);
    if (name === 'terminatesOn') return say(`event-${value}`);
    return hasLifeWords(`value-${value}`) ? say(`value-${value}`) : value;
  };
  const told = Object.entries(terms).map(([name, value]) =>
    say(`term-${name}`, { value: (Array.isArray(value) ? value : [value]).map((each) => one(name, `${each}`)).join(', ') }),
  );
  return `; ${say('terms')}: ${told.join('; ')}`;
};

export const rightPage = (right: AccruedRight, screen: Screen, nameOf: NameOf): string => {
  const { terminal, language } = screen;
  const say = said(language);
  const { accruals, limitation, verdict, limb, strength, endeavours, version } = right;
  const state = limb !== 'own' && verdict === 'breached' ? say('breached-procure') : say(verdict);
  const tone = right.outcome === 'breached' && verdict !== 'defensible' ? 'red' : 'yellow';
  const head = `      ${paint(terminal, 'bold', right.rule)} ${paint(terminal, tone, state)} (${say(`${limb}-limb`)}, ${say(strength)}), ${
    right.outcome === 'cured' ? say('cured-on', { date: right.curedOn ?? '' }) : say('not-cured')
  }\n`;
  const when = right.atLatest
    ? say('accrued-at-latest', { date: right.on })
    : right.continuing && accruals.first !== accruals.last
      ? say('accrued-daily', { first: accruals.first, last: accruals.last, days: `${accruals.days}` })
      : say('accrued', { date: accruals.first });
  const years = `${limitation.years}`;
  const until =
    limitation.first === limitation.last
      ? say('limitation-one', { last: limitation.last, years })
      : say('limitation-daily', { first: limitation.first, last: limitation.last, years });
  const passed = limitation.state === 'running' ? '' : ` (${say(`limitation-${limitation.state}`)})`;
  const read = version === null ? '' : `; ${say('as-found', { from: version.inForceFrom, confidence: version.confidence })}`;
  const lines = [
    block(screen, 8, tell(right.finding, language, nameOf)),
    block(screen, 8, `${when}; ${until}${passed}${read} [${word(right.certainty, language)}]`),
    block(screen, 8, right.breach, 'dim'),
    ...right.finding.notices
      .filter(({ code }) => code.startsWith('waived-'))
      .map((notice) => block(screen, 8, `- ${tellNotice(notice, language)}`, 'dim')),
    ...(limb === 'company' ? [block(screen, 8, say('company-breach'), 'dim')] : []),
    ...(endeavours?.reasons ?? []).map(({ code, values }) => block(screen, 8, `- ${say(code, values)}`)),
    ...(endeavours?.steps ?? []).map(({ on, daysAfter, kind, step, outcome, cost }) =>
      block(
        screen,
        10,
        `${on} (${daysAfter >= 0n ? '+' : ''}${daysAfter}) ${say(kind)}: ${[step, outcome, cost].filter((one) => one !== undefined).join('; ')}`,
      ),
    ),
    block(
      screen,
      8,
      `${say('remedies')}: ${right.remedies
        .map((one) => `${say(one.remedy)} ${say(one.open ? 'open' : 'shut')} (${say(one.why)})`)
        .join('; ')}`,
    ),
    ...right.events.map(({ kind, by, on, remedy, named }) => {
      const told = say(kind, { by: nameOf(by, language), date: on, remedy: say(remedy ?? 'all-remedies') });
      return block(screen, 8, named === undefined ? told : `${told} (${named})`);
    }),
  ];
  return `${head}${lines.join('')}`;
};
