import type { HongKongDate } from '../../exact/index.ts';
import type { Fact, State, Step } from '../../record/index.ts';
import type { Lots } from './lots.ts';
import { possibleOrder } from './possible-order.ts';
import type { Tell } from './read.ts';
import { type RecordLeg, startLegs } from './record-legs.ts';
import { tellLostFields } from './told-out.ts';

/** Follows the replay of a record and writes each action as transactions. */
export const startWriter = ({ lots, tell }: { readonly lots: Lots; readonly tell: Tell }) => {
  const legsOf = startLegs();
  const authorised = new Map<string, bigint>();
  /** What a class may issue from its first day on: that stands in the class itself. */
  const initial = new Map<string, bigint>();
  const createdOn = new Map<string, HongKongDate>();
  const used = new Set<string>();

  const authorise = (leg: Extract<RecordLeg, { readonly kind: 'authorise' }>): void => {
    const { fact, class: shareClass, number } = leg;
    const isFirst = !authorised.has(shareClass) && !used.has(shareClass) && createdOn.get(shareClass) === fact.on;
    authorised.set(shareClass, number);
    if (isFirst) initial.set(shareClass, number);
    else writeAuthorised(fact, shareClass, number);
  };
  const writeAuthorised = (fact: Fact, shareClass: string, number: bigint): void => {
    lots.write('TX_STOCK_CLASS_AUTHORIZED_SHARES_ADJUSTMENT', fact, {
      stock_class_id: shareClass,
      new_shares_authorized: `${number}`,
    });
  };
  /** A record splits what is authorised with the class; a reader of OCF has to be told. */
  const splitAuthorised = ({ fact, class: shareClass, into, each }: Extract<RecordLeg, { readonly kind: 'split' }>): void => {
    const before = authorised.get(shareClass);
    if (before === undefined) return;
    const after = (before * into) / each;
    authorised.set(shareClass, after);
    writeAuthorised(fact, shareClass, after);
  };
  const write = (leg: RecordLeg): void => {
    const { fact: cause } = leg;
    if (leg.kind === 'authorise') return authorise(leg);
    used.add(leg.class);
    if (leg.kind === 'split') {
      lots.split({ ...leg, cause });
      return splitAuthorised(leg);
    }
    if (leg.number === 0n && (leg.kind !== 'convert' || leg.intoNumber === 0n)) {
      tell('ocf-out-nothing', cause.id, { fact: cause.fact, id: cause.id });
      return;
    }
    if (cause.fact === 'treasury-shares-sold') tell('ocf-out-treasury', cause.id, { id: cause.id });
    if (leg.kind === 'issue') lots.issue({ ...leg, holder: leg.to, cause });
    else if (leg.kind === 'transfer') lots.transfer({ ...leg, cause });
    else if (leg.kind === 'repurchase') lots.repurchase({ ...leg, cause });
    else if (leg.kind === 'cancel') lots.cancel({ ...leg, cause, reason: reasonOf(cause) });
    else if (leg.number === 0n) lots.issue({ class: leg.into, holder: leg.holder, cause, number: leg.intoNumber });
    else if (leg.intoNumber === 0n) lots.cancel({ ...leg, cause, reason: 'Converted into nothing.' });
    else lots.convert({ ...leg, cause });
  };

  return {
    initial,
    observe: ({ action, state }: Step): void => {
      const legs: RecordLeg[] = [];
      for (const fact of action.facts) {
        if (fact.fact === 'class-created') createdOn.set(fact.class, fact.on);
        const reading = legsOf(fact, state.classes);
        if (reading.status === 'told') tell(reading.code, fact.id, { fact: fact.fact, id: fact.id });
        else {
          tellLostFields(fact, tell);
          legs.push(...reading.legs);
        }
      }
      const ordered =
        legs.length < 2 ? legs : possibleOrder(legs, (shareClass, holder) => lots.held({ class: shareClass, holder }));
      if (ordered) for (const leg of ordered) write(leg);
      else {
        for (const leg of legs) {
          if (leg.kind === 'authorise') authorise(leg);
          else if (leg.kind === 'split') splitAuthorised(leg);
        }
        writeNet({ legs, state, lots, tell });
      }
    },
  };
};

const reasonOf = ({ fact, note }: Fact): string => note ?? `Recorded as ${fact}.`;

/** A set that no order of transactions does: its outcome, holder by holder. */
const writeNet = ({
  legs,
  state,
  lots,
  tell,
}: {
  readonly legs: readonly RecordLeg[];
  readonly state: State;
  readonly lots: Lots;
  readonly tell: Tell;
}): void => {
  const [first] = legs;
  if (first === undefined) return;
  const cause = first.fact;
  for (const { fact, id } of new Set(legs.map((leg) => leg.fact))) tell('ocf-out-netted', id, { fact, id });
  const classes = new Set(legs.flatMap((leg) => (leg.kind === 'convert' ? [leg.class, leg.into] : [leg.class])));
  for (const shareClass of classes) {
    const givers: [string, bigint][] = [];
    const takers: [string, bigint][] = [];
    const after = state.holdings.get(shareClass);
    const before = new Map(lots.holdersOf(shareClass));
    for (const holder of new Set([...before.keys(), ...(after?.keys() ?? [])])) {
      const change = (after?.get(holder)?.shares ?? 0n) - (before.get(holder) ?? 0n);
      if (change < 0n) givers.push([holder, -change]);
      if (change > 0n) takers.push([holder, change]);
    }
    for (const [to, wanted] of takers) {
      let left = wanted;
      for (let giver = givers.at(-1); giver !== undefined && left > 0n; giver = givers.at(-1)) {
        const number = giver[1] < left ? giver[1] : left;
        lots.transfer({ class: shareClass, holder: giver[0], to, number, cause });
        left -= number;
        giver[1] -= number;
        if (giver[1] === 0n) givers.pop();
      }
      if (left > 0n) lots.issue({ class: shareClass, holder: to, number: left, cause });
    }
    for (const [holder, number] of givers) {
      if (number > 0n) lots.cancel({ class: shareClass, holder, number, cause, reason: 'Outcome of several movements at once.' });
    }
  }
};
