import { daysBetween, type HongKongDate, type Instant } from '../exact/index.ts';
import type { Due } from './duty.ts';
import type { Filing } from './filings.ts';
import { beforeTrading } from './hong-kong-days/index.ts';
import type { Closing, DutyDraft, DutyKind, Part } from './kind.ts';

/** A filing that does not say what it covers is taken for the nearest open duty, unless that was due so many days before. */
export const longestReach = 31n;

/** What closed a duty, or may have. */
export type Closable = {
  readonly draft: DutyDraft;
  readonly due: Due;
  closing: Closing | undefined;
  /** The facts of it that a filing covers, where each has to be covered. */
  readonly covered: Set<string>;
  /** A filing of which the record does not say whether it is of this sort, whether it came after, or whose it is. */
  doubt: Doubt | undefined;
};

export type Doubt = { readonly filing: Filing; readonly because: 'matter' | 'event-time' | 'filed-by' };

/** Gives each duty of one kind the filings that close it. */
export const closeByFilings = ({
  kind,
  all,
  filings,
  otherMatters,
}: {
  readonly kind: DutyKind;
  readonly all: readonly Closable[];
  readonly filings: readonly Filing[];
  /** Codes by which filings say that they are of another kind: these are not unclear. */
  readonly otherMatters: ReadonlySet<string>;
}): void => {
  const { answeredBy } = kind;
  if (answeredBy === undefined || filings.length === 0) return;
  const byKey = keyed(all);
  const others = new Set(all.flatMap(({ draft }) => (draft.who === 'issuer' ? [] : [draft.who])));
  /** What names a person is his; what names nobody, or nobody who has a duty of the kind, is the issuer's. */
  const isBy = ({ who, namedOnly }: DutyDraft, filing: Filing): boolean => {
    const { by } = filing;
    return who === 'issuer'
      ? !by.some((name) => others.has(name)) || isIssuers(filing)
      : by.includes(who) || (by.length === 0 && !namedOnly);
  };
  const silent: Filing[] = [];
  for (const filing of filings) {
    const answer = answeredBy(filing);
    if (answer === false || (answer === 'unclear' && otherMatters.has(filing.about))) continue;
    if (filing.covers.length === 0 && answer === true) silent.push(filing);
    for (const key of filing.covers) {
      const candidates = (byKey.get(key) ?? []).filter(({ closing, draft }) => closing === undefined && isBy(draft, filing));
      for (const one of named({ candidates, key, filing })) {
        const mayPrecede = kind.mayPrecede === true && one.draft.engagedBy.includes(key);
        if (answer === 'unclear') {
          if (mayPrecede || standsBehind(one.draft, filing) !== 'no') one.doubt ??= { filing, because: 'matter' };
        } else cover({ one, filing, key, mayPrecede });
      }
    }
  }
  closeNearest({ all, filings: silent, isBy });
};

const keyed = (all: readonly Closable[]): ReadonlyMap<string, readonly Closable[]> => {
  const found = new Map<string, Closable[]>();
  for (const one of all) {
    for (const key of [...one.draft.engagedBy, ...(one.draft.keys ?? [])]) {
      const known = found.get(key);
      if (known === undefined) found.set(key, [one]);
      else known.push(one);
    }
  }
  return found;
};

type Event = { readonly on: HongKongDate; readonly at?: Instant | undefined };

/**
 * Whether a filing stands behind what happened: by instants where both give one, otherwise by the day. Of what happened on the
 * day of a filing made before trading, at no time that is on record, it cannot be told.
 */
const standsBehind = ({ on, at }: Event, filing: Filing): 'yes' | 'perhaps' | 'no' => {
  if (at !== undefined && filing.at !== undefined) return at <= filing.at ? 'yes' : 'no';
  if (on !== filing.on) return on < filing.on ? 'yes' : 'no';
  return at === undefined && filing.at !== undefined && filing.at < beforeTrading(filing.on) ? 'perhaps' : 'yes';
};

/**
 * A fact that is named closes what it created. A person, a class or a day may have created several duties in the course of
 * time: the last one of each whose duty it is, is meant.
 */
