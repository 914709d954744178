/**
 * Rows in PostgreSQL's binary COPY format (documentation, "COPY", file formats): a signature, then for each row the number
 * of its fields and each field behind its length. Bytes go as they are, where the text format would double them.
 */

const signature = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');
const chunkLength = 262_144;

/** Collects rows of so many columns; `chunks` gives all of them with the frame around. */
export const binaryRows = (columns: number) => {
  const done: Buffer[] = [signature];
  let chunk = Buffer.allocUnsafe(chunkLength);
  let used = 0;
  let isFresh = true;

  const reserve = (length: number): void => {
    if (used + length <= chunk.length) return;
    done.push(chunk.subarray(0, used));
    chunk = Buffer.allocUnsafe(Math.max(chunkLength, length));
    used = 0;
  };
  const field = (length: number): void => {
    if (isFresh) {
      reserve(2);
      used = chunk.writeInt16BE(columns, used);
      isFresh = false;
    }
    reserve(4 + Math.max(length, 0));
    used = chunk.writeInt32BE(length, used);
  };
  const row = {
    /** A whole number that JavaScript holds exactly. */
    int8: (value: number) => {
      field(8);
      used = chunk.writeBigInt64BE(BigInt(value), used);
      return row;
    },
    text: (value: string | undefined) => {
      if (value === undefined) field(-1);
      else {
        const length = Buffer.byteLength(value);
        field(length);
        used += chunk.write(value, used);
      }
      return row;
    },
    bytes: (value: Uint8Array | undefined) => {
      if (value === undefined) field(-1);
      else {
        field(value.length);
        chunk.set(value, used);
        used += value.length;
      }
      return row;
    },
    /** A whole number of any size as `numeric`: its digits in groups of four, the weight of the first, a sign, no scale. */
    numeric: (value: bigint) => {
      const digits: number[] = [];
      for (let rest = value < 0n ? -value : value; rest > 0n; rest /= 10_000n) digits.unshift(Number(rest % 10_000n));
      field(8 + 2 * digits.length);
      used = chunk.writeInt16BE(digits.length, used);
      used = chunk.writeInt16BE(Math.max(digits.length - 1, 0), used);
      used = chunk.writeUInt16BE(value < 0n ? 0x4000 : 0, used);
      used = chunk.writeInt16BE(0, used);
      for (const digit of digits) used = chunk.writeInt16BE(digit, used);
      return row;
    },
    end: (): void => {
      isFresh = true;
    },
  };
  return {
    row,
    chunks: (): readonly Buffer[] => {
      reserve(2);
      used = chunk.writeInt16BE(-1, used);
      done.push(chunk.subarray(0, used));
      return done;
    },
  };
};
