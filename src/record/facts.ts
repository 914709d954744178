import type { HongKongDate, Instant } from '../exact/index.ts';
import { factsOfCalendar } from './facts-of-calendar.ts';
import { factsOfClearance } from './facts-of-clearance.ts';
import {
  amount,
  choice,
  count,
  date,
  firstOf,
  identifier,
  list,
  name,
  oneOrMany,
  openText,
  optional,
  part,
  type ReadFields,
  ratio,
  record,
  reference,
  shares,
  table,
  text,
  truth,
} from './shapes.ts';

/** The areas of a record that can be complete or end (design: what silence means). */
export const areas = [
  'shares',
  'holdings',
  'directors',
  'committees',
  'undertakings',
  'charges',
  'polls',
  'articles',
  'decisions',
  'filings',
  'consultations',
] as const;

const ofClass = reference('class');
const person = reference('person');
const party = reference('party');
const claimant = reference('claimant');
/** The number of a Rule, with its paragraph: `8A.18(1)`. */
export const ruleNumber = /^\d{1,2}[A-Z]?\.\d{1,2}[A-Z]?(\([0-9A-Za-z]{1,4}\)){0,3}$/;
/** `record` stands for the record's own balances, which are judged like a Rule. */
const rule = openText(new RegExp(`^record$|${ruleNumber.source}`));
/** An id that is read as text, because what it names need not be there yet, or need not be there at all. */
const idText = openText(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,99}$/);
const vehicleTerms = {
  kind: choice('limited-partnership', 'trust', 'private-company', 'other'),
  for: oneOrMany(person),
  votesDirectedBy: party,
  economicInterest: firstOf(list(record({ person: party, part })), choice('discretionary')),
  votesSolelyBy: optional(person),
  purpose: optional(choice('estate-planning', 'tax-planning', 'other')),
  controlKept: optional(truth),
  taxBar: optional(truth),
  acceptedByExchange: optional(truth),
} as const;
/** Which breach is meant, also where a correction of the record gives it another id. */
const whichBreach = { rule: optional(rule), brokenOn: optional(date) } as const;
const currency = openText(/^[A-Z]{3}$/);
const sha256 = openText(/^[0-9a-f]{64}$/);
const instrument = record({ sha256 });
/** By its SHA-256, by that of its public key, and by whom it names. */
const certificate = record({ sha256, key: optional(sha256), subject: optional(text) });
const attestation = record({ name: optional(text), address: optional(text), occupation: optional(text) });
/** How much a limb of an undertaking promises, weakest last. */
export const strengths = ['strict', 'best-endeavours', 'reasonable-endeavours', 'endeavours', 'none'] as const;
/** By what an undertaking ends of itself. */
export const terminationEvents = [
  'delisting',
  'ceases-to-be-beneficiary',
  'fixed-date',
  'notice',
  'release-by-company',
  'other',
] as const;
/** What an instrument says where it may say something else than the executed instrument of 2021. */
const instrumentTerms = record({
  own: optional(choice(...strengths)),
  vehicles: optional(choice(...strengths)),
  company: optional(choice(...strengths)),
  enforceableBy: optional(list(choice('company', 'shareholders'))),
  terminatesOn: optional(list(choice(...terminationEvents))),
  terminatesOnDate: optional(date),
  survival: optional(truth),
  subjectTo204: optional(truth),
  governingLaw: optional(openText(/^[a-z]+(-[a-z]+)*$/)),
  jurisdiction: optional(openText(/^[a-z]+(-[a-z]+)*$/)),
  exclusive: optional(truth),
});
/** A supplement is an instrument of its own id: which undertaking it supplements, and the vehicles that it names. */
const supplementing = {
  supplements: optional(reference('undertaking')),
  vehicles: optional(oneOrMany(reference('vehicle'))),
} as const;
const pollRow = record({
  class: ofClass,
  holder: optional(party),
  shares,
  votes: shares,
  for: shares,
  against: shares,
  abstain: optional(shares),
});
const rights = record({ dividend: optional(amount), liquidation: optional(amount), nomination: optional(text) });

/**
 * Every kind of fact of version 1 with its fields. `about` is the line of the reference; `area` says which area of
 * completeness the fact belongs to.
 */
