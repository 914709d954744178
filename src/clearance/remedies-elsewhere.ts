import type { HongKongDate } from '../exact/index.ts';
import { addDays, daysBetween } from '../exact/index.ts';
import { type Fact, treasuryExcludedFrom, type Unnumbered } from '../record/index.ts';
import { type Finding, rules } from '../rulebook/index.ts';
import { groundOf } from './judge.ts';
import type { Candidate } from './remedies-judged.ts';
import { isPassing, matters } from './remedies-needs.ts';
import { decisionOf, fieldsOf, type Leg, numberOf, withFields } from './remedies-plan.ts';
import type { Asked } from './remedies-sites.ts';

const standsInTheWay = ({ judged }: Asked): readonly Finding[] => judged.charged.filter(matters).map(({ finding }) => finding);

/** What is bought is held in treasury and not cancelled: whether that is a reduction is for counsel. */
export const holding = ({ ground, proposal }: Asked): Candidate | undefined => {
  if (ground.on < treasuryExcludedFrom) return undefined;
  const facts = proposal.facts.map(fieldsOf);
  const sum = (matches: (fact: Fact) => boolean): bigint =>
    facts.reduce((total, fact) => (matches(fact) ? total + numberOf(fact) : total), 0n);
  const cancels = (fact: Fact): boolean => fact.fact === 'shares-cancelled' && fact.from === 'repurchased';
  const buys = (fact: Fact): boolean => fact.fact === 'shares-repurchased' && fact.held === 'for-cancellation';
  const cancelled = sum(cancels);
  if (cancelled === 0n || sum(buys) !== cancelled) return undefined;
  const held = proposal.facts.flatMap((fact) => {
    const fields = fieldsOf(fact);
    return cancels(fields) ? [] : buys(fields) ? [withFields(fact, { held: 'treasury' })] : [fact];
  });
  const bought = facts.find(buys);
  return {
    action: 'hold-in-treasury',
    ...(bought !== undefined && 'class' in bought && typeof bought.class === 'string' ? { class: bought.class } : {}),
    shares: cancelled,
    leastShares: cancelled,
    proposal: { ...proposal, facts: held },
    votesLost: 0n,
    sharesMoved: 0n,
    days: 0n,
  };
};

/** Puts decisions of the Exchange before what is proposed, on its day, as if they were given. */
const beforeIt = ({ proposal }: Pick<Asked, 'proposal'>, decisions: readonly Leg[]): Candidate['proposal'] => {
  const [first] = proposal.facts;
  if (first === undefined) return proposal;
  return { ...proposal, facts: [...decisions.map((leg) => leg({ like: first, set: undefined })), ...proposal.facts] };
};

const waivable: ReadonlySet<Finding['outcome']> = new Set(['breached', 'needs-counsel', 'needs-exchange', 'cured']);
const isOpen: ReadonlySet<Finding['outcome']> = new Set(['breached', 'needs-counsel']);
const sized: ReadonlySet<string> = new Set(['reduction', 'wvrSharesCeased']);

const sizeOf = ({ figures, figuresOtherBasis }: Finding): bigint =>
  [figures, figuresOtherBasis ?? {}]
    .flatMap((one) => Object.entries(one).flatMap(([name, value]) => (sized.has(name) ? [value] : [])))
    .reduce((most, one) => (one > most ? one : most), 0n);

/**
 * A waiver under Rule 2.04 of each Rule that stands in the way: of the size of what is proposed, or where a duty that was
 * open before would use that up first, of the size of both.
 */
export const waiving = (asked: Asked): readonly Candidate[] => {
  const passing = asked.judged.charged.filter(isPassing).map(({ finding }) => finding);
  const found = [...standsInTheWay(asked), ...passing].filter(({ rule, outcome }) => rule !== 'record' && waivable.has(outcome));
  if (found.length === 0 || found.every(({ outcome }) => outcome === 'needs-exchange')) return [];
  const keys = new Set(found.map(({ rule, check }) => `${rule}/${check}`));
  const open = asked.ground.before.findings.filter(
    (finding) => isOpen.has(finding.outcome) && keys.has(`${finding.rule}/${finding.check}`) && sizeOf(finding) > 0n,
  );
  return [found, ...(open.length === 0 ? [] : [[...found, ...open]])].map((sizes) => waiverOf(asked, sizes));
};

const waiverOf = (asked: Asked, found: readonly Finding[]): Candidate => {
  const asks = new Map<string, { readonly rule: string; readonly check: string; number: bigint }>();
  for (const finding of found) {
    const { rule, check } = finding;
    const known = asks.get(`${rule}/${check}`);
    if (known === undefined) asks.set(`${rule}/${check}`, { rule, check, number: sizeOf(finding) });
    else known.number += sizeOf(finding);
  }
  const decisions = [...asks.values()].map(({ rule, check, number }) =>
    decisionOf({ decision: 'waiver', rule, check, ...(number > 0n ? { number } : {}) }),
  );
  return {
    action: 'waiver',
    rules: [...new Set([...asks.values()].map(({ rule }) => rule))],
    proposal: beforeIt(asked, decisions),
    permitted: 'needs-exchange',
    votesLost: 0n,
    sharesMoved: 0n,
  };
};

