import { createHash } from 'node:crypto';
import { GeneralizedTime, UTCTime } from 'asn1js';
import { type FileNotice, PaperFailure, type PdfSignature, type PdfVerifier } from '../../app/undertakings/index.ts';
import { readInstant } from '../../exact/index.ts';
import { factsOf, instantOf, noCertificate, publicKeyOf, timeStateOf } from './certificates.ts';
import { type Cms, CmsFault, checkCms, onlyValue, readCms } from './cms-read.ts';
import { rawOf, readDerPrefix, sameBytes } from './der.ts';
import { oids } from './object-identifiers.ts';
import { type Budget, mostUnpacked, openPdf, type PdfFile, startsAsPdf } from './pdf-file.ts';
import { isKind, type PdfDict, PdfFault, textOf, wholeOf } from './pdf-syntax.ts';
import { changesSince, type Effort } from './revisions.ts';
import { type SignatureField, signatureFields } from './signature-fields.ts';
import { strayByteRanges } from './stray-signatures.ts';
import { readTimeStampToken, stamps } from './time-stamp.ts';

/** A larger file is neither signed nor examined. */
export const largestPdf = 134_217_728;
export const largestPdfText = `${largestPdf / 1_048_576} MiB`;
const mostSignatures = 32;

/**
 * What each signature of a PDF is worth, in the order of what they cover; see `PdfSignature`. What cannot be read as a
 * signature is told as a damaged one. Throws `PaperFailure` only where the file is too large to be examined.
 */
export const verifyPdf: PdfVerifier = async (pdf) => {
  if (pdf.length > largestPdf) throw new PaperFailure('pdf-too-large', { limit: largestPdfText });
  const effort: Effort = { left: 3_000_000 };
  const budget = { unpacked: 4 * mostUnpacked };
  const file = opened(pdf, pdf.length, budget);
  const found = file === undefined ? [] : signedFields(file);
  const examined = found.slice(0, mostSignatures).map((field) => examine(file, field));
  const shown = new Set(found.flatMap(({ value }) => value?.number ?? []));
  const strays = startsAsPdf(pdf) ? strayByteRanges(pdf, file, shown) : [];
  const unread = found.length > mostSignatures ? [damaged('signatures-too-many', { limit: String(mostSignatures) })] : [];
  const lost = strays.slice(0, mostSignatures).map(() => damaged('signature-not-shown'));
  const all = [...examined, ...unread, ...lost].sort((one, other) => one.coversUntil - other.coversUntil);
  const base = (until: number): PdfFile | undefined => opened(pdf, until, budget);
  return all.map((signature) => (file === undefined ? signature : withChanges(signature, { all, file, base, effort })));
};

/** Fields that are signed, each signature once, though several fields may show it. */
const signedFields = (file: PdfFile): readonly SignatureField[] => {
  const fields = new Map<number, SignatureField>();
  for (const field of signatureFields(file)) {
    const number = field.value?.number ?? -field.number;
    if (field.isSigned && !fields.has(number)) fields.set(number, field);
  }
  return [...fields.values()];
};

const opened = (pdf: Uint8Array, until: number, budget: Budget): PdfFile | undefined => {
  try {
    return openPdf(pdf, until, budget);
  } catch (error) {
    if (error instanceof PdfFault) return undefined;
    throw error;
  }
};

const damaged = (code: string, values: FileNotice['values'] = {}): PdfSignature => ({
  name: '',
  kind: 'signature',
  certificate: noCertificate,
  integrity: 'damaged',
  certificateState: 'unknown',
  changedAfterwards: true,
  coversUntil: 0,
  notices: [{ code, values }],
});

type Range = { readonly from: number; readonly until: number; readonly end: number };

const examine = (file: PdfFile | undefined, { value }: SignatureField): PdfSignature => {
  if (file === undefined || value === undefined) return damaged('signature-dictionary');
  const object = file.object(value.number);
  const dict = object?.value;
  if (object === undefined || !isKind(dict, 'dict') || dict.doubled || file.entries.get(value.number)?.kind !== 'at') {
    return damaged('signature-dictionary');
  }
  const told = {
    name: textOf(file.resolve(dict.entries.get('Name'))) ?? '',
    at: momentOf(textOf(file.resolve(dict.entries.get('M')))),
  };
  const range = rangeOf(file, dict, object);
  if (typeof range === 'string') return { ...damaged(range), ...told };
  return { ...judge(file, dict, range, told), coversUntil: range.end };
};

