import type { Instant } from '../../exact/index.ts';
import { toHex } from '../../log/index.ts';
import {
  type Execution,
  excludedFromElectronicSigning,
  newSignatureRefusals,
  type SignedBytes,
  type SigningCertificate,
  type Step,
  signatureRefusals,
  type Told,
} from '../../undertaking/index.ts';
import type { Ledger, Outside } from '../ledger/index.ts';
import {
  PaperFailure,
  type PdfSignature,
  type PdfSigner,
  type PdfVerifier,
  type SigningKey,
  type TextExtractor,
  type TimeStamper,
} from './ports.ts';

/** A file as it was given: its name, for what is told, and its bytes. */
export type GivenFile = { readonly name: string; readonly bytes: Uint8Array };

/** What an execution needs of the outside. */
export type ExecutionPorts = {
  readonly ledger: Ledger;
  readonly outside: Outside;
  readonly now: Instant;
  readonly sign: PdfSigner;
  readonly verify: PdfVerifier;
  readonly extract: TextExtractor;
  /** Asked for when nothing else speaks against the step, so that nobody gives a passphrase in vain. */
  readonly openKey: () => Promise<SigningKey>;
  readonly timestamp?: { readonly stamp: TimeStamper; readonly authority: string } | undefined;
  /** Puts the signed file where it can be handed out, before anything is recorded; throws where it cannot. */
  readonly stage: (pdf: Uint8Array) => void;
};

/** One step of the execution of an undertaking that stands in a store, with the file that is signed or the scan. */
export type ExecuteRequest = {
  readonly issuer: string;
  readonly step: Omit<Step, 'file'>;
  readonly file: GivenFile;
  readonly power?: GivenFile | undefined;
  /** Why the file is signed, as the signature says it. */
  readonly reason: string;
};

export const hashOf = (bytes: Uint8Array, { hash }: Pick<Outside, 'hash'>): string => toHex(hash(bytes));

export type Looked = {
  readonly refusals: readonly Told[];
  readonly warnings: readonly Told[];
  readonly signatures: readonly PdfSignature[];
};

const isPdf = (bytes: Uint8Array): boolean => {
  // The head of a PDF is five signs, which may have some bytes in front of them.
  const head = bytes.subarray(0, 1024);
  for (let at = 0; at + 5 <= head.length; at += 1) {
    if (head[at] === 0x25 && head[at + 1] === 0x50 && head[at + 2] === 0x44 && head[at + 3] === 0x46 && head[at + 4] === 0x2d) {
      return true;
    }
  }
  return false;
};

/** How files of pictures begin: JPEG, PNG, both orders of TIFF, GIF, BMP, WebP; HEIC tells it four bytes later. */
const pictures = ['ffd8ff', '89504e470d0a1a0a', '49492a00', '4d4d002a', '47494638', '424d', '52494646'];

/** Whether a file may show a signature: a PDF or a picture. */
const isPicture = (bytes: Uint8Array): boolean => {
  const head = toHex(bytes.subarray(0, 12));
  return isPdf(bytes) || pictures.some((sign) => head.startsWith(sign)) || head.slice(8, 16) === '66747970';
};

