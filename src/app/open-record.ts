import {
  type Fault,
  type RecordReading,
  readJson,
  readRecordDocument,
  readRecordLines,
  type YamlReader,
} from '../record/index.ts';

/** What the outside gives so that a record can be opened: text by chunks, and a reader of YAML. */
export type RecordSource = {
  readonly name: string;
  readonly form: 'yaml' | 'json' | 'json-lines';
  readonly chunks: AsyncIterable<
    { readonly status: 'text'; readonly text: string } | { readonly status: 'refused'; readonly faults: readonly Fault[] }
  >;
  readonly readYaml: () => Promise<YamlReader>;
};

/** Opens a record whole, or refuses it with every fault that was found; nothing is half-loaded. */
export const openRecord = async (source: RecordSource): Promise<RecordReading> => {
  if (source.form === 'json-lines') {
    const lines = readRecordLines();
    for await (const chunk of source.chunks) {
      if (chunk.status === 'refused') return chunk;
      lines.push(chunk.text);
    }
    return lines.end();
  }
  let text = '';
  for await (const chunk of source.chunks) {
    if (chunk.status === 'refused') return chunk;
    text += chunk.text;
  }
  return readRecordDocument(source.form === 'json' ? readJson(text) : (await source.readYaml())(text));
};
