import { withoutBreaks } from './plain-text.ts';

/** The defined term behind a party: (the “Company”). */
export const endsDefined = /[(（]\s*(?:the\s+)?["“「『][^"“”「」『』]{1,30}["”」』]\s*[)）]\s*$/i;

/**
 * A name that is longer than the line goes on in the next one: what a file parted there is put together again where the
 * line ends as such lines do, with the defined term behind a party or the colon behind who signs.
 */
const wrapped: readonly { readonly opens: RegExp; readonly ends: RegExp; readonly bare: RegExp }[] = [
  {
    opens: /^[ \t]*(?:to|from|by|致|致送|收件人|承[諾诺]人|[發发]出人|立[約约]人|由)[ \t]*[:：]/i,
    ends: endsDefined,
    bare: /[:：]\s*$/,
  },
  {
    opens:
      /^[ \t]*(?:(?:executed|signed|sealed|delivered)\b|(?:acknowledged|accepted|confirmed|countersigned)\b|received by\b|for and on behalf of\b|由|代表)/i,
    ends: /[:：]\s*$/,
    bare: /\b(?:by|of)\s*$|^[ \t]*(?:由|代表)\s*$/i,
  },
];

/** Narrower than this is no line that was full: what follows it is something else. */
const full = 46;
const mostLines = 8;

/** Lines with those put together that a long name parted. */
export const rejoined = (lines: readonly string[]): readonly string[] => {
  const found: string[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const until = endOf(lines, index);
    found.push(lines.slice(index + 1, until + 1).reduce(joined, line));
    index = until;
  }
  return found;
};

/** The last line of what one line begins; that line itself where nothing was parted. */
const endOf = (lines: readonly string[], from: number): number => {
  const first = lines[from] ?? '';
  const kind = wrapped.find(({ opens }) => opens.test(first));
  if (kind === undefined || kind.ends.test(first)) return from;
  const isFull = (line: string): boolean => widthIn(line) >= full || (line === first && kind.bare.test(line));
  for (let next = from + 1; next < lines.length && next - from < mostLines; next += 1) {
    const line = lines[next] ?? '';
    if (line.trim() === '' || line === '\f' || !isFull(lines[next - 1] ?? '')) return from;
    if (wrapped.some(({ opens }) => opens.test(line))) return from;
    if (kind.ends.test(lines.slice(from + 1, next + 1).reduce(joined, first))) return next;
  }
  return from;
};

/** A line may also end inside a word, behind a hyphen or a stroke. */
const joined = (before: string, line: string): string =>
  /[^\s][-‐/／]\s*$/.test(before) ? `${before.trimEnd()}${line.trimStart()}` : withoutBreaks(`${before}\n${line}`);

/** A Chinese character is as wide as two letters. */
const widthIn = (line: string): number => line.trim().replace(/[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]/g, '  ').length;
