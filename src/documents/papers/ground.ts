import type { Limb } from '../../rulebook/index.ts';
import type { Strength } from '../../undertaking/index.ts';
import type { Language } from '../../words/index.ts';
import type { Block, Runs } from '../paper.ts';
import { composer, dateIn, type Fill, kept, listIn, nameIn, sharesIn } from './composing.ts';
import type { Ground, Instrument, Names, VehicleParticulars } from './particulars.ts';
import { groundWording as words } from './wording-ground.ts';

/** What fills the wording of every paper. */
export const groundFill = ({ giver, company, on }: Ground, language: Language): Fill => ({
  giver: kept(nameIn(giver, language), language),
  company: kept(nameIn(company.name, language), language),
  code: kept(company.stockCode ?? '', language),
  on: kept(dateIn(on, language), language),
});

/** The date that a paper bears, or a line for it. */
export const dateLine = ({ dated }: Pick<Ground, 'dated'>, language: Language): Block => ({
  kind: 'signing',
  script: language,
  opening: [],
  lines: [{ label: words.date[language], value: dated === undefined ? [] : kept(dateIn(dated, language), language) }],
});

/** Numbers of Rules; the list may break, a number may not. */
export const rulesRuns = (rules: readonly string[], language: Language): Runs =>
  listIn(rules, language)
    .split(new RegExp(`(${ruleMark})`))
    .flatMap((text) => (text === '' ? [] : rules.includes(text) ? [{ text, keep: true as const }] : [{ text }]));

const ruleMark = '\\d+[A-Z]?\\.\\d+[A-Z]?(?:\\([0-9A-Za-z]+\\))*';

/** To whom and from whom, for papers between the issuer and the beneficiary. */
export const addressed = (
  given: Ground,
  language: Language,
  { to, from }: { readonly to: 'company' | 'giver' | 'exchange'; readonly from: Sender },
): readonly Block[] => {
  const { died } = given;
  const { paragraph } = composer(words, language, {
    ...groundFill(given, language),
    estate: kept(died?.estate === undefined ? '' : nameIn(died.estate, language), language),
  });
  // Nothing is told to the dead, and nothing comes from them: whoever answers for the estate takes their place.
  const sender =
    died === undefined ? from : from === 'giver' ? 'estate' : from === 'company-and-giver' ? 'company-and-estate' : from;
  const isNamed = died?.estate !== undefined && (to === 'giver' || sender !== from);
  return [
    dateLine(given, language),
    paragraph(to === 'giver' && died !== undefined ? 'to-estate' : `to-${to}`),
    paragraph(`from-${sender}`),
    ...(isNamed ? [paragraph('estate-on-record')] : []),
    ...stockCode(given, language),
    ...definitions(given, language),
  ];
};

/** What a paper of its own means by a Rule and the Exchange. */
export const definitions = (given: Ground, language: Language): readonly Block[] => [
  composer(words, language, groundFill(given, language)).paragraph('terms'),
];

export const stockCode = (given: Ground, language: Language): readonly Block[] =>
  given.company.stockCode === undefined ? [] : [composer(words, language, groundFill(given, language)).paragraph('code')];

type Sender = 'company' | 'giver' | 'shareholder' | 'company-and-giver' | 'vehicle';

/** The heading of a letter to those who direct a vehicle. */
export const toVehicle = (given: Ground & { readonly vehicle: VehicleParticulars }, language: Language): readonly Block[] => {
  const { paragraph } = composer(words, language, {
    ...groundFill(given, language),
    vehicle: kept(nameIn(given.vehicle.name, language), language),
  });
  return [
    dateLine(given, language),
    paragraph(`to-vehicle-${given.vehicle.kind}`),
    paragraph('from-giver'),
    ...definitions(given, language),
  ];
};

/** What a limb is about and how much it promises, in words. */
export const limbRuns = (limb: Limb, language: Language): Runs => [{ text: words[limb][language] }];
export const strengthRuns = (strength: Strength, language: Language): Runs => [{ text: words[strength][language] }];

/** How another paper names an undertaking on record. */
export const instrumentFill = ({ undertaking, form, executedOn, sha256, rules }: Instrument, language: Language): Fill => ({
  undertaking: kept(undertaking, language),
  form: words[form][language],
  executedOn: kept(dateIn(executedOn, language), language),
  document:
    sha256 === undefined
      ? ''
      : [
          { text: words['document-of'][language] },
          { text: sha256, keep: true as const, ...(language === 'en' ? {} : { script: 'en' as const }) },
        ],
  rules: rulesRuns(rules, language),
});

/** Each vehicle with what it holds, one above another holds through it; and the parts of a vehicle that several share. */
export const vehiclesListed = (vehicles: readonly VehicleParticulars[], language: Language): readonly Block[] => {
  const { table, told, paragraph } = composer(words, language, {});
  const name = (names: Names): Runs => kept(nameIn(names, language), language);
  return [
    table(
      ['column-vehicle', 'column-kind', 'column-class', 'column-shares'],
      vehicles.flatMap(({ name: vehicle, kind, holdings }): readonly (readonly Runs[])[] => {
        const first = [name(vehicle), told(`kind-${kind}`)];
        return holdings.length === 0
          ? [[...first, [], told('holds-through')]]
          : holdings.map((held) => [...first, kept(held.class, language), sharesIn(held.number, language)]);
      }),
    ),
    ...vehicles.flatMap(({ name: vehicle, shared = [] }) =>
      shared.map(({ person, part }) =>
        paragraph('holds-part', { vehicle: name(vehicle), person: name(person), part: kept(part, language) }),
      ),
    ),
  ];
};
