import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StoreFailure } from '../app/index.ts';
import { nearestWord } from '../record/index.ts';
import { type Moment, readArguments } from './arguments.ts';
import { BadUse, FileRefused } from './bad-use.ts';
import { commands } from './commands.ts';
import { systemFault } from './system-faults.ts';
import { standardTerminal } from './terminal.ts';

const versionText = (): string => {
  const here = dirname(fileURLToPath(import.meta.url));
  for (const folder of [join(here, '..'), join(here, '..', '..')]) {
    try {
      const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
        name: string;
        version: string;
      };
      if (name === 'holdfast') return `${name} ${version}\n`;
    } catch {}
  }
  return 'holdfast\n';
};

/** Today in Hong Kong and how late it is: the one place where the program looks at a clock. */
export const momentInHongKong = (): Moment => {
  const milliseconds = Date.now();
  return {
    today: new Date(milliseconds + hongKongAheadOfUtc).toISOString().slice(0, 10),
    now: new Date(milliseconds).toISOString().replace('Z', '000000Z'),
  };
};

const hongKongAheadOfUtc = 8 * 60 * 60 * 1000;

/** The language of a command whose words could not be read whole. */
const languageAsked = (given: readonly string[]): 'en' | 'zh-Hant' =>
  given.some((word, index) => word === '--lang=zh-Hant' || (word === 'zh-Hant' && given[index - 1] === '--lang'))
    ? 'zh-Hant'
    : 'en';

/** Runs one command line and gives back its exit code. */
export const main = async (given: readonly string[]): Promise<number> => {
  const terminal = standardTerminal();
  try {
    const read = readArguments(given, momentInHongKong());
    if (read.version) {
      terminal.write(versionText());
      return 0;
    }
    const [name] = read.words;
    if (read.help || name === undefined || name === 'help') {
      terminal.write(
        name === 'undertaking'
          ? (await import('./undertaking-help.ts')).undertakingHelp(read.language)
          : (await import('./help.ts')).helpText(commands, read.language),
      );
      return name === undefined && !read.help ? 2 : 0;
    }
    const command = commands.find((known) => known.name === name);
    if (command === undefined) {
      const near = nearestWord(
        name,
        commands.map((known) => known.name),
      );
      throw new BadUse('no-such-command', { found: name, ...(near === undefined ? {} : { nearest: near }) });
    }
    return await command.run(read, { terminal, language: read.language });
  } catch (error) {
    const language = languageAsked(given);
    const { tellRefused, tellStore, tellUse } = await import('./tell.ts');
    const refused = systemFault(error);
    if (error instanceof FileRefused) return tellRefused(error, language);
    if (error instanceof BadUse) process.stderr.write(tellUse(error, language));
    else if (error instanceof StoreFailure) process.stderr.write(tellStore(error, language));
    else if (refused !== undefined) process.stderr.write(tellUse(refused, language));
    else if (error instanceof Error && 'code' in error) {
      process.stderr.write(tellUse({ code: 'system', values: { message: error.message } }, language));
    } else throw error;
    return 2;
  }
};

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  const refused = systemFault(error);
  if (refused === undefined) throw error;
  void import('./tell.ts').then(({ tellUse }) => {
    process.stderr.write(tellUse(refused, languageAsked(process.argv.slice(2))));
    process.exit(2);
  });
});

if (process.env['HOLDFAST_START'] === undefined) process.exitCode = await main(process.argv.slice(2));
