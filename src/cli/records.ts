import { existsSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { namesOf, openRecord } from '../app/index.ts';
import { readTextFile, streamTextFile, yamlLimitBytes } from '../files/index.ts';
import { type Fault, type IssuerRecord, type Timeline, timelineOf } from '../record/index.ts';
import type { NameOf } from '../rulebook/index.ts';

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
