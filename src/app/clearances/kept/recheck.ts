import type { Permission } from '../../../clearance/index.ts';
import { erasedText, type Fact, type IssuerRecord, standingFacts } from '../../../record/index.ts';
import { clearingWords } from '../../../words/clearance/index.ts';
import { answerDigest, type BareAnswer, coreOf, numberedPersons } from './answer.ts';
import {
  type Because,
  type Beside,
  besideOf,
  compared,
  type Difference,
  differencesOf,
  gravityOf,
  rulesSince,
} from './compare.ts';
import { type Kept, type KeptFinding, keptClearances, mostFindings, ownFacts, ownFactsStand } from './given.ts';
import { type Answered, isGround } from './judged.ts';
import { type Answers, answersTo, deedOf, type Judging } from './judging.ts';
import type { Comparison } from './kinds.ts';
import { isMisnamed, recordedNames } from './people.ts';
import { isConsultedAsKept, type KeptNote, type Telling, toldOf } from './status.ts';

export type Rechecked = {
  readonly kept: Kept;
  readonly comparison: Comparison;
  /** How bad, the larger the worse: from `yes` to `no` is the worst. */
  readonly gravity: number;
  /** As it was answered; nothing changes it. */
  readonly was: { readonly permitted: Permission; readonly findings: readonly KeptFinding[] };
  readonly now: Answered | undefined;
  readonly differences: readonly Difference[];
  /** What stands beside the Requirements, and decides nothing. */
  readonly beside: Beside;
  readonly because: Because;
  /** Who knows of the answer, and whether he was told since it came out otherwise. */
  readonly told: readonly (Telling & { readonly since: boolean })[];
  readonly notes: readonly KeptNote[];
};

type Asked = Judging & {
  /** The clearances whose checkpoint the log has not, by their ids. */
  readonly astray?: ReadonlySet<string> | undefined;
};

/** Every clearance on record, judged again as of its own day under the rulebook and the facts known now; the worst first. */
export const recheckClearances = (asked: Asked): readonly Rechecked[] =>
  keptClearances(asked.record)
    .map((kept) => recheckKept({ ...asked, kept }))
    .toSorted((one, other) => other.gravity - one.gravity);

export const recheckKept = ({ kept, astray, ...judging }: Asked & { readonly kept: Kept }): Rechecked => {
  const { record, rulebook } = judging;
  const { permitted, findings = [] } = kept.fact;
  const was = { permitted, findings };
  const told = toldOf(record, kept);
  const answers = answersTo(judging, kept);
  if (answers === undefined) {
    return {
      kept,
      comparison: 'cannot-tell',
      gravity: gravityOf('cannot-tell', permitted, undefined),
      was,
      now: undefined,
      differences: [],
      beside: { alerts: [], decides: [] },
      because: { facts: [], rulebook: kept.fact.rulebook !== rulebook.digest, rules: [] },
      told: told.map((one) => ({ ...one, since: false })),
      notes: [{ code: `asked-${kept.asked.status}`, values: {} }, ...notesOfFact({ kept, judging, astray })],
    };
  }
  const [then, now] = [answers.then(), answers.now()];
  const bare = bareOf({ kept, then, judging });
  const idOf = idsOf(record, kept);
  const differences = differencesOf({ was, bare, now, idOf });
  // Under the same rulebook what stands beside it is found again on the facts of its day, whoever was erased since.
  const isSameRulebook = kept.fact.rulebook === rulebook.digest;
  const beside = besideOf({ was: isSameRulebook ? then.bare : bare, now: now.bare, idOf });
  const notes = notesOf({ kept, answers, judging, astray });
  const found = compared({ was, now, differences, isKnown: bare !== undefined });
  const isBeside = found === 'same' && beside.alerts.length + beside.decides.length > 0;
  const isUntold = notes.some(({ code }) => untold.has(code) || (code === 'log-not-that' && !isSameRulebook));
  const comparison = isUntold ? 'cannot-tell' : isBeside ? 'otherwise' : found;
  const facts = factsSince({ record, kept });
  return {
    kept,
    comparison,
    gravity: gravityOf(comparison, permitted, now.permitted),
    was,
    now,
    differences: found === 'same' ? [] : differences,
    beside,
    because: { facts, rulebook: !isSameRulebook, rules: rulesSince({ was: findings, now: now.changes }) },
    told: toldSince({ record, kept, facts, told }),
    notes,
  };
};

/** The answer that was kept with its figures: as it lies in the fact, or as the same facts give it with the same hash. */
const bareOf = ({
  kept: { answered, fact },
  then,
  judging: { outside },
}: {
  readonly kept: Kept;
  readonly then: Answered;
  readonly judging: Judging;
}): BareAnswer | undefined => {
  if (answered !== undefined) return answerDigest(answered.text, outside) === fact.answer ? answered.bare : undefined;
  return then.digest === fact.answer ? then.bare : undefined;
};

