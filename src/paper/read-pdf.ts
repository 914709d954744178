import { inflateSync } from 'node:zlib';
import type { FileNotice } from '../app/undertakings/index.ts';
import { ExtractRefusal, grouped, mostCharacters, sampleOf } from './extract-refusal.ts';
import { characterMap } from './pdf-cmaps.ts';
import { linesOf } from './pdf-lines.ts';
import { type PdfJs, type PdfPage, readPage } from './pdf-page.ts';

const mostPages = 2000;

export type PdfText = { readonly text: string; readonly notices: readonly FileNotice[] };

/** pdf.js asks for maps by this class. */
class CharacterMaps {
  async fetch({ filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    const text = characterMap(filename);
    if (text === undefined) throw new Error(`no map ${filename}`);
    return new TextEncoder().encode(text);
  }
}

/** What the reader of PDFs warns of while a page is read; gives and forgets it. */
export type Warnings = () => readonly string[];

/** The text of a PDF, page by page. It is to be called in a thread that can be ended: a hostile file may hold it up. */
export const readPdf = async (pdfjs: PdfJs, bytes: Uint8Array, warnings: Warnings): Promise<PdfText> => {
  const isChanged = hasChangedStream(bytes);
  const pdf = await opened(pdfjs, bytes);
  if (pdf.numPages > mostPages) {
    throw new ExtractRefusal('file-too-many-pages', { pages: grouped(pdf.numPages), limit: grouped(mostPages) });
  }
  const info = (await pdf.getMetadata().catch(() => undefined))?.info as Readonly<Record<string, unknown>> | undefined;
  if (info?.['IsXFAPresent'] === true && info['IsAcroFormPresent'] !== true) throw new ExtractRefusal('file-xfa');
  const notices: FileNotice[] = [];
  if (info?.['EncryptFilterName']) notices.push({ code: 'file-opened-without-password', values: {} });
  const isMended = isChanged || warnings().some((warning) => warning.includes('Indexing all PDF objects'));
  if (isMended) notices.push({ code: 'file-mended', values: {} });
  const pages: string[] = [];
  const told = new Map<string, number[]>();
  const tell = (code: string, page: number): void => {
    const before = told.get(code);
    if (before === undefined) told.set(code, [page]);
    else before.push(page);
  };
  const sums = { unknown: 0, signs: 0, white: 0, unseen: 0, over: 0, comments: 0, length: 0 };
  let white = '';
  let lost: string | undefined;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    let page: PdfPage | undefined;
    try {
      page = await readPage(pdfjs, await pdf.getPage(number));
    } catch (error) {
      lost ??= messageOf(error);
      tell('file-partly-damaged', number);
    }
    const complaints = warnings();
    const complaint = complaints.find(isLoss);
    if (complaint !== undefined && page !== undefined) {
      lost ??= messageOf(complaint);
      tell('file-partly-damaged', number);
    }
    if (page === undefined) {
      pages.push('');
      continue;
    }
    const { text, hasColumns } = linesOf(page.fragments);
    const hasText = text.trim() !== '';
    const hasPicture = complaints.some((warning) => warning.startsWith('Image exceeded'));
    pages.push(text);
    sums.length += text.length;
    if (sums.length > mostCharacters) throw new ExtractRefusal('file-too-long', { limit: grouped(mostCharacters) });
    sums.signs += page.signs;
    sums.unknown += page.unknown;
    sums.white += page.white.length;
    sums.over += page.over;
    sums.comments += page.comments;
    if (white.length < 200) white += page.white;
    if (!hasText) tell('file-pages-without-text', number);
    if (hasColumns) tell('file-columns', number);
    if (page.unknown > 0) tell('unknown', number);
    if (page.invisible > 0 && hasPicture) tell('file-ocr-layer', number);
    if (page.invisible > 0 && !hasPicture) {
      tell('file-unseen-text', number);
      sums.unseen += page.invisible;
    }
  }
  const failed = told.get('file-partly-damaged') ?? [];
  const empty = told.get('file-pages-without-text') ?? [];
  if (failed.length === pdf.numPages && pages.every((text) => text === '')) {
    throw new ExtractRefusal('file-damaged', { message: lost ?? '' });
  }
  // Where a third of the signs cannot be told, what is left makes no sense either.
  if (sums.unknown * 3 > sums.signs) {
    throw new ExtractRefusal('file-no-characters', {
      count: grouped(sums.unknown),
      all: grouped(sums.signs),
      pages: ranges(told.get('unknown') ?? []),
    });
  }
  if (pages.every((text) => text.trim() === '')) {
    // Of a file that had to be mended nobody knows whether it was scanned or lost its text.
    if (failed.length > 0 || isMended) throw new ExtractRefusal('file-damaged', { message: lost ?? 'no text is left' });
    throw new ExtractRefusal('file-scanned', { pages: grouped(pdf.numPages) });
  }
  if (failed.length > 0) {
    notices.push({ code: 'file-partly-damaged', values: { message: lost ?? '', pages: ranges(failed) } });
  }
  if (empty.length > 0) notices.push({ code: 'file-pages-without-text', values: { pages: ranges(empty) } });
  for (const code of ['file-ocr-layer', 'file-columns']) {
    const found = told.get(code);
    if (found !== undefined) notices.push({ code, values: { pages: ranges(found) } });
  }
  const unseen = told.get('file-unseen-text');
  if (unseen !== undefined) {
    notices.push({ code: 'file-unseen-text', values: { count: grouped(sums.unseen), pages: ranges(unseen) } });
  }
  if (sums.white > 0) {
    notices.push({ code: 'file-white-text', values: { count: grouped(sums.white), sample: sampleOf(white) } });
  }
  if (sums.unknown > 0) {
    notices.push({ code: 'file-unknown-characters', values: { count: grouped(sums.unknown), sign: '\ufffd' } });
  }
  if (sums.over > 0) notices.push({ code: 'file-form-values', values: { count: grouped(sums.over) } });
  if (sums.comments > 0) notices.push({ code: 'file-comments', values: { count: grouped(sums.comments) } });
  notices.push(...(await noticesOfDocument(pdf)));
  return { text: pages.join('\n\f\n'), notices };
};

