import type { Unnumbered } from '../record/index.ts';
import type { ChangedFinding, Finding } from '../rulebook/index.ts';
import type { ClearanceRemedy, RemedyPart, Told } from './clearance.ts';
import type { Ground, Judged } from './judge.ts';
import type { Proposal } from './proposal.ts';
import { byBases, byFigures, onlyApart } from './reason-figures.ts';
import { isPassing } from './remedies-needs.ts';
import { fieldsOf } from './remedies-plan.ts';
import { recounted } from './remedies-recount.ts';

/**
 * Why a proposal may or may not be done, in one line: by how much the Rules miss it, and each remedy as what may be done
 * instead. It tells what the proposal is charged with, never what was wrong before.
 */
export const reasonOf = ({
  ground,
  judged,
  remedies,
}: {
  readonly ground: Ground;
  readonly proposal: Proposal;
  readonly judged: Judged;
  readonly remedies: readonly ClearanceRemedy[];
}): Told => {
  const told = whyOf({ ground, judged, remedies });
  const follows = told.code === 'reason-duty-follows' || told.code.startsWith('reason-allowed');
  const instead = follows ? [] : remedies.map(remedyClause);
  return instead.length === 0 ? told : { ...told, or: instead };
};

const decisive: Readonly<Record<Judged['permitted'], readonly Finding['outcome'][]>> = {
  no: ['breached'],
  'cannot-tell': ['cannot-tell'],
  'needs-exchange': ['needs-exchange'],
  'needs-counsel': ['needs-counsel'],
  yes: [],
};

const whyOf = ({
  ground,
  judged,
  remedies,
}: {
  readonly ground: Ground;
  readonly judged: Judged;
  readonly remedies: readonly ClearanceRemedy[];
}): Told => {
  const { charged, permitted } = judged;
  const outcomes = decisive[permitted];
  const decides = (one: ChangedFinding): boolean =>
    outcomes.includes(one.finding.outcome) || (permitted === 'no' && isPassing(one));
  const deciding = charged.filter(decides).map(({ finding }) => finding);
  const rules = [...new Set(deciding.map(({ rule }) => rule))].join(', ');
  if (permitted === 'yes') return allowed(judged, remedies);
  if (permitted === 'cannot-tell') {
    const [first] = judged.ended;
    if (first !== undefined) {
      const areas = judged.ended.map(({ area }) => area).join(', ');
      return { code: 'reason-sources-stop', values: { missing: areas, date: first.on } };
    }
    const missing = [...new Set(deciding.flatMap((finding) => finding.missing ?? []))];
    return { code: 'reason-unknown', values: { rules, missing: missing.length > 0 ? missing.join(', ') : rules } };
  }
  if (permitted === 'no' && charged.filter(decides).every(isPassing)) return onlyApart({ ground, findings: deciding });
  for (const by of permitted === 'no' ? byFigures : byBases) {
    const told = by({ ground, judged, rules, findings: deciding, remedies });
    if (told !== undefined) return told;
  }
  const finding = deciding.find(({ outcome }) => outcomes.includes(outcome));
  const code = permitted === 'no' ? 'reason-breached' : permitted === 'needs-exchange' ? 'reason-exchange' : 'reason-counsel';
  return { code, values: { rules }, ...(finding === undefined ? {} : { finding }) };
};

const allowed = ({ charged, facts }: Judged, remedies: readonly ClearanceRemedy[]): Told => {
  const follows = remedies.find(({ action }) => action === 'convert');
  if (follows === undefined) {
    const ofListing = facts.some(({ fact }) => fact === 'delisted' || fact === 'listing-changed');
    if (ofListing) return { code: 'reason-allowed-elsewhere', values: {} };
    return charged.some(leftToAsk)
      ? { code: 'reason-allowed-asks', values: { rules: '8A.20' } }
      : { code: 'reason-allowed', values: {} };
  }
  const rules = charged.filter(({ finding }) => finding.remedy?.action === 'convert').map(({ finding }) => finding.rule);
  return {
    code: 'reason-duty-follows',
    values: { shares: `${follows.shares ?? 0n}`, class: follows.class ?? '-', rules: [...new Set(rules)].join(', ') },
  };
};

/** It does not move the answer, and a yes is not told as if it were not there. */
const leftToAsk = ({ finding: { rule, outcome } }: ChangedFinding): boolean => rule === '8A.20' && outcome === 'cannot-tell';

export const remedyClause = (remedy: ClearanceRemedy): Told => {
  const clause = partClause(remedy, remedy);
  return remedy.and === undefined ? clause : { ...clause, and: remedy.and.map((part) => partClause(part, remedy)) };
};

const partClause = (
  { action, class: classId, shares = 0n, deed }: RemedyPart,
  { proposal, rules = [] }: ClearanceRemedy,
): Told => {
  const values = { shares: `${shares}`, ...(classId === undefined ? {} : { class: classId }) };
  if (action === 'reduce') return { code: mostOf[deed ?? ''] ?? 'or-acquire-at-most', values };
  if (action === 'recount') {
    const values = recounted(proposal.facts);
    return values === undefined ? { code: 'or-recount-several', values: {} } : { code: 'or-recount', values };
  }
  if (action === 'delay') return { code: 'or-wait', values: { date: proposal.on } };
  if (action === 'waiver' || action === 'approval') return { code: `or-${action}`, values: { rules: rules.join(', ') } };
  if (action === 'convert' && deed === 'behind') return { code: 'or-convert-at-once', values };
  if (action === 'convert' && deed === 'as-one') return { code: 'or-convert-as-one', values };
  if (action === 'alike') {
    const code = deed === 'shares-subdivided' ? 'or-alike-sub-divided' : 'or-alike-consolidated';
    return { code, values: ratioIn(proposal.facts) };
  }
  if (action === 'issue' && deed === 'shares-issued') return { code: 'or-issue-as-ordinary', values };
  return { code: `or-${action}`, values };
};

/** Of how many shares how many become, where a proposal sub-divides or consolidates. */
export const ratioIn = (facts: readonly Unnumbered[]): Told['values'] => {
  for (const one of facts) {
    const fact = fieldsOf(one);
    if (fact.fact === 'shares-subdivided' || fact.fact === 'shares-consolidated')
      return { each: `${fact.each}`, into: `${fact.into}` };
  }
  return {};
};

const mostOf: Readonly<Record<string, string>> = {
  'shares-cancelled': 'or-cancel-at-most',
  'shares-repurchased': 'or-buy-back-at-most',
  'shares-transferred': 'or-acquire-at-most',
  'shares-issued': 'or-issue-at-most',
};
