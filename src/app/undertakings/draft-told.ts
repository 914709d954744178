import type { RuleParticulars } from '../../documents/index.ts';
import type { Values } from '../../words/index.ts';
import type { draftNoticeWords } from '../../words/undertaking/index.ts';
import { type Desk, instrumentOf, isRefusal, sharedParts, vehiclesOf } from './desk.ts';
import { earlierOf } from './draft-instruments.ts';

export type DraftNotice = { readonly code: keyof typeof draftNoticeWords; readonly values: Values };

const naming = new Set<Desk['request']['paper']>(['undertaking', 'vehicle-covenant', 'trustee-authority']);

/** The Rules that a paper names: those in force, or where it is about an undertaking on record those of that one. */
export const rulesNamed = (desk: Desk): readonly RuleParticulars[] => {
  const principal = naming.has(desk.request.paper) ? undefined : instrumentOf(desk);
  return principal === undefined || isRefusal(principal)
    ? desk.rules
    : desk.rules.filter(({ rule }) => principal.rules.includes(rule));
};

/** Kinds of vehicles that Rule 8A.18(2) may permit though others have a part in them. */
const alone = new Set(['limited-partnership', 'trust']);

const vehiclesNamed = (desk: Desk): readonly string[] => {
  const { paper, withVehicles, schedules, vehicle } = desk.request;
  const named = paper === 'undertaking' ? withVehicles || schedules.length > 0 : naming.has(paper) || paper === 'supplement';
  return named ? vehiclesOf(desk.state, desk.request.by).filter((id) => vehicle === undefined || id === vehicle) : [];
};

/** What whoever drafts must know and what has no place in an instrument that somebody signs. */
export const noticesOf = (desk: Desk): readonly DraftNotice[] => {
  const { request, asOf, timeline, rules } = desk;
  const notices: DraftNotice[] = [{ code: 'not-advice', values: { date: asOf.date } }];
  for (const { rule, inForceFrom, confidence, reverify } of rulesNamed(desk)) {
    const values = { rule, date: inForceFrom };
    if (confidence === 'M' || confidence === 'L')
      notices.push({ code: 'wording-not-verified', values: { ...values, confidence } });
    else if (reverify) notices.push({ code: 'wording-not-read-again', values });
  }
  const earlier = request.paper === 'undertaking' ? earlierOf(desk) : [];
  if (earlier.length > 0)
    notices.push({ code: 'earlier-undertaking', values: { person: request.by, known: earlier.join(', ') } });
  for (const vehicle of vehiclesNamed(desk)) {
    const shared = sharedParts(desk, vehicle);
    if (shared.length > 0 && !alone.has(desk.state.vehicles.get(vehicle)?.kind ?? 'other')) {
      const persons = shared.map(({ person, part }) => `${person} ${part}`).join(', ');
      notices.push({ code: 'vehicle-shared', values: { vehicle, persons, person: request.by } });
    }
  }
  const principal = request.paper === 'supplement' ? instrumentOf(desk) : undefined;
  if (principal !== undefined && !isRefusal(principal)) {
    const lacking = rules.map(({ rule }) => rule).filter((rule) => !principal.rules.includes(rule));
    if (lacking.length > 0) {
      notices.push({ code: 'principal-lacks-rules', values: { undertaking: principal.undertaking, rules: lacking.join(', ') } });
    }
  }
  const { dated } = request;
  const between = dated === undefined ? [] : timeline.actions.filter(({ on }) => on > asOf.date && on <= dated);
  if (dated !== undefined && between.length > 0) notices.push({ code: 'dated-later', values: { dated, date: asOf.date } });
  return notices;
};
