/**
 * Older Chinese PDFs name an encoding of Adobe's instead of bringing a map of their own, and the maps are large. Only the
 * characters are wanted here, not the glyphs, so the maps are made from the decoders of the platform: the number of a
 * character in Adobe's collection is stood in for by its code point, but for ASCII, whose numbers and widths agree.
 */
export const characterMap = (name: string): string | undefined => {
  if (/^Adobe-(?:GB1|CNS1|Japan1|Korea1)-UCS2$/.test(name)) return toUnicode(name);
  if (/^Uni(?:GB|CNS|JIS|JISX0213|JIS2004|KS)-(?:UCS2|UTF16)(?:-HW)?-[HV]$/.test(name)) return ofUnicode(name);
  const encoding = encodings.find(([mark]) => mark.test(name))?.[1];
  return encoding === undefined ? undefined : ofEncoding(name, encoding);
};

const encodings: readonly (readonly [RegExp, string])[] = [
  [/^GB(?:pc)?-EUC-[HV]$|^GBKp?-EUC-[HV]$|^GBK2K-[HV]$/, 'gb18030'],
  [/^(?:B5pc|ETen-B5|ETenms-B5|HKscs-B5)-[HV]$/, 'big5'],
  [/^90(?:ms|msp|pv)-RKSJ-[HV]$/, 'shift_jis'],
  [/^EUC-[HV]$/, 'euc-jp'],
  [/^KSC(?:ms-UHC|-EUC|pc-EUC|ms-UHC-HW)-[HV]$/, 'euc-kr'],
];

/** A map that stands for the whole of a collection, by which a font without its own numbers would be read wrongly. */
export const isStandIn = (map: readonly (string | undefined)[]): boolean =>
  map[0x4e00] === '\u4e00' && map[0x5b57] === '\u5b57' && map[0x9000] === '\u9000' && map[1] === ' ';

const hex = (value: number): string => `<${value.toString(16).padStart(value > 0xff ? 4 : 2, '0')}>`;
const hex4 = (value: number): string => `<${value.toString(16).padStart(4, '0')}>`;

/** Sections of at most a hundred entries, as the format has it. */
const sections = (kind: string, entries: readonly string[]): string => {
  let text = '';
  for (let from = 0; from < entries.length; from += 100) {
    const some = entries.slice(from, from + 100);
    text += `${some.length} begin${kind}\n${some.join('\n')}\nend${kind}\n`;
  }
  return text;
};

const map = (name: string, spaces: readonly string[], entries: string): string =>
  `/CMapName /${name} def\n/WMode ${name.endsWith('-V') ? 1 : 0} def\nbegincmap\n${sections('codespacerange', spaces)}${entries}endcmap\n`;

const pages = Array.from({ length: 256 }, (_, page) => page);

const toUnicode = (name: string): string =>
  map(
    name,
    ['<0000> <ffff>'],
    sections('bfrange', [
      '<0001> <005f> <0020>',
      ...pages.map(
        (page) =>
          `${hex4(page * 256 + (page === 0 ? 0xa0 : 0))} ${hex4(page * 256 + 255)} ${hex4(page * 256 + (page === 0 ? 0xa0 : 0))}`,
      ),
    ]),
  );

const ofUnicode = (name: string): string =>
  map(
    name,
    ['<0000> <d7ff>', '<e000> <ffff>'],
    sections('cidrange', [
      '<0020> <007e> 1',
      ...pages
        .filter((page) => page < 0xd8 || page > 0xdf)
        .map(
          (page) =>
            `${hex4(page * 256 + (page === 0 ? 0xa0 : 0))} ${hex4(page * 256 + 255)} ${page * 256 + (page === 0 ? 0xa0 : 0)}`,
        ),
    ]),
  );

const ofEncoding = (name: string, encoding: string): string => {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const charOf = (bytes: readonly number[]): number | undefined => {
    try {
      const [sign, ...more] = [...decoder.decode(Uint8Array.from(bytes))];
      const code = sign?.codePointAt(0);
      return more.length > 0 || code === undefined || code > 0xffff ? undefined : code;
    } catch {
      return undefined;
    }
  };
  const entries = ['<20> <7e> 1'];
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    const single = charOf([lead]);
    if (single !== undefined) entries.push(`${hex(lead)} ${hex(lead)} ${single}`);
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const code = charOf([lead, trail]);
      if (code !== undefined) entries.push(`${hex(lead * 256 + trail)} ${hex(lead * 256 + trail)} ${code}`);
    }
  }
  const singles = encoding === 'shift_jis' ? ['<00> <80>', '<a0> <df>'] : ['<00> <80>'];
  const doubles = encoding === 'shift_jis' ? ['<8140> <9ffc>', '<e040> <fcfc>'] : ['<8140> <fefe>'];
  return map(name, [...singles, ...doubles], sections('cidrange', entries));
};
