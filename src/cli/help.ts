import { helpWords } from '../words/commands/index.ts';
import type { Catalogue, Language } from '../words/index.ts';
import type { Command } from './commands.ts';

const options: readonly (readonly [string, string])[] = [
  ['--as-of DATE', 'option-as-of'],
  ['--known-at INSTANT', 'option-known-at'],
  ['--rule 8A.09', 'option-rule'],
  ['--all', 'option-all'],
  ['--since DATE', 'option-since'],
  ['--scenario NAME', 'option-scenario'],
  ['--json', 'option-json'],
  ['--html FILE', 'option-html'],
  ['--lang en|zh-Hant', 'option-lang'],
  ['-o, --output FILE', 'option-output'],
  ['--store S', 'option-store'],
  ['--key KEY', 'option-key'],
  ['--expected N', 'option-expected'],
  ['--reason WORD', 'option-reason'],
  ['--checkpoint FILE', 'option-checkpoint'],
  ['--every-signature', 'option-every-signature'],
  ['--rebuild', 'option-rebuild'],
  ['--sign', 'option-sign'],
  ['--as-at DATE', 'option-as-at'],
  ['--accept-difference', 'option-accept-difference'],
  ['--holder HOLDER', 'option-holder'],
  ['--name NAME', 'option-name'],
  ['--state FOLDER', 'option-state'],
  ['--format FORMAT', 'option-format'],
  ['--issuer ISSUER', 'option-issuer'],
  ['--sheet NAME', 'option-sheet'],
  ['--preview', 'option-preview'],
  ['--same RECORDID=ID', 'option-same'],
  ['--publisher NAME', 'option-publisher'],
  ['--formed-on DATE', 'option-formed-on'],
  ['--from, --to DATE', 'option-from-to'],
  ['--duty KIND,...', 'option-duty'],
  ['--ics', 'option-ics'],
  ['--form, --month', 'option-form-month'],
];

const examples = `  holdfast check sensetime --as-of 2024-06-26
  holdfast explain sensetime 8A.15
  holdfast position sensetime --as-of 2023-12-14 --json
  holdfast new --template -o my-company.yaml && holdfast validate my-company.yaml
  holdfast import my-company.yaml --store ./holdfast.db && holdfast verify --store ./holdfast.db`;

/** What `--help` prints: the commands, the options, the exit codes, and examples to try. */
export const helpText = (commands: readonly Command[], language: Language): string => {
  const words: Catalogue = helpWords;
  const say = (key: string): string => words[key]?.[language] ?? key;
  const line = (left: string, key: string, width: number): string =>
    left.length > width ? `  ${left}\n  ${' '.repeat(width)} ${say(key)}` : `  ${left.padEnd(width)} ${say(key)}`;
  return [
    say('title'),
    say('usage'),
    commands.map(({ name, words: given }) => line(`${name} ${given}`.trim(), `command-${name}`, 30)).join('\n'),
    say('record'),
    `${say('options')}\n${options.map(([option, key]) => line(option, key, 20)).join('\n')}`,
    say('exits'),
    `${say('examples')}\n${examples}\n`,
  ].join('\n\n');
};
