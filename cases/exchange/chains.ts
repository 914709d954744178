/** Records with any chains of vehicles that can be: who directs, who has which part, changes, ends, nominees, deaths, shares. */
import fc from 'fast-check';
import { type IssuerRecord, readJson, readRecordDocument } from '../../src/record/index.ts';

type FactText = Readonly<Record<string, unknown>>;

const naturals = ['n0', 'n1', 'n2', 'constructor'] as const;
const vehicles = ['v0', 'v1', 'v2', 'v3', 'v4'] as const;
const nominees = ['m0', 'm1'] as const;
const dates = ['2020-01-02', '2020-05-04', '2021-03-03', '2021-03-04', '2022-11-30'] as const;

/** Vehicles hold only for persons and for vehicles behind them, so that no chain leads back. */
const above = (place: number): readonly string[] => [...naturals, ...nominees, ...vehicles.slice(place + 1)];

const parts = (among: readonly string[]) =>
  fc
    .uniqueArray(
      fc.record({ person: fc.constantFrom(...among, 'unknown', 'public'), weight: fc.bigInt({ min: 1n, max: 10n ** 12n }) }),
      {
        selector: ({ person }) => person,
        minLength: 1,
        maxLength: 4,
      },
    )
    .map((weights) => {
      const whole = weights.reduce((sum, { weight }) => sum + weight, 0n);
      return weights.map(({ person, weight }) => ({ person, part: `${weight}/${whole}` }));
    });

const terms = (place: number) => {
  const among = above(place);
  return fc.record({
    kind: fc.constantFrom('private-company', 'trust', 'limited-partnership', 'other'),
    for: fc.uniqueArray(fc.constantFrom(...among), { minLength: 1, maxLength: 3 }),
    votesDirectedBy: fc.constantFrom(...among, 'unknown', 'public'),
    economicInterest: fc.oneof({ arbitrary: parts(among), weight: 4 }, { arbitrary: fc.constant('discretionary'), weight: 1 }),
  });
};

type Turn = { readonly date: string; readonly ends: boolean; readonly terms: FactText; readonly purpose: string };

const lives = fc.tuple(
  ...vehicles.map((_, place) =>
    fc.record({
      kind: fc.constantFrom('company', 'trust', 'limited-partnership', 'fund', 'other', 'estate', 'nominee', 'depositary'),
      turns: fc.array(
        fc.record({
          date: fc.constantFrom(...dates),
          ends: fc.boolean(),
          terms: terms(place),
          purpose: fc.constantFrom('estate-planning', 'other'),
        }),
        { maxLength: 4 },
      ),
    }),
  ),
);

const lifeFacts = (vehicle: string, turns: readonly Turn[]): readonly FactText[] => {
  let isArranged = false;
  return turns
    .toSorted((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0))
    .map(({ date: on, ends, terms: given, purpose }) => {
      if (isArranged && ends) {
        isArranged = false;
        return { on, fact: 'vehicle-ended', vehicle };
      }
      const fact = isArranged ? 'vehicle-changed' : 'vehicle-arranged';
      isArranged = true;
      return { on, fact, vehicle, ...given, purpose };
    });
};

/** A record, and the dates on which something in it changes. */
export const chainRecords = fc
  .record({
    lives,
    nominators: fc.tuple(fc.constantFrom(...naturals, ...vehicles), fc.option(fc.constantFrom(...naturals))),
    died: fc.option(fc.constantFrom(...naturals)),
    holders: fc.uniqueArray(
      fc.tuple(
        fc.constantFrom(...naturals, ...vehicles, ...nominees, 'unknown'),
        fc.constantFrom('A', 'B'),
        fc.bigInt({ min: 1n, max: 10n ** 11n }),
      ),
      {
        selector: ([holder, shareClass]) => `${holder} ${shareClass}`,
        maxLength: 6,
      },
    ),
  })
  .map(({ lives: all, nominators, died, holders }) => {
    const [on] = dates;
    const person = (id: string, kind: string): FactText => ({
      on,
      fact: 'person-recorded',
      person: id,
      kind,
      name: { en: `Name of ${id}`, 'zh-Hant': `${id} 的名稱` },
    });
    const relations = nominees.flatMap((nominee, place): readonly FactText[] => {
      const to = nominators[place];
      return to === null || to === undefined
        ? []
        : [{ on: dates[1], fact: 'relation-recorded', person: nominee, kind: 'nominee-for', to }];
    });
    const facts: readonly FactText[] = [
      { on, fact: 'class-created', class: 'B', votes: 1, listed: true },
      { on, fact: 'class-created', class: 'A', votes: 10, weighted: true, convertsInto: 'B' },
      ...naturals.map((id) => person(id, 'natural')),
      ...vehicles.map((id, place) => person(id, all[place]?.kind ?? 'company')),
      ...nominees.map((id) => person(id, 'company')),
      { on, fact: 'shares-issued', class: 'B', number: '1000000', to: 'public', basis: 'opening' },
      ...holders.map(([to, shareClass, number]) => ({
        on,
        fact: 'shares-issued',
        class: shareClass,
        number: `${number}`,
        to,
        basis: 'opening',
      })),
      ...relations,
      ...vehicles.flatMap((vehicle, place) => lifeFacts(vehicle, all[place]?.turns ?? [])),
      ...(died === null ? [] : [{ on: dates[3], fact: 'person-died', person: died }]),
    ];
    const head = { holdfast: '1', issuer: { id: 'chains', name: { en: 'Chains' }, stockCode: '0001' } };
    return { reading: readRecordDocument(readJson(JSON.stringify({ ...head, facts }))), dates: [...dates] };
  })
  .filter(({ reading }) => reading.status === 'read')
  .map(({ reading, dates: all }): { readonly record: IssuerRecord; readonly dates: readonly string[] } => {
    if (reading.status !== 'read') throw new Error('unreachable');
    return { record: reading.record, dates: all };
  });
