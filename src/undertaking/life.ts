import { type AsOf, addDays, addYears, type HongKongDate } from '../exact/index.ts';
import type { IssuerRecord, Timeline } from '../record/index.ts';
import {
  type Bearing,
  type Binding,
  type CheckResult,
  check,
  type Ending,
  type Finding,
  lastDayOf,
  replaces,
} from '../rulebook/index.ts';
import { type AccruedRight, accruedRight, isStanding, openClaimsOf, type RightFacts } from './accrued-rights.ts';
import { type Claims, claimsOf } from './claims.ts';
import { withExecutionNotes } from './execution-notes.ts';
import { instrumentNotes } from './instrument-notes.ts';
import type { Life, LifeStatus, LifeStep, Lives, OpenQuestion, PendingConversion, Termination } from './life-shape.ts';
import type { InstrumentForm } from './limitation.ts';
import { type InstrumentFacts, type RecordFacts, undertakingFacts, weakest } from './record-facts.ts';
import { supplementLife } from './supplements.ts';

/** Every undertaking of a record at `asOf`, out of one judgement of it. */
export const livesOf = ({
  timeline,
  asOf,
  checked = check({ timeline, asOf }),
}: {
  readonly timeline: Timeline;
  readonly asOf: AsOf;
  readonly checked?: CheckResult;
}): Lives => {
  const facts = undertakingFacts(timeline, asOf);
  const byUndertaking = findingsBy(checked.findings);
  const supplements = Map.groupBy(facts.instruments.values(), (instrument) => instrument.supplements);
  const lives = [...facts.instruments.values()]
    .filter(({ drafted, executed, supplements }) => supplements === undefined && (drafted ?? executed) !== undefined)
    .map((instrument) =>
      lifeOf({
        instrument,
        supplements: supplements.get(instrument.undertaking) ?? [],
        asOf,
        checked,
        facts,
        findings: byUndertaking.get(instrument.undertaking) ?? [],
        record: timeline.record,
      }),
    )
    .map(withExecutionNotes(timeline, facts.instruments));
  return { asOf, applicable: checked.state.listing?.exempt === undefined, lives, checked, facts };
};

type Engaging = { readonly finding: Finding; readonly bearing: Bearing };

const findingsBy = (findings: readonly Finding[]): ReadonlyMap<string, readonly Engaging[]> => {
  const found = new Map<string, Engaging[]>();
  for (const finding of findings) {
    for (const bearing of finding.bearings) {
      const known = found.get(bearing.undertaking);
      if (known === undefined) found.set(bearing.undertaking, [{ finding, bearing }]);
      else known.push({ finding, bearing });
    }
  }
  return found;
};

const lifeOf = ({
  instrument,
  supplements,
  asOf,
  checked,
  facts,
  findings,
  record,
}: {
  readonly instrument: InstrumentFacts;
  readonly supplements: readonly InstrumentFacts[];
  readonly asOf: AsOf;
  readonly checked: CheckResult;
  readonly facts: RecordFacts;
  readonly findings: readonly Engaging[];
  readonly record: IssuerRecord;
}): Life => {
  const { undertaking, drafted, executed, acknowledged } = instrument;
  const binding = checked.bindings.get(undertaking);
  const form = executed?.form ?? drafted?.form ?? 'simple-contract';
  const by = executed?.by ?? drafted?.by ?? '';
  const open = findings.filter(({ finding: { outcome } }) => outcome !== 'met' && outcome !== 'waived');
  const claims = claimsOf({ named: instrument.events, findings: [...new Set(open.map(({ finding }) => finding))], record });
  const right = { endeavours: instrument.endeavours, events: claims.events };
  const rights = binding === undefined ? [] : rightsOf({ findings, binding, form, asOf, facts: right });
  const pending = pendingOf({ findings, by, facts });
  const termination = binding && terminationOf({ binding, facts });
  const isOver = termination !== undefined && isPast(termination.on, asOf);
  const closedOn = isOver && pending.length === 0 ? closingOf({ rights, termination, form, claims }) : undefined;
  const isClosed = closedOn !== undefined && closedOn <= asOf.date;
  const status: LifeStatus =
    executed === undefined
      ? 'draft'
      : isClosed
        ? 'closed'
        : isOver
          ? 'terminated'
          : acknowledged === undefined
            ? 'executed'
            : binding?.bitesFrom === undefined
              ? 'acknowledged'
              : 'in-force';
  const isExempt = checked.state.listing?.exempt !== undefined;
  const life = {
    undertaking,
    by,
    form,
    rules: executed?.rules ?? drafted?.rules ?? [],
    terms: executed?.terms ?? drafted?.terms,
    status,
    binds: binding?.bitesFrom !== undefined && !isOver && !isExempt,
    steps: stepsOf({
      instrument,
      binding,
      termination,
      closedOn: isClosed ? closedOn : undefined,
      facts,
      isOver,
      listing: checked.state.listing?.fact,
    }),
    superseded: replacedBy(binding),
    termination: isOver ? termination : undefined,
    doubt: binding && doubtOf({ binding, other: checked.bindingsOtherwise?.get(undertaking) }),
    rights,
    questions: questionsOf(findings),
    pending,
    supplements: supplements.map((supplement) => supplementLife({ supplement, facts, lastDay: termination?.on })),
    certainty: facts.certaintyOf([executed?.id ?? drafted?.id ?? '']),
    facts: instrument,
  };
  return { ...life, notes: instrumentNotes({ life, binding, checked, claims }) };
};

