import { type Fact, type FactOf, type JsonMap, publicHolders } from '../../record/index.ts';
import { noPrice } from './numbers.ts';

/** What a fact does to the shares in OCF's sense: shares come, pass, turn into others, go; or a class changes. */
export type RecordLeg = { readonly fact: Fact } & (
  | { readonly kind: 'issue'; readonly class: string; readonly to: string; readonly number: bigint }
  | { readonly kind: 'transfer'; readonly class: string; readonly holder: string; readonly to: string; readonly number: bigint }
  | {
      readonly kind: 'convert';
      readonly class: string;
      readonly holder: string;
      readonly number: bigint;
      readonly into: string;
      readonly intoNumber: bigint;
    }
  | { readonly kind: 'cancel'; readonly class: string; readonly holder: string; readonly number: bigint }
  | {
      readonly kind: 'repurchase';
      readonly class: string;
      readonly holder: string;
      readonly number: bigint;
      readonly price: JsonMap;
    }
  | { readonly kind: 'split'; readonly class: string; readonly each: bigint; readonly into: bigint }
  | { readonly kind: 'authorise'; readonly class: string; readonly number: bigint }
);

/**
 * The legs of a fact: `told` where OCF has nothing for it, and none where it is something that stands in a file of its own
 * (a person, a class). Shares bought back have ended in OCF, so that nothing is left of them to cancel.
 */
export type FactReading =
  | { readonly status: 'legs'; readonly legs: readonly RecordLeg[] }
  | { readonly status: 'told'; readonly code: string };

type Charge = { readonly holder: string; readonly class: string; readonly chargee: string; readonly number: bigint };

/** Reads facts in their order; charges are remembered, because what passes when one is enforced stands in its creation. */
export const startLegs = (): ((fact: Fact, classes: ReadonlyMap<string, unknown>) => FactReading) => {
  const charges = new Map<string, Charge>();
  return (fact, classes) => {
    switch (fact.fact) {
      case 'class-created':
      case 'person-recorded':
        return made();
      case 'capital-authorised':
        return made({ fact, kind: 'authorise', class: fact.class, number: fact.number });
      case 'shares-issued':
        return made({ fact, kind: 'issue', class: fact.class, to: fact.to ?? publicHolders, number: fact.number });
      case 'shares-transferred': {
        if (fact.moves !== undefined && !fact.moves.includes('legal-title')) return told();
        const [holder, to] = [fact.from ?? publicHolders, fact.to ?? publicHolders];
        return made(transferLeg({ fact, class: fact.class, holder, to, number: fact.number }));
      }
      case 'shares-converted':
        return made(conversionLeg(fact));
      case 'shares-repurchased': {
        const holder = fact.from ?? publicHolders;
        return made({ fact, kind: 'repurchase', class: fact.class, holder, number: fact.number, price: priceOf(fact) });
      }
      case 'shares-cancelled':
        if (fact.from === 'repurchased' || fact.from === 'treasury') return told('ocf-out-ended-before');
        return made({ fact, kind: 'cancel', class: fact.class, holder: fact.from, number: fact.number });
      case 'treasury-shares-sold':
        return made({ fact, kind: 'issue', class: fact.class, to: fact.to ?? publicHolders, number: fact.number });
      case 'shares-subdivided':
      case 'shares-consolidated': {
        const { each, into } = fact;
        const split = fact.class === 'all' ? [...classes.keys()] : [fact.class];
        return made(...split.map((one) => ({ fact, kind: 'split', class: one, each, into }) as const));
      }
      case 'charge-created':
        charges.set(fact.charge, fact);
        return told();
      case 'charge-changed': {
        const charge = charges.get(fact.charge);
        if (charge) charges.set(fact.charge, { ...charge, number: fact.number ?? charge.number });
        return told();
      }
      case 'charge-released':
        charges.delete(fact.charge);
        return told();
      case 'charge-enforced': {
        const charge = charges.get(fact.charge);
        if (charge === undefined) throw new Error(`the charge ${fact.charge} is enforced and was never created`);
        const number = fact.number ?? charge.number;
        charges.set(fact.charge, { ...charge, number: charge.number - number });
        const { class: shareClass, holder, chargee } = charge;
        return made(transferLeg({ fact, class: shareClass, holder, to: fact.to ?? chargee, number }));
      }
      case 'class-terms-changed':
        return told('ocf-out-terms');
      case 'relation-recorded':
      case 'beneficiary-named':
      case 'vehicle-arranged':
      case 'vehicle-changed':
      case 'vehicle-ended':
      case 'director-appointed':
      case 'director-re-elected':
      case 'director-redesignated':
      case 'director-ceased':
      case 'person-died':
      case 'person-convicted':
      case 'person-disqualified':
      case 'committee-formed':
      case 'committee-member-appointed':
      case 'committee-member-ceased':
      case 'adviser-appointed':
      case 'adviser-ceased':
      case 'adviser-consulted':
      case 'listed':
      case 'listing-changed':
      case 'delisted':
      case 'articles-adopted':
      case 'offer-made':
      case 'rights-granted':
      case 'rights-lapsed':
      case 'votes-entrusted':
      case 'entrustment-ended':
      case 'right-granted':
      case 'mandate-given':
      case 'exchange-determined':
      case 'exchange-decided':
      case 'undertaking-drafted':
      case 'undertaking-signed':
      case 'undertaking-declined':
      case 'undertaking-executed':
      case 'undertaking-acknowledged':
      case 'undertaking-superseded':
      case 'endeavour-made':
      case 'notice-given':
      case 'right-claimed':
      case 'right-waived':
      case 'claim-ended':
      case 'return-filed':
      case 'announcement-made':
      case 'exchange-notified':
      case 'financial-year-set':
      case 'results-scheduled':
      case 'results-published':
      case 'committee-confirmed':
      case 'committee-reported':
      case 'approvals-required':
      case 'limit-set':
      case 'clearance-given':
      case 'clearance-approved':
      case 'clearance-declined':
      case 'clearance-told':
      case 'closing-price-recorded':
      case 'public-float-required':
      case 'inside-information-stated':
      case 'dealing-acknowledged':
      case 'meeting-convened':
      case 'meeting-adjourned':
      case 'meeting-cancelled':
      case 'resolution-proposed':
      case 'resolution-withdrawn':
      case 'abstention-required':
      case 'poll-declared':
      case 'requisition-made':
      case 'balance-reported':
      case 'issuable-reported':
      case 'record-complete':
      case 'knowledge-ends':
      case 'fact-retracted':
        return told();
      default:
        return unhandled(fact);
    }
  };
};

