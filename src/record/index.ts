export type { Changes } from './apply-shares.ts';
export type { Certainty, Fact, FactKind, FactOf, Issuer, IssuerRecord, Source, SourceReference } from './facts.ts';
export { areas, certainties, factKindNames, factKinds, isCompany, strengths, terminationEvents } from './facts.ts';
export type { Fault } from './faults.ts';
export { faultLimit, nearestWord } from './faults.ts';
export { totalsOf, votesOf } from './holdings.ts';
export {
  beneficiaryPart,
  currentBeneficiaries,
  type EconomicParts,
  economicParts,
  mayDirect,
  samePartsOf,
  sideOf,
  voteDirector,
} from './interests.ts';
export { standingFacts } from './known.ts';
export { type LiveRecord, readLooseFacts, readLooseSources, startLiveRecord } from './live.ts';
export type { Action, Closing } from './order.ts';
export { actionsUpTo } from './order.ts';
export type { BeneficiaryPosition, ClassPosition, HolderPosition, Position } from './position.ts';
export { issuedOnDefaultBasis, positionOf, treasuryExcludedFrom } from './position.ts';
export { type RecordHead, readHead, type Unnumbered } from './read-facts.ts';
export type { ExtendedReading, Overturned, RecordReading } from './read-record.ts';
export { endOfTime, extendFollowing, extendRecord, numberFacts, readRecordDocument, readRecordLines } from './read-record.ts';
export type { Follower, Step, Timeline } from './replay.ts';
export { readAgain, replay, startReplay, timelineOf } from './replay.ts';
export type { AffectedShares, ArticlesReading, Trigger, TriggerCause } from './settle-trigger.ts';
export type { Field, Fields, ReferenceKind, Shape } from './shapes.ts';
export type {
  Articles,
  Charge,
  Committee,
  Director,
  DraftedUndertaking,
  Entrustment,
  Holding,
  InstrumentTerms,
  Listing,
  Meeting,
  ShareClass,
  Side,
  State,
  Totals,
  Undertaking,
  VehicleTerms,
} from './state.ts';
export { emptyState, holdingOf, publicHolders, sizeOfState, unknownHolder } from './state.ts';
export { readStateText, stateForm, stateText } from './state-text.ts';
export { textFaultCodes } from './text/faults.ts';
export { readJson } from './text/json.ts';
export { type LocatedValue, locatedJson, type Place, type TextReading, type YamlReader } from './text/located.ts';
export { carryingHoldings, type WeightInDoubt, weightInDoubt } from './triggers.ts';
export { isHeldFor, type VehicleStanding, vehicleStanding } from './vehicles.ts';
export {
  type Concealing,
  erasedText,
  factJson,
  factText,
  headJson,
  type Json,
  type JsonMap,
  otherNames,
  recordLines,
} from './write-facts.ts';
