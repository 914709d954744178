/** Proofs of C2SP (tlog-proof): that an entry is in a log, with the checkpoint that says so, in one text. */
import { hashLength } from './merkle.ts';
import { fromBase64, toBase64 } from './text.ts';

export type LogProof = {
  readonly index: number;
  /** From the leaf's sibling to the root's child. */
  readonly path: readonly Uint8Array[];
  /** The signed checkpoint, as a note. */
  readonly checkpoint: string;
};

const firstLine = 'c2sp.org/tlog-proof@v1';

export const writeProof = ({ index, path, checkpoint }: LogProof): string =>
  `${[firstLine, `index ${index}`, ...path.map(toBase64)].join('\n')}\n\n${checkpoint}`;

/** Undefined when the text is no proof. Extra data, which nothing signs, are passed over. */
export const readProof = (text: string): LogProof | undefined => {
  const split = text.indexOf('\n\n');
  const [first, ...lines] = text.slice(0, split).split('\n');
  if (split < 0 || first !== firstLine) return undefined;
  if (lines[0]?.startsWith('extra ')) lines.shift();
  const [, index = ''] = /^index (0|[1-9]\d{0,15})$/.exec(lines.shift() ?? '') ?? [];
  const path = lines.map(fromBase64);
  if (index === '' || path.some((hash) => hash?.length !== hashLength)) return undefined;
  return { index: Number(index), path: path as Uint8Array[], checkpoint: text.slice(split + 2) };
};
