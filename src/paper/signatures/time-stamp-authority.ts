import { PaperFailure, type TimeStamper } from '../../app/undertakings/index.ts';
import { CmsFault } from './cms-read.ts';
import { sameBytes } from './der.ts';
import { shownAddress } from './shown-address.ts';
import { freshNonce, readTimeStampAnswer, readTimeStampToken, type TimeStampToken, timeStampQuery } from './time-stamp.ts';

export const answerLimitBytes = 262_144;
const timeoutMs = 10_000;
const mostRedirects = 3;

/** An authority of RFC 3161 behind HTTP; whatever it answers is checked before it is taken. */
export const timeStampAuthority = (address: string, wait: number = timeoutMs): TimeStamper => {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const shown = shownAddress(address);
  if (url === undefined || !isHttp(url)) throw new PaperFailure('timestamp-address', { address: shown });
  if (hasSecret(url)) throw new PaperFailure('timestamp-credentials', { address: shown });
  return async (digest) => {
    const nonce = freshNonce();
    const answer = readTimeStampAnswer(await post(url, timeStampQuery({ digest, nonce }), AbortSignal.timeout(wait)));
    const values = { address: shown };
    if (answer.status === 'rejected') throw new PaperFailure('timestamp-rejected', { ...values, reason: answer.reason });
    if (answer.status === 'unreadable') throw new PaperFailure('timestamp-unreadable', values);
    const token = readToken(answer.token, shown);
    if (token.nonce === undefined || !sameBytes(token.nonce, nonce)) throw new PaperFailure('timestamp-other-question', values);
    if (token.algorithm !== 'sha256' || !sameBytes(token.over, digest)) throw new PaperFailure('timestamp-other-bytes', values);
    if (!token.valid) throw new PaperFailure('timestamp-not-valid', values);
    return { token: answer.token, time: token.time };
  };
};

const hasSecret = ({ username, password }: URL): boolean => username !== '' || password !== '';

const isHttp = (url: URL): boolean => url.protocol === 'http:' || url.protocol === 'https:';

const readToken = (token: Uint8Array, address: string): TimeStampToken => {
  try {
    return readTimeStampToken(token);
  } catch (error) {
    if (error instanceof CmsFault) throw new PaperFailure('timestamp-not-valid', { address });
    throw error;
  }
};

/** Redirects are followed with the question in hand: fetch of itself would turn some into a GET. */
const post = async (address: URL, query: Uint8Array, signal: AbortSignal): Promise<Uint8Array> => {
  let url = address;
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    const response = await told(url, () =>
      fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/timestamp-query',
          accept: 'application/timestamp-reply',
          // One question and no more: a connection that was kept open may be closed just when it is used again.
          connection: 'close',
        },
        body: Uint8Array.from(query),
        redirect: 'manual',
        signal,
      }),
    );
    const next = [301, 302, 303, 307, 308].includes(response.status) ? response.headers.get('location') : null;
    if (next === null) return told(url, () => answerOf(response, url));
    await response.body?.cancel();
    const target = URL.canParse(next, url.href) ? new URL(next, url) : undefined;
    // A question that began under TLS is not carried on in the clear.
    if (
      target === undefined ||
      hasSecret(target) ||
      !isHttp(target) ||
      (url.protocol === 'https:' && target.protocol === 'http:')
    ) {
      throw new PaperFailure('timestamp-redirect', { address: shownAddress(url.href), target: shownAddress(next).slice(0, 200) });
    }
    url = target;
  }
  throw new PaperFailure('timestamp-redirects', { address: shownAddress(address.href), limit: String(mostRedirects) });
};

const answerOf = async (response: Response, url: URL): Promise<Uint8Array> => {
  const refuse = async (code: string, values: Readonly<Record<string, string>>): Promise<never> => {
    await response.body?.cancel();
    throw new PaperFailure(code, { address: shownAddress(url.href), ...values });
  };
  if (response.status !== 200) return refuse('timestamp-http', { status: String(response.status) });
  const type = response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (type !== 'application/timestamp-reply') return refuse('timestamp-content-type', { found: type.slice(0, 100) });
  const pieces: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (let read = await reader?.read(); read !== undefined && !read.done; read = await reader?.read()) {
    pieces.push(read.value);
    size += read.value.length;
    if (size > answerLimitBytes) {
      await reader?.cancel();
      throw new PaperFailure('timestamp-too-large', { address: shownAddress(url.href), limit: String(answerLimitBytes) });
    }
  }
  return Buffer.concat(pieces);
};

const told = async <T>(url: URL, work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof PaperFailure) throw error;
    const late = error instanceof Error && error.name === 'TimeoutError';
    throw new PaperFailure(late ? 'timestamp-late' : 'timestamp-unreachable', {
      address: shownAddress(url.href),
      reason: reasonOf(error),
    });
  }
};

const reasonOf = (error: unknown): string => {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  if (cause instanceof Error && 'code' in cause && typeof cause.code === 'string') return cause.code;
  return cause instanceof Error ? cause.message.slice(0, 200) : '';
};
