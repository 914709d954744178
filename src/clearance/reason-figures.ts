import { divideUp } from '../exact/index.ts';
import { type Figures, type Finding, mostUnder } from '../rulebook/index.ts';
import type { ClearanceRemedy, Told } from './clearance.ts';
import type { Ground, Judged } from './judge.ts';
import { isPassing, lackingFor, matters, needsOf, shortIn } from './remedies-needs.ts';

/** What decides a proposal and how it may be done after all; `rules` are those of the findings. */
type Given = {
  readonly ground: Ground;
  readonly judged: Judged;
  readonly rules: string;
  readonly findings: readonly Finding[];
  readonly remedies: readonly ClearanceRemedy[];
};

/** Whether what a sentence asks for mends the whole proposal, or one Rule of several only. */
const told = (code: string, mendsAll: boolean, values: Told['values']): Told => ({
  code: mendsAll ? code : `${code}-alone`,
  values,
});

const convertsAll = (remedies: readonly ClearanceRemedy[], shares: bigint): boolean =>
  remedies.some(({ action, permitted, leastShares }) => action === 'convert' && permitted === 'yes' && leastShares === shares);

/** The votes finding that misses the most beyond what was missed before, with the terms of its minimum. */
const mostShort = ({ ground, findings }: Pick<Given, 'ground' | 'findings'>) =>
  findings
    .filter(({ rule }) => rule === '8A.09')
    .map((finding) => ({ finding, ...shortIn({ before: ground.before.state, finding }) }))
    .reduce<(ReturnType<typeof shortIn> & { readonly finding: Finding }) | undefined>(
      (most, one) => (most === undefined || one.short > most.short ? one : most),
      undefined,
    );

/** Each action is made good by a later one, and 8A.09 may not be missed even between them. */
export const onlyApart = (given: Pick<Given, 'ground' | 'findings'>): Told => ({
  code: 'reason-only-apart',
  values: { short: `${mostShort(given)?.short ?? 0n}` },
});

/** What was missed before the proposal is no part of what it is charged with, and is told apart. */
const votesShort = ({ ground, judged, rules, findings }: Given): Told | undefined => {
  const most = mostShort({ ground, findings });
  if (most === undefined || most.short <= 0n) return undefined;
  const { finding, short, minimum } = most;
  const { nonWvrVotes = 0n, totalVotes = 0n } = finding.figures;
  const now = minimum.part * totalVotes - minimum.whole * nonWvrVotes;
  const values = {
    rules,
    short: `${short}`,
    more: `${divideUp(short, minimum.whole)}`,
    part: `${minimum.part}`,
    whole: `${minimum.whole}`,
    nonWvrVotes: `${nonWvrVotes}`,
    totalVotes: `${totalVotes}`,
  };
  const inTheWay = judged.charged.filter((one) => matters(one) || isPassing(one));
  const isAlone = inTheWay.every((one) => one.finding.rule === '8A.09');
  return now === short
    ? told('reason-votes-short', isAlone, values)
    : told('reason-votes-worse', isAlone, { ...values, now: `${now}`, before: `${now - short}` });
};

/** The treasury basis that figures are on, where the two are not alike. */
type Basis = 'alike' | 'without' | 'with';
type OnBasis = { readonly basis: Basis; readonly figures: Figures };

/** Without treasury shares fewer are in issue, or more leave the issue by a purchase into treasury. */
const reductionsOf = ({ figures, figuresOtherBasis: other }: Finding): readonly [OnBasis, OnBasis] => {
  if (other === undefined)
    return [
      { basis: 'alike', figures },
      { basis: 'alike', figures },
    ];
  const [issued, others] = [figures['issuedSharesBefore'] ?? 0n, other['issuedSharesBefore'] ?? 0n];
  const isWithout = issued === others ? (figures['reduction'] ?? 0n) >= (other['reduction'] ?? 0n) : issued < others;
  const [without, within] = isWithout ? [figures, other] : [other, figures];
  return [
    { basis: 'without', figures: without },
    { basis: 'with', figures: within },
  ];
};

