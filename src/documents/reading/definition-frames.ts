import { frame, isOfSome, some } from './frame.ts';

export const definitions = frame(
  '(?:(?:context|defined-as|undertaking|and|or|be|loose|same-meaning|listing-rules|shall) )+',
  (matched) =>
    some(matched, 'defined-as') && some(matched, 'listing-rules') && (some(matched, 'same-meaning') || some(matched, 'loose'))
      ? { effects: [{ is: 'term', term: 'definitions' }] }
      : undefined,
);

const nouns =
  '(?:(?:company|shareholders|vehicle|through|self|hold|shares|attached|weighted|be|listing-rules|exchange|beneficiary|and|or|ambulatory|REQ|undertaking|recital-word|proceeding|law) )';
/** What a term may be said to mean without narrowing or widening it; a term that the lexicon does not have stays a name. */
const meanings: Readonly<Record<string, readonly string[]>> = {
  shareholders: ['shareholders', 'company', 'shares', 'hold', 'be', 'or', 'ambulatory', 'exchange', 'and'],
  vehicle: [
    'vehicle',
    'narrow-vehicle',
    'through',
    'self',
    'hold',
    'shares',
    'attached',
    'weighted',
    'be',
    'and',
    'or',
    'ambulatory',
  ],
  'narrow-vehicle': ['vehicle', 'narrow-vehicle', 'through', 'self', 'hold', 'shares', 'attached', 'weighted', 'be', 'and', 'or'],
  company: ['company', 'recital-word', 'be'],
  self: ['self', 'be', 'beneficiary', 'company'],
  exchange: ['exchange'],
  'listing-rules': ['listing-rules', 'exchange', 'ambulatory', 'and'],
  REQ: ['REQ', 'loose', 'listing-rules', 'ambulatory', 'and'],
  weighted: ['weighted', 'listing-rules', 'shares', 'attached', 'company'],
  shares: ['shares', 'company', 'recital-word', 'exchange', 'and'],
  beneficiary: ['beneficiary', 'company', 'weighted', 'be', 'listing-rules'],
  undertaking: ['undertaking', 'self', 'company'],
  law: ['law', 'recital-word'],
};
/** A term and what it stands for; the term itself is read as that wherever it is used. */
export const definedTerm = frame(`(?:undertaking )?(?:item )?(?:${nouns}|name )means ${nouns}+`, (matched) => {
  const at = matched.findIndex(({ word }) => word === 'means');
  const head = matched[at - 1]?.word ?? '';
  const body = matched.slice(at + 1);
  const allowed = meanings[head];
  if (head === 'name') return { word: 'DEFINED' };
  if (allowed === undefined || !body.every(({ word }) => allowed.includes(word)) || isOfSome(body)) return undefined;
  if (
    !body.some(
      ({ word }) => word === head || (head === 'REQ' && word === 'loose') || (/vehicle/.test(head) && /vehicle/.test(word)),
    )
  )
    return undefined;
  return head === 'shareholders' && body.some(({ data }) => data.narrow === true) ? undefined : { word: 'DEFINED' };
});
