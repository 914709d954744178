/**
 * The MD5 sum of a text in UTF-8 (RFC 1321), 32 hexadecimal digits. OCF's Manifest asks for it beside every file; it
 * finds an accident, and proves nothing against intent. A text of any length is read once, 64 bytes at a time.
 */
export const md5Of = (text: string): string => {
  const bytes = new TextEncoder().encode(text);
  const whole = new Uint8Array(((bytes.length + 72) >> 6) << 6);
  whole.set(bytes);
  whole[bytes.length] = 0x80;
  const view = new DataView(whole.buffer);
  view.setBigUint64(whole.length - 8, BigInt(bytes.length) * 8n, true);
  const state: State = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476];
  for (let at = 0; at < whole.length; at += 64) addBlock(state, view, at);
  const sum = new DataView(new ArrayBuffer(16));
  for (const [index, word] of state.entries()) sum.setInt32(index * 4, word, true);
  return sum.getBigUint64(0).toString(16).padStart(16, '0') + sum.getBigUint64(8).toString(16).padStart(16, '0');
};

type State = [number, number, number, number];

const addBlock = (state: State, view: DataView, at: number): void => {
  let [a, b, c, d] = state;
  for (let step = 0; step < 64; step += 1) {
    const round = step >> 4;
    const mixed = round === 0 ? (b & c) | (~b & d) : round === 1 ? (d & b) | (~d & c) : round === 2 ? b ^ c ^ d : c ^ (b | ~d);
    const word = (strides[round]?.[0] ?? 0) * step + (strides[round]?.[1] ?? 0);
    const sum = (a + mixed + (sines[step] ?? 0) + view.getInt32(at + (word & 15) * 4, true)) | 0;
    const turn = turns[round]?.[step & 3] ?? 0;
    [a, d, c, b] = [d, c, b, (b + ((sum << turn) | (sum >>> (32 - turn)))) | 0];
  }
  state[0] = (state[0] + a) | 0;
  state[1] = (state[1] + b) | 0;
  state[2] = (state[2] + c) | 0;
  state[3] = (state[3] + d) | 0;
};

/** Which word of the block a step takes, as a multiple of the step and an addend, by round. */
const strides = [
  [1, 0],
  [5, 1],
  [3, 5],
  [7, 0],
] as const;
const turns = [
  [7, 12, 17, 22],
  [5, 9, 14, 20],
  [4, 11, 16, 23],
  [6, 10, 15, 21],
] as const;

/** The table T of RFC 1321, 3.4: whole parts of 2^32 times the sines of 1 to 64, written out so that no engine rounds them. */
const sines: readonly number[] = [
  0xd76aa478, 0xe8c7b756, 0x242070db, 0xc1bdceee, 0xf57c0faf, 0x4787c62a, 0xa8304613, 0xfd469501, 0x698098d8, 0x8b44f7af,
  0xffff5bb1, 0x895cd7be, 0x6b901122, 0xfd987193, 0xa679438e, 0x49b40821, 0xf61e2562, 0xc040b340, 0x265e5a51, 0xe9b6c7aa,
  0xd62f105d, 0x02441453, 0xd8a1e681, 0xe7d3fbc8, 0x21e1cde6, 0xc33707d6, 0xf4d50d87, 0x455a14ed, 0xa9e3e905, 0xfcefa3f8,
  0x676f02d9, 0x8d2a4c8a, 0xfffa3942, 0x8771f681, 0x6d9d6122, 0xfde5380c, 0xa4beea44, 0x4bdecfa9, 0xf6bb4b60, 0xbebfbc70,
  0x289b7ec6, 0xeaa127fa, 0xd4ef3085, 0x04881d05, 0xd9d4d039, 0xe6db99e5, 0x1fa27cf8, 0xc4ac5665, 0xf4292244, 0x432aff97,
  0xab9423a7, 0xfc93a039, 0x655b59c3, 0x8f0ccc92, 0xffeff47d, 0x85845dd1, 0x6fa87e4f, 0xfe2ce6e0, 0xa3014314, 0x4e0811a1,
  0xf7537e82, 0xbd3af235, 0x2ad7d2bb, 0xeb86d391,
];
