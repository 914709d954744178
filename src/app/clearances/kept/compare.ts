import type { HongKongDate } from '../../../exact/index.ts';
import type { ChangedFinding } from '../../../rulebook/index.ts';
import type { BareAlert, BareAnswer, BareDecider, BareLine } from './answer.ts';
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
  /** Figures that differ, where they are known, and whatever else of it does: the remedy, its day, what is missing. */
  readonly figures: readonly Figure[];
};

export type Figure = { readonly name: string; readonly was: string | null; readonly now: string | null };

/** What stands beside the Requirements and comes out otherwise: alerts by their level, and who has to act. */
export type Beside = {
  readonly alerts: readonly {
    readonly code: string;
    readonly rule: string;
    readonly subject: string;
    readonly was: string | null;
    readonly now: string | null;
    readonly figures: readonly Figure[];
  }[];
  readonly decides: readonly {
    readonly who: string;
    readonly does: string;
    readonly rule: string;
    readonly what: string;
    readonly was: boolean;
    readonly now: boolean;
    readonly figures: readonly Figure[];
  }[];
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
  isKnown,
}: {
  readonly was: Was;
  readonly now: Answered;
  readonly differences: readonly Difference[];
  /** Whether its figures are known: where only outcomes are, nobody can say that it is the same. */
  readonly isKnown: boolean;
}): Comparison => {
  if (now.permitted === 'cannot-tell' && was.permitted !== 'cannot-tell') return 'cannot-tell';
  const [before, after] = [ranks.indexOf(was.permitted), ranks.indexOf(now.permitted)];
  if (after !== before) return after > before ? 'worse' : 'better';
  const turned = differences.filter((one) => one.was !== one.now);
  if (turned.some((one) => rankOf(one.now) > rankOf(one.was))) return 'worse';
  if (turned.some((one) => rankOf(one.now) < rankOf(one.was))) return 'better';
  if (!isKnown) return 'cannot-tell';
  return differences.length > 0 ? 'otherwise' : 'same';
};

/** How bad it is that it comes out so: from `yes` to `no` is the worst. */
export const gravityOf = (comparison: Comparison, was: string, now: string | undefined): number => {
  if (comparison === 'worse') return 100 + ranks.indexOf(now ?? '') * 10 - ranks.indexOf(was);
  return { same: 0, better: 10, otherwise: 20, 'cannot-tell': 50 }[comparison];
};

/**
 * What comes out otherwise, exactly, where the answer is known with its figures; only outcomes otherwise. `idOf` gives the
 * persons of a record for their numbers.
 */
export const differencesOf = ({
  was,
  bare,
  now,
  idOf,
}: {
  readonly was: Was;
  readonly bare: BareAnswer | undefined;
  readonly now: Answered;
  readonly idOf: (number: string) => string;
}): readonly Difference[] => {
  if (bare === undefined) return outcomesOnly(was.findings, now.findings);
  const key = ({ rule, check, subject }: BareLine): string => JSON.stringify([rule, check, subject]);
  return paired(bare.lines, now.bare?.lines ?? [], key).flatMap(([old, fresh]) => {
    // Of a finding that is new or gone its figures say enough.
    const said = old === undefined || fresh === undefined ? figuresBy : saidBy;
    const figures = figuresOf(old && said(old), fresh && said(fresh));
    if (old?.outcome === fresh?.outcome && figures.length === 0) return [];
    const { rule = '', check = '', subject = '' } = old ?? fresh ?? {};
    return [{ rule, check, subject: idOf(subject), was: old?.outcome ?? null, now: fresh?.outcome ?? null, figures }];
  });
};

const figuresBy = ({ figures }: BareLine): Readonly<Record<string, string | null>> => figures;

/** All that a finding says beside its outcome; of which version of the Rule is told elsewhere. */
const saidBy = ({
  figures,
  otherBasis,
  remedy,
  certainty,
  on,
  before,
  missing,
}: BareLine): Readonly<Record<string, string | null>> => ({
  ...figures,
  ...Object.fromEntries(Object.entries(otherBasis ?? {}).map(([name, value]) => [`otherBasis.${name}`, value])),
  ...Object.fromEntries(Object.entries(remedy ?? {}).map(([name, value]) => [`remedy.${name}`, value])),
  certainty,
  on,
  before,
  missing: missing.length === 0 ? null : missing.join(', '),
});

const figuresOf = (
  old: Readonly<Record<string, string | null>> = {},
  fresh: Readonly<Record<string, string | null>> = {},
): readonly Figure[] =>
  [...new Set([...Object.keys(old), ...Object.keys(fresh)])].flatMap((name) => {
    const [was, now] = [old[name] ?? null, fresh[name] ?? null];
    return was === now ? [] : [{ name, was, now }];
  });

/** What belongs together in two lists; several of one key in their order. */
const paired = <T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (one: T) => string,
): readonly (readonly [T | undefined, T | undefined])[] => {
  const keyed = (all: readonly T[]): ReadonlyMap<string, T> => {
    const found = new Map<string, T>();
    for (const one of all) {
      let key = keyOf(one);
      while (found.has(key)) key += '+';
      found.set(key, one);
    }
    return found;
  };
  const [old, fresh] = [keyed(before), keyed(after)];
  return [...new Set([...old.keys(), ...fresh.keys()])].map((key) => [old.get(key), fresh.get(key)] as const);
};

export const besideOf = ({
  was,
  now,
  idOf,
}: {
  readonly was: BareAnswer | undefined;
  readonly now: BareAnswer | undefined;
  readonly idOf: (number: string) => string;
}): Beside => {
  if (was === undefined || now === undefined) return { alerts: [], decides: [] };
  const alerts = paired(was.alerts, now.alerts, alertKey).flatMap(([old, fresh]) => {
    const figures = figuresOf(old && alertSays(old), fresh && alertSays(fresh));
    if (old?.level === fresh?.level && figures.length === 0) return [];
    const { code = '', rule = '', subject = '' } = old ?? fresh ?? {};
    return [{ code, rule, subject: idOf(subject), was: old?.level ?? null, now: fresh?.level ?? null, figures }];
  });
  const decides = paired(was.decides, now.decides, deciderKey).flatMap(([old, fresh]) => {
    const figures = figuresOf(old?.figures, fresh?.figures);
    const [before, after] = [old !== undefined, fresh !== undefined];
    if (before === after && figures.length === 0) return [];
    const { who = '', does = '', rule = '', what = '' } = old ?? fresh ?? {};
    return [{ who: idOf(who), does, rule, what, was: before, now: after, figures }];
  });
  return { alerts, decides };
};

const alertKey = ({ code, rule, subject }: BareAlert): string => JSON.stringify([code, rule, subject]);
const alertSays = ({ figures, missing }: BareAlert) => ({
  ...figures,
  missing: missing.length === 0 ? null : missing.join(', '),
});
const deciderKey = ({ who, does, rule, what, beneficiary, class: of }: BareDecider): string =>
  JSON.stringify([who, does, rule, what, beneficiary, of]);

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
