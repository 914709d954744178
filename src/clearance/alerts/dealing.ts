import { addDays } from '../../exact/index.ts';
import { currentBeneficiaries, type Fact, type State, voteDirector } from '../../record/index.ts';
import type { SideAlert } from '../clearance.ts';
import { type Asked, alertOf, factsOf, isListed, isPrimary } from './asked.ts';
import { insideInformation } from './inside-information.ts';
import { relievedConversions, saidFor817 } from './relieved-conversions.ts';
import { dayAfter, decisive, type Results, resultsAround, type Window, windowOf } from './results.ts';
import { sources } from './sources.ts';
import { actingFor } from './the-dead.ts';

const rule = 'Appendix C3';

type Dealing = {
  readonly person: string;
  readonly fact: Fact;
  readonly kind: 'transfer' | 'pledge' | 'option-exercise' | 'sale-to-issuer' | 'conversion';
  /** The Rule for which shares are converted, or `election`. */
  readonly because: string;
};

/**
 * Directors and beneficiaries do not deal in the days before results. A conversion of shares whose weight has ended under
 * 8A.17 is free of it by the note to that Rule; for any other no relief is shown, whatever it is said to be for, so people
 * must say.
 */
export const dealingAlerts = (asked: Asked): readonly SideAlert[] => {
  if (!isListed(asked) || !isPrimary(asked)) return [];
  const directorOf = (holder: string | undefined): string | undefined =>
    holder === undefined ? undefined : voteDirector(asked.before.state, holder);
  const free = relievedConversions(asked, directorOf);
  const dealings = dealingsOf(asked, free);
  const relieved = saidFor817(asked)
    .filter(({ id }) => free.has(id))
    .map((fact): Dealing => ({ person: directorOf(fact.holder) ?? '', fact, kind: 'conversion', because: '8A.17' }));
  const windows = resultsAround(asked.standing, asked.on).map((results) => blackoutOf(results, asked));
  const window = decisive(windows, asked.on);
  return [
    ...byPerson(dealings).map(([person, own]) => blackoutAlert({ asked, person, dealings: own, window })),
    ...byPerson(relieved)
      .filter(([person]) => window?.status !== 'outside' || asked.after.state.dead.has(person))
      .map(([person, own]) => reliefAlert({ asked, person, dealings: own })),
    ...byPerson(dealings.filter(({ kind }) => kind !== 'conversion')).map(([person, own]) =>
      noticeAlert({ asked, person, dealings: own }),
    ),
    ...(dealings.some(({ kind }) => kind !== 'conversion') ? [insideInformation(asked, `${rule}, A.1`)] : []),
  ];
};

