import { compareFractions, type Fraction, readFraction } from '../../exact/index.ts';
import { percentApart, readPercent } from '../percent.ts';

/**
 * The words of the Beneficial Ownership Data Standard that Holdfast reads and writes, and what they are to it.
 * Source: Open Ownership, BODS 0.4 (openownership/data-standard), schema, codelists and modelling guidance.
 */
export const bodsVersion = '0.4';
export const recordTypes = ['entity', 'person', 'relationship'] as const;
export const recordStatuses = ['new', 'updated', 'closed'] as const;
export const personTypes = ['anonymousPerson', 'unknownPerson', 'knownPerson'] as const;
export const entityTypes = [
  'registeredEntity',
  'legalEntity',
  'arrangement',
  'anonymousEntity',
  'unknownEntity',
  'state',
  'stateBody',
] as const;
export const entitySubtypes = ['governmentDepartment', 'stateAgency', 'other', 'trust', 'nomination'] as const;
export const unspecifiedReasons = [
  'noBeneficialOwners',
  'subjectUnableToConfirmOrIdentifyBeneficialOwner',
  'interestedPartyHasNotProvidedInformation',
  'subjectExemptFromDisclosure',
  'interestedPartyExemptFromDisclosure',
  'unknown',
  'informationUnknownToPublisher',
] as const;
export const directnesses = ['direct', 'indirect', 'unknown'] as const;

export const exchangeName = 'The Stock Exchange of Hong Kong Limited';
/** The scheme of the identifier that is a stock code. */
export const stockCodeScheme = `Stock code, ${exchangeName}`;

/**
 * What each type of interest is to the vehicle it is in: a part of its economics, votes in it, control that may decide
 * how it votes, a role in a trust, an office, a side of a nomination, or nothing that is said.
 */
export const interestTypes = {
  shareholding: 'economic',
  votingRights: 'votes',
  appointmentOfBoard: 'control',
  otherInfluenceOrControl: 'control',
  seniorManagingOfficial: 'office',
  settlor: 'settlor',
  trustee: 'trust-control',
  protector: 'trust-control',
  beneficiaryOfLegalArrangement: 'economic',
  rightsToSurplusAssetsOnDissolution: 'economic',
  rightsToProfitOrIncome: 'economic',
  rightsGrantedByContract: 'control',
  conditionalRightsGrantedByContract: 'control',
  controlViaCompanyRulesOrArticles: 'control',
  controlByLegalFramework: 'control',
  boardMember: 'office',
  boardChair: 'office',
  unknownInterest: 'unsaid',
  unpublishedInterest: 'unsaid',
  enjoymentAndUseOfAssets: 'economic',
  rightToProfitOrIncomeFromAssets: 'economic',
  nominee: 'nominee',
  nominator: 'nominator',
} as const;
export type InterestType = keyof typeof interestTypes;
export type InterestPart = (typeof interestTypes)[InterestType];
export const interestTypeNames = Object.keys(interestTypes) as readonly InterestType[];

/** What the `details` of an interest say in our own phrases, beyond what BODS has fields for. */
export type Told = {
  /** The part of which `share` gives the rounded percentage. */
  readonly part?: Fraction;
  readonly directs: boolean;
  readonly holdsFor: boolean;
  readonly discretion: boolean;
  /** False where `details` say something else too. */
  readonly whole: boolean;
};

const phrases = {
  directs: 'directs all votes of the shares that the vehicle holds',
  holdsFor: 'the vehicle holds for this party',
  discretion: 'may receive under a discretion and has no part of its own',
} as const;
/** The description of an interested party that stands for everybody whom a record does not name. */
export const publicDescription = 'public: holders whom the record does not name';
export const unknownDescription = 'unknown: the record does not say who';

export const detailsText = ({ part, directs, holdsFor, discretion }: Partial<Omit<Told, 'whole'>>): string =>
  [
    ...(part === undefined ? [] : [`exact part ${part.part}/${part.whole}`]),
    ...(directs ? [phrases.directs] : []),
    ...(discretion ? [phrases.discretion] : []),
    ...(holdsFor ? [phrases.holdsFor] : []),
  ].join('; ');

