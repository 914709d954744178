import { createHash } from 'node:crypto';
import { PaperFailure, type PdfSigner, type TimeStamper } from '../../app/undertakings/index.ts';
import { readInstant } from '../../exact/index.ts';
import { CmsFault } from './cms-read.ts';
import { digestFor, sizeOfCms, writeCms } from './cms-write.ts';
import { checkSigningKey } from './keys.ts';
import { dictOf, openPdf, type PdfFile, startsAsPdf } from './pdf-file.ts';
import {
  arrayValue,
  dictValue,
  isKind,
  isNamed,
  nameValue,
  numberValue,
  type PdfDict,
  PdfFault,
  type PdfRef,
  type PdfValue,
  refValue,
  textValue,
  wholeOf,
  withEntry,
  written,
} from './pdf-syntax.ts';
import { appendUpdate, nextNumber } from './pdf-update.ts';
import { fieldNames, permitsNothing } from './signature-fields.ts';
import { readTimeStampToken, stamps } from './time-stamp.ts';
import { largestPdf, largestPdfText, verifyPdf } from './verify-pdf.ts';

/** What most time-stamp tokens weigh with their certificates; a heavier one gets the room that it needs. */
const roomForToken = 12_288;
/** A token may grow from one question to the next, but not for ever. */
const mostAttempts = 4;

/** Puts a signature of PAdES on a PDF (B-B; B-T with a time stamp); see `PdfSigner`. */
export const signPdf: PdfSigner = async (given) => {
  const { pdf, key } = given;
  const at = readInstant(given.at);
  if (at === undefined) throw new PaperFailure('signing-time', { found: given.at });
  const own = checkSigningKey(key, at);
  const file = openForSigning(pdf);
  const digest = digestFor(own);
  let room =
    Math.ceil(sizeOfCms({ key: own, certificates: key.certificates })) + (given.timestamp === undefined ? 0 : roomForToken);
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const prepared = prepare(file, { ...given, at, room });
    let stamped: { readonly token: Uint8Array; readonly time: string } | undefined;
    const ask = given.timestamp;
    const cms = await writeCms({
      key: own,
      certificates: key.certificates,
      digest,
      digestOfContent: createHash(digest).update(prepared.before).update(prepared.after).digest(),
      stamp:
        ask === undefined
          ? undefined
          : async (signature) => {
              stamped = await checkedStamp(ask, signature);
              return stamped.token;
            },
    });
    if (cms.length > room) {
      room = cms.length + 256;
      continue;
    }
    prepared.contents.write(Buffer.from(cms).toString('hex').toUpperCase(), 'latin1');
    await assertSigned(prepared.pdf);
    return {
      pdf: prepared.pdf,
      certificate: sha256(key.certificates[0] ?? new Uint8Array()),
      ...(stamped === undefined ? {} : { timestamp: { sha256: sha256(stamped.token), time: stamped.time } }),
    };
  }
  throw new PaperFailure('timestamp-token-not-valid');
};

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const openForSigning = (pdf: Uint8Array): PdfFile => {
  if (!startsAsPdf(pdf)) throw new PaperFailure('pdf-not');
  if (pdf.length > largestPdf) throw new PaperFailure('pdf-too-large', { limit: largestPdfText });
  let file: PdfFile;
  try {
    file = openPdf(pdf);
  } catch (error) {
    if (error instanceof PdfFault) throw new PaperFailure('pdf-damaged');
    throw error;
  }
  if (file.trailer.entries.has('Encrypt')) throw new PaperFailure('pdf-encrypted');
  const root = dictOf(file, file.trailer.entries.get('Root'));
  if (root === undefined) throw new PaperFailure('pdf-damaged');
  if (dictOf(file, root.entries.get('AcroForm'))?.entries.has('XFA')) throw new PaperFailure('pdf-xfa');
  if (permitsNothing(file)) throw new PaperFailure('pdf-certified-final');
  return file;
};

/** A token is taken from nobody unseen: it must stamp this very signature. */
const checkedStamp = async (ask: TimeStamper, signature: Uint8Array): Promise<{ token: Uint8Array; time: string }> => {
  const { token } = await ask(createHash('sha256').update(signature).digest());
  try {
    const read = readTimeStampToken(token);
    if (read.valid && stamps(read, signature)) return { token, time: read.time };
  } catch (error) {
    if (!(error instanceof CmsFault)) throw error;
  }
  throw new PaperFailure('timestamp-token-not-valid');
};

type Prepared = {
  readonly pdf: Buffer;
  /** The two parts that are signed, and between them the digits that hold the signature. */
  readonly before: Buffer;
  readonly contents: Buffer;
  readonly after: Buffer;
};

type Wanted = {
  readonly name: string;
  readonly reason: string;
  readonly place?: string | undefined;
  readonly at: string;
  readonly room: number;
};

const rangeMark = '/ByteRange [0 ';
const contentsMark = '/Contents <';
const rangeWidth = 36;

