import { existsSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { namesOf, openRecord } from '../app/index.ts';
import { fileFaultCodes, readTextFile, streamTextFile, yamlLimitBytes } from '../files/index.ts';
import { type Fault, type IssuerRecord, type Timeline, textFaultCodes, timelineOf } from '../record/index.ts';
import type { NameOf } from '../rulebook/index.ts';
import { type Catalogue, faultWords, fill, hintWords, type Language, movementWords, type Values } from '../words/index.ts';

export type Opened =
  | {
      readonly status: 'opened';
      readonly file: string;
      readonly record: IssuerRecord;
      readonly timeline: Timeline;
      readonly nameOf: NameOf;
    }
  | { readonly status: 'refused'; readonly file: string; readonly faults: readonly Fault[] };

/** The records that come with the program stand beside it, in a clone and in an installed package. */
const bundledFolder = (): string => {
  const here = dirname(fileURLToPath(import.meta.url));
  return (
    [join(here, '..', 'records'), join(here, '..', '..', 'records')].find((folder) => existsSync(folder)) ?? join(here, 'records')
  );
};

export const fileOf = (name: string): string => {
  if (name === '-' || existsSync(name) || !/^[A-Za-z0-9-]+$/.test(name)) return name;
  const bundled = join(bundledFolder(), `${name}.yaml`);
  return existsSync(bundled) ? bundled : name;
};

export const formOf = (file: string): 'yaml' | 'json' | 'json-lines' => {
  const ending = extname(file).toLowerCase();
  return ending === '.jsonl' || ending === '.ndjson' ? 'json-lines' : ending === '.json' ? 'json' : 'yaml';
};

/** A record out of a store, as if it had been a file; `recorded` of its facts is when they were appended. */
export const openedRecord = (file: string, record: IssuerRecord, knownAt: string | undefined): Opened => {
  const faults: Fault[] = [];
  const timeline = timelineOf({ record, knownAt, report: (fault) => faults.push(fault) });
  return faults.length > 0
    ? { status: 'refused', file, faults }
    : { status: 'opened', file, record, timeline, nameOf: namesOf(record) };
};

/** Opens the record that a person names: a file, `-` for standard input (YAML), or the name of a bundled record. */
export const openNamed = async (name: string, knownAt: string | undefined): Promise<Opened> => {
  const file = fileOf(name);
  const form = formOf(file);
  const reading = await openRecord({
    name: file,
    form,
    chunks: form === 'json-lines' ? streamTextFile(file) : whole(file, form === 'yaml' ? yamlLimitBytes : 536_870_888),
    readYaml: async () => (await import('../files/yaml.ts')).readYaml,
  });
  if (reading.status === 'refused') return { status: 'refused', file, faults: reading.faults };
  const faults: Fault[] = [];
  const timeline =
    knownAt === undefined
      ? reading.timeline
      : timelineOf({ record: reading.record, knownAt, report: (fault) => faults.push(fault) });
  return faults.length > 0
    ? { status: 'refused', file, faults }
    : { status: 'opened', file, record: reading.record, timeline, nameOf: namesOf(reading.record) };
};

async function* whole(file: string, limitBytes: number) {
  const reading = await readTextFile(file, { limitBytes });
  yield reading.status === 'read' ? ({ status: 'text', text: reading.text } as const) : reading;
}

const words: Catalogue = { ...textFaultCodes, ...fileFaultCodes, ...movementWords, ...faultWords };

/** One fault as a line: file, line, column, what is wrong and what to do. */
export const tellFault = (file: string, fault: Fault, language: Language): string => {
  const { code, place } = fault;
  const where = code.startsWith('file-') ? file : `${file}:${place.line}:${place.column}`;
  return `${where}: ${faultText(fault, language)}`;
};

/** What is wrong, without the place; `more` has the words of another format. */
export const faultText = ({ code, values }: Pick<Fault, 'code' | 'values'>, language: Language, more: Catalogue = {}): string => {
  const wording = more[code] ?? words[code];
  if (wording === undefined) throw new Error(`no words for the fault ${code}`);
  const hint = values['nearest'] === undefined ? '' : fill(hintWords[language], values);
  return fill(wording[language], { ...shortened(values), hint });
};

/** What the program itself says, and not what was found, is never cut. */
const neverCut = new Set(['allowed', 'expected', 'facts', 'others', 'problem']);

/** More of what was found than this helps nobody to find it. */
const mostEchoed = 120;

const shortened = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      visible(neverCut.has(name) || value.length <= mostEchoed ? value : `${value.slice(0, mostEchoed).toWellFormed()}…`),
    ]),
  );

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
const controls = /[\u0000-\u001f\u007f-\u009f]/g;

/** What a file holds must not move the cursor or change the colours of who reads about it. */
export const visible = (text: string): string =>
  text.replaceAll(controls, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
