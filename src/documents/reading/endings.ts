import type { TerminationEvent } from '../../undertaking/index.ts';
import type { Effect } from './effects.ts';
import { type Found, isOfSome, type Parsing } from './frame.ts';
import type { Token } from './tokens.ts';

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
export const ended = (parsing: Parsing): Parsing => {
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
export const released = ({ tokens, found }: Parsing): Parsing => {
  const words = tokens.map(({ word }) => `${word} `).join('');
  if (/(?<![^ ])not /.test(words)) return { tokens, found };
  const is = /(?<![^ ])company (?:may |shall )*(?:release|terminate) (?:self |undertaking |rights )+$/.exec(words);
  if (!is) return { tokens, found };
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (first === undefined || last === undefined) return { tokens, found };
  const effect: Effect = { is: 'termination', event: 'release-by-company', date: undefined };
  return { tokens: [], found: [...found, { effect, from: first.from, until: last.until }] };
};
