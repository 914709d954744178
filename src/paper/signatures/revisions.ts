import type { FileNotice } from '../../app/undertakings/index.ts';
import { dictOf, type PdfEntry, type PdfFile } from './pdf-file.ts';
import { isKind, isNamed, type PdfDict, type PdfRef, type PdfValue, sameValue } from './pdf-syntax.ts';
import { formOf } from './signature-fields.ts';

/** How many objects may still be looked at, over all signatures of a file. */
export type Effort = { left: number };

/**
 * What a file shows now that it did not show at an earlier revision. A later signature may add its field, its value and its
 * place on a page, and beside them data for validation and the description of the file; everything else that can be
 * reached from the catalog must lie where it lay. Nothing is told of what no longer leads anywhere.
 */
export const changesSince = (base: PdfFile, now: PdfFile, effort: Effort): readonly FileNotice[] => {
  const notices = new Map<string, FileNotice>();
  const tell = (code: string, place: string): void => {
    if (notices.size < 20) notices.set(`${code} ${place}`, { code, values: { place } });
  };
  const waiting: number[] = [];
  const seen = new Set<number>();
  const added = new Set<number>();

  const visit = (ref: PdfRef): void => {
    if (seen.has(ref.number)) return;
    seen.add(ref.number);
    waiting.push(ref.number);
  };
  const visitAll = (value: PdfValue | undefined): void => {
    if (isKind(value, 'ref')) visit(value);
    else if (isKind(value, 'array')) value.items.forEach(visitAll);
    else if (isKind(value, 'dict')) value.entries.forEach(visitAll);
    else if (isKind(value, 'stream')) visitAll(value.dict);
  };
  /** Values are the same when they read the same; what they refer to is looked at in its turn. */
  const compare = (one: PdfValue | undefined, other: PdfValue | undefined, place: string): void => {
    if (!sameValue(one, other)) tell('changed-object', place);
    visitAll(other);
  };
  const compareEntries = (one: PdfDict, other: PdfDict, except: ReadonlySet<string>, place: string): void => {
    for (const key of new Set([...one.entries.keys(), ...other.entries.keys()])) {
      if (!except.has(key)) compare(one.entries.get(key), other.entries.get(key), `${place} /${key}`);
    }
  };
  const itemsOf = (file: PdfFile, value: PdfValue | undefined): readonly PdfValue[] => {
    const found = file.resolve(value);
    return isKind(found, 'array') ? found.items : [];
  };

  /** Everything that stood in an array stands there still, in front; gives what came behind it. */
  const compareGrown = (one: PdfValue | undefined, other: PdfValue | undefined, place: string): readonly PdfValue[] => {
    const [before, after] = [itemsOf(base, one), itemsOf(now, other)];
    before.forEach((item, index) => {
      compare(item, after[index], place);
    });
    return after.slice(before.length);
  };

  const compareForm = (one: PdfDict | undefined, other: PdfDict | undefined): void => {
    if (one !== undefined && other === undefined) return tell('changed-object', '/AcroForm');
    if (other === undefined) return;
    compareEntries(one ?? emptyDict, other, formKeys, '/AcroForm');
    for (const item of compareGrown(one?.entries.get('Fields'), other.entries.get('Fields'), '/AcroForm /Fields')) {
      addField(item);
    }
  };

  const addField = (item: PdfValue): void => {
    const dict = dictOf(now, item);
    const fresh = isKind(item, 'ref') && !isUsed(base.entries.get(item.number));
    if (!isKind(item, 'ref') || dict === undefined || !fresh || !isNamed(dict.entries.get('FT'), 'Sig')) {
      return tell('changed-object', '/AcroForm /Fields');
    }
    if ([...dict.entries.keys()].some((key) => !fieldKeys.has(key)) || !isFreshValue(dict.entries.get('V'))) {
      return tell('changed-object', placeOf(item.number));
    }
    added.add(item.number);
    if (dict.entries.has('AP') && hasExtent(now, dict.entries.get('Rect'))) tell('visible-signature-added', placeOf(item.number));
  };
  const isFreshValue = (value: PdfValue | undefined): boolean =>
    value === undefined || (isKind(value, 'ref') && !isUsed(base.entries.get(value.number)));

  const comparePage = (number: number, one: PdfDict, other: PdfDict): void => {
    compareEntries(one, other, pageKeys, placeOf(number));
    for (const item of compareGrown(one.entries.get('Annots'), other.entries.get('Annots'), `${placeOf(number)} /Annots`)) {
      if (!isKind(item, 'ref') || !added.has(item.number)) tell('changed-object', `${placeOf(number)} /Annots`);
    }
  };

  /** A field that stood empty may be signed. */
  const isFilled = (one: PdfDict, other: PdfDict): boolean =>
    isNamed(one.entries.get('FT'), 'Sig') &&
    !one.entries.has('V') &&
    isKind(other.entries.get('V'), 'ref') &&
    isFreshValue(other.entries.get('V'));

  const look = (number: number): void => {
    const found = now.object(number);
    const isChanged = changed(base, now, number) || (found !== undefined && found.until > base.until);
    const before = isChanged ? base.object(number)?.value : found?.value;
    const after = found?.value;
    if (isKind(before, 'dict') && isKind(after, 'dict')) {
      if (isNamed(before.entries.get('Type'), 'Page') && isNamed(after.entries.get('Type'), 'Page')) {
        return comparePage(number, before, after);
      }
      if (isChanged && isFilled(before, after)) return compareEntries(before, after, filledKeys, placeOf(number));
    }
    if (isChanged && (before !== undefined || after !== undefined)) return tell('changed-object', placeOf(number));
    visitAll(after);
  };

  const [rootBefore, rootNow] = [base.trailer.entries.get('Root'), now.trailer.entries.get('Root')];
  const [catalogBefore, catalogNow] = [dictOf(base, rootBefore), dictOf(now, rootNow)];
  if (!sameValue(rootBefore, rootNow) || catalogBefore === undefined || catalogNow === undefined) {
    return [{ code: 'changed-object', values: { place: '/Root' } }];
  }
  if (isKind(rootNow, 'ref')) seen.add(rootNow.number);
  compare(base.trailer.entries.get('Encrypt'), now.trailer.entries.get('Encrypt'), '/Encrypt');
  compareForm(formOf(base), formOf(now));
  compareEntries(catalogBefore, catalogNow, catalogKeys, '/Root');
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    effort.left -= 1;
    if (effort.left < 0) return [...notices.values(), { code: 'changes-not-followed', values: {} }];
    look(next);
  }
  return [...notices.values()];
};

