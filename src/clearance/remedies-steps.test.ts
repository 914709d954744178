/** Several actions in one day: each is judged by itself, and what is asked of them together is the least that a search finds. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { buyBack, cleared, company, type FactText, recordOf, S, told } from '../../cases/clearance/small-companies.ts';
import { readFacts } from '../../cases/judged-record.ts';
import type { Unnumbered } from '../record/index.ts';
import { type ClearanceRemedy, type Ground, groundOf, judge } from './index.ts';
import { actionsIn } from './remedies-plan.ts';

const tight = company({ w: { x: 80_000_000n }, n: 100_000_000n });
const issue = (number: bigint, to = 'public'): FactText => ({ fact: 'shares-issued', class: 'B', number, to, basis: 'placing' });
const acquire = (number: bigint): FactText => ({ fact: 'shares-transferred', class: 'B', number, from: 'public', to: 'x' });
const convert = (number: bigint, holder = 'x'): FactText => ({
  fact: 'shares-converted',
  class: 'A',
  into: 'B',
  number,
  holder,
});
const inSet = (set: string, facts: readonly FactText[]): readonly FactText[] => facts.map((fact) => ({ ...fact, set }));
const only = (action: string, { remedies }: { readonly remedies: readonly ClearanceRemedy[] }) =>
  remedies.find((remedy) => remedy.action === action && remedy.and?.some((part) => part.action === 'reorder') !== true);
const asOne = (action: string, { remedies }: { readonly remedies: readonly ClearanceRemedy[] }) =>
  remedies.find((remedy) => remedy.action === action && remedy.and?.some((part) => part.action === 'reorder') === true);
const [bought = {}] = buyBack(20_000_000n);

test('a line that a later set makes good is missed all the same: its own set is mended, or both become one action', () => {
  const { remedies } = cleared(tight, [...inSet('a', buyBack(30_000_000n)), ...inSet('b', [issue(20_000_000n)])]);
  assert.deepEqual(remedies.map((remedy) => `${told(remedy)} ${remedy.deed ?? ''} ${remedy.permitted}`).slice(0, 2), [
    'convert A 13333334 13333334 x/x/13333334 as-one yes',
    'convert A 18888889 18888889 x/x/18888889  yes',
  ]);
  assert.ok(remedies.every(({ permitted }) => permitted !== 'no'));
});

test('at most so many: with a conversion of a later action the purchase is judged before it', () => {
  const purchase = cleared(tight, [bought, { ...convert(1_000_000n), set: 'later' }]);
  assert.equal(told(only('reduce', purchase) as never), 'reduce B 11111111 11111111 ');
  assert.equal(told(asOne('reduce', purchase) as never), 'reduce B 12111111 12111111 ');
  const small = company({ w: { x: 4_000_000n }, n: 10_000_000n, b: { x: 4_000_000n } });
  const acquired = cleared(small, [acquire(6_000_000n), { ...convert(1_000_000n), set: 'later' }]);
  assert.equal(told(only('reduce', acquired) as never), 'reduce B 4600000 4600000 ');
});

test('what nothing of one kind could mend is not told as so many at most', () => {
  const treasury = { on: '2022-02-02', fact: 'shares-repurchased', class: 'B', number: 1_000_000, held: 'treasury' };
  const record = company({ w: { x: 4_000_000n, y: 4_000_000n }, n: 10_000_000n, b: { x: 1_000_000n } });
  const facts = [
    issue(5_000_000n, 'y'),
    { ...bought, number: 2_000_000 },
    { fact: 'treasury-shares-sold', class: 'B', number: 1_000_000 },
  ];
  const clearance = cleared([...record, treasury], facts);
  assert.equal(clearance.judged.permitted, 'no');
  assert.equal(only('reduce', clearance), undefined);
  assert.equal(told(asOne('reduce', clearance) as never), 'reduce B 444444 444444 ');
});

test('where two actions of a day each lack something, one action is offered wherever it asks less', () => {
  const w = { x: 60_000_000n, y: 4_000_000n };
  const record = company({ w, n: 79_666_667n, b: { x: 30_000_000n, y: 20_000_000n } });
  const apart = cleared(record, [acquire(6_000_000n), ...buyBack(2_000_000n)], { on: '2023-07-04' });
  const at = apart.remedies.map((remedy) => `${told(remedy)} ${remedy.deed ?? ''} ${remedy.permitted}`);
  assert.equal(at[0], 'convert A 4000000 4000000 y/y/4000000 as-one yes');
  assert.equal(at[1], 'convert A 5666668 5666666 x/x/5312501,y/y/354167  yes');
  const once = cleared(record, inSet('q', [acquire(6_000_000n), ...buyBack(2_000_000n)]), { on: '2023-07-04' });
  for (const { action, leastShares, permitted, sharesMoved } of once.remedies) {
    const as = apart.remedies.filter((remedy) => remedy.action === action && remedy.permitted === permitted);
    assert.ok(
      as.some((remedy) => action === 'waiver' || remedy.sharesMoved <= sharesMoved),
      `${action} ${leastShares}`,
    );
  }
});

test('who leaves the board on the day of a buy-back converts all of it in the buy-back, and nobody else is asked', () => {
  const stays = company({ w: { x: 120_000_000n, y: 80_000_000n }, n: 800_000_000n, selfExecuting: false });
  const leaves = { fact: 'director-ceased', person: 'x', cause: 'resigned' };
  const [least] = cleared(stays, [leaves, ...inSet('q', buyBack(10_000_001n))]).remedies;
  assert.equal(told(least as never), 'convert A 120000000 120000000 x/x/120000000');
  assert.equal(least?.proposal.facts.find(({ fact }) => fact === 'shares-converted')?.set, 'q');
  assert.equal(least?.permitted, 'yes');
});

test('two reductions of a day ask for what each takes of what the first has left', () => {
  const facts = [...inSet('a', buyBack(10_000_000n)), ...inSet('b', buyBack(10_000_000n))];
  assert.equal(cleared(S, facts).remedies[0]?.leastShares, 4_000_000n);
});

test('where the votes were short before, each step is held to how things stood just before it', () => {
  const pending = { on: '2022-02-01', fact: 'shares-repurchased', class: 'B', number: 3_000_000, held: 'for-cancellation' };
  const record = company({ w: { x: 5_000_000n, y: 5_000_000n }, n: 12_000_000n, b: { y: 1_000_000n } });
  const facts = [
    { fact: 'shares-cancelled', class: 'B', number: 3_000_000, from: 'repurchased', set: 's0' },
    { fact: 'shares-repurchased', class: 'B', number: 2_000_000, held: 'treasury', set: 's1' },
  ];
  const { remedies } = cleared([...record, pending], facts, { on: '2024-07-02' });
  assert.deepEqual(
    remedies.flatMap(({ action, leastShares, permitted }) => (action === 'convert' ? [`${leastShares} ${permitted}`] : [])),
    ['2173914 yes', '3304348 yes'],
  );
});

test('a conversion in a set of its own in front of a buy-back in another counts where both become one action', () => {
  const record = company({ w: { x: 5n, y: 4n }, n: 21n });
  const { remedies } = cleared(record, [{ ...convert(1n), set: 's0' }, ...inSet('s1', buyBack(3n))]);
  assert.deepEqual(remedies.map(({ action, permitted }) => `${action} ${permitted}`).slice(0, 2), ['reorder yes', 'convert yes']);
});

const deed = fc.record({
  kind: fc.constantFrom('buy', 'buy-back', 'buy-back', 'cancel', 'treasury', 'issue', 'option', 'acquire', 'convert'),
  number: fc.bigInt({ min: 1n, max: 6n }),
  apart: fc.boolean(),
  holder: fc.constantFrom('x', 'y'),
});
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;

const factsOf = ({ kind, number, apart, holder }: Deed, place: number): readonly FactText[] => {
  const [purchase = {}] = buyBack(number);
  const facts =
    kind === 'buy'
      ? [purchase]
      : kind === 'buy-back'
        ? buyBack(number)
        : kind === 'cancel'
          ? [{ fact: 'shares-cancelled', class: 'B', number: 2n, from: 'repurchased' }]
          : kind === 'treasury'
            ? [{ ...purchase, held: 'treasury' }]
            : kind === 'acquire'
              ? [{ ...acquire(number), to: holder }]
              : kind === 'convert'
                ? [convert(1n, holder)]
                : [issue(number, kind === 'issue' ? holder : 'public')];
  return apart ? inSet(`s${place}`, facts) : facts;
};

const permits = (ground: Ground, facts: readonly Unnumbered[]): boolean => {
  const judged = judge(ground, facts);
  return judged.status === 'judged' && judged.permitted === 'yes';
};

/** Every way to put `number` conversions into the actions of a plan, by holder, so that each keeps a share of his. */
function* spread(
  plan: readonly Unnumbered[],
  number: bigint,
  held: Readonly<Record<string, bigint>>,
): Generator<readonly Unnumbered[]> {
  const slots = actionsIn(plan).flatMap(([first = 0]) => Object.keys(held).map((holder) => ({ first, holder })));
  const parts = function* (left: bigint, slot: number): Generator<readonly bigint[]> {
    if (slot === slots.length - 1) yield [left];
    else for (let own = 0n; own <= left; own += 1n) for (const rest of parts(left - own, slot + 1)) yield [own, ...rest];
  };
  for (const split of parts(number, 0)) {
    const more = (who: string): bigint =>
      split.reduce((sum, own, slot) => (slots[slot]?.holder === who ? sum + own : sum), converted(plan, who));
    if (Object.entries(held).some(([who, shares]) => more(who) >= shares)) continue;
    yield plan.flatMap((fact, place) => {
      const set = fact.set ?? `own-${place}`;
      const legs = split.flatMap((own, slot): readonly Unnumbered[] => {
        const { first, holder } = slots[slot] ?? {};
        return first === place && own > 0n ? [{ ...fact, ...convert(own, holder), set } as unknown as Unnumbered] : [];
      });
      return legs.length === 0 ? [fact] : [{ ...fact, set }, ...legs];
    });
  }
}

