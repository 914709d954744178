import type { HongKongDate } from '../../exact/index.ts';
import type { Strength, TerminationEvent, TermName } from '../../undertaking/index.ts';

/** What one stretch of a sentence says. */
export type Effect =
  | {
      readonly is: 'limb';
      readonly term: 'own-compliance' | 'vehicle-limb' | 'company-limb';
      readonly strength: Strength;
      readonly narrow: boolean;
    }
  | {
      readonly is: 'requirements';
      readonly rules: readonly string[] | undefined;
      readonly unsure: boolean;
      readonly whole: boolean;
      readonly manner: 'ambulatory' | 'frozen' | undefined;
    }
  | { readonly is: 'term'; readonly term: TermName }
  | { readonly is: 'benefit'; readonly who: readonly Who[] }
  | { readonly is: 'enforcement'; readonly who: readonly Who[]; readonly excludes: boolean }
  | { readonly is: 'termination'; readonly event: TerminationEvent; readonly date: HongKongDate | undefined }
  | { readonly is: 'survival'; readonly survives: boolean }
  | { readonly is: 'law'; readonly place: string }
  | { readonly is: 'jurisdiction'; readonly courts: string; readonly exclusive: boolean }
  | { readonly is: 'language'; readonly language: 'en' | 'zh-Hant' };
export type Who = 'company' | 'shareholders';

/** What may stand beside a term without saying more than the term. */
const beside: Readonly<Record<string, readonly string[]>> = {
  'own-compliance': ['self', 'undertake', 'company', 'shareholders', 'LIMB', 'VEHICLE-LIMB', 'undertaking', 'REQ', 'benefit-of'],
  requirements: ['the-requirements', 'means', 'REQ', 'undertaking'],
  termination: ['undertaking', 'terminate', 'earlier-of', 'self', 'termination'],
  reliance: ['self', 'acknowledge', 'undertake', 'company', 'and'],
  benefit: ['self', 'acknowledge', 'undertake', 'undertaking', 'be', 'may', 'shall', 'enforce-word'],
  enforcement: ['self', 'acknowledge', 'undertake', 'undertaking', 'be', 'may', 'shall', 'ordinance', 'attached'],
  'rule-2-04': ['REQ', 'listing-rules', 'undertaking', 'self', 'acknowledge'],
  survival: ['termination', 'undertaking', 'self', 'company', 'shareholders', 'breach', 'accrued'],
  'governing-law': ['undertaking', 'shall', 'be', 'self'],
  jurisdiction: ['governed', 'undertaking', 'shall', 'be', 'self', 'company', 'disputes', 'undertake', 'acknowledge'],
  'prevailing-language': ['translation', 'undertaking', 'two-versions', 'version', 'and'],
  definitions: ['undertaking', 'context', 'listing-rules', 'be', 'company'],
  consideration: ['self', 'undertake', 'company'],
  duration: ['self', 'undertake', 'company'],
};

export const standsBeside = (terms: ReadonlySet<string>, word: string): boolean =>
  word === 'item' ||
  word === 'semi' ||
  word === 'and' ||
  word === 'DEFINED' ||
  word === 'LIMB' ||
  word === 'VEHICLE-LIMB' ||
  [...terms].some((term) => beside[term]?.includes(word) ?? false);

/** The name of the term that an effect is found for. */
export const termOf = (effect: Effect): TermName => {
  switch (effect.is) {
    case 'limb':
    case 'term':
      return effect.term;
    case 'requirements':
    case 'benefit':
    case 'enforcement':
    case 'termination':
    case 'survival':
    case 'jurisdiction':
      return effect.is;
    case 'law':
      return 'governing-law';
    case 'language':
      return 'prevailing-language';
    default:
      return effect satisfies never;
  }
};