const emptyDict: PdfDict = { kind: 'dict', entries: new Map(), doubled: false };
const catalogKeys = new Set(['AcroForm', 'DSS', 'Extensions', 'Metadata']);
const formKeys = new Set(['Fields', 'SigFlags']);
const pageKeys = new Set(['Annots']);
const filledKeys = new Set(['V', 'AP', 'M']);
const fieldKeys = new Set('Type Subtype FT T TU TM V P Rect F Ff AP MK DA Lock SV M NM Border BS'.split(' '));

const placeOf = (number: number): string => `${number} 0 R`;
const isUsed = (entry: PdfEntry | undefined): boolean => entry !== undefined && entry.kind !== 'free';

/** Whether an object lies elsewhere than it lay; a place that the earlier revision did not reach yet is another place. */
const changed = (base: PdfFile, now: PdfFile, number: number): boolean => {
  const [before, after] = [base.entries.get(number), now.entries.get(number)];
  if (!isUsed(before) && !isUsed(after)) return false;
  if (before?.kind === 'at' && after?.kind === 'at') {
    return before.offset !== after.offset || before.generation !== after.generation || after.offset >= base.until;
  }
  if (before?.kind === 'in' && after?.kind === 'in') {
    return before.stream !== after.stream || before.index !== after.index || streamChanged(base, now, before.stream);
  }
  return true;
};

const streamChanged = (base: PdfFile, now: PdfFile, stream: number): boolean =>
  now.entries.get(stream)?.kind !== 'at' || changed(base, now, stream);

const hasExtent = (file: PdfFile, value: PdfValue | undefined): boolean => {
  const rect = file.resolve(value);
  const [left, bottom, right, top] = isKind(rect, 'array')
    ? rect.items.map((item) => {
        const side = file.resolve(item);
        return isKind(side, 'number') ? Number(side.text) : Number.NaN;
      })
    : [];
  return left === undefined || bottom === undefined || left !== right || bottom !== top;
};
