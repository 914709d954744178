import type { AsOf, HongKongDate, Instant } from '../exact/index.ts';
import type { Certainty } from '../record/index.ts';
import type { Confidence, Notice } from '../rulebook/index.ts';
import { type Closable, closeByFilings } from './closing.ts';
import type { Due, Duty, DutyStatus } from './duty.ts';
import type { Filing } from './filings.ts';
import { beforeTrading } from './hong-kong-days/index.ts';
import type { Closing, DutyDraft, DutyKind, Reckoning } from './kind.ts';
import type { Silence } from './silence.ts';

type Settling = Closable & {
  readonly kind: DutyKind;
  readonly confidence: Confidence;
  readonly notices: readonly Notice[];
  readonly missing: readonly string[];
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
  otherMatters,
}: {
  readonly kind: DutyKind;
  readonly drafts: readonly DutyDraft[];
  readonly filings: readonly Filing[];
  readonly silence: Silence;
  readonly asOf: AsOf;
  readonly now: Instant | undefined;
  readonly certaintyOf: (facts: readonly string[]) => Certainty;
  readonly otherMatters: ReadonlySet<string>;
}): readonly Duty[] => {
  const all = drafts.map((draft) => begin(kind, draft));
  closeByFilings({ kind, all, filings, otherMatters });
  const toldFrom = new Map<string, HongKongDate>();
  const seriesOf = ({ who }: DutyDraft): string => (kind.series === 'of-each' ? who : '');
  for (const { closing, covered, draft } of kind.series === undefined ? [] : all) {
    const first = toldFrom.get(seriesOf(draft));
    if ((closing?.filed || covered.size > 0) && (first === undefined || draft.on < first))
      toldFrom.set(seriesOf(draft), draft.on);
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
  const own = draft.confidence ?? kind.confidence;
  // No Rule gives the day of what is to be done as soon as practicable: it is never surer than a reckoning.
  const isSoon = 'reckoned' in draft.due ? draft.due.as === 'soon' : draft.due.soon === true;
  const confidence = isSoon ? weaker(own, 'M') : own;
  const common = {
    kind,
    draft,
    closing: draft.closed,
    covered: new Set<string>(),
    doubt: undefined,
    missing: draft.missing ?? [],
    notices: draft.notices ?? [],
  };
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
  one,
  asOf,
  now,
  isKnown,
}: {
  readonly one: Settling;
  readonly asOf: AsOf;
  readonly now: Instant | undefined;
  readonly isKnown: () => boolean;
}): Standing => {
  const { kind, draft, due, closing, missing } = one;
  if (draft.status !== undefined) return { status: draft.status };
  if (closing !== undefined) return closedStanding({ one, closing, isDueKnown: !missing.some(isCalendar) });
  if (one.doubt !== undefined) return doubtful(one);
  if (draft.whileOpen !== undefined) return draft.whileOpen;
  if (missing.some(isCalendar)) return { status: 'cannot-tell' };
  const left = leftOf(one);
  if (draft.reminder || !isPast({ due, asOf, now })) return { status: 'open', ...left };
  if (draft.shown !== undefined) {
    return {
      status: 'cannot-tell',
      missing: ['filing-day'],
      notices: [{ code: 'done-day-unknown', values: { fact: draft.shown } }],
    };
  }
  return isKnown()
    ? { status: 'late', ...left }
    : { status: 'cannot-tell', missing: [kind.area, ...left.missing], notices: left.notices };
};

/** What a filing left out of a duty of which it covers a part. */
const leftOf = ({ draft: { parts = [] }, covered }: Settling): Required<Pick<Standing, 'missing' | 'notices'>> => {
  const left = covered.size === 0 ? [] : parts.map(({ fact }) => fact).filter((fact) => !covered.has(fact));
  return {
    missing: left,
    notices: left.length === 0 ? [] : [{ code: 'part-filed', values: { facts: left.join(', ') } }],
  };
};

const doubtful = ({ kind, doubt }: Settling): Standing => ({
  status: 'cannot-tell',
  missing: [doubt?.because ?? 'matter'],
  notices: [
    doubt?.because === 'event-time'
      ? { code: 'filed-before-trading', values: { fact: doubt.filing.fact } }
      : doubt?.because === 'filed-by'
        ? { code: 'filed-by-another', values: { fact: doubt.filing.fact, by: doubt.filing.by.join(', ') } }
        : { code: 'matter-unclear', values: { fact: doubt?.filing.fact ?? '', code: kind.matter ?? kind.kind } },
  ],
});

const isCalendar = (missing: string): boolean => missing.startsWith('calendar-');

const closedStanding = ({
  one,
  closing,
  isDueKnown,
}: {
  readonly one: Settling;
  readonly closing: Closing;
  readonly isDueKnown: boolean;
}): Standing => {
  const { due, doubt, kind } = one;
  if (!isDueKnown) return { status: closing.on < due.on ? 'done' : 'cannot-tell' };
  const status = byMoment(closing, due);
  if (status === 'done-late') return doubt === undefined ? { status } : doubtful(one);
  const left = leftOf(one);
  if (left.missing.length > 0) return { status: 'cannot-tell', ...left };
  if (status === 'done') return { status };
  return {
    status,
    missing: [kind.area === 'shares' ? 'conversion-time' : 'filing-time'],
    notices: [{ code: 'done-on-the-day' }],
  };
};

const byMoment = (closing: Closing, due: Due): 'done' | 'done-late' | 'cannot-tell' => {
  if (due.at === undefined) return closing.on <= due.on ? 'done' : 'done-late';
  if (closing.at !== undefined) return closing.at <= due.at ? 'done' : 'done-late';
  if (closing.on !== due.on) return closing.on < due.on ? 'done' : 'done-late';
  return 'cannot-tell';
};

/** A date means its end; `now`, where it is given, says how late it is on that day. */
const isPast = ({ due, asOf, now }: { readonly due: Due; readonly asOf: AsOf; readonly now: Instant | undefined }): boolean => {
  const instant = asOf.instant ?? now;
  if (instant === undefined) return due.on <= asOf.date;
  return due.at !== undefined ? due.at < instant : due.on < asOf.date;
};
