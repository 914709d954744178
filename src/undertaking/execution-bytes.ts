import type { Instant } from '../exact/index.ts';
import { bytesBefore, copyOf, type Execution, filesOf, type StepName } from './execution.ts';
import type { Step, Told } from './step.ts';

/** Whether the file of a step is the instrument: by electronic means the copy as it stands, on paper not the bare draft. */
export const bytesRefusals = (execution: Execution, step: Step): readonly Told[] => {
  const { sha256, continues } = step.file;
  const { undertaking, document } = execution;
  if (step.method === 'paper') {
    return sha256 === document && execution.drawnUp !== undefined ? [{ code: 'scan-is-the-draft', values: { sha256 } }] : [];
  }
  const copy = copyOf(execution, step);
  const expected = bytesBefore(execution, step.as, copy);
  if (expected === undefined) return [{ code: 'instrument-without-document', values: { undertaking } }];
  if (sha256 === expected) return [];
  const known = filesOf(execution);
  const values = { undertaking, sha256, expected, copy };
  if (known.includes(sha256)) return [{ code: 'file-of-another-step', values }];
  if (continues.some((begun) => known.includes(begun))) return [{ code: 'file-goes-on-otherwise', values }];
  return [{ code: 'file-is-not-the-instrument', values }];
};

/** A signature of a file as it was verified; the shape of what a verifier of PDF signatures gives. */
export type VerifiedSignature = {
  readonly name: string;
  /** A time stamp over the whole file is by an authority, and no step. */
  readonly kind: 'signature' | 'timestamp';
  readonly certificate: {
    readonly subject: string;
    readonly sha256: string;
    readonly key: string;
    readonly from: string;
    readonly until: string;
  };
  readonly timestamp?: { readonly time: string; readonly valid: boolean } | undefined;
  readonly at?: string | undefined;
  readonly integrity: 'valid' | 'other-bytes' | 'damaged';
  readonly certificateState: 'in-time' | 'expired' | 'not-yet-valid' | 'unknown';
  readonly changedAfterwards: boolean;
  readonly coversUntil: number;
};

/** What is wrong with signatures that stand in a file, each with its place and whose it is. */
export const signatureRefusals = (
  signatures: readonly VerifiedSignature[],
  { steps }: Pick<Execution, 'steps'>,
): readonly Told[] => {
  const onRecord = new Map<string, StepName>();
  for (const step of Object.values(steps)) if (step?.certificate) onRecord.set(step.certificate.sha256, step.as);
  return signatures.flatMap((signature, index): readonly Told[] => {
    const { certificate, integrity, certificateState, changedAfterwards } = signature;
    const values = {
      number: `${index + 1}`,
      name: signature.name === '' ? certificate.subject : signature.name,
      subject: certificate.subject,
      bytes: `${signature.coversUntil}`,
    };
    const told: Told[] = [];
    if (integrity !== 'valid') told.push({ code: `signature-${integrity}`, values });
    if (changedAfterwards) told.push({ code: 'signature-changed-after', values });
    if (certificateState !== 'in-time') {
      const { from, until } = certificate;
      told.push({
        code: `signature-certificate-${certificateState}`,
        values: { ...values, from, until, at: signature.at ?? '-' },
      });
    }
    if (signature.kind === 'signature' && !onRecord.has(certificate.sha256))
      told.push({ code: 'signature-without-step', values });
    return told;
  });
};

/** What is wrong with a signature that was just made: it must be the last one, whole, and all the others as they were. */
export const newSignatureRefusals = ({
  before,
  after,
  length,
  certificate,
  now,
}: {
  readonly before: readonly VerifiedSignature[];
  readonly after: readonly VerifiedSignature[];
  readonly length: number;
  readonly certificate: string;
  readonly now: Instant;
}): readonly Told[] => {
  const made = after.at(-1);
  if (made === undefined || after.length !== before.length + 1 || made.certificate.sha256 !== certificate) {
    return [{ code: 'signature-not-there', values: { before: `${before.length}`, after: `${after.length}` } }];
  }
  const damaged = after.some(({ integrity, changedAfterwards }) => integrity !== 'valid' || changedAfterwards);
  const values = { name: made.name, subject: made.certificate.subject, at: made.at ?? '-' };
  if (damaged || made.coversUntil !== length) return [{ code: 'signature-not-whole', values }];
  const { from, until } = made.certificate;
  if (made.certificateState !== 'in-time') {
    return [{ code: `own-certificate-${made.certificateState}`, values: { ...values, from, until } }];
  }
  // Only a time stamp proves that it was signed earlier: without one the certificate must be good at the clock's moment too.
  const late =
    made.timestamp?.valid === true ? undefined : now < from ? 'not-yet-valid' : isPast(until, now) ? 'expired' : undefined;
  return late === undefined ? [] : [{ code: `own-certificate-${late}`, values: { ...values, at: now, from, until } }];
};

/** The last second of a certificate counts whole. */
const isPast = (until: string, now: Instant): boolean => now.slice(0, 19) > until.slice(0, 19);
