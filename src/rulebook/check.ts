import type { AsOf, HongKongDate } from '../exact/index.ts';
import {
  type Certainty,
  certainties,
  type Fact,
  type FactOf,
  type Fault,
  readAgain,
  replay,
  type State,
  type Step,
  type Timeline,
} from '../record/index.ts';
import { type Binding, companyNames, followBindings } from './bindings.ts';
import { bearingsOf } from './engagements.ts';
import { type Finding, overallOutcome } from './finding.ts';
import { followHeldFor, type Held } from './held-for.ts';
import { baseOf, isApplied, notAppliedDraft, overlay, parameterOf, usedSoFar } from './overlay.ts';
import { recordBalances } from './record-balances.ts';
import type { Area, Draft, Evaluation, Judging, Outcome, Rule } from './rule.ts';
import { rules as chapter, listsOf, notExempted } from './rules.ts';
import type { ScenarioPack } from './scenarios.ts';
import { versionOn } from './versions.ts';

export type CheckOptions = {
  readonly timeline: Timeline;
  readonly asOf: AsOf;
  /** Rule numbers; all when empty. `8A.18(1)` asks for `8A.18`. */
  readonly rules?: readonly string[];
  /** With findings of past actions that came out as met. */
  readonly all?: boolean;
  /** Judge as if these proposals were Rules: what-if only. */
  readonly scenario?: ScenarioPack | undefined;
  /** Is told what cannot be true in a record that was not read as a whole: then nothing that comes back is used. */
  readonly report?: (fault: Fault) => void;
  /** Sees each step of the replay besides the Rules. */
  readonly follow?: (step: Step) => void;
};

export type CheckResult = {
  readonly outcome: Outcome;
  readonly findings: readonly Finding[];
  readonly state: State;
  /** From when until when each undertaking binds. */
  readonly bindings: ReadonlyMap<string, Binding>;
  /** The same if the articles, of which it is not known, ended the weight by themselves; absent where nothing turns on it. */
  readonly bindingsOtherwise?: ReadonlyMap<string, Binding>;
};

/**
 * Every finding of the record at `asOf`, sorted by date, rule, check and subject. Where the articles on record do not
 * say whether cessation executes itself and something turns on it, the record is judged under both readings and what
 * differs cannot be told.
 */
export const check = (options: CheckOptions): CheckResult => {
  const first = judge(options, options.timeline);
  if (!first.articlesMatter) return settled(first);
  const other = judge({ ...options, follow: () => {} }, readAgain(options.timeline, 'self-executing'));
  const twins = new Map(other.findings.map((finding) => [finding.id, finding]));
  const ids = new Set(first.findings.map(({ id }) => id));
  const findings = [
    ...first.findings.map((finding) => underBothReadings(finding, twins.get(finding.id))),
    ...other.findings.filter(({ id }) => !ids.has(id)).map((finding) => underBothReadings(finding, undefined)),
  ];
  return { ...settled({ ...first, findings }), bindingsOtherwise: other.bindings };
};

/** What says that something came about, not that something was kept: under one reading only it did not. */
const happensOnce: ReadonlySet<string> = new Set(['8A.22/structure-ended']);

/** Where the two readings of unknown articles differ in outcome it cannot be told; where only in figures, both are given. */
const underBothReadings = (finding: Finding, twin: Finding | undefined): Finding => {
  const sameOutcome =
    twin === undefined
      ? finding.outcome === 'met' && !happensOnce.has(`${finding.rule}/${finding.check}`)
      : twin.outcome === finding.outcome;
  const sameFigures =
    twin === undefined || Object.entries(finding.figures).every(([name, value]) => twin.figures[name] === value);
  if (sameOutcome && sameFigures) return finding;
  const told: Finding = {
    ...finding,
    ...(twin === undefined ? {} : { figuresOtherBasis: twin.figures }),
    notices: [...finding.notices.filter(({ code }) => code !== 'articles-unknown'), { code: 'articles-unknown' }],
  };
  return sameOutcome
    ? told
    : { ...told, outcome: 'cannot-tell', missing: [...new Set([...(finding.missing ?? []), 'articles'])] };
};

const settled = ({ findings, state, bindings }: Judged): CheckResult => ({
  outcome: overallOutcome(findings),
  findings: findings.toSorted(inOrder),
  state,
  bindings,
});

const inOrder = (one: Finding, other: Finding): number =>
  compareText(one.on, other.on) ||
  compareText(one.rule, other.rule) ||
  compareText(one.check, other.check) ||
  compareText(one.subject, other.subject) ||
  compareText(one.id, other.id);

