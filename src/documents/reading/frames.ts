import type { Strength } from '../../undertaking/index.ts';
import { definedTerm, definitions } from './definition-frames.ts';
import type { Who } from './effects.ts';
import { type Frame, frame, isOfSome, type Reduced, some } from './frame.ts';
import type { Token } from './tokens.ts';

const strengthIn = (matched: readonly Token[]): Strength =>
  matched.find(({ word }) => word === 'endeavours')?.data.strength ?? 'strict';

/** "By the company and all shareholders" may mean that they must join. */
const isJoint = (matched: readonly Token[]): boolean =>
  matched.some(({ word, data }, index) => word === 'shareholders' && data.extent === 'all' && matched[index - 1]?.word === 'and');

/** The Requirements as they are named: REQ is a list or the instrument's own term for it, `loose` what could be anything. */
const requirements = frame(
  '(?:(?:item )?rules (?:(?:and )?semi (?:and )?(?:item )?rules )+|(?:requirements|those-requirements|the-requirements|rules|listing-rules|ambulatory|frozen|schedule) )+',
  (matched) => {
    const lists = matched.filter(({ word }) => word === 'rules');
    const isNamed =
      lists.length > 0 || some(matched, 'the-requirements') || some(matched, 'those-requirements') || some(matched, 'schedule');
    if (!isNamed && !some(matched, 'requirements')) return undefined;
    const manner = some(matched, 'frozen') ? 'frozen' : some(matched, 'ambulatory') ? 'ambulatory' : undefined;
    const rules = lists.length === 0 ? undefined : [...new Set(lists.flatMap(({ data }) => data.rules ?? []))].sort();
    const unsure = lists.some(({ data }) => data.unsure === true);
    return {
      word: isNamed ? 'REQ' : 'loose',
      effects:
        isNamed && (rules !== undefined || manner !== undefined)
          ? [{ is: 'requirements', rules, unsure, whole: some(matched, 'requirements'), manner }]
          : [],
    };
  },
);

const rule204 = frame(
  '(?:(?:REQ|loose|undertaking|comply|rights) )*(?:shall |be )?subject-to (?:listing-rules )?rule-2-04 (?:subject-to )?|rule-2-04 apply (?:REQ|undertaking) ',
  () => ({
    effects: [{ is: 'term', term: 'rule-2-04' }],
  }),
);

const forWhat = '(?:(?:company|proceeding|exchange|and|shares|recital-word|give|listing-rules|weighted) )+';
const consideration = frame(
  `consideration ${forWhat}(?:be )?consideration |consideration ${forWhat}|(?:be )?${forWhat}(?:be )?consideration |whole-consideration (?:proceeding )*`,
  () => ({ effects: [{ is: 'term', term: 'consideration' }] }),
);

const duration = frame(
  '(?:so-long-as self (?:be |hold )+(?:beneficiary|weighted|(?:shares )(?:attached )*weighted) (?:period )?|self (?:be |hold )+(?:beneficiary|weighted) period )',
  (matched) => (isOfSome(matched) ? undefined : { effects: [{ is: 'term', term: 'duration' }] }),
);

const held = '(?:shares|attached|weighted|self|be|hold|company|beneficiary|and|or)';
const vehicles = [
  frame(`vehicle (?:through )(?:${held} )*self (?:(?:${held}|through|ambulatory) )+`, (matched) =>
    isOfSome(matched) ? undefined : { word: 'vehicle' },
  ),
  frame('self (?:ambulatory )?through (?:ambulatory )?hold (?:(?:attached|weighted|shares) )+vehicle ', (matched) =>
    isOfSome(matched) ? undefined : { word: 'vehicle' },
  ),
  // Shares that carry his weighted voting rights may be held through a vehicle by somebody else.
  frame('vehicle through shares attached weighted be hold ', (matched) => (isOfSome(matched) ? undefined : { word: 'vehicle' })),
  frame('condition self through (?:vehicle|narrow-vehicle) hold (?:(?:attached|weighted|shares) )+', (matched) =>
    some(matched, 'weighted')
      ? { word: some(matched, 'narrow-vehicle') || isOfSome(matched) ? 'narrow-condition' : 'vehicle-condition' }
      : undefined,
  ),
  frame(`condition (?:${held} )*through (?:vehicle|narrow-vehicle) (?:(?:hold|through) )*`, (matched) =>
    some(matched, 'shares') || some(matched, 'weighted')
      ? { word: some(matched, 'narrow-vehicle') || isOfSome(matched) ? 'narrow-condition' : 'vehicle-condition' }
      : undefined,
  ),
];

