import { nearestWord, publicHolders, unknownHolder } from '../../record/index.ts';
import type { ExchangeFault } from '../carried.ts';

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
 * An id of its own for each record: the one that `same` gives it, the recordId where it can be one, or what stands behind
 * the issuer's own recordId and a slash, as Holdfast writes it; anything else is made fit and numbered where it would
 * stand twice.
 */
export const idsOf = (
  recordIds: readonly string[],
  issuer: string | undefined,
  same: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> => {
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  const times = new Map<string, bigint>();
  const take = (recordId: string, id: string): void => {
    ids.set(recordId, id);
    taken.add(id);
  };
  for (const [recordId, id] of same) take(recordId, id);
  for (const recordId of recordIds) {
    if (!ids.has(recordId) && isFree(recordId) && !taken.has(recordId)) take(recordId, recordId);
  }
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

/** Why the ids that were given for records cannot be theirs. */
export const faultsOfSame = (
  same: ReadonlyMap<string, string>,
  { recordIds, issuer }: { readonly recordIds: readonly string[]; readonly issuer: string | undefined },
): readonly ExchangeFault[] => {
  const known = new Set(recordIds);
  const byId = new Map<string, string>();
  return [...same].flatMap(([recordId, id]): readonly ExchangeFault[] => {
    const fault = (code: string, values: ExchangeFault['values'] = {}): readonly ExchangeFault[] => [
      { code, where: recordId, values: { found: recordId, id, ...values } },
    ];
    const other = byId.get(id);
    byId.set(id, recordId);
    if (recordId === issuer) return fault('bods-same-issuer');
    if (!known.has(recordId)) {
      const nearest = nearestWord(recordId, recordIds);
      return nearest === undefined ? fault('bods-same-unknown') : fault('bods-same-unknown-near', { nearest });
    }
    if (!isFree(id)) return fault('bods-same-id');
    return other === undefined ? [] : fault('bods-same-twice', { other });
  });
};
