import type { HongKongDate } from '../exact/index.ts';
import { type AffectedShares, holdingOf, type State, type Step, type Trigger } from '../record/index.ts';
import { allocateDuty, conversionsIn } from './reading.ts';
import type { Draft, Outcome } from './rule.ts';

type Open = {
  readonly trigger: Trigger;
  readonly left: Map<string, bigint>;
  /** The sum of what is left. */
  pending: bigint;
  doneOn: string | undefined;
  /** The day on which a holder had converted all that he held of them. */
  readonly doneBy: Map<string, HongKongDate>;
  /** What was converted of them, by day. */
  readonly converted: { readonly on: HongKongDate; readonly number: bigint }[];
  readonly set: string | undefined;
  /** The day after which nothing of an unsplit block carried weight any more. */
  noDoubtOn: HongKongDate | undefined;
};

/**
 * The duty that a trigger leaves: the shares whose weight had to end, what of them is still registered in the weighted
 * class, and when the last of them was converted. Shared by Rules 8A.17, 8A.18 and 8A.19.
 */
export const followCessations = (rule: Trigger['rule'], check: string) => {
  const open: Open[] = [];
  /** By class and holder, oldest first, from the first that may still have shares left: a conversion looks at no other. */
  const waiting = new Map<string, { readonly items: Open[]; next: number }>();
  const doubtful: Open[] = [];
  const subjects = new Set<string>();
  return {
    /** Whether a person's weight was already judged to have had to end. */
    concerns: (person: string): boolean => subjects.has(person),
    observe: (step: Step): void => {
      if (doubtful.length > 0 && step.before.wvrShares !== step.after.wvrShares)
        for (const item of doubtful) if (mostInDoubt(item, step.state) === 0n) item.noDoubtOn ??= step.action.on;
      for (const { holder, class: classId, number } of conversionsIn(step)) {
        const key = `${classId}/${holder}`;
        const queue = waiting.get(key);
        let converted = number;
        while (queue !== undefined && converted > 0n) {
          const item = queue.items[queue.next];
          if (item === undefined) break;
          const left = item.left.get(key) ?? 0n;
          const counted = converted < left ? converted : left;
          item.left.set(key, left - counted);
          item.pending -= counted;
          converted -= counted;
          if (counted > 0n) item.converted.push({ on: step.action.on, number: counted });
          if (counted === left) queue.next += 1;
          if (counted > 0n && leftOf(item, holder) === 0n) item.doneBy.set(holder, step.action.on);
          if (counted > 0n && item.pending === 0n) item.doneOn ??= step.action.on;
        }
      }
      for (const trigger of step.triggers) {
        if (trigger.rule !== rule) continue;
        const left = new Map<string, bigint>();
        for (const { class: classId, holder, number } of trigger.shares) left.set(`${classId}/${holder}`, number);
        const pending = [...left.values()].reduce((sum, rest) => sum + rest, 0n);
        const item: Open = {
          trigger,
          left,
          pending,
          doneOn: undefined,
          doneBy: new Map(),
          converted: [],
          set: step.action.facts[0]?.set,
          noDoubtOn: undefined,
        };
        open.push(item);
        if (trigger.doubtful.length > 0) doubtful.push(item);
        subjects.add(trigger.subject);
        for (const key of left.keys()) {
          const queue = waiting.get(key);
          if (queue === undefined) waiting.set(key, { items: [item], next: 0 });
          else queue.items.push(item);
        }
      }
    },
    drafts: (state: State): readonly Draft[] =>
      open.map((item) => {
        const { trigger, left, pending, doneOn, doneBy, converted, set, noDoubtOn } = item;
        const { waivedBy } = trigger;
        const inDoubt = mostInDoubt(item, state);
        const outcome = outcomeOf({ trigger, pending, doneOn, inDoubt, noDoubtOn });
        const shares: readonly AffectedShares[] = trigger.shares.map((affected) => ({
          ...affected,
          number: left.get(`${affected.class}/${affected.holder}`) ?? 0n,
        }));
        const leftIn = ({ holder, class: classId }: AffectedShares): bigint => left.get(`${classId}/${holder}`) ?? 0n;
        const unsplit = trigger.unsplit.map((one) => ({ ...one, number: leftIn(one) })).filter(({ number }) => number > 0n);
        const inBlocks = trigger.unsplit.reduce((sum, { number }) => sum + number, 0n);
        const own = shares.filter((one) => !unsplit.some(({ holder, class: id }) => holder === one.holder && id === one.class));
        // Whose part of a block is how large nobody has told: it is put on none of its persons.
        const allocation = allocateDuty({ state, carrying: own, duty: 1n, whole: 1n, bearer: trigger.directedBy[0] });
        return {
          rule,
          check,
          outcome,
          subject: trigger.subject,
          on: trigger.on,
          engagedBy: trigger.facts,
          figures: {
            wvrSharesCeased: trigger.total,
            pendingRegistration: pending,
            ...(inBlocks > 0n ? { inUnsplitBlocks: inBlocks } : {}),
            ...(inDoubt > 0n ? { mostCeased: trigger.total + inDoubt } : {}),
          },
          ...otherFiguresOf({ trigger, pending, inDoubt }),
          arithmetic: [...trigger.shares, ...(inDoubt > 0n ? trigger.doubtful : [])].map((affected) => ({
            label: 'shares-of',
            value: affected.number,
            from: `${affected.holder} / ${affected.class}`,
          })),
          ...(inDoubt > 0n || trigger.doubt === 'recipient-unknown' || trigger.doubt === 'giver-unknown'
            ? { missing: ['holdings'] }
            : trigger.effect === 'unknown' && pending > 0n
              ? { missing: ['articles'] }
              : {}),
          waiver: waivedBy === undefined ? undefined : { decision: waivedBy, spared: trigger.effect === 'ceased' },
          doneOn,
          done: doneBy,
          remedy:
            pending > 0n && trigger.doubt !== 'still-permitted'
              ? {
                  action: 'convert' as const,
                  class: trigger.shares[0]?.class ?? '',
                  shares: pending,
                  leastShares: pending,
                  allocation,
                  by: 'at once',
                }
              : undefined,
          curedOn: outcome === 'cured' ? doneOn : undefined,
          actor: { kind: 'holders' as const, holders: trigger.actors, directedBy: trigger.directedBy },
          persons: trigger.directedBy,
          notices: [
            ...(trigger.segregated === undefined ? [] : [{ code: 'segregated-reading' }]),
            ...(trigger.betweenBeneficiaries ? [{ code: 'between-beneficiaries' }] : []),
            ...(trigger.unpermittedVehicle ? [{ code: 'unpermitted-vehicle' }] : []),
            ...(trigger.doubt === 'still-permitted' ? [{ code: 'accepted-in-practice' }] : []),
            ...(inDoubt > 0n ? [{ code: 'unsplit-block' }] : []),
            ...(unsplit.length > 0 ? [{ code: 'unsplit-ended' }] : []),
            ...(trigger.effect === 'unknown' ? [{ code: 'articles-unknown' }] : []),
          ],
          size: trigger.total + inDoubt,
          openOn: (on) =>
            converted.reduce((rest, { on: then, number }) => (then < on ? rest - number : rest), trigger.total + inDoubt),
          set,
          holders: trigger.shares.map(({ holder }) => holder),
          ...(unsplit.length > 0 ? { unsplit } : {}),
          class: trigger.shares[0]?.class,
          message:
            inDoubt > 0n
              ? 'unsplit'
              : trigger.doubt !== undefined && pending > 0n
                ? trigger.doubt
                : `${waivedBy === undefined ? trigger.effect : 'stays'}${pending === 0n ? '-done' : ''}${inBlocks > 0n ? '-block' : ''}`,
          values: { cause: trigger.cause, ...(inBlocks > 0n ? { persons: trigger.directedBy.join(', ') } : {}) },
        };
      }),
  };
};

