/**
 * Small programmes drawn by number, and the least of each by trying every place of every cancellation and every number of
 * conversions, in plain arithmetic of its own: Rule 8A.09 at the end of every action, Rule 8A.15 for every cancellation.
 */
import { clearance } from '../../src/index.ts';
import { type IssuerRecord, readJson } from '../../src/record/index.ts';
import { type FactText, readFacts } from '../judged-record.ts';

type Flow = { readonly kind: 'buy' | 'issue' | 'issue-to-x' | 'convert'; readonly number: bigint };
type Item = { readonly day: number; readonly proposal: number } & (
  | ({ readonly is: 'flow' } & Flow)
  | { readonly is: 'lot'; readonly shares: bigint; readonly by: number; readonly given: bigint }
  | { readonly is: 'fixed'; readonly shares: bigint }
);
type Start = {
  readonly held: readonly bigint[];
  readonly votes: bigint;
  readonly publicShares: bigint;
  readonly ordinary: bigint;
  readonly pending: bigint;
  /** From which day the minimum is a twentieth, and until which. */
  readonly lower: { readonly from: number; readonly until: number } | undefined;
  readonly waived: { readonly from: number; readonly until: number } | undefined;
};
export type Drawn = { readonly start: Start; readonly items: readonly Item[]; readonly byCeiling: boolean };

export const drawFrom = (seed: bigint) => {
  let state = seed;
  const below = (most: number): number => {
    state = (state * 6_364_136_223_846_793_005n + 1_442_695_040_888_963_407n) % (1n << 64n);
    return Number(((state >> 20n) * BigInt(most)) >> 44n);
  };
  return below;
};

export const drawProgramme = (below: (most: number) => number): Drawn | undefined => {
  const big = (most: number): bigint => BigInt(below(most));
  const held = below(4) === 0 ? [2n + big(40), 2n + big(20)] : [2n + big(60)];
  const weighted = held.reduce((sum, one) => sum + one, 0n);
  const votes = [10n, 10n, 5n, 2n][below(4)] ?? 10n;
  const ordinary = below(2) === 0 ? 0n : big(20);
  const pending = below(3) === 0 ? 0n : big(30);
  const span = (): { from: number; until: number } => {
    const from = below(4) - 1;
    return { from, until: from + below(5) };
  };
  const lower = below(6) === 0 ? span() : undefined;
  const waived = below(8) === 0 ? span() : undefined;
  // Not far above the line of Rule 8A.09, or well above it.
  const least = (votes * weighted + ordinary) / 9n + 1n;
  const publicShares = least + big(below(2) === 0 ? 12 : 150);
  const items: Item[] = [];
  let waiting = pending;
  let proposal = 0;
  const count = 2 + below(4);
  let lots = 0;
  let day = 0;
  for (let turn = 0; turn < count; turn += 1) {
    if (turn > 0 && below(5) > 0) day += 1;
    proposal += 1;
    const own: Item[] = [];
    const kind = below(7);
    if (kind < 3) {
      const number = 1n + big(12);
      own.push({ is: 'flow', kind: 'buy', number, day, proposal });
      waiting += number;
    } else if (kind < 5) {
      own.push({ is: 'flow', kind: below(3) === 0 ? 'issue-to-x' : 'issue', number: 1n + big(20), day, proposal });
    } else if (kind === 5 && below(3) === 0) own.push({ is: 'flow', kind: 'convert', number: 1n, day, proposal });
    if (waiting > 0n && lots < 4 && below(5) < 3 && !own.some((item) => item.is === 'flow' && item.kind === 'convert')) {
      const shares = 1n + big(Number(waiting));
      waiting -= shares;
      lots += 1;
      if (below(6) === 0) own.push({ is: 'fixed', shares, day, proposal });
      else {
        const by = below(4) === 0 ? day + below(3) : 99;
        own.push({ is: 'lot', shares, by, day, proposal, given: below(8) === 0 ? 1n + big(3) : 0n });
      }
    }
    items.push(...own);
  }
  if (items.length < 2) return undefined;
  return { start: { held, votes, publicShares, ordinary, pending, lower, waived }, items, byCeiling: below(2) === 0 };
};

export const dayText = (day: number): string => `2026-03-${String(day + 5).padStart(2, '0')}`;
const before = { on: '2025-01-02' };