export const readDetails = (text: string | undefined): Told => {
  const pieces = new Set(text === undefined ? [] : text.split('; '));
  const told = {
    directs: pieces.delete(phrases.directs),
    holdsFor: pieces.delete(phrases.holdsFor),
    discretion: pieces.delete(phrases.discretion),
  };
  for (const piece of pieces) {
    if (!piece.startsWith('exact part ')) continue;
    const reading = readFraction(piece.slice('exact part '.length));
    if (reading.status === 'refused') continue;
    pieces.delete(piece);
    return { part: reading.value, ...told, whole: pieces.size === 0 };
  }
  return { ...told, whole: pieces.size === 0 };
};

/** Whether a percentage is the one that an exact part is given out as. */
export const agrees = ({ part, share }: { readonly part: Fraction; readonly share: Fraction }): boolean => {
  const given = readPercent(percentApart(part));
  return given.status === 'read' && compareFractions(given.value, share) === 0;
};

export type PersonKind =
  | 'natural'
  | 'company'
  | 'trust'
  | 'limited-partnership'
  | 'fund'
  | 'nominee'
  | 'depositary'
  | 'estate'
  | 'other';
export type VehicleKind = 'limited-partnership' | 'trust' | 'private-company' | 'other';
export type Kinds = { readonly person: Exclude<PersonKind, 'natural'>; readonly vehicle: VehicleKind };
export type EntityType = {
  readonly type: (typeof entityTypes)[number];
  readonly subtype?: (typeof entitySubtypes)[number];
  readonly details?: string;
};

const personKinds = ['company', 'trust', 'limited-partnership', 'fund', 'nominee', 'depositary', 'estate', 'other'] as const;
const vehicleKinds = ['limited-partnership', 'trust', 'private-company', 'other'] as const;
const partnershipWords = /^(?:exempted )?limited partnership$|^(?:獲豁免)?有限合夥(?:企業)?$/i;
const ownWords = /^person kind: ([a-z-]+)(?:; vehicle kind: ([a-z-]+))?$/;

/** The kinds of a person and of a vehicle that an entity is; `exact` is false where the entity's type says more than they do. */
export const kindsOf = ({ type, subtype, details }: EntityType): Kinds & { readonly exact: boolean } => {
  const own = ownWords.exec(details ?? '');
  const plain = plainKinds({ type, ...(subtype === undefined ? {} : { subtype }) });
  if (own) {
    return {
      person: personKinds.find((kind) => kind === own[1]) ?? plain.person,
      vehicle: vehicleKinds.find((kind) => kind === own[2]) ?? plain.vehicle,
      exact: true,
    };
  }
  if (details !== undefined && partnershipWords.test(details.trim()) && subtype !== 'trust') {
    return { person: 'limited-partnership', vehicle: 'limited-partnership', exact: true };
  }
  return { ...plain, exact: details === undefined && (plain.person !== 'other' || type === 'arrangement') };
};

const plainKinds = ({ type, subtype }: EntityType): Kinds => {
  if (subtype === 'trust') return { person: 'trust', vehicle: 'trust' };
  if (subtype === 'nomination') return { person: 'nominee', vehicle: 'other' };
  return type === 'registeredEntity' ? { person: 'company', vehicle: 'private-company' } : { person: 'other', vehicle: 'other' };
};

const typeOfKind = {
  company: { type: 'registeredEntity' },
  'limited-partnership': { type: 'registeredEntity' },
  depositary: { type: 'registeredEntity' },
  nominee: { type: 'registeredEntity' },
  trust: { type: 'arrangement', subtype: 'trust' },
  fund: { type: 'arrangement', subtype: 'other' },
  estate: { type: 'arrangement', subtype: 'other' },
  other: { type: 'arrangement', subtype: 'other' },
} as const satisfies Record<Kinds['person'], EntityType>;

/** The entity type that says these kinds; what BODS has no code for stands in `details`. */
export const entityTypeOf = ({
  person,
  vehicle,
}: {
  readonly person: Kinds['person'];
  readonly vehicle?: VehicleKind | undefined;
}): EntityType => {
  const plain: EntityType = typeOfKind[person];
  const read = kindsOf(plain);
  if (read.person === person && (vehicle === undefined || read.vehicle === vehicle)) return plain;
  if (person === 'limited-partnership' && (vehicle ?? person) === person) return { ...plain, details: 'limited partnership' };
  return { ...plain, details: `person kind: ${person}${vehicle === undefined ? '' : `; vehicle kind: ${vehicle}`}` };
};
