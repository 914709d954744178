import type { TerminationEvent } from '../../undertaking/index.ts';
import { apply, type Effect, type Found, frames, isOfSome, type Parsing, standsBeside, termOf } from './frames.ts';
import { isHouseForm } from './house-forms.ts';
import { type Plain, plainOf, verbatimOf, withoutBreaks } from './plain-text.ts';
import { longestSentence } from './sentences.ts';
import { isOfParties, isRecital, isTitle } from './titles.ts';
import { type Lexeme, type Token, tokensOf } from './tokens.ts';

export type Said = { readonly effect: Effect; readonly passage: string };
export type SentenceReading = {
  readonly passage: string;
  readonly said: readonly Said[];
  /** Words that no term took: nobody knows what they do to the rest of the sentence. */
  readonly residue: readonly string[];
  /** Whether what was not taken holds back, excepts or makes conditional. */
  readonly qualifies: boolean;
  readonly kind: 'operative' | 'recital' | 'heading' | 'boilerplate' | 'unknown';
};

/** Brackets that define a term say nothing else. */
const definition =
  /\((?:(?:[\s,]*(?:together|collectively|each|hereinafter|hereafter|hereinbelow|the|an?|any|such|referred to as|called|as|and|or|being|in this \w+|下称|以下简称|以下称|统称|合称|各称|简称|为|作|或|及|各|每个|均|下文|于本\S{1,4}))*[\s,]*"[^"()]{1,60}"\s*)+\s*\)/giu;

type Ranges = readonly { readonly from: number; readonly until: number }[];
const definitionsIn = ({ text }: Plain): Ranges =>
  [...text.matchAll(definition)].map((match) => ({ from: match.index, until: match.index + match[0].length }));

/** Brackets that hold a part of the sentence, and not a number or a name. */
const insertionsIn = ({ text }: Plain, skipped: Ranges): Ranges => {
  const found: { from: number; until: number }[] = [];
  let depth = 0;
  let start = 0;
  for (let place = 0; place < text.length; place += 1) {
    if (skipped.some(({ from, until }) => place >= from && place < until)) continue;
    if (text[place] === '(') {
      if (depth === 0) start = place;
      depth += 1;
    } else if (text[place] === ')' && depth > 0) {
      depth -= 1;
      const inner = text.slice(start + 1, place);
      if (depth === 0 && (inner.split(' ').length >= 5 || /[\u3400-\u9fff]{8}/.test(inner)))
        found.push({ from: start, until: place + 1 });
    }
  }
  return found;
};

const without = (plain: Plain, lexicon: readonly Lexeme[], from: number, until: number, left: Ranges): readonly Token[] => {
  const tokens: Token[] = [];
  let next = from;
  for (const range of [...left].sort((one, other) => one.from - other.from)) {
    if (range.from < next || range.until > until) continue;
    tokens.push(...tokensOf(plain, lexicon, next, range.from));
    next = range.until;
  }
  return [...tokens, ...tokensOf(plain, lexicon, next, until)];
};

/** A heading that runs into its clause. */
const behindHeading = (tokens: readonly Token[]): readonly Token[] => {
  const first = tokens.findIndex(({ word }) => !['item', 'heading', 'and'].includes(word));
  const heads = tokens.slice(0, Math.max(first, 0));
  return heads.some(({ word }) => word === 'heading')
    ? [...heads.filter(({ word }) => word === 'item'), ...tokens.slice(first)]
    : tokens;
};

const parsed = (tokens: readonly Token[]): Parsing => {
  let parsing: Parsing = { tokens, found: [] };
  for (const one of frames) parsing = apply(parsing, one);
  return ended(released(parsing));
};

const subjectOfEnd =
  /(?<![^ ])(?:(?:undertaking |rights (?:self )?(?:undertaking )?)(?:shall |may |be |self |earlier-of )*(?:terminate|cease|in-force-until)|(?:terminate|cease) undertaking|terminate rights) /;
const separators = new Set(['item', 'semi', 'or', 'and', 'earlier-of']);
const events: readonly (readonly [RegExp, TerminationEvent])[] = [
  [/^(?:company )?(?:shares )?delisting (?:company |shares |listing-rules |exchange )*$/, 'delisting'],
  [/^(?:company |shares )+(?:be )?cease (?:be |recital-word )*(?:exchange )?$/, 'delisting'],
  [
    /^(?:self )?(?:be )?cease (?:be |hold )*(?:beneficiary|(?:shares )?(?:attached )*weighted) (?:self )?$/,
    'ceases-to-be-beneficiary',
  ],
  [/^(?:self |company )*(?:may )?(?:give )?notice (?:company |self )*$/, 'notice'],
  [/^date $/, 'fixed-date'],
  [/^(?:company )?(?:may |shall )?release (?:company |self |undertaking )*$/, 'release-by-company'],
];
/** By what the undertaking ends: each event of the list, and what is no known event as another one. */
const ended = (parsing: Parsing): Parsing => {
  const { tokens, found } = parsing;
  const words = tokens.map(({ word }) => `${word} `).join('');
  const isPlain = subjectOfEnd.test(words);
  // Events may stand between the undertaking and its end, as Chinese puts them; then each must be known.
  const isAround = !isPlain && /^(?:item |and |acknowledge |self )*undertaking .*(?:terminate|cease) (?:and )?$/.test(words);
  const read = isPlain || isAround ? eventsOf(parsing) : parsing;
  // That it ends, without a word of when, is no event that anybody could compare.
  if (read.found.length === found.length) return parsing;
  return isAround && read.found.some(({ effect }) => effect.is === 'termination' && effect.event === 'other')
    ? { tokens, found }
    : read;
};

const eventsOf = ({ tokens, found }: Parsing): Parsing => {
  const words = tokens.map(({ word }) => `${word} `).join('');
  if (/(?<![^ ])(?:not (?:affect )?(?:terminate|cease)|later-of) /.test(words)) return { tokens, found };
  // Before its end stands the subject; behind it, or around it, everything is an event.
  type Group = { readonly tokens: Token[]; readonly isBehind: boolean; readonly opens: Token | undefined };
  const groups: Group[] = [{ tokens: [], isBehind: false, opens: undefined }];
  let isTaken = false;
  for (const [index, token] of tokens.entries()) {
    const isEnd: boolean =
      token.word === 'terminate' ||
      token.word === 'in-force-until' ||
      (token.word === 'cease' &&
        tokens[index - 1]?.word !== 'self' &&
        !isTaken &&
        /undertaking|rights|shall/.test(tokens[index - 1]?.word ?? ''));
    if (isEnd || separators.has(token.word)) {
      isTaken ||= isEnd;
      groups.push({ tokens: [], isBehind: isTaken, opens: token });
    } else groups.at(-1)?.tokens.push(token);
  }
  const left: Token[] = [];
  const all: Found[] = [...found];
  for (const { tokens: group, isBehind, opens } of groups) {
    const kept = group.filter(({ word }) => !['undertaking', 'shall'].includes(word));
    if (kept[0]?.word === 'condition') kept.shift();
    const told = kept.map(({ word }) => `${word} `).join('');
    const [first, last] = [kept[0], kept.at(-1)];
    const isSubject = !isBehind || opens?.word === 'terminate';
    if (
      first === undefined ||
      last === undefined ||
      (isSubject &&
        /^(?:(?:self|company|be|may) )*$|^(?:acknowledge|self acknowledge|undertake|self undertake|rights|rights self|self rights) $/.test(
          told,
        ))
    )
      continue;
    const event = (isOfSome(kept) ? undefined : events.find(([looksLike]) => looksLike.test(told))?.[1]) ?? 'other';
    const date = event === 'fixed-date' ? kept.find(({ word }) => word === 'date')?.data.date : undefined;
    if (event === 'fixed-date' && date === undefined) left.push(...kept);
    all.push({ effect: { is: 'termination', event, date }, from: first.from, until: last.until });
  }
  const mayEnd = /(?<![^ ])undertaking (?:earlier-of )?may (?:earlier-of )?(?:terminate|cease) /.test(words);
  return { tokens: [...left, ...(mayEnd ? tokens.filter(({ word }) => word === 'may') : [])], found: all };
};

/** A way out that the company alone may open. */
const released = ({ tokens, found }: Parsing): Parsing => {
  const words = tokens.map(({ word }) => `${word} `).join('');
  if (/(?<![^ ])not /.test(words)) return { tokens, found };
  const is = /(?<![^ ])company (?:may |shall )*(?:release|terminate) (?:self |undertaking |rights )+$/.exec(words);
  if (!is) return { tokens, found };
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (first === undefined || last === undefined) return { tokens, found };
  const effect: Effect = { is: 'termination', event: 'release-by-company', date: undefined };
  return { tokens: [], found: [...found, { effect, from: first.from, until: last.until }] };
};

const qualifying = new Set([
  'condition',
  'only',
  'other-than',
  'not',
  'subject-to',
  'so-long-as',
  'or',
  'may',
  'in-force-until',
  'without-prejudice',
  'context',
  'exclude',
  'release',
  'notice',
  'date',
  'measure',
  'some-of',
  'own-rights',
  'later-of',
]);
const qualifyingWords =
  /\b(?:provided|except|save|unless|until|only|solely|if|where|when|extent|insofar|far as|subject|notwithstanding|however|but|although|though|excluding|excluded|limited|reasonabl|practicabl|materially|discretion|opinion|consent|approval|waiv|able|possible|permitted|lawful|prior|after|before|years?|months?|days?|suspend|cap|exceed|maximum|not|never|no)\b|除|惟|但|倘|如果|若|仅|只|直至|直到|前提|条件|范围内|限于|酌情|同意|豁免|合理|可行|重大|不|毋|非|未|无|免|暂/i;

/** Clauses that every instrument may have and that change no promise; each must be nothing but this. */
const boilerplate: readonly RegExp[] = [
  /^(?:[\d.]+ |\(\w+\) )?(?:clause |section )?headings? (?:in this \w+ )?(?:are|is) (?:inserted )?for (?:ease of reference|convenience)(?: of reference)?(?: only)? and (?:shall|do|does) not affect (?:the |its )?(?:interpretation|construction)(?: of this \w+)?\.?$/i,
  /^(?:[\d.]+ |\(\w+\) )?(?:in this \w+, )?(?:words|references) (?:in|importing|to) the singular (?:shall )?include(?:s)? the plural(?:,? and vice versa)?\.?$/i,
  /^(?:[\d.]+ |\(\w+\) )?this \w+ may be (?:executed|signed) in (?:any number of |one or more |two or more )?counterparts(?:, (?:each|all) of which (?:shall |together )?(?:is|be|constitute|are)(?: deemed to be)? (?:an original|one and the same instrument)(?: and all of which together (?:shall )?constitute one(?: and the same)? instrument)?)?\.?$/i,
  /^in witness whereof,? (?:i|the \w+) (?:have|has) (?:executed|signed|duly executed) this \w+(?: as a deed)?(?: on the (?:date|day and year) (?:first )?(?:above written|stated above|first above written))?\.?$/i,
  /^(?:[一二三四五六七八九十\d]+[、.] ?)?标题仅为方便(?:参考|阅读)而设,?(?:并)?不影响本\S{1,4}的?(?:解释|诠释)。?$/,
  /^(?:[一二三四五六七八九十\d]+[、.] ?)?本\S{1,4}可签(?:立|署)(?:任何数目的|多份|若干)?(?:副本|文本|对应本)。?$/,
  /^兹证明,?(?:本人|承诺人)?(?:已)?(?:于(?:文首|上述|上文)(?:所载)?(?:之|的)?日期)?(?:签署|签立)本\S{1,4}。?$/,
];

/** What another than the giver promises or accepts is no promise of his. */
const isAnothers = (left: readonly Token[], index: number): boolean =>
  ['undertake', 'acknowledge', 'shall', 'give'].includes(left[index]?.word ?? '') &&
  ['company', 'shareholders', 'vehicle', 'person'].includes(left[index - 1]?.word ?? '') &&
  left[index - 2]?.word !== 'self';

const segmentOf = (tokens: readonly Token[], place: number): number =>
  tokens.filter(({ word, from }) => (word === 'item' || word === 'semi') && from <= place).length;

/** The part of the sentence between separators that a stretch stands in: what a reader would quote. */
const itemAround = (plain: Plain, tokens: readonly Token[], until: number): string => {
  const marks = tokens.filter(({ word }) => word === 'item' || word === 'semi');
  // What leads a list in stands with all of its items; the passage is the item.
  const begin = marks.filter((mark) => mark.from < until).at(-1);
  const end = marks.find((mark) => mark.from >= until);
  const start = begin === undefined ? 0 : begin.word === 'item' ? begin.from : begin.until;
  return verbatimOf(plain, start, end === undefined ? plain.text.length : end.from);
};

/** The words around what was not understood, up to where the sentence pauses. */
const fragments = (plain: Plain, left: readonly Token[]): readonly string[] => {
  const ranges: { from: number; until: number }[] = [];
  for (const token of left) {
    if (token.until <= (ranges.at(-1)?.until ?? 0)) continue;
    let [from, until] = [token.from, token.until];
    while (from > 0 && !/[,;:()、]/.test(plain.text[from - 1] ?? '')) from -= 1;
    while (until < plain.text.length && !/[,;:()、]/.test(plain.text[until] ?? '')) until += 1;
    const last = ranges.at(-1);
    if (last !== undefined && from <= last.until) last.until = Math.max(last.until, until);
    else ranges.push({ from, until });
  }
  return ranges.map(({ from, until }) => verbatimOf(plain, from, until).replace(/^[\s,]+/, '')).filter((text) => text !== '');
};

/** A sentence of an undertaking has a hundred of them, or two. */
const mostTokens = 400;

/** Reads one sentence by the lexicon of its language. */
export const readSentence = (verbatim: string, lexicon: readonly Lexeme[], names: readonly string[] = []): SentenceReading => {
  if (verbatim.length > longestSentence) {
    const begins = `${withoutBreaks(verbatim.slice(0, 300).toWellFormed())} …`;
    return { passage: begins, said: [], residue: [begins], qualifies: true, kind: 'unknown' };
  }
  const plain = plainOf(verbatim);
  const passage = verbatimOf(plain, 0, plain.text.length);
  const whole = plain.text.trim();
  if (boilerplate.some((looksLike) => looksLike.test(whole)) || isHouseForm(whole)) {
    return { passage, said: [], residue: [], qualifies: false, kind: 'boilerplate' };
  }
  const defined = definitionsIn(plain);
  const manners = new Set(['ambulatory', 'frozen', 'listing-rules']);
  const inserted = insertionsIn(plain, defined).filter(({ from, until }) => {
    const inner = without(plain, lexicon, from + 1, until - 1, defined);
    return !inner.every(({ word }) => manners.has(word));
  });
  const mainTokens = behindHeading(without(plain, lexicon, 0, plain.text.length, [...defined, ...inserted]));
  if (mainTokens.length > mostTokens) return { passage, said: [], residue: [passage], qualifies: true, kind: 'unknown' };
  const insertions = inserted.map(({ from, until }) => without(plain, lexicon, from + 1, until - 1, defined));
  const parsings = [mainTokens, ...insertions].map(parsed);
  const marks = mainTokens;
  const found = parsings.flatMap((parsing) => parsing.found);
  const left = parsings.flatMap(({ tokens }) => tokens);
  const all = [...mainTokens, ...insertions.flat()];
  const isOnlyRules = found.every(({ effect }) => effect.is === 'benefit' || effect.is === 'enforcement' || effect.is === 'limb');
  if (insertions.length === 0 && isOnlyRules && isRecital(mainTokens, plain)) {
    const term: Effect = { is: 'term', term: 'recital' };
    return { passage, said: [{ effect: term, passage }], residue: [], qualifies: false, kind: 'recital' };
  }
  const isDefining = found.length === 0 && all.length > 0 && left.every(({ word }) => word === 'DEFINED' || word === 'item');
  if (isDefining || (insertions.length === 0 && isOfParties(mainTokens, plain))) {
    return { passage, said: [], residue: [], qualifies: false, kind: 'recital' };
  }
  const isNameOfRules =
    found.length === 0 &&
    whole.length < 60 &&
    all.filter(({ word }) => word !== 'item').every(({ word }) => word === 'the-requirements');
  if (isTitle(whole, names) || (isNameOfRules && all.some(({ word }) => word === 'the-requirements')))
    return { passage, said: [], residue: [], qualifies: false, kind: 'heading' };
  const terms = new Set<string>(found.map(({ effect }) => termOf(effect)));
  if (terms.has('vehicle-limb') || terms.has('company-limb')) terms.add('own-compliance');
  const kept = left.filter(({ word }, index) => !standsBeside(terms, word) || isAnothers(left, index));
  // A negation that belongs to no term that was found may undo every one of them in its part of the sentence.
  const negated = new Set(kept.filter(({ word }) => word === 'not').map(({ from }) => segmentOf(marks, from)));
  const said = found
    .filter(
      ({ effect, from }) =>
        (effect.is === 'requirements' && effect.whole) || (!negated.has(0) && !negated.has(segmentOf(marks, from))),
    )
    .map(({ effect, until }): Said => ({ effect, passage: itemAround(plain, marks, until) }));
  const residue = kept.length === 0 ? [] : found.length === 0 || negated.size > 0 ? [passage] : fragments(plain, kept);
  return {
    passage,
    said,
    residue:
      found.length === 0 && kept.length === 0 && !left.some(({ word }) => word === 'DEFINED') && left.length > 0
        ? [passage]
        : residue,
    qualifies: kept.some(({ word }) => qualifying.has(word)) || residue.some((text) => qualifyingWords.test(plainOf(text).text)),
    kind: found.length > 0 ? 'operative' : 'unknown',
  };
};
