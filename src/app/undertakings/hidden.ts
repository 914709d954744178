import { type Paper, paperText } from '../../documents/index.ts';

/** Breaks a line or shows nothing: in a name it could make words of the paper out of what is no more than a name. */
const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/** The first name on a paper that is not of one line and of characters that show. */
export const hiddenIn = (paper: Paper, names: readonly string[]): Readonly<Record<string, string>> | undefined => {
  const strange = names.filter((name) => unprintable.test(name));
  if (strange.length === 0) return undefined;
  const text = `${paper.title}\n${paperText(paper)}`;
  const name = strange.find((one) => text.includes(one));
  if (name === undefined) return undefined;
  const character = unprintable.exec(name)?.[0] ?? '';
  const codepoint = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return { name: name.replaceAll(new RegExp(unprintable, 'gu'), '\ufffd'), codepoint };
};