export const factKinds = {
  'class-created': {
    about: 'A class of shares comes into being with so many votes a share.',
    fields: {
      class: identifier,
      votes: count,
      reservedVotes: optional(count),
      weighted: optional(truth),
      listed: optional(truth),
      convertsInto: optional(idText),
      rights: optional(rights),
    },
  },
  'class-terms-changed': {
    about: 'The terms of a class change: votes, listing, conversion or other rights.',
    fields: {
      class: ofClass,
      changes: record({
        votes: optional(count),
        reservedVotes: optional(count),
        listed: optional(truth),
        convertsInto: optional(ofClass),
        rights: optional(rights),
        reservedMatters: optional(choice('removed', 'added')),
      }),
      approval: optional(text),
      classConsent: optional(truth),
      announced: optional(truth),
    },
  },
  'capital-authorised': {
    about: 'The number of shares of a class that may be issued.',
    fields: { class: ofClass, number: shares, par: optional(amount), currency: optional(currency) },
  },
  'person-recorded': {
    about: 'A person, company, trust or other holder that the record names.',
    fields: {
      person: identifier,
      kind: choice('natural', 'company', 'trust', 'limited-partnership', 'fund', 'nominee', 'depositary', 'estate', 'other'),
      name,
    },
  },
  'relation-recorded': {
    about: 'How one person stands to another.',
    fields: {
      person,
      kind: choice('close-associate', 'connected', 'concert', 'trustee-of-awards', 'nominee-for', 'heir-of'),
      to: person,
    },
  },
  'beneficiary-named': {
    about: 'A person is a beneficiary of weighted voting rights.',
    fields: { person, atListing: optional(truth) },
  },
  'vehicle-arranged': {
    about: 'A vehicle holds shares for one or several persons; who directs its votes and who has which economic part.',
    fields: { vehicle: person, ...vehicleTerms },
  },
  'vehicle-changed': {
    about: 'The terms of a vehicle change; what is not given stays as it was.',
    fields: {
      vehicle: reference('vehicle'),
      kind: optional(vehicleTerms.kind),
      for: optional(vehicleTerms.for),
      votesDirectedBy: optional(party),
      economicInterest: optional(vehicleTerms.economicInterest),
      votesSolelyBy: optional(person),
      purpose: optional(vehicleTerms.purpose),
      controlKept: optional(truth),
      taxBar: optional(truth),
      acceptedByExchange: optional(truth),
      segregated: optional(part),
    },
  },
  'vehicle-ended': {
    about: 'A vehicle no longer holds for anyone.',
    fields: { vehicle: reference('vehicle') },
  },
  'director-appointed': {
    about: 'A person becomes a director.',
    area: 'directors',
    fields: {
      person,
      office: choice('executive', 'non-executive', 'independent'),
      by: optional(choice('board', 'meeting')),
      termEnds: optional(date),
    },
  },
  'director-re-elected': {
    about: 'A director is elected again at a general meeting, without a gap.',
    area: 'directors',
    fields: { person, termEnds: optional(date) },
  },
  'director-redesignated': {
    about: 'A director changes office and stays a director.',
    area: 'directors',
    fields: { person, office: choice('executive', 'non-executive', 'independent') },
  },
  'director-ceased': {
    about: 'A person is no longer a director.',
    area: 'directors',
    fields: { person, cause: optional(choice('resigned', 'retired', 'removed', 'not-re-elected', 'died')) },
  },
  'person-died': { about: 'A person dies.', fields: { person, estate: optional(person) } },
  'person-convicted': {
    about: 'A person is convicted of an offence.',
    fields: { person, matter: optional(text), dishonesty: optional(truth) },
  },
  'person-disqualified': {
    about: 'A court or tribunal disqualifies a person.',
    fields: { person, matter: optional(text) },
  },
  'committee-formed': {
    about: 'The board forms a committee.',
    area: 'committees',
    fields: {
      committee: identifier,
      kind: optional(choice('corporate-governance', 'nomination', 'audit', 'remuneration', 'other')),
    },
  },
  'committee-member-appointed': {
    about: 'A person joins a committee.',
    area: 'committees',
    fields: { committee: reference('committee'), person, chair: optional(truth) },
  },
  'committee-member-ceased': {
    about: 'A person leaves a committee.',
    area: 'committees',
    fields: { committee: reference('committee'), person },
  },
  'adviser-appointed': { about: 'A compliance adviser is appointed.', fields: { adviser: person } },
  'adviser-ceased': { about: 'A compliance adviser ceases.', fields: { adviser: person } },
  'adviser-consulted': {
    about: 'The compliance adviser is consulted.',
    area: 'consultations',
    fields: { adviser: person, matter: optional(text) },
  },
  listed: {
    about: 'The issuer lists on the Exchange.',
    fields: {
      as: choice('primary', 'dual-primary', 'secondary'),
      exempt: optional(
        record({
          ground: choice('grandfathered-greater-china', 'non-greater-china'),
          qualifyingExchange: optional(text),
          since: optional(date),
          fullYears: optional(count),
        }),
      ),
      marketCapitalisation: optional(shares),
      revenue: optional(shares),
      marker: optional(text),
    },
  },
  'listing-changed': {
    about: 'The kind of listing changes.',
    fields: {
      as: choice('primary', 'dual-primary', 'secondary'),
      exempt: optional(
        record({
          ground: choice('grandfathered-greater-china', 'non-greater-china'),
          qualifyingExchange: optional(text),
          since: optional(date),
          fullYears: optional(count),
        }),
      ),
      marker: optional(text),
    },
  },
  delisted: { about: 'All listing of the issuer on the Exchange ends.', fields: {} },
  'articles-adopted': {
    about: 'Articles of association take effect; what they provide.',
    area: 'articles',
    fields: {
      selfExecutingCessation: optional(truth),
      specialResolution: optional(part),
      requisition: optional(part),
      abstentionsInBase: optional(truth),
      decimals: optional(count),
      provisions: optional(table(text, ruleNumber)),
    },
  },
  'shares-issued': {
    about: 'Shares are issued.',
    area: 'shares',
    fields: {
      class: ofClass,
      number: shares,
      to: optional(party),
      basis: choice(
        'opening',
        'pre-listing',
        'preferred-conversion',
        'listing-offer',
        'placing',
        'rights-offer',
        'open-offer',
        'scrip-dividend',
        'sub-division',
        'option-exercise',
        'award',
        'consideration',
        'capitalisation',
        'unexplained',
      ),
      offer: optional(reference('offer')),
      approval: optional(idText),
      price: optional(amount),
      currency: optional(currency),
    },
  },
  'offer-made': {
    about: 'Shares are offered to shareholders in proportion to what they hold.',
    fields: {
      offer: identifier,
      basis: choice('rights-offer', 'open-offer', 'scrip-dividend', 'sub-division', 'other'),
      ratio: optional(text),
      recordDate: optional(date),
      legs: list(record({ class: ofClass, offered: shares })),
      underwritten: optional(truth),
    },
  },
  'rights-granted': {
    about: 'Rights to shares are granted.',
    fields: { class: ofClass, number: shares, to: party, offer: optional(reference('offer')) },
  },
  'rights-lapsed': {
    about: 'Rights to shares lapse untaken.',
    fields: { class: ofClass, number: shares, to: party, offer: optional(reference('offer')) },
  },
  'shares-transferred': {
    about: 'Shares, or something of them, pass from one holder to another.',
    area: 'holdings',
    fields: {
      class: ofClass,
      number: shares,
      from: optional(party),
      to: optional(party),
      moves: optional(list(choice('legal-title', 'beneficial-ownership', 'economic-interest', 'voting-control'))),
    },
  },
  'shares-converted': {
    about: 'Shares of one class become shares of another.',
    area: 'shares',
    fields: {
      class: ofClass,
      into: ofClass,
      number: shares,
      intoNumber: optional(shares),
      holder: optional(party),
      because: optional(openText(new RegExp(`^election$|${ruleNumber.source}`))),
    },
  },
  'shares-repurchased': {
    about: 'The issuer buys back its shares, for cancellation or to hold in treasury.',
    area: 'shares',
    fields: {
      class: ofClass,
      number: shares,
      from: optional(party),
      held: choice('for-cancellation', 'treasury'),
      /** The first day, where one fact tells of purchases on several days up to its own. */
      since: optional(date),
      /** Bought before the record begins: the days and the prices are not in it. */
      basis: optional(choice('opening')),
      price: optional(amount),
      highest: optional(amount),
      lowest: optional(amount),
      consideration: optional(amount),
      currency: optional(currency),
      method: optional(choice('on-exchange', 'on-another-exchange', 'private-arrangement', 'general-offer')),
      venue: optional(text),
    },
  },
  'shares-cancelled': {
    about: 'Shares are cancelled: bought back ones, treasury shares, or shares of a holder.',
    area: 'shares',
    fields: { class: ofClass, number: shares, from: firstOf(choice('repurchased', 'treasury'), party) },
  },
  'treasury-shares-sold': {
    about: 'Treasury shares are sold or transferred.',
    area: 'shares',
    fields: { class: ofClass, number: shares, to: optional(party), price: optional(amount), currency: optional(currency) },
  },
  'shares-subdivided': {
    about: 'Each share becomes several.',
    area: 'shares',
    fields: { class: firstOf(choice('all'), ofClass), each: count, into: count },
  },
  'shares-consolidated': {
    about: 'Several shares become one.',
    area: 'shares',
    fields: { class: firstOf(choice('all'), ofClass), each: count, into: count },
  },
  'charge-created': {
    about: 'Shares are charged; whether votes or title move with it.',
    area: 'charges',
    fields: {
      charge: identifier,
      holder: party,
      class: ofClass,
      number: shares,
      chargee: party,
      votesMove: truth,
      titleMoves: truth,
    },
  },
  'charge-changed': {
    about: 'A charge changes.',
    area: 'charges',
    fields: { charge: reference('charge'), number: optional(shares), votesMove: optional(truth), titleMoves: optional(truth) },
  },
  'charge-released': { about: 'A charge is released.', area: 'charges', fields: { charge: reference('charge') } },
  'charge-enforced': {
    about: 'A charge is enforced and the shares pass.',
    area: 'charges',
    fields: { charge: reference('charge'), number: optional(shares), to: optional(party) },
  },
  'votes-entrusted': {
    about: 'The votes of shares are entrusted to another.',
    fields: {
      arrangement: identifier,
      holder: party,
      class: ofClass,
      number: shares,
      to: party,
      kind: choice('proxy', 'power-of-attorney', 'agreement'),
      directed: truth,
      revocable: truth,
      meeting: optional(reference('meeting')),
    },
  },
  'entrustment-ended': { about: 'An entrustment of votes ends.', fields: { arrangement: reference('arrangement') } },
  'right-granted': { about: 'A governance right outside votes is granted.', fields: { to: party, right: text } },
  'mandate-given': {
    about: 'A general mandate to issue or to buy back.',
    fields: {
      kind: choice('repurchase', 'issue'),
      number: shares,
      base: shares,
      /** Where only the limits of the base are known: `base` is the least that it can be, this the most. */
      baseAtMost: optional(shares),
      /** What was bought or issued under it before the record begins. */
      usedBefore: optional(shares),
      expires: optional(date),
    },
  },
  'exchange-determined': {
    about: 'The Exchange determines something of a person.',
    area: 'decisions',
    fields: { person, matter: choice('incapacitated', 'unfit', 'failed-to-comply'), rule: optional(rule) },
  },
  'exchange-decided': {
    about: 'The Exchange approves, waives, modifies or adds a condition (Rule 2.04 and the approvals of the chapter).',
    area: 'decisions',
    fields: {
      decision: choice('approval', 'waiver', 'modification', 'condition'),
      rule,
      check: optional(idText),
      person: optional(person),
      holder: optional(party),
      class: optional(ofClass),
      number: optional(shares),
      appliesTo: optional(idText),
      until: optional(date),
      parameter: optional(record({ name: idText, value: ratio })),
      conditions: optional(list(text)),
      reference: optional(text),
    },
  },
  'undertaking-drafted': {
    about: 'An undertaking under Rule 8A.43, or a supplement to one, is drawn up; nobody is bound by it yet.',
    area: 'undertakings',
    fields: {
      undertaking: identifier,
      by: person,
      rules: list(rule),
      form: choice('simple-contract', 'deed'),
      document: optional(instrument),
      language: optional(choice('en', 'zh-Hant', 'both')),
      terms: optional(instrumentTerms),
      ...supplementing,
    },
  },
  'undertaking-signed': {
    about: 'One signature or attestation of an instrument: who, in what capacity, over which bytes, where and how.',
    area: 'undertakings',
    fields: {
      undertaking: reference('undertaking'),
      as: choice('giver', 'witness', 'company', 'company-witness'),
      name: text,
      person: optional(person),
      office: optional(text),
      authority: optional(text),
      address: optional(text),
      occupation: optional(text),
      place: optional(text),
      inPresence: optional(truth),
      method: choice('paper', 'electronic'),
      document: optional(instrument),
      signed: instrument,
      consent: optional(truth),
      certificate: optional(certificate),
      timestamp: optional(record({ sha256, authority: optional(text) })),
      attorney: optional(record({ name: text, instrument })),
      counterpart: optional(openText(/^[A-Za-z0-9]{1,20}$/)),
    },
  },
  'undertaking-declined': {
    about: 'The issuer declines to acknowledge an undertaking; its giver stays bound.',
    area: 'undertakings',
    fields: {
      undertaking: reference('undertaking'),
      by: text,
      person: optional(person),
      office: optional(text),
      reason: optional(text),
      document: optional(instrument),
    },
  },
  'undertaking-executed': {
    about: 'A beneficiary signs an undertaking under Rule 8A.43, or a supplement to one.',
    area: 'undertakings',
    fields: {
      undertaking: identifier,
      by: person,
      rules: list(rule),
      form: choice('simple-contract', 'deed'),
      document: optional(instrument),
      witness: optional(attestation),
      language: optional(choice('en', 'zh-Hant', 'both')),
      terms: optional(instrumentTerms),
      ...supplementing,
    },
  },
  'undertaking-acknowledged': {
    about: 'The issuer acknowledges an undertaking.',
    area: 'undertakings',
    fields: {
      undertaking: reference('undertaking'),
      by: text,
      person: optional(person),
      office: optional(text),
      witness: optional(attestation),
      authority: optional(text),
      document: optional(instrument),
    },
  },
  'undertaking-superseded': {
    about: 'An undertaking is replaced by another.',
    area: 'undertakings',
    fields: { undertaking: reference('undertaking'), by: reference('undertaking') },
  },
  'endeavour-made': {
    about: 'A step taken to procure that a vehicle or the issuer complies.',
    fields: {
      undertaking: reference('undertaking'),
      toward: choice('vehicle', 'company'),
      vehicle: optional(reference('vehicle')),
      step: text,
      cost: optional(text),
      outcome: optional(text),
      evidence: optional(text),
    },
  },
  'notice-given': {
    about: 'A notice is given.',
    fields: { by: text, to: text, matter: text, undertaking: optional(reference('undertaking')) },
  },
  'right-claimed': {
    about: 'A right accrued from a breach is claimed.',
    fields: {
      undertaking: reference('undertaking'),
      breach: text,
      by: claimant,
      remedy: choice('injunction', 'damages', 'declaration'),
      ...whichBreach,
    },
  },
  'right-waived': {
    about: 'A right accrued from a breach is waived by one holder.',
    fields: {
      undertaking: reference('undertaking'),
      breach: text,
      by: claimant,
      remedy: optional(choice('injunction', 'damages', 'declaration')),
      ...whichBreach,
    },
  },
  'claim-ended': {
    about: 'A claim ends.',
    fields: {
      undertaking: reference('undertaking'),
      breach: text,
      by: claimant,
      remedy: optional(choice('injunction', 'damages', 'declaration')),
      ...whichBreach,
    },
  },
  'return-filed': {
    about: 'A return is filed with the Exchange; the date of its closing balance, from which the next one goes on.',
    area: 'filings',
    fields: {
      form: text,
      by: optional(text),
      covers: optional(text),
      reference: optional(text),
      balanceOn: optional(date),
    },
  },
  'announcement-made': {
    about: 'The issuer announces something.',
    area: 'filings',
    fields: { matter: text, by: optional(text), covers: optional(text), reference: optional(text) },
  },
  'exchange-notified': {
    about: 'The Exchange is notified.',
    area: 'filings',
    fields: { matter: text, by: optional(text), covers: optional(text), reference: optional(text) },
  },
  ...factsOfCalendar,
  ...factsOfClearance,
  'meeting-convened': {
    about: 'A general or class meeting is convened.',
    area: 'polls',
    fields: {
      meeting: identifier,
      kind: choice('AGM', 'EGM', 'class'),
      class: optional(ofClass),
      recordDate: optional(date),
      heldOn: optional(date),
    },
  },
  'meeting-adjourned': {
    about: 'A meeting is adjourned.',
    area: 'polls',
    fields: { meeting: reference('meeting'), to: optional(date) },
  },
  'meeting-cancelled': { about: 'A meeting is cancelled.', area: 'polls', fields: { meeting: reference('meeting') } },
  'resolution-proposed': {
    about: 'A resolution is put to a meeting; what it is about.',
    area: 'polls',
    fields: {
      meeting: reference('meeting'),
      resolution: identifier,
      matters: list(
        choice(
          'constitution',
          'class-rights',
          'inded-appointment',
          'inded-removal',
          'auditor-appointment',
          'auditor-removal',
          'auditor-remuneration',
          'winding-up',
          'director-election',
          'accounts',
          'dividend',
          'mandate',
          'connected-transaction',
          'other',
        ),
      ),
      kind: choice('ordinary', 'special'),
    },
  },
  'resolution-withdrawn': {
    about: 'A resolution is withdrawn.',
    area: 'polls',
    fields: { meeting: reference('meeting'), resolution: reference('resolution') },
  },
  'abstention-required': {
    about: 'A holder must abstain.',
    area: 'polls',
    fields: {
      meeting: reference('meeting'),
      resolution: optional(reference('resolution')),
      holder: party,
      ground: text,
      inFavourOnly: optional(truth),
    },
  },
  'poll-declared': {
    about: 'The result of a poll is declared.',
    area: 'polls',
    fields: {
      meeting: reference('meeting'),
      resolution: reference('resolution'),
      weighting: choice('weighted', 'one-vote'),
      rows: list(pollRow),
      declared: choice('passed', 'not-passed'),
      scrutineer: optional(text),
    },
  },
  'requisition-made': {
    about: 'Shareholders requisition a meeting.',
    fields: { by: list(record({ holder: party, class: ofClass, shares })), business: text },
  },
  'balance-reported': {
    about: 'A balance that a filing states; compared with the record, never a correction.',
    fields: {
      class: ofClass,
      holder: optional(party),
      number: firstOf(shares, record({ atLeast: optional(shares), atMost: optional(shares) })),
      treasury: optional(shares),
      form: text,
    },
  },
  'record-complete': {
    about: 'An area of the record is complete from a date: what is not in it did not happen.',
    fields: { area: choice(...areas), from: optional(date), until: optional(date) },
  },
  'knowledge-ends': {
    about: 'The sources of an area stop here; later dates cannot be told.',
    fields: { area: choice(...areas) },
  },
  'fact-retracted': {
    about: 'An earlier fact was wrong; both stay readable.',
    fields: { retracts: idText, reason: choice('amendment', 'clerical-error') },
  },
} as const;