const promise = '(?:self )?(?:undertake (?:company )?)?(?:item )?(?:self )?(?:shall )?(?:undertake )?(?:item )?(?:endeavours )?';
const whose = '(?:vehicle|narrow-vehicle)';
const condition = '(?:vehicle-condition|narrow-condition)';
const procuring = [
  frame(
    `${promise}procure (?:company and vehicle|vehicle and company|comply company and vehicle) (?:be )?(?:comply )?REQ `,
    (matched) => ({
      effects: (['vehicle-limb', 'company-limb'] as const).map((term) => ({
        is: 'limb',
        term,
        strength: strengthIn(matched),
        narrow: false,
      })),
      word: 'LIMB',
    }),
  ),
  frame(
    `(?:and )?(?:${condition} )?(?:and )?${promise}procure (?:${whose} (?:shall )?comply (?:REQ )?|comply ${whose} (?:REQ )?|comply REQ ${whose} |REQ (?:be )?comply ${whose} )(?:${condition} )?`,
    (matched) => ({
      word: 'VEHICLE-LIMB',
      effects: [
        {
          is: 'limb',
          term: 'vehicle-limb',
          strength: strengthIn(matched),
          narrow: some(matched, 'narrow-vehicle') || some(matched, 'narrow-condition'),
        },
      ],
    }),
  ),
  // "It" is the vehicle that the condition before it names.
  frame(`vehicle-condition (?:and )?${promise}procure comply REQ `, (matched) => ({
    word: 'VEHICLE-LIMB',
    effects: [{ is: 'limb', term: 'vehicle-limb', strength: strengthIn(matched), narrow: false }],
  })),
  frame(
    `(?:and )?${promise}procure (?:company (?:shall )?comply REQ |comply company REQ |comply REQ company |REQ (?:be )?comply company )`,
    (matched) => ({
      word: 'LIMB',
      effects: [{ is: 'limb', term: 'company-limb', strength: strengthIn(matched), narrow: false }],
    }),
  ),
];

const own = frame(
  '(?<!(?:company|vehicle|shareholders|person) )(?:(?:self )?(?:undertake (?:company )?)?(?:and )?(?:item )?(?:and )?(?:self )?(?:shall (?:item )?(?:undertake )?|(?<=undertake (?:company )?(?:item )?))|self undertake (?:company )?(?:item )?)(?:endeavours )?comply (?:and )?(?:(?:VEHICLE-LIMB )?REQ |VEHICLE-LIMB )',
  (matched) => ({
    word: 'LIMB',
    effects: [{ is: 'limb', term: 'own-compliance', strength: strengthIn(matched), narrow: false }],
  }),
);

const ownPassive = frame('REQ (?:shall |be |may )+comply self ', (matched) =>
  matched.some(({ word, data }) => word === 'may' && data.must !== true)
    ? undefined
    : { word: 'LIMB', effects: [{ is: 'limb', term: 'own-compliance', strength: 'strict', narrow: false }] },
);

const persons = '(?:company|shareholders)(?: (?:and|or) (?:company|shareholders))*';
const whoIn = (matched: readonly Token[]): readonly Who[] =>
  (['company', 'shareholders'] as const).filter((who) => some(matched, who));
const enforcing = (matched: readonly Token[]): Reduced | undefined =>
  isJoint(matched)
    ? undefined
    : {
        effects: [{ is: 'enforcement', who: whoIn(matched), excludes: some(matched, 'only') && !some(matched, 'shareholders') }],
      };
const refusing = '(?:(?:shall|may|be|hold|recital-word|apply|rights|benefit) )*';
const rightsOfOthers = [
  frame(`other-than ${persons} person |person (?:other-than|only) ${persons} `, (matched) => ({
    word: some(matched, 'shareholders') ? 'stranger' : 'outsider',
  })),
  frame(
    `(?:not )?(?:person|outsider|stranger) ${refusing}(?:not )?${refusing}(?:ordinance )?(?:and )?enforce (?:undertaking )?(?:benefit )?(?:undertaking )?(?:ordinance )?`,
    (matched) => {
      const nots = matched.filter(({ word }) => word === 'not').length;
      if (nots > 1 || (nots === 0 && !matched.some(({ data }) => data.exclusive === true))) return undefined;
      return { effects: some(matched, 'stranger') ? [] : [{ is: 'enforcement', who: [], excludes: true }] };
    },
  ),
  frame('(?:undertaking )?(?:apply )?ordinance (?:shall |be |may )*(?:not apply |exclude )(?:undertaking )?', () => ({
    effects: [{ is: 'enforcement', who: [], excludes: true }],
  })),
];

