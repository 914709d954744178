import { numeralOf } from './docx-numerals.ts';
import type { Attributes } from './xml.ts';
import { readXml } from './xml.ts';

type Level = {
  start: number;
  format: string;
  text: string;
  suffix: string;
  /** The level after which this one begins anew, 0 for never; undefined for any level above. */
  restart: number | undefined;
  isLegal: boolean;
  style: string | undefined;
};
type List = { readonly levels: Map<number, Level>; link: string | undefined };
type Numbered = { list: string; readonly starts: Map<number, number>; readonly levels: Map<number, Level> };

export type Style = {
  readonly basedOn: string | undefined;
  readonly isHidden: boolean | undefined;
  readonly number: string | undefined;
  readonly level: number | undefined;
};
export type Styles = ReadonlyMap<string, Style>;

/** What a paragraph says of its number itself. */
export type OwnNumber = {
  readonly number: string | undefined;
  readonly level: number | undefined;
  readonly style: string | undefined;
};

export type Numbering = {
  /** The number that Word shows before a paragraph, with what parts it from the text; it counts on with every call. */
  readonly next: (own: OwnNumber) => string;
};

const isOn = (value: string | undefined): boolean => !['0', 'false', 'off', 'none'].includes(value ?? 'on');
const whole = (value: string | undefined): number | undefined =>
  value !== undefined && /^-?\d{1,9}$/.test(value) ? Number.parseInt(value, 10) : undefined;

export const readStyles = (bytes: Uint8Array | undefined, part: string, deepest: number): Styles => {
  const styles = new Map<string, Style>();
  if (bytes === undefined) return styles;
  let id = '';
  let style: { -readonly [Key in keyof Style]: Style[Key] } = blankStyle();
  readXml(
    bytes,
    part,
    {
      open: (name, attributes, around) => {
        if (name === 'style') {
          id = attributes()['styleId'] ?? '';
          style = blankStyle();
        }
        const parent = around.at(-1);
        if (name === 'basedOn') style.basedOn = attributes()['val'];
        if (name === 'vanish' && parent === 'rPr' && around.at(-2) === 'style') style.isHidden = isOn(attributes()['val']);
        if (parent !== 'numPr' || around.at(-3) !== 'style') return;
        if (name === 'numId') style.number = attributes()['val'];
        if (name === 'ilvl') style.level = whole(attributes()['val']);
      },
      close: (name) => {
        if (name === 'style') styles.set(id, style);
      },
    },
    deepest,
  );
  return styles;
};

const blankStyle = () => ({ basedOn: undefined, isHidden: undefined, number: undefined, level: undefined }) as Style;

/** A style and those that it is based on, the nearest first; a circle ends where it began. */
export const styleChain = (styles: Styles, id: string | undefined): readonly Style[] => {
  const chain: Style[] = [];
  const seen = new Set<string>();
  for (let next = id; next !== undefined && !seen.has(next) && seen.size < 64; ) {
    seen.add(next);
    const style = styles.get(next);
    if (style === undefined) break;
    chain.push(style);
    next = style.basedOn;
  }
  return chain;
};

const readLists = (bytes: Uint8Array, part: string, deepest: number) => {
  const lists = new Map<string, List>();
  const numbers = new Map<string, Numbered>();
  const linked = new Map<string, string>();
  let list: List | undefined;
  let listId = '';
  let number: Numbered | undefined;
  let level: Level | undefined;
  let override = 0;
  const openLevel = (attributes: () => Attributes): void => {
    const at = whole(attributes()['ilvl']) ?? 0;
    level = { start: 0, format: 'decimal', text: '', suffix: 'tab', restart: undefined, isLegal: false, style: undefined };
    (number?.levels ?? list?.levels)?.set(at, level);
  };
  const opened: Readonly<Record<string, (attributes: () => Attributes) => void>> = {
    abstractNum: (attributes) => {
      list = { levels: new Map(), link: undefined };
      listId = attributes()['abstractNumId'] ?? '';
      lists.set(listId, list);
    },
    num: (attributes) => {
      number = { list: '', starts: new Map(), levels: new Map() };
      numbers.set(attributes()['numId'] ?? '', number);
    },
    abstractNumId: (attributes) => {
      if (number !== undefined) number.list = attributes()['val'] ?? '';
    },
    lvlOverride: (attributes) => {
      override = whole(attributes()['ilvl']) ?? 0;
    },
    startOverride: (attributes) => {
      number?.starts.set(override, whole(attributes()['val']) ?? 0);
    },
    numStyleLink: (attributes) => {
      if (list !== undefined) list.link = attributes()['val'];
    },
    styleLink: (attributes) => {
      linked.set(attributes()['val'] ?? '', listId);
    },
    lvl: openLevel,
    start: (attributes) => {
      if (level !== undefined) level.start = whole(attributes()['val']) ?? 0;
    },
    numFmt: (attributes) => {
      if (level !== undefined) level.format = attributes()['val'] ?? 'decimal';
    },
    lvlText: (attributes) => {
      if (level !== undefined) level.text = attributes()['val'] ?? '';
    },
    suff: (attributes) => {
      if (level !== undefined) level.suffix = attributes()['val'] ?? 'tab';
    },
    lvlRestart: (attributes) => {
      if (level !== undefined) level.restart = whole(attributes()['val']);
    },
    isLgl: (attributes) => {
      if (level !== undefined) level.isLegal = isOn(attributes()['val']);
    },
    pStyle: (attributes) => {
      if (level !== undefined) level.style = attributes()['val'];
    },
  };
  readXml(
    bytes,
    part,
    {
      open: (name, attributes) => {
        if (Object.hasOwn(opened, name)) opened[name]?.(attributes);
      },
      close: (name) => {
        if (name === 'lvl') level = undefined;
        if (name === 'abstractNum') list = undefined;
        if (name === 'num') number = undefined;
      },
    },
    deepest,
  );
  return { lists, numbers, linked };
};

