import type { HongKongDate } from '../exact/index.ts';
import {
  currentBeneficiaries,
  type Fact,
  type FactOf,
  type InstrumentTerms,
  type IssuerRecord,
  type State,
  type Step,
  type terminationEvents,
  type Undertaking,
} from '../record/index.ts';
import { isNarrower } from './promises.ts';
import { engagedFacts } from './reading.ts';

/** How an undertaking ended of itself: at the end of `on`, Hong Kong (A3). */
export type Ending = {
  readonly event: (typeof terminationEvents)[number];
  readonly on: HongKongDate;
  /** What took the last weighted share from its giver, or the kind of fact that ended it. */
  readonly cause: string;
  readonly facts: readonly string[];
  /** The weight ended by the articles, before any conversion (A2). */
  readonly selfExecuting: boolean;
};

export type Replacement = {
  /** From when it stands in the place of the older one. */
  readonly on: HongKongDate;
  readonly by: string;
  readonly fact: string;
  /** One that promises less does not end the older: that goes on for what it leaves out (A14; Cap. 623, s.6). */
  readonly narrower: boolean;
  /** Without the consent of the company, whose right the older one is, nothing is replaced (A14). */
  readonly acknowledged: boolean;
};

/** From when until when an undertaking binds its giver. */
export type Binding = {
  readonly undertaking: string;
  readonly by: string;
  /** Binding at execution (A1). */
  readonly executedOn: HongKongDate;
  /** When its Requirements first bit: the issuer listed, its chapter not exempted, its giver a beneficiary (A1). */
  readonly bitesFrom: HongKongDate | undefined;
  readonly ended: Ending | undefined;
  /** The replacement that ends it; where none does, the one that was to replace it first. */
  readonly superseded: Replacement | undefined;
  /** What replaced it, what replaced that, and so on. */
  readonly replacements: readonly Replacement[];
  readonly diedOn: HongKongDate | undefined;
};

type Open = { -readonly [K in Exclude<keyof Binding, 'superseded' | 'replacements'>]: Binding[K] } & {
  readonly given: Undertaking;
  readonly terms: InstrumentTerms | undefined;
  acknowledgedOn: HongKongDate | undefined;
  replacement: { readonly on: HongKongDate; readonly by: string; readonly fact: string } | undefined;
};

/** What the executed instrument of 2021 ends upon; an instrument that says otherwise is read by its own terms. */
const usualEvents: readonly Ending['event'][] = ['delisting', 'ceases-to-be-beneficiary'];

const endsOn = ({ terms }: Open, event: Ending['event']): boolean => (terms?.terminatesOn ?? usualEvents).includes(event);

const ofIt = '(( (of|under|from))? (the |this |that |my |his |her |your )?(deed of )?undertaking\\b.*)?\\.?$';

/** What a notice under an instrument is about: the undertaking itself, not something else that ends. */
const noticeMatters: Readonly<Record<'notice' | 'release-by-company', RegExp>> = {
  notice: new RegExp(`^(notice of )?termination${ofIt}|^終止(通知|(本|該|上述)?承諾.*)?$`, 'i'),
  'release-by-company': new RegExp(`^(deed of )?release${ofIt}|^解除(契據|(本|該|上述)?承諾.*)?$`, 'i'),
};

/** Whether a notice is one that ends an undertaking: between its giver and the company, by whoever may give it. */
export const endsByNotice = ({
  fact: { by, to, matter },
  event,
  giver,
  company,
}: {
  readonly fact: FactOf<'notice-given'>;
  readonly event: keyof typeof noticeMatters;
  readonly giver: string;
  readonly company: ReadonlySet<string>;
}): boolean => {
  const [fromCompany, toCompany] = [company.has(by.toLowerCase()), company.has(to.toLowerCase())];
  const isBetween = (fromCompany && to === giver) || (event === 'notice' && by === giver && toCompany);
  return isBetween && noticeMatters[event].test(matter.trim());
};

/** What the issuer may be called as the party of a notice, in small letters. */
export const companyNames = ({ id, name }: IssuerRecord['issuer']): ReadonlySet<string> =>
  new Set(
    ['company', 'the company', 'issuer', 'the issuer', '公司', '本公司', '發行人', id, name.en, name['zh-Hant'] ?? id].map(
      (one) => one.toLowerCase(),
    ),
  );

/** Facts that may change who is a beneficiary although the sum of weighted shares stays. */
const changesBeneficiaries = (fact: Fact, state: State): boolean =>
  fact.fact === 'undertaking-executed' ||
  fact.fact === 'listed' ||
  fact.fact === 'listing-changed' ||
  fact.fact === 'beneficiary-named' ||
  fact.fact === 'relation-recorded' ||
  fact.fact === 'charge-enforced' ||
  fact.fact === 'vehicle-arranged' ||
  fact.fact === 'vehicle-changed' ||
  fact.fact === 'vehicle-ended' ||
  (fact.fact === 'shares-transferred' && state.classes.get(fact.class)?.weighted === true);

/**
 * Follows a replay and keeps for each executed undertaking from when until when it binds. What has ended stays ended: to
 * be a beneficiary again asks for a new undertaking (A20). Before listing nobody ceases: the structure is being set up.
 */