function converted(facts: readonly Unnumbered[], who?: string): bigint {
  return facts.reduce((sum, fact) => {
    const { fact: kind, holder, number = 0n } = fact as unknown as { fact: string; holder?: string; number?: bigint };
    return kind === 'shares-converted' && (who === undefined || holder === who) ? sum + number : sum;
  }, 0n);
}

test('of several actions a day: the first remedy does, no fewer conversions would, and one share more than at most would not', () => {
  const seen = { least: 0, most: 0, apart: 0, together: 0 };
  fc.assert(
    fc.property(
      fc.record({ x: fc.bigInt({ min: 2n, max: 5n }), y: fc.bigInt({ min: 2n, max: 4n }) }),
      fc.bigInt({ min: 0n, max: 7n }),
      fc.constantFrom(0n, 1n, 2n, 5n, 20n),
      fc.boolean(),
      fc.array(deed, { minLength: 2, maxLength: 3 }),
      (w, b, spare, isPending, deeds) => {
        const n = (10n * (w.x + w.y) + b + 8n) / 9n + spare;
        const pending = { on: '2022-02-01', fact: 'shares-repurchased', class: 'B', number: 2, held: 'for-cancellation' };
        const record = [...company({ w, n, b: { x: b } }), ...(isPending ? [pending] : [])];
        const facts = deeds.flatMap(factsOf);
        const on = '2024-07-02';
        if (!canBe([...record, ...facts.map((fact) => ({ on, ...fact }))])) return;
        const { ground, judged, remedies, proposal } = cleared(record, facts, { on, sharing: { by: 'least' } });
        for (const remedy of remedies.filter(({ proposal: plan }) => plan.on === on)) {
          const again = judge(ground, remedy.proposal.facts);
          assert.ok(again.status === 'judged' && again.permitted !== 'no', remedy.action);
        }
        if (judged.permitted === 'yes') return;
        const [first] = remedies;
        const isConversion = first?.action === 'convert' || first?.action === 'reorder';
        const least = isConversion ? (first.leastShares ?? 0n) : undefined;
        if (isConversion) assert.equal(first.permitted, 'yes');
        const below = least ?? w.x + w.y - 1n;
        const shapes = [proposal.facts, ...(isConversion ? [without(first.proposal.facts, proposal.facts)] : [])];
        for (const plan of shapes) {
          if (actionsIn(plan).length > 1) seen.apart += 1;
          for (let number = 0n; number < below; number += 1n) {
            for (const fewer of spread(plan, number, w)) assert.ok(!permits(ground, fewer), `${number} do for ${below}`);
          }
        }
        if (least !== undefined) seen.least += 1;
        for (const one of remedies.filter(({ action }) => action === 'reduce')) {
          assert.equal(numberIn(one.proposal.facts, one), one.shares);
          assert.ok(numberIn(one.proposal.facts, one) < numberIn(proposal.facts, one), 'less than was proposed');
        }
        const together = asOne('reduce', { remedies });
        const own = (together?.proposal.facts ?? []).filter(({ fact }) => fact === together?.deed);
        if (together?.permitted === 'yes' && own.length === 1 && together.deed !== 'shares-cancelled') {
          const more = together.proposal.facts.map((fact) =>
            fact === own[0] ? { ...fact, number: (together.shares ?? 0n) + 1n } : fact,
          );
          assert.ok(!permits(ground, more), 'one more than at most does, as one action');
          seen.together += 1;
        }
        const most = only('reduce', { remedies });
        const places = [...proposal.facts.keys()].filter((place) => proposal.facts[place]?.fact === most?.deed);
        if (most?.permitted !== 'yes' || places.length !== 1 || most.deed === 'shares-cancelled') return;
        const so = (number: bigint) => proposal.facts.map((fact, place) => (place === places[0] ? { ...fact, number } : fact));
        assert.ok(permits(ground, so(most.shares ?? 0n)));
        assert.ok(!permits(ground, so((most.shares ?? 0n) + 1n)));
        seen.most += 1;
      },
    ),
    { numRuns: 60, seed: 8 },
  );
  assert.ok(seen.least > 15 && seen.most > 0 && seen.together > 0 && seen.apart > 10, JSON.stringify(seen));
});

