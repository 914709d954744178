import type {
  Company,
  Ground,
  Instrument,
  Names,
  PaperLanguage,
  RuleParticulars,
  UndertakingPaperKind,
  VehicleParticulars,
} from '../../documents/index.ts';
import type { AsOf, HongKongDate } from '../../exact/index.ts';
import {
  carryingHoldings,
  currentBeneficiaries,
  economicParts,
  type FactOf,
  type IssuerRecord,
  nearestWord,
  replay,
  type State,
  type Timeline,
  type Undertaking,
  voteDirector,
} from '../../record/index.ts';
import { type NameOf, replacedBy, requirementsOn, rules, versionOn } from '../../rulebook/index.ts';
import type { Values } from '../../words/index.ts';
import type { paperWords } from '../../words/undertaking/index.ts';
import { namesOf } from '../reports.ts';

/** What is asked for: which paper, of whom, and what it is to be about. */
export type DraftRequest = {
  readonly paper: UndertakingPaperKind;
  /** The beneficiary. */
  readonly by: string;
  readonly language: PaperLanguage;
  readonly form: 'simple-contract' | 'deed';
  /** Whether a schedule of the undertaking names the vehicles. */
  readonly withVehicles: boolean;
  readonly schedules: readonly ScheduleName[];
  readonly vehicle?: string | undefined;
  readonly undertaking?: string | undefined;
  /** The id of a finding. */
  readonly breach?: string | undefined;
  /** The date that the paper bears; absent where it is filled in when it is signed. */
  readonly dated?: HongKongDate | undefined;
};

export const scheduleNames = ['vehicle-covenant', 'trustee-authority', 'conversion-notice'] as const;
export type ScheduleName = (typeof scheduleNames)[number];

/** Why no paper was drafted; the code has words in the catalogue of papers. */
export type Refusal = { readonly status: 'refused'; readonly code: keyof typeof paperWords; readonly values: Values };
export const refuse = (code: Refusal['code'], values: Values = {}): Refusal => ({ status: 'refused', code, values });
export const isRefusal = (found: unknown): found is Refusal =>
  typeof found === 'object' && found !== null && (found as { readonly status?: unknown }).status === 'refused';

/** What a paper is drafted from: the record as it stands at a moment, and who asks for what. */
export type Desk = {
  readonly record: IssuerRecord;
  readonly timeline: Timeline;
  readonly asOf: AsOf;
  readonly state: State;
  readonly nameOf: NameOf;
  readonly request: DraftRequest;
  readonly ground: Ground;
  readonly rules: readonly RuleParticulars[];
  /** Every name on record by then, in each language. */
  readonly names: readonly string[];
};

export const openDesk = ({
  record,
  timeline,
  asOf,
  request,
}: Pick<Desk, 'record' | 'timeline' | 'asOf' | 'request'>): Desk | Refusal => {
  const inForce = rulesOn(asOf.date);
  if (inForce === undefined) return refuse('rules-not-in-force', { date: asOf.date });
  // A paper states what is so on the date for which it is drawn up; it cannot bear a date on which that may not have been so.
  if (request.dated !== undefined && request.dated < asOf.date) {
    return refuse('dated-before', { dated: request.dated, date: asOf.date });
  }
  const state = replay({ timeline, asOf, report: () => {} });
  const persons = recordedNames(timeline, asOf.date);
  const { by } = request;
  const giver = persons.get(by);
  if (giver === undefined) {
    const nearest = nearestWord(by, state.beneficiaries.keys()) ?? nearestWord(by, persons.keys());
    const known = [...state.beneficiaries.keys()].join(', ');
    return refuse(known === '' ? 'no-such-person' : 'no-such-beneficiary', {
      found: by,
      date: asOf.date,
      ...(known === '' ? {} : { known }),
      ...(nearest === undefined ? {} : { nearest }),
    });
  }
  const { name, stockCode } = record.issuer;
  const nameOf = namesOf(record);
  const death = deathOf(timeline, state.dead.get(by));
  const company: Company = { name, stockCode, isListed: state.listing !== undefined };
  return {
    record,
    timeline,
    asOf,
    state,
    nameOf,
    request,
    rules: inForce,
    names: [...persons.values(), name].flatMap((names) => [names.en, names['zh-Hant'] ?? '']).filter((one) => one !== ''),
    ground: {
      on: asOf.date,
      dated: request.dated,
      language: request.language,
      giver,
      died: death && diedOf(death, nameOf),
      company,
    },
  };
};

const deathOf = (timeline: Timeline, id: string | undefined): FactOf<'person-died'> | undefined => {
  if (id === undefined) return undefined;
  for (const { facts } of timeline.actions) {
    for (const fact of facts) if (fact.fact === 'person-died' && fact.id === id) return fact;
  }
  return undefined;
};

const diedOf = ({ on, estate }: FactOf<'person-died'>, nameOf: NameOf): NonNullable<Ground['died']> => ({
  on,
  ...(estate === undefined ? {} : { estate: namesFor({ nameOf }, estate) }),
});

/** The Requirements in their versions on a date; nothing where one of them is not in force. */
const rulesOn = (on: HongKongDate): readonly RuleParticulars[] | undefined => {
  const list = requirementsOn(on);
  const found = list.flatMap((number): readonly RuleParticulars[] => {
    const rule = rules.find((known) => known.number === number);
    const version = rule === undefined ? undefined : versionOn(rule.versions, on);
    if (rule === undefined || version === undefined) return [];
    const { inForceFrom, confidence, reverify = false, source } = version;
    return [{ rule: number, title: rule.title, inForceFrom, confidence, reverify, source }];
  });
  return list.length > 0 && found.length === list.length ? found : undefined;
};

