/** The thread in which a PDF is read: it can be ended when it takes too long or too much, which a call cannot. */
import { parentPort, workerData } from 'node:worker_threads';
import { getResolvedPDFJS } from 'unpdf';
import { ExtractRefusal } from './extract-refusal.ts';
import { messageOf, type PdfText, readPdf } from './read-pdf.ts';

export type ThreadAnswer =
  | ({ readonly status: 'read' } & PdfText)
  | { readonly status: 'refused'; readonly code: string; readonly values: Readonly<Record<string, string>> };

const mostWarnings = 1000;
let heard: string[] = [];
const hear = (...said: readonly unknown[]): void => {
  if (heard.length < mostWarnings)
    heard.push(
      said
        .map(String)
        .join(' ')
        .replace(/^Warning: /, '')
        .slice(0, 300),
    );
};
Object.assign(console, { log: hear, info: () => {}, warn: hear, error: hear, debug: () => {} });

const answer = async (bytes: Uint8Array): Promise<ThreadAnswer> => {
  try {
    const read = await readPdf(await getResolvedPDFJS(), bytes, () => {
      const since = heard;
      heard = [];
      return since;
    });
    return { status: 'read', ...read };
  } catch (error) {
    if (error instanceof ExtractRefusal) return { status: 'refused', code: error.code, values: error.values };
    return { status: 'refused', code: 'file-damaged', values: { message: messageOf(error) } };
  }
};

parentPort?.postMessage(await answer(workerData as Uint8Array));
