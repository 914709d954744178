export { type AcknowledgementParticulars, acknowledgement } from './acknowledgement.ts';
export { datedGap, type Seat, type Standing, warningOf } from './announcement-parts.ts';
export { annualDisclosure, type DisclosedBeneficiary, type DisclosureParticulars } from './annual-disclosure.ts';
export { type BreachParticulars, breachNotice } from './breach-notice.ts';
export { type CessationAnnouncementParticulars, cessationAnnouncement } from './cessation-announcement.ts';
export {
  type CommitteeParticulars,
  committeeConfirmation,
  committeeExempt,
  type LineState,
  type MemberLine,
  type RuleLine,
} from './committee-confirmation.ts';
export { dateIn } from './composing.ts';
export {
  type ConversionAnnouncementParticulars,
  conversionAnnouncement,
  type ReductionBasis,
} from './conversion-announcement.ts';
export { type ConversionParticulars, conversionNotice } from './conversion-notice.ts';
export { endeavoursLetter, type LetterParticulars } from './endeavours-letter.ts';
export { type EvidenceParticulars, evidencePack } from './evidence-pack.ts';
export { type Blank, layOut, type Sheet } from './layout.ts';
export type {
  Breach,
  Company,
  EvidenceFact,
  Ground,
  Holding,
  Instrument,
  LogLine,
  Names,
  PaperLanguage,
  RuleParticulars,
  VehicleParticulars,
} from './particulars.ts';
export { type ReturnPaperParticulars, returnPaper } from './return-paper.ts';
export { type ExchangeNoticeParticulars, exchangeNotice } from './rule-8a-19-notice.ts';
export { type SupplementParticulars, supplement } from './supplement.ts';
export { type TerminationParticulars, terminationNotice } from './termination-notice.ts';
export type { TracedFact, TracedFigure } from './traced.ts';
export { type References, referencesTo } from './traced.ts';
export { type TrusteeParticulars, trusteeAuthority } from './trustee-authority.ts';
export { type UndertakingParticulars, undertaking, valuesOfUndertaking } from './undertaking.ts';
export { type CovenantParticulars, vehicleCovenant } from './vehicle-covenant.ts';
export { announcementWording } from './wording-announcements.ts';
export { committeeWording } from './wording-committee.ts';
export { disclosureWording } from './wording-disclosure.ts';
