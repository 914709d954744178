import { type AsOf, daysBetween, type HongKongDate, type Instant } from '../exact/index.ts';
import type { Certainty } from '../record/index.ts';
import type { Confidence, Notice } from '../rulebook/index.ts';
import type { Due, Duty, DutyStatus } from './duty.ts';
import type { Filing } from './filings.ts';
import { beforeTrading } from './hong-kong-days/index.ts';
import type { Closing, DutyDraft, DutyKind, Reckoning } from './kind.ts';
import type { Silence } from './silence.ts';

/** A filing that does not say what it covers is taken for the nearest open duty, unless that was due so many days before. */
export const longestReach = 31n;

type Settling = {
  readonly kind: DutyKind;
  readonly draft: DutyDraft;
  readonly due: Due;
  readonly confidence: Confidence;
  readonly notices: readonly Notice[];
  readonly missing: readonly string[];
  closing: (Closing & { readonly filing?: Filing }) | undefined;
};

/** The duties of one kind, each with what closed it and how it stands at `asOf`. */
export const settle = ({
  kind,
  drafts,
  filings,
  silence,
  asOf,
  now,
  certaintyOf,
}: {
  readonly kind: DutyKind;
  readonly drafts: readonly DutyDraft[];
  readonly filings: readonly Filing[];
  readonly silence: Silence;
  readonly asOf: AsOf;
  readonly now: Instant | undefined;
  readonly certaintyOf: (facts: readonly string[]) => Certainty;
}): readonly Duty[] => {
  const all = drafts.map((draft) => begin(kind, draft));
  if (kind.answeredBy) closeByFilings(all, filings.filter(kind.answeredBy), kind.mayPrecede === true);
  const toldFrom = new Map<string, HongKongDate>();
  const seriesOf = ({ who }: DutyDraft): string => (kind.series === 'of-each' ? who : '');
  for (const { closing, draft } of kind.series === undefined ? [] : all) {
    const first = toldFrom.get(seriesOf(draft));
    if (closing?.filing !== undefined && (first === undefined || draft.on < first)) toldFrom.set(seriesOf(draft), draft.on);
  }
  const isSilenceKnown = ({ draft, due }: Settling): boolean => {
    if (draft.silence !== undefined) return draft.silence === 'known';
    if (silence.isComplete(kind.area, { from: draft.on, to: due.on })) return true;
    if (silence.hasEnded(kind.area, due.on)) return false;
    const first = toldFrom.get(seriesOf(draft));
    return first !== undefined && draft.on >= first;
  };
  return all.map((one) => finish({ one, asOf, now, isKnown: () => isSilenceKnown(one), certaintyOf }));
};

const order: readonly Confidence[] = ['V', 'S', 'M', 'L'];
const weaker = (one: Confidence, other: Confidence): Confidence => (order.indexOf(one) >= order.indexOf(other) ? one : other);

const begin = (kind: DutyKind, draft: DutyDraft): Settling => {
  const confidence = draft.confidence ?? kind.confidence;
  const common = { kind, draft, closing: draft.closed, missing: draft.missing ?? [], notices: draft.notices ?? [] };
  if (!('reckoned' in draft.due)) return { ...common, due: draft.due, confidence };
  const { reckoned, as } = draft.due;
  if (reckoned.status === 'no-table') {
    return {
      ...common,
      due: { on: reckoned.earliest, ...(as === 'soon' ? { soon: true as const } : {}) },
      confidence,
      missing: [...common.missing, `calendar-${reckoned.year}`],
      notices: [...common.notices, { code: 'no-calendar', values: { year: reckoned.year } }],
    };
  }
  return {
    ...common,
    due: dueOf(reckoned.on, as),
    confidence: weaker(confidence, reckoned.confidence),
    notices: [
      ...common.notices,
      ...(as === 'soon' ? [{ code: 'soon-reckoned' }] : []),
      ...reckoned.weather.flatMap(({ on, effect, because }): readonly Notice[] =>
        effect === 'closed'
          ? [{ code: 'weather-closed', values: { date: on, because } }]
          : effect === 'no-morning'
            ? [{ code: 'weather-no-morning', values: { date: on, because } }]
            : [],
      ),
    ],
  };
};

const dueOf = (on: HongKongDate, as: Reckoning['as']): Due =>
  as === 'day' ? { on } : { on, at: beforeTrading(on), ...(as === 'soon' ? { soon: true as const } : {}) };

const closeByFilings = (all: readonly Settling[], filings: readonly Filing[], mayPrecede: boolean): void => {
  if (filings.length === 0) return;
  const byKey = new Map<string, Settling[]>();
  for (const one of all) {
    for (const key of [...one.draft.engagedBy, ...(one.draft.keys ?? [])]) {
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, [one]);
      else known.push(one);
    }
  }
  const close = (one: Settling, filing: Filing): void => {
    one.closing = { by: filing.fact, on: filing.on, at: filing.at, filing };
  };
  const others = new Set(all.flatMap(({ draft }) => (draft.who === 'issuer' ? [] : [draft.who])));
  /** What names a person is his; what names nobody, or nobody who has a duty of the kind, is the issuer's. */
  const isBy = ({ who, namedOnly }: DutyDraft, { by }: Filing): boolean =>
    who === 'issuer'
      ? !by.some((name) => others.has(name)) || by.includes('issuer') || by.includes('company')
      : by.includes(who) || (by.length === 0 && !namedOnly);
  const silent: Filing[] = [];
  for (const filing of filings) {
    if (filing.covers.length === 0) silent.push(filing);
    for (const key of filing.covers) {
      const candidates = (byKey.get(key) ?? []).filter(({ closing, draft }) => closing === undefined && isBy(draft, filing));
      for (const one of covered({ candidates, key, filing, mayPrecede })) close(one, filing);
    }
  }
  closeNearest({ all, filings: silent, close, isBy });
};

