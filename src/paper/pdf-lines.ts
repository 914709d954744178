/** A stretch of text on a page, turned upright: its left and right end, its baseline (up is more) and the size of its font. */
export type Fragment = {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** Its place in the order in which the page draws; undefined for what lies over the page. */
  readonly order: number | undefined;
  /** Whether the page itself draws a space before it. */
  readonly isSpaced: boolean;
};

type Box = Fragment & { readonly order: number };
type Line = { readonly text: string; readonly x: number; readonly right: number; readonly y: number; readonly size: number };

export type PageLines = { readonly text: string; readonly hasColumns: boolean };

/**
 * The lines of a page in reading order. The order in which a page draws is mostly that of reading, and says where a cell or
 * a column ends; where a page draws across two columns of prose line by line, the columns are read one after the other.
 */
export const linesOf = (given: readonly Fragment[]): PageLines => {
  const boxes = joined(placed(withoutOverprint(given)));
  const state = { hasColumns: false, usual: usualStep(rowsOf(boxes)) };
  const lines = read(boxes, state, 0, fewestRows);
  return { text: withParagraphs(lines, state.usual), hasColumns: state.hasColumns };
};

/** Bold is at times the same text drawn twice, a hair apart. */
const withoutOverprint = (given: readonly Fragment[]): readonly Fragment[] => {
  const seen = new Map<string, Fragment[]>();
  return given.filter((fragment) => {
    const twins = seen.get(fragment.text) ?? [];
    const near = fragment.size * 0.1;
    if (twins.some(({ x, y }) => Math.abs(x - fragment.x) < near && Math.abs(y - fragment.y) < near)) return false;
    if (twins.length < 64) seen.set(fragment.text, [...twins, fragment]);
    return true;
  });
};

/** What lies over the page is read behind what stands to its left, or above it. */
const placed = (given: readonly Fragment[]): readonly Box[] => {
  const drawn = given.flatMap((fragment) => (fragment.order === undefined ? [] : [{ ...fragment, order: fragment.order }]));
  const laid = given.filter(({ order }) => order === undefined);
  const over = laid.map((fragment, index): Box => {
    const beside = drawn.filter(({ y, x }) => x < fragment.x && Math.abs(y - fragment.y) < fragment.size * 0.8);
    const above = drawn.filter(({ y }) => y > fragment.y);
    const before =
      beside.sort((one, other) => other.right - one.right)[0] ?? above.sort((one, other) => one.y - other.y)[0] ?? undefined;
    return { ...fragment, y: beside[0]?.y ?? fragment.y, order: (before?.order ?? -1) + 0.5 + index / (2 * laid.length + 1) };
  });
  return [...drawn, ...over].sort((one, other) => one.order - other.order);
};

const isChinese = (sign: string | undefined): boolean =>
  sign !== undefined &&
  /[\u2e80-\u303f\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]|[\u{20000}-\u{3ffff}]/u.test(sign);

export const lastSign = (text: string): string | undefined => {
  const last = text.charCodeAt(text.length - 1);
  return last >= 0xdc00 && last <= 0xdfff ? text.slice(-2) : text.slice(-1);
};
export const firstSign = (text: string): string | undefined => {
  const code = text.codePointAt(0);
  return code === undefined ? undefined : String.fromCodePoint(code);
};
/** Whether a narrow gap between two signs is none to a reader: beside Chinese it is left by the setting. */
export const isSetting = (before: string | undefined, behind: string | undefined): boolean =>
  isChinese(before) || isChinese(behind);

const farGap = 2;
const between = (before: Line, behind: Fragment | Line): string => {
  const gap = (behind.x - before.right) / Math.max(before.size, behind.size, 1);
  if (gap > farGap) return '\t';
  if ('isSpaced' in behind && behind.isSpaced) return ' ';
  if (/\s$/.test(before.text) || /^\s/.test(behind.text)) return '';
  if (gap > 0.6) return ' ';
  return gap > 0.12 && !isSetting(lastSign(before.text), firstSign(behind.text)) ? ' ' : '';
};

