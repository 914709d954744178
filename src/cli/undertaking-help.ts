import type { Language } from '../words/index.ts';
import { undertakingHelpWords } from '../words/undertaking/index.ts';

type Line = readonly [words: string, about: keyof typeof undertakingHelpWords];

/** Each command with its own options. */
const commands: readonly (readonly [Line, readonly Line[]])[] = [
  [
    ['read FILE [RECORD]', 'read'],
    [
      ['--against FILE', 'read-against'],
      ['--to-record [-o FILE.jsonl]', 'read-to-record'],
    ],
  ],
  [
    ['draft RECORD --by PERSON -o FILE', 'draft'],
    [
      ['--by PERSON', 'draft-by'],
      ['--paper KIND', 'draft-paper'],
      ['--form simple-contract|deed', 'draft-form'],
      ['--vehicles', 'draft-vehicles'],
      ['--schedule NAMES', 'draft-schedule'],
      ['--lang en|zh-Hant|both', 'draft-lang'],
      ['--undertaking, --vehicle, --breach ID', 'draft-which'],
    ],
  ],
  [
    ['execute ISSUER UNDERTAKING --as STEP --file FILE --store S', 'execute'],
    [
      ['--name NAME --place PLACE', 'execute-who'],
      ['--consent --key KEY -o SIGNED.pdf', 'execute-electronic'],
      ['--timestamp-authority URL', 'execute-stamp'],
      ['--on-paper --at DATE', 'execute-paper'],
      ['--attorney NAME --power SCAN', 'execute-attorney'],
      ['--counterpart N', 'execute-counterpart'],
      ['--decline --name NAME --office O', 'execute-decline'],
    ],
  ],
  [['status RECORD', 'status'], []],
  [['standing RECORD --holder H --on DATE', 'standing'], [['--holder H', 'standing-holder']]],
];

/** What `holdfast undertaking --help` prints. */
export const undertakingHelp = (language: Language): string => {
  const say = (key: keyof typeof undertakingHelpWords): string => undertakingHelpWords[key][language];
  const blocks = commands.map(([[words, about], options]) =>
    [`  ${words}\n      ${say(about)}`, ...options.map(([option, key]) => `      ${option}\n          ${say(key)}`)].join('\n'),
  );
  return `${[say('title'), ...blocks, say('everywhere')].join('\n\n')}\n`;
};