/** What a signature covers: everything from the first byte on but its own digits. Otherwise the code of what is wrong. */
const rangeOf = (
  { bytes }: PdfFile,
  dict: PdfDict,
  object: { readonly from: number; readonly until: number },
): Range | string => {
  const [written, contents] = [dict.entries.get('ByteRange'), dict.entries.get('Contents')];
  const numbers = isKind(written, 'array') ? written.items.map(wholeOf) : [];
  const [start, from, until, length] = numbers;
  if (numbers.length !== 4 || from === undefined || until === undefined || length === undefined) return 'signature-byte-range';
  const end = until + length;
  if (start !== 0 || from === 0 || until <= from || length === 0 || end > bytes.length) return 'signature-byte-range';
  // The dictionary that tells all this must be covered itself, from its number to its end.
  if (object.from >= from || object.until <= until || object.until > end) return 'signature-byte-range';
  if (!isKind(contents, 'string') || contents.from !== from || contents.until !== until) return 'signature-hole';
  const digits = Buffer.from(bytes.buffer, bytes.byteOffset + from, until - from).toString('latin1');
  // Digits in one case only: a digit written otherwise would be a changed byte that nobody sees.
  return /^<(?:[0-9A-F]{2})*>$/.test(digits) || /^<(?:[0-9a-f]{2})*>$/.test(digits) ? { from, until, end } : 'signature-hole';
};

type Told = { readonly name: string; readonly at: string | undefined };

const judge = (file: PdfFile, dict: PdfDict, range: Range, told: Told): PdfSignature => {
  const contents = dict.entries.get('Contents');
  const filter = dict.entries.get('SubFilter');
  const subFilter = isKind(filter, 'name') ? filter.name : '';
  const form = Object.hasOwn(forms, subFilter) ? forms[subFilter] : undefined;
  if (form === undefined) return { ...damaged('signature-form', { found: subFilter.slice(0, 64) }), ...told };
  if (!isKind(contents, 'string')) return { ...damaged('signature-hole'), ...told };
  const parts = [file.bytes.subarray(0, range.from), file.bytes.subarray(range.until, range.end)] as const;
  const covered: Covered = {
    digest: (name) => createHash(name).update(parts[0]).update(parts[1]).digest(),
    whole: () => Buffer.concat(parts),
  };
  const read = attempt(() => judged(readCms(signatureIn(contents.bytes), { strict: form.strict }), form, covered, told));
  return read.value ?? { ...damaged(read.code ?? 'signature-structure'), ...told };
};

type Covered = { readonly digest: (name: string) => Uint8Array; readonly whole: () => Uint8Array };
type Form = {
  readonly strict: boolean;
  readonly kind: PdfSignature['kind'];
  readonly integrity: (cms: Cms, covered: Covered) => 'valid' | 'other-bytes';
};

const detached =
  (bound: boolean): Form['integrity'] =>
  (cms, covered) => {
    // What is inside would be checked in place of the file.
    if (cms.content !== undefined) throw new CmsFault('signature-structure');
    return checkCms(cms, { digestOfContent: covered.digest, content: covered.whole, bound });
  };

const forms: Readonly<Record<string, Form>> = {
  'ETSI.CAdES.detached': { strict: true, kind: 'signature', integrity: detached(true) },
  'adbe.pkcs7.detached': { strict: false, kind: 'signature', integrity: detached(false) },
  'adbe.pkcs7.sha1': {
    strict: false,
    kind: 'signature',
    integrity: (cms, covered) => {
      const { content } = cms;
      if (content === undefined) throw new CmsFault('signature-structure');
      const digestOfContent = (name: string): Uint8Array => createHash(name).update(content).digest();
      const inside = checkCms(cms, { digestOfContent, content: () => content, bound: false });
      return sameBytes(content, covered.digest('sha1')) ? inside : 'other-bytes';
    },
  },
  'ETSI.RFC3161': {
    strict: true,
    kind: 'timestamp',
    integrity: (cms, covered) => {
      const token = readTimeStampToken(cms.encoded);
      if (!token.valid) throw new CmsFault('timestamp-not-good');
      return sameBytes(token.over, covered.digest(token.algorithm)) ? 'valid' : 'other-bytes';
    },
  },
};

/** The signature ends where its structure ends; the room behind it holds zeros and nothing else. */
const signatureIn = (contents: Uint8Array): Uint8Array => {
  try {
    const { length } = readDerPrefix(contents);
    if (contents.subarray(length).every((byte) => byte === 0)) return contents.subarray(0, length);
  } catch {
    // Told below.
  }
  throw new CmsFault('signature-structure');
};

