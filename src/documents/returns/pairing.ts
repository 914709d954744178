import type { FileLine } from './check-return.ts';
import { isSameEntry, readEntry } from './read-entry.ts';
import type { Cell } from './return-model.ts';

/** A row of several of one kind on one day: what comes before its number, the number, and the box. */
const numbered = /^(.*\/\d{4}-\d{2}-\d{2}(?:\/[a-z-]+)?)\/(\d+)\/([a-z-]+)$/;

/**
 * The lines of a file with its numbered rows in the order of the record: who lists three issues of one day in another order has
 * written nothing wrong. Rows that say most of the same are paired first.
 */
export const inStep = (lines: readonly FileLine[], cells: ReadonlyMap<string, Cell>): readonly FileLine[] => {
  const stems = new Map<string, Map<string, FileLine[]>>();
  for (const line of lines) {
    const [, stem, number, box] = numbered.exec(line.field) ?? [];
    if (stem === undefined || number === undefined || box === undefined) continue;
    const rows = stems.get(stem) ?? new Map<string, FileLine[]>();
    rows.set(number, [...(rows.get(number) ?? []), line]);
    stems.set(stem, rows);
  }
  const renamed = new Map<string, string>();
  for (const [stem, rows] of stems) {
    const own = [...cells.keys()].flatMap((field) => {
      const [, of, number] = numbered.exec(field) ?? [];
      return of === stem && number !== undefined ? [number] : [];
    });
    const paired = pair({ stem, rows, own: [...new Set(own)], cells });
    for (const [from, to] of paired) renamed.set(`${stem}/${from}`, `${stem}/${to}`);
  }
  return lines.map((line) => {
    const [, stem, number, box] = numbered.exec(line.field) ?? [];
    const to = stem === undefined ? undefined : renamed.get(`${stem}/${number}`);
    return to === undefined ? line : { ...line, field: `${to}/${box}` };
  });
};

const pair = ({
  stem,
  rows,
  own,
  cells,
}: {
  readonly stem: string;
  readonly rows: ReadonlyMap<string, readonly FileLine[]>;
  readonly own: readonly string[];
  readonly cells: ReadonlyMap<string, Cell>;
}): ReadonlyMap<string, string> => {
  const pairs: { readonly from: string; readonly to: string; readonly same: number }[] = [];
  for (const [from, lines] of rows) {
    for (const to of own) {
      const same = lines.filter(({ field, value }) => {
        const cell = cells.get(`${stem}/${to}/${numbered.exec(field)?.[3] ?? ''}`);
        const entry = cell === undefined ? undefined : readEntry(cell.kind, value);
        return cell !== undefined && entry !== undefined && isSameEntry(cell, entry);
      }).length;
      pairs.push({ from, to, same });
    }
  }
  const found = new Map<string, string>();
  const taken = new Set<string>();
  for (const { from, to } of pairs.toSorted((one, other) => other.same - one.same)) {
    if (found.has(from) || taken.has(to)) continue;
    found.set(from, to);
    taken.add(to);
  }
  // Rows that the record does not have come behind those that it has.
  let next = own.length;
  for (const from of rows.keys()) {
    if (found.has(from)) continue;
    next += 1;
    found.set(from, `${next}`);
  }
  return found;
};
