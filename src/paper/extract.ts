import type { FileNotice, TextExtractor } from '../app/undertakings/index.ts';
import { ExtractRefusal, grouped, mostBytes, mostCharacters, type TakenText } from './extract-refusal.ts';
import { formOf } from './file-form.ts';

/**
 * Takes the text out of a PDF, a DOCX or a text file, told by its bytes. Never throws for what the bytes hold: what cannot
 * be read, or not without leaving out what binds, is refused by a code of `fileWords`. A PDF is read in a thread of its own.
 */
export const extractText: TextExtractor = async (bytes, name) => {
  try {
    const { form, text, asRejected, notices } = await takenFrom(bytes);
    const clean = cleaned(text);
    if (clean.text.trim() === '') throw new ExtractRefusal('file-no-text');
    if (clean.text.length > mostCharacters) throw new ExtractRefusal('file-too-long', { limit: grouped(mostCharacters) });
    return {
      status: 'read',
      form,
      text: clean.text,
      ...(asRejected === undefined ? {} : { asRejected: cleaned(asRejected).text }),
      notices: oneOfEach([...clean.notices, ...notices]).map(({ code, values }) => ({ code, values: { file: name, ...values } })),
    };
  } catch (error) {
    if (!(error instanceof ExtractRefusal)) throw error;
    return { status: 'refused', code: error.code, values: { file: name, ...error.values } };
  }
};

/** Signs without characters are counted where they are drawn and where they show; what shows is the whole of both. */
const oneOfEach = (notices: readonly FileNotice[]): readonly FileNotice[] => {
  const first = notices.findIndex(({ code }) => code === 'file-unknown-characters');
  return notices.filter(({ code }, index) => code !== 'file-unknown-characters' || index === first);
};

const takenFrom = async (bytes: Uint8Array): Promise<TakenText> => {
  if (bytes.length === 0) throw new ExtractRefusal('file-is-empty');
  if (bytes.length > mostBytes) {
    throw new ExtractRefusal('file-over-limit', { bytes: grouped(bytes.length), limit: grouped(mostBytes) });
  }
  switch (formOf(bytes)) {
    case 'pdf':
      return (await import('./extract-pdf.ts')).textOfPdf(bytes);
    case 'archive':
      return (await import('./extract-docx.ts')).textOfArchive(bytes);
    case 'text':
      return (await import('./extract-plain.ts')).textOfPlain(bytes);
  }
};

/** Characters without width or that turn the direction: they hide words from a search, and a reader does not see them. */
const invisible = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]|\u{e0001}|[\u{e0020}-\u{e007f}]/gu;
const privateUse = /[\ue000-\uf8ff]|[\u{f0000}-\u{ffffd}]|[\u{100000}-\u{10fffd}]/gu;

/** Signs of the symbol fonts of Office, by the place that Word and LibreOffice give them; they draw bullets and boxes with them. */
const symbolSigns: Readonly<Record<string, string>> = {
  '\uf0b7': '•',
  '\uf0a7': '▪',
  '\uf0d8': '➢',
  '\uf076': '❖',
  '\uf0fc': '✓',
  '\uf0fb': '✗',
  '\uf0fe': '☑',
  '\uf0fd': '☒',
  '\uf0a8': '◻',
  '\uf06f': '□',
  '\uf071': '❑',
};

const cleaned = (given: string): { readonly text: string; readonly notices: readonly FileNotice[] } => {
  const notices: FileNotice[] = [];
  const seen = new Map<string, number>();
  let radicals = 0;
  const text = given
    .replace(/\r\n?|[\u2028\u0085\v]/g, '\n')
    .replace(/\u2029/g, '\n\n')
    .replace(invisible, (sign) => {
      seen.set(sign, (seen.get(sign) ?? 0) + 1);
      return '';
    })
    .replace(/[\u2f00-\u2fd5]/g, (sign) => {
      radicals += 1;
      return sign.normalize('NFKC');
    })
    .replace(privateUse, (sign) => symbolSigns[sign] ?? '\ufffd');
  // A soft hyphen says where a word may break; to leave it out is what every reader does.
  seen.delete('\u00ad');
  const hidden = [...seen.values()].reduce((sum, count) => sum + count, 0);
  if (hidden > 0) {
    const found = [...seen.keys()].map((sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`);
    notices.push({ code: 'file-invisible-characters', values: { count: grouped(hidden), found: found.sort().join(', ') } });
  }
  if (radicals > 0) notices.push({ code: 'file-radicals', values: { count: grouped(radicals) } });
  const unknown = text.split('\ufffd').length - 1;
  if (unknown > 0) notices.push({ code: 'file-unknown-characters', values: { count: grouped(unknown), sign: '\ufffd' } });
  return { text, notices };
};