const named = ({
  candidates,
  key,
  filing,
}: {
  readonly candidates: readonly Closable[];
  readonly key: string;
  readonly filing: Filing;
}): readonly Closable[] => {
  const byFact = candidates.filter(({ draft }) => draft.engagedBy.includes(key));
  if (byFact.length > 0) return byFact;
  const last = new Map<string, Closable>();
  for (const one of candidates) if (standsBehind(one.draft, filing) !== 'no') last.set(one.draft.who, one);
  return [...last.values()];
};

/** A fact that is named is covered alone; a set covers its facts; anything else all that had happened. */
const partsMeant = (parts: readonly Part[], key: string | undefined): readonly Part[] => {
  const own = parts.filter(({ fact, set }) => fact === key || (set !== undefined && set === key));
  return own.length > 0 ? own : parts;
};

const isIssuers = ({ by }: Filing): boolean => by.includes('issuer');

/** A return that says somebody else filed it may be his own, of the same form, or the issuer's by his hand. */
const isAnothers = ({ who }: DutyDraft, filing: Filing): boolean =>
  who === 'issuer' && filing.channel === 'return' && filing.by.length > 0 && !isIssuers(filing);

const cover = ({
  one,
  filing,
  key,
  mayPrecede = false,
}: {
  readonly one: Closable;
  readonly filing: Filing;
  readonly key?: string;
  readonly mayPrecede?: boolean;
}): void => {
  const { parts } = one.draft;
  if (isAnothers(one.draft, filing)) {
    const events: readonly Event[] = parts === undefined ? [one.draft] : partsMeant(parts, key);
    if (events.some((event) => standsBehind(event, filing) !== 'no')) one.doubt ??= { filing, because: 'filed-by' };
    return;
  }
  const close = (): void => {
    one.closing = { by: filing.fact, on: filing.on, at: filing.at, filed: true };
  };
  const doubt = (): void => {
    one.doubt ??= { filing, because: 'event-time' };
  };
  if (parts === undefined) {
    const stands = mayPrecede ? 'yes' : standsBehind(one.draft, filing);
    if (stands === 'yes') close();
    else if (stands === 'perhaps') doubt();
    return;
  }
  for (const part of partsMeant(parts, key)) {
    const stands = standsBehind(part, filing);
    if (stands === 'yes') one.covered.add(part.fact);
    else if (stands === 'perhaps') doubt();
  }
  if (parts.every(({ fact, along }) => along || one.covered.has(fact))) close();
};

/**
 * What does not say what it covers closes the open duty that is due next after it, or else the one that was due last before
 * it. Walks back from the latest duty that had come into being, so that a long record costs no more than a short one.
 */
const closeNearest = ({
  all,
  filings,
  isBy,
}: {
  readonly all: readonly Closable[];
  readonly filings: readonly Filing[];
  readonly isBy: (draft: DutyDraft, filing: Filing) => boolean;
}): void => {
  if (filings.length === 0) return;
  const waiting = all.filter(({ closing }) => closing === undefined).toSorted((one, other) => compare(one.due.on, other.due.on));
  const open: Closable[] = [];
  let next = 0;
  for (const filing of filings) {
    for (let one = waiting[next]; one !== undefined && one.draft.on <= filing.on; one = waiting[next]) {
      open.push(one);
      next += 1;
    }
    let place = -1;
    for (let index = open.length - 1; index >= 0; index -= 1) {
      const one = open[index];
      if (one === undefined || daysBetween({ from: one.due.on, to: filing.on }) > longestReach) break;
      if (!isBy(one.draft, filing) || !(one.draft.parts ?? [one.draft]).some((event) => standsBehind(event, filing) === 'yes'))
        continue;
      const isAhead = one.due.on >= filing.on;
      if (isAhead || place < 0) place = index;
      if (!isAhead) break;
    }
    const found = open[place];
    if (found === undefined) continue;
    cover({ one: found, filing });
    if (found.closing !== undefined) open.splice(place, 1);
  }
};

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
