import { readJson } from './json.ts';
import type { TextReading } from './located.ts';

export type LocatedLine = { readonly line: number; readonly reading: TextReading };

/** A fact is some hundred characters; what is longer than this is no JSON Lines, and must not fill the memory. */
export const longestLine = 16_777_216;

/**
 * Reads JSON Lines a chunk at a time, so that a file of any size needs the memory of a line. Blank lines are passed
 * over; a byte order mark at the start and carriage returns are no part of a line. Places carry the line in the file.
 * Chunks may be cut anywhere; `end` gives a last line that has no newline. Each line goes to `visit` as soon as it is
 * read, so that what was made of it can be forgotten before the next.
 */
export const startJsonLines = (
  visit: (line: LocatedLine) => void,
): {
  readonly push: (chunk: string) => void;
  readonly end: () => void;
} => {
  // The pieces of an unfinished line are joined once: joining at every chunk would take the square of a long line.
  let pieces: string[] = [];
  let length = 0;
  let line = 0;

  const hold = (piece: string): void => {
    length += piece.length;
    if (length > longestLine) pieces = [];
    else if (piece !== '') pieces.push(piece);
  };
  const take = (last: string): void => {
    hold(last);
    const text = pieces.length === 1 ? (pieces[0] ?? '') : pieces.join('');
    const tooLong = length > longestLine;
    pieces = [];
    length = 0;
    line += 1;
    if (tooLong) return visit({ line, reading: refusedAsTooLong(line) });
    const bare = line === 1 && text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
    if (!blank.test(bare)) visit({ line, reading: readJson(bare, { line, column: 1 }) });
  };

  return {
    push: (chunk) => {
      let start = 0;
      for (let end = chunk.indexOf('\n'); end >= 0; end = chunk.indexOf('\n', start)) {
        take(chunk.slice(start, end));
        start = end + 1;
      }
      hold(chunk.slice(start));
    },
    end: () => {
      if (length > 0) take('');
    },
  };
};

const blank = /^[ \t\r]*$/;

const refusedAsTooLong = (line: number): TextReading => ({
  status: 'refused',
  faults: [{ code: 'json-line-too-long', place: { line, column: 1 }, values: { most: `${longestLine}` } }],
});
