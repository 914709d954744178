import { rule8a06 } from './8a-06-size-at-listing.ts';
import { rule8a07 } from './8a-07-class-based.ts';
import { rule8a08 } from './8a-08-not-listed.ts';
import { rule8a09 } from './8a-09-non-wvr-votes.ts';
import { rule8a10 } from './8a-10-ten-votes.ts';
import { rule8a11 } from './8a-11-directors-at-listing.ts';
import { rule8a12 } from './8a-12-interest-at-listing.ts';
import { rule8a13 } from './8a-13-ceiling.ts';
import { rule8a14 } from './8a-14-weighted-issue.ts';
import { rule8a15 } from './8a-15-reduction.ts';
import { rule8a16 } from './8a-16-terms.ts';
import { rule8a17 } from './8a-17-cessation.ts';
import { rule8a18 } from './8a-18-transfer.ts';
import { rule8a19 } from './8a-19-vehicle.ts';
import { rule8a20 } from './8a-20-listing-approval.ts';
import { rule8a21 } from './8a-21-one-for-one.ts';
import { rule8a22 } from './8a-22-end-of-structure.ts';
import { rule8a23 } from './8a-23-requisition.ts';
import { rule8a24 } from './8a-24-reserved-matters.ts';
import { rule8a29 } from './8a-29-rotation.ts';
import { rule8a31 } from './8a-31-committee.ts';
import { rule8a43 } from './8a-43-undertaking.ts';
import { rule8a44 } from './8a-44-articles.ts';
import { rule8a46 } from './8a-46-exemption.ts';
import type { Lists, Rule } from './rule.ts';

/** The Rules that are encoded, in the order of the chapter. */
export const rules: readonly Rule[] = [
  rule8a06,
  rule8a07,
  rule8a08,
  rule8a09,
  rule8a10,
  rule8a11,
  rule8a12,
  rule8a13,
  rule8a14,
  rule8a15,
  rule8a16,
  rule8a17,
  rule8a18,
  rule8a19,
  rule8a20,
  rule8a21,
  rule8a22,
  rule8a23,
  rule8a24,
  rule8a29,
  rule8a31,
  rule8a43,
  rule8a44,
  rule8a46,
];

/** Rules of the chapter that are not encoded, and why. */
export const gaps: readonly { readonly rule: string; readonly why: string }[] = [
  { rule: '8A.01', why: 'a principle for reading the others: fairness, and equality within a class' },
  { rule: '8A.02', why: 'definitions; who is a beneficiary or a non-WVR shareholder is computed in the record' },
  { rule: '8A.03', why: 'conditions of listing as a whole; its parts stand under their own numbers' },
  { rule: '8A.04', why: 'eligible and suitable for listing: a judgement of the Exchange' },
  { rule: '8A.05', why: 'new applicants only: decided once by the Exchange at listing' },
  { rule: '8A.25', why: 'number and wording not verified' },
  { rule: '8A.26', why: 'role of the independent directors: conduct that a record of facts does not show' },
  { rule: '8A.27', why: 'nomination committee under the Corporate Governance Code: not yet encoded' },
  { rule: '8A.28', why: 'chair and majority of the nomination committee: not yet encoded' },
  { rule: '8A.30', why: 'terms of reference and yearly confirmation: a paper, drawn with the calendar' },
  { rule: '8A.32', why: 'half-yearly and yearly report of the committee: a paper, drawn with the calendar' },
  { rule: '8A.33', why: 'permanent compliance adviser: falls to the calendar' },
  { rule: '8A.34', why: 'matters on which the adviser is consulted: falls to the calendar' },
  { rule: '8A.35', why: 'communication with shareholders under the Code: conduct' },
  { rule: '8A.36', why: 'training confirmed at application: before listing' },
  { rule: '8A.37', why: 'stock marker: disclosure, computed with the papers' },
  { rule: '8A.38', why: 'warning on documents: disclosure' },
  { rule: '8A.39', why: 'names of beneficiaries in reports: disclosure; their votes are in the position' },
  { rule: '8A.40', why: 'effect of full conversion: disclosure; its figures are in the position' },
  { rule: '8A.41', why: 'circumstances of cessation: disclosure' },
  { rule: '8A.42', why: 'wording not read' },
  { rule: '8A.45', why: 'wording not verified' },
];

const undertaking = new Set(['8A.09', '8A.14', '8A.15', '8A.17', '8A.18', '8A.24']);
const annualConfirmation = new Set(['8A.14', '8A.15', '8A.17', '8A.18', '8A.24']);
const integrityTrigger = new Set(['8A.15', '8A.18', '8A.24']);

/** The three lists, kept apart: the undertaking, the committee's yearly confirmation, the integrity trigger of 8A.17 note 1(c). */
export const listsOf = (rule: string): Lists => ({
  undertaking: undertaking.has(rule),
  annualConfirmation: annualConfirmation.has(rule),
  integrityTrigger: integrityTrigger.has(rule),
});

/** Rules that an exemption under 8A.46 does not lift. */
export const notExempted = new Set(['8A.46']);
