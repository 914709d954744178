import type { Permission, Proposal, Sharing, SideAlert } from '../../../clearance/index.ts';
import { bytesOf, toHex } from '../../../log/index.ts';
import { type Fact, factText, isCompany, type Json, type JsonMap, readJson, type Unnumbered } from '../../../record/index.ts';
import type { ChangedFinding } from '../../../rulebook/index.ts';
import type { Outside } from '../../ledger/index.ts';
import type { Cleared, Decider } from '../cleared.ts';

/** One finding of an answer, everything exact that it says; persons by their numbers, quantities as text. */
export type BareLine = {
  readonly rule: string;
  readonly check: string;
  readonly subject: string;
  readonly on: string;
  readonly change: string;
  readonly before: string | null;
  readonly outcome: string;
  readonly certainty: string;
  readonly figures: Readonly<Record<string, string>>;
  readonly otherBasis: Readonly<Record<string, string>> | null;
  readonly remedy: Readonly<Record<string, string | null>> | null;
  readonly missing: readonly string[];
  readonly version: { readonly from: string; readonly confidence: string } | null;
};

export type BareAlert = {
  readonly code: string;
  readonly rule: string;
  readonly subject: string;
  readonly level: string;
  readonly on: string;
  readonly figures: Readonly<Record<string, string>>;
  readonly missing: readonly string[];
};

export type BareDecider = {
  readonly who: string;
  readonly does: string;
  readonly rule: string;
  readonly what: string;
  readonly beneficiary: string | null;
  readonly class: string | null;
  readonly figures: Readonly<Record<string, string>>;
};

/** An answer as it is kept, bound by its hash and compared: figures and outcomes, nobody's name, no sentence. */
export type BareAnswer = {
  readonly permitted: Permission;
  readonly on: string;
  readonly set: string | null;
  readonly sharing: Json;
  /** SHA-256 in hexadecimal digits of what was asked, without names and free text. */
  readonly asked: string;
  /** The findings that the proposal changes, sorted by their text. */
  readonly lines: readonly BareLine[];
  readonly alerts: readonly BareAlert[];
  readonly decides: readonly BareDecider[];
};

/**
 * Persons who are no companies, by their place among those whom a record names, `#1`, and those whom only a proposal
 * records, `+1`. What is hashed names nobody so, and is the same in a file, in a store and after somebody was erased.
 */
export const numberedPersons = (facts: readonly Fact[], proposed: readonly Unnumbered[] = []): ReadonlyMap<string, string> => {
  const numbers = new Map<string, string>();
  const number = (mark: string, some: readonly (Fact | Unnumbered)[]): void => {
    let last = 0;
    for (const one of some) {
      if (one.fact !== 'person-recorded') continue;
      const { person, kind } = one as Extract<Fact, { readonly fact: 'person-recorded' }>;
      if (isCompany(kind) || numbers.has(person)) continue;
      last += 1;
      numbers.set(person, `${mark}${last}`);
    }
  };
  number('#', facts);
  number('+', proposed);
  return numbers;
};

/** A fact as a record holds it: with an id only where it was given one. */
const given = (fact: Unnumbered): Fact => ({ ...fact, id: fact.id ?? '', named: fact.id !== undefined }) as unknown as Fact;

/** When a fact came on record is another matter in a file than in a store, and no part of what it says. */
const nameless = ({ recorded: _, ...fact }: Fact, numbers: ReadonlyMap<string, string>): string =>
  factText(fact as Fact, { person: (id) => numbers.get(id) ?? id, withhold: () => 'null' });

const sharingJson = (sharing: Sharing, idOf: (id: string) => string = (id) => id): JsonMap =>
  sharing.by === 'agreement'
    ? { by: sharing.by, shares: Object.fromEntries([...sharing.shares].map(([id, shares]) => [idOf(id), `${shares}`]).sort()) }
    : { by: sharing.by };

/** The proposal as it is kept: JSON in the normal form of facts, with how its duty is shared where that was asked for. */
export const askedText = ({ on, facts, set }: Proposal, sharing: Sharing = { by: 'ceiling' }): string =>
  `{"on":${JSON.stringify(on)}${set === undefined ? '' : `,"set":${JSON.stringify(set)}`}${
    sharing.by === 'ceiling' ? '' : `,"sharing":${JSON.stringify(sharingJson(sharing))}`
  },"facts":[${facts.map((fact) => factText(given(fact))).join(',')}]}`;

/** SHA-256 of facts as a record begins with them, without names and free text. */
export const factsDigest = (facts: readonly Fact[], { startHash }: Pick<Outside, 'startHash'>): string => {
  const numbers = numberedPersons(facts);
  const running = startHash();
  for (const fact of facts) running.add(bytesOf(`${nameless(fact, numbers)}\n`));
  return toHex(running.end());
};