const outcomeOf = ({
  trigger,
  pending,
  doneOn,
  inDoubt,
  noDoubtOn,
}: {
  readonly trigger: Trigger;
  readonly pending: bigint;
  readonly doneOn: string | undefined;
  readonly inDoubt: bigint;
  readonly noDoubtOn: string | undefined;
}): Outcome => {
  // What is certainly his and was not converted is a breach, whatever else was.
  if (inDoubt > 0n) return trigger.effect === 'stays' && pending > 0n ? 'breached' : 'cannot-tell';
  if (trigger.doubt === 'still-permitted') return pending > 0n ? 'needs-counsel' : 'met';
  if (trigger.doubt !== undefined && pending > 0n) return 'cannot-tell';
  // Whether something of the block was his, and stayed weighted too long, is not told by its end.
  if (trigger.doubtful.length > 0 && trigger.effect !== 'ceased' && noDoubtOn !== trigger.on) return 'cannot-tell';
  if (trigger.betweenBeneficiaries || trigger.unpermittedVehicle) return 'needs-exchange';
  if (trigger.segregated !== undefined) return 'needs-counsel';
  // The waiver spared a weight that the articles would have ended: whether they end it with the waiver they do not say here.
  if (trigger.effect === 'ceased') return trigger.waivedBy === undefined || pending === 0n ? 'met' : 'needs-counsel';
  if (trigger.effect === 'unknown') return pending === 0n && doneOn === trigger.on ? 'met' : 'cannot-tell';
  return pending > 0n ? 'breached' : doneOn === trigger.on ? 'met' : 'cured';
};

/** The most of an unsplit block that may have been the subject's and may still carry weight. */
const mostInDoubt = ({ trigger }: Open, state: State): bigint =>
  trigger.doubtful.reduce((sum, { class: classId, holder, number }) => {
    const holding = holdingOf(state, classId, holder);
    const carrying = holding ? holding.shares - holding.ceased : 0n;
    return sum + (carrying < number ? carrying : number);
  }, 0n);

const otherFiguresOf = ({
  trigger,
  pending,
  inDoubt,
}: {
  readonly trigger: Trigger;
  readonly pending: bigint;
  readonly inDoubt: bigint;
}): Pick<Draft, 'figuresOtherBasis'> => {
  if (inDoubt > 0n)
    return { figuresOtherBasis: { wvrSharesCeased: trigger.total + inDoubt, pendingRegistration: pending + inDoubt } };
  if (trigger.segregated === undefined) return {};
  const { segregated } = trigger;
  return { figuresOtherBasis: { wvrSharesCeased: segregated, pendingRegistration: segregated < pending ? segregated : pending } };
};

const leftOf = ({ left }: Open, holder: string): bigint =>
  [...left].reduce((sum, [key, rest]) => (key.endsWith(`/${holder}`) ? sum + rest : sum), 0n);