const recordedNames = (timeline: Timeline, until: HongKongDate): ReadonlyMap<string, Names> =>
  new Map(
    timeline.actions
      .filter(({ on }) => on <= until)
      .flatMap(({ facts }) =>
        facts.flatMap((fact) => (fact.fact === 'person-recorded' ? [[fact.person, fact.name] as const] : [])),
      ),
  );

export const namesFor = ({ nameOf }: Pick<Desk, 'nameOf'>, id: string): Names => {
  const [en, chinese] = [nameOf(id, 'en'), nameOf(id, 'zh-Hant')];
  return chinese === en ? { en } : { en, 'zh-Hant': chinese };
};

/** Why the person cannot bind himself as a beneficiary now, or nothing. */
export const beneficiaryFault = (desk: Desk): Refusal | undefined => {
  const { state, request, asOf } = desk;
  const { by } = request;
  if (state.delistedOn !== undefined) return refuse('delisted', { date: state.delistedOn });
  const { listing } = state;
  if (listing?.exempt !== undefined) return refuse('issuer-exempt', { since: listing.since, date: asOf.date, person: by });
  if (!state.beneficiaries.has(by)) {
    const known = [...state.beneficiaries.keys()].join(', ');
    return known === ''
      ? refuse('no-beneficiary-on-record', { person: by, date: asOf.date })
      : refuse('not-a-beneficiary', { person: by, known, date: asOf.date });
  }
  if (state.dead.has(by)) return refuse('is-dead', { person: by, fact: state.dead.get(by) ?? '' });
  if (!currentBeneficiaries(state).has(by)) return refuse('no-weighted-shares', { person: by, date: asOf.date });
  return undefined;
};

/** The undertaking of the person that the paper is about. */
export const instrumentOf = (desk: Desk): Undertaking | Refusal => {
  const { state, request } = desk;
  const { by, undertaking } = request;
  const his = [...state.undertakings.values()].filter((given) => given.by === by);
  if (undertaking !== undefined) {
    const found = state.undertakings.get(undertaking);
    if (found === undefined) {
      const supplement = state.supplements.get(undertaking);
      if (supplement !== undefined) return refuse('is-a-supplement', { found: undertaking, principal: supplement.to });
      const nearest = nearestWord(undertaking, state.undertakings.keys());
      return refuse('no-such-undertaking', { found: undertaking, ...(nearest === undefined ? {} : { nearest }) });
    }
    return found.by === by ? found : refuse('undertaking-of-another', { undertaking, person: by, other: found.by });
  }
  const standing = his.filter((given) => replacedBy(state, given.undertaking) === undefined);
  const [only, ...others] = standing;
  if (only === undefined) return refuse('no-undertaking', { person: by, date: desk.asOf.date });
  const known = standing.map((given) => given.undertaking).join(', ');
  return others.length === 0 ? only : refuse('which-undertaking', { person: by, known });
};

/** The undertaking as papers name it. */
export const asInstrument = (desk: Desk, given: Undertaking): Instrument => {
  const { undertaking, form, executedOn, rules: named } = given;
  const executed = desk.record.facts.find((fact) => fact.fact === 'undertaking-executed' && fact.id === given.fact);
  const sha256 = executed?.fact === 'undertaking-executed' ? executed.document?.sha256 : undefined;
  return { undertaking, form, executedOn, rules: named.toSorted(), sha256 };
};

/** The vehicles between a person and the weighted shares that are his, those that hold them first. */
export const vehiclesOf = (state: State, by: string): readonly string[] => {
  const found = new Set<string>();
  const holders = carryingHoldings(state)
    .map(({ holder }) => holder)
    .filter((holder) => isHis(state, holder, by));
  const waiting = [...new Set(holders)].sort();
  for (const holder of waiting) {
    const terms = state.vehicles.get(holder);
    if (terms === undefined || found.has(holder)) continue;
    found.add(holder);
    const above = [
      terms.votesDirectedBy,
      ...terms.for,
      ...(terms.economicInterest === 'discretionary' ? [] : terms.economicInterest.map(({ person }) => person)),
    ];
    waiting.push(...above.filter((person) => person !== holder && state.vehicles.has(person)));
  }
  return [...found];
};

/** Whether he directs the votes of what a holder has, or has or may have an interest in it. */
export const isHis = (state: State, holder: string, by: string): boolean => {
  if (voteDirector(state, holder) === by) return true;
  const { parts, discretionary } = economicParts(state, holder);
  return parts.has(by) || discretionary.has(by);
};

export const asVehicle = (desk: Desk, vehicle: string): VehicleParticulars => ({
  name: namesFor(desk, vehicle),
  kind: desk.state.vehicles.get(vehicle)?.kind ?? 'other',
  holdings: carryingHoldings(desk.state).flatMap((held) =>
    held.holder === vehicle ? [{ class: held.class, number: held.number }] : [],
  ),
  shared: sharedParts(desk, vehicle).map(({ person, part }) => ({ person: namesFor(desk, person), part })),
});

/** Who has which part of what a vehicle holds, where that is more than one person; nobody where one has all of it. */
export const sharedParts = (
  { state }: Pick<Desk, 'state'>,
  vehicle: string,
): readonly { readonly person: string; readonly part: string }[] => {
  const parts = [...economicParts(state, vehicle).parts];
  return parts.length < 2 ? [] : parts.map(([person, { part, whole }]) => ({ person, part: `${part}/${whole}` }));
};
