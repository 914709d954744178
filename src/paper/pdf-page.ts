import type { getResolvedPDFJS } from 'unpdf';
import { isStandIn } from './pdf-cmaps.ts';
import { type Fragment, isSetting } from './pdf-lines.ts';

export type PdfJs = Awaited<ReturnType<typeof getResolvedPDFJS>>;
type Proxy = Awaited<ReturnType<Awaited<ReturnType<PdfJs['getDocument']>['promise']>['getPage']>>;

export type PdfPage = {
  readonly fragments: readonly Fragment[];
  /** How many signs are drawn that are no spaces; how many of them do not say which characters they are. */
  readonly signs: number;
  readonly unknown: number;
  readonly invisible: number;
  readonly white: string;
  /** Filled-in fields and texts that lie over the page, and comments. */
  readonly over: number;
  readonly comments: number;
};

/** What a page draws, sign by sign: what stands where comes from the text, what is known of a sign from how it is drawn. */
type Sign = { readonly text: string; readonly isKnown: boolean; readonly isAfterSpace: boolean };

export const readPage = async (pdfjs: PdfJs, page: Proxy): Promise<PdfPage> => {
  const content = await page.getTextContent({ disableNormalization: true });
  const drawn = await drawnOn(pdfjs, page);
  const annotations = (await page.getAnnotations()) as readonly Annotation[];
  page.cleanup();
  const items = content.items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []));
  const texts = withSigns(
    items.map(({ str }) => str),
    drawn.signs,
  );
  const turned = items.map(({ transform, width, height, fontName }, index): Turned => {
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform as readonly number[];
    const isVertical = content.styles[fontName]?.vertical === true;
    // A line of vertical writing runs down; turned by a right angle it runs like any other.
    const angle = isVertical ? -90 : Math.round((Math.atan2(b, a) * 180) / Math.PI);
    const { x, y } = turnedBy(angle, e, f);
    const { text = '', isSpaced = false } = texts[index] ?? {};
    const size = Math.hypot(c, d) || height || 1;
    return { angle, text, x, right: x + (isVertical ? height : width), y, size, order: index, isSpaced };
  });
  const main = mostUsed(turned);
  const over = overPage(annotations, main);
  const upright = [...turned.filter(({ angle }) => angle === main), ...over];
  return {
    fragments: [...upright, ...beside(turned, main, upright)],
    signs: drawn.signs.length,
    unknown: drawn.signs.filter(({ isKnown }) => !isKnown).length,
    invisible: drawn.invisible,
    white: drawn.white,
    over: over.length,
    comments: annotations.filter(isComment).length,
  };
};

type Turned = Fragment & { readonly angle: number };

const turnedBy = (angle: number, x: number, y: number): { readonly x: number; readonly y: number } => {
  if (angle === 0) return { x, y };
  const radians = (-angle * Math.PI) / 180;
  return { x: x * Math.cos(radians) - y * Math.sin(radians), y: x * Math.sin(radians) + y * Math.cos(radians) };
};

const mostUsed = (turned: readonly Turned[]): number => {
  const signs = new Map<number, number>();
  for (const { angle, text } of turned) signs.set(angle, (signs.get(angle) ?? 0) + text.length);
  return [...signs].sort((one, other) => other[1] - one[1])[0]?.[0] ?? 0;
};

/** What is written in another direction (a stamp, a watermark) is read behind the rest, below it. */
const beside = (turned: readonly Turned[], main: number, upright: readonly Fragment[]): readonly Fragment[] => {
  const others = [...new Set(turned.map(({ angle }) => angle))].filter((angle) => angle !== main);
  let floor = Math.min(...upright.map(({ y, size }) => y - 3 * size), 0);
  return others.flatMap((angle) => {
    const some = turned.filter((fragment) => fragment.angle === angle);
    const top = Math.max(...some.map(({ y }) => y));
    const moved = some.map((fragment) => ({ ...fragment, y: fragment.y - top + floor }));
    floor = Math.min(...moved.map(({ y, size }) => y - 3 * size));
    return moved;
  });
};

