import { divideUp } from '../exact/index.ts';
import { type Finding, mostUnder } from '../rulebook/index.ts';
import type { ClearanceRemedy, RemedyPart, Told } from './clearance.ts';
import type { Ground, Judged } from './judge.ts';
import type { Proposal } from './proposal.ts';
import { isPassing, needsOf } from './remedies-needs.ts';

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
  const follows = told.code === 'reason-duty-follows' || told.code === 'reason-allowed';
  const instead = follows ? [] : remedies.map(clauseOf);
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
  const deciding = charged.map(({ finding }) => finding).filter(({ outcome }) => outcomes.includes(outcome));
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
  const passing = charged.find(isPassing);
  if (permitted === 'no' && deciding.length === 0 && passing !== undefined) {
    const short = -(passing.finding.figures['headroomVotes'] ?? 0n);
    return { code: 'reason-only-apart', values: { short: `${short}` } };
  }
  for (const by of permitted === 'no' ? byFigures : byBases) {
    const told = by({ ground, judged, rules, findings: deciding });
    if (told !== undefined) return told;
  }
  const [finding] = deciding;
  const code = permitted === 'no' ? 'reason-breached' : permitted === 'needs-exchange' ? 'reason-exchange' : 'reason-counsel';
  return { code, values: { rules }, ...(finding === undefined ? {} : { finding }) };
};

const allowed = ({ charged }: Judged, remedies: readonly ClearanceRemedy[]): Told => {
  const follows = remedies.find(({ action }) => action === 'convert');
  if (follows === undefined) return { code: 'reason-allowed', values: {} };
  const rules = charged.filter(({ finding }) => finding.remedy?.action === 'convert').map(({ finding }) => finding.rule);
  return {
    code: 'reason-duty-follows',
    values: { shares: `${follows.shares ?? 0n}`, class: follows.class ?? '', rules: [...new Set(rules)].join(', ') },
  };
};

type Given = {
  readonly ground: Ground;
  readonly judged: Judged;
  readonly rules: string;
  readonly findings: readonly Finding[];
};

const votesShort = ({ ground, judged, rules, findings }: Given): Told | undefined => {
  const finding = findings.find(({ rule }) => rule === '8A.09');
  const { votes, minimum } = needsOf({ ground, judged });
  if (finding === undefined || votes <= 0n) return undefined;
  const { nonWvrVotes = 0n, totalVotes = 0n } = finding.figures;
  return {
    code: 'reason-votes-short',
    values: {
      rules,
      short: `${votes}`,
      more: `${divideUp(votes, minimum.whole)}`,
      part: `${minimum.part}`,
      whole: `${minimum.whole}`,
      nonWvrVotes: `${nonWvrVotes}`,
      totalVotes: `${totalVotes}`,
    },
  };
};

const conversionShort = ({ ground, judged, rules, findings }: Given): Told | undefined => {
  const finding = findings.find(({ rule }) => rule === '8A.15');
  const { reduction } = needsOf({ ground, judged });
  if (finding === undefined || reduction <= 0n) return undefined;
  const all = findings.filter(({ rule }) => rule === '8A.15').map(({ figures }) => figures);
  const sum = (name: string): bigint => all.reduce((total, figures) => total + (figures[name] ?? 0n), 0n);
  return {
    code: 'reason-conversion-short',
    values: {
      rules,
      reduction: `${sum('reduction')}`,
      required: `${sum('requiredConversion')}`,
      converted: `${sum('converted')}`,
      short: `${reduction}`,
    },
  };
};

const aboveCeiling = ({ ground, judged, rules, findings }: Given): Told | undefined => {
  const finding = findings.find(({ rule }) => rule === '8A.13');
  const { ceiling } = needsOf({ ground, judged });
  if (finding === undefined || ceiling <= 0n) return undefined;
  const { wvrShares = 0n, issuedShares = 0n, ceilingPart = 0n, ceilingWhole = 1n } = finding.figures;
  return {
    code: 'reason-above-ceiling',
    values: {
      rules,
      wvrShares: `${wvrShares}`,
      issuedShares: `${issuedShares}`,
      most: `${mostUnder({ part: ceilingPart, whole: ceilingWhole }, issuedShares)}`,
      short: `${ceiling}`,
    },
  };
};