const judged = (cms: Cms, form: Form, covered: Covered, told: Told): PdfSignature => {
  const certificate = factsOf(cms.certificate);
  const stampedToken = form.kind === 'timestamp' ? readTimeStampToken(cms.encoded).time : undefined;
  const at = told.at ?? stampedToken ?? signingTimeOf(cms);
  const timestamp = form.kind === 'timestamp' ? undefined : timeStampOf(cms);
  const integrity = attempt(() => {
    if (form.strict && form.kind === 'signature') checkUnsigned(cms);
    return form.integrity(cms, covered);
  });
  const notices: FileNotice[] = [];
  if (integrity.code !== undefined) notices.push({ code: integrity.code, values: {} });
  else if (integrity.value === 'other-bytes') notices.push({ code: 'signature-of-other-bytes', values: {} });
  if (timestamp !== undefined && !timestamp.valid) notices.push({ code: 'timestamp-not-good', values: {} });
  const strength = weakness(cms);
  if (strength !== undefined) notices.push({ code: 'signature-weak', values: { found: strength } });
  notices.push(
    certificate.selfSigned
      ? { code: 'certificate-self-signed', values: { subject: certificate.subject } }
      : { code: 'certificate-issued-by', values: { issuer: certificate.issuer } },
  );
  return {
    name: told.name,
    kind: form.kind,
    certificate,
    ...(at === undefined ? {} : { at }),
    ...(timestamp === undefined ? {} : { timestamp }),
    integrity: integrity.value ?? 'damaged',
    certificateState: timeStateOf(certificate, timestamp?.valid === true ? timestamp.time : at),
    changedAfterwards: true,
    coversUntil: 0,
    notices,
  };
};

type Attempt<T> = { readonly value: T; readonly code?: undefined } | { readonly value?: undefined; readonly code: string };

const attempt = <T>(work: () => T): Attempt<T> => {
  try {
    return { value: work() };
  } catch (error) {
    // Whatever else hostile bytes bring about, they are no signature.
    return { code: error instanceof CmsFault ? error.code : 'signature-structure' };
  }
};

/** What is not signed in a signature of PAdES is its time stamp; anything else there was put in by whom one cannot tell. */
const checkUnsigned = ({ unsignedAttributes }: Cms): void => {
  for (const oid of unsignedAttributes.keys()) {
    if (oid !== oids.signatureTimeStamp) throw new CmsFault('signature-unsigned-attribute');
  }
};

const timeStampOf = (cms: Cms): { readonly time: string; readonly valid: boolean } | undefined => {
  if (!cms.unsignedAttributes.has(oids.signatureTimeStamp)) return undefined;
  const read = attempt(() => {
    const block = onlyValue(cms.unsignedAttributes, oids.signatureTimeStamp);
    const token = readTimeStampToken(block === undefined ? new Uint8Array() : rawOf(block));
    return { time: token.time, valid: token.valid && stamps(token, cms.signature) };
  });
  return read.value ?? { time: '', valid: false };
};

const signingTimeOf = ({ signedAttributes }: Cms): string | undefined => {
  const [time] = signedAttributes?.values.get(oids.signingTime) ?? [];
  if (!(time instanceof UTCTime) && !(time instanceof GeneralizedTime)) return undefined;
  return attempt(() => instantOf(time.toDate())).value || undefined;
};

/** SHA-1 and short RSA keys can be broken by whoever has the means; what they sign is told with that. */
const weakness = ({ digest, certificate }: Cms): string | undefined => {
  const key = publicKeyOf(certificate);
  const bits = key?.asymmetricKeyType === 'rsa' ? (key.asymmetricKeyDetails?.modulusLength ?? 0) : undefined;
  if (bits !== undefined && bits < 2048) return `RSA ${bits}`;
  return digest === 'sha1' ? 'SHA-1' : undefined;
};

const datePattern = /^D:(\d{4})(\d{2})?(\d{2})?(\d{2})?(\d{2})?(\d{2})?(?:(Z)(?:00'?(?:00)?'?)?|([+-])(\d{2})'?(\d{2})?'?)$/;

/** A date of PDF as an instant; without an offset it tells no moment. */
const momentOf = (text: string | undefined): string | undefined => {
  const match = datePattern.exec(text ?? '');
  if (match === null) return undefined;
  const [, year, month = '01', day = '01', hour = '00', minute = '00', second = '00', utc, sign, hours, minutes = '00'] = match;
  const offset = utc === undefined ? `${sign}${hours}:${minutes}` : 'Z';
  return readInstant(`${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`);
};

/** What came after a signature: nothing, later signatures that leave everything else alone, or a change. */
const withChanges = (
  signature: PdfSignature,
  given: {
    readonly all: readonly PdfSignature[];
    readonly file: PdfFile;
    readonly base: (until: number) => PdfFile | undefined;
    readonly effort: Effort;
  },
): PdfSignature => {
  const { all, file, effort } = given;
  const { coversUntil, notices } = signature;
  const end = file.bytes.length;
  if (coversUntil === 0) return signature;
  const later = all.some((other) => other.integrity === 'valid' && other.coversUntil === end);
  const changes = (): readonly FileNotice[] => {
    if (coversUntil === end) return [];
    if (!later) return [{ code: 'bytes-after-signature', values: { bytes: String(end - lastSigned(all)) } }];
    const base = given.base(coversUntil);
    return base === undefined ? [{ code: 'revision-not-readable', values: {} }] : changesSince(base, file, effort);
  };
  const found = changes();
  return { ...signature, changedAfterwards: found.length > 0, notices: [...notices, ...found] };
};

const lastSigned = (all: readonly PdfSignature[]): number =>
  Math.max(0, ...all.filter(({ integrity }) => integrity === 'valid').map(({ coversUntil }) => coversUntil));