/** Fragments that are drawn one after another on a line become one. */
const joined = (given: readonly Box[]): readonly Box[] => {
  const boxes: Box[] = [];
  for (const box of given) {
    const before = boxes.at(-1);
    const size = before === undefined ? 0 : Math.max(before.size, box.size);
    const gap = before === undefined ? 0 : box.x - before.right;
    if (before !== undefined && Math.abs(before.y - box.y) < size * 0.1 && gap > -0.3 * size && gap < 1.2 * size) {
      boxes[boxes.length - 1] = {
        ...before,
        text: `${before.text}${between(before, box)}${box.text}`,
        right: Math.max(before.right, box.right),
        size,
      };
    } else boxes.push(box);
  }
  return boxes;
};

type State = {
  hasColumns: boolean;
  /** The usual step from line to line on the page, in sizes of the font. */
  readonly usual: number;
};

const deepest = 12;
const fewestRows = 4;

/** Reads what lies between gaps that go across, one after the other; `rows`: how many rows make a column there. */
const read = (boxes: readonly Box[], state: State, depth: number, rows: number): readonly Line[] => {
  if (depth >= deepest || boxes.length < 2) return rowsOf(boxes);
  const parts = betweenGaps(boxes, state.usual);
  if (parts.length === 1) return readPart(boxes, state, depth, rows);
  const isInColumns = parts.some((part) => {
    const gutter = gutterOf(part);
    return gutter !== undefined && areColumns(part, gutter, fewestRows);
  });
  return parts.flatMap((part) => readPart(part, state, depth, isInColumns ? 2 : rows));
};

const betweenGaps = (boxes: readonly Box[], usual: number): readonly (readonly Box[])[] => {
  const parts: Box[][] = [];
  let before: Box | undefined;
  for (const box of [...boxes].sort((one, other) => other.y - one.y)) {
    const step = before === undefined ? Number.POSITIVE_INFINITY : (before.y - box.y) / Math.max(before.size, box.size, 1);
    if (step > usual * 1.4) parts.push([]);
    parts.at(-1)?.push(box);
    before = box;
  }
  return parts;
};

const readPart = (boxes: readonly Box[], state: State, depth: number, rows: number): readonly Line[] => {
  const gutter = gutterOf(boxes);
  if (gutter === undefined) return rowsOf(boxes);
  const crossing = boxes.filter(({ x, right }) => x < gutter && right > gutter);
  const heights = crossing.map(({ y, size }) => ({ from: y - 0.4 * size, until: y + 0.4 * size }));
  // What stands on the line of a box that crosses belongs to it.
  const isAcross = (box: Box): boolean =>
    (box.x < gutter && box.right > gutter) || heights.some(({ from, until }) => box.y > from && box.y < until);
  const lines: Line[] = [];
  let some: Box[] = [];
  let areAcross = false;
  const close = (): void => {
    if (some.length > 0) lines.push(...(areAcross ? rowsOf(some) : readZone(some, gutter, state, depth, rows)));
    some = [];
  };
  for (const box of [...boxes].sort((one, other) => other.y - one.y || one.x - other.x)) {
    const is = isAcross(box);
    if (is !== areAcross) close();
    areAcross = is;
    some.push(box);
  }
  close();
  return lines;
};

/** Where the most pairs of neighbours on a line leave a wide gap at the same place; undefined where no two do. */
const gutterOf = (boxes: readonly Box[]): number | undefined => {
  const edges: { readonly at: number; readonly step: 1 | -1 }[] = [];
  for (const row of rowsIn(boxes)) {
    for (const [index, box] of row.entries()) {
      const next = row[index + 1];
      if (next === undefined || next.x - box.right < 1.2 * Math.max(box.size, next.size)) continue;
      edges.push({ at: box.right, step: 1 }, { at: next.x, step: -1 });
    }
  }
  edges.sort((one, other) => one.at - other.at || one.step - other.step);
  let open = 0;
  let most = 1;
  let best: number | undefined;
  for (const [index, { at, step }] of edges.entries()) {
    open += step;
    if (open <= most) continue;
    most = open;
    best = (at + (edges[index + 1]?.at ?? at)) / 2;
  }
  return best;
};

const sidesOf = (zone: readonly Box[], gutter: number) => ({
  left: zone.filter(({ right }) => right <= gutter),
  right: zone.filter(({ x }) => x >= gutter),
});

const areColumns = (zone: readonly Box[], gutter: number, rows: number): boolean => {
  const { left, right } = sidesOf(zone, gutter);
  return isColumn(left, rows) && isColumn(right, rows);
};

