import { nearestWord } from '../record/index.ts';
import { BadUse } from './bad-use.ts';
import type { Run } from './store-uses.ts';

/** The commands of an undertaking, each loaded when it is asked for. `given.words` is `undertaking`, the command, its words. */
const runs: Readonly<Record<string, () => Promise<Run>>> = {
  read: async () => (await import('./undertaking-read.ts')).readUndertaking,
  draft: async () => (await import('./undertaking-draft.ts')).draftPaper,
  execute: async () => (await import('./undertaking-execute.ts')).executeUndertaking,
  status: async () => (await import('./undertaking-status.ts')).undertakingStatus,
  standing: async () => (await import('./undertaking-standing.ts')).undertakingStanding,
};

export const undertakingCommand: Run = async (given, screen) => {
  const found = given.words[1] ?? '';
  if (found === '') {
    screen.terminal.write((await import('./undertaking-help.ts')).undertakingHelp(given.language));
    return 2;
  }
  const known = Object.keys(runs);
  const run = Object.hasOwn(runs, found) ? runs[found] : undefined;
  if (run === undefined) {
    const nearest = nearestWord(found, known);
    throw new BadUse('no-such-undertaking-command', {
      found,
      known: known.join(', '),
      ...(nearest === undefined ? {} : { nearest }),
    });
  }
  return (await run())(given, screen);
};