/** The answer to a proposal in its bare form; `facts` are those of the record that it was judged on, of later days too. */
export const bareAnswer = ({
  facts,
  cleared,
  outside,
}: {
  readonly facts: readonly Fact[];
  readonly cleared: Pick<Cleared, 'proposal' | 'sharing' | 'changes' | 'permitted' | 'alerts' | 'decides'>;
  readonly outside: Pick<Outside, 'hash'>;
}): BareAnswer => {
  const { proposal, sharing, permitted, changes, alerts, decides } = cleared;
  const numbers = numberedPersons(facts, proposal.facts);
  const idOf = (id: string): string => numbers.get(id) ?? id;
  const asked = proposal.facts.map((fact) => `${nameless(given(fact), numbers)}\n`).join('');
  return {
    permitted,
    on: proposal.on,
    set: proposal.set ?? null,
    sharing: sharingJson(sharing, idOf),
    asked: toHex(outside.hash(bytesOf(asked))),
    lines: inOrder(changes.map((changed) => lineOf(changed, idOf))),
    alerts: inOrder(alerts.map((alert) => alertOf(alert, idOf))),
    decides: inOrder(decides.map((decider) => deciderOf(decider, idOf))),
  };
};

const inOrder = <T>(all: readonly T[]): readonly T[] =>
  all
    .map((one) => [JSON.stringify(one), one] as const)
    .sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0))
    .map(([, one]) => one);

/** What the Requirements say to it: what else stands beside it is another matter. */
export const coreOf = ({ alerts: _alerts, decides: _decides, ...core }: BareAnswer): string => JSON.stringify(core);

/** SHA-256 in hexadecimal digits of an answer in its bare form, as text. */
export const answerDigest = (text: string, { hash }: Pick<Outside, 'hash'>): string =>
  toHex(hash(bytesOf(`holdfast clearance\n${text}\n`)));

/** An answer that was kept, from its text; undefined where the text is none. */
export const readBare = (text: string): BareAnswer | undefined => {
  if (readJson(text).status !== 'read') return undefined;
  const value = JSON.parse(text) as Partial<Record<keyof BareAnswer, unknown>> | null;
  const isBare =
    typeof value === 'object' &&
    typeof value?.permitted === 'string' &&
    [value.lines, value.alerts, value.decides].every(
      (all) => Array.isArray(all) && all.every((one) => typeof one === 'object' && one !== null),
    ) &&
    (value.lines as readonly Partial<BareLine>[]).every(
      ({ rule, outcome, figures }) => typeof rule === 'string' && typeof outcome === 'string' && typeof figures === 'object',
    );
  return isBare ? (value as BareAnswer) : undefined;
};

/**
 * Everything exact that a finding says, in a fixed order. How a duty is split among persons and which facts engaged it stay
 * out: both are told by ids, whose order is another one when somebody is erased.
 */
const lineOf = ({ change, before, finding }: ChangedFinding, idOf: (id: string) => string): BareLine => {
  const { rule, check, outcome, subject, on, certainty, figures, figuresOtherBasis, remedy, missing, version } = finding;
  return {
    rule,
    check,
    subject: idOf(subject),
    on,
    change,
    before,
    outcome,
    certainty,
    figures: figureTexts(figures),
    otherBasis: figuresOtherBasis === undefined ? null : figureTexts(figuresOtherBasis),
    remedy:
      remedy === null
        ? null
        : {
            action: remedy.action,
            class: remedy.class ?? null,
            least: text(remedy.leastShares),
            shares: text(remedy.shares),
            by: remedy.by,
          },
    missing: (missing ?? []).map(idOf).sort(),
    version: version === null ? null : { from: version.inForceFrom, confidence: version.confidence },
  };
};

const alertOf = ({ code, rule, level, subject, on, figures, missing }: SideAlert, idOf: (id: string) => string): BareAlert => ({
  code,
  rule,
  subject: idOf(subject),
  level,
  on,
  figures: figureTexts(figures),
  missing: (missing ?? []).map(idOf).sort(),
});

const deciderOf = (decider: Decider, idOf: (id: string) => string): BareDecider => {
  const { who, does, rule, what, beneficiary, class: of, shares, count } = decider;
  return {
    who: idOf(who),
    does,
    rule,
    what,
    beneficiary: beneficiary === undefined ? null : idOf(beneficiary),
    class: of ?? null,
    figures: figureTexts({ ...(count === undefined ? {} : { count }), ...(shares === undefined ? {} : { shares }) }),
  };
};

const text = (value: bigint | undefined): string | null => (value === undefined ? null : `${value}`);

const figureTexts = (figures: Readonly<Record<string, bigint>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(figures)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, value]) => [name, `${value}`]),
  );
