import type { Headroom, HeadroomGround, LargestBuyBack } from '../../clearance/index.ts';
import { grouped, printPercent } from '../../exact/index.ts';
import type { Issuer } from '../../record/index.ts';
import { headroomChartWords } from '../../words/clearance/index.ts';
import { type Catalogue, fill, issuerCalled, type Language, type Values } from '../../words/index.ts';
import { curvePanel } from './headroom-curve.ts';
import { box, escaped, faint, ink, line, pale, share, soft, tag, widthOf, words } from './svg.ts';

export type Say = (code: keyof typeof headroomChartWords, values?: Values) => string;

const catalogue: Catalogue = headroomChartWords;
const width = 960;
const left = 48;
const right = width - 48;
const inner = right - left;

/**
 * The lines of a record as one picture: votes against the line of Rule 8A.09, the proportion against its ceiling, and what
 * each size of buy-back asks in conversions. Dark on white, greys and hatching, no script and nothing from elsewhere.
 * `headroom` must have its ground.
 */
export const headroomChart = ({
  headroom,
  issuer,
  language,
}: {
  readonly headroom: Headroom;
  readonly issuer: Issuer;
  readonly language: Language;
}): string => {
  const { ground, buyBacks, on } = headroom;
  if (ground === undefined) throw new Error('a chart needs the figures that the lines were worked out from');
  const say: Say = (code, values = {}) => fill(catalogue[code]?.[language] ?? code, values);
  const title = say('title', { issuer: issuerCalled(issuer, language), date: on });
  const panels = [
    votesPanel(ground, 84, say),
    proportionPanel(ground, 322, say),
    curvePanel({ ground, buyBacks, say, top: 492, left, right }),
  ];
  const height = 1052;
  return `${[
    tag(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        viewBox: `0 0 ${width} ${height}`,
        width,
        height,
        role: 'img',
        lang: language,
        'aria-labelledby': 'headroom-title headroom-description',
        'font-family':
          "'Noto Sans','Noto Sans TC','Noto Sans CJK TC','Noto Sans HK','Segoe UI','Microsoft JhengHei','PingFang HK',Helvetica,Arial,sans-serif",
      },
      [
        `<title id="headroom-title">${escaped(title)}</title>`,
        `<desc id="headroom-description">${escaped(description(ground, buyBacks, say))}</desc>`,
        `<defs>${hatching}</defs>`,
        box(0, 0, width, height, { fill: '#ffffff' }),
        words(left, 48, title, { size: 21, weight: 700 }),
        ...panels,
        words(left, height - 18, say('notice'), { size: 11, fill: soft }),
      ].join('\n'),
    ),
  ].join('')}\n`;
};