const prepare = (file: PdfFile, wanted: Wanted): Prepared => {
  const value = nextNumber(file);
  const field = value + 1;
  const changes = new Map<number, { generation: number; body: string }>();
  const put = (number: number, dict: PdfValue, generation = 0): void => {
    changes.set(number, { generation, body: written(dict) });
  };
  const page = firstPage(file);
  put(field, widget(file, { value, page, name: wanted.name }));
  addToForm(file, field, put);
  addToPage(file, page, field, put);
  const body = signatureBody(wanted);
  changes.set(value, { generation: 0, body });
  const { pdf, offsets } = appendUpdate(file, changes);
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.length);
  // A name or a reason may hold the same characters, and stands in front of them.
  const start = (offsets.get(value) ?? 0) + `${value} 0 obj\n`.length;
  const from = start + body.lastIndexOf(contentsMark) + contentsMark.length - 1;
  const until = from + 2 * wanted.room + 2;
  const range = start + body.lastIndexOf(rangeMark) + rangeMark.length;
  bytes.write(`${from} ${until} ${bytes.length - until}]`.padEnd(rangeWidth), range, 'latin1');
  return {
    pdf: bytes,
    before: bytes.subarray(0, from),
    contents: bytes.subarray(from + 1, until - 1),
    after: bytes.subarray(until),
  };
};

const signatureBody = ({ name, reason, place, at, room }: Wanted): string => {
  const told = dictValue([
    ['Type', nameValue('Sig')],
    ['Filter', nameValue('Adobe.PPKLite')],
    ['SubFilter', nameValue('ETSI.CAdES.detached')],
    ['M', textValue(`D:${at.slice(0, 19).replace(/\D/g, '')}+00'00'`)],
    ['Name', textValue(name)],
    ['Reason', textValue(reason)],
    ...(place === undefined ? [] : [['Location', textValue(place)] as const]),
  ]);
  const marks = `${rangeMark}${' '.repeat(rangeWidth)}\n${contentsMark}${'0'.repeat(2 * room)}>`;
  return `${written(told).slice(0, -2)}\n${marks}>>`;
};

/** Invisible, printed with nothing, locked: a rectangle without an extent needs no appearance, in PDF/A either. */
const widget = (file: PdfFile, given: { readonly value: number; readonly page: PdfRef; readonly name: string }): PdfDict => {
  const names = fieldNames(file);
  let count = 1;
  while (names.has(`Signature${count}`)) count += 1;
  return dictValue([
    ['Type', nameValue('Annot')],
    ['Subtype', nameValue('Widget')],
    ['FT', nameValue('Sig')],
    ['T', textValue(`Signature${count}`)],
    ['TU', textValue(given.name)],
    ['V', refValue(given.value)],
    ['P', given.page],
    ['Rect', arrayValue([0, 0, 0, 0].map(numberValue))],
    ['F', numberValue(132)],
  ]);
};

type Put = (number: number, value: PdfValue, generation?: number) => void;

const damaged = (): PaperFailure => new PaperFailure('pdf-damaged');

/** Adds to an array that stands in a dictionary or as an object of its own; gives the dictionary where it changed. */
const withAdded = (file: PdfFile, dict: PdfDict, key: string, ref: PdfRef, put: Put): PdfDict | undefined => {
  const value = dict.entries.get(key);
  const found = file.resolve(value) ?? null;
  if (found !== null && !isKind(found, 'array')) throw damaged();
  const items = arrayValue([...(found?.items ?? []), ref]);
  if (isKind(value, 'ref') && found !== null) {
    put(value.number, items, value.generation);
    return undefined;
  }
  return withEntry(dict, key, items);
};

const addToForm = (file: PdfFile, field: number, put: Put): void => {
  const rootRef = file.trailer.entries.get('Root');
  const root = dictOf(file, rootRef);
  if (!isKind(rootRef, 'ref') || root === undefined) throw damaged();
  const formValue = root.entries.get('AcroForm');
  const form = dictOf(file, formValue);
  const flagged = withEntry(form ?? dictValue([]), 'SigFlags', numberValue((wholeOf(form?.entries.get('SigFlags')) ?? 0) | 3));
  const added = withAdded(file, flagged, 'Fields', refValue(field), put) ?? flagged;
  if (isKind(formValue, 'ref') && form !== undefined) return put(formValue.number, added, formValue.generation);
  if (form !== undefined) return put(rootRef.number, withEntry(root, 'AcroForm', added), rootRef.generation);
  put(field + 1, added);
  put(rootRef.number, withEntry(root, 'AcroForm', refValue(field + 1)), rootRef.generation);
};

const addToPage = (file: PdfFile, ref: PdfRef, field: number, put: Put): void => {
  const page = dictOf(file, ref);
  const changed = page === undefined ? undefined : withAdded(file, page, 'Annots', refValue(field), put);
  if (changed !== undefined) put(ref.number, changed, ref.generation);
};

const firstPage = (file: PdfFile): PdfRef => {
  const seen = new Set<number>();
  const waiting: PdfValue[] = [dictOf(file, file.trailer.entries.get('Root'))?.entries.get('Pages') ?? null];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const node = dictOf(file, next);
    if (!isKind(next, 'ref') || node === undefined || seen.has(next.number)) continue;
    seen.add(next.number);
    const kids = file.resolve(node.entries.get('Kids'));
    if (isKind(kids, 'array')) for (const kid of [...kids.items].reverse()) waiting.push(kid);
    else if (isNamed(file.resolve(node.entries.get('Type')), 'Page')) return next;
  }
  throw damaged();
};

/** What leaves here was read back as anyone would read it. */
const assertSigned = async (pdf: Uint8Array): Promise<void> => {
  const own = (await verifyPdf(pdf)).at(-1);
  if (own?.integrity !== 'valid' || own.coversUntil !== pdf.length || own.changedAfterwards) {
    throw new Error('a signature did not come out as it must');
  }
};
