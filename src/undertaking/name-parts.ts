import { inOneForm } from './chinese-forms.ts';

/** What is not part of a name: how somebody is addressed, and what he is. */
const notOfName = new Set(
  `hon honourable mr mrs ms miss mdm madam dr prof professor sir esq esquire phd dphil director chairman chairwoman chairperson ceo cfo coo cto
  solicitor barrister lawyer attorney secretary executive nonexecutive non independent officer chief managing accountant notary
  manager president vice witness`.split(/\s+/),
);
/** What follows a whole name. In front of one, or behind a surname, the same letters are initials: "K.C. Wong". */
const postNominals = new Set(
  `jp cpa fcpa acca fcca hkicpa cfa mba llb llm msc bsc gbm gbs sbs bbs obe mbe cbe kbe qc kc sc fcg acg fcs acs fcis acis`.split(
    /\s+/,
  ),
);
const chineseTitles =
  /(?:先生|女士|小姐|太太|夫人|博士|教授|院士|爵士|阁下|大律师|律师|会计师|工程师|医生|法官|太平绅士|议员|独立|非执行|执行|董事|主席|公司秘书|秘书|总裁|行政|经理|见证人)/gu;
const han = /[\u3400-\u9fff\uf900-\ufaff]/u;

/** Letters of other scripts and forms that look like Latin ones: a name that is written with them is the same to the eye. */
const lookAlikes: ReadonlyMap<string, string> = new Map(
  [
    ['АВЕЅІЈКМНОРСТУХҮԌаеіјорсухѕһԁԛԝвкмнтӏѵ', 'ABESIJKMHOPCTYXYGaeijopcyxshdqwbkmhtlv'],
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαεικνορτυχγ', 'ABEZHIKMNOPTYXaeikvoptuxy'],
    ['ıłøđħŧȷɡɑᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ', 'ilodhtjgaabcdefghijklmnoprstuvwyz'],
  ].flatMap(([other = '', latin = '']) => [...other].map((letter, at) => [letter, [...latin][at] ?? letter] as const)),
);

/** A name taken apart: its Chinese characters, its other words without accents, case, titles and look-alikes, and what follows. */
export type NameParts = { readonly chinese: string; readonly words: readonly string[]; readonly after: readonly string[] };

export const nameParts = (name: string): NameParts => {
  const plain = inOneForm(name.normalize('NFKC').replace(/[\p{Cf}\u115f\u1160\u3164]/gu, '')).replace(chineseTitles, '');
  const chinese = [...plain].filter((character) => han.test(character)).join('');
  const rest = [...plain.normalize('NFKD').replace(/\p{M}/gu, '')].map((letter) => lookAlikes.get(letter) ?? letter).join('');
  const all = rest
    .toLowerCase()
    .replace(/[\u3400-\u9fff\uf900-\ufaff]/gu, ' ')
    // Letters with full stops are one word: "J.P." and "Ph.D.".
    .replace(/(?<!\p{L})ph\.\s?d\b\.?/gu, ' phd ')
    .replace(/(?<!\p{L})\p{L}(?:\.\p{L})+\.?(?!\p{L})/gu, (letters) => {
      const joined = letters.replaceAll('.', '');
      return postNominals.has(joined) ? ` ${joined} ` : letters;
    })
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !notOfName.has(word));
  const isAfter = (word: string, at: number): boolean =>
    postNominals.has(word) && (chinese !== '' || all.slice(0, at).filter((one) => !postNominals.has(one)).length > 1);
  return { chinese, words: all.filter((word, at) => !isAfter(word, at)), after: all.filter(isAfter) };
};

/** Whether a text can be a person's name at all: a character, or two letters; titles and figures alone are none. */
export const isName = (name: string): boolean => {
  const { chinese, words } = nameParts(name);
  return chinese !== '' || words.join('').replace(/\P{L}/gu, '').length > 1;
};

/** The scripts in which a name is written here; others hold letters that are Latin ones to the eye. */
const known =
  /\p{Script=Latin}|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Script=Bopomofo}|\p{Script=Cyrillic}|\p{Script=Greek}|\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Thai}|\p{Script=Lao}|\p{Script=Khmer}|\p{Script=Myanmar}|\p{Script=Devanagari}|\p{Script=Bengali}|\p{Script=Gurmukhi}|\p{Script=Gujarati}|\p{Script=Tamil}|\p{Script=Telugu}|\p{Script=Kannada}|\p{Script=Malayalam}|\p{Script=Sinhala}|\p{Script=Armenian}|\p{Script=Georgian}|\p{Script=Ethiopic}|\p{Script=Mongolian}|\p{Script=Tibetan}/u;

/**
 * Whether one word of a name has letters of several scripts, or figures among its letters, or letters of a script that is
 * none of a name: no name is written so.
 */
export const isMixed = (name: string): boolean =>
  name
    .normalize('NFKC')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .some((word) => {
      const other = word.replace(/\p{Script=Han}|\p{M}|\p{Lm}/gu, '');
      return (
        (/\p{Script=Latin}/u.test(other) && /[^\p{Script=Latin}]/u.test(other)) ||
        [...other].some((letter) => /\p{L}/u.test(letter) && !known.test(letter))
      );
    });
