import type { AsOf } from '../../exact/index.ts';
import { type Fact, type FactKind, type IssuerRecord, publicHolders, unknownHolder } from '../../record/index.ts';
import type { NotCarried } from '../carried.ts';
import type { Life } from './out-life.ts';

/**
 * What becomes of each kind of fact in BODS: told in statements (but for the fields named), summed up in percentages, or
 * unsaid. A new kind of fact does not compile until it has its place here.
 */
const fates = {
  'person-recorded': [],
  'relation-recorded': [],
  'vehicle-arranged': ['votesSolelyBy', 'purpose', 'controlKept', 'taxBar', 'acceptedByExchange'],
  'vehicle-changed': ['votesSolelyBy', 'purpose', 'controlKept', 'taxBar', 'acceptedByExchange', 'segregated'],
  'vehicle-ended': [],
  'person-died': ['estate'],
  listed: ['on', 'as', 'exempt', 'marketCapitalisation', 'revenue', 'marker'],
  'listing-changed': ['on', 'as', 'exempt', 'marker'],
  delisted: ['on'],
  'class-created': 'summed',
  'class-terms-changed': 'summed',
  'shares-issued': 'summed',
  'shares-transferred': 'summed',
  'shares-converted': 'summed',
  'shares-repurchased': 'summed',
  'shares-cancelled': 'summed',
  'treasury-shares-sold': 'summed',
  'shares-subdivided': 'summed',
  'shares-consolidated': 'summed',
  'charge-enforced': 'summed',
  'capital-authorised': 'unsaid',
  'beneficiary-named': 'unsaid',
  'director-appointed': 'unsaid',
  'director-re-elected': 'unsaid',
  'director-redesignated': 'unsaid',
  'director-ceased': 'unsaid',
  'person-convicted': 'unsaid',
  'person-disqualified': 'unsaid',
  'committee-formed': 'unsaid',
  'committee-member-appointed': 'unsaid',
  'committee-member-ceased': 'unsaid',
  'adviser-appointed': 'unsaid',
  'adviser-ceased': 'unsaid',
  'adviser-consulted': 'unsaid',
  'articles-adopted': 'unsaid',
  'offer-made': 'unsaid',
  'rights-granted': 'unsaid',
  'rights-lapsed': 'unsaid',
  'charge-created': 'unsaid',
  'charge-changed': 'unsaid',
  'charge-released': 'unsaid',
  'votes-entrusted': 'unsaid',
  'entrustment-ended': 'unsaid',
  'right-granted': 'unsaid',
  'mandate-given': 'unsaid',
  'exchange-determined': 'unsaid',
  'exchange-decided': 'unsaid',
  'undertaking-drafted': 'unsaid',
  'undertaking-signed': 'unsaid',
  'undertaking-declined': 'unsaid',
  'undertaking-executed': 'unsaid',
  'undertaking-acknowledged': 'unsaid',
  'undertaking-superseded': 'unsaid',
  'endeavour-made': 'unsaid',
  'notice-given': 'unsaid',
  'right-claimed': 'unsaid',
  'right-waived': 'unsaid',
  'claim-ended': 'unsaid',
  'return-filed': 'unsaid',
  'announcement-made': 'unsaid',
  'exchange-notified': 'unsaid',
  'financial-year-set': 'unsaid',
  'results-scheduled': 'unsaid',
  'results-published': 'unsaid',
  'committee-confirmed': 'unsaid',
  'committee-reported': 'unsaid',
  'approvals-required': 'unsaid',
  'limit-set': 'unsaid',
  'clearance-given': 'unsaid',
  'clearance-approved': 'unsaid',
  'clearance-declined': 'unsaid',
  'clearance-told': 'unsaid',
  'closing-price-recorded': 'unsaid',
  'public-float-required': 'unsaid',
  'inside-information-stated': 'unsaid',
  'dealing-acknowledged': 'unsaid',
  'meeting-convened': 'unsaid',
  'meeting-adjourned': 'unsaid',
  'meeting-cancelled': 'unsaid',
  'resolution-proposed': 'unsaid',
  'resolution-withdrawn': 'unsaid',
  'abstention-required': 'unsaid',
  'poll-declared': 'unsaid',
  'requisition-made': 'unsaid',
  'balance-reported': 'unsaid',
  'issuable-reported': 'unsaid',
  'record-complete': 'unsaid',
  'knowledge-ends': 'unsaid',
  'fact-retracted': 'unsaid',
} as const satisfies Record<FactKind, readonly string[] | 'summed' | 'unsaid'>;

/** What BODS cannot say of a record, each fact by its id; then holders whom the record does not name, and where its knowledge ends. */
export const leftOut = ({
  record,
  life,
  asOf,
  untold,
}: {
  readonly record: IssuerRecord;
  readonly life: Life;
  readonly asOf: AsOf;
  /** Facts that would be told and are not, with why. */
  readonly untold: ReadonlyMap<Fact, string>;
}): readonly NotCarried[] => [
  ...record.facts.flatMap((fact) => leftOfFact({ fact, life, asOf, untold })),
  ...life.position.holders.flatMap(({ holder, class: shareClass, shares }) =>
    (holder === publicHolders || holder === unknownHolder) && shares > 0n
      ? [{ code: 'bods-unnamed-holders', where: holder, values: { holder, class: shareClass, shares: `${shares}` } }]
      : [],
  ),
  ...life.position.knowledgeEnded.map(({ area, on }) => ({ code: 'bods-knowledge-ended', where: area, values: { area, on } })),
];

const leftOfFact = ({
  fact,
  life,
  asOf,
  untold,
}: {
  readonly fact: Fact;
  readonly life: Life;
  readonly asOf: AsOf;
  readonly untold: ReadonlyMap<Fact, string>;
}): readonly NotCarried[] => {
  const left = (code: string, values: NotCarried['values'] = {}): readonly NotCarried[] => [
    { code, where: fact.id, values: { fact: fact.fact, ...values } },
  ];
  if (!life.effective.has(fact)) {
    const isLater = fact.on > asOf.date || (fact.at !== undefined && asOf.instant !== undefined && fact.at > asOf.instant);
    return isLater ? left('bods-fact-later', { date: fact.on }) : left('bods-fact-retracted');
  }
  const fate = fates[fact.fact];
  if (fate === 'summed') return left('bods-fact-summed');
  if (fate === 'unsaid') return left('bods-fact-unsaid');
  const why = untold.get(fact);
  if (why !== undefined) return left(why);
  if (fact.fact === 'relation-recorded' && fact.kind !== 'nominee-for') return left('bods-relation-unsaid', { kind: fact.kind });
  const given = fact as unknown as Readonly<Record<string, unknown>>;
  const common = ['at', 'recorded', 'set'].filter((field) => given[field] !== undefined);
  const fields = [...fate.filter((field) => given[field] !== undefined), ...common];
  return fields.length === 0 ? [] : left('bods-fact-fields', { fields: fields.join(', ') });
};