export const recordOf = ({ start }: Drawn): IssuerRecord | undefined => {
  const { held, votes, publicShares, ordinary, pending, lower, waived } = start;
  const decided = (span: { from: number; until: number } | undefined, more: Readonly<Record<string, unknown>>): FactText[] =>
    span === undefined
      ? []
      : [{ on: dayText(span.from), fact: 'exchange-decided', rule: '8A.09', until: dayText(span.until), ...more } as FactText];
  const reading = readFacts([
    { ...before, fact: 'class-created', class: 'B', votes: 1, listed: true },
    { ...before, fact: 'class-created', class: 'A', votes: Number(votes), weighted: true, convertsInto: 'B' },
    ...held.flatMap((number, index) => {
      const person = `x${index}`;
      return [
        { ...before, fact: 'person-recorded', person, kind: 'natural', name: { en: person } },
        { ...before, fact: 'beneficiary-named', person, atListing: true },
        { ...before, fact: 'director-appointed', person, office: 'executive' },
        { ...before, fact: 'shares-issued', class: 'A', number: `${number}`, to: person, basis: 'opening' },
      ];
    }),
    { ...before, fact: 'shares-issued', class: 'B', number: `${publicShares + pending}`, to: 'public', basis: 'opening' },
    ...(ordinary > 0n
      ? [{ ...before, fact: 'shares-issued', class: 'B', number: `${ordinary}`, to: 'x0', basis: 'opening' }]
      : []),
    { ...before, fact: 'articles-adopted', selfExecutingCessation: true },
    { ...before, fact: 'exchange-decided', decision: 'approval', rule: '8A.20', class: 'B', number: '1,000,000,000' },
    { ...before, fact: 'listed', as: 'primary' },
    ...(pending > 0n
      ? [
          {
            on: '2026-01-05',
            fact: 'shares-repurchased',
            class: 'B',
            number: `${pending}`,
            from: 'public',
            held: 'for-cancellation',
          },
        ]
      : []),
    ...decided(lower, { decision: 'modification', parameter: { name: 'minimum', value: '1/20' } }),
    ...decided(waived, { decision: 'waiver' }),
  ] as FactText[]);
  return reading.status === 'refused' ? undefined : reading.record;
};

const factOf = (item: Item): readonly Readonly<Record<string, unknown>>[] => {
  const cancelled = (shares: bigint) => ({ fact: 'shares-cancelled', class: 'B', number: `${shares}`, from: 'repurchased' });
  const converted = (number: bigint) => ({
    fact: 'shares-converted',
    class: 'A',
    into: 'B',
    number: `${number}`,
    holder: 'x0',
    because: 'election',
  });
  if (item.is === 'fixed') return [cancelled(item.shares)];
  if (item.is === 'lot') return [cancelled(item.shares), ...(item.given > 0n ? [converted(item.given)] : [])];
  if (item.kind === 'convert') return [converted(item.number)];
  if (item.kind === 'buy') {
    return [{ fact: 'shares-repurchased', class: 'B', number: `${item.number}`, from: 'public', held: 'for-cancellation' }];
  }
  const to = item.kind === 'issue' ? 'public' : 'x0';
  return [{ fact: 'shares-issued', class: 'B', number: `${item.number}`, to, basis: 'option-exercise' }];
};

export const proposalsOf = ({ items }: Drawn): readonly clearance.Proposal[] => {
  const given = [...new Set(items.map(({ proposal }) => proposal))].map((proposal) => {
    const own = items.filter((item) => item.proposal === proposal);
    const lot = own.find((item) => item.is === 'lot');
    return {
      on: dayText(own[0]?.day ?? 0),
      ...(own.some(({ is }) => is === 'fixed') ? { fixed: true } : {}),
      ...(lot?.is === 'lot' && lot.by < 99 ? { by: dayText(lot.by) } : {}),
      facts: own.flatMap(factOf),
    };
  });
  const text = readJson(JSON.stringify(given));
  if (text.status === 'refused') throw new Error('no JSON');
  const { proposals, faults } = clearance.readProposals(text.value);
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
  return proposals;
};

type Numbers = {
  readonly held: readonly bigint[];
  readonly n: bigint;
  readonly b: bigint;
  readonly waiting: bigint;
  readonly converted: bigint;
};

/**
 * The least total of conversions and with it the fewest dates of cancellation while each beneficiary keeps a weighted
 * share; nothing where no way keeps the Rules. `extra` is how many more than asked may be converted each time.
 */
