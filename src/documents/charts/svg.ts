/** Parts of an SVG as text. Colours are greys and one ink, so that a print without colour says the same. */
export const ink = '#1b1f24';
export const soft = '#5b6470';
export const faint = '#c9ced6';
export const pale = '#e9ecf0';

export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);

type Attributes = Readonly<Record<string, string | number | undefined>>;

const rounded = (value: string | number): string =>
  typeof value === 'number' ? `${Math.round(value * 100) / 100}` : escaped(value);

export const tag = (name: string, attributes: Attributes, inner = ''): string => {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${rounded(value)}"`],
  );
  return inner === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${inner}</${name}>`;
};

export type Style = {
  readonly size?: number;
  readonly weight?: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly fill?: string;
  /** A rim of paper around the letters, where lines run behind them. */
  readonly rim?: true;
};

export const words = (x: number, y: number, text: string, style: Style = {}): string => {
  const { size = 13, weight, anchor, fill = ink, rim } = style;
  return tag(
    'text',
    {
      x,
      y,
      'font-size': size,
      'font-weight': weight,
      'text-anchor': anchor,
      fill,
      ...(rim === undefined ? {} : { stroke: '#ffffff', 'stroke-width': 4, 'stroke-linejoin': 'round', 'paint-order': 'stroke' }),
    },
    escaped(text),
  );
};

export const line = (x1: number, y1: number, x2: number, y2: number, attributes: Attributes = {}): string =>
  tag('line', { x1, y1, x2, y2, stroke: ink, 'stroke-width': 1, ...attributes });

export const box = (x: number, y: number, width: number, height: number, attributes: Attributes = {}): string =>
  tag('rect', { x, y, width: width < 0 ? 0 : width, height, ...attributes });

/** About how wide a text is: characters of Chinese are as wide as they are high. */
export const widthOf = (text: string, size: number): number =>
  [...text].reduce((sum, sign) => sum + (sign >= '\u2e80' ? size : size * 0.55), 0);

/** A part of a whole as a number between 0 and 1, for places on paper only. */
export const share = (part: bigint, whole: bigint): number => (whole <= 0n ? 0 : Number((part * 1_000_000n) / whole) / 1_000_000);

/** The smallest of 1, 2, 5 times a power of ten that is not below `number`. */
export const niceStep = (number: bigint): bigint => {
  let power = 1n;
  while (power * 10n <= number) power *= 10n;
  return [1n, 2n, 5n, 10n].map((times) => times * power).find((step) => step >= number) ?? power * 10n;
};
