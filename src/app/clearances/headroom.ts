import { type Duty, dutiesOf, tellDuty, tellDutyNotice, tellMissing } from '../../calendar/index.ts';
import {
  groundOf,
  type Headroom,
  type HeadroomLine,
  headroomOf,
  type LineLevel,
  limitsOf,
  lineUnits,
  type UnlimitedLine,
  withLimit,
  worstLevel,
} from '../../clearance/index.ts';
import { addYears, daysBetween, grouped, type HongKongDate } from '../../exact/index.ts';
import type { IssuerRecord, Timeline } from '../../record/index.ts';
import type { ArithmeticLine, NameOf, Notice } from '../../rulebook/index.ts';
import { tellNotice } from '../../rulebook/index.ts';
import { headroomWords } from '../../words/clearance/index.ts';
import { type Catalogue, fill, type Language, screenWords, termIn, termWords } from '../../words/index.ts';
import { issuerJson } from '../index.ts';

/** A line, and what falls due where it is measured in days. */
export type ReportLine = HeadroomLine & { readonly duty?: Duty };

/** The lines of a record on a day, with the days to the next confirmation and filing. */
export type HeadroomReport = Omit<Headroom, 'lines'> & {
  readonly lines: readonly ReportLine[];
  readonly json: () => unknown;
};

/**
 * How far each line is at the end of a day. Limits that the issuer has set and that there is no line for are faults: nothing
 * is to be told then.
 */
export const headroomReport = ({
  record,
  on,
  nameOf,
}: {
  readonly record: IssuerRecord;
  readonly on: HongKongDate;
  readonly nameOf: NameOf;
}): HeadroomReport => {
  const ground = groundOf({ record, on });
  const measured = headroomOf(ground);
  const days =
    measured.status === 'not-applicable'
      ? []
      : dayLines({ timeline: ground.before.timeline, on, facts: factsOf(ground.before.timeline) });
  const lines = [...measured.lines, ...days];
  const headroom = { ...measured, lines, level: worstLevel(lines) };
  return { ...headroom, json: () => headroomJson({ record, headroom, nameOf }) };
};

const factsOf = (timeline: Timeline) => timeline.actions.flatMap(({ facts }) => facts);

const isOpen = ({ status }: Duty): boolean => status === 'open' || status === 'late';

const dayLines = ({
  timeline,
  on,
  facts,
}: {
  readonly timeline: Timeline;
  readonly on: HongKongDate;
  readonly facts: ReturnType<typeof factsOf>;
}): readonly ReportLine[] => {
  const { limits } = limitsOf(facts, on);
  const duties = dutiesOf({ timeline, asOf: { date: on }, to: addYears(on, 1n) });
  const open = duties.filter(isOpen);
  const isConfirmation = ({ kind }: Duty): boolean => kind === 'yearly-confirmation';
  const confirmation = open.find(isConfirmation) ?? duties.find((duty) => isConfirmation(duty) && duty.status === 'cannot-tell');
  const filing = open.find(({ kind }) => filings.has(kind));
  const withDuty = (line: HeadroomLine, duty: Duty | undefined): ReportLine => (duty === undefined ? line : { ...line, duty });
  return [
    withDuty(withLimit(dayLine('confirmation', '8A.30', confirmation, on), limits), confirmation),
    withDuty(withLimit(dayLine('filing', '13.25', filing, on), limits), filing),
  ];
};

/** Kinds of duties that end with something filed with the Exchange or announced. */
const filings: ReadonlySet<string> = new Set([
  'next-day-return',
  'repurchase-report',
  'monthly-return',
  'poll-results',
  'director-change',
  'terms-announcement',
  'exchange-notice',
  'results',
]);

const dayLine = (line: 'confirmation' | 'filing', rule: string, duty: Duty | undefined, on: HongKongDate): UnlimitedLine => {
  if (duty === undefined) {
    return {
      line,
      rule,
      level: 'ask',
      room: undefined,
      figures: {},
      arithmetic: [],
      confidence: 'M',
      source: '',
      told: 'nothing-due',
    };
  }
  const { due, engagedBy, confidence, source, status, missing, notices } = duty;
  if (status === 'cannot-tell') {
    const known = { line, rule: duty.rule, figures: {}, arithmetic: [], engagedBy, confidence, source, notices };
    return { ...known, level: 'ask', room: undefined, missing: missing ?? [], told: 'due-unknown' };
  }
  const days = daysBetween({ from: on, to: due.on });
  return {
    line,
    rule: duty.rule,
    level: status === 'late' || days < 0n ? 'crossed' : 'kept',
    room: days,
    on: due.on,
    figures: { days },
    arithmetic: [{ label: 'days', value: days, from: `${due.on} - ${on}` }],
    engagedBy,
    ...(missing === undefined ? {} : { missing }),
    confidence,
    source,
    notices,
    told: status === 'late' ? 'due-late' : 'due',
    values: { date: due.on },
  };
};

const words: Catalogue = headroomWords;
export const sayHeadroom = (code: string, language: Language, values: Readonly<Record<string, string>> = {}): string => {
  const wording = words[code];
  return wording === undefined ? termIn(termWords, code, language) : fill(wording[language], values);
};

/** The sentence of a line. */
export const tellLine = (line: ReportLine, language: Language, nameOf?: NameOf): string => {
  const figures = Object.fromEntries(Object.entries(line.figures).map(([name, value]) => [name, grouped(value)]));
  const room = line.room === undefined ? '-' : grouped(line.room < 0n ? -line.room : line.room);
  const missing = (line.missing ?? [])
    .map((one) => (line.duty === undefined ? termIn(termWords, one, language) : tellMissing(one, language)))
    .join(', ');
  const duty = line.duty === undefined ? '' : tellDuty(line.duty, language, nameOf);
  return sayHeadroom(line.told, language, { ...figures, missing, duty, ...line.values, room });
};