const takeUp = ({ rules, findings }: Given): Told | undefined => {
  const finding = findings.find(({ check }) => check === 'proportionate-take-up');
  const { wvrTaken, maxWvr } = finding?.figures ?? {};
  const isForbidden = findings.some(({ check }) => check === 'permitted-kind');
  if (isForbidden || wvrTaken === undefined || maxWvr === undefined) return undefined;
  return { code: 'reason-take-up', values: { rules, taken: `${wvrTaken}`, most: `${maxWvr}`, short: `${wvrTaken - maxWvr}` } };
};

const byOwnFigures: ReadonlySet<string> = new Set(['8A.09', '8A.13', '8A.15', '8A.17', '8A.18', '8A.19']);

/** What is wrong in itself, whatever the numbers: its own sentence tells it. */
const wrongInItself = ({ rules, findings }: Given): Told | undefined => {
  const finding = findings.find(({ rule }) => !byOwnFigures.has(rule));
  return finding === undefined ? undefined : { code: 'reason-breached', values: { rules }, finding };
};

const weightStays = ({ rules, findings }: Given): Told | undefined => {
  const left = findings.map(({ figures }) => figures['pendingRegistration'] ?? 0n);
  const shares = left.reduce((most, one) => (one > most ? one : most), 0n);
  return shares === 0n ? undefined : { code: 'reason-weight-stays', values: { rules, shares: `${shares}` } };
};

const treasuryBases = ({ ground, judged, rules, findings }: Given): Told | undefined => {
  const finding = findings.find(({ rule, figuresOtherBasis }) => rule === '8A.15' && figuresOtherBasis !== undefined);
  const { reduction } = needsOf({ ground, judged });
  const { figures, figuresOtherBasis } = finding ?? {};
  const without = (figures?.['requiredConversion'] ?? 0n) - (figures?.['converted'] ?? 0n);
  const withThem = (figuresOtherBasis?.['requiredConversion'] ?? 0n) - (figuresOtherBasis?.['converted'] ?? 0n);
  return finding === undefined || without !== reduction || withThem > 0n
    ? undefined
    : { code: 'reason-treasury-bases', values: { rules, short: `${reduction}` } };
};

/** The first that has something to say is told: votes before conversions, because the line may never be missed. */
const byFigures = [votesShort, conversionShort, takeUp, wrongInItself, aboveCeiling, weightStays];
const byBases = [treasuryBases];

const clauseOf = (remedy: ClearanceRemedy): Told => {
  const clause = partClause(remedy, remedy);
  return remedy.and === undefined ? clause : { ...clause, and: remedy.and.map((part) => partClause(part, remedy)) };
};

const partClause = (
  { action, class: classId = '', shares = 0n, deed }: RemedyPart,
  { proposal, rules = [] }: ClearanceRemedy,
): Told => {
  const values = { shares: `${shares}`, class: classId };
  if (action === 'reduce') return { code: mostOf[deed ?? ''] ?? 'or-acquire-at-most', values };
  if (action === 'delay') return { code: 'or-wait', values: { date: proposal.on } };
  if (action === 'waiver' || action === 'approval') return { code: `or-${action}`, values: { rules: rules.join(', ') } };
  if (action === 'convert' && deed === 'behind') return { code: 'or-convert-at-once', values };
  if (action === 'convert' && deed === 'as-one') return { code: 'or-convert-as-one', values };
  if (action === 'issue' && deed === 'shares-issued') return { code: 'or-issue-as-ordinary', values };
  return { code: `or-${action}`, values };
};

const mostOf: Readonly<Record<string, string>> = {
  'shares-cancelled': 'or-cancel-at-most',
  'shares-repurchased': 'or-buy-back-at-most',
  'shares-transferred': 'or-acquire-at-most',
  'shares-issued': 'or-issue-at-most',
};