/**
 * A fact that is named closes what it created. A person, a class or a day may have created several duties in the course of
 * time: the last one of each whose duty it is, is meant.
 */
const covered = ({
  candidates,
  key,
  filing,
  mayPrecede,
}: {
  readonly candidates: readonly Settling[];
  readonly key: string;
  readonly filing: Filing;
  readonly mayPrecede: boolean;
}): readonly Settling[] => {
  const byFact = candidates.filter(({ draft }) => draft.engagedBy.includes(key) && (mayPrecede || draft.on <= filing.on));
  if (byFact.length > 0) return byFact;
  const last = new Map<string, Settling>();
  for (const one of candidates) if (one.draft.on <= filing.on) last.set(one.draft.who, one);
  return [...last.values()];
};

/**
 * What does not say what it covers closes the open duty that is due next after it, or else the one that was due last before
 * it. Walks back from the latest duty that had come into being, so that a long record costs no more than a short one.
 */
const closeNearest = ({
  all,
  filings,
  close,
  isBy,
}: {
  readonly all: readonly Settling[];
  readonly filings: readonly Filing[];
  readonly close: (one: Settling, filing: Filing) => void;
  readonly isBy: (draft: DutyDraft, filing: Filing) => boolean;
}): void => {
  if (filings.length === 0) return;
  const waiting = all.filter(({ closing }) => closing === undefined).toSorted((one, other) => compare(one.due.on, other.due.on));
  const open: Settling[] = [];
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
      if (!isBy(one.draft, filing)) continue;
      const isAhead = one.due.on >= filing.on;
      if (isAhead || place < 0) place = index;
      if (!isAhead) break;
    }
    const found = open[place];
    if (found === undefined) continue;
    close(found, filing);
    open.splice(place, 1);
  }
};

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

type Standing = { readonly status: DutyStatus; readonly missing?: readonly string[]; readonly notices?: readonly Notice[] };

const finish = ({
  one,
  asOf,
  now,
  isKnown,
  certaintyOf,
}: {
  readonly one: Settling;
  readonly asOf: AsOf;
  readonly now: Instant | undefined;
  readonly isKnown: () => boolean;
  readonly certaintyOf: (facts: readonly string[]) => Certainty;
}): Duty => {
  const { kind, draft, due, closing } = one;
  const standing = standingOf({ one, asOf, now, isKnown });
  const doneBy = closing?.by ?? draft.shown;
  const missing = [...one.missing, ...(standing.missing ?? [])];
  return {
    id: `${kind.kind}/${draft.subject}`,
    rule: draft.rule ?? kind.rule,
    kind: kind.kind,
    who: draft.who,
    due,
    status: standing.status,
    ...(doneBy === undefined ? {} : { doneBy }),
    ...(closing === undefined ? {} : { doneOn: closing.on }),
    engagedBy: draft.engagedBy,
    certainty: certaintyOf([...draft.engagedBy, ...(doneBy === undefined ? [] : [doneBy])]),
    confidence: one.confidence,
    source: draft.source ?? kind.source,
    ...(missing.length === 0 ? {} : { missing: [...new Set(missing)] }),
    notices: [...one.notices, ...(standing.notices ?? [])],
    values: draft.values ?? {},
  };
};

const standingOf = ({
  one: { kind, draft, due, closing, missing },
  asOf,
  now,
  isKnown,
}: {
  readonly one: Settling;
  readonly asOf: AsOf;
  readonly now: Instant | undefined;
  readonly isKnown: () => boolean;
}): Standing => {
  if (draft.status !== undefined) return { status: draft.status };
  if (closing !== undefined) return closedStanding({ closing, due, isDueKnown: !missing.some(isCalendar) });
  if (missing.some(isCalendar)) return { status: 'cannot-tell' };
  if (draft.reminder || !isPast({ due, asOf, now })) return { status: 'open' };
  if (draft.shown !== undefined) {
    return {
      status: 'cannot-tell',
      missing: ['filing-day'],
      notices: [{ code: 'done-day-unknown', values: { fact: draft.shown } }],
    };
  }
  return isKnown() ? { status: 'late' } : { status: 'cannot-tell', missing: [kind.area] };
};

const isCalendar = (missing: string): boolean => missing.startsWith('calendar-');

const closedStanding = ({
  closing,
  due,
  isDueKnown,
}: {
  readonly closing: Closing;
  readonly due: Due;
  readonly isDueKnown: boolean;
}): Standing => {
  if (!isDueKnown) return { status: closing.on < due.on ? 'done' : 'cannot-tell' };
  if (due.at === undefined || due.soon) return { status: closing.on <= due.on ? 'done' : 'done-late' };
  if (closing.at !== undefined) return { status: closing.at <= due.at ? 'done' : 'done-late' };
  if (closing.on !== due.on) return { status: closing.on < due.on ? 'done' : 'done-late' };
  return { status: 'cannot-tell', missing: ['filing-time'], notices: [{ code: 'filed-on-the-day' }] };
};

/** A date means its end; `now`, where it is given, says how late it is on that day. */
const isPast = ({ due, asOf, now }: { readonly due: Due; readonly asOf: AsOf; readonly now: Instant | undefined }): boolean => {
  const instant = asOf.instant ?? now;
  if (instant === undefined) return due.on <= asOf.date;
  return due.at !== undefined && !due.soon ? due.at < instant : due.on < asOf.date;
};
