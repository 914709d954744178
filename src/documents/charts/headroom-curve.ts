import { type HeadroomGround, type LargestBuyBack, leastInOneAction, leastStepByStep } from '../../clearance/index.ts';
import { grouped } from '../../exact/index.ts';
import type { Say } from './headroom-chart.ts';
import { faint, ink, line, niceStep, share, soft, tag, widthOf, words } from './svg.ts';

type Given = {
  readonly ground: HeadroomGround;
  readonly buyBacks: readonly LargestBuyBack[];
  readonly say: Say;
  readonly top: number;
  readonly left: number;
  readonly right: number;
};

/** What each size of buy-back asks in conversions, with the three largest marked. Between their bends both lines are straight. */
export const curvePanel = ({ ground, buyBacks, say, top, left, right }: Given): string => {
  const of = (kind: LargestBuyBack['kind']): LargestBuyBack | undefined => buyBacks.find((one) => one.kind === kind);
  const [a, b, c] = [of('no-conversion'), of('at-cancellation'), of('one-action')];
  const bought = a?.shares ?? 0n;
  const inAction = c?.shares ?? 0n;
  const reach = lesser((greater(inAction, 1_000n) * 5n) / 4n, ground.publicShares);
  const steps = (number: bigint): bigint => {
    const { before, atCancellation } = leastStepByStep(ground, number);
    return before + atCancellation;
  };
  const action = (number: bigint): bigint => leastInOneAction(ground, number);
  const bends = (own: bigint): readonly bigint[] => [0n, ...(own > 0n && own < reach ? [own] : []), reach];
  const highest = greater(steps(reach), action(reach), 1n);
  const plot = { left: left + 66, right, top: top + 136, bottom: top + 470 };
  const x = (number: bigint): number => plot.left + (plot.right - plot.left) * share(number, reach);
  const y = (number: bigint): number => plot.bottom - (plot.bottom - plot.top) * share(number, (highest * 11n) / 10n);
  const path = (numbers: readonly bigint[], need: (number: bigint) => bigint): string =>
    numbers.map((number, index) => `${index === 0 ? 'M' : 'L'}${x(number).toFixed(1)} ${y(need(number)).toFixed(1)}`).join(' ');
  // Between its bend and the end the line step by step is a curve: what is converted first lowers what comes after.
  const stepsAt = [...bends(bought), ...Array.from({ length: 24 }, (_, one) => bought + ((reach - bought) * BigInt(one)) / 24n)]
    .filter((number) => number >= 0n && number <= reach)
    .toSorted((one, other) => (one < other ? -1 : 1));
  const found: readonly Marked[] = [
    ...(a === undefined
      ? []
      : [{ at: [x(a.shares), y(0n)], letter: '(a)', text: say('mark-a', numbers(a)), solid: false } as const]),
    ...(b === undefined
      ? []
      : [{ at: [x(b.shares), y(b.conversions)], letter: '(b)', text: say('mark-b', numbers(b)), solid: true } as const]),
    ...(c === undefined
      ? []
      : [{ at: [x(c.shares), y(c.conversions)], letter: '(c)', text: say('mark-c', numbers(c)), solid: true } as const]),
  ];
  return tag(
    'g',
    {},
    [
      words(left, top, say('curve-heading'), { size: 15, weight: 700 }),
      key(left, top + 27, '', say('curve-action')),
      key(left + 60 + widthOf(say('curve-action'), 12.5), top + 27, '7 4', say('curve-steps')),
      ...axes({ plot, reach, highest: (highest * 11n) / 10n, x, y, say }),
      ...(ground.mandateLeft === undefined || ground.mandateLeft > reach
        ? []
        : mandate({ at: x(ground.mandateLeft), left: ground.mandateLeft, plot, say })),
      tag('path', { d: path(stepsAt, steps), fill: 'none', stroke: ink, 'stroke-width': 2, 'stroke-dasharray': '7 4' }),
      tag('path', { d: path(bends(inAction), action), fill: 'none', stroke: ink, 'stroke-width': 2.4 }),
      ...found.filter(({ at: [where] }) => where > plot.left).map(({ at, letter, solid }) => mark(at, letter, solid)),
      ...found.map(({ text, solid }, index) => {
        const y = top + 52 + index * 20;
        return (
          tag('circle', { cx: left + 6, cy: y - 4, r: 5, fill: solid ? ink : '#ffffff', stroke: ink, 'stroke-width': 2 }) +
          words(left + 19, y, text, { size: 12.5 })
        );
      }),
    ].join('\n'),
  );
};

