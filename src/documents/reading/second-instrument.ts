/**
 * Whether a text holds a second instrument, also one of the same giver to the same company: somebody is addressed again
 * after a place to sign, or several long sentences stand twice.
 */
export const holdsTwoInstruments = (text: string): boolean => {
  const lines = text.split(/[\n\f]/).map((line) => line.replaceAll(/[*_]/g, '').trim());
  const signedAt = lines.findIndex((line) => signing.test(line));
  const first = signedAt === -1 ? [] : addressesIn(lines.slice(0, signedAt));
  const again = signedAt === -1 ? [] : addressesIn(lines.slice(signedAt));
  return first.some((one) => again.includes(one)) || repeats(text) >= leastRepeated;
};

const signing = /^(?:signature|signed by|signed, sealed|簽署|签署|簽名|签名)/iu;
const address = /^(?:to|致)\s*[:：]\s*(.*)$/iu;

/** To whom something is addressed; the name may stand on the line below. */
const addressesIn = (lines: readonly string[]): readonly string[] =>
  lines.flatMap((line, index) => {
    const [, name] = address.exec(line) ?? [];
    if (name === undefined) return [];
    const told = name === '' ? (lines.slice(index + 1).find((next) => next !== '') ?? '') : name;
    return told === '' ? [] : [told.toLowerCase()];
  });

/** A sentence of so many signs is not repeated by chance; a title, a label or the number of a Rule may be. */
const longSentence = 60;
const leastRepeated = 4;

const repeats = (text: string): number => {
  const seen = new Set<string>();
  let again = 0;
  for (const part of text.replaceAll(/\s+/g, ' ').split(/(?<=[.;。；])\s*/)) {
    const words = part.replace(/^[\s(]*(?:\d+|[a-z]|[ivx]+)[.)]\s*/i, '').toLowerCase();
    const length = /[\u3400-\u9fff]/.test(words) ? words.length * 3 : words.length;
    if (length < longSentence) continue;
    if (seen.has(words)) again += 1;
    seen.add(words);
  }
  return again;
};