export type NumberingPart = { readonly bytes: Uint8Array | undefined; readonly part: string; readonly deepest: number };

/** Counts the paragraphs of a document as Word does: one count for each list, begun anew by a level above or by its own start. */
export const numberingOf = ({ bytes, part, deepest }: NumberingPart, styles: Styles): (() => Numbering) => {
  if (bytes === undefined) return () => ({ next: () => '' });
  const { lists, numbers, linked } = readLists(bytes, part, deepest);
  const levelsOf = (listId: string): { readonly id: string; readonly levels: ReadonlyMap<number, Level> } => {
    const list = lists.get(listId);
    const target = list?.link === undefined ? undefined : linked.get(list.link);
    return target !== undefined && list?.levels.size === 0
      ? { id: target, levels: lists.get(target)?.levels ?? new Map() }
      : { id: listId, levels: list?.levels ?? new Map() };
  };
  return () => {
    const counts = new Map<string, (number | undefined)[]>();
    const begun = new Set<string>();
    return {
      next: (own) => {
        const chain = styleChain(styles, own.style);
        const numberId = own.number ?? chain.find(({ number }) => number !== undefined)?.number;
        const number = numberId === undefined || numberId === '0' ? undefined : numbers.get(numberId);
        if (number === undefined) return '';
        const { id, levels } = levelsOf(number.list);
        const levelAt = (at: number): Level | undefined => number.levels.get(at) ?? levels.get(at);
        const styled = own.number === undefined ? [...levels].find(([, { style }]) => style === own.style)?.[0] : undefined;
        const asked = own.level ?? styled ?? chain.find(({ level }) => level !== undefined)?.level ?? 0;
        const at = asked >= 0 && asked <= 8 ? asked : 0;
        const count = counts.get(id) ?? [];
        counts.set(id, count);
        for (const [deep, start] of number.starts) {
          const key = `${numberId} ${deep}`;
          if (deep > at || begun.has(key)) continue;
          begun.add(key);
          if (deep === at) count[deep] = start - 1;
          else if (count[deep] === undefined) count[deep] = start;
        }
        const level = levelAt(at);
        if (level === undefined) return '';
        for (let above = 0; above < at; above += 1) count[above] ??= number.starts.get(above) ?? levelAt(above)?.start ?? 1;
        const before = count[at];
        count[at] = before === undefined ? level.start : before + 1;
        for (let below = at + 1; below <= 8; below += 1) {
          const restart = levelAt(below)?.restart;
          if (restart === 0 || (restart !== undefined && at >= restart)) continue;
          count[below] = undefined;
        }
        return shown(level, at, (up) => ({ count: count[up] ?? 1, format: levelAt(up)?.format ?? 'decimal' }));
      },
    };
  };
};

type Counted = { readonly count: number; readonly format: string };

const shown = (level: Level, at: number, counted: (up: number) => Counted): string => {
  const isNumber = numeralOf(1, level.format) !== undefined;
  const text = isNumber
    ? level.text.replace(/%([1-9])/g, (mark, figure: string) => {
        const up = Number.parseInt(figure, 10) - 1;
        if (up > at) return mark;
        const { count, format } = counted(up);
        return numeralOf(count, level.isLegal ? 'decimal' : format) ?? String(count);
      })
    : level.text === ''
      ? ''
      : '•';
  return text === '' ? '' : `${text}${level.suffix === 'nothing' ? '' : ' '}`;
};