/** All reductions of a proposal on one basis, the one that asks for more; each takes of what the one before it has left. */
const conversionShort = ({ rules, findings, remedies }: Given): Told | undefined => {
  const all = findings.filter(({ rule }) => rule === '8A.15').map(reductionsOf);
  const bases = ([0, 1] as const).map((place) => {
    const figures = all.map((one) => one[place].figures);
    const basis = all.map((one) => one[place].basis).find((one) => one !== 'alike') ?? 'alike';
    return { basis, figures, ...lackingFor(figures.map((one) => ({ figures: one }))) };
  });
  const decides = bases.reduce((one, other) => (other.lacking > one.lacking ? other : one));
  if (all.length === 0 || decides.lacking <= 0n) return undefined;
  const sum = (name: string): bigint => decides.figures.reduce((total, figures) => total + (figures[name] ?? 0n), 0n);
  return told(all.length > 1 ? 'reason-conversions-short' : 'reason-conversion-short', convertsAll(remedies, decides.lacking), {
    rules,
    basis: decides.basis,
    count: `${all.length}`,
    reduction: `${sum('reduction')}`,
    required: `${decides.required}`,
    converted: `${sum('converted')}`,
    short: `${decides.lacking}`,
  });
};

/** On the treasury basis on which more weighted shares are too many. */
const aboveCeiling = ({ ground, judged, rules, findings, remedies }: Given): Told | undefined => {
  const { ceiling } = needsOf({ ground, judged });
  const lines = findings
    .filter(({ rule }) => rule === '8A.13')
    .flatMap(({ figures, figuresOtherBasis: other }): readonly OnBasis[] =>
      other === undefined
        ? [{ basis: 'alike', figures }]
        : [
            { basis: 'without', figures },
            { basis: 'with', figures: other },
          ],
    )
    .map(({ basis, figures }) => {
      const { wvrShares = 0n, issuedShares = 0n, ceilingPart = 0n, ceilingWhole = 1n } = figures;
      const most = mostUnder({ part: ceilingPart, whole: ceilingWhole }, issuedShares);
      return { basis, wvrShares, issuedShares, most };
    });
  const [first, ...rest] = lines;
  if (first === undefined || ceiling <= 0n) return undefined;
  const { basis, wvrShares, issuedShares, most } = rest.reduce(
    (one, other) => (other.wvrShares - other.most > one.wvrShares - one.most ? other : one),
    first,
  );
  return told('reason-above-ceiling', convertsAll(remedies, ceiling), {
    rules,
    basis,
    wvrShares: `${wvrShares}`,
    issuedShares: `${issuedShares}`,
    most: `${most}`,
    short: `${ceiling}`,
  });
};

const takeUp = ({ rules, findings, remedies }: Given): Told | undefined => {
  const finding = findings.find(({ check }) => check === 'proportionate-take-up');
  const { wvrTaken, maxWvr } = finding?.figures ?? {};
  const isForbidden = findings.some(({ check }) => check === 'permitted-kind');
  if (isForbidden || wvrTaken === undefined || maxWvr === undefined) return undefined;
  const short = wvrTaken - maxWvr;
  const mendsAll = remedies.some(
    ({ action, permitted, sharesMoved }) => action === 'reduce' && permitted === 'yes' && sharesMoved === short,
  );
  return told('reason-take-up', mendsAll, { rules, taken: `${wvrTaken}`, most: `${maxWvr}`, short: `${short}` });
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

const treasuryBases = ({ rules, findings }: Given): Told | undefined => {
  const all = findings.filter(({ rule, figuresOtherBasis }) => rule === '8A.15' && figuresOtherBasis !== undefined);
  if (all.length === 0) return undefined;
  const [without, within] = ([0, 1] as const).map((place) =>
    lackingFor(all.map((finding) => ({ figures: reductionsOf(finding)[place].figures }))),
  );
  const short = without?.lacking ?? 0n;
  return short <= 0n || (within?.lacking ?? 0n) > 0n
    ? undefined
    : { code: 'reason-treasury-bases', values: { rules, short: `${short}` } };
};

/** The first that has something to say is told: votes before conversions, because the line may never be missed. */
export const byFigures = [votesShort, conversionShort, takeUp, wrongInItself, aboveCeiling, weightStays];
export const byBases = [treasuryBases];