const benefitAndEnforcement = [
  frame(
    `(?:undertaking )?(?:be |give |shall )*benefit ${persons} (?:and )?each-of-them (?:may |shall )+enforce (?:undertaking )?(?:self )?(?:ordinance )?`,
    (matched) => ({
      effects: [
        { is: 'benefit', who: whoIn(matched) },
        { is: 'enforcement', who: whoIn(matched), excludes: false },
      ],
    }),
  ),
  frame(
    `${persons} benefit (?:undertaking )?and (?:may |shall |be )*enforce (?:undertaking )?(?:self )?(?:ordinance )?`,
    (matched) => ({
      effects: [
        { is: 'benefit', who: whoIn(matched) },
        { is: 'enforcement', who: whoIn(matched), excludes: false },
      ],
    }),
  ),
  frame(
    `(?:undertaking )?(?:shall |be |may )*benefit and (?:may |be )?enforce (?:only )?(?:${persons} )(?:only )?(?:self )?`,
    (matched) => ({
      effects: [
        { is: 'benefit', who: whoIn(matched) },
        { is: 'enforcement', who: whoIn(matched), excludes: some(matched, 'only') && !some(matched, 'shareholders') },
      ],
    }),
  ),
  frame(`(?:undertaking )?(?:(?:shall|be|may|only) )*benefit (?:only )?${persons} (?:only )?(?:benefit-word )?`, (matched) => ({
    effects: [{ is: 'benefit', who: whoIn(matched) }],
  })),
  frame(`(?:undertaking )?(?:be |benefit )*${persons} benefit-word `, (matched) => ({
    effects: [{ is: 'benefit', who: whoIn(matched) }],
  })),
  frame(`${persons} benefit (?:undertaking )?`, (matched) => ({ effects: [{ is: 'benefit', who: whoIn(matched) }] })),
  frame(
    `(?:and )?(?:undertaking )?(?:may |shall |be |only )*enforce (?:undertaking )?(?:self )?(?:only )?${persons} (?:only )?(?:self )?`,
    enforcing,
  ),
  frame(
    `(?:and )?(?:undertaking )?(?:only )?may (?:only )?${persons} (?:only )?(?:self )?enforce (?:undertaking )?(?:self )?`,
    enforcing,
  ),
  frame(
    `(?:and )?(?:only )?${persons} (?:only )?(?:may |shall |be |hold |apply |rights |only |self |ordinance )*enforce (?:undertaking )?(?:self )?`,
    enforcing,
  ),
];

const reliance = frame(
  `(?:self )?(?:acknowledge |undertake )?(?:self )?(?:shareholders (?:and company )?|company and shareholders )(?:may |shall |be )*(?:acquire )?(?:shares )?rely undertaking (?:acquire )?(?:and )?(?:acquire )?(?:shares )?`,
  () => ({ effects: [{ is: 'term', term: 'reliance' }] }),
);
const reliancePassive = frame(
  `undertaking (?:shall |may |be )*rely (?:company and )?shareholders (?:and company )?(?:acquire )?(?:shares )?|rely undertaking shareholders (?:acquire )?(?:shares )?`,
  () => ({ effects: [{ is: 'term', term: 'reliance' }] }),
);

const whoseRights =
  '(?:(?:company|shareholders|self|any-party|and|or|accrued|breach|undertaking|termination|person|rights|enforce|hold|be|apply|recital-word|terminate) )*';
