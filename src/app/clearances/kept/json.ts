import type { IssuerRecord, JsonMap } from '../../../record/index.ts';
import { keptWords } from '../../../words/clearance/index.ts';
import { type Catalogue, fill, type Language, screenWords } from '../../../words/index.ts';
import { issuerJson } from '../../reports.ts';
import { askedText } from './answer.ts';
import type { Because, Beside, Difference } from './compare.ts';
import type { Kept } from './given.ts';
import type { Answered } from './judged.ts';
import type { Comparison } from './kinds.ts';
import type { Rechecked } from './recheck.ts';
import type { RecheckedReport } from './reports.ts';
import { isUnapproved, type KeptNote, type Standing, type Telling } from './status.ts';
import type { RecheckedAnswer } from './told.ts';

const words: Catalogue = keptWords;

/** A sentence of the words of kept clearances; outcomes among its values are told in the language too. */
export const tellKept = ({ code, values }: KeptNote, language: Language): string => {
  const wording = words[code];
  if (wording === undefined) throw new Error(`no words for ${code}`);
  const told = Object.entries(values).map(([name, value]) => [
    name,
    (permissions.has(name) ? words[`permitted-${value}`]?.[language] : undefined) ?? value,
  ]);
  return fill(wording[language], Object.fromEntries(told));
};

const permissions = new Set(['permitted', 'was', 'now']);

export const noteJson = (note: KeptNote) => ({
  code: note.code,
  text: { en: tellKept(note, 'en'), 'zh-Hant': tellKept(note, 'zh-Hant') },
});

const given = (person: string | undefined) => (person === undefined ? {} : { person });

const tellingJson = ({ as, to, person, on, fact, matter }: Telling) => ({
  as,
  to,
  ...given(person),
  on,
  fact,
  ...(matter === undefined ? {} : { matter }),
});

/** One line of `clearances list`. */
const standingJson = ({ kept, standing }: { readonly kept: Kept; readonly standing: Standing }) => {
  const { fact } = kept;
  const { approvals, done } = standing;
  return {
    clearance: kept.id,
    given: fact.on,
    judgedOn: fact.judgedOn,
    by: fact.by,
    ...given(fact.person),
    permitted: fact.permitted,
    status: standing.status,
    approvals: {
      counted: `${approvals.counted}`,
      required: `${approvals.required}`,
      approved: approvals.approved,
      by: approvals.approvals.map(({ by, person, fact: id, on, counts, why }) => ({
        by,
        ...given(person),
        fact: id,
        on,
        counts,
        ...(why === undefined ? {} : { why }),
      })),
    },
    declined: approvals.declines.map(({ by, person, fact: id, on, reason }) => ({
      by,
      ...given(person),
      fact: id,
      on,
      ...(reason === undefined ? {} : { reason }),
    })),
    done: {
      status: done.status,
      facts: done.facts.map(({ id }) => id),
      ...(isUnapproved(standing) ? { unapproved: true } : {}),
    },
    adviser: { status: standing.adviser.status, facts: standing.adviser.facts.map(({ id, on }) => ({ id, on })) },
    notes: standing.notes.map(noteJson),
  };
};

type Listed = { readonly kept: Kept; readonly standing: Standing };

/** `holdfast clearances list`. */
export const keptListJson = ({ record, listed }: { readonly record: IssuerRecord; readonly listed: readonly Listed[] }) => ({
  holdfast: 1,
  issuer: issuerJson(record),
  clearances: listed.map(standingJson),
  notice: screenWords.notice.en,
});

/**
 * `holdfast clearances show`. `answer` is the answer of its own day with its figures where it is found again; `null` where
 * only what was kept of it is known.
 */
