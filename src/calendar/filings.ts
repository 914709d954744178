import type { HongKongDate, Instant } from '../exact/index.ts';
import type { Fact } from '../record/index.ts';

/** What was filed, announced, notified, published, confirmed or reported: each may close a duty. */
export type Filing = {
  readonly channel: 'return' | 'announcement' | 'exchange' | 'results' | 'confirmation' | 'report';
  readonly fact: string;
  readonly on: HongKongDate;
  readonly at: Instant | undefined;
  /** The form or matter as one word: `ff305`, `poll-results`. */
  readonly about: string;
  /** Fact ids, sets, meetings, persons, days or months, in what order ever; empty where it says nothing of it. */
  readonly covers: readonly string[];
  readonly by: readonly string[];
  /** Rules that a confirmation names, and exceptions that it makes. */
  readonly rules: readonly string[];
  readonly exceptions: string | undefined;
};

/** Small letters, one hyphen where there was anything else: `Poll results` and `poll_results` say the same. */
export const asWord = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');

const listed = (text: string | undefined): readonly string[] => (text ?? '').split(/[\s,;、，；]+/).filter((part) => part !== '');

/** Whose filing it says it is; whatever the issuer may be called is `issuer`. */
const filedBy = (by: string | undefined, issuer: ReadonlySet<string>): readonly string[] =>
  by !== undefined && issuer.has(by.trim().toLowerCase())
    ? ['issuer']
    : listed(by).map((word) => (issuer.has(word.toLowerCase()) ? 'issuer' : word));

/** The filing that a fact is, if it is one. `issuer`: what the issuer may be called, in small letters. */
export const filingOf = (fact: Fact, issuer: ReadonlySet<string>): Filing | undefined => {
  const common = { fact: fact.id, on: fact.on, at: fact.at, by: [], rules: [], exceptions: undefined } as const;
  switch (fact.fact) {
    case 'return-filed':
      return {
        ...common,
        channel: 'return',
        about: asWord(fact.form),
        covers: listed(fact.covers),
        by: filedBy(fact.by, issuer),
      };
    case 'announcement-made':
      return {
        ...common,
        channel: 'announcement',
        about: asWord(fact.matter),
        covers: listed(fact.covers),
        by: filedBy(fact.by, issuer),
      };
    case 'exchange-notified':
      return {
        ...common,
        channel: 'exchange',
        about: asWord(fact.matter),
        covers: listed(fact.covers),
        by: filedBy(fact.by, issuer),
      };
    case 'results-published':
      return { ...common, channel: 'results', about: fact.period, covers: [`${fact.period}:${fact.periodEnds}`] };
    case 'committee-confirmed':
      return {
        ...common,
        channel: 'confirmation',
        about: 'annual',
        covers: [`annual:${fact.yearEnds}`],
        rules: fact.rules,
        exceptions: fact.exceptions,
      };
    case 'committee-reported':
      return { ...common, channel: 'report', about: fact.period, covers: [`${fact.period}:${fact.periodEnds}`] };
    default:
      return undefined;
  }
};

/** The forms of the Exchange by their number or their name. */
const forms = {
  ff305: ['ff305', 'ff-305', 'next-day-disclosure-return', 'next-day-return', '翌日披露報表'],
  ff301: ['ff301', 'ff-301', 'monthly-return', '月報表', '證券變動月報表'],
} as const;

export const isForm =
  (form: keyof typeof forms) =>
  ({ channel, about }: Filing): boolean =>
    channel === 'return' && forms[form].some((name) => name === about);

/** A notice of interests under Part XV of the SFO: DI-3A, Form 3A, DI. */
export const isInterestNotice = ({ channel, about }: Filing): boolean =>
  channel === 'return' && /^(di(-.*)?|(form-)?3[abc])$/.test(about);

/**
 * How an announcement or a notice says of which sort it is. `codes` say it alone. `words` say it of a text that also names what
 * it covers: each is one or more beginnings of words, all of which stand in the text.
 */
export type Matters = {
  readonly codes: readonly string[];
  readonly words: { readonly en: readonly string[]; readonly 'zh-Hant': readonly string[] };
};

/** Whether the matter of a filing is of a sort: its code, or where it names what it covers a text that speaks of it. */
export const isOfMatter =
  (channel: Filing['channel'], matters: Matters) =>
  (filing: Filing): boolean | 'unclear' => {
    if (filing.channel !== channel) return false;
    if (matters.codes.includes(filing.about)) return true;
    if (filing.covers.length === 0) return false;
    return speaksOf(filing.about, matters) && !isSaid(filing.about, deferrals) ? true : 'unclear';
  };

/** What denies or clarifies something does not say it. */
const denials = { en: ['clarif', 'deni', 'deny', 'no', 'not'], 'zh-Hant': ['澄清', '否認', '並無', '沒有'] } as const;

/** What puts something off, or only says when it will be, does not say that it was done. */
const deferrals = {
  en: ['postpon', 'delay', 'defer', 'expect', 'date of', 'will be', 'cancel'],
  'zh-Hant': ['延遲', '延期', '押後', '預期', '將', '取消'],
} as const;

const denies = (about: string, word: string): boolean =>
  word.includes(' ')
    ? `-${about}-`.includes(`-${word.replaceAll(' ', '-')}-`)
    : word.length > 3
      ? holds(about, word)
      : `-${about}-`.includes(`-${word}-`);

const holds = (about: string, phrase: string): boolean => phrase.split(' ').every((part) => `-${about}`.includes(`-${part}`));

const isSaid = (about: string, words: { readonly en: readonly string[]; readonly 'zh-Hant': readonly string[] }): boolean =>
  words.en.some((word) => denies(about, word)) || words['zh-Hant'].some((word) => about.includes(word));

/** Whether a text, as one word, holds the words of a sort. */
export const speaksOf = (about: string, { words }: Pick<Matters, 'words'>): boolean =>
  !isSaid(about, denials) &&
  (words.en.some((phrase) => holds(about, phrase)) || words['zh-Hant'].some((word) => about.includes(word)));

export const formsOf = (form: string): string => asWord(form).replaceAll('-', '');
