import type { HongKongDate } from '../exact/index.ts';
import type { strengths, terminationEvents } from '../record/index.ts';

/** How much a limb promises, weakest last. */
export type Strength = (typeof strengths)[number];
/** By what an undertaking ends of itself. */
export type TerminationEvent = (typeof terminationEvents)[number];

/** The terms that an instrument under Rule 8A.43 is read for, in the order in which they are told. */
export const termNames = [
  'recital',
  'definitions',
  'consideration',
  'duration',
  'own-compliance',
  'vehicle-limb',
  'company-limb',
  'requirements',
  'rule-2-04',
  'reliance',
  'benefit',
  'enforcement',
  'termination',
  'survival',
  'governing-law',
  'jurisdiction',
  'prevailing-language',
  'vehicles-schedule',
] as const;
export type TermName = (typeof termNames)[number];

/** What an instrument says, without its words: two instruments that promise the same have the same terms. */
export type InstrumentValues = {
  readonly form: 'simple-contract' | 'deed';
  readonly own: Strength;
  readonly vehicles: Strength;
  readonly company: Strength;
  /** Numbers of Rules in rising order. */
  readonly rules: readonly string[];
  /** The Rules "from time to time in force"; false where a version is frozen or nothing is said. */
  readonly ambulatory: boolean;
  readonly subjectTo204: boolean;
  readonly definitionsFollowRules: boolean;
  readonly reliance: boolean;
  readonly benefit: boolean;
  readonly enforceableBy: readonly ('company' | 'shareholders')[];
  readonly whileBeneficiary: boolean;
  readonly terminatesOn: readonly TerminationEvent[];
  readonly terminatesOnDate?: HongKongDate | undefined;
  readonly survival: boolean;
  /** `hong-kong`, or the name of another law in the same manner: `england`, `cayman-islands`; absent where not told. */
  readonly governingLaw?: string | undefined;
  readonly jurisdiction?: { readonly courts: string; readonly exclusive: boolean } | undefined;
  readonly consideration: boolean;
  readonly prevailingLanguage?: 'en' | 'zh-Hant' | undefined;
};

/** The instrument of 2021, which rests on Rule 8A.43 (M): what another instrument is measured by where nothing else is given. */
export const expectedValues = (rules: readonly string[]): InstrumentValues => ({
  form: 'simple-contract',
  own: 'strict',
  vehicles: 'best-endeavours',
  company: 'best-endeavours',
  rules,
  ambulatory: true,
  subjectTo204: true,
  definitionsFollowRules: true,
  reliance: true,
  benefit: true,
  enforceableBy: ['company', 'shareholders'],
  whileBeneficiary: true,
  terminatesOn: ['delisting', 'ceases-to-be-beneficiary'],
  survival: true,
  governingLaw: 'hong-kong',
  jurisdiction: { courts: 'hong-kong', exclusive: true },
  consideration: true,
});

const order: readonly Strength[] = ['strict', 'best-endeavours', 'reasonable-endeavours', 'endeavours', 'none'];

/** The place of a strength in the order in which they weaken: 0 is strict. */
export const strengthOrder = (strength: Strength): number => order.indexOf(strength);
