import {
  type Breach,
  breachNotice,
  endeavoursLetter,
  evidencePack,
  exchangeNotice,
  type LogLine,
  type Sheet,
  terminationNotice,
} from '../../documents/index.ts';
import { grouped } from '../../exact/index.ts';
import { type Fact, factJson, type Json } from '../../record/index.ts';
import type { Finding } from '../../rulebook/index.ts';
import { termIn, termWords } from '../../words/index.ts';
import {
  asInstrument,
  asVehicle,
  type Desk,
  instrumentOf,
  isRefusal,
  namesFor,
  type Refusal,
  refuse,
  vehiclesOf,
} from './desk.ts';
import { conversionsOf, vehicleAsked } from './draft-instruments.ts';
import { breachCalled, endedFault, findingCalled, findingsOf, lifeOf } from './found.ts';

export const draftTerminationNotice = (desk: Desk): Sheet | Refusal => {
  const { ground, asOf } = desk;
  const given = instrumentOf(desk);
  if (isRefusal(given)) return given;
  const life = lifeOf(desk, given.undertaking);
  const { termination, rights = [], pending = [], doubt } = life ?? {};
  if (termination === undefined) {
    const values = { undertaking: given.undertaking, date: asOf.date };
    const may = doubt?.selfExecuting;
    return may === undefined ? refuse('not-terminated', values) : refuse('termination-not-told', { ...values, may });
  }
  return terminationNotice({
    ...ground,
    instrument: asInstrument(desk, given),
    termination,
    rights,
    pending,
    doubt,
    ...(termination.cause === 'died' && ground.died !== undefined ? { diedOn: ground.died.on } : {}),
  });
};

const breachOf = (desk: Desk): Breach | Refusal => {
  const { breach } = desk.request;
  if (breach === undefined) return refuse('breach-missing', { paper: desk.request.paper });
  const found = breachCalled(desk, breach);
  if (isRefusal(found)) return found;
  const { finding, given, rights } = found;
  const endedOn = lifeOf(desk, given.undertaking)?.termination?.on;
  const { nameOf, names } = desk;
  return { by: desk.request.by, finding, nameOf, names, instrument: asInstrument(desk, given), rights, endedOn };
};

export const draftBreachNotice = (desk: Desk): Sheet | Refusal => {
  const breach = breachOf(desk);
  return isRefusal(breach) ? breach : breachNotice({ ...desk.ground, ...breach });
};

/** From the finding that a vehicle of his stopped complying. */
export const draftExchangeNotice = (desk: Desk): Sheet | Refusal => {
  const { request, ground, nameOf, names, timeline, asOf } = desk;
  const his = new Set(
    timeline.actions
      .filter(({ on }) => on <= asOf.date)
      .flatMap(({ facts }) =>
        facts.flatMap((fact) =>
          (fact.fact === 'vehicle-arranged' || fact.fact === 'vehicle-changed') &&
          (fact.for?.includes(request.by) || fact.votesDirectedBy === request.by)
            ? [fact.vehicle]
            : [],
        ),
      ),
  );
  const findings = findingsOf(desk).filter(({ rule, subject }) => rule === '8A.19' && his.has(subject));
  if (request.breach !== undefined) {
    const finding = findingCalled(desk, request.breach);
    if (isRefusal(finding)) return finding;
    if (!findings.some(({ id }) => id === finding.id)) {
      return refuse('not-of-rule-8a-19', { finding: finding.id, person: request.by });
    }
    return exchangeNotice({ ...ground, vehicle: namesFor(desk, finding.subject), finding, nameOf, names });
  }
  if (findings.length === 0) return refuse('nothing-to-notify', { person: request.by, date: asOf.date });
  const vehicle = vehicleAsked(desk, [...new Set(findings.map(({ subject }) => subject))]);
  if (isRefusal(vehicle)) return vehicle;
  const finding = findings.findLast(({ subject }) => subject === vehicle);
  return finding === undefined
    ? refuse('nothing-to-notify', { person: request.by, date: asOf.date })
    : exchangeNotice({ ...ground, vehicle: namesFor(desk, vehicle), finding, nameOf, names });
};

