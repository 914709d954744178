import type { ClearanceStep, Ground, Judged, SideAlert } from '../../clearance/index.ts';
import {
  type Fact,
  type FactOf,
  type IssuerRecord,
  publicHolders,
  type State,
  unknownHolder,
  voteDirector,
} from '../../record/index.ts';
import type { Confidence } from '../../rulebook/index.ts';
import type { Decider } from './cleared.ts';
import type { Filing } from './filings.ts';
import { besideDeciders } from './other-law.ts';

/** Who must decide, resolve, sign or be asked before it is done: those who decide first, then who signs, each once. */
export const decidersOf = ({
  ground,
  judged,
  done,
  steps,
  alerts,
  filings,
}: {
  readonly ground: Ground;
  readonly judged: Judged;
  readonly done: Judged;
  readonly steps: readonly ClearanceStep[];
  readonly alerts: readonly SideAlert[];
  readonly filings: readonly Filing[];
}): readonly Decider[] => {
  const deeds = steps.map(({ fact }) => fact as unknown as Fact);
  const found = [
    // As it stands it is theirs to decide, whatever else would do.
    ...(judged.permitted === 'no' ? [] : authorities(judged)),
    ...authorities(done),
    ...deeds.flatMap((deed) => bodiesFor(deed, done.after.state, ground)),
    ...deeds.flatMap((deed) => signatoriesOf(deed, { before: ground.before, past: ground.record.facts }, deeds)),
    ...notices(filings),
    ...adviserFor(deeds, ground.before.state),
    ...besideDeciders(alerts),
    ...approversOf(ground.record),
  ];
  return summed(once(found));
};