/** Nothing is replaced before the company has acknowledged what is to replace it (A14). */
const replacedBy = (binding: Binding | undefined): Life['superseded'] =>
  binding?.superseded?.acknowledged === true ? { on: binding.superseded.on, by: binding.superseded.by } : undefined;

/** The termination falls at the end of its date (A3): at an instant within it the undertaking still binds. */
const isPast = (on: HongKongDate, { date, instant }: AsOf): boolean => on < date || (on === date && instant === undefined);

const rightsOf = ({
  findings,
  binding,
  form,
  asOf,
  facts,
}: {
  readonly findings: readonly Engaging[];
  readonly binding: Binding;
  readonly form: InstrumentForm;
  readonly asOf: AsOf;
  readonly facts: RightFacts;
}): readonly AccruedRight[] => {
  // A standing finding tells again what a dated one told on its day; only where there is none it stands for itself.
  const dated = new Set(
    findings.flatMap(({ finding: { id, rule, check: name, outcome }, bearing: { limb } }) =>
      outcome === 'breached' && !id.endsWith('/standing') ? [`${rule}/${name}/${limb}`, `${rule}/${name}`] : [],
    ),
  );
  return findings.flatMap(({ finding, bearing }) => {
    if (isStanding(finding) && dated.has(`${finding.rule}/${finding.check}`)) return [];
    const right = accruedRight({ finding, bearing, binding, form, asOf: asOf.date, facts });
    return right === undefined ? [] : [right];
  });
};

const questionsOf = (findings: readonly Engaging[]): readonly OpenQuestion[] =>
  findings.flatMap(({ finding, bearing: { limb } }) => {
    const { id, rule, check: name, on, outcome, missing = [] } = finding;
    return outcome === 'cannot-tell' || outcome === 'needs-exchange' || outcome === 'needs-counsel'
      ? [{ breach: id, rule, check: name, on, limb, outcome, missing, finding }]
      : [];
  });

const pendingOf = ({
  findings,
  by,
  facts,
}: {
  readonly findings: readonly Engaging[];
  readonly by: string;
  readonly facts: RecordFacts;
}): readonly PendingConversion[] => {
  const found = new Map<string, PendingConversion>();
  const died = facts.deaths.get(by);
  for (const { finding } of findings) {
    const shares = finding.figures['pendingRegistration'] ?? 0n;
    if (shares <= 0n || finding.outcome === 'waived' || found.has(finding.id)) continue;
    const all = finding.remedy?.allocation ?? [];
    const own = all.filter(({ beneficiary }) => beneficiary === by);
    found.set(finding.id, {
      breach: finding.id,
      rule: finding.rule,
      cause: finding.values['cause'] ?? '',
      on: finding.on,
      class: finding.remedy?.class,
      shares: own.length > 0 ? own.reduce((sum, part) => sum + part.shares, 0n) : shares,
      bearer: died === undefined ? 'giver' : 'estate',
      person: died === undefined ? by : (died.estate ?? by),
      allocation: own.length > 0 ? own : all,
      certainty: finding.certainty,
    });
  }
  return [...found.values()];
};