const hatching =
  tag(
    'pattern',
    { id: 'hatched', width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    box(0, 0, 6, 6, { fill: '#ffffff' }) + line(0, 0, 0, 6, { stroke: soft, 'stroke-width': 4 }),
  ) +
  tag(
    'pattern',
    { id: 'dotted', width: 6, height: 6, patternUnits: 'userSpaceOnUse' },
    box(0, 0, 6, 6, { fill: '#ffffff' }) + tag('circle', { cx: 3, cy: 3, r: 1.3, fill: soft }),
  );

const description = (ground: HeadroomGround, buyBacks: readonly LargestBuyBack[], say: Say): string => {
  const of = (kind: LargestBuyBack['kind']): LargestBuyBack | undefined => buyBacks.find((one) => one.kind === kind);
  const number = (value: bigint | undefined): string => grouped(value ?? 0n);
  return say('description', {
    nonWvrVotes: grouped(ground.nonWvrVotes),
    totalVotes: grouped(ground.totalVotes),
    headroom: headroomText(ground, say),
    wvrShares: grouped(ground.wvrShares),
    issuedShares: grouped(ground.issuedShares),
    ceilingPart: grouped(ground.ceiling.part),
    ceilingWhole: grouped(ground.ceiling.whole),
    a: number(of('no-conversion')?.shares),
    cancellable: number(of('no-conversion')?.cancellable),
    b: number(of('at-cancellation')?.shares),
    bConversions: number(of('at-cancellation')?.conversions),
    c: number(of('one-action')?.shares),
    cConversions: number(of('one-action')?.conversions),
  });
};

const headroomText = ({ nonWvrVotes, totalVotes, minimum: { part, whole } }: HeadroomGround, say: Say): string => {
  const headroom = (nonWvrVotes * whole) / part - totalVotes;
  return headroom < 0n
    ? say('headroom-short', { votes: grouped(-headroom) })
    : say('headroom-over', { votes: grouped(headroom) });
};

type Segment = {
  readonly votes: bigint;
  readonly fill: string;
  readonly key: 'key-non-wvr' | 'key-ordinary' | 'key-unknown' | 'key-weighted';
};

const segmentsOf = (ground: HeadroomGround, votesOfWeighted: bigint): readonly Segment[] => {
  const unknown = ground.totalVotes - ground.nonWvrVotes - ground.beneficiaryOrdinaryVotes - ground.wvrVotes;
  return [
    { votes: ground.nonWvrVotes, fill: faint, key: 'key-non-wvr' } as const,
    { votes: unknown, fill: 'url(#dotted)', key: 'key-unknown' } as const,
    { votes: ground.beneficiaryOrdinaryVotes, fill: 'url(#hatched)', key: 'key-ordinary' } as const,
    { votes: ground.wvrShares * votesOfWeighted, fill: ink, key: 'key-weighted' } as const,
  ].filter(({ votes, key }) => votes > 0n || key === 'key-non-wvr' || key === 'key-weighted');
};

const votesPanel = (ground: HeadroomGround, top: number, say: Say): string => {
  const { minimum } = ground;
  const lineText = printPercent({
    value: minimum,
    decimals: minimum.whole % 10n === 0n && (minimum.part * 100n) % minimum.whole === 0n ? 0n : 2n,
  });
  const at = left + inner * share(minimum.part, minimum.whole);
  const segments = segmentsOf(ground, ground.weightedVotes);
  const ones = segmentsOf(ground, 1n);
  let keyAt = left;
  const keys = segments.map(({ fill: colour, key }) => {
    const text = say(key);
    const drawn =
      box(keyAt, top + 20, 13, 13, { fill: colour, stroke: ink, 'stroke-width': 0.8 }) +
      words(keyAt + 19, top + 31, text, { size: 12.5, fill: soft });
    keyAt += 19 + widthOf(text, 12.5) + 24;
    return drawn;
  });
  return tag(
    'g',
    {},
    [
      words(left, top, say('votes-heading', { line: lineText }), { size: 15, weight: 700 }),
      ...keys,
      barOf(segments, say('bar-weighted', { votes: grouped(ground.weightedVotes) }), top + 62, ground, say),
      barOf(ones, say('bar-one'), top + 132, ground, say),
      ...[top + 62, top + 132].map((bar) => lineOver(at, bar)),
      words(at, top + 194, say('line-mark', { line: lineText }), {
        size: 12,
        weight: 700,
        anchor: at < left + 40 ? 'start' : 'middle',
      }),
      words(right, top + 194, headroomText(ground, say), { size: 12, weight: 700, anchor: 'end' }),
    ].join('\n'),
  );
};

/** The line across a bar, with a rim of paper so that it shows on dark and light. */
const lineOver = (at: number, top: number): string =>
  line(at, top + 8, at, top + 44, { 'stroke-width': 5, stroke: '#ffffff' }) +
  line(at, top + 7, at, top + 45, { 'stroke-width': 2.4, 'stroke-dasharray': '5 2.5' });

const barOf = (segments: readonly Segment[], label: string, top: number, { minimum }: HeadroomGround, say: Say): string => {
  const all = segments.reduce((sum, { votes }) => sum + votes, 0n);
  const nonWvr = segments[0]?.votes ?? 0n;
  let at = left;
  const drawn = segments.map(({ votes, fill: colour }) => {
    const own = inner * share(votes, all);
    const part = box(at, top + 10, own, 30, { fill: colour, stroke: ink, 'stroke-width': 0.8 });
    at += own;
    return part;
  });
  const value = all === 0n ? { part: 0n, whole: 1n } : { part: nonWvr, whole: all };
  return [
    words(left, top, label, { size: 12.5 }),
    words(
      right,
      top,
      say('bar-of', { part: grouped(nonWvr), whole: grouped(all), percent: printPercent({ value, line: minimum }) }),
      { size: 12.5, anchor: 'end' },
    ),
    ...drawn,
  ].join('\n');
};

/** With treasury shares in T, where there are any: the other basis of Rule 8A.13. */
const otherBasis = (ground: HeadroomGround, y: number, say: Say): readonly string[] => {
  const { wvrShares, issuedShares, issuedOtherBasis, ceilingOtherBasis } = ground;
  if (issuedShares === issuedOtherBasis) return [];
  const now = { part: wvrShares, whole: issuedOtherBasis };
  const values = {
    percent: printPercent({ value: now, line: ceilingOtherBasis }),
    part: grouped(now.part),
    whole: grouped(now.whole),
    ceiling: printPercent({ value: ceilingOtherBasis }),
  };
  return [words(left, y, say('other-basis', values), { size: 12, fill: soft })];
};

const proportionPanel = (ground: HeadroomGround, top: number, say: Say): string => {
  const { wvrShares, issuedShares, ceiling, ceilingSetBy } = ground;
  const now = { part: wvrShares, whole: issuedShares };
  const [p, most] = [share(wvrShares, issuedShares), share(ceiling.part, ceiling.whole)];
  const scale = Math.max(p, most, 0.000001) * 1.25;
  const place = (value: number): number => left + (inner * value) / scale;
  const isRight = place(most) > width / 2;
  const note = (y: number, text: string, weight?: number): string =>
    words(place(most) + (isRight ? -8 : 8), y, text, {
      size: 12.5,
      anchor: isRight ? 'end' : 'start',
      ...(weight === undefined ? {} : { weight }),
    });
  return tag(
    'g',
    {},
    [
      words(left, top, say('proportion-heading'), { size: 15, weight: 700 }),
      words(
        left,
        top + 26,
        say('proportion', {
          percent: printPercent({ value: now, line: ceiling }),
          part: grouped(now.part),
          whole: grouped(now.whole),
        }),
        { size: 12.5 },
      ),
      box(left, top + 36, inner, 30, { fill: pale, stroke: ink, 'stroke-width': 0.8 }),
      box(left, top + 36, place(p) - left, 30, { fill: ink }),
      line(place(most), top + 28, place(most), top + 90, { 'stroke-width': 4, stroke: '#ffffff' }),
      line(place(most), top + 28, place(most), top + 104, { 'stroke-width': 2, 'stroke-dasharray': '5 3' }),
      note(
        top + 84,
        say('ceiling', {
          percent: printPercent({ value: ceiling, decimals: 2n }),
          part: grouped(ceiling.part),
          whole: grouped(ceiling.whole),
        }),
        700,
      ),
      note(top + 102, say('ceiling-set', { fact: ceilingSetBy })),
      ...otherBasis(ground, top + 122, say),
    ].join('\n'),
  );
};
