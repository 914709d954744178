/** Checkpoints of C2SP (tlog-checkpoint): the text of a note that says how long a log is and what its root is. */
import { hashLength } from './merkle.ts';
import { fromBase64, toBase64 } from './text.ts';

export type Checkpoint = {
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array;
  readonly extensions: readonly string[];
};

export const writeCheckpoint = ({ origin, size, root, extensions }: Checkpoint): string =>
  `${[origin, `${size}`, toBase64(root), ...extensions].join('\n')}\n`;

/** Undefined when the text is not a checkpoint: fewer than three lines, a size with leading zeros, a root of another length. */
export const readCheckpoint = (text: string): Checkpoint | undefined => {
  if (!text.endsWith('\n')) return undefined;
  const [origin = '', size = '', encoded = '', ...extensions] = text.slice(0, -1).split('\n');
  const root = fromBase64(encoded);
  if (origin === '' || !/^(0|[1-9]\d{0,15})$/.test(size) || root?.length !== hashLength || extensions.includes(''))
    return undefined;
  return Number.isSafeInteger(Number(size)) ? { origin, size: Number(size), root, extensions } : undefined;
};