type Font = {
  readonly toUnicode?: { readonly _map?: readonly (string | undefined)[]; readonly firstChar?: number };
  readonly composite?: boolean;
  readonly cMap?: { readonly _map?: readonly unknown[] };
};
type Glyph = { readonly unicode: string; readonly originalCharCode: number; readonly isSpace: boolean };

/** Whether a font says which character a code stands for; without it, the code itself would be shown as one. */
const knownBy = (font: Font | undefined): ((code: number) => boolean) => {
  const map = font?.toUnicode?._map;
  if (map === undefined) return () => font?.toUnicode?.firstChar === undefined || font.composite !== true;
  // Codes that are numbers of a collection already have no map of their own.
  if (font?.cMap?._map?.length === 0 && isStandIn(map)) return () => false;
  return (code) => map[code] !== undefined;
};

const drawnOn = async ({ OPS }: PdfJs, page: Proxy) => {
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: 0 });
  const fonts = new Map<string, (code: number) => boolean>();
  const signs: Sign[] = [];
  let invisible = 0;
  let white = '';
  let state = { isKnown: (_code: number): boolean => true, mode: 0, isWhite: false };
  const saved: (typeof state)[] = [];
  let isAfterSpace = false;
  for (const [index, operation] of fnArray.entries()) {
    const args = argsArray[index] as readonly unknown[] | null;
    switch (operation) {
      case OPS.save:
      case OPS.paintFormXObjectBegin:
        saved.push({ ...state });
        break;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        state = saved.pop() ?? state;
        break;
      case OPS.setFont: {
        const name = String(args?.[0]);
        let isKnown = fonts.get(name);
        if (isKnown === undefined) {
          isKnown = knownBy(page.commonObjs.has(name) ? (page.commonObjs.get(name) as Font) : undefined);
          fonts.set(name, isKnown);
        }
        state.isKnown = isKnown;
        break;
      }
      case OPS.setTextRenderingMode:
        state.mode = Number(args?.[0]);
        break;
      case OPS.setFillRGBColor:
        state.isWhite = args?.[0] === '#ffffff';
        break;
      case OPS.setFillColorN:
        state.isWhite = false;
        break;
      case OPS.showText:
        for (const glyph of (args?.[0] ?? []) as readonly (Glyph | number | null)[]) {
          if (glyph === null || typeof glyph !== 'object') continue;
          if (/^\s*$/.test(glyph.unicode)) {
            isAfterSpace = true;
            continue;
          }
          signs.push({ text: glyph.unicode, isKnown: state.isKnown(glyph.originalCharCode), isAfterSpace });
          isAfterSpace = false;
          if (state.mode === 3 || state.mode === 7) invisible += 1;
          else if (state.isWhite && state.mode % 4 !== 1) white += glyph.unicode;
        }
        break;
    }
  }
  return { signs, invisible, white };
};

const lookAhead = 400;

/**
 * The texts of a page with what is known of each sign: one that does not say its character becomes the sign for an unknown
 * one, and a gap between Chinese characters that no space was drawn for is none.
 */
