import { type LocatedValue, nearestWord } from '../../record/index.ts';
import {
  isOcfType,
  manifestFileType,
  manifestLists,
  type OcfFileType,
  ocfFileTypes,
  ocfTypes,
  ocfVersion,
  treatmentOf,
} from './objects.ts';
import { fieldOf, isNothing, type LocatedMap, type OcfObject, shortened, shownValue, type Tell, whereOf } from './read.ts';

/** A package as its Manifest puts it together; objects stand in the order of the Manifest's files and of their items. */
export type OcfPackage = {
  readonly manifest: OcfFile;
  /** Undefined where the Manifest has none that can be read; that is told. */
  readonly issuer: OcfObject | undefined;
  readonly objects: readonly OcfObject[];
};
export type OcfFile = { readonly name: string; readonly value: LocatedMap };
type Telling = { readonly fault: Tell; readonly tell: Tell };

/**
 * Finds the Manifest and reads every file that it names; what cannot be read goes to `fault`, and nothing comes back
 * without a Manifest. Where the MD5 sums of the files are given too, they are held to the Manifest's.
 */
export const readOcfPackage = ({
  files,
  sums,
  fault,
  tell,
}: Telling & {
  readonly files: ReadonlyMap<string, LocatedValue>;
  readonly sums: ReadonlyMap<string, string> | undefined;
}): OcfPackage | undefined => {
  const manifest = findManifest(files, fault);
  if (manifest === undefined) return undefined;
  tellManifest(manifest, tell);
  const named = new Map<string, OcfFileType>();
  const paths = new Map([...files.keys()].map((name) => [resolved('', name), name]));
  const objects: OcfObject[] = [];
  const ids = new Map<string, string>();
  const telling = { fault, tell };
  const issuer = readIssuer(manifest, fault);
  for (const { list, file: type, required } of manifestLists) {
    const listed = fieldOf(manifest.value, list);
    if (listed === undefined || isNothing(listed)) {
      if (required && listed === undefined)
        fault('ocf-field-missing', whereOf(manifest.name, manifest.value), { field: list, expected: '[]' });
      continue;
    }
    if (listed.kind !== 'list') {
      fault('ocf-wrong-kind', whereOf(manifest.name, listed), { field: list, found: shownValue(listed), expected: '[]' });
      continue;
    }
    for (const entry of listed.items) {
      const name = nameOfFile({ entry, list, manifest, paths, named, fault });
      if (name === undefined) continue;
      named.set(name, type);
      const value = files.get(name);
      if (value === undefined) continue;
      if (sums !== undefined) compareSum({ entry, name, sum: sums.get(name), manifest, tell });
      readItems({ name, value, type, objects, ids, ...telling });
    }
  }
  tellUnnamed({ files, manifest, named, ...telling });
  return { manifest, issuer, objects };
};

const fileTypeOf = (value: LocatedValue): string | undefined => {
  const found = value.kind === 'map' ? fieldOf(value, 'file_type') : undefined;
  return found?.kind === 'text' ? found.text : undefined;
};

const findManifest = (files: ReadonlyMap<string, LocatedValue>, fault: Tell): OcfFile | undefined => {
  let manifest: OcfFile | undefined;
  for (const [name, value] of files) {
    if (value.kind !== 'map' || fileTypeOf(value) !== manifestFileType) continue;
    if (manifest !== undefined) return fault('ocf-manifest-twice', whereOf(name, value), { first: shortened(manifest.name) });
    manifest = { name, value };
  }
  const names = files.size === 0 ? '-' : shortened([...files.keys()].join(', '));
  return manifest ?? fault('ocf-no-manifest', names, { expected: manifestFileType });
};

const tellManifest = ({ name, value }: OcfFile, tell: Tell): void => {
  const lists: readonly string[] = manifestLists.map(({ list }) => list);
  for (const entry of value.entries) {
    if (['ocf_version', 'file_type', 'issuer', 'as_of', 'generated_at'].includes(entry.key)) continue;
    if (lists.includes(entry.key) || isNothing(entry.value)) continue;
    const where = whereOf(name, entry.value);
    tell('ocf-manifest-field', where, { field: shortened(entry.key), value: shownValue(entry.value) });
  }
  const version = fieldOf(value, 'ocf_version');
  if (version === undefined || version.kind !== 'text' || version.text !== ocfVersion) {
    const found = version === undefined ? '-' : shownValue(version);
    tell('ocf-other-version', whereOf(name, version ?? value), { found, known: ocfVersion });
  }
};

const readIssuer = ({ name, value }: OcfFile, fault: Tell): OcfObject | undefined => {
  const issuer = fieldOf(value, 'issuer');
  const expected = '{"object_type": "ISSUER", ...}';
  if (issuer === undefined) return fault('ocf-field-missing', whereOf(name, value), { field: 'issuer', expected });
  if (issuer.kind !== 'map')
    return fault('ocf-wrong-kind', whereOf(name, issuer), { field: 'issuer', found: shownValue(issuer), expected });
  return readObject({ name, item: issuer, type: manifestFileType, place: -1, fault });
};

/** Paths in a Manifest start at the folder in which it lies. */
const resolved = (manifest: string, path: string): string => {
  const parts: string[] = [];
  const folder = manifest.replaceAll('\\', '/').split('/').slice(0, -1);
  for (const part of [...folder, ...path.replaceAll('\\', '/').split('/')]) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
};