export const keptShowJson = ({
  record,
  kept,
  standing,
  foundAgain,
  recheck,
  notes,
}: Listed & {
  readonly record: IssuerRecord;
  readonly foundAgain: Answered | undefined;
  readonly recheck: Rechecked;
  readonly notes: readonly KeptNote[];
}) => {
  const { fact } = kept;
  return {
    holdfast: 1,
    issuer: issuerJson(record),
    ...standingJson({ kept, standing }),
    asked: kept.asked.status === 'read' ? (JSON.parse(askedText(kept.asked.proposal, kept.asked.sharing)) as JsonMap) : null,
    reason: fact.reason ?? null,
    log: fact.log === undefined ? null : { size: `${fact.log.size}`, sha256: fact.log.sha256 },
    record: fact.record === undefined ? null : { number: `${fact.record.number}`, sha256: fact.record.sha256 },
    rulebook: fact.rulebook,
    answer: fact.answer,
    findings: fact.findings ?? [],
    figures: foundAgain?.bare?.lines ?? null,
    told: standing.told.map(tellingJson),
    recheck: {
      comparison: recheck.comparison,
      now: recheck.now?.permitted ?? null,
      differences: recheck.differences.map(differenceJson),
      beside: besideJson(recheck.beside),
    },
    notes: [...standing.notes, ...notes].map(noteJson),
    notice: screenWords.notice.en,
  };
};

const differenceJson = ({ subject, ...rest }: Difference) => ({ ...rest, ...(subject === undefined ? {} : { subject }) });

const besideJson = ({ alerts, decides }: Beside) => ({ alerts, decides });

const becauseJson = ({ facts, rulebook, rules }: Because) => ({
  facts: facts.map(({ recorded, ...rest }) => ({ ...rest, ...(recorded === undefined ? {} : { recorded }) })),
  rulebook,
  rules: rules.map(({ rule, was, now }) => ({ rule, was, now: now ?? null })),
});

export const overallComparison = (comparisons: readonly Comparison[]): Comparison =>
  (['worse', 'cannot-tell', 'better', 'otherwise'] as const).find((one) => comparisons.includes(one)) ?? 'same';

/** What `holdfast recheck` found. */
export type Recheck = {
  readonly record: IssuerRecord;
  readonly rulebook: string;
  readonly knownAt?: string | undefined;
  readonly scenario?: string | undefined;
  readonly clearances: readonly Rechecked[];
  readonly reports: readonly RecheckedReport[];
  readonly answers: readonly RecheckedAnswer[];
  /** Moments of the record that were judged again, and that were not. */
  readonly moments: { readonly judged: number; readonly left: number };
};

export const outcomeOfRecheck = ({ clearances, reports, answers, moments }: Recheck): Comparison => {
  const overall = overallComparison([...clearances, ...reports, ...answers].map(({ comparison }) => comparison));
  return moments.left > 0 && overall !== 'worse' ? 'cannot-tell' : overall;
};

export const recheckJson = (recheck: Recheck) => ({
  holdfast: 1,
  issuer: issuerJson(recheck.record),
  knownAt: recheck.knownAt ?? null,
  ...(recheck.scenario === undefined ? {} : { scenario: recheck.scenario }),
  rulebook: recheck.rulebook,
  outcome: outcomeOfRecheck(recheck),
  clearances: recheck.clearances.map(({ kept, comparison, was, now, differences, beside, because, told, notes }) => ({
    clearance: kept.id,
    given: kept.fact.on,
    judgedOn: kept.fact.judgedOn,
    comparison,
    was: { permitted: was.permitted, findings: was.findings },
    now: now === undefined ? null : { permitted: now.permitted, findings: now.findings },
    differences: differences.map(differenceJson),
    beside: besideJson(beside),
    because: becauseJson(because),
    told: told.map(({ since, ...telling }) => ({ ...tellingJson(telling), since })),
    notes: notes.map(noteJson),
  })),
  reports: recheck.reports.map(({ differences, because, tellings, notes, told: signed, ...rest }) => ({
    ...rest,
    signed,
    differences: differences.map(differenceJson),
    because: becauseJson(because),
    told: tellings.map(tellingJson),
    notes: notes.map(noteJson),
  })),
  answers: recheck.answers.map(({ differences, because, tellings, told: knownAt, ...rest }) => ({
    knownAt,
    ...rest,
    differences: differences.map(differenceJson),
    because: becauseJson(because),
    told: tellings.map(tellingJson),
  })),
  moments: recheck.moments,
  notice: screenWords.notice.en,
});
