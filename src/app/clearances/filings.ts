import { addBusinessDays, type Duty, dutiesOf, tellDuty, tellWho } from '../../calendar/index.ts';
import { type Ground, type Judged, type Judgement, type SideAlert, tellAlert, tellAlertParty } from '../../clearance/index.ts';
import type { Fact } from '../../record/index.ts';
import type { NameOf } from '../../rulebook/index.ts';
import type { Language } from '../../words/index.ts';

/** A duty of the calendar; `told`: a notice of interests that an alert found, by its own sentence. */
export type Filing = Duty & { readonly told?: SideAlert };

/**
 * Duties that what is done creates, and those that were there and now take it in, such as the return of the same day; with
 * the notices of interests of everybody whom an alert names, also of those who did nothing. What a dead person owes is
 * owed by his estate or whoever represents him, and what one without capacity owes by whoever represents him.
 */
export const filingsOf = ({
  ground,
  judged,
  done,
  alerts,
}: {
  readonly ground: Ground;
  readonly judged: Judged;
  readonly done: Judged;
  readonly alerts: readonly SideAlert[];
}): readonly Filing[] => {
  const duties = ({ timeline, asOf, findings }: Judgement): readonly Duty[] => dutiesOf({ timeline, asOf, findings });
  const known = new Set(duties(ground.before).map(({ id }) => id));
  const seen = new Set<string>();
  const sources = done === judged || judged.permitted !== 'yes' ? [done] : [judged, done];
  const found = sources
    .flatMap(({ after, facts }) => {
      const added = new Set(facts.map(({ id }) => id));
      return duties(after).filter((duty) => !known.has(duty.id) || duty.engagedBy.some((id) => added.has(id)));
    })
    .filter(({ id }) => {
      const isFirst = !seen.has(id);
      seen.add(id);
      return isFirst;
    });
  const notices = alerts.filter(
    ({ code, subject }) => noticeCodes.has(code) && !found.some(({ kind, who }) => kind === 'interest-notice' && who === subject),
  );
  const acting = actingIn([...ground.record.facts, ...done.facts], done.after);
  return [...found, ...notices.map(noticeOf)].map((filing) => ({ ...filing, who: acting(filing.who) }));
};

const noticeCodes: ReadonlySet<string> = new Set(['interests-level', 'interests-passive', 'interests-changed']);

const noticeOf = (alert: SideAlert): Filing => {
  const reckoned = addBusinessDays(alert.on, 3n);
  const isKnown = reckoned.status === 'known';
  return {
    id: `interest-notice/${alert.subject}/${alert.on}`,
    rule: alert.rule,
    kind: 'interest-notice',
    who: alert.subject,
    due: { on: isKnown ? reckoned.on : reckoned.earliest },
    status: 'open',
    engagedBy: alert.engagedBy,
    certainty: 'derived',
    confidence: alert.confidence,
    source: alert.source,
    ...(isKnown ? {} : { missing: [`calendar-${reckoned.year}`] }),
    notices: [],
    values: {},
    told: alert,
  };
};

const actingIn =
  (facts: readonly Fact[], { state }: Judgement) =>
  (who: string): string => {
    const isIncapacitated = facts.some(
      (fact) => fact.fact === 'exchange-determined' && fact.matter === 'incapacitated' && fact.person === who,
    );
    if (!state.dead.has(who)) return isIncapacitated ? `representatives ${who}` : who;
    const died = facts.findLast(
      (fact): fact is Fact & { readonly fact: 'person-died' } => fact.fact === 'person-died' && fact.person === who,
    );
    return died?.estate ?? `representatives ${who}`;
  };

export const tellFiling = (filing: Filing, language: Language, nameOf: NameOf): string =>
  filing.told === undefined
    ? tellDuty(filing, language, nameOf)
    : `${tellAlert(filing.told, language, nameOf)}${language === 'en' ? '.' : '。'}`;

export const tellFilingWho = ({ who }: Pick<Filing, 'who'>, language: Language, nameOf: NameOf): string =>
  who.startsWith('representatives ') ? tellAlertParty(who, language, nameOf) : tellWho({ who }, language, nameOf);
