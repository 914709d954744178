import { divideUp } from '../exact/index.ts';
import type { SearchGround } from './programme-search.ts';

/** W and shares cancelled are carried in parts of a share, each rounded to the side that keeps more W. */
const scale = 1n << 32n;

/**
 * The most W that any way may leave, where shares may be cancelled in parts and nothing rounds up: a bound that no way of whole
 * shares and whole cancellations passes. In such parts, of two with the same W who has more cancelled is never worse off:
 * it waits until the other has caught up, who loses by that. So before a cap below W as much is cancelled as comes down to
 * the cap and no more, for the cap takes that much in any case; at a latest day what is due; and all the rest at the end.
 * Nothing is told where a reduction stays or conversions answer what is cancelled with them: there that does not hold.
 */
export const mostThatMayBeLeft = ({ steps, lots, bearers, ceiling }: SearchGround): bigint | undefined => {
  if (ceiling !== undefined || bearers.length !== 1) return undefined;
  const isCarried = steps.every((step) => (step.kind === 'flow' ? step.reduction === undefined : step.kept === undefined));
  if (!isCarried) return undefined;
  let [held = 0n] = bearers;
  held *= scale;
  let gone = 0n;
  const cancelUpTo = (wanted: bigint, issued: bigint): void => {
    if (wanted <= gone) return;
    held = divideUp(held * (issued * scale - wanted), issued * scale - gone);
    gone = wanted;
  };
  for (const [place, step] of steps.entries()) {
    if (step.kind === 'flow') {
      const spent = step.spent?.[0] ?? 0n;
      held -= spent * scale;
      if (step.most !== undefined && held > step.most * scale) held = step.most * scale;
      continue;
    }
    const { issued, cancellable, day, isLast } = step;
    const due = isLast ? lots.reduce((sum, { shares, latest }) => (latest <= day ? sum + shares : sum), 0n) : 0n;
    cancelUpTo(due * scale, issued);
    const cap = capBehind(steps, place);
    if (cap === undefined || cap * scale >= held || held <= 0n) continue;
    const free = divideUp((issued * scale - gone) * (held - cap * scale), held);
    const able = cancellable * scale;
    cancelUpTo(gone + free < able ? gone + free : able, issued);
    if (gone >= able) continue;
    // What was rounded took no more than the cap takes.
    if (held < cap * scale) held = cap * scale;
  }
  return held / scale;
};

/** The least cap before the next slot. */
const capBehind = (steps: SearchGround['steps'], place: number): bigint | undefined => {
  let least: bigint | undefined;
  for (let next = place + 1; next < steps.length; next += 1) {
    const step = steps[next];
    if (step === undefined || step.kind === 'slot') break;
    if (step.most !== undefined && (least === undefined || step.most < least)) least = step.most;
  }
  return least;
};
