import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/**
 * The fonts of papers come out of packages and are given to the typesetter in memory, under family names of our own: a
 * font of the same name on the machine can then never take their place, and a paper has the same bytes everywhere.
 */
export const families = { latin: 'Holdfast Serif', traditional: 'Holdfast Serif TC', simplified: 'Holdfast Serif SC' } as const;
export type Family = (typeof families)[keyof typeof families];

export type PaperFont = {
  readonly family: Family;
  readonly bold: boolean;
  readonly italic: boolean;
  /** The font as a file, named by its family. */
  readonly file: Uint8Array;
  readonly covers: (codepoint: number) => boolean;
};

const faces: readonly (readonly [Family, string, string])[] = [
  [families.latin, 'source-serif-4', 'SourceSerif4_400Regular'],
  [families.latin, 'source-serif-4', 'SourceSerif4_400Regular_Italic'],
  [families.latin, 'source-serif-4', 'SourceSerif4_700Bold'],
  [families.latin, 'source-serif-4', 'SourceSerif4_700Bold_Italic'],
  [families.traditional, 'noto-serif-tc', 'NotoSerifTC_400Regular'],
  [families.traditional, 'noto-serif-tc', 'NotoSerifTC_700Bold'],
  [families.simplified, 'noto-serif-sc', 'NotoSerifSC_400Regular'],
  [families.simplified, 'noto-serif-sc', 'NotoSerifSC_700Bold'],
];

export const readFonts = (): readonly PaperFont[] => {
  const { resolve } = createRequire(import.meta.url);
  return faces.map(([family, name, face]) => {
    const folder = face.slice(face.indexOf('_') + 1);
    const font = readFileSync(resolve(`@expo-google-fonts/${name}/${folder}/${face}.ttf`));
    const [bold, italic] = [folder.includes('Bold'), folder.includes('Italic')];
    return { family, bold, italic, file: named(font, family, bold, italic), covers: coverage(font) };
  });
};

type Table = { readonly entry: number; readonly offset: number; readonly length: number };

const tableOf = (font: Buffer, tag: string): Table => {
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const entry = 12 + index * 16;
    if (font.toString('latin1', entry, entry + 4) !== tag) continue;
    return { entry, offset: font.readUInt32BE(entry + 8), length: font.readUInt32BE(entry + 12) };
  }
  throw new Error(`the font has no table ${tag}`);
};

/** Which characters a font has a glyph for, by the table of full Unicode (format 12) that each of ours carries. */
const coverage = (font: Buffer): PaperFont['covers'] => {
  const { offset } = tableOf(font, 'cmap');
  for (let index = 0; index < font.readUInt16BE(offset + 2); index += 1) {
    const at = offset + font.readUInt32BE(offset + 8 + index * 8);
    if (font.readUInt16BE(at) !== 12) continue;
    const groups = Array.from({ length: font.readUInt32BE(at + 12) }, (_, group) => {
      const place = at + 16 + group * 12;
      return [font.readUInt32BE(place), font.readUInt32BE(place + 4)] as const;
    });
    return (codepoint) => {
      let [low, high] = [0, groups.length - 1];
      while (low <= high) {
        const middle = (low + high) >> 1;
        const [first, last] = groups[middle] ?? [0, 0];
        if (codepoint < first) high = middle - 1;
        else if (codepoint > last) low = middle + 1;
        else return true;
      }
      return false;
    };
  }
  throw new Error('the font has no table of full Unicode');
};

/** The same font with another family in its table of names; the name for PostScript, which stands in the PDF, stays. */
const named = (font: Buffer, family: string, bold: boolean, italic: boolean): Uint8Array => {
  const { entry, offset } = tableOf(font, 'name');
  const style = `${bold ? 'Bold' : ''}${bold && italic ? ' ' : ''}${italic ? 'Italic' : ''}` || 'Regular';
  const table = nameTable([
    [1, family],
    [2, style],
    [4, `${family} ${style}`],
    [6, postScriptName(font, offset)],
  ]);
  const changed = Buffer.concat([font, table]);
  changed.writeUInt32BE(font.length, entry + 8);
  changed.writeUInt32BE(table.length, entry + 12);
  return changed;
};

const postScriptName = (font: Buffer, offset: number): string => {
  const strings = offset + font.readUInt16BE(offset + 4);
  for (let index = 0; index < font.readUInt16BE(offset + 2); index += 1) {
    const record = offset + 6 + index * 12;
    if (font.readUInt16BE(record) !== 3 || font.readUInt16BE(record + 6) !== 6) continue;
    const start = strings + font.readUInt16BE(record + 10);
    return Buffer.from(font.subarray(start, start + font.readUInt16BE(record + 8)))
      .swap16()
      .toString('utf16le');
  }
  throw new Error('the font has no PostScript name');
};

/** A table of names in English for Unicode, padded to whole words of four bytes as fonts ask. */
const nameTable = (names: readonly (readonly [number, string])[]): Buffer => {
  const texts = names.map(([, text]) => Buffer.from(text, 'utf16le').swap16());
  const head = Buffer.alloc(6 + names.length * 12);
  head.writeUInt16BE(names.length, 2);
  head.writeUInt16BE(head.length, 4);
  let start = 0;
  for (const [index, [id]] of names.entries()) {
    const length = texts[index]?.length ?? 0;
    for (const [place, value] of [3, 1, 0x409, id, length, start].entries()) {
      head.writeUInt16BE(value, 6 + index * 12 + place * 2);
    }
    start += length;
  }
  const padding = Buffer.alloc((4 - ((head.length + start) % 4)) % 4);
  return Buffer.concat([head, ...texts, padding]);
};
