export type { AccruedRight, OpenClaim, Remedy, RemedyState, RightEvent } from './accrued-rights.ts';
export { remedies } from './accrued-rights.ts';
export { standingExecution } from './around.ts';
export { inOneForm } from './chinese-forms.ts';
export { openClaimNotes } from './claims.ts';
export {
  askedOf,
  type Comparison,
  compareInstruments,
  compareReadings,
  type Difference,
  type DifferenceCode,
  type Direction,
  differenceCodes,
  fallsShort,
  type ReadTerms,
} from './compare.ts';
export { type Exclusion, excludedFromElectronicSigning } from './electronic-signing.ts';
export { type EndeavourStep, type EndeavoursReading, kindOfStep, readEndeavours, type StepKind } from './endeavours.ts';
export type { ExcludedPaper } from './excluded-papers.ts';
export { type Execution, executionOf, filesOf, nextStep, type StepName, stepNames, toldWhen, type When } from './execution.ts';
export { newSignatureRefusals, signatureRefusals, type VerifiedSignature } from './execution-bytes.ts';
export { judgeCertificate, type SigningCertificate } from './execution-certificates.ts';
export type { SignedBytes } from './execution-facts.ts';
export { forCounsel } from './execution-notes.ts';
export { type Bound, boundOf, type Gap, gapsOf } from './gaps.ts';
export { type HolderHistory, holderHistory, onRegister, type RegisterView } from './holder-history.ts';
export { type Decline, type DeclineJudgement, judgeDecline } from './judge-decline.ts';
export { judgeStep, type StepJudgement } from './judge-step.ts';
export { livesOf } from './life.ts';
export type { LifeNote } from './life-note.ts';
export {
  type Life,
  type LifeStatus,
  type LifeStep,
  type Lives,
  lifeStatuses,
  type OpenQuestion,
  type PendingConversion,
  type Termination,
} from './life-shape.ts';
export { type InstrumentForm, lastDayToSue, limitationYears } from './limitation.ts';
export { type FiledDocument, paperNotes, type StepFiles, signedFileName, stepFilesOf } from './paper-notes.ts';
export { isIncompleteName, isSameName, type Likeness, likenessOf } from './same-name.ts';
export {
  type Answer,
  type Capacity,
  isToProve,
  lawPassages,
  type Membership,
  type RightStanding,
  type Standing,
  standingOf,
  type UndertakingStanding,
} from './standing.ts';
export type { Step, Told } from './step.ts';
export type { SupplementLife } from './supplements.ts';
export {
  expectedValues,
  type InstrumentValues,
  type Strength,
  strengthOrder,
  type TerminationEvent,
  type TermName,
  termNames,
} from './terms.ts';
export { hasLifeWords, tellLife } from './told.ts';
