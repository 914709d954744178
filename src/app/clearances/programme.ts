import {
  type NotPlanned,
  type Planned,
  type ProgrammeWay,
  type Proposal,
  planProgramme,
  type Sharing,
  tellRatchet,
} from '../../clearance/index.ts';
import { grouped } from '../../exact/index.ts';
import { type Fact, factJson, type IssuerRecord } from '../../record/index.ts';
import type { ChangedFinding, NameOf } from '../../rulebook/index.ts';
import { programmeWords } from '../../words/clearance/index.ts';
import { type Catalogue, fill, type Language, screenWords, type Values } from '../../words/index.ts';
import { findingJson, issuerJson } from '../index.ts';

export type ProgrammeReport = Planned & {
  /** Shares and dates that the schedule saves against the programme as proposed. */
  readonly saves: { readonly shares: bigint; readonly dates: bigint };
  readonly json: () => unknown;
};

/** Several dated proposals as one programme, with what the schedule saves. */
export const programmeReport = ({
  record,
  proposals,
  sharing,
  nameOf,
}: {
  readonly record: IssuerRecord;
  readonly proposals: readonly Proposal[];
  readonly sharing: Sharing;
  readonly nameOf: NameOf;
}): ProgrammeReport | NotPlanned => {
  const planned = planProgramme({ record, proposals, sharing });
  if (planned.status === 'refused') return planned;
  const { asProposed, schedule } = planned;
  const saves = { shares: asProposed.converted - schedule.converted, dates: asProposed.dates - schedule.dates };
  return { ...planned, saves, json: () => programmeJson({ record, proposals, planned, saves, nameOf }) };
};

const words: Catalogue = programmeWords;
export const sayProgramme = (code: string, language: Language, values: Values = {}): string => {
  const wording = words[code];
  if (wording === undefined) throw new Error(`no words for ${code} of a programme`);
  return fill(wording[language], values);
};

export const datesText = (dates: bigint, language: Language): string =>
  dates === 1n ? sayProgramme('one-date', language) : sayProgramme('so-many-dates', language, { number: grouped(dates) });

/** The one-line answer. */
export const programmeAnswer = ({ schedule }: Planned, language: Language): string =>
  sayProgramme(`answer-${schedule.permitted}`, language, {
    shares: grouped(schedule.converted),
    dates: datesText(schedule.dates, language),
  });

/** What the schedule saves, in a sentence. */
export const programmeSaving = ({ asProposed, schedule, saves }: ProgrammeReport, language: Language): string => {
  const values = {
    proposed: grouped(asProposed.converted),
    proposedDates: datesText(asProposed.dates, language),
    shares: grouped(saves.shares),
    dates: datesText(saves.dates, language),
  };
  if (asProposed.permitted === 'no' && schedule.permitted !== 'no') {
    return sayProgramme('proposed-breaks', language, { ...values, shares: grouped(schedule.converted) });
  }
  const isNothing = saves.shares === 0n && saves.dates === 0n;
  return sayProgramme(isNothing ? 'saves-nothing' : 'saves', language, values);
};

/** How sure it is that the schedule is the least. */
export const leastText = ({ least, because, over }: Planned, language: Language): string =>
  sayProgramme(because !== undefined && least === 'not-proved' ? 'least-not-proved-because' : `least-${least}`, language, {
    over: grouped(over),
    because: because === undefined ? '' : sayProgramme(because.code, language, { on: because.on }),
  });

/** Findings that something of a programme creates or worsens and that are not simply met. */
export const decidingOf = (way: ProgrammeWay): readonly ChangedFinding[] =>
  way.charged.filter(({ finding }) =>
    ['breached', 'cured', 'cannot-tell', 'needs-exchange', 'needs-counsel'].includes(finding.outcome),
  );

const text = (value: bigint): string => value.toString();

/** A proposal as a file holds it. */
const proposalJson = ({ on, set, facts }: Proposal) => ({
  on,
  ...(set === undefined ? {} : { set }),
  facts: facts.map((fact) => {
    const {
      id,
      on: _on,
      set: _set,
      ...rest
    } = factJson({ ...fact, id: fact.id ?? '~', named: fact.id !== undefined } as unknown as Fact);
    return { ...(fact.id === undefined ? {} : { id }), ...rest };
  }),
});

const wayJson = (way: ProgrammeWay, nameOf: NameOf) => ({
  converted: text(way.converted),
  elected: text(way.elected),
  dates: text(way.dates),
  permitted: way.permitted,
  steps: way.steps.map((step) => ({
    on: step.on,
    proposals: step.proposals,
    because: step.because,
    reduction: text(step.reduction),
    needed: text(step.needed),
    given: text(step.given),
    converted: text(step.converted),
    allocation: step.allocation.map(({ beneficiary, holder, shares }) => ({ beneficiary, holder, shares: text(shares) })),
    wvrShares: text(step.wvrShares),
    issuedShares: text(step.issuedShares),
  })),
  knowledgeEnded: way.ended,
  notices: way.notices.map((notice) => ({
    code: notice.code,
    text: { en: tellRatchet(notice, 'en', nameOf), 'zh-Hant': tellRatchet(notice, 'zh-Hant', nameOf) },
  })),
  rules: way.rules,
  deciding: decidingOf(way).map(({ change, before, finding }) => ({ change, before, finding: findingJson(finding, nameOf) })),
  proposals: way.proposals.map((proposal, index) => ({ ...proposalJson(proposal), from: way.from[index] ?? [] })),
});

const programmeJson = ({
  record,
  proposals,
  planned,
  saves,
  nameOf,
}: {
  readonly record: IssuerRecord;
  readonly proposals: readonly Proposal[];
  readonly planned: Planned;
  readonly saves: ProgrammeReport['saves'];
  readonly nameOf: NameOf;
}) => {
  const { schedule, asProposed, least, over, because, free, workedOutAnew, fixed, sharing } = planned;
  const dates = proposals.map(({ on }) => on).toSorted();
  return {
    holdfast: 1,
    issuer: issuerJson(record),
    from: dates[0] ?? '',
    to: dates.at(-1) ?? '',
    permitted: schedule.permitted,
    reason: { en: programmeAnswer(planned, 'en'), 'zh-Hant': programmeAnswer(planned, 'zh-Hant') },
    notice: `${screenWords.notice.en}${record.notice === undefined ? '' : ` ${record.notice}`}`,
    sharing,
    least,
    over: text(over),
    because: because ?? null,
    free: free.map((one) => ({ ...one, shares: text(one.shares) })),
    workedOutAnew: workedOutAnew.map((one) => ({ ...one, shares: text(one.shares) })),
    fixed,
    saves: { shares: text(saves.shares), dates: text(saves.dates) },
    asProposed: wayJson(asProposed, nameOf),
    schedule: wayJson(schedule, nameOf),
  };
};