const nameOfFile = ({
  entry,
  list,
  manifest,
  paths,
  named,
  fault,
}: {
  readonly entry: LocatedValue;
  readonly list: string;
  readonly manifest: OcfFile;
  /** The files of the package by their paths without `./` and `..`. */
  readonly paths: ReadonlyMap<string, string>;
  readonly named: ReadonlyMap<string, OcfFileType>;
  readonly fault: Tell;
}): string | undefined => {
  const where = whereOf(manifest.name, entry);
  const path = entry.kind === 'map' ? fieldOf(entry, 'filepath') : undefined;
  if (path?.kind !== 'text' || isNothing(path)) {
    return fault('ocf-wrong-kind', where, {
      field: list,
      found: shownValue(entry),
      expected: '{"filepath": "./...", "md5": "..."}',
    });
  }
  const wanted = resolved(manifest.name, path.text);
  const name = paths.get(wanted);
  if (name === undefined) {
    const near = paths.size > mostCompared ? undefined : nearestWord(shortened(wanted), [...paths.keys()].map(shortened));
    const values = { file: shortened(path.text), list };
    return near === undefined
      ? fault('ocf-file-missing', where, values)
      : fault('ocf-file-missing-near', where, { ...values, nearest: near });
  }
  return named.has(name) ? fault('ocf-file-twice', where, { file: shortened(name) }) : name;
};

/** A package has about ten files; among very many a near name would be looked for in vain and for long. */
const mostCompared = 100;

const compareSum = ({
  entry,
  name,
  sum,
  manifest,
  tell,
}: {
  readonly entry: LocatedValue;
  readonly name: string;
  readonly sum: string | undefined;
  readonly manifest: OcfFile;
  readonly tell: Tell;
}): void => {
  const given = entry.kind === 'map' ? fieldOf(entry, 'md5') : undefined;
  if (sum === undefined || given?.kind !== 'text' || given.text.toLowerCase() === sum) return;
  tell('ocf-sum-differs', whereOf(manifest.name, given), { file: shortened(name), found: sum, given: shortened(given.text) });
};

const readItems = ({
  name,
  value,
  type,
  objects,
  ids,
  fault,
}: Telling & {
  readonly name: string;
  readonly value: LocatedValue;
  readonly type: OcfFileType;
  readonly objects: OcfObject[];
  /** Where each id first stood, by the type of its file. */
  readonly ids: Map<string, string>;
}): void => {
  const found = fileTypeOf(value);
  if (value.kind !== 'map' || found !== type) {
    fault('ocf-file-type', whereOf(name, value), { found: shortened(found ?? '-'), expected: type });
    return;
  }
  const items = fieldOf(value, 'items');
  if (items?.kind !== 'list') {
    const values = { field: 'items', expected: '[]' };
    if (items === undefined) fault('ocf-field-missing', whereOf(name, value), values);
    else fault('ocf-wrong-kind', whereOf(name, items), { ...values, found: shownValue(items) });
    return;
  }
  for (const item of items.items) {
    const object = readObject({ name, item, type, place: objects.length, fault });
    if (object === undefined) continue;
    const key = `${type} ${object.id}`;
    const first = ids.get(key);
    if (first === undefined) ids.set(key, object.where);
    else fault('ocf-id-twice', object.where, { id: shortened(object.id), first });
    objects.push(object);
  }
};

const readObject = ({
  name,
  item,
  type: fileType,
  place,
  fault,
}: {
  readonly name: string;
  readonly item: LocatedValue;
  readonly type: OcfFileType;
  readonly place: number;
  readonly fault: Tell;
}): OcfObject | undefined => {
  if (item.kind !== 'map') return fault('ocf-no-object', whereOf(name, item), { found: shownValue(item) });
  const id = fieldOf(item, 'id');
  if (id?.kind !== 'text' || isNothing(id)) return fault('ocf-no-id', whereOf(name, item), { found: id ? shownValue(id) : '-' });
  const where = whereOf(name, item, id.text);
  const type = fieldOf(item, 'object_type');
  if (type?.kind !== 'text' || !isOcfType(type.text)) {
    const found = type === undefined ? '-' : shownValue(type);
    const near = nearestWord(found, ocfTypes);
    return near === undefined
      ? fault('ocf-unknown-type', where, { found, known: ocfVersion })
      : fault('ocf-unknown-type-near', where, { found, nearest: near });
  }
  const expected = treatmentOf(type.text).file;
  if (expected !== fileType) return fault('ocf-wrong-file', where, { type: type.text, file: fileType, expected });
  return { type: type.text, id: id.text, file: name, place, where, value: item };
};

/** An OCF file outside the Manifest may hold transactions: without them the holdings would be wrong. */
const tellUnnamed = ({
  files,
  manifest,
  named,
  fault,
  tell,
}: Telling & {
  readonly files: ReadonlyMap<string, LocatedValue>;
  readonly manifest: OcfFile;
  readonly named: ReadonlyMap<string, OcfFileType>;
}): void => {
  const known: readonly string[] = ocfFileTypes;
  for (const [name, value] of files) {
    if (name === manifest.name || named.has(name)) continue;
    const type = fileTypeOf(value);
    if (type === undefined) tell('ocf-other-file', whereOf(name, value), { file: shortened(name) });
    else if (known.includes(type)) fault('ocf-file-unnamed', whereOf(name, value), { file: shortened(name), type });
    else fault('ocf-file-type-unknown', whereOf(name, value), { found: shortened(type), known: known.join(', ') });
  }
};