/** Looks into the files: what the law leaves out, signatures that stand in them, and powers signed as they must not be. */
export const lookedAt = async ({
  request: { step, file, power },
  before,
  continues,
  ports: { verify, extract },
}: {
  readonly request: ExecuteRequest;
  readonly before: Execution | undefined;
  /** The files of the instrument with whose bytes the file begins. */
  readonly continues: readonly string[];
  readonly ports: Pick<ExecutionPorts, 'verify' | 'extract'>;
}): Promise<Looked> => {
  const refusals: Told[] = [];
  const warnings: Told[] = [];
  if (power !== undefined && isPdf(power.bytes) && (await signaturesOf(power.bytes, verify)).length > 0) {
    refusals.push({ code: 'power-signed-electronically', values: { file: power.name } });
  }
  if (step.method === 'paper') {
    const draft = before?.drawnUp === undefined ? undefined : before.document;
    if (!isPicture(file.bytes)) warnings.push({ code: 'scan-is-no-picture', values: { file: file.name } });
    else if (draft !== undefined && continues.includes(draft))
      warnings.push({ code: 'scan-continues-draft', values: { file: file.name } });
    return { refusals, warnings, signatures: [] };
  }
  if (!isPdf(file.bytes)) {
    refusals.push({ code: 'electronic-needs-pdf', values: { file: file.name } });
    return { refusals, warnings, signatures: [] };
  }
  const text = await extract(file.bytes, file.name);
  const excluded = text.status === 'read' ? excludedFromElectronicSigning({ text: text.text }) : undefined;
  if (excluded) refusals.push({ code: 'excluded-by-law', values: excluded });
  if (text.status === 'refused') warnings.push({ code: 'file-text-not-read', values: {} });
  try {
    const signatures = await verify(file.bytes);
    refusals.push(...signatureRefusals(signatures, before ?? { steps: {} }));
    return { refusals, warnings, signatures };
  } catch (error) {
    if (!(error instanceof PaperFailure)) throw error;
    refusals.push({ code: error.code, values: error.values });
    return { refusals, warnings, signatures: [] };
  }
};

/** A power is a scan: one that is hardly a PDF has no signature in it. */
const signaturesOf = async (bytes: Uint8Array, verify: PdfVerifier): Promise<readonly PdfSignature[]> => {
  try {
    return await verify(bytes);
  } catch {
    return [];
  }
};

export type Made = {
  readonly refusals: readonly Told[];
  readonly warnings: readonly Told[];
  readonly signed: SignedBytes;
  readonly pdf: Uint8Array;
  readonly time: string | undefined;
};

export const scanned = (pdf: Uint8Array, sha256: string): Made => ({
  refusals: [],
  warnings: [],
  signed: { sha256 },
  pdf,
  time: undefined,
});

/** Signs with the signatory's own key, and looks at what came of it before anybody relies on it. */
export const signedBy = async ({
  request: { step, file, reason },
  looked,
  judge,
  ports: { sign, verify, openKey, timestamp, outside, now },
}: {
  readonly request: ExecuteRequest;
  readonly looked: readonly PdfSignature[];
  /** Whether the certificate that signed may sign this step. */
  readonly judge: (certificate: SigningCertificate) => { readonly refusals: readonly Told[]; readonly warnings: readonly Told[] };
  readonly ports: Pick<ExecutionPorts, 'sign' | 'verify' | 'openKey' | 'timestamp' | 'outside' | 'now'>;
}): Promise<Made> => {
  const { place } = step;
  const key = await openKey();
  const name = step.attorney ?? step.name;
  const at = step.when.at ?? now;
  let result: Awaited<ReturnType<PdfSigner>>;
  try {
    result = await sign({ pdf: file.bytes, key, name, reason, place, at, timestamp: timestamp?.stamp });
  } finally {
    key.key.fill(0);
  }
  const { pdf, certificate, timestamp: stamped } = result;
  const after = await verify(pdf);
  const refusals = [...newSignatureRefusals({ before: looked, after, length: pdf.length, certificate, now })];
  const made = after.at(-1)?.certificate;
  const judged = made === undefined ? undefined : judge(made);
  refusals.push(...(judged?.refusals ?? []));
  const warnings = judged?.warnings ?? [];
  const own = {
    sha256: certificate,
    ...(made === undefined || made.key === '' ? {} : { key: made.key }),
    ...(made === undefined || made.subject === '' ? {} : { subject: made.subject }),
  };
  const stamp = stamped && { sha256: stamped.sha256, ...(timestamp === undefined ? {} : { authority: timestamp.authority }) };
  const signed: SignedBytes = {
    sha256: hashOf(pdf, outside),
    certificate: own,
    ...(stamp === undefined ? {} : { timestamp: stamp }),
  };
  return { refusals, warnings, signed, pdf, time: stamped?.time };
};
