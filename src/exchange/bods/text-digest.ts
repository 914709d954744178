/**
 * 128 bits of a text as 32 hexadecimal digits, the same for the same text everywhere. It tells texts apart that nobody
 * chose to be alike; it proves nothing about them, which is the log's work.
 */
export const textDigest = (text: string): string => {
  let [first, second, third, fourth] = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 0x6a09e667];
  for (let place = 0; place < text.length; place += 1) {
    const unit = text.charCodeAt(place);
    first = Math.imul(first ^ unit, 0x01000193) ^ (fourth >>> 11);
    second = Math.imul(second ^ unit, 0x85ebca6b) ^ (first >>> 13);
    third = Math.imul(third ^ unit, 0xc2b2ae35) ^ (second >>> 15);
    fourth = Math.imul(fourth ^ unit, 0x27d4eb2f) ^ (third >>> 16);
  }
  return [first, second, third, fourth].map((lane) => mixed(lane ^ text.length).padStart(8, '0')).join('');
};

const mixed = (lane: number): string => {
  let mix = Math.imul(lane ^ (lane >>> 16), 0x7feb352d);
  mix = Math.imul(mix ^ (mix >>> 15), 0x846ca68b);
  return ((mix ^ (mix >>> 16)) >>> 0).toString(16);
};