const dealingsOf = ({ before, after, proposed }: Asked, free: ReadonlySet<string>): readonly Dealing[] => {
  const bound = new Set([...before.state.directors.keys(), ...currentBeneficiaries(before.state)]);
  const behind = (holder: string | undefined): string | undefined => {
    const person = holder === undefined ? undefined : personBehind(before.state, holder, bound);
    return person !== undefined && !before.state.dead.has(person) && !after.state.dead.has(person) ? person : undefined;
  };
  return proposed.flatMap((fact): readonly Dealing[] => {
    const deal = (holder: string | undefined, kind: Dealing['kind'], because = 'election'): readonly Dealing[] => {
      const person = behind(holder);
      return person === undefined ? [] : [{ person, fact, kind, because }];
    };
    if (fact.fact === 'charge-created') return deal(fact.holder, 'pledge');
    if (fact.fact === 'shares-issued' && fact.basis === 'option-exercise') return deal(fact.to, 'option-exercise');
    if (fact.fact === 'shares-repurchased') return deal(fact.from, 'sale-to-issuer');
    if (fact.fact === 'shares-converted' && before.state.classes.get(fact.class)?.weighted) {
      const because = fact.because?.replace(/\(.*$/, '') ?? 'election';
      return free.has(fact.id) ? [] : deal(fact.holder, 'conversion', because === '8A.17' ? 'unfounded-8A.17' : because);
    }
    if (fact.fact !== 'shares-transferred' || fact.moves?.every((moved) => moved === 'legal-title')) return [];
    const [giver, receiver] = [behind(fact.from), behind(fact.to)];
    if (giver !== undefined && giver === receiver) return [];
    return [...deal(fact.from, 'transfer'), ...deal(fact.to, 'transfer')];
  });
};

/** A director's own shares, those of a vehicle that he directs, and those that a vehicle holds for him. */
const personBehind = (state: State, holder: string, bound: ReadonlySet<string>): string | undefined => {
  const director = voteDirector(state, holder);
  if (bound.has(director)) return director;
  return state.vehicles.get(holder)?.for.find((person) => bound.has(person));
};

const byPerson = (dealings: readonly Dealing[]): readonly (readonly [string, readonly Dealing[]])[] => {
  const found = new Map<string, Dealing[]>();
  for (const dealing of dealings) {
    const known = found.get(dealing.person);
    if (known) known.push(dealing);
    else found.set(dealing.person, [dealing]);
  }
  return [...found];
};

/** Sixty days before annual results and thirty before others, or from the end of the period where that is later. */
const blackoutOf = (results: Results, { on }: Asked): Window => {
  const { period, periodEnds, plannedOn, deadline } = results;
  const days = period === 'annual' ? 60n : 30n;
  return windowOf({
    results,
    on,
    reckonedFrom: { day: plannedOn ?? deadline, sure: plannedOn !== undefined },
    startFor: (day) => {
      const [counted, ended] = [addDays(day, -days), dayAfter(periodEnds)];
      return counted > ended ? counted : ended;
    },
  });
};

type OfPerson = { readonly asked: Asked; readonly person: string; readonly dealings: readonly Dealing[] };

const blackoutAlert = ({ asked, person, dealings, window }: OfPerson & { readonly window: Window | undefined }): SideAlert => {
  const own = dealings.filter(({ kind }) => kind !== 'conversion' && kind !== 'option-exercise');
  const kinds = [...new Set(dealings.map(({ kind }) => kind))].join(', ');
  const shared = {
    rule,
    subject: person,
    engagedBy: [...(window?.results.facts ?? []), ...dealings.map(({ fact }) => fact.id)],
    ...sources.dealing,
  };
  if (window === undefined) {
    const missing = ['financial-year-set', 'results-scheduled'];
    return alertOf(asked, { ...shared, code: 'blackout-unknown', level: 'cannot-tell', missing, values: { person, kinds } });
  }
  const { results, status, start = '-', end = '-', missing } = window;
  const values = {
    person,
    kinds,
    period: results.period,
    periodEnds: results.periodEnds,
    start,
    end,
    because: [...new Set(dealings.map(({ because }) => because))].join(', '),
  };
  if (status === 'outside') {
    return alertOf(asked, { ...shared, code: start > asked.on ? 'blackout-kept-next' : 'blackout-kept', level: 'kept', values });
  }
  if (status === 'perhaps') return alertOf(asked, { ...shared, code: 'blackout-perhaps', level: 'cannot-tell', missing, values });
  if (own.length > 0) return alertOf(asked, { ...shared, code: 'blackout-crossed', level: 'crossed', values });
  const converts = dealings.some(({ kind }) => kind === 'conversion');
  return alertOf(asked, {
    ...shared,
    ...(converts ? sources.noRelief : sources.dealingCode),
    code: converts ? 'blackout-conversion' : 'blackout-exercise',
    level: 'ask',
    values,
  });
};

const reliefAlert = ({ asked, person, dealings }: OfPerson): SideAlert =>
  alertOf(asked, {
    code: 'blackout-relief',
    rule: '8A.17, note 2',
    level: 'kept',
    subject: person,
    ...sources.relief,
    engagedBy: dealings.map(({ fact }) => fact.id),
    values: { person: actingFor(asked.after.state, asked.standing, person) },
  });

/** A director tells first and deals only once the acknowledgement has come, and within five business days of it. */
const noticeAlert = ({ asked, person, dealings }: OfPerson): SideAlert => {
  const acknowledged = factsOf(asked.standing, 'dealing-acknowledged').findLast(
    (fact) => fact.person === person && fact.on <= asked.on && (fact.until === undefined || fact.until >= asked.on),
  );
  const facts = dealings.map(({ fact }) => fact.id);
  const shared = { rule: `${rule}, B.8`, subject: person, ...sources.dealingCode };
  return acknowledged === undefined
    ? alertOf(asked, {
        ...shared,
        code: 'dealing-notice-ask',
        level: 'ask',
        missing: ['dealing-acknowledged'],
        engagedBy: facts,
        values: { person },
      })
    : alertOf(asked, {
        ...shared,
        code: 'dealing-notice-kept',
        level: 'kept',
        engagedBy: [acknowledged.id, ...facts],
        values: { person, acknowledged: acknowledged.on, until: acknowledged.until ?? '-' },
      });
};
