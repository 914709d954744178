import type { HongKongDate } from '../../exact/index.ts';
import type { Confidence, Finding, NameOf } from '../../rulebook/index.ts';
import type { AccruedRight } from '../../undertaking/index.ts';
import type { Language, Wording } from '../../words/index.ts';

/** What the papers are filled with, taken from a record. What is not on record is absent here and a line to fill in there. */
export type Names = { readonly en: string; readonly 'zh-Hant'?: string | undefined };

/** The language of a paper, or both texts in one. */
export type PaperLanguage = Language | 'both';

export type Company = { readonly name: Names; readonly stockCode?: string | undefined; readonly isListed: boolean };

/** What every paper has. */
export type Ground = {
  /** The date for which it is drawn up. */
  readonly on: HongKongDate;
  /** The date that it bears; absent where it is filled in when it is signed. */
  readonly dated?: HongKongDate | undefined;
  readonly language: PaperLanguage;
  readonly giver: Names;
  /** Where the giver is dead: whoever answers for him takes his place, by name where the record has one. */
  readonly died?: { readonly on: HongKongDate; readonly estate?: Names | undefined } | undefined;
  readonly company: Company;
};

/** A Rule in its version on a date. */
export type RuleParticulars = {
  readonly rule: string;
  readonly title: Wording;
  readonly inForceFrom: HongKongDate;
  readonly confidence: Confidence;
  /** Its wording was not read again after the last amendments. */
  readonly reverify: boolean;
  readonly source: string;
};

export type VehicleKind = 'limited-partnership' | 'trust' | 'private-company' | 'other';
export type Holding = {
  readonly holder: Names;
  /** Where the holder is a vehicle. */
  readonly kind?: VehicleKind | undefined;
  readonly class: string;
  readonly number: bigint;
};
export type VehicleParticulars = {
  readonly name: Names;
  readonly kind: VehicleKind;
  /** Shares that carry weighted voting rights and are registered in its name; none for a vehicle above another. */
  readonly holdings: readonly { readonly class: string; readonly number: bigint }[];
  /** Who has which part of what it holds, where that is not one person alone. */
  readonly shared?: readonly { readonly person: Names; readonly part: string }[] | undefined;
};

/** An undertaking on record, as another paper names it. */
export type Instrument = {
  readonly undertaking: string;
  readonly form: 'simple-contract' | 'deed';
  readonly executedOn: HongKongDate;
  readonly rules: readonly string[];
  readonly sha256?: string | undefined;
};

/** A finding and how an undertaking bears on it. */
export type Breach = {
  /** The giver's id on record. */
  readonly by: string;
  readonly finding: Finding;
  readonly nameOf: NameOf;
  /** Every name that may stand in a sentence, in any language. */
  readonly names: readonly string[];
  readonly instrument: Instrument;
  /** Where the undertaking has terminated. */
  readonly endedOn?: HongKongDate | undefined;
  /** One for each limb that it engages; at least one. */
  readonly rights: readonly AccruedRight[];
};

export type EvidenceFact = {
  readonly id: string;
  readonly on: HongKongDate;
  readonly kind: string;
  readonly told: string;
  readonly source: string;
  readonly certainty: string;
};
/** What the log of a record says beside a finding: a date, who, and what, as it stands there. */
export type LogLine = { readonly id: string; readonly on: HongKongDate; readonly by: string; readonly told: string };
