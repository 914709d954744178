export { curesFor, headroomOf, type LeastCures, leastCures } from './8a-09-non-wvr-votes.ts';
export { type Ceiling, followCeiling, mostUnder, type SavedCeiling } from './8a-13-ceiling.ts';
export { takeUpCaps } from './8a-14-weighted-issue.ts';
export { requiredConversion } from './8a-15-reduction.ts';
export { passes, reservedMatters, tallies } from './8a-24-reserved-matters.ts';
export { bindingUndertakings, requirements, requirementsOn } from './8a-43-undertaking.ts';
export { type Binding, companyNames, type Ending, lastDayOf, replaces } from './bindings.ts';
export { type Change, type ChangedFinding, changedFindings } from './changed-findings.ts';
export { type CheckOptions, type CheckResult, check } from './check.ts';
export { isContinuing } from './continuing.ts';
export { type Bearing, type Engagement, type Finding, type Limb, overallOutcome } from './finding.ts';
export { baseOf, parameterOf } from './overlay.ts';
export { isNarrower, omissions, replacedBy, strengthOf, weakenings } from './promises.ts';
export { allocateDuty, weightedClass } from './reading.ts';
export { recordBalances } from './record-balances.ts';
export type {
  ArithmeticLine,
  Confidence,
  Figures,
  Notice,
  Outcome,
  Remedy,
  RemedyAllocation,
  Rule,
  RuleVersion,
} from './rule.ts';
export { gaps, listsOf, rules } from './rules.ts';
export { type ScenarioPack, scenarioCalled, scenarios } from './scenarios.ts';
export { sourceDigest } from './source-digest.ts';
export { type NameOf, tell, tellNotice } from './told.ts';
export { versionOn } from './versions.ts';
export { daysNotWaived, isWaivedOn } from './waived-days.ts';