const withSigns = (texts: readonly string[], signs: readonly Sign[]) => {
  let at = 0;
  let passed = 0;
  /** The next sign that is drawn with this text; signs before it that say no character are passed over and counted. */
  const found = (text: string): Sign | undefined => {
    for (let ahead = at; ahead < at + lookAhead && ahead < signs.length; ahead += 1) {
      const sign = signs[ahead];
      if (sign?.text !== text) continue;
      passed += signs.slice(at, ahead).filter(({ isKnown }) => !isKnown).length;
      at = ahead + 1;
      return sign;
    }
    return undefined;
  };
  const told = texts.map((text) => {
    let out = '';
    let isSpaced = false;
    let isGap = false;
    let left = '';
    let before: string | undefined;
    for (const sign of text) {
      if (left !== '' && left.startsWith(sign)) {
        left = left.slice(sign.length);
        continue;
      }
      if (/^\s$/.test(sign) && sign !== '\u3000') {
        isGap = true;
        continue;
      }
      // A ligature is one sign for several characters.
      const next = signs[at];
      const whole = next !== undefined && next.text.length > sign.length && next.text.startsWith(sign) ? next.text : sign;
      const drawn = sign === '\u3000' ? undefined : found(whole);
      left = drawn === undefined ? '' : whole.slice(sign.length);
      if (out === '') isSpaced = drawn?.isAfterSpace === true;
      else if (isGap && (drawn?.isAfterSpace !== false || !isSetting(before, sign))) out += ' ';
      out += '\ufffd'.repeat(passed);
      passed = 0;
      isGap = false;
      before = sign;
      out += drawn?.isKnown === false ? '\ufffd' : plain(drawn === undefined ? sign : whole);
    }
    return { text: out, isSpaced };
  });
  const last = told.at(-1);
  const left = signs.slice(at).filter(({ isKnown }) => !isKnown).length;
  if (last !== undefined) last.text += '\ufffd'.repeat(left);
  return told;
};

/** Ligatures, and spaces and signs of a width of their own, as the characters that they stand for. */
const plain = (text: string): string => (/[\ufb00-\ufb06\u00a0\u2126\u212a\u212b]/.test(text) ? text.normalize('NFKC') : text);

type Annotation = {
  readonly subtype?: string;
  readonly annotationFlags?: number;
  readonly fieldType?: string;
  readonly fieldValue?: unknown;
  readonly contentsObj?: { readonly str?: string };
  readonly rect?: readonly number[];
  readonly multiLine?: boolean;
  readonly defaultAppearanceData?: { readonly fontSize?: number };
};

/** Hidden, or not to be seen on the screen. */
const isHidden = ({ annotationFlags = 0 }: Annotation): boolean => (annotationFlags & 0x22) !== 0;

const commentKinds = new Set(['Text', 'Highlight', 'Underline', 'StrikeOut', 'Squiggly', 'Caret']);
const isComment = (annotation: Annotation): boolean => commentKinds.has(annotation.subtype ?? '') && !isHidden(annotation);

const overPage = (annotations: readonly Annotation[], angle: number): readonly Fragment[] =>
  annotations.flatMap((annotation) => {
    const { rect: [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = [] } = annotation;
    const text = textOver(annotation);
    if (text === '' || isHidden(annotation)) return [];
    const corners = [turnedBy(angle, x1, y1), turnedBy(angle, x2, y2)];
    const [left, right] = corners.map(({ x }) => x).sort((one, other) => one - other) as [number, number];
    const [bottom, top] = corners.map(({ y }) => y).sort((one, other) => one - other) as [number, number];
    const lines = text.split(/\r\n?|\n/);
    const given = annotation.defaultAppearanceData?.fontSize ?? 0;
    const size = given > 0 ? given : Math.max(4, Math.min(12, ((top - bottom) / lines.length) * 0.7));
    const first = lines.length > 1 || annotation.multiLine ? top - size : (top + bottom) / 2 - size * 0.35;
    return lines.map((line, index) => ({
      text: line,
      x: left,
      right,
      y: first - index * size * 1.15,
      size,
      order: undefined,
      isSpaced: true,
    }));
  });

const textOver = ({ subtype, fieldType, fieldValue, contentsObj }: Annotation): string => {
  if (subtype === 'FreeText') return contentsObj?.str?.trim() ?? '';
  if (subtype !== 'Widget') return '';
  if (fieldType === 'Tx') return typeof fieldValue === 'string' ? fieldValue.trim() : '';
  if (fieldType !== 'Ch') return '';
  return (Array.isArray(fieldValue) ? fieldValue : [fieldValue]).filter((value) => typeof value === 'string').join(', ');
};
