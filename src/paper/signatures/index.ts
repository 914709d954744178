import type { KeyOpener, PdfSigner, PdfVerifier, SigningKey, TimeStamper } from '../../app/undertakings/index.ts';

/** Each of these loads what it needs when it is called, so that nothing else waits for it. */

export const openSigningKey: KeyOpener = async (given) => (await import('./keys.ts')).openSigningKey(given);

/** Overwrites a key that has done its work. */
export const forgetSigningKey = ({ key }: SigningKey): void => {
  key.fill(0);
};

export const signPdf: PdfSigner = async (given) => (await import('./sign-pdf.ts')).signPdf(given);

export const verifyPdf: PdfVerifier = async (pdf) => (await import('./verify-pdf.ts')).verifyPdf(pdf);

export { shownAddress } from './shown-address.ts';

/** An authority of RFC 3161 at an address of HTTP or HTTPS. An address that is none is told when it is asked. */
export const timeStampAuthority =
  (address: string): TimeStamper =>
  async (digest) =>
    (await import('./time-stamp-authority.ts')).timeStampAuthority(address)(digest);
