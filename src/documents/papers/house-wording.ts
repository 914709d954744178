import type { Wording } from '../../words/index.ts';
import { layoutWording } from './layout.ts';
import { groundWording } from './wording-ground.ts';
import { conversionWording, covenantWording, trusteeWording } from './wording-schedules.ts';
import { signingWording } from './wording-signing.ts';
import { undertakingWording as words } from './wording-undertaking.ts';

/** Titles that stand above clauses. */
export const headings: readonly Wording[] = [
  words['title-simple-contract'],
  words['title-deed'],
  ...Object.entries(words).flatMap(([code, wording]) => (code.startsWith('head-') || code === 'background' ? [wording] : [])),
];

export const footOfPages: readonly Wording[] = [layoutWording.foot];

/** What an undertaking of the house says beside its terms: who reads it back knows these sentences as they stand. */
export const besideTheTerms: readonly Wording[] = [
  words['under-rule'],
  words['consideration-deed'],
  words['rule-2-04-effect'],
  words['enforcement-alone'],
  words['no-reduction'],
  words.counterparts,
  words['form-simple-contract'],
  words['form-deed'],
  words['form-schedules'],
  words['earlier-kept'],
  words['schedules-covenant'],
  words['schedules-trustee'],
  words['schedules-conversion'],
  words['language-made'],
  words['schedules-inform'],
  words['schedules-vehicles'],
  ...headings,
  layoutWording.foot,
];

/** The titles of the schedules that only inform, and of those that hold another paper. */
export const scheduleTitles = {
  number: layoutWording.schedule,
  rules: words['schedule-rules'],
  vehicles: words['schedule-vehicles'],
  others: [covenantWording.title, trusteeWording.title, conversionWording.title],
} as const;

const ofTables: readonly Wording[] = [
  ...Object.entries(words).flatMap(([code, wording]) => (/^(?:column|confidence)-/.test(code) ? [wording] : [])),
  ...Object.entries(groundWording).flatMap(([code, wording]) => (/^(?:column|kind)-|^holds-/.test(code) ? [wording] : [])),
];

/** Everything that the schedules of the house say, longest first. */
export const ofSchedules: readonly Wording[] = [
  words['schedule-rules-note'],
  ...Object.values(covenantWording),
  ...Object.values(trusteeWording),
  ...Object.values(conversionWording),
  ...Object.values(signingWording),
  groundWording.date,
  layoutWording.prevails,
  ...ofTables,
  layoutWording.foot,
];
