import type { HongKongDate } from '../exact/index.ts';
import type { AffectedShares, State, Step, Trigger } from '../record/index.ts';
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
};

/**
 * The duty that a trigger leaves: the shares whose weight had to end, what of them is still registered in the weighted
 * class, and when the last of them was converted. Shared by Rules 8A.17, 8A.18 and 8A.19.
 */
export const followCessations = (rule: Trigger['rule'], check: string) => {
  const open: Open[] = [];
  /** By class and holder, oldest first, from the first that may still have shares left: a conversion looks at no other. */
  const waiting = new Map<string, { readonly items: Open[]; next: number }>();
  const subjects = new Set<string>();
  return {
    /** Whether a person's weight was already judged to have had to end. */
    concerns: (person: string): boolean => subjects.has(person),
    observe: (step: Step): void => {
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
        };
        open.push(item);
        subjects.add(trigger.subject);
        for (const key of left.keys()) {
          const queue = waiting.get(key);
          if (queue === undefined) waiting.set(key, { items: [item], next: 0 });
          else queue.items.push(item);
        }
      }
    },
    drafts: (state: State): readonly Draft[] =>
      open.map(({ trigger, left, pending, doneOn, doneBy, converted, set }) => {
        const { waivedBy } = trigger;
        const outcome = outcomeOf({ trigger, pending, doneOn });
        const shares: readonly AffectedShares[] = trigger.shares.map((affected) => ({
          ...affected,
          number: left.get(`${affected.class}/${affected.holder}`) ?? 0n,
        }));
        const allocation = allocateDuty({ state, carrying: shares, duty: 1n, whole: 1n, bearer: trigger.directedBy[0] });
        return {
          rule,
          check,
          outcome,
          subject: trigger.subject,
          on: trigger.on,
          engagedBy: trigger.facts,
          figures: { wvrSharesCeased: trigger.total, pendingRegistration: pending },
          ...(trigger.segregated === undefined
            ? {}
            : {
                figuresOtherBasis: {
                  wvrSharesCeased: trigger.segregated,
                  pendingRegistration: trigger.segregated < pending ? trigger.segregated : pending,
                },
              }),
          arithmetic: trigger.shares.map((affected) => ({
            label: 'shares-of',
            value: affected.number,
            from: `${affected.holder} / ${affected.class}`,
          })),
          ...(trigger.recipientUnknown
            ? { missing: ['holdings'] }
            : trigger.effect === 'unknown' && pending > 0n
              ? { missing: ['articles'] }
              : {}),
          waiver: waivedBy === undefined ? undefined : { decision: waivedBy, spared: trigger.effect === 'ceased' },
          doneOn,
          done: doneBy,
          remedy:
            pending > 0n
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
            ...(trigger.effect === 'unknown' ? [{ code: 'articles-unknown' }] : []),
          ],
          size: trigger.total,
          openOn: (on) => converted.reduce((rest, { on: then, number }) => (then < on ? rest - number : rest), trigger.total),
          set,
          holders: trigger.shares.map(({ holder }) => holder),
          class: trigger.shares[0]?.class,
          message:
            trigger.recipientUnknown && pending > 0n
              ? 'recipient-unknown'
              : `${waivedBy === undefined ? trigger.effect : 'stays'}${pending === 0n ? '-done' : ''}`,
          values: { cause: trigger.cause },
        };
      }),
  };
};

const outcomeOf = ({
  trigger,
  pending,
  doneOn,
}: {
  readonly trigger: Trigger;
  readonly pending: bigint;
  readonly doneOn: string | undefined;
}): Outcome => {
  if (trigger.recipientUnknown && pending > 0n) return 'cannot-tell';
  if (trigger.betweenBeneficiaries) return 'needs-exchange';
  if (trigger.segregated !== undefined) return 'needs-counsel';
  // The waiver spared a weight that the articles would have ended: whether they end it with the waiver they do not say here.
  if (trigger.effect === 'ceased') return trigger.waivedBy === undefined || pending === 0n ? 'met' : 'needs-counsel';
  if (trigger.effect === 'unknown') return pending === 0n && doneOn === trigger.on ? 'met' : 'cannot-tell';
  return pending > 0n ? 'breached' : doneOn === trigger.on ? 'met' : 'cured';
};

const leftOf = ({ left }: Open, holder: string): bigint =>
  [...left].reduce((sum, [key, rest]) => (key.endsWith(`/${holder}`) ? sum + rest : sum), 0n);