/** Who is named for the same by two ways is told once: the decision that a remedy takes as given, a mandate that has run out. */
const once = (found: readonly Decider[]): readonly Decider[] => {
  const askedOf = (rule: string): boolean =>
    found.some((one) => one.who === 'exchange' && one.rule === rule.replace(/\(.*$/, '') && !givenDecisions.has(one.what));
  const asGiven = ({ who, rule, what }: Decider): boolean => who === 'exchange' && givenDecisions.has(what) && askedOf(rule);
  const renews = found.some(({ what }) => what === 'more-mandate');
  return found.filter((one) => !asGiven(one) && !(renews && one.what === 'repurchase-mandate'));
};

const givenDecisions: ReadonlySet<string> = new Set(['approval', 'waiver', 'modification', 'condition']);

const decider = (who: string, does: Decider['does'], rule: string, what: string, confidence: Confidence = 'M'): Decider => ({
  who,
  does,
  rule,
  what,
  confidence,
});

const authorities = ({ charged }: Judged): readonly Decider[] =>
  charged.flatMap(({ finding: { rule, check, outcome, version } }) => {
    const confidence = version?.confidence ?? 'M';
    if (outcome === 'needs-exchange') return [decider('exchange', 'decides', rule, check, confidence)];
    return outcome === 'needs-counsel' ? [decider('counsel', 'advises', rule, check, confidence)] : [];
  });

/** A mandate that has not run out on the day. */
const mandated = ({ record, on }: Ground, kind: 'repurchase' | 'issue'): boolean =>
  record.facts.some(
    (fact) => fact.fact === 'mandate-given' && fact.kind === kind && (fact.expires === undefined || on <= fact.expires),
  );

const underMandate = (ground: Ground, kind: 'repurchase' | 'issue', rule: string): readonly Decider[] => [
  ...(mandated(ground, kind) ? [] : [decider('shareholders', 'resolves', rule, `${kind}-mandate`)]),
  decider('board', 'resolves', rule, kind),
];

/** The Exchange, the board and general meetings, by what is done. */
const bodiesFor = (deed: Fact, state: State, ground: Ground): readonly Decider[] => {
  switch (deed.fact) {
    case 'exchange-decided':
      return [decider('exchange', 'decides', deed.rule, deed.decision, 'S')];
    case 'shares-repurchased':
      return underMandate(ground, 'repurchase', '10.06');
    case 'treasury-shares-sold':
      return underMandate(ground, 'issue', '13.36');
    case 'shares-issued':
      return deed.basis === 'option-exercise' || deed.basis === 'award'
        ? [decider('board', 'resolves', '17', 'allotment')]
        : deed.basis === 'placing' || deed.basis === 'consideration'
          ? underMandate(ground, 'issue', '13.36')
          : [decider('board', 'resolves', '13.36', 'issue')];
    case 'shares-cancelled':
      return [decider('board', 'resolves', '10.06', 'cancellation')];
    case 'shares-subdivided':
    case 'shares-consolidated':
      return [decider('shareholders', 'resolves', 'A1', 'capital-change')];
    case 'articles-adopted':
      return [
        decider('shareholders', 'resolves', '8A.24', 'constitution', 'V'),
        decider('class', 'resolves', '8A.24', 'class-consent-if'),
        decider('counsel', 'signs', '13.51(1)', 'lawyers-letter', 'V'),
        decider('issuer', 'signs', '13.51(1)', 'confirmation', 'V'),
        decider('issuer', 'announces', '13.51(1)', 'circular', 'V'),
      ];
    case 'class-terms-changed':
      return [
        decider('shareholders', 'resolves', '8A.24', 'class-rights', 'V'),
        { ...decider('class', 'resolves', '8A.24', 'class-consent', 'V'), class: deed.class },
      ];
    case 'director-appointed':
      return [decider(deed.by === 'board' ? 'board' : 'shareholders', 'resolves', 'A1', 'appointment')];
    case 'director-re-elected':
      return [decider('shareholders', 'resolves', 'A1', 'election')];
    case 'director-ceased':
      return deed.cause === 'removed' ? [decider('shareholders', 'resolves', 'A1', 'removal')] : [];
    case 'person-convicted':
    case 'person-disqualified':
      return integrityOf(deed.person, ground.before.state);
    case 'beneficiary-named':
      return [decider(deed.person, 'signs', '8A.43', 'undertaking'), decider('board', 'signs', '8A.43', 'acknowledgement')];
    case 'vehicle-changed':
      return state.listing === undefined ? [] : notifying(deed.vehicle, ground.before.state, state);
    case 'listing-changed':
      return [decider('exchange', 'decides', '8A.46', 'listing-kind')];
    case 'delisted':
      return [decider('exchange', 'decides', '6', 'delisting', 'L'), decider('shareholders', 'resolves', '6', 'delisting', 'L')];
    default:
      return [];
  }
};

/** The issuer and the beneficiary tell the Exchange (8A.19), whoever directs the votes after it. */
const notifying = (vehicle: string, { vehicles, beneficiaries }: State, after: State): readonly Decider[] => {
  const persons = (vehicles.get(vehicle) ?? after.vehicles.get(vehicle))?.for ?? [];
  const bound = persons.filter((person) => beneficiaries.has(person));
  return ['issuer', ...(bound.length > 0 ? bound : persons)].map((who) => decider(who, 'notifies', '8A.19', 'exchange', 'V'));
};

/** Who owes the Exchange a notice that a vehicle no longer complies, also one that is arranged by the same proposal. */
const notices = (filings: readonly Filing[]): readonly Decider[] =>
  filings.flatMap(({ kind, who }) => {
    if (kind !== 'exchange-notice') return [];
    const [acting = who, beneficiary] = who.split(' ');
    return [{ ...decider(acting, 'notifies', '8A.19', 'exchange', 'V'), ...(beneficiary === undefined ? {} : { beneficiary }) }];
  });

/** The Exchange may deem a beneficiary unfit (note 1 to 8A.17); what became of a director is announced either way. */
const integrityOf = (person: string, state: State): readonly Decider[] => [
  ...(state.listing !== undefined && state.beneficiaries.has(person)
    ? [decider('exchange', 'decides', '8A.17(4)', 'unfit', 'V')]
    : []),
  ...(state.directors.has(person) ? [decider('issuer', 'announces', '13.51B', 'integrity')] : []),
];

const nobody: ReadonlySet<string> = new Set([publicHolders, unknownHolder]);

type Before = { readonly before: Pick<Ground['before'], 'state'>; readonly past: readonly Fact[] };

/** Who puts a name to what is done: the registered holder, for his beneficiary; a dead holder's estate for him. */
const signatoriesOf = (deed: Fact, { before: { state }, past }: Before, deeds: readonly Fact[]): readonly Decider[] => {
  const signing = (holder: string | undefined, rule: string, what: string, more: Partial<Decider> = {}): readonly Decider[] => {
    if (holder === undefined || nobody.has(holder)) return [];
    const beneficiary = voteDirector(state, holder);
    const who = standsFor(holder, [...past, ...deeds]) ?? holder;
    return [
      {
        ...decider(who, 'signs', rule, what),
        ...(beneficiary === who || nobody.has(beneficiary) ? {} : { beneficiary }),
        ...more,
      },
    ];
  };
  switch (deed.fact) {
    case 'shares-converted':
      return signing(deed.holder, '8A.21', 'conversion-notice', { class: deed.class, shares: deed.number });
    case 'shares-transferred': {
      const of = { class: deed.class, shares: deed.number };
      const rule = state.classes.get(deed.class)?.weighted === true ? '8A.18' : '-';
      const titleMoves = deed.moves === undefined || deed.moves.includes('legal-title');
      return titleMoves
        ? [...signing(deed.from, rule, 'instrument-of-transfer', of), ...signing(deed.to, rule, 'instrument-of-transfer', of)]
        : signing(deed.from, rule, 'assignment', of);
    }
    case 'charge-created':
      return [
        ...signing(deed.holder, '8A.18', 'charge', { class: deed.class, shares: deed.number }),
        ...signing(deed.chargee, '8A.18', 'charge', { class: deed.class, shares: deed.number }),
      ];
    case 'charge-changed':
    case 'charge-enforced':
    case 'charge-released': {
      const charge = state.charges.get(deed.charge);
      return signing(
        charge?.chargee,
        '8A.18',
        'charge',
        charge === undefined ? {} : { class: charge.class, shares: numberOfCharge(deed) ?? charge.number },
      );
    }
    case 'votes-entrusted':
      return [
        ...signing(deed.holder, '8A.18', deed.kind, { class: deed.class, shares: deed.number }),
        ...(deed.kind === 'agreement' ? signing(deed.to, '8A.18', deed.kind, { class: deed.class, shares: deed.number }) : []),
      ];
    case 'vehicle-arranged':
    case 'vehicle-changed':
      return signing(deed.vehicle, '8A.18', 'vehicle-terms');
    case 'director-ceased':
      return deed.cause === 'resigned' ? signing(deed.person, '13.51', 'resignation') : [];
    default:
      return [];
  }
};

/** Of how many of the charged shares a deed is. */
const numberOfCharge = (deed: Fact): bigint | undefined =>
  deed.fact === 'charge-enforced' || deed.fact === 'charge-changed' ? deed.number : undefined;

/** Who signs where the holder no longer can: his estate, or whoever represents him in law. */
const standsFor = (holder: string, deeds: readonly Fact[]): string | undefined => {
  for (const deed of deeds.toReversed()) {
    if (deed.fact === 'person-died' && deed.person === holder) return deed.estate ?? 'representatives';
    if (deed.fact === 'exchange-determined' && deed.person === holder && deed.matter === 'incapacitated')
      return 'representatives';
  }
  return undefined;
};

const advised: ReadonlySet<string> = new Set([
  'shares-repurchased',
  'shares-cancelled',
  'shares-converted',
  'shares-issued',
  'treasury-shares-sold',
  'shares-transferred',
  'shares-subdivided',
  'shares-consolidated',
  'class-terms-changed',
  'articles-adopted',
  'vehicle-arranged',
  'vehicle-changed',
  'vehicle-ended',
  'beneficiary-named',
  'votes-entrusted',
  'charge-created',
  'charge-changed',
  'charge-enforced',
  'person-died',
  'person-convicted',
  'person-disqualified',
  'director-ceased',
  'exchange-determined',
]);

/** The compliance adviser is consulted on the structure and on what a beneficiary has an interest in (8A.33, 8A.34). */
const adviserFor = (deeds: readonly Fact[], state: State): readonly Decider[] => {
  if (state.listing === undefined || !deeds.some(({ fact }) => advised.has(fact))) return [];
  if (deeds.some(({ fact }) => fact === 'adviser-consulted')) return [];
  const [adviser] = [...state.advisers.keys()];
  return [decider(adviser ?? 'adviser', 'is-consulted', '8A.34', 'structure', 'V')];
};

const approversOf = ({ facts }: IssuerRecord): readonly Decider[] => {
  const asked = facts.findLast((fact): fact is FactOf<'approvals-required'> => fact.fact === 'approvals-required');
  return asked === undefined || asked.number === 0n
    ? []
    : [{ ...decider('approvers', 'approves', '', 'clearance', 'V'), count: asked.number }];
};

/** One line for the same act of the same person; what he signs for is added up. */
const summed = (found: readonly Decider[]): readonly Decider[] => {
  const lines = new Map<string, Decider>();
  for (const one of found) {
    const key = [one.who, one.does, one.rule, one.what, one.class].join('/');
    const known = lines.get(key);
    lines.set(
      key,
      known?.shares === undefined || one.shares === undefined ? (known ?? one) : { ...known, shares: known.shares + one.shares },
    );
  }
  return [...lines.values()];
};
