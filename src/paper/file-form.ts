/** biome-ignore-all lint/suspicious/noControlCharactersInRegex: the marks by which files are told begin with them. */
import { ExtractRefusal } from './extract-refusal.ts';

export type FileForm = 'pdf' | 'archive' | 'text';

const asLatin = (bytes: Uint8Array, from: number, until: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1', from, until);

/** The form that the bytes have, whatever the name says; forms that are known and not read are refused by name. */
export const formOf = (bytes: Uint8Array): FileForm => {
  const head = asLatin(bytes, 0, 1024);
  refusePicture(head);
  if (head.includes('%PDF-')) return 'pdf';
  if (/^PK(?:\x03\x04|\x05\x06|\x07\x08)/.test(head)) return 'archive';
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) refuseCompound(bytes);
  const other = otherForms.find(([mark]) => mark.test(head));
  if (other !== undefined) throw new ExtractRefusal('file-other-form', { found: other[1] });
  if (isMail(asLatin(bytes, 0, 16_384))) throw new ExtractRefusal('file-other-form', { found: 'e-mail (.eml)' });
  return 'text';
};

const pictures: readonly (readonly [RegExp, string])[] = [
  [/^\xff\xd8\xff/, 'JPEG'],
  [/^\x89PNG\r\n\x1a\n/, 'PNG'],
  [/^(?:II[*+]\0|MM\0[*+])/, 'TIFF'],
  [/^GIF8[79]a/, 'GIF'],
  [/^RIFF[\s\S]{4}WEBP/, 'WebP'],
  [/^[\s\S]{4}ftyp(?:heic|heix|hevc|mif1|msf1)/, 'HEIC'],
  [/^[\s\S]{4}ftyp(?:avif|avis)/, 'AVIF'],
  [/^\0\0\0\x0cjP {2}\r\n/, 'JPEG 2000'],
  [/^BM[\s\S]{4}\0\0\0\0/, 'BMP'],
  [/^AT&TFORM[\s\S]{4}DJV[UM]/, 'DjVu'],
];

const refusePicture = (head: string): void => {
  const picture = pictures.find(([mark]) => mark.test(head));
  if (picture !== undefined) throw new ExtractRefusal('file-picture', { found: picture[1] });
};

const otherForms: readonly (readonly [RegExp, string])[] = [
  [/^\s*\{\\rtf/, 'RTF (.rtf)'],
  [/^%!PS/, 'PostScript (.ps)'],
  [/^\xffWPC/, 'WordPerfect (.wpd)'],
  [/^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>]/i, 'HTML'],
  [/^(?:\xef\xbb\xbf)?\s*<\?xml[\s?]/, 'XML'],
  [/^(?:\xff\xfe\s*<\0\?\0x\0m\0l\0|\xfe\xff\0<\0\?\0x\0m\0l)/, 'XML'],
  [/^\x1f\x8b/, 'gzip (.gz)'],
  [/^7z\xbc\xaf\x27\x1c/, '7z'],
  [/^Rar!\x1a\x07/, 'RAR'],
  [/^-----BEGIN [A-Z0-9 ]+-----/, 'PEM'],
];

/** The old forms of Office and protected new ones lie in one container, in which the kind stands as the name of a stream. */
const refuseCompound = (bytes: Uint8Array): never => {
  const holds = (name: string): boolean =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage')) throw new ExtractRefusal('file-needs-password');
  const found = compoundForms.find(([stream]) => holds(stream))?.[1] ?? 'OLE';
  throw new ExtractRefusal('file-other-form', { found });
};

const compoundForms: readonly (readonly [string, string])[] = [
  ['WordDocument', 'Word 97-2003 (.doc)'],
  ['PowerPoint Document', 'PowerPoint 97-2003 (.ppt)'],
  ['__properties_version1.0', 'Outlook (.msg)'],
  ['HwpSummaryInformation', 'HWP (.hwp)'],
  ['Workbook', 'Excel 97-2003 (.xls)'],
  ['Book', 'Excel 97-2003 (.xls)'],
];

/** An instrument may open with "To:" and "Date:" as well: a mail also has a field that only a mail program writes. */
const isMail = (head: string): boolean => {
  const fields = /^(?:\xef\xbb\xbf)?(?:[A-Za-z][A-Za-z0-9-]*:[^\n]*\r?\n(?:[ \t]+[^\n]*\r?\n)*){2,}/.exec(head)?.[0];
  return fields !== undefined && /^(?:MIME-Version|Message-ID|Received|Return-Path|Delivered-To|Content-Type):/im.test(fields);
};

/** Archives that are no Word document, by a file that only they have. */
export const archiveForms: readonly (readonly [RegExp, string])[] = [
  [/^xl\/workbook\.xml$/, 'Excel (.xlsx)'],
  [/^xl\/workbook\.bin$/, 'Excel (.xlsb)'],
  [/^ppt\/presentation\.xml$/, 'PowerPoint (.pptx)'],
  [/^index\/document\.iwa$|^index\.zip$|^index\.xml$/, 'Pages, Numbers or Keynote (.pages)'],
  [/^meta-inf\/container\.xml$/, 'EPUB (.epub)'],
  [/^meta-inf\/manifest\.xml$/, 'OpenDocument (.odt)'],
  [/\.fdseq$/, 'XPS (.xps)'],
];
