import type { FileNotice } from '../app/undertakings/index.ts';
import { numberingOf, readStyles } from './docx-numbering.ts';
import { type Changes, deepestInDocuments, type PartText, readPart } from './docx-text.ts';
import { ExtractRefusal, grouped, sampleOf, type TakenText } from './extract-refusal.ts';
import { archiveForms } from './file-form.ts';
import { WorkbookRefusal } from './refusal.ts';
import { type Relation, relations } from './relations.ts';
import { readXml } from './xml.ts';
import { type Archive, openZip, ZipFault } from './zip.ts';

/** What the parts of a document may unpack to together. */
const unpackedLimit = 67_108_864;

/** The text of a Word document; any other archive is refused by what it is. */
export const textOfArchive = async (bytes: Uint8Array): Promise<TakenText> => {
  try {
    return await textOfDocument(await openZip(bytes, unpackedLimit));
  } catch (error) {
    if (error instanceof ZipFault) {
      if (error.reason === 'encrypted') throw new ExtractRefusal('file-needs-password', {}, error);
      if (error.reason === 'unpacks') throw new ExtractRefusal('file-unpacks', { limit: error.message }, error);
      throw new ExtractRefusal('file-damaged', { message: error.message }, error);
    }
    // The reader of XML is the one of workbooks; it refuses in their words.
    if (error instanceof WorkbookRefusal) throw damaged(error.values['message'] ?? error.code, error);
    throw error;
  }
};

const damaged = (message: string, cause?: unknown): ExtractRefusal => new ExtractRefusal('file-damaged', { message }, cause);

const textOfDocument = async (archive: Archive): Promise<TakenText> => {
  const types = await contentTypes(archive);
  const [main] = (await relations(archive, '')).filter(({ type, isExternal }) => type === 'officeDocument' && !isExternal);
  const path = main?.path ?? 'word/document.xml';
  const type = types(path);
  if (archive.names.some((name) => /(?:^|\/)vbaproject\.bin$/i.test(name)) || /macroEnabled/i.test(type)) {
    throw new ExtractRefusal('file-macros');
  }
  refuseOthers(archive, type);
  const bytes = await archive.part(path);
  if (bytes === undefined) throw damaged(path);
  const near = await relations(archive, path);
  const read = await partReader(archive, near);

  const accepted = await read.document(bytes, path, 'accepted');
  const { seen } = accepted;
  if (seen.otherDocuments > 0) throw new ExtractRefusal('file-other-documents', { count: grouped(seen.otherDocuments) });
  if (accepted.text.trim() === '' && seen.pictures > 0) {
    throw new ExtractRefusal('file-only-pictures', { count: grouped(seen.pictures) });
  }
  const isTracked = seen.insertions + seen.deletions > 0;
  const rejected = isTracked ? await read.document(bytes, path, 'rejected') : undefined;
  return {
    form: 'docx',
    text: accepted.text,
    ...(rejected === undefined ? {} : { asRejected: rejected.text }),
    notices: [
      ...noticesOf(accepted),
      ...(await noticesAround(archive, near, { body: accepted.text, read })),
      ...notesNotice(accepted.noteCount),
    ],
  };
};