const noticeText = (notice: Notice, language: Language, duty: Duty | undefined): string => {
  if (duty !== undefined) return tellDutyNotice(notice, language);
  return Object.hasOwn(words, notice.code) ? sayHeadroom(notice.code, language, notice.values) : tellNotice(notice, language);
};

/** The notices of a line in words. */
export const lineNotices = (line: ReportLine, language: Language): readonly string[] =>
  line.notices.map((notice) => noticeText(notice, language, line.duty));

/** What the largest buy-back is under the waivers of the day. */
export const underWaiversText = ({ underWaivers }: Pick<Headroom, 'underWaivers'>, language: Language): string | undefined => {
  if (underWaivers === undefined) return undefined;
  const waivers = underWaivers.waivers
    .map(({ rule, decision, until }) =>
      until === undefined
        ? sayHeadroom('a-waiver', language, { rule, decision })
        : sayHeadroom('a-waiver-until', language, { rule, decision, until }),
    )
    .join(language === 'en' ? ', ' : '、');
  return sayHeadroom('under-waivers', language, {
    waivers,
    shares: grouped(underWaivers.shares),
    conversions: grouped(underWaivers.conversions),
  });
};

const text = (value: bigint): string => value.toString();
const figuresText = (figures: Readonly<Record<string, bigint>>) =>
  Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, text(value)]));
const arithmeticText = (lines: readonly ArithmeticLine[]) =>
  lines.map(({ label, value, from }) => ({
    label,
    value: typeof value === 'bigint' ? text(value) : typeof value === 'string' ? value : `${value.part}/${value.whole}`,
    from,
  }));
const part = ({ part: one, whole }: { readonly part: bigint; readonly whole: bigint }) => ({
  part: text(one),
  whole: text(whole),
});

const headroomJson = ({
  record,
  headroom,
  nameOf,
}: {
  readonly record: IssuerRecord;
  readonly headroom: Omit<HeadroomReport, 'json'>;
  readonly nameOf: NameOf;
}) => {
  const { on, level, status, ground, lines, buyBacks, pending, underWaivers } = headroom;
  return {
    holdfast: 1,
    issuer: issuerJson(record),
    asOf: on,
    status,
    level,
    notice: `${screenWords.notice.en}${record.notice === undefined ? '' : ` ${record.notice}`}`,
    ground:
      ground === undefined
        ? null
        : {
            class: ground.class,
            weightedClass: ground.weightedClass,
            wvrShares: text(ground.wvrShares),
            issuedShares: text(ground.issuedShares),
            issuedSharesOtherBasis: text(ground.issuedOtherBasis),
            treasury: text(ground.treasury),
            pendingCancellation: text(ground.pendingCancellation),
            nonWvrVotes: text(ground.nonWvrVotes),
            totalVotes: text(ground.totalVotes),
            beneficiaryOrdinaryVotes: text(ground.beneficiaryOrdinaryVotes),
            publicShares: text(ground.publicShares),
            minimum: part(ground.minimum),
            proportion: part({ part: ground.wvrShares, whole: ground.issuedShares }),
            ceiling: { ...part(ground.ceiling), setBy: ground.ceilingSetBy },
          },
    lines: lines.map((line) => ({
      line: line.line,
      rule: line.rule,
      level: line.level,
      unit: lineUnits[line.line],
      room: line.room === undefined ? null : text(line.room),
      ...(line.on === undefined ? {} : { on: line.on }),
      ...(line.limit === undefined ? {} : { limit: { least: text(line.limit.least), setBy: line.limit.fact } }),
      figures: figuresText(line.figures),
      ...(line.figuresOtherBasis === undefined ? {} : { figuresOtherBasis: figuresText(line.figuresOtherBasis) }),
      arithmetic: arithmeticText(line.arithmetic),
      engagedBy: line.engagedBy,
      ...(line.missing === undefined ? {} : { missing: line.missing }),
      confidence: line.confidence,
      source: line.source,
      notices: line.notices.map((notice) => ({
        code: notice.code,
        text: { en: noticeText(notice, 'en', line.duty), 'zh-Hant': noticeText(notice, 'zh-Hant', line.duty) },
      })),
      text: { en: tellLine(line, 'en', nameOf), 'zh-Hant': tellLine(line, 'zh-Hant', nameOf) },
    })),
    buyBacks: buyBacks.map(({ kind, shares, cancellable, conversions, byRule, binds, exact }) => ({
      kind,
      shares: text(shares),
      cancellable: text(cancellable),
      conversions: text(conversions),
      byRule: byRule.map((one) => ({ rule: one.rule, shares: text(one.shares) })),
      binds,
      exact,
    })),
    pending: pending === undefined ? null : { shares: text(pending.shares), conversions: text(pending.conversions) },
    underWaivers:
      underWaivers === undefined
        ? null
        : {
            waivers: underWaivers.waivers.map(({ rule, decision, until }) => ({ rule, decision, until: until ?? null })),
            shares: text(underWaivers.shares),
            conversions: text(underWaivers.conversions),
            text: { en: underWaiversText(headroom, 'en'), 'zh-Hant': underWaiversText(headroom, 'zh-Hant') },
          },
  };
};

/** 0 nothing nearer than set, 1 a line is crossed, 3 nearer than set or not to be told. */
export const exitOfLevel = (level: LineLevel): number => (level === 'crossed' ? 1 : level === 'kept' || level === 'ask' ? 0 : 3);