type TransferLeg = Extract<RecordLeg, { readonly kind: 'transfer' }>;

/** Shares that pass to him who has them go nowhere. */
const transferLeg = (leg: Omit<TransferLeg, 'kind'>): TransferLeg => ({
  ...leg,
  kind: 'transfer',
  number: leg.holder === leg.to ? 0n : leg.number,
});

/** A class may become itself in a record; of that only the difference is something. */
const conversionLeg = (fact: FactOf<'shares-converted'>): RecordLeg => {
  const { class: shareClass, into, number } = fact;
  const holder = fact.holder ?? publicHolders;
  const intoNumber = fact.intoNumber ?? number;
  if (shareClass !== into) return { fact, kind: 'convert', class: shareClass, holder, number, into, intoNumber };
  return intoNumber < number
    ? { fact, kind: 'cancel', class: shareClass, holder, number: number - intoNumber }
    : { fact, kind: 'issue', class: shareClass, to: holder, number: intoNumber - number };
};

const made = (...legs: readonly RecordLeg[]): FactReading => ({ status: 'legs', legs });
const told = (code = 'ocf-out-fact'): FactReading => ({ status: 'told', code });

const unhandled = (fact: never): never => {
  throw new Error(`a fact of no known kind: ${JSON.stringify(fact)}`);
};

/** A price that OCF's Monetary can hold: ten decimals and a currency of three capitals. */
const priceOf = ({ price, currency }: { readonly price?: string; readonly currency?: string }): JsonMap =>
  canStand({ price, currency }) ? { amount: price ?? '', currency: currency ?? '' } : noPrice;

export const canStand = ({
  price,
  currency,
}: {
  readonly price?: string | undefined;
  readonly currency?: string | undefined;
}): boolean => price !== undefined && currency !== undefined && /^\d+(\.\d{1,10})?$/.test(price) && /^[A-Z]{3}$/.test(currency);