/** The type of a part by its path; throws where the archive is no Open Packaging one. */
const contentTypes = async (archive: Archive): Promise<(path: string) => string> => {
  const bytes = await archive.part('[Content_Types].xml');
  if (bytes === undefined) {
    refuseOthers(archive, '');
    throw new ExtractRefusal('file-other-form', { found: 'ZIP (.zip)' });
  }
  const byPath = new Map<string, string>();
  const byEnding = new Map<string, string>();
  readXml(bytes, '[Content_Types].xml', {
    open: (name, attributes) => {
      const { PartName = '', Extension = '', ContentType = '' } = attributes();
      if (name === 'Override') byPath.set(PartName.replace(/^\//, '').toLowerCase(), ContentType);
      if (name === 'Default') byEnding.set(Extension.toLowerCase(), ContentType);
    },
  });
  return (path) => {
    const lower = path.toLowerCase();
    return byPath.get(lower) ?? byEnding.get(lower.slice(lower.lastIndexOf('.') + 1)) ?? '';
  };
};

const refuseOthers = ({ names }: Archive, type: string): void => {
  if (/wordprocessingml/.test(type)) return;
  const other = archiveForms.find(([mark]) => names.some((name) => mark.test(name.toLowerCase())));
  if (other !== undefined) throw new ExtractRefusal('file-other-form', { found: other[1] });
  if (type !== '' && !/^(?:application|text)\/xml$/.test(type)) throw new ExtractRefusal('file-other-form', { found: type });
};

type ReadDocument = PartText & { readonly noteCount: number };

const partReader = async (archive: Archive, near: readonly Relation[]) => {
  const partOf = async (wanted: string) => {
    const path = near.find(({ type, isExternal }) => type === wanted && !isExternal)?.path;
    return {
      part: path ?? wanted,
      bytes: path === undefined ? undefined : await archive.part(path),
      deepest: deepestInDocuments,
    };
  };
  const stylesPart = await partOf('styles');
  const styles = readStyles(stylesPart.bytes, stylesPart.part, deepestInDocuments);
  const numberings = numberingOf(await partOf('numbering'), styles);
  const noteParts = { footnote: await partOf('footnotes'), endnote: await partOf('endnotes') };
  const plain = (bytes: Uint8Array, part: string, changes: Changes, numbering = numberings()): PartText =>
    readPart({ bytes, part, changes, styles, numbering, noteMark: () => '' });

  /** The document, and behind it the notes in the order in which they are referred to. */
  const document = async (bytes: Uint8Array, part: string, changes: Changes): Promise<ReadDocument> => {
    const numbering = numberings();
    const referred: { readonly kind: 'footnote' | 'endnote'; readonly id: string }[] = [];
    const noteMark = (kind: 'footnote' | 'endnote', id: string): string => `[${referred.push({ kind, id })}]`;
    const body = readPart({ bytes, part, changes, styles, numbering, noteMark });
    if (referred.length === 0) return { ...body, noteCount: 0 };
    const texts = { footnote: new Map<string, string>(), endnote: new Map<string, string>() } as Record<
      'footnote' | 'endnote',
      ReadonlyMap<string, string>
    >;
    for (const kind of ['footnote', 'endnote'] as const) {
      const notes = noteParts[kind];
      if (notes.bytes !== undefined) texts[kind] = plain(notes.bytes, notes.part, changes, numbering).notes;
    }
    const behind = referred.map(({ kind, id }, index) => {
      const note = texts[kind].get(id);
      if (note === undefined) throw damaged(`${kind} ${id}`);
      return `[${index + 1}] ${note}`.trimEnd();
    });
    return { ...body, text: [body.text, ...behind].join('\n\n'), noteCount: referred.length };
  };
  return { document, plain };
};

const counted = (code: string, count: number, values: Readonly<Record<string, string>> = {}): readonly FileNotice[] =>
  count === 0 ? [] : [{ code, values: { count: grouped(count), ...values } }];

const notesNotice = (count: number): readonly FileNotice[] => counted('file-notes', count);

const noticesOf = ({ seen }: PartText): readonly FileNotice[] => [
  ...(seen.insertions + seen.deletions === 0
    ? []
    : [
        {
          code: 'file-tracked-changes',
          values: { insertions: grouped(seen.insertions), deletions: grouped(seen.deletions) },
        },
      ]),
  ...counted('file-hidden-text', inked(seen.hidden), { sample: sampleOf(seen.hidden) }),
  ...counted('file-struck-text', inked(seen.struck), { sample: sampleOf(seen.struck) }),
  ...counted('file-white-text', inked(seen.white), { sample: sampleOf(seen.white) }),
  ...counted('file-field-text', inked(seen.inFields)),
  ...counted('file-comments', seen.comments),
  ...counted('file-placeholders', seen.placeholders),
  ...counted('file-pictures', seen.pictures),
];

/** Characters but spaces. */
const inked = (text: string): number => text.replace(/\s/g, '').length;

const embeddedKinds = new Set(['oleObject', 'package', 'diagramData', 'chart', 'chartEx', 'control']);

type Around = { readonly body: string; readonly read: Awaited<ReturnType<typeof partReader>> };

/** What stands in other parts of the document, and what it refers to outside. */
const noticesAround = async (
  archive: Archive,
  near: readonly Relation[],
  { body, read }: Around,
): Promise<readonly FileNotice[]> => {
  const notices: FileNotice[] = [];
  const outside = near.filter(({ type, isExternal }) => isExternal && type !== 'hyperlink');
  const targets = sampleOf([...new Set(outside.map(({ path }) => path))].join(', '));
  notices.push(...counted('file-external', outside.length, { targets }));
  const embedded = near.filter(({ type, isExternal }) => !isExternal && embeddedKinds.has(type));
  notices.push(...counted('file-embedded', embedded.length, { names: sampleOf(embedded.map(({ path }) => path).join(', ')) }));
  const said = new Set<string>();
  for (const { path } of near.filter(({ type, isExternal }) => !isExternal && (type === 'header' || type === 'footer'))) {
    const bytes = await archive.part(path);
    if (bytes === undefined) continue;
    const text = sampleOf(read.plain(bytes, path, 'accepted').text);
    if (saysMore(text, body)) said.add(text);
  }
  return [...notices, ...[...said].map((text) => ({ code: 'file-header-footer', values: { text } }))];
};

/** Whether a header says what is neither a number nor what stands in the document itself. */
const saysMore = (header: string, body: string): boolean => {
  const bare = (text: string): string => text.toLowerCase().replace(/[\s\p{P}\p{S}\p{N}]/gu, '');
  const rest = bare(header.replace(/…$/, '').replace(/\bpage\b|\bof\b|第|頁|页|共/gi, ''));
  return rest !== '' && !bare(body).includes(bare(header.replace(/…$/, ''))) && !bare(body).includes(rest);
};