const largestStream = 33_554_432;

/**
 * Whether a compressed stream is whole but for its checksum: its bytes were changed, and it unpacks to something else. The
 * reader of PDFs does not look at the checksum.
 */
const hasChangedStream = (bytes: Uint8Array): boolean => {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = all.indexOf('stream'); at >= 0; at = all.indexOf('stream', at + 6)) {
    let from = at + 6;
    if (all[from] === 13) from += 1;
    if (all[from] === 10) from += 1;
    // A zlib header is told by its first byte and a remainder.
    if (((all[from] ?? 0) & 0x8f) !== 8 || (((all[from] ?? 0) << 8) + (all[from + 1] ?? 0)) % 31 !== 0) continue;
    const until = all.indexOf('endstream', from);
    try {
      inflateSync(all.subarray(from, until < 0 ? all.length : until), { maxOutputLength: largestStream });
    } catch (error) {
      if (error instanceof Error && error.message === 'incorrect data check') return true;
    }
  }
  return false;
};

type OpenPdf = Awaited<ReturnType<PdfJs['getDocument']>['promise']>;

const opened = async (pdfjs: PdfJs, bytes: Uint8Array): Promise<OpenPdf> => {
  try {
    return await pdfjs.getDocument({
      data: bytes,
      verbosity: pdfjs.VerbosityLevel.WARNINGS,
      useSystemFonts: true,
      disableFontFace: false,
      fontExtraProperties: true,
      // No picture is wanted; each one that is passed over is warned of, which tells a scanned page.
      maxImageSize: 0,
      enableXfa: false,
      useWasm: false,
      useWorkerFetch: false,
      isOffscreenCanvasSupported: false,
      isImageDecoderSupported: false,
      cMapPacked: false,
      BinaryDataFactory: CharacterMaps,
    }).promise;
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') throw new ExtractRefusal('file-needs-password', {}, error);
    throw new ExtractRefusal('file-damaged', { message: messageOf(error) }, error);
  }
};

export const messageOf = (error: unknown): string => {
  const message = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
  // What went wrong stands at the end, behind where it was noticed.
  const told = /(?:Error|Exception): ([^"]+)/.exec(message)?.[1] ?? message;
  return told.slice(0, 200).replace(/[.\s"]+$/, '') || 'unknown';
};

/** Warnings that mean that something on the page was not read. */
const isLoss = (warning: string): boolean =>
  /getTextContent - ignoring|getOperatorList - ignoring (?!font|ToUnicode)|Error during font loading|no map |Invalid stream|End of file|end of stream|Skipping command (?:T|Do|Q|q|cm|BT|ET)|Unexpected end|Bad (?:block|encoding|FCHECK|uncompressed)|Invalid (?:header in flate|distance|repeat length|filter)|Error:/i.test(
    warning,
  ) && !/image exceeded|standardFont|XFA/i.test(warning);

const noticesOfDocument = async (pdf: OpenPdf): Promise<readonly FileNotice[]> => {
  const notices: FileNotice[] = [];
  const attached = (await pdf.getAttachments().catch(() => undefined)) as unknown;
  const names =
    attached instanceof Map
      ? [...attached.values()]
      : typeof attached === 'object' && attached !== null
        ? Object.values(attached)
        : [];
  if (names.length > 0) {
    const list = names.map((file: { readonly filename?: unknown }) => String(file.filename ?? '')).join(', ');
    notices.push({ code: 'file-attachments', values: { count: grouped(names.length), names: sampleOf(list) } });
  }
  if (await pdf.hasJSActions().catch(() => false)) notices.push({ code: 'file-scripts', values: {} });
  return notices;
};

/** 1-3, 7. */
export const ranges = (pages: readonly number[]): string => {
  const parts: string[] = [];
  let from = 0;
  for (const [index, page] of pages.entries()) {
    if (index === 0 || page !== (pages[index - 1] ?? 0) + 1) from = page;
    if (pages[index + 1] === page + 1) continue;
    parts.push(from === page ? `${page}` : `${from}-${page}`);
  }
  return parts.join(', ');
};
