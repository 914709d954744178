import type { Attributes } from './xml.ts';

/** Signs of the fonts that Word draws boxes and bullets with; any other stands as the sign for an unknown character. */
const symbols: Readonly<Record<string, string>> = {
  'wingdings 6f': '□',
  'wingdings 71': '❑',
  'wingdings 72': '❒',
  'wingdings a8': '◻',
  'wingdings fb': '✗',
  'wingdings fc': '✓',
  'wingdings fd': '☒',
  'wingdings fe': '☑',
  'wingdings 2 50': '✓',
  'wingdings 2 52': '☑',
  'wingdings 2 53': '☒',
  'wingdings 2 a3': '☐',
  'symbol b7': '•',
  'symbol d2': '®',
  'symbol d3': '©',
  'symbol d4': '™',
};

/** The character of a `w:sym`. */
export const symbolOf = ({ font = '', char = '' }: Attributes): string => {
  const code = Number.parseInt(char, 16);
  if (!/^[\da-f]{1,6}$/i.test(char) || code > 0x10ffff) return '\ufffd';
  const known = symbols[`${font.toLowerCase()} ${(code & 0xff).toString(16)}`];
  if (known !== undefined) return known;
  const isOwn = (code >= 0xf000 && code <= 0xf0ff) || /^(?:wingdings|webdings|symbol|zapfdingbats)/i.test(font);
  return isOwn ? '\ufffd' : String.fromCodePoint(code);
};