export const followBindings = (company: ReadonlySet<string>) => {
  const all = new Map<string, Open>();
  let open = 0;

  const replacementsOf = (old: Open): readonly Replacement[] => {
    const found: Replacement[] = [];
    const seen = new Set([old.undertaking]);
    let on = '';
    for (let next = old.replacement; next !== undefined && !seen.has(next.by); ) {
      seen.add(next.by);
      const successor = all.get(next.by);
      for (const day of [next.on, successor?.executedOn, successor?.acknowledgedOn]) if (day !== undefined && day > on) on = day;
      found.push({
        ...next,
        on,
        narrower: successor === undefined || isNarrower(old.given, successor.given),
        acknowledged: successor?.acknowledgedOn !== undefined,
      });
      next = successor?.replacement;
    }
    return found;
  };

  const take = (given: Undertaking): void => {
    const { undertaking, by, executedOn, supersededBy, acknowledged, terms, fact } = given;
    if (all.has(undertaking)) return;
    open += 1;
    all.set(undertaking, {
      undertaking,
      by,
      executedOn,
      bitesFrom: undefined,
      ended: undefined,
      diedOn: undefined,
      given,
      terms,
      acknowledgedOn: acknowledged === undefined ? undefined : executedOn,
      replacement: supersededBy === undefined ? undefined : { on: executedOn, by: supersededBy, fact },
    });
  };

  const end = (one: Open, ended: Ending): void => {
    if (one.ended !== undefined) return;
    one.ended = ended;
    open -= 1;
  };

  const observe = (step: Step): void => {
    const { state, action } = step;
    if (state.undertakings.size === 0) return;
    if (state.undertakings.size !== all.size) for (const each of state.undertakings.values()) take(each);
    for (const fact of action.facts) {
      if (fact.fact === 'undertaking-superseded') {
        const one = all.get(fact.undertaking);
        if (one) one.replacement = { on: action.on, by: fact.by, fact: fact.id };
      } else if (fact.fact === 'undertaking-acknowledged') {
        const one = all.get(fact.undertaking);
        if (one) one.acknowledgedOn ??= action.on;
      } else if (fact.fact === 'person-died') {
        for (const one of all.values()) if (one.by === fact.person) one.diedOn = action.on;
      } else if (fact.fact === 'notice-given' && fact.undertaking !== undefined) {
        const one = all.get(fact.undertaking);
        for (const event of ['notice', 'release-by-company'] as const) {
          if (one === undefined || !endsOn(one, event)) continue;
          if (!endsByNotice({ fact, event, giver: one.by, company })) continue;
          end(one, { event, on: action.on, cause: fact.fact, facts: [fact.id], selfExecuting: false });
        }
      } else if (fact.fact === 'delisted') {
        for (const one of all.values()) {
          if (endsOn(one, 'delisting'))
            end(one, { event: 'delisting', on: action.on, cause: fact.fact, facts: [fact.id], selfExecuting: false });
        }
      }
    }
    if (open === 0 || state.listing === undefined) return;
    const touched =
      step.before.wvrShares !== step.after.wvrShares ||
      step.triggers.length > 0 ||
      action.facts.some((fact) => changesBeneficiaries(fact, state));
    if (!touched) return;
    const now = currentBeneficiaries(state);
    for (const one of all.values()) {
      if (one.ended !== undefined) continue;
      // While the issuer is exempt the Requirements do not bite, but who ceases to be a beneficiary ceases all the same.
      if (now.has(one.by)) {
        if (state.listing.exempt === undefined) one.bitesFrom ??= action.on;
      } else if (one.bitesFrom !== undefined && endsOn(one, 'ceases-to-be-beneficiary')) end(one, ceased(step, one.by));
    }
  };

  return {
    observe,
    /** As they stand at the end of `on`. */
    bindings: (on: HongKongDate): ReadonlyMap<string, Binding> =>
      new Map(
        [...all].map(([id, one]) => {
          const { given: _given, terms, acknowledgedOn: _on, replacement: _replacement, ...kept } = one;
          const replacements = replacementsOf(one);
          const binding = { ...kept, superseded: replacements.find(replaces) ?? replacements[0], replacements };
          const date = terms?.terminatesOnDate;
          const fixed = date !== undefined && date <= on && (binding.ended === undefined || date < binding.ended.on);
          return [id, fixed ? { ...binding, ended: endedByDate(date, id) } : binding] as const;
        }),
      ),
  };
};

/** Whether it ends what it replaces. */
export const replaces = ({ narrower, acknowledged }: Replacement): boolean => acknowledged && !narrower;

const endedByDate = (on: HongKongDate, undertaking: string): Ending => ({
  event: 'fixed-date',
  on,
  cause: 'fixed-date',
  facts: [undertaking],
  selfExecuting: false,
});

const ceased = (step: Step, person: string): Ending => {
  const trigger = step.triggers.find(({ subject, directedBy }) => subject === person || directedBy.includes(person));
  const last = step.action.facts.at(-1);
  return {
    event: 'ceases-to-be-beneficiary',
    on: step.action.on,
    cause: trigger?.cause ?? last?.fact ?? 'term-ended',
    facts: trigger?.facts.length ? trigger.facts : engagedFacts(step),
    selfExecuting: trigger?.effect === 'ceased',
  };
};

/** The last day on which it binds: breaches of that day count, those of the day after do not (A3). */
export const lastDayOf = ({ ended, superseded: replaced }: Binding): HongKongDate | undefined => {
  const superseded = replaced !== undefined && replaces(replaced) ? replaced : undefined;
  if (ended === undefined) return superseded?.on;
  return superseded === undefined || ended.on <= superseded.on ? ended.on : superseded.on;
};