/** The id of a company stands in what a store hashes; any other holder may be a natural person, or be named after one. */
export const isCompany = (kind: string): boolean => kind === 'company';

export type FactKind = keyof typeof factKinds;
export const factKindNames = Object.keys(factKinds) as readonly FactKind[];

export const certainties = ['filed', 'derived', 'inferred'] as const;
/** How sure a figure is: read in a filing, worked out from filings, or inferred. Weakest last. */
export type Certainty = (typeof certainties)[number];

export type SourceReference = { readonly key: string; readonly where?: string };

/** What every fact carries. `on` is the Hong Kong date; `at` the instant where known. */
export type CommonFact = {
  readonly id: string;
  /** False when Holdfast gave the id: such a fact cannot be retracted. */
  readonly named: boolean;
  readonly on: HongKongDate;
  readonly at?: Instant;
  readonly recorded?: Instant;
  readonly source?: SourceReference;
  readonly certainty?: Certainty;
  readonly set?: string;
  readonly note?: string;
  /** Where it stands in the file, for errors. */
  readonly line: number;
  readonly column: number;
};

export type FactOf<K extends FactKind> = K extends FactKind
  ? CommonFact & { readonly fact: K } & ReadFields<(typeof factKinds)[K]['fields']>
  : never;
export type Fact = { [K in FactKind]: FactOf<K> }[FactKind];

export type Source = { readonly title: string; readonly date?: HongKongDate; readonly address?: string; readonly note?: string };

export type Issuer = {
  readonly id: string;
  readonly name: { readonly en: string; readonly 'zh-Hant'?: string };
  readonly stockCode?: string;
  readonly incorporatedIn?: string;
};

/** An issuer's record: a head and a list of facts in the order they were written. */
export type IssuerRecord = {
  readonly issuer: Issuer;
  readonly notice?: string;
  readonly sources: Readonly<Record<string, Source>>;
  readonly facts: readonly Fact[];
};
