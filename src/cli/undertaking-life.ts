/** What the pages of a life and of standing share: opening the record, telling its words. */
import type { IssuerRecord } from '../record/index.ts';
import { hasLifeWords, tellLife } from '../undertaking/index.ts';
import { issuerCalled, type Language, termIn, termWords, type Values } from '../words/index.ts';
import type { Arguments } from './arguments.ts';
import { BadUse } from './bad-use.ts';
import type { Screen } from './print-check.ts';
import { type Opened, openNamed } from './records.ts';
import { paint, wrapped } from './terminal.ts';

type Sound = Extract<Opened, { readonly status: 'opened' }>;

/** Opens the record that stands behind `undertaking status` or `undertaking standing`; tells its faults, exit 2. */
export const withUndertakings = async (given: Arguments, go: (opened: Sound) => number | Promise<number>): Promise<number> => {
  const name = given.words[2];
  if (name === undefined) throw new BadUse('no-record-named');
  const opened =
    given.store === undefined
      ? await openNamed(name, given.knownAt)
      : await (await import('./store-uses.ts')).openFromStore(given, name);
  const tell = await import('./tell.ts');
  if (opened.status !== 'opened') return tell.tellRefused(opened, given.language);
  if (given.knownAt !== undefined && opened.timeline.actions.length === 0) {
    const values = { issuer: opened.record.issuer.id, instant: given.knownAt };
    process.stderr.write(tell.tellUse({ code: 'nothing-known-then', values }, given.language));
    return 3;
  }
  return go(opened);
};

export const issuerTitle = ({ issuer }: IssuerRecord, language: Language): string => issuerCalled(issuer, language);

/** A code that a record may hold: in words where there are some. */
export const lifeTerm = (code: string, language: Language): string =>
  hasLifeWords(`cause-${code}`) ? tellLife(`cause-${code}`, language) : termIn(termWords, code, language);

/** Lines behind an indent, broken to the width of the screen. */
export const block = (screen: Screen, indent: number, text: string, tone?: 'dim' | 'bold'): string => {
  const width = Math.max(50, Math.min(screen.terminal.width, 120) - indent - 2);
  return wrapped(text, width)
    .map((line) => `${' '.repeat(indent)}${tone === undefined ? line : paint(screen.terminal, tone, line)}\n`)
    .join('');
};

export const said =
  (language: Language) =>
  (code: string, values: Values = {}) =>
    tellLife(code, language, values);
