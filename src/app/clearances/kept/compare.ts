import type { HongKongDate } from '../../../exact/index.ts';
import type { ChangedFinding } from '../../../rulebook/index.ts';
import type { KeptFinding } from './given.ts';
import type { Answered } from './judged.ts';
import type { Comparison } from './kinds.ts';

/** What of one finding comes out otherwise; `null` where it is not there. */
export type Difference = {
  readonly rule: string;
  readonly check: string;
  readonly subject: string | undefined;
  readonly was: string | null;
  readonly now: string | null;
  /** Figures that differ, where they are known. */
  readonly figures: readonly { readonly name: string; readonly was: string | null; readonly now: string | null }[];
};

/** An answer as it was kept. */
export type Was = { readonly permitted: string; readonly findings: readonly KeptFinding[] };

export type Since = {
  readonly id: string;
  readonly fact: string;
  readonly on: HongKongDate;
  readonly recorded: string | undefined;
  readonly how: 'recorded' | 'retracted';
};

/** Why: facts that came on record since, and what else is another rulebook. */
export type Because = {
  readonly facts: readonly Since[];
  readonly rulebook: boolean;
  readonly rules: readonly { readonly rule: string; readonly was: HongKongDate; readonly now: HongKongDate | undefined }[];
};

/** Rules that were judged in another version than now. */
export const rulesSince = ({
  was,
  now,
}: {
  readonly was: readonly KeptFinding[];
  readonly now: readonly ChangedFinding[];
}): Because['rules'] => {
  const versions = new Map(now.map(({ finding: { rule, version } }) => [rule, version?.inForceFrom]));
  const seen = new Set<string>();
  return was.flatMap(({ rule, version }) => {
    if (version === undefined || seen.has(rule) || !versions.has(rule) || versions.get(rule) === version) return [];
    seen.add(rule);
    return [{ rule, was: version, now: versions.get(rule) }];
  });
};

const ranks = ['yes', 'needs-counsel', 'needs-exchange', 'cannot-tell', 'no', 'impossible'];
const findingRanks = ['needs-counsel', 'needs-exchange', 'cannot-tell', 'breached'];
/** How bad an outcome is; -1 where it worsens nothing. */
export const rankOf = (outcome: string | null): number => findingRanks.indexOf(outcome ?? '');

export const compared = ({
  was,
  now,
  differences,
}: {
  readonly was: Was;
  readonly now: Answered;
  readonly differences: readonly Difference[];
}): Comparison => {
  if (now.permitted === 'cannot-tell' && was.permitted !== 'cannot-tell') return 'cannot-tell';
  const [before, after] = [ranks.indexOf(was.permitted), ranks.indexOf(now.permitted)];
  if (after !== before) return after > before ? 'worse' : 'better';
  const turned = differences.filter((one) => one.was !== one.now);
  if (turned.some((one) => rankOf(one.now) > rankOf(one.was))) return 'worse';
  if (turned.some((one) => rankOf(one.now) < rankOf(one.was))) return 'better';
  return differences.length > 0 ? 'otherwise' : 'same';
};

/** How bad it is that it comes out so: from `yes` to `no` is the worst. */
export const gravityOf = (comparison: Comparison, was: string, now: string | undefined): number => {
  if (comparison === 'worse') return 100 + ranks.indexOf(now ?? '') * 10 - ranks.indexOf(was);
  return { same: 0, better: 10, otherwise: 20, 'cannot-tell': 50 }[comparison];
};

type Line = {
  readonly rule: string;
  readonly check: string;
  readonly subject: string;
  readonly outcome: string;
  readonly figures: Readonly<Record<string, string>>;
};

/**
 * What comes out otherwise. Outcomes are compared with those that were kept; figures with those of the same facts and the
 * rulebook of now, which are the figures of the day where that gives the answer that was kept.
 */
export const differencesOf = ({
  was,
  then,
  known,
  now,
}: {
  readonly was: Was;
  readonly then: Answered;
  readonly known: boolean;
  readonly now: Answered;
}): readonly Difference[] => {
  const before = known ? linesOf(then) : undefined;
  const after = linesOf(now);
  if (before === undefined) return outcomesOnly(was.findings, now.findings);
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [old, fresh] = [before.get(key), after.get(key)];
    const figures = figuresOf(old?.figures ?? {}, fresh?.figures ?? {});
    if (old?.outcome === fresh?.outcome && figures.length === 0) return [];
    const { rule = '', check = '', subject } = old ?? fresh ?? {};
    return [{ rule, check, subject, was: old?.outcome ?? null, now: fresh?.outcome ?? null, figures }];
  });
};

const figuresOf = (old: Line['figures'], fresh: Line['figures']): Difference['figures'] =>
  [...new Set([...Object.keys(old), ...Object.keys(fresh)])].flatMap((name) =>
    old[name] === fresh[name] ? [] : [{ name, was: old[name] ?? null, now: fresh[name] ?? null }],
  );

/** By Rule, check and subject; several of one key stand in their order. */
const linesOf = ({ changes }: Answered): ReadonlyMap<string, Line> => {
  const found = new Map<string, Line>();
  for (const { finding } of changes) {
    const { rule, check, subject, outcome } = finding;
    const figures = Object.fromEntries(Object.entries(finding.figures).map(([name, value]) => [name, `${value}`]));
    let key = JSON.stringify([rule, check, subject]);
    while (found.has(key)) key += '+';
    found.set(key, { rule, check, subject, outcome, figures });
  }
  return found;
};

/** The worst outcome of each check, where nothing else was kept that can be relied on. */
const outcomesOnly = (was: readonly KeptFinding[], now: readonly KeptFinding[]): readonly Difference[] => {
  const worst = (findings: readonly KeptFinding[]): ReadonlyMap<string, string> => {
    const found = new Map<string, string>();
    for (const { rule, check, outcome } of findings) {
      const key = `${rule} ${check}`;
      const old = found.get(key);
      if (old === undefined || rankOf(outcome) > rankOf(old)) found.set(key, outcome);
    }
    return found;
  };
  const [before, after] = [worst(was), worst(now)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [old, fresh] = [before.get(key) ?? null, after.get(key) ?? null];
    const [rule = '', check = ''] = key.split(' ');
    return old === fresh ? [] : [{ rule, check, subject: undefined, was: old, now: fresh, figures: [] }];
  });
};
