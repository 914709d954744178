import { readXml } from './xml.ts';
import type { Archive } from './zip.ts';

export type Relation = {
  readonly id: string;
  /** The last word of the relation's type: the strict and the transitional form of the standard differ before it. */
  readonly type: string;
  /** The path of the part, or what stands outside as it is written. */
  readonly path: string;
  readonly isExternal: boolean;
};

/** What a part of an Open Packaging archive refers to; of the archive itself where no part is named. */
export const relations = async (archive: Archive, of: string): Promise<readonly Relation[]> => {
  const cut = of.lastIndexOf('/') + 1;
  const folder = of.slice(0, cut);
  const path = `${folder}_rels/${of.slice(cut)}.rels`;
  const bytes = await archive.part(path);
  const found: Relation[] = [];
  if (bytes === undefined) return found;
  readXml(bytes, path, {
    open: (name, attributes) => {
      if (name !== 'Relationship') return;
      const { Id = '', Type = '', Target = '', TargetMode } = attributes();
      const isExternal = TargetMode === 'External';
      const type = Type.slice(Type.lastIndexOf('/') + 1);
      found.push({ id: Id, type, path: isExternal ? Target : resolved(folder, Target), isExternal });
    },
  });
  return found;
};

const resolved = (folder: string, target: string): string => {
  const parts: string[] = [];
  for (const part of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
};