const idsOf = (record: IssuerRecord, { asked }: Kept): ((number: string) => string) => {
  const numbers = numberedPersons(record.facts, asked.status === 'read' ? asked.proposal.facts : []);
  const ids = new Map([...numbers].map(([id, number]) => [number, id]));
  return (number) => ids.get(number) ?? number;
};

const toldSince = ({
  record,
  kept,
  facts,
  told,
}: {
  readonly record: IssuerRecord;
  readonly kept: Kept;
  readonly facts: Because['facts'];
  readonly told: readonly Telling[];
}): Rechecked['told'] => {
  const placeOf = (id: string): number => record.facts.findIndex((fact) => fact.id === id);
  const retractions = record.facts.flatMap((fact, place) =>
    fact.fact === 'fact-retracted' && place > kept.place ? [place] : [],
  );
  const last = Math.max(-1, ...facts.map(({ id }) => placeOf(id)), ...retractions);
  return told.map((one) => ({ ...one, since: last >= 0 && placeOf(one.fact) > last }));
};

/** Facts of the day or before that came on record since, but for those that carried it out, and those that were taken back. */
const factsSince = ({ record, kept }: { readonly record: IssuerRecord; readonly kept: Kept }): Because['facts'] => {
  const on = kept.fact.judgedOn;
  const own = ownFacts(record, kept);
  const [known, done] = [new Set(own), new Set(deedOf(record, kept))];
  const standing = standingFacts({ facts: record.facts });
  const stands = new Set(standing);
  const isOfDay = (fact: Fact): boolean => isGround(fact) && fact.on <= on;
  const told = ({ id, fact, on: day, recorded }: Fact, how: 'recorded' | 'retracted') => ({ id, fact, on: day, recorded, how });
  return [
    ...standing.filter((fact) => isOfDay(fact) && !known.has(fact) && !done.has(fact)).map((fact) => told(fact, 'recorded')),
    ...standingFacts({ facts: own })
      .filter((fact) => isOfDay(fact) && !stands.has(fact))
      .map((fact) => told(fact, 'retracted')),
  ];
};

/** With these something of a clearance was changed, or nobody can see that nothing was. */
const changedCodes: readonly string[] = [
  'names-no-facts',
  'facts-not-those',
  'answer-not-that',
  'field-not-that',
  'reason-opposite',
];

export const isChangedSince = ({ notes }: Pick<Rechecked, 'notes'>): boolean =>
  notes.some(({ code }) => changedCodes.includes(code));

/**
 * With these nobody can tell what was asked, on what, or what was answered. A clearance of another log can be told where
 * the facts in front of it give its answer again.
 */
const untold = new Set([...changedCodes, 'day-not-apart']);

const notesOf = ({
  kept,
  answers,
  judging,
  astray,
}: {
  readonly kept: Kept;
  readonly answers: Answers;
  readonly judging: Judging;
  readonly astray: ReadonlySet<string> | undefined;
}): readonly KeptNote[] => {
  const { record, rulebook } = judging;
  const { fact, answered } = kept;
  const then = answers.then();
  const notes: KeptNote[] = [...notesOfFact({ kept, judging, astray })];
  const note = (code: string, values: KeptNote['values'] = {}): void => void notes.push({ code, values });
  const stand = !notes.some(({ code }) => code === 'facts-not-those');
  const isSameRulebook = fact.rulebook === rulebook.digest;
  if (answered === undefined && !isSameRulebook) note('figures-not-kept');
  if (stand && isSameRulebook && !notes.some(({ code }) => code === 'answer-not-that')) {
    const isThat = answered === undefined ? then.digest === fact.answer : coreOf(answered.bare) === then.core;
    if (!isThat) note('answer-not-that');
    else if (answered !== undefined && answered.text !== then.text && !hasErased(record)) note('beside-not-that');
    if (isThat && fact.reason !== undefined && fact.reason !== erasedText && fact.reason !== then.reason) {
      note(isWordedOnly(fact.reason, then.reason) ? 'reason-not-that' : 'reason-opposite');
    }
    if (answered === undefined) for (const field of fieldsOff(kept, then.bare)) note('field-not-that', { field });
  } else if (!isSameRulebook && isOfOtherPermission(fact)) note('reason-opposite');
  if (stand && !isConsultedAsKept(record, kept)) note('field-not-that', { field: 'adviserConsulted' });
  const now = answers.now();
  if (now.permitted === 'impossible' && deedOf(record, kept).length > 0) note('day-not-apart');
  return notes;
};

