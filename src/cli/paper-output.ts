import { existsSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { type Paper, paperText } from '../documents/index.ts';
import type { Arguments } from './arguments.ts';
import { BadUse } from './bad-use.ts';

type Write = (paper: Paper) => Promise<Uint8Array>;

/** Writers are loaded when their ending is asked for. */
const writers: Readonly<Record<string, Write>> = {
  '.pdf': async (paper) => (await import('../paper/index.ts')).writePdf(paper),
  '.docx': async (paper) => (await import('../paper/index.ts')).writeDocx(paper),
  '.txt': async (paper) => {
    (await import('../paper/index.ts')).refuseUnprintable(paper);
    const foot = (paper.foot ?? []).map(({ text }) => text).join('');
    return new TextEncoder().encode(`${paperText(paper)}${foot}\n`);
  },
};

/** The file that `-o` names, which is not there yet, and how a paper is written by its ending. */
export const outputOf = ({ output }: Arguments): { readonly file: string; readonly write: Write } => {
  if (output === undefined) throw new BadUse('draft-output-missing');
  const ending = extname(output).toLowerCase();
  const write = Object.hasOwn(writers, ending) ? writers[ending] : undefined;
  if (write === undefined) throw new BadUse('draft-ending', { found: ending === '' ? basename(output) : ending });
  if (existsSync(output)) throw new BadUse('file-there', { file: output });
  return { file: output, write };
};