/** Rights that only the company keeps are not those of this Rule. */
const keeps = (matched: readonly Token[]): Reduced | undefined => {
  const isOfOne =
    (some(matched, 'company') || some(matched, 'self') || some(matched, 'any-party')) && !some(matched, 'shareholders');
  const hasClaims = matched.some(({ data }) => data.claims === true);
  return some(matched, 'person') || isOfOne || !hasClaims ? undefined : { effects: [{ is: 'survival', survives: true }] };
};
const survival = [
  // What the giver owes already is what the others have a right to.
  frame(
    '(?:termination |undertaking |or |and )+(?:shall )?not (?:release|affect) (?:self )?rights accrued (?:(?:accrued|termination) )*',
    (matched) => (matched.some(({ word }) => word === 'release') ? { effects: [{ is: 'survival', survives: true }] } : undefined),
  ),
  frame(
    `(?:and )?(?:(?:(?:termination|undertaking|and) )*(?:(?:shall|may|be) )*not (?:affect|exclude) |(?:termination )?(?:shall |be )*without-prejudice )${whoseRights}rights ${whoseRights}(?:survive )?`,
    keeps,
  ),
  frame(
    `${whoseRights}rights ${whoseRights}(?:(?:shall|be) )*not (?:be )?affect (?:(?:termination|undertaking|terminate) )*`,
    keeps,
  ),
  frame(
    `${whoseRights}rights ${whoseRights}(?:shall )?survive (?:(?:termination|undertaking|accrued|enforce|and|self|terminate) )*`,
    (matched) =>
      some(matched, 'accrued') || some(matched, 'termination') || some(matched, 'breach') ? keeps(matched) : undefined,
  ),
  frame(
    `(?:termination )?${whoseRights}rights ${whoseRights}(?:shall )?(?:terminate|lapse|cease) (?:(?:termination|accrued|undertaking|and|self) )*`,
    (matched) => {
      const isAccrued = some(matched, 'accrued') || some(matched, 'shareholders') || some(matched, 'company');
      return isAccrued ? { effects: [{ is: 'survival', survives: false }] } : undefined;
    },
  ),
  frame(
    `(?:upon |termination )(?:(?:undertaking|shall|be|self) )*(?:affect|lapse|release) ${whoseRights}rights ${whoseRights}`,
    () => ({
      effects: [{ is: 'survival', survives: false }],
    }),
  ),
];

const law = frame(
  'law governed (?:undertaking )|(?:undertaking )?(?:and )?(?:rights )?(?:shall |be |disputes )*governed (?:undertaking )?(?:be )?law (?:conflict-of-laws )?(?:(?:and )?governed (?:law )?)?(?:and )?',
  (matched) => {
    const places = new Set(matched.filter(({ word }) => word === 'law').map(({ data }) => data.place));
    const [place] = places;
    return place === undefined || places.size > 1 ? undefined : { effects: [{ is: 'law', place }] };
  },
);
const disputes =
  '(?:(?:disputes|undertaking|and|or|shall|be|self|company|subject-to|all|breach|rights|acknowledge|undertake|may|subject|shareholders) )*';
const jurisdiction = [
  frame(
    `${disputes}(?:jurisdiction (?:be )?courts |courts (?:(?:shall|hold|be|may|recital-word|disputes|undertaking|and|or) )*jurisdiction )${disputes}`,
    (matched) => {
      const courts = matched.find(({ word }) => word === 'courts')?.data.place;
      // Whose disputes they are, and who submits, is not for one of them alone.
      const isOfOne = (some(matched, 'company') || some(matched, 'shareholders')) && !some(matched, 'self');
      const isOpen = matched.some(({ word, data }) => word === 'may' && data.must !== true);
      if (isOfOne || isOpen) return undefined;
      const exclusive = matched.find(({ word }) => word === 'jurisdiction')?.data.exclusive ?? false;
      return courts === undefined ? undefined : { effects: [{ is: 'jurisdiction', courts, exclusive }] };
    },
  ),
  frame(`${disputes}(?:arbitration )+${disputes}`, () => ({
    effects: [{ is: 'jurisdiction', courts: 'arbitration', exclusive: true }],
  })),
];

const languageClause = frame(
  '(?:undertaking )?(?:two-versions )?(?:and )?(?:discrepancy )?(?:version (?:and version )?)*?(?<main>version) (?:undertaking )?(?:shall )?prevail (?:discrepancy )?(?:(?:version|and|prevail|undertaking) )*',
  (matched, words) => {
    const before = words.slice(0, words.indexOf('prevail'));
    const main = matched.filter(({ word }) => word === 'version')[(before.match(/version/g) ?? []).length - 1];
    return main?.data.language === undefined ? undefined : { effects: [{ is: 'language', language: main.data.language }] };
  },
);

/** Frames in the order in which they are put on a sentence: inner ones before those that hold them. */
export const frames: readonly Frame[] = [
  requirements,
  rule204,
  definedTerm,
  definitions,
  consideration,
  duration,
  ...vehicles,
  ...procuring,
  own,
  ownPassive,
  ...rightsOfOthers,
  ...benefitAndEnforcement,
  reliance,
  reliancePassive,
  ...survival,
  law,
  ...jurisdiction,
  languageClause,
];