export const leastOf = (drawn: Drawn, extra: bigint): { readonly converted: bigint; readonly dates: number } | undefined => {
  const { start, items, byCeiling } = drawn;
  const { votes, lower, waived } = start;
  const days = [...new Set(items.map(({ day }) => day))];
  const last = days.at(-1) ?? 0;
  const lots = items.filter((item) => item.is === 'lot');
  const isIn = (day: number, span: { from: number; until: number } | undefined): boolean =>
    span !== undefined && day >= span.from && day <= span.until;
  const shortOn = (day: number, { held, n, b }: Numbers): bigint => {
    if (isIn(day, waived)) return 0n;
    const whole = isIn(day, lower) ? 20n : 10n;
    const all = votes * held.reduce((sum, one) => sum + one, 0n) + b + n;
    return all - whole * n;
  };
  const splits = byCeiling && start.held.length > 1;
  const less = (numbers: Numbers, parts: readonly bigint[]): Numbers => {
    const total = parts.reduce((sum, one) => sum + one, 0n);
    return {
      ...numbers,
      held: numbers.held.map((one, index) => one - (parts[index] ?? 0n)),
      b: numbers.b + total,
      converted: numbers.converted + total,
    };
  };
  let best: { converted: bigint; dates: number } | undefined;
  const isOpen = ({ held, converted }: Numbers): boolean =>
    held.every((one) => one > 0n) && (best === undefined || converted <= best.converted);
  /** Conversions of `least` and up to `extra` more, split in every way. */
  function* more(numbers: Numbers, least: readonly bigint[]): Generator<Numbers> {
    const [first = 0n, second] = least;
    for (let one = 0n; one <= extra; one += 1n) {
      if (second === undefined) yield less(numbers, [first + one]);
      else for (let two = 0n; one + two <= extra; two += 1n) yield less(numbers, [first + one, second + two]);
    }
  }
  /** For Rule 8A.09: no more than it asks, in every split. */
  function* forVotes(numbers: Numbers, short: bigint): Generator<Numbers> {
    if (short <= 0n) {
      yield numbers;
      return;
    }
    if (votes < 2n) return;
    const asked = (short + votes - 2n) / (votes - 1n);
    for (let plus = 0n; plus <= extra; plus += 1n) {
      const number = asked + plus;
      if (numbers.held.length === 1) yield less(numbers, [number]);
      else for (let one = 0n; one <= number; one += 1n) yield less(numbers, [one, number - one]);
    }
  }
  const chosen: { readonly day: number; readonly behind: number }[] = [];
  const dayItems = (day: number): readonly Item[] => items.filter((item) => item.day === day);

  const run = (): void => {
    const acts: ((numbers: Numbers) => Iterable<Numbers>)[] = [];
    const dates = new Set<number>();
    const cancel = (day: number, shares: bigint, given: bigint) => {
      dates.add(day);
      acts.push(function* (numbers) {
        if (numbers.waiting < shares) return;
        const all = numbers.held.reduce((sum, one) => sum + one, 0n) + numbers.n + numbers.b + numbers.waiting;
        const quota = (one: bigint): bigint => (one * shares + all - 1n) / all;
        const behind = { ...numbers, waiting: numbers.waiting - shares };
        if (splits) {
          const least = numbers.held.map((one, index) => {
            const own = index === 0 ? given : 0n;
            return quota(one) > own ? quota(one) : own;
          });
          yield* more(behind, least);
          return;
        }
        const asked = quota(numbers.held.reduce((sum, one) => sum + one, 0n));
        const number = asked > given ? asked : given;
        if (numbers.held.length === 1) yield* more(behind, [number]);
        else for (let one = given; one <= number; one += 1n) yield* more(behind, [one, number - one]);
      });
    };
    for (let day = Math.min(...days); day <= last; day += 1) {
      acts.push((numbers) => forVotes(numbers, shortOn(day, numbers)));
      const own = dayItems(day);
      const place = (behind: number, given: bigint): void => {
        const out = lots.reduce(
          (sum, { shares }, lot) => (chosen[lot]?.day === day && chosen[lot]?.behind === behind ? sum + shares : sum),
          0n,
        );
        if (out > 0n) cancel(day, out, given);
        else if (given > 0n) acts.push((numbers) => [less(numbers, [given])]);
      };
      place(-1, 0n);
      for (const [behind, item] of own.entries()) {
        if (item.is === 'fixed') cancel(day, item.shares, 0n);
        else if (item.is === 'flow' && item.kind === 'convert') acts.push((numbers) => [less(numbers, [item.number])]);
        else if (item.is === 'flow') {
          acts.push(function* (numbers) {
            const { n, b, waiting } = numbers;
            const { number, kind } = item;
            const done =
              kind === 'buy'
                ? { ...numbers, n: n - number, waiting: waiting + number }
                : kind === 'issue'
                  ? { ...numbers, n: n + number }
                  : { ...numbers, b: b + number };
            if (done.n >= 0n) yield* forVotes(done, shortOn(day, done));
          });
        }
        place(behind, item.is === 'lot' ? item.given : 0n);
      }
    }
    const go = (at: number, numbers: Numbers): void => {
      if (!isOpen(numbers)) return;
      const act = acts[at];
      if (act === undefined) {
        const { converted } = numbers;
        if (best === undefined || converted < best.converted || dates.size < best.dates) best = { converted, dates: dates.size };
        return;
      }
      for (const next of act(numbers)) go(at + 1, next);
    };
    go(0, {
      held: start.held,
      n: start.publicShares,
      b: start.ordinary,
      waiting: start.pending,
      converted: 0n,
    });
  };
  const choose = (lot: number): void => {
    const own = lots[lot];
    if (own === undefined) {
      run();
      return;
    }
    for (const day of days) {
      if (day > own.by) break;
      for (let behind = -1; behind < dayItems(day).length; behind += 1) {
        chosen[lot] = { day, behind };
        choose(lot + 1);
      }
    }
  };
  choose(0);
  return best;
};