const readZone = (zone: readonly Box[], gutter: number, state: State, depth: number, rows: number): readonly Line[] => {
  const { left, right } = sidesOf(zone, gutter);
  if (left.length === 0 || right.length === 0) return read(zone, state, depth + 1, rows);
  const ordered = [...zone].sort((one, other) => one.order - other.order);
  const runs: Box[][] = [];
  let side: boolean | undefined;
  for (const box of ordered) {
    const isLeft = box.right <= gutter;
    if (isLeft !== side) runs.push([]);
    side = isLeft;
    runs.at(-1)?.push(box);
  }
  const level = right.filter((box) => left.some(({ y }) => Math.abs(y - box.y) < 0.4 * box.size)).length;
  const isProse = areColumns(zone, gutter, rows);
  if (isProse) state.hasColumns = true;
  if (isProse && runs.length > level) {
    return [...read(left, state, depth + 1, rows), ...read(right, state, depth + 1, rows)];
  }
  const lines: Line[] = [];
  for (const run of runs) {
    const [first, ...rest] = read(run, state, depth + 1, rows);
    const before = lines.at(-1);
    if (first === undefined) continue;
    if (
      before !== undefined &&
      before.right <= first.x &&
      Math.abs(before.y - first.y) < 0.4 * Math.max(before.size, first.size)
    ) {
      lines[lines.length - 1] = oneLine(before, first);
      lines.push(...rest);
    } else lines.push(first, ...rest);
  }
  return lines;
};

/** Whether boxes are lines of prose: wide enough, and most of them run on to the right edge. */
const isColumn = (boxes: readonly Box[], fewest: number): boolean => {
  const rows = rowsOf(boxes);
  if (rows.length < fewest) return false;
  const size = median(rows.map((row) => row.size));
  const from = Math.min(...rows.map(({ x }) => x));
  const until = Math.max(...rows.map(({ right }) => right));
  const full = rows.filter(({ right }) => right > until - 0.25 * (until - from)).length;
  return until - from > 10 * size && full * 5 >= rows.length * 3;
};

const rowsIn = (boxes: readonly Box[]): readonly (readonly Box[])[] => {
  const rows: { boxes: Box[]; y: number; size: number }[] = [];
  for (const box of [...boxes].sort((one, other) => other.y - one.y || one.x - other.x)) {
    const row = rows.at(-1);
    if (row !== undefined && row.y - box.y <= 0.4 * Math.max(row.size, box.size)) {
      row.boxes.push(box);
      if (box.size > row.size) {
        row.y = box.y;
        row.size = box.size;
      }
    } else rows.push({ boxes: [box], y: box.y, size: box.size });
  }
  return rows.map((row) => row.boxes.sort((one, other) => one.x - other.x || one.order - other.order));
};

const oneLine = (before: Line, behind: Fragment | Line): Line => {
  const isLarger = behind.size > before.size;
  return {
    text: `${before.text}${between(before, behind)}${behind.text}`,
    x: Math.min(before.x, behind.x),
    right: Math.max(before.right, behind.right),
    y: isLarger ? behind.y : before.y,
    size: isLarger ? behind.size : before.size,
  };
};

const rowsOf = (boxes: readonly Box[]): readonly Line[] =>
  rowsIn(boxes).flatMap(([first, ...rest]) => (first === undefined ? [] : [rest.reduce<Line>(oneLine, first)]));

const median = (values: readonly number[]): number => [...values].sort((one, other) => one - other)[values.length >> 1] ?? 0;

const usualStep = (lines: readonly Line[]): number => {
  const steps = lines.slice(1).flatMap((line, index) => {
    const before = lines[index];
    if (before === undefined || Math.abs(before.size - line.size) > 0.2 * line.size) return [];
    const step = (before.y - line.y) / Math.max(line.size, 1);
    return step > 0.7 && step < 4 ? [step] : [];
  });
  return [...steps].sort((one, other) => one - other)[Math.floor(steps.length / 4)] ?? 1.2;
};

/** An empty line where the gap to the next line is wider than lines of a paragraph leave, or where reading starts above again. */
const withParagraphs = (lines: readonly Line[], usual: number): string => {
  let text = '';
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before !== undefined) {
      const step = (before.y - line.y) / Math.max(line.size, 1);
      text += step < 0 || step > usual * 1.3 || Math.abs(before.size - line.size) > 0.2 * line.size ? '\n\n' : '\n';
    }
    text += line.text.trimEnd();
  }
  return text;
};