export const draftEndeavoursLetter = (desk: Desk): Sheet | Refusal => {
  const { request, ground, state, nameOf, names } = desk;
  if (state.dead.has(request.by)) return refuse('is-dead', { person: request.by, fact: state.dead.get(request.by) ?? '' });
  const given = instrumentOf(desk);
  if (isRefusal(given)) return given;
  const ended = endedFault(desk, given);
  if (ended) return ended;
  const vehicle = vehicleAsked(desk, vehiclesOf(state, request.by));
  if (isRefusal(vehicle)) return vehicle;
  const finding = request.breach === undefined ? undefined : findingCalled(desk, request.breach);
  if (isRefusal(finding)) return finding;
  const convert = finding === undefined ? undefined : conversionsOf(finding, request.by).find(({ holder }) => holder === vehicle);
  return endeavoursLetter({
    ...ground,
    instrument: asInstrument(desk, given),
    vehicle: asVehicle(desk, vehicle),
    strength: given.terms?.vehicles ?? 'best-endeavours',
    ...(finding === undefined ? {} : { matter: { finding, nameOf, names, convert } }),
  });
};

/** More facts than this are named by their first and last, not set out. */
const mostFacts = 300;

export const draftEvidencePack = (desk: Desk): Sheet | Refusal => {
  const breach = breachOf(desk);
  if (isRefusal(breach)) return breach;
  const { finding, instrument } = breach;
  const known = desk.timeline.actions.filter(({ on }) => on <= desk.asOf.date).flatMap(({ facts }) => facts);
  const engaged = new Set(finding.engagedBy);
  const before = known.filter((fact) => fact.on <= finding.on && !engaged.has(fact.id) && bearsOn(fact, instrument.undertaking));
  const left = before.slice(0, before.length > mostFacts ? before.length - mostFacts : 0);
  const bearing = [...before.slice(left.length), ...known.filter(({ id }) => engaged.has(id))];
  // Who is named by an id is told by the fact that records him.
  const named = new Set(bearing.flatMap(idsIn));
  const persons = known.filter(
    (fact) => fact.fact === 'person-recorded' && (named.has(fact.person) || fact.person === desk.request.by),
  );
  const shown = [...persons, ...bearing.filter((fact) => !persons.includes(fact))];
  const [first] = left;
  const last = left.at(-1);
  return evidencePack({
    ...desk.ground,
    ...breach,
    facts: shown.map((fact) => ({
      id: fact.id,
      on: fact.on,
      kind: fact.fact,
      told: toldFact(fact, desk),
      source: sourceOf(desk, fact),
      certainty: fact.certainty ?? 'filed',
    })),
    origins: originsOf(
      desk,
      shown.filter(({ id, on }) => on <= finding.on && !engaged.has(id)),
    ),
    ...(first === undefined || last === undefined ? {} : { factsLeft: { count: left.length, first: first.id, last: last.id } }),
    endeavours: logOf(desk, known, (fact) =>
      fact.fact === 'endeavour-made' && fact.undertaking === instrument.undertaking ? desk.request.by : undefined,
    ),
    notices: logOf(desk, known, (fact) => noticeBy(fact, finding, instrument.undertaking)),
    claims: logOf(desk, known, (fact) =>
      (fact.fact === 'right-claimed' || fact.fact === 'right-waived' || fact.fact === 'claim-ended') &&
      fact.undertaking === instrument.undertaking &&
      fact.breach === finding.id
        ? fact.by
        : undefined,
    ),
  });
};

/** The facts that W and T of the arithmetic add up from: of the weighted classes, and of all. */
const originsOf = (
  { state }: Desk,
  facts: readonly Fact[],
): { readonly weighted: readonly string[]; readonly all: readonly string[] } => {
  const moving = facts.filter((fact) => fact.fact.startsWith('shares-') || fact.fact === 'treasury-shares-sold');
  const isWeighted = (fact: Fact): boolean =>
    'class' in fact &&
    typeof fact.class === 'string' &&
    (fact.class === 'all' || state.classes.get(fact.class)?.weighted === true);
  return { weighted: moving.filter(isWeighted).map(({ id }) => id), all: moving.map(({ id }) => id) };
};