/**
 * Whether a sentence says the same answer in other words: it begins with no other permission, and has no other figures.
 * Another version of the program may word an answer otherwise; it gives no other one.
 */
const isWordedOnly = (kept: string, found: string): boolean => {
  const opening = (text: string): string | undefined => openings.find((one) => text.startsWith(one));
  const figures = (text: string): string => [...new Set(text.match(/\d[\d,.-]*\d|\d/g) ?? [])].sort().join(' ');
  const begins = opening(kept);
  return (begins === undefined || begins === opening(found)) && figures(kept) === figures(found);
};

/** Whether a sentence begins as an answer with another permission does, whatever rulebook gave it. */
const isOfOtherPermission = ({ reason = '', permitted }: Kept['fact']): boolean => {
  const begun = permissions.find((one) => reason.startsWith(openingOf(`answer-${one}`)));
  return begun !== undefined && begun !== permitted;
};

/** How an answer begins in English, as far as nothing is filled in: each permission begins in its own way. */
const openingOf = (code: keyof typeof clearingWords): string => clearingWords[code].en.replace(/\{.*$/s, '');

const openings: readonly string[] = (Object.keys(clearingWords) as (keyof typeof clearingWords)[])
  .filter((code) => code.startsWith('answer-'))
  .map(openingOf)
  .sort((one, other) => other.length - one.length);

const permissions = ['yes', 'no', 'needs-exchange', 'needs-counsel', 'cannot-tell'] as const;

/** Whom an alert names first of several goes by their ids, and whoever was erased has another one. */
const hasErased = ({ facts }: IssuerRecord): boolean =>
  facts.some((fact) => fact.fact === 'person-recorded' && fact.name.en === erasedText);

/** What can be told of the fact itself, also where nobody can read any more what was asked. */
const notesOfFact = ({
  kept,
  judging: { record, rulebook, outside },
  astray,
}: {
  readonly kept: Kept;
  readonly judging: Judging;
  readonly astray: ReadonlySet<string> | undefined;
}): readonly KeptNote[] => {
  const notes: KeptNote[] = [];
  const { fact, answered } = kept;
  const isBound = answered === undefined || answerDigest(answered.text, outside) === fact.answer;
  const isText = fact.answered === undefined || fact.answered === erasedText || answered !== undefined;
  if (fact.log === undefined && fact.record === undefined) notes.push({ code: 'names-no-facts', values: {} });
  if (isMisnamed(fact, recordedNames(record))) notes.push({ code: 'field-not-that', values: { field: 'by' } });
  if (!ownFactsStand(record, kept, outside)) notes.push({ code: 'facts-not-those', values: {} });
  if (astray?.has(kept.id)) notes.push({ code: 'log-not-that', values: {} });
  if (fact.rulebook !== rulebook.digest) notes.push({ code: 'other-rulebook', values: {} });
  if (!isBound || !isText) notes.push({ code: 'answer-not-that', values: {} });
  else for (const field of fieldsOff(kept, answered?.bare)) notes.push({ code: 'field-not-that', values: { field } });
  return notes;
};

/** The fields of a clearance that do not say what its answer says. */
const fieldsOff = ({ fact }: Kept, bare: BareAnswer | undefined): readonly string[] => {
  if (bare === undefined) return [];
  const text = ({ rule, check, outcome, before, version }: KeptFinding): string =>
    JSON.stringify([rule, check, outcome, before ?? null, version ?? null]);
  const left = bare.lines.map(({ rule, check, outcome, before, version }) =>
    JSON.stringify([rule, check, outcome, before, version?.from ?? null]),
  );
  const { findings = [] } = fact;
  const areThose =
    findings.length === Math.min(left.length, mostFindings) &&
    findings.every((one) => {
      const at = left.indexOf(text(one));
      return at >= 0 && left.splice(at, 1).length === 1;
    });
  return [
    ...(fact.permitted === bare.permitted ? [] : ['permitted']),
    ...(fact.judgedOn === bare.on ? [] : ['judgedOn']),
    ...(areThose ? [] : ['findings']),
  ];
};

/** The answer as it was, where it is found again: the same facts under the same rulebook give it, and all that was kept of it. */
export const foundAgain = (asked: Asked & { readonly kept: Kept }): Answered | undefined => {
  const { kept, rulebook } = asked;
  const { notes } = recheckKept(asked);
  const off = notes.some(({ code }) => untold.has(code) || code === 'reason-not-that' || code === 'beside-not-that');
  return kept.fact.rulebook !== rulebook.digest || off ? undefined : answersTo(asked, kept)?.then();
};
