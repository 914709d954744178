import { plainOf } from './plain-text.ts';

/** What two addresses of one instrument have in common where they should not, or tell differently where they should not. */
export type AddressConflict =
  | {
      readonly code: 'street-number-shared';
      readonly values: { readonly place: string; readonly one: string; readonly other: string };
    }
  | { readonly code: 'spelt-two-ways'; readonly values: { readonly one: string; readonly other: string } };

type Parts = {
  readonly areas: readonly string[];
  readonly street: string | undefined;
  readonly number: string | undefined;
  readonly building: string | undefined;
};

const chineseParts = (address: string): Parts => {
  const text = address.replace(/\s+/g, '');
  const number = /(\d+[A-Za-z]?)[號号]/.exec(text);
  const before = number === null ? text : text.slice(0, number.index);
  const pieces = before.match(/[^省市區区縣县州鎮镇鄉乡路街道巷弄里\d]{1,12}[省市區区縣县州鎮镇鄉乡路街道巷弄里]+/g) ?? [];
  const streets = pieces.filter((piece) => /[路街道巷弄]$/.test(piece));
  const rest = number === null ? '' : text.slice(number.index + number[0].length);
  const building = /^(?:院|大院)?(?:\d+[號号]樓?楼?)?(.+?)(?:\d.*)?$/.exec(rest)?.[1];
  return {
    areas: pieces.filter((piece) => !/[路街道巷弄]$/.test(piece)),
    street: streets.at(-1),
    number: number?.[1],
    building: building === undefined || building.length < 2 ? undefined : building,
  };
};

const westernParts = (address: string): Parts => {
  const pieces = address
    .split(/[,，;；\n]/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  const at = pieces.findIndex((piece) =>
    /^(?:no\.? ?)?\d+[a-z]?(?:-\d+)? (?:[a-z'.]+ )*(?:road|rd|street|st|avenue|ave|lane|drive|way|terrace|boulevard|path|crescent|square|queensway)\b/i.test(
      piece,
    ),
  );
  const match = at < 0 ? null : /^(?:no\.? ?)?(\d+[a-z]?(?:-\d+)?) (.+)$/i.exec(pieces[at] ?? '');
  const isBuilding = (piece: string): boolean =>
    /[a-z]{3}/i.test(piece) &&
    !/^(?:\d+\/f|(?:\d+(?:st|nd|rd|th) )?floor|flat|room|unit|suite|level)\b/i.test(piece) &&
    !/\bfloor\b/i.test(piece);
  return {
    areas: at < 0 ? pieces.filter(isBuilding) : pieces.slice(at + 1),
    street: match?.[2],
    number: match?.[1],
    building: at <= 0 ? undefined : pieces.slice(0, at).findLast(isBuilding),
  };
};

const partsOf = (address: string): Parts => (/[\u3400-\u9fff]/.test(address) ? chineseParts(address) : westernParts(address));
const key = (text: string): string =>
  plainOf(text)
    .text.toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** In how many characters two short texts differ; more than `most` is not counted out. */
const distance = (one: string, other: string, most: number): number => {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same));
    }
    row = next;
  }
  return row[other.length] ?? most + 1;
};

/** Whether two parts of an address look like one that was written in two ways; numbers that differ are two places. */
const isNearly = (one: string, other: string): boolean => {
  const [a, b] = [key(one), key(other)];
  if (a === b || a.length < 2 || b.length < 2) return false;
  if (a.replace(/\D/g, '') !== b.replace(/\D/g, '')) return false;
  const most = Math.max(1, (Math.min(a.length, b.length) - (Math.min(a.length, b.length) % 5)) / 5);
  return distance(a, b, most) <= most;
};

/** Compares two addresses part by part. */
export const conflictsOf = (one: string, other: string): readonly AddressConflict[] => {
  if (key(one) === key(other)) return [];
  const [a, b] = [partsOf(one), partsOf(other)];
  const sameStreet =
    a.street !== undefined && b.street !== undefined && (key(a.street) === key(b.street) || isNearly(a.street, b.street));
  const conflicts: AddressConflict[] = [];
  if (sameStreet && a.number !== undefined && a.number === b.number && a.building !== undefined && b.building !== undefined) {
    if (key(a.building) !== key(b.building) && !isNearly(a.building, b.building)) {
      const isHan = /[\u3400-\u9fff]/.test(a.street ?? '');
      const place = isHan ? `${a.street}${a.number}號` : `${a.number} ${a.street}`;
      conflicts.push({
        code: 'street-number-shared',
        values: { place: isHan && one.includes('号') ? place.replace('號', '号') : place, one: a.building, other: b.building },
      });
    } else if (isNearly(a.building, b.building)) {
      conflicts.push({ code: 'spelt-two-ways', values: { one: a.building, other: b.building } });
    }
  }
  if (a.street !== undefined && b.street !== undefined && a.number === b.number && isNearly(a.street, b.street)) {
    conflicts.push({ code: 'spelt-two-ways', values: { one: a.street, other: b.street } });
  }
  if (sameStreet || (a.number !== undefined && a.number === b.number)) {
    for (const area of a.areas) {
      const near = b.areas.find((piece) => isNearly(area, piece));
      const same = b.areas.some((piece) => key(piece) === key(area));
      if (!same && near !== undefined) conflicts.push({ code: 'spelt-two-ways', values: { one: area, other: near } });
    }
  }
  return conflicts;
};
