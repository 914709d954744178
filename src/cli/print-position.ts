import type { PositionReport } from '../app/index.ts';
import { grouped } from '../exact/index.ts';
import type { IssuerRecord } from '../record/index.ts';
import { nameIn } from '../words/index.ts';
import { percent, type Screen, term, word } from './print-check.ts';
import { paint, table } from './terminal.ts';

/** Classes, holders and beneficiaries, votes both ways, the proportion and its ceiling. */
export const printPosition = ({
  record,
  position,
  screen,
}: {
  readonly record: IssuerRecord;
  readonly position: PositionReport;
  readonly screen: Screen;
}): string => {
  const { terminal, language } = screen;
  const head = (key: string, right = false) => ({ head: word(key, language), right });
  const { totals } = position;
  const names = new Map(
    record.facts.flatMap((fact) =>
      fact.fact === 'person-recorded' ? [[fact.person, nameIn(fact.name, language)] as const] : [],
    ),
  );
  const named = (person: string): string => names.get(person) ?? term(person, language);
  const known = ({ splitUnknown }: PositionReport['beneficiaries'][number], figure: string): string =>
    splitUnknown ? word('split-unknown', language) : figure;
  const classes = table(
    terminal,
    [
      head('class'),
      head('issued', true),
      head('treasury', true),
      head('pending-cancellation', true),
      head('pending-registration', true),
      head('votes', true),
    ],
    position.classes.map((row) => [
      row.class,
      grouped(row.issued),
      grouped(row.treasury),
      grouped(row.pendingCancellation),
      grouped(row.pendingRegistration),
      grouped(row.votes),
    ]),
  );
  const holders = table(
    terminal,
    [
      head('holder'),
      head('class'),
      head('shares', true),
      head('votes', true),
      head('votes-part', true),
      head('reserved-part', true),
    ],
    position.holders.map((row) => [
      named(row.holder),
      row.class,
      grouped(row.shares),
      grouped(row.votes),
      percent(row.votes, totals.totalVotes),
      percent(row.reservedVotes, totals.reservedVotes),
    ]),
  );
  const beneficiaries = table(
    terminal,
    [
      head('beneficiary'),
      head('wvr-shares', true),
      head('votes-part', true),
      head('reserved-part', true),
      head('economic-part', true),
    ],
    position.beneficiaries.map((row) => [
      named(row.person),
      known(row, grouped(row.wvrShares)),
      known(row, percent(row.votesControlled, totals.totalVotes)),
      known(row, percent(row.reservedVotesControlled, totals.reservedVotes)),
      known(row, percent(row.economicShares.part, row.economicShares.whole)),
    ]),
  );
  const lines = [
    ...position.knowledgeEnded.map(({ area, on }) => word('knowledge-ended', language, { area: term(area, language), date: on })),
    `p = ${grouped(position.proportion.part)} / ${grouped(position.proportion.whole)}  (${percent(position.proportion.part, position.proportion.whole)})`,
    ...(position.ceiling === null
      ? []
      : [
          `${word('ceiling', language)}: ${grouped(position.ceiling.part)} / ${grouped(position.ceiling.whole)}  (${percent(position.ceiling.part, position.ceiling.whole)}), ${position.ceiling.setBy}`,
        ]),
  ];
  return [classes, holders, beneficiaries, lines.map((line) => `  ${paint(terminal, 'bold', line)}\n`).join('')].join('\n');
};