const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

const allRules: readonly Rule[] = [...chapter, recordBalances];

type Judged = Pick<CheckResult, 'findings' | 'state' | 'bindings'> & { readonly articlesMatter: boolean };

const wanted = (rules: readonly string[] | undefined): readonly Rule[] => {
  if (rules === undefined || rules.length === 0) return allRules;
  const numbers = new Set(rules.map((rule) => rule.replace(/\(.*$/, '').toUpperCase()));
  return allRules.filter(({ number }) => numbers.has(number.toUpperCase()));
};

const judge = (
  { asOf, rules, all = false, scenario, report = () => {}, follow = () => {} }: CheckOptions,
  timeline: Timeline,
): Judged => {
  const company = companyNames(timeline.record.issuer);
  const dressing = startDressing(asOf, company);
  const decisions: FactOf<'exchange-decided'>[] = [];
  let current: State | undefined;
  const running: { readonly rule: Rule; readonly evaluation: Evaluation }[] = wanted(rules).map((rule) => {
    const judging: Judging = {
      asOf,
      company,
      all,
      emit: (draft) => dressing.take(rule, draft),
      parameter: (name, on) => parameterOf({ rule, name, on, decisions, scenario, state: current }),
      unknownArea: (state, area, on) => areaEnded(state, area, on),
    };
    return { rule, evaluation: rule.evaluate(judging) };
  });
  let articlesMatter = false;
  let judgedListing = false;
  const judgeListing = (state: State, next: HongKongDate): void => {
    if (judgedListing || state.listedOn === undefined || next <= state.listedOn) return;
    judgedListing = true;
    for (const { rule, evaluation } of running) if (applies(rule, state)) evaluation.atListing?.(state);
  };
  let last: State | undefined;
  const state = replay({
    timeline,
    asOf,
    report,
    beforeAction: (action, now) => {
      current = now;
      judgeListing(now, action.on);
    },
    observe: (step) => {
      last = step.state;
      follow(step);
      for (const fact of step.action.facts) {
        if (fact.fact !== 'exchange-decided') continue;
        decisions.push(fact);
        const { rule } = running.find(({ rule: known }) => known.number === baseOf(fact.rule)) ?? {};
        if (rule && !isApplied(rule, fact)) dressing.take(rule, notAppliedDraft(rule, fact));
      }
      dressing.observe(step);
      if (step.triggers.some(({ effect, waivedBy }) => effect === 'unknown' && waivedBy === undefined)) articlesMatter = true;
      for (const { rule, evaluation } of running) if (evaluation.observe && applies(rule, step.state)) evaluation.observe(step);
    },
  });
  current = state;
  judgeListing(last ?? state, '9999');
  for (const { rule, evaluation } of running) {
    if (applies(rule, state)) evaluation.conclude?.(state);
    else dressing.take(rule, notApplicable(rule, asOf));
    if (state.listing === undefined && rule !== recordBalances) dressing.take(rule, notListed(rule, asOf, state));
  }
  return { findings: dressing.findings(decisions, state), state, bindings: dressing.bindings(), articlesMatter };
};

const applies = (rule: Rule, state: State): boolean =>
  rule === recordBalances || state.listing?.exempt === undefined || notExempted.has(rule.number);

const notApplicable = (rule: Rule, asOf: AsOf): Draft => ({
  rule: rule.number,
  check: 'applies',
  outcome: 'not-applicable',
  subject: 'issuer',
  on: asOf.date,
  engagedBy: [],
  figures: {},
  standing: true,
  message: 'exempt',
});

const notListed = (rule: Rule, asOf: AsOf, state: State): Draft => ({
  ...notApplicable(rule, asOf),
  message: state.delistedOn === undefined ? 'not-listed' : 'delisted',
});

const areaEnded = (state: State, area: Area, on: HongKongDate): boolean => {
  const endedOn = state.knowledge.get(area)?.endedOn;
  return endedOn !== undefined && endedOn < on;
};

const weakest = (one: Certainty, other: Certainty | undefined): Certainty =>
  other !== undefined && certainties.indexOf(other) > certainties.indexOf(one) ? other : one;

/** Turns drafts into findings: versions, waivers, certainty, and which undertakings they bear on. */
const startDressing = (asOf: AsOf, company: ReadonlySet<string>) => {
  const taken: { readonly rule: Rule; readonly draft: Draft; readonly certainty: Certainty }[] = [];
  let shareCertainty: Certainty = 'filed';
  const factCertainty = new Map<string, Certainty>();
  const undertakings = followBindings(company);
  const { observe: observeHolders, ...held } = followHeldFor();
  return {
    bindings: () => undertakings.bindings(asOf.date),
    observe: (step: Step): void => {
      for (const fact of step.action.facts) {
        if (fact.certainty === undefined || fact.certainty === 'filed') continue;
        factCertainty.set(fact.id, fact.certainty);
        if (movesShares(fact)) shareCertainty = weakest(shareCertainty, fact.certainty);
      }
      undertakings.observe(step);
      observeHolders(step);
    },
    take: (rule: Rule, draft: Draft): void => {
      taken.push({ rule, draft, certainty: shareCertainty });
    },
    findings: (decisions: readonly FactOf<'exchange-decided'>[], state: State): readonly Finding[] => {
      const used = usedSoFar(state);
      const bindings = undertakings.bindings(asOf.date);
      return taken.map(({ rule, draft, certainty }) => {
        const overlaid = overlay({ draft, decisions, asOf, used });
        const version = versionOn(rule.versions, draft.on);
        const sure = draft.engagedBy.reduce<Certainty>(
          (least, id) => weakest(least, factCertainty.get(id)),
          Object.keys(draft.figures).length > 0 ? certainty : 'filed',
        );
        return dressed({
          rule,
          draft: overlaid,
          version,
          certainty: weakest(sure, draft.certainty),
          state,
          bindings,
          held,
          until: asOf.date,
        });
      });
    },
  };
};

const movesShares = (fact: Fact): boolean =>
  fact.fact.startsWith('shares-') ||
  fact.fact === 'treasury-shares-sold' ||
  fact.fact === 'charge-enforced' ||
  fact.fact.startsWith('vehicle-');

const dressed = ({
  rule,
  draft,
  version,
  certainty,
  state,
  bindings,
  held,
  until,
}: {
  readonly rule: Rule;
  readonly draft: Draft;
  readonly version: ReturnType<typeof versionOn>;
  readonly certainty: Certainty;
  readonly state: State;
  readonly bindings: ReadonlyMap<string, Binding>;
  readonly held: Held;
  readonly until: HongKongDate;
}): Finding => {
  const noVersion = version === undefined && draft.outcome !== 'not-applicable';
  const bearings = bearingsOf({ rule, draft, state, bindings, held, until });
  const unread = version !== undefined && (version.confidence === 'M' || version.confidence === 'L');
  return {
    id: [rule.number, draft.check, draft.subject, draft.standing ? 'standing' : draft.engagedBy.join('+')].join('/'),
    rule: rule.number,
    check: draft.check,
    outcome: noVersion ? 'cannot-tell' : draft.outcome,
    subject: draft.subject,
    on: draft.on,
    engagedBy: draft.engagedBy,
    certainty,
    figures: draft.figures,
    ...(draft.figuresOtherBasis === undefined ? {} : { figuresOtherBasis: draft.figuresOtherBasis }),
    arithmetic: draft.arithmetic ?? [],
    remedy: draft.remedy ?? null,
    ...(draft.curedOn === undefined ? {} : { curedOn: draft.curedOn }),
    ...(draft.doneOn === undefined ? {} : { doneOn: draft.doneOn }),
    ...(draft.unsplit === undefined ? {} : { unsplit: draft.unsplit }),
    ...(draft.modifiedBy === undefined ? {} : { modifiedBy: draft.modifiedBy }),
    ...(draft.missing === undefined && !noVersion
      ? {}
      : { missing: [...(draft.missing ?? []), ...(noVersion ? ['version'] : [])] }),
    notices: [
      ...(draft.notices ?? []),
      ...(noVersion ? [{ code: 'no-version' }] : []),
      ...(unread ? [{ code: 'wording-not-verified' }] : []),
      ...(version?.reverify ? [{ code: 'not-read-since-2026' }] : []),
    ],
    lists: listsOf(rule.number),
    engages: bearings.map(({ undertaking, limb, strength }) => ({ undertaking, limb, strength })),
    bearings,
    version:
      version === undefined
        ? null
        : {
            inForceFrom: version.inForceFrom,
            ...(version.inForceUntil === undefined ? {} : { inForceUntil: version.inForceUntil }),
            confidence: version.confidence,
            source: version.source,
          },
    message: `${rule.number}/${draft.check}/${draft.message}`,
    values: draft.values ?? {},
  };
};
