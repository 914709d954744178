export { standingExecution } from './around.ts';
export { type ExcludedPaper, type Exclusion, excludedFromElectronicSigning } from './electronic-signing.ts';
export { type Execution, executionOf, filesOf, nextStep, type StepName, stepNames, toldWhen, type When } from './execution.ts';
export { newSignatureRefusals, signatureRefusals, type VerifiedSignature } from './execution-bytes.ts';
export type { SignedBytes } from './execution-facts.ts';
export { type Decline, type DeclineJudgement, judgeDecline } from './judge-decline.ts';
export { judgeStep, type StepJudgement } from './judge-step.ts';
export { isSameName } from './same-name.ts';
export type { Step, Told } from './step.ts';
export {
  expectedValues,
  type InstrumentValues,
  type Strength,
  type TerminationEvent,
  type TermName,
  termNames,
} from './terms.ts';