/** How many shares of a class a plan does of a kind. */
function numberIn(plan: readonly Unnumbered[], { class: classId, deed: kind }: Pick<ClearanceRemedy, 'class' | 'deed'>): bigint {
  return plan.reduce((sum, one) => {
    const fact = one as unknown as { fact: string; class?: string; number?: bigint };
    return fact.fact === kind && fact.class === classId ? sum + (fact.number ?? 0n) : sum;
  }, 0n);
}

/** A plan without the conversions that were put into it. */
function without(plan: readonly Unnumbered[], proposed: readonly Unnumbered[]): readonly Unnumbered[] {
  const own = proposed.flatMap((fact) => (fact.fact === 'shares-converted' ? [key(fact)] : []));
  return plan.filter((fact) => {
    if (fact.fact !== 'shares-converted') return true;
    const place = own.indexOf(key(fact));
    if (place >= 0) own.splice(place, 1);
    return place >= 0;
  });
}

function key(fact: Unnumbered): string {
  const { holder, number } = fact as unknown as { holder: string; number: bigint };
  return `${holder} ${number}`;
}

/** Nobody sells or cancels what he has not. */
function canBe(facts: readonly FactText[]): boolean {
  const text = JSON.stringify(facts, (_key, one: unknown) => (typeof one === 'bigint' ? `${one}` : one));
  if (readFacts(JSON.parse(text)).status !== 'read') return false;
  return groundOf({ record: recordOf(facts), on: '2024-07-02' }).before.state.listing !== undefined;
}