const noticeBy = (fact: Fact, finding: Finding, undertaking: string): string | undefined => {
  if (fact.fact === 'notice-given') return fact.undertaking === undertaking ? fact.by : undefined;
  if (fact.fact !== 'exchange-notified' && fact.fact !== 'announcement-made') return undefined;
  return fact.covers !== undefined && finding.engagedBy.includes(fact.covers) ? (fact.by ?? '') : undefined;
};

const logOf = ({ nameOf, request }: Desk, facts: readonly Fact[], byOf: (fact: Fact) => string | undefined): readonly LogLine[] =>
  facts.flatMap((fact): readonly LogLine[] => {
    const by = byOf(fact);
    const language = request.language === 'zh-Hant' ? 'zh-Hant' : 'en';
    return by === undefined
      ? []
      : [
          {
            id: fact.id,
            on: fact.on,
            by: termIn(termWords, nameOf(by, language), language),
            told: toldFact(fact, { nameOf, request }),
          },
        ];
  });

/** The kinds of facts by which shares, holders, votes, vehicles and the undertaking came to be as a finding takes them. */
const bearing = new Set([
  'class-created',
  'class-terms-changed',
  'beneficiary-named',
  'listed',
  'listing-changed',
  'articles-adopted',
  'offer-made',
  'treasury-shares-sold',
  'charge-created',
  'charge-changed',
  'charge-released',
  'charge-enforced',
  'votes-entrusted',
  'exchange-decided',
]);

const bearsOn = (fact: Fact, undertaking: string): boolean =>
  bearing.has(fact.fact) ||
  fact.fact.startsWith('shares-') ||
  fact.fact.startsWith('vehicle-') ||
  ((fact.fact === 'undertaking-executed' || fact.fact === 'undertaking-acknowledged') && fact.undertaking === undertaking);

/** What a table tells in columns of its own, and the hash of a document, which stands with the undertaking. */
const common = new Set(['id', 'on', 'at', 'recorded', 'fact', 'source', 'certainty', 'set', 'document']);

/** A fact as it stands on record, on one line. */
const toldFact = (fact: Fact, { nameOf, request }: Pick<Desk, 'nameOf' | 'request'>): string => {
  const language = request.language === 'zh-Hant' ? 'zh-Hant' : 'en';
  const named = (value: Json): Json => {
    if (typeof value === 'string') {
      const name = nameOf(value, language);
      return name === value ? value : `${value} (${name})`;
    }
    return Array.isArray(value) ? value.map((one: Json) => named(one)) : byKey(value);
  };
  /** Inside of what a fact holds, whoever is meant stands under a key of his own too. */
  const byKey = (value: Json): Json => {
    if (Array.isArray(value)) return value.map((one: Json) => byKey(one));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, ofPersons.has(key) ? named(inner as Json) : byKey(inner as Json)]),
    );
  };
  return Object.entries(factJson(fact))
    .filter(([key]) => !common.has(key))
    .map(([key, value]) => `${key}: ${toldValue(ofPersons.has(key) ? named(value) : byKey(value))}`)
    .join('; ');
};

/** What names a person, a vehicle or several by their ids, wherever it stands in a fact. */
const ofPersons = new Set(['person', 'vehicle', 'holder', 'for', 'to', 'from', 'by', 'votesDirectedBy', 'votesSolelyBy']);
const idsIn = (fact: Fact): readonly string[] => {
  const found: string[] = [];
  const take = (value: Json): void => {
    if (typeof value === 'string') found.push(value);
    else if (Array.isArray(value)) value.forEach(take);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(take);
  };
  take(factJson(fact));
  return found;
};

const toldValue = (value: Json): string => {
  if (typeof value === 'string') return /^\d+$/.test(value) ? grouped(BigInt(value)) : value;
  if (Array.isArray(value)) return value.map((item: Json) => toldValue(item)).join(', ');
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .map(([key, inner]) => `${key} ${toldValue(inner as Json)}`)
      .join(', ');
  }
  return `${value}`;
};

const sourceOf = ({ record }: Desk, { source }: Fact): string => {
  if (source === undefined) return '-';
  const found = record.sources[source.key];
  return [found?.title ?? source.key, source.where, found?.address].filter((part) => part !== undefined).join(', ');
};
