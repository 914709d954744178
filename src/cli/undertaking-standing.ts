import {
  type HolderRegisters,
  registersOfHolder,
  type StandingReport,
  standingReport,
  toldValues,
} from '../app/undertakings/index.ts';
import type { IssuerRecord } from '../record/index.ts';
import type { NameOf } from '../rulebook/index.ts';
import { tell } from '../rulebook/index.ts';
import {
  type Answer,
  isToProve,
  lawPassages,
  type Membership,
  type RightStanding,
  type UndertakingStanding,
} from '../undertaking/index.ts';
import type { Arguments } from './arguments.ts';
import { BadUse } from './bad-use.ts';
import { type Screen, word } from './print-check.ts';
import { json, type Run, withLedger } from './store-uses.ts';
import { paint } from './terminal.ts';
import { block, issuerTitle, said, withUndertakings } from './undertaking-life.ts';

/** `holdfast undertaking standing RECORD --holder H --on DATE`. */
export const undertakingStanding: Run = (given, screen) => {
  const { holder, knownAt } = given;
  if (holder === undefined || holder.trim() === '') throw new BadUse('standing-holder-missing');
  const on = given.on ?? given.asOf.date;
  return withUndertakings(given, async ({ record, timeline, nameOf }) => {
    const registers = await registersFrom(given, record, holder);
    const report = standingReport({ record, timeline, holder, on, knownAt, ...(registers === undefined ? {} : { registers }) });
    if (report.status === 'unknown') {
      const { nearest } = report;
      throw new BadUse('standing-no-such-holder', { found: holder, ...(nearest === undefined ? {} : { nearest }) });
    }
    if (given.json) json(screen, report.json());
    else screen.terminal.write(standingPage({ record, report, screen, nameOf }));
    return exitOfAnswer(report.standing.answer);
  });
};

const exitOfAnswer = (answer: Answer): number => (answer === 'could' ? 0 : answer === 'could-not' ? 1 : 3);

/** The registers of members in the store, where the record comes out of one. */
const registersFrom = async (given: Arguments, record: IssuerRecord, holder: string): Promise<HolderRegisters | undefined> => {
  if (given.store === undefined) return undefined;
  return withLedger(given, { create: false }, async ({ store, persons }) => {
    const { opaque } = await persons(record.issuer.id);
    return registersOfHolder({ store, record, holder, idOf: (id) => opaque.get(id) ?? id });
  });
};

const tones: Readonly<Record<Answer, 'green' | 'red' | 'yellow'>> = {
  could: 'green',
  'could-not': 'red',
  'needs-counsel': 'yellow',
  'cannot-tell': 'yellow',
};

const standingPage = ({
  record,
  report: { standing },
  screen,
  nameOf,
}: {
  readonly record: IssuerRecord;
  readonly report: StandingReport;
  readonly screen: Screen;
  readonly nameOf: NameOf;
}): string => {
  const { terminal, language } = screen;
  const say = said(language);
  const answer = paint(terminal, tones[standing.answer], say(standing.answer));
  const question = say('title-standing', { holder: nameOf(standing.holder, language), date: standing.on });
  return [
    `${paint(terminal, 'bold', issuerTitle(record, language))}\n${question} ${answer}\n`,
    membershipText(standing.membership, screen),
    ...(standing.coBeneficiary ? [block(screen, 2, say('co-beneficiary'), 'dim')] : []),
    '\n',
    ...(standing.undertakings.length === 0 ? [block(screen, 2, say('no-undertakings'))] : []),
    ...standing.undertakings.map((one) => `${undertakingText(one, screen, nameOf)}\n`),
    // The law is the same for all of them, so it is told once.
    ...[...new Set(standing.undertakings.flatMap(({ law }) => law))].map((passage) =>
      block(screen, 2, `${say('law')}: ${say(passage)} [${lawPassages[passage as keyof typeof lawPassages]}]`, 'dim'),
    ),
    `${word('notice', language)}${record.notice === undefined ? '' : ` ${record.notice}`}\n`,
  ].join('');
};

const membershipText = ({ rests, registers, differs }: Membership, screen: Screen): string => {
  const say = said(screen.language);
  const used = registers.map(({ asAt, seq, days }) =>
    say(days >= 0n ? 'register-used' : 'register-after', { date: asAt, seq: `${seq}`, days: `${days < 0n ? -days : days}` }),
  );
  const told = [
    say(`rests-${rests}`),
    ...(used.length === 0 ? [] : [used.join('; ')]),
    ...(differs ? [say('register-differs')] : []),
  ];
  return block(screen, 2, told.join(' '), 'dim');
};

const undertakingText = (one: UndertakingStanding, screen: Screen, nameOf: NameOf): string => {
  const { terminal, language } = screen;
  const say = said(language);
  const head = `  ${paint(terminal, 'bold', one.undertaking)}  ${nameOf(one.by, language)}  ${say(one.status)}: ${paint(terminal, tones[one.answer], say(one.answer))}\n`;
  return [
    head,
    ...one.why.map(({ code, values }) => block(screen, 4, `- ${say(code, values)}`)),
    ...one.rights.map((right) => rightText(right, screen, nameOf)),
  ].join('');
};

const rightText = (
  { right, as, answer, remedies, mustProve, certainty }: RightStanding,
  screen: Screen,
  nameOf: NameOf,
): string => {
  const { terminal, language } = screen;
  const say = said(language);
  const through = mustProve.find(({ code }) => code === 'prove-chain')?.values['through'] ?? '-';
  return [
    `    ${paint(terminal, 'bold', right.rule)} ${right.on} ${paint(terminal, tones[answer], say(answer))}, ${say(`as-${as}`, { through })} [${word(certainty, language)}]\n`,
    block(screen, 6, tell(right.finding, language, nameOf)),
    block(screen, 6, right.breach, 'dim'),
    ...remedies.map((one) => {
      const period = [
        one.from === undefined ? undefined : say('loss-from', { date: one.from }),
        one.until === undefined ? undefined : say('until', { date: one.until }),
      ].filter((told) => told !== undefined);
      return block(screen, 6, `${say(one.remedy)}: ${[say(one.open ? 'open' : 'shut'), ...period, say(one.why)].join(', ')}`);
    }),
    ...mustProve.map((one) =>
      block(
        screen,
        6,
        `${say(isToProve(one) ? 'must-prove' : 'need-not-prove')}: ${say(one.code, toldValues(one.values, language))}`,
      ),
    ),
  ].join('');
};