/** The approvals of Chapter 8A that are missing: an issue of WVR shares, a vehicle, listing, better terms for the others. */
export const approving = (asked: Asked): Candidate | undefined => {
  const approvals = approvalsOf(standsInTheWay(asked));
  if (approvals.length === 0) return undefined;
  return {
    action: 'approval',
    rules: [...new Set(approvals.map(({ rule }) => rule))],
    proposal: decided(asked, approvals),
    permitted: 'needs-exchange',
    votesLost: 0n,
    sharesMoved: 0n,
  };
};

type Approval = { readonly rule: string };

export const approvalsOf = (findings: readonly Finding[]): readonly Approval[] =>
  findings.flatMap((finding) => {
    const fields = approvalFor(finding);
    return finding.outcome === 'needs-exchange' && fields !== undefined ? [fields] : [];
  });

/** A proposal behind approvals of the Exchange, as if they were given. */
export const decided = (asked: Pick<Asked, 'proposal'>, approvals: readonly Approval[]): Candidate['proposal'] =>
  beforeIt(
    asked,
    approvals.map((fields) => decisionOf({ decision: 'approval', ...fields })),
  );

const approvalFor = ({ rule, check, subject, figures }: Finding): { readonly rule: string } | undefined => {
  if (rule === '8A.14' && check === 'prior-approval') return withNumber({ rule, class: subject }, figures['number']);
  if (rule === '8A.18' && check === 'permitted-vehicle')
    return withNumber({ rule: '8A.18(2)', holder: subject }, figures['wvrShares']);
  if (rule === '8A.20') return withNumber({ rule }, (figures['used'] ?? 0n) - (figures['approved'] ?? 0n));
  return rule === '8A.16' ? { rule } : undefined;
};

const withNumber = <T extends { readonly rule: string }>(fields: T, number: bigint | undefined) =>
  number === undefined ? fields : { ...fields, number };

/**
 * The first day on which time alone makes it allowed: a decision of the Exchange on record that begins or ends, a Rule
 * that counts treasury shares otherwise, a term of office or a meeting at whose end weight ceases. What is on record for
 * the days between counts then; a fact with an hour is not moved.
 */
export const delaying = (asked: Asked): readonly Candidate[] => {
  const { ground, proposal } = asked;
  if (proposal.facts.some(({ at }) => at !== undefined)) return [];
  const record = { ...ground.record, facts: [...ground.record.facts, ...(ground.later ?? [])] };
  return daysOfChange(asked).map((on) => {
    const facts = proposal.facts.map((fact): Unnumbered => ({ ...fact, on }));
    return {
      action: 'delay',
      proposal: { ...proposal, on, facts },
      ground: groundOf({ record, on }),
      votesLost: 0n,
      sharesMoved: 0n,
      days: daysBetween({ from: ground.on, to: on }),
    };
  });
};

/** So many days are tried at the most: each is a judgement of the whole record. */
const daysTried = 6;

/** How treasury shares are counted matters only where there are some, or will be. */
const touchesTreasury = ({ ground, proposal }: Asked): boolean =>
  ground.before.state.sums.treasury > 0n ||
  proposal.facts.some((fact) => fact.fact === 'treasury-shares-sold' || Object.values(fact).includes('treasury'));

const daysOfChange = (asked: Asked): readonly HongKongDate[] => {
  const { ground, judged } = asked;
  const { decisions, directors, meetings } = ground.before.state;
  const charged = new Set(standsInTheWay(asked).map(({ rule }) => rule));
  if (charged.size === 0) return [];
  const base = (rule: string): string => rule.replace(/\(.*$/, '');
  const later = (ground.later ?? []).flatMap((fact) =>
    fact.fact === 'exchange-decided' && charged.has(base(fact.rule)) ? [fact.on] : [],
  );
  const ending = decisions.flatMap(({ rule, until }) =>
    until !== undefined && charged.has(base(rule)) ? [addDays(until, 1n)] : [],
  );
  const counted = rules
    .filter(({ number }) => charged.has(number) && touchesTreasury(asked))
    .flatMap(({ versions }) => versions.flatMap(({ inForceFrom, treasury }) => (treasury === undefined ? [] : [inForceFrom])));
  const terms = [...directors.values()].flatMap(({ person, termEnds }) =>
    termEnds !== undefined && judged.after.state.beneficiaries.has(person) ? [addDays(termEnds, 1n)] : [],
  );
  const closing = [...directors.values()].some(
    ({ person, untilFirstMeeting }) => untilFirstMeeting && judged.after.state.beneficiaries.has(person),
  )
    ? [...meetings.values()].flatMap(({ kind, heldOn }) => (kind === 'AGM' ? [addDays(heldOn, 1n)] : []))
    : [];
  const days = [...later, ...ending, ...counted, ...terms, ...closing].filter((day) => day > ground.on);
  return [...new Set(days)].toSorted().slice(0, daysTried);
};