const terminationOf = ({
  binding,
  facts,
}: {
  readonly binding: Binding;
  readonly facts: RecordFacts;
}): Termination | undefined => {
  const { ended, superseded } = binding;
  const on = lastDayOf(binding);
  if (on === undefined) return undefined;
  if (superseded !== undefined && replaces(superseded) && (ended === undefined || superseded.on < ended.on)) {
    const { fact } = superseded;
    const certainty = facts.certaintyOf([fact]);
    return { event: 'superseded', on, cause: superseded.by, facts: [fact], selfExecuting: false, certainty, decisions: ['A14'] };
  }
  if (ended === undefined) return undefined;
  const sure = facts.certaintyOf(ended.facts);
  return {
    ...ended,
    certainty: ended.selfExecuting ? weakest(sure, facts.articlesCertainty) : sure,
    decisions: decisionsOf(ended, binding.diedOn),
  };
};

const decisionsOf = ({ event, on }: Ending, diedOn: HongKongDate | undefined): readonly string[] => {
  if (event === 'delisting') return ['A3', 'A19'];
  if (event !== 'ceases-to-be-beneficiary') return ['A3'];
  // Where the articles do not end the weight, it ends after the death with the conversion by the estate.
  return diedOn !== undefined && diedOn <= on ? ['A2', 'A3', 'A18'] : ['A2', 'A3'];
};

/**
 * The day after the last day to sue on what accrued and on a breach of its last day, whether one is on record or not. It
 * is closed when nothing is left to enforce: a wrong that can still be restrained keeps it open, and so does any open
 * claim, also one on a breach that is no longer found.
 */
const closingOf = ({
  rights,
  termination,
  form,
  claims: { events, orphans },
}: {
  readonly rights: readonly AccruedRight[];
  readonly termination: Termination;
  readonly form: InstrumentForm;
  readonly claims: Claims;
}): HongKongDate | undefined => {
  if (rights.some(({ outcome }) => outcome === 'breached')) return undefined;
  const all = [...events.values(), ...orphans.values()];
  if (all.some((each) => openClaimsOf(each).length > 0)) return undefined;
  const last = rights.reduce<HongKongDate>(
    (latest, { limitation }) => (limitation.last > latest ? limitation.last : latest),
    addYears(termination.on, form === 'deed' ? 12n : 6n),
  );
  let closed = addDays(last, 1n);
  for (const { on } of all.flat()) if (on > closed) closed = on;
  return closed;
};

const doubtOf = ({ binding, other }: { readonly binding: Binding; readonly other: Binding | undefined }): Life['doubt'] => {
  if (other === undefined) return undefined;
  const [selfExecuting, otherwise] = [lastDayOf(other), lastDayOf(binding)];
  return selfExecuting === otherwise ? undefined : { selfExecuting, otherwise };
};

const stepsOf = ({
  instrument: { drafted, executed, acknowledged, declined },
  binding,
  termination,
  closedOn,
  facts,
  isOver,
  listing,
}: {
  readonly instrument: InstrumentFacts;
  readonly binding: Binding | undefined;
  readonly termination: Termination | undefined;
  readonly closedOn: HongKongDate | undefined;
  readonly facts: RecordFacts;
  readonly isOver: boolean;
  readonly listing: string | undefined;
}): readonly LifeStep[] => {
  const step = (name: LifeStep['step'], on: HongKongDate | undefined, ids: readonly string[]): readonly LifeStep[] =>
    on === undefined ? [] : [{ step: name, on, facts: ids, certainty: facts.certaintyOf(ids) }];
  const steps = [
    ...step('drawn-up', drafted?.on, [drafted?.id ?? '']),
    ...step('executed', executed?.on, [executed?.id ?? '']),
    ...step('declined', declined?.on, [declined?.id ?? '']),
    ...step('acknowledged', acknowledged?.on, [acknowledged?.id ?? '']),
    ...step('bites', binding?.bitesFrom, listing === undefined ? [] : [listing]),
    ...step('superseded', replacedBy(binding)?.on, [binding?.superseded?.fact ?? '']),
    ...(isOver && termination !== undefined && termination.event !== 'superseded'
      ? step('terminated', termination.on, termination.facts).map((one) => ({ ...one, certainty: termination.certainty }))
      : []),
    ...step('closed', closedOn, []),
  ];
  return steps.toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
};
