import type { DutyKind } from '../kind.ts';
import { adviserConsultation, complianceAdviser } from './adviser.ts';
import { annualMeeting } from './annual-meeting.ts';
import { committeeReport, yearlyConfirmation } from './committee.ts';
import { conversionAtOnce, treasuryBasis } from './conversion-at-once.ts';
import { directorChange } from './director-change.ts';
import { exchangeNotice } from './exchange-notice.ts';
import { interestNotice } from './interest-notice.ts';
import { monthlyReturn } from './monthly-return.ts';
import { nextDayReturn } from './next-day-return.ts';
import { pollResults } from './poll-results.ts';
import { mandateEnds, waiverEnds } from './reminders.ts';
import { repurchaseReport } from './repurchase-report.ts';
import { results } from './results.ts';
import { electionAtMeeting, rotation } from './rotation.ts';
import { termsAnnouncement } from './terms-announcement.ts';
import { uncertificatedArticles } from './uncertificated-articles.ts';
import { undertakingOfBeneficiary } from './undertaking-of-beneficiary.ts';

/** Every kind of duty that is encoded, in the order in which pages list them. */
export const dutyKinds: readonly DutyKind[] = [
  conversionAtOnce,
  treasuryBasis,
  nextDayReturn,
  repurchaseReport,
  monthlyReturn,
  pollResults,
  directorChange,
  exchangeNotice,
  termsAnnouncement,
  interestNotice,
  undertakingOfBeneficiary,
  yearlyConfirmation,
  committeeReport,
  results,
  annualMeeting,
  complianceAdviser,
  adviserConsultation,
  rotation,
  electionAtMeeting,
  uncertificatedArticles,
  mandateEnds,
  waiverEnds,
];
