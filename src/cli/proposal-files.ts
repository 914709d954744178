import { type Proposal, readProposals } from '../clearance/index.ts';
import type { HongKongDate } from '../exact/index.ts';
import { readTextFile, yamlLimitBytes } from '../files/index.ts';
import { type Fault, readJson } from '../record/index.ts';
import { formOf } from './records.ts';

/** The proposals of a file (YAML, or JSON by its ending) or of standard input (`-`, as YAML, of which JSON is a part). */
export const readProposalFile = async (
  file: string,
  on: HongKongDate | undefined,
): Promise<{ readonly proposals: readonly Proposal[]; readonly faults: readonly Fault[] }> => {
  const reading = await readTextFile(file, { limitBytes: yamlLimitBytes });
  if (reading.status === 'refused') {
    // A record may be split into lines; a proposal that large is another file.
    const faults = reading.faults.map((fault) =>
      fault.code === 'file-too-large' ? { ...fault, code: 'proposal-too-large' } : fault,
    );
    return { proposals: [], faults };
  }
  const value = formOf(file) === 'json' ? readJson(reading.text) : (await import('../files/yaml.ts')).readYaml(reading.text);
  return value.status === 'refused' ? { proposals: [], faults: value.faults } : readProposals(value.value, on);
};
