import type { Judged, Permission, Proposal } from '../../../clearance/index.ts';
import { bytesOf, toHex } from '../../../log/index.ts';
import { type Fact, factText, isCompany, type JsonMap, type Unnumbered } from '../../../record/index.ts';
import type { ChangedFinding } from '../../../rulebook/index.ts';
import type { Outside } from '../../ledger/index.ts';

/** An answer as it is bound by its hash and compared: figures and outcomes, nobody's name, no sentence. */
export type KeptAnswer = {
  readonly permitted: Permission;
  /** What was asked, with persons by their numbers and without free text. */
  readonly asked: string;
  /** A line of JSON for each finding that the proposal changes, sorted. */
  readonly lines: readonly string[];
  /** SHA-256 in hexadecimal digits of all of it. */
  readonly digest: string;
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

/** The proposal as it is kept: JSON in the normal form of facts. */
export const askedText = ({ on, facts, set }: Proposal): string =>
  `{"on":${JSON.stringify(on)}${set === undefined ? '' : `,"set":${JSON.stringify(set)}`},"facts":[${facts
    .map((fact) => factText(given(fact)))
    .join(',')}]}`;

/** SHA-256 of facts as a record begins with them, without names and free text. */
export const factsDigest = (facts: readonly Fact[], { startHash }: Pick<Outside, 'startHash'>): string => {
  const numbers = numberedPersons(facts);
  const running = startHash();
  for (const fact of facts) running.add(bytesOf(`${nameless(fact, numbers)}\n`));
  return toHex(running.end());
};

/** The answer to a proposal; `facts` are those of the record that it was judged on, of later days too. */
export const keptAnswer = ({
  facts,
  proposal,
  judged,
  outside,
}: {
  readonly facts: readonly Fact[];
  readonly proposal: Proposal;
  readonly judged: Pick<Judged, 'changes' | 'permitted'>;
  readonly outside: Pick<Outside, 'hash'>;
}): KeptAnswer => {
  const numbers = numberedPersons(facts, proposal.facts);
  const { permitted } = judged;
  const asked = proposal.facts.map((fact) => nameless(given(fact), numbers)).join('\n');
  const lines = judged.changes.map((changed) => lineOf(changed, numbers)).sort();
  const text = [JSON.stringify({ permitted, on: proposal.on, set: proposal.set ?? null }), asked, ...lines].join('\n');
  return { permitted, asked, lines, digest: toHex(outside.hash(bytesOf(`holdfast clearance\n${text}\n`))) };
};

/**
 * Everything exact that a finding says, in a fixed order. How a duty is split among persons and which facts engaged it stay
 * out: both are told by ids, whose order is another one when somebody is erased.
 */
const lineOf = ({ change, before, finding }: ChangedFinding, numbers: ReadonlyMap<string, string>): string => {
  const idOf = (id: string): string => numbers.get(id) ?? id;
  const { rule, check, outcome, subject, on, certainty, figures, figuresOtherBasis, remedy, missing, version } = finding;
  return JSON.stringify({
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
  });
};

const text = (value: bigint | undefined): string | null => (value === undefined ? null : `${value}`);

const figureTexts = (figures: Readonly<Record<string, bigint>>): JsonMap =>
  Object.fromEntries(
    Object.entries(figures)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, value]) => [name, `${value}`]),
  );
