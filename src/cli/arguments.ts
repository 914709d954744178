import { parseArgs } from 'node:util';
import { type AsOf, type Instant, readAsOf, readInstant } from '../exact/index.ts';
import { nearestWord } from '../record/index.ts';
import { type ScenarioPack, scenarioCalled, scenarios } from '../rulebook/index.ts';
import type { Language } from '../words/index.ts';
import { BadUse } from './bad-use.ts';

const options = {
  'as-of': { type: 'string' },
  'known-at': { type: 'string' },
  rule: { type: 'string', multiple: true },
  since: { type: 'string' },
  scenario: { type: 'string' },
  all: { type: 'boolean' },
  json: { type: 'boolean' },
  html: { type: 'string' },
  lang: { type: 'string' },
  template: { type: 'boolean' },
  output: { type: 'string', short: 'o' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

export type Arguments = {
  readonly words: readonly string[];
  readonly asOf: AsOf;
  readonly asOfGiven: boolean;
  readonly knownAt: Instant | undefined;
  readonly rules: readonly string[];
  readonly since: AsOf | undefined;
  readonly scenario: ScenarioPack | undefined;
  readonly all: boolean;
  readonly json: boolean;
  readonly html: string | undefined;
  readonly output: string | undefined;
  readonly template: boolean;
  readonly help: boolean;
  readonly version: boolean;
  readonly language: Language;
};

/** Reads the words of a command. `today` is the date in Hong Kong: the outer layers know it, the core never asks. */
export const readArguments = (given: readonly string[], today: string): Arguments => {
  const parsed = parse(given);
  const { values, positionals } = parsed;
  const language = values.lang ?? 'en';
  if (language !== 'en' && language !== 'zh-Hant') throw new BadUse(`--lang is en or zh-Hant, not ${language}`);
  const asOfText = values['as-of'];
  const asOf = readAsOf(asOfText ?? today);
  if (asOf === undefined)
    throw new BadUse(`--as-of needs a date such as 2024-06-26 or an instant with offset, not "${asOfText}"`);
  const knownText = values['known-at'];
  const knownDate = knownText === undefined ? undefined : readAsOf(knownText);
  if (knownText !== undefined && knownDate === undefined) {
    throw new BadUse(`--known-at needs an instant such as 2024-06-26T18:00:00+08:00, not "${knownText}"`);
  }
  const knownAt =
    knownDate === undefined ? undefined : (knownDate.instant ?? readInstant(`${knownDate.date}T23:59:59.999999999+08:00`));
  const since = values.since === undefined ? undefined : readAsOf(values.since);
  if (values.since !== undefined && since === undefined)
    throw new BadUse(`--since needs a date such as 2024-06-26, not "${values.since}"`);
  const scenario = values.scenario === undefined ? undefined : scenarioCalled(values.scenario);
  if (values.scenario !== undefined && scenario === undefined) {
    throw new BadUse(`there is no scenario ${values.scenario}; there are: ${scenarios.map(({ id }) => id).join(', ')}`);
  }
  return {
    words: positionals,
    asOf,
    asOfGiven: asOfText !== undefined,
    knownAt,
    rules: values.rule ?? [],
    since,
    scenario,
    all: values.all ?? false,
    json: values.json ?? false,
    html: values.html,
    output: values.output,
    template: values.template ?? false,
    help: values.help ?? false,
    version: values.version ?? false,
    language,
  };
};

const parse = (given: readonly string[]) => {
  try {
    return parseArgs({ args: [...given], options, allowPositionals: true, strict: true });
  } catch (error) {
    const found = /'(-[^' ]*)/.exec(error instanceof Error ? error.message : '')?.[1];
    if (found === undefined) throw new BadUse(error instanceof Error ? error.message : 'the words of the command are off');
    const near = nearestWord(
      found,
      Object.keys(options).map((name) => `--${name}`),
    );
    if (Object.keys(options).some((name) => `--${name}` === found))
      throw new BadUse(`${found} needs a value, or takes none: see holdfast --help`);
    throw new BadUse(`there is no option ${found}${near === undefined ? '' : `; did you mean ${near}?`}`);
  }
};