const numbers = ({ shares, cancellable, conversions }: LargestBuyBack) => ({
  shares: grouped(shares),
  cancellable: grouped(cancellable),
  conversions: grouped(conversions),
});

const lesser = (one: bigint, other: bigint): bigint => (one < other ? one : other);
const greater = (...all: readonly bigint[]): bigint => all.reduce((most, one) => (one > most ? one : most), 0n);

type Plot = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

const key = (x: number, y: number, dashes: string, text: string): string =>
  line(x, y - 4, x + 30, y - 4, { 'stroke-width': 2.2, ...(dashes === '' ? {} : { 'stroke-dasharray': dashes }) }) +
  words(x + 37, y, text, { size: 12.5, fill: soft });

const axes = ({
  plot,
  reach,
  highest,
  x,
  y,
  say,
}: {
  readonly plot: Plot;
  readonly reach: bigint;
  readonly highest: bigint;
  readonly x: (number: bigint) => number;
  readonly y: (number: bigint) => number;
  readonly say: Say;
}): readonly string[] => {
  const marks = (most: bigint): readonly bigint[] => {
    const step = niceStep(most / 5n);
    return Array.from({ length: Number(most / step) + 1 }, (_, index) => step * BigInt(index));
  };
  return [
    ...marks(highest).map(
      (number) =>
        line(plot.left, y(number), plot.right, y(number), { stroke: faint, 'stroke-width': 0.8 }) +
        words(plot.left - 8, y(number) + 4, round(number, say), { size: 11.5, anchor: 'end', fill: soft }),
    ),
    ...marks(reach).map(
      (number) =>
        line(x(number), plot.bottom, x(number), plot.bottom + 5) +
        words(x(number), plot.bottom + 19, round(number, say), { size: 11.5, anchor: 'middle', fill: soft }),
    ),
    line(plot.left, plot.bottom, plot.right, plot.bottom, { 'stroke-width': 1.2 }),
    words(plot.right, plot.bottom + 38, say('curve-x'), { size: 12.5, anchor: 'end' }),
    words(plot.left, plot.top - 12, say('curve-y'), { size: 12.5 }),
  ];
};

/** A round number of an axis, exactly: in thousands of millions, millions or thousands where it is whole in them. */
const round = (number: bigint, say: Say): string => {
  for (const [code, unit] of [
    ['billion', 1_000_000_000n],
    ['million', 1_000_000n],
    ['thousand', 1_000n],
  ] as const) {
    if (number >= unit && number % unit === 0n) return say(code, { number: grouped(number / unit) });
  }
  return grouped(number);
};

const mandate = ({
  at,
  left,
  plot,
  say,
}: {
  readonly at: number;
  readonly left: bigint;
  readonly plot: Plot;
  readonly say: Say;
}): readonly string[] => {
  const text = say('mandate', { shares: grouped(left) });
  const isRight = at + 8 + widthOf(text, 12) > plot.right;
  return [
    line(at, plot.top, at, plot.bottom, { 'stroke-dasharray': '2 3', 'stroke-width': 1.4 }),
    words(at + (isRight ? -6 : 6), plot.bottom - 8, text, { size: 12, anchor: isRight ? 'end' : 'start', rim: true }),
  ];
};

type Marked = { readonly at: readonly [number, number]; readonly letter: string; readonly text: string; readonly solid: boolean };

const mark = ([x, y]: readonly [number, number], letter: string, solid: boolean): string =>
  tag('circle', { cx: x, cy: y, r: 5.5, fill: solid ? ink : '#ffffff', stroke: ink, 'stroke-width': 2 }) +
  words(x - 9, y - 10, letter, { size: 13, weight: 700, anchor: 'end', rim: true });
