import { styleText } from 'node:util';

export type Terminal = { readonly write: (text: string) => void; readonly colour: boolean; readonly width: number };

type Tone = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan';

export const standardTerminal = (): Terminal => {
  const { stdout, env } = process;
  const off = env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '';
  const forced = env['FORCE_COLOR'] !== undefined && env['FORCE_COLOR'] !== '' && env['FORCE_COLOR'] !== '0';
  return {
    write: (text) => stdout.write(harmless(text)),
    colour: !off && (forced || (stdout.isTTY ?? false)),
    width: stdout.columns ?? 110,
  };
};

/**
 * What a record holds must not move the cursor, change the title or turn the order of what is read: only line feeds, tabs
 * and the colours of `paint` are left; in JSON the escapes mean the same.
 */
export const harmless = (text: string): string =>
  text.replace(commands, (sign, own?: string) => own ?? `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
const commands = /(\u001b\[(?:1|2|22|3[1-9])m)|[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

export const paint = (terminal: Terminal, tone: Tone, text: string): string =>
  terminal.colour ? styleText(tone, text, { validateStream: false }) : text;

/** Columns that a text takes: Chinese, Japanese and Korean characters and full-width signs take two. */
export const columnsOf = (text: string): number => {
  if (/^[ -~]*$/.test(text)) return text.length;
  let columns = 0;
  for (const character of text)
    columns += /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u3000-\u303f]/.test(
      character,
    )
      ? 2
      : 1;
  return columns;
};

const padded = (text: string, width: number, right: boolean): string => {
  const space = ' '.repeat(Math.max(0, width - columnsOf(text)));
  return right ? space + text : text + space;
};

export type Column = { readonly head: string; readonly right?: boolean };

/** A plain table: heads, a rule, rows; numbers stand to the right. The last column runs free and is never cut. */
export const table = (terminal: Terminal, columns: readonly Column[], rows: readonly (readonly string[])[]): string => {
  const widths = columns.map(({ head }, index) => Math.max(columnsOf(head), ...rows.map((row) => columnsOf(row[index] ?? ''))));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, index) =>
        index === columns.length - 1 && !columns[index]?.right
          ? cell
          : padded(cell, widths[index] ?? 0, columns[index]?.right ?? false),
      )
      .join('  ')
      .trimEnd();
  const heads = paint(terminal, 'bold', line(columns.map(({ head }) => head)));
  return [heads, ...rows.map(line)].map((text) => `  ${text}\n`).join('');
};

/** Breaks a sentence into lines of at most `width` columns; Chinese may break between any two characters. */
export const wrapped = (text: string, width: number): readonly string[] => {
  const pieces = text.match(/[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f]|[^\s\u2e80-\u9fff\uff00-\uffef\u3000-\u303f]+|\s+/g) ?? [];
  const lines: string[] = [];
  let line = '';
  let columns = 0;
  for (const piece of pieces) {
    const own = columnsOf(piece);
    if (line !== '' && columns + own > width && piece.trim() !== '') {
      lines.push(line.trimEnd());
      line = piece.trimStart();
      columns = own;
    } else {
      line += piece;
      columns += own;
    }
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
};
