import { publicHolders, unknownHolder } from '../../record/index.ts';

const recordPattern = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
const isFree = (id: string): boolean => recordPattern.test(id) && id !== publicHolders && id !== unknownHolder;

/** A recordId as a record may have it: as it is, or with what an id cannot hold left out. */
export const plainId = (recordId: string): string => {
  if (isFree(recordId)) return recordId;
  const bare = recordId
    .slice(0, 200)
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[._-]+/, '')
    .slice(0, 80);
  return isFree(bare) ? bare : `record${bare === '' ? '' : `-${bare}`}`;
};

/**
 * An id of its own for each record: the recordId where it can be one, or what stands behind the issuer's own recordId
 * and a slash, as Holdfast writes it; anything else is made fit and numbered where it would stand twice.
 */
export const idsOf = (recordIds: readonly string[], issuer: string | undefined): ReadonlyMap<string, string> => {
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  const times = new Map<string, bigint>();
  const take = (recordId: string, id: string): void => {
    ids.set(recordId, id);
    taken.add(id);
  };
  for (const recordId of recordIds) if (isFree(recordId)) take(recordId, recordId);
  for (const recordId of recordIds) {
    if (ids.has(recordId)) continue;
    const behind = issuer !== undefined && recordId.startsWith(`${issuer}/`) ? recordId.slice(issuer.length + 1) : '';
    if (isFree(behind) && !taken.has(behind)) take(recordId, behind);
  }
  for (const recordId of recordIds) {
    if (ids.has(recordId)) continue;
    const stem = plainId(recordId);
    let id = stem;
    for (let next = times.get(stem) ?? 2n; taken.has(id); next += 1n) {
      id = `${stem}-${next}`;
      times.set(stem, next + 1n);
    }
    take(recordId, id);
  }
  return ids;
};
