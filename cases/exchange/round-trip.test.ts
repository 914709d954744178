/** A record that goes out as BODS statements and comes in again says the same of its vehicles at every date. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { compareFractions } from '../../src/exact/index.ts';
import { bodsFile, carryBodsIn, carryBodsOut } from '../../src/exchange/index.ts';
import { readYaml } from '../../src/files/yaml.ts';
import {
  type IssuerRecord,
  positionOf,
  readJson,
  readRecordDocument,
  replay,
  type State,
  timelineOf,
  type VehicleTerms,
} from '../../src/record/index.ts';
import { chainRecords } from './chains.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const root = new URL('../../', import.meta.url);
const records = globSync('records/*.yaml', { cwd: root }).map((name): IssuerRecord => {
  const reading = readRecordDocument(readYaml(readFileSync(new URL(name, root), 'utf8')));
  if (reading.status !== 'read') throw new Error(name);
  return reading.record;
});

const stateAt = (record: IssuerRecord, date: string): State =>
  replay({ timeline: timelineOf({ record, report: () => {} }), asOf: { date }, report: () => {} });

/** Terms so that they can be compared: persons in one order, parts of one person together and in lowest terms. */
const plainly = ({ kind, for: held, votesDirectedBy, economicInterest }: VehicleTerms) => ({
  kind,
  for: [...new Set(held)].sort(),
  votesDirectedBy,
  economicInterest:
    economicInterest === 'discretionary'
      ? economicInterest
      : economicInterest
          .map(({ person, part }) => ({ person, part: lowest(part) }))
          .toSorted((one, other) => (one.person < other.person ? -1 : 1)),
});
const lowest = ({ part, whole }: { readonly part: bigint; readonly whole: bigint }): string => {
  let [a, b] = [part, whole];
  while (b !== 0n) [a, b] = [b, a % b];
  return `${part / a}/${whole / a}`;
};

/** Vehicles that BODS can tell: no natural persons. */
const vehiclesAt = (record: IssuerRecord, date: string) => {
  const natural = new Set(
    record.facts.flatMap((fact) => (fact.fact === 'person-recorded' && fact.kind === 'natural' ? [fact.person] : [])),
  );
  return Object.fromEntries(
    [...stateAt(record, date).vehicles]
      .filter(([vehicle]) => !natural.has(vehicle))
      .map(([vehicle, terms]) => [vehicle, plainly(terms)] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
};

const back = (record: IssuerRecord, date: string): IssuerRecord => {
  const { files } = carryBodsOut({ sha256, record, asOf: { date } });
  const text = JSON.stringify(files.get(bodsFile));
  assert.equal(JSON.stringify(carryBodsOut({ sha256, record, asOf: { date } }).files.get(bodsFile)), text, 'the same bytes');
  const result = carryBodsIn({ text, issuer: record.issuer.id });
  if (result.status === 'refused') assert.deepEqual(result.faults, []);
  if (result.status === 'refused') throw new Error('unreachable');
  const reading = readRecordDocument(readJson(JSON.stringify({ ...result.head, facts: result.facts })));
  if (reading.status === 'refused') assert.deepEqual(reading.faults, []);
  if (reading.status === 'refused') throw new Error('unreachable');
  const doubts = result.notCarried.filter(({ code }) => /unsettled|parts|no-one/.test(code));
  assert.deepEqual(doubts, [], 'nothing that a record says is in doubt');
  return reading.record;
};

const personsOf = (record: IssuerRecord, upTo: string) =>
  Object.fromEntries(
    record.facts.flatMap((fact) =>
      fact.fact === 'person-recorded' && fact.on <= upTo ? [[fact.person, { kind: fact.kind, name: fact.name }] as const] : [],
    ),
  );

for (const record of records) {
  test(`${record.issuer.id}, ${record.facts[0]?.on}: out and in again, at every date`, () => {
    for (const date of new Set(record.facts.map(({ on }) => on))) {
      const again = back(record, date);
      for (const then of new Set(record.facts.map(({ on }) => on))) {
        if (then <= date) assert.deepEqual(vehiclesAt(again, then), vehiclesAt(record, then), `${then} as told at ${date}`);
      }
      assert.deepEqual(personsOf(again, date), personsOf(record, date));
      assert.deepEqual([...stateAt(again, date).dead.keys()], [...stateAt(record, date).dead.keys()]);
      assert.deepEqual(again.issuer, record.issuer);
    }
  });
}

test('there are vehicles in the records that go out and in', () => {
  const all = records.flatMap((record) => Object.keys(vehiclesAt(record, '2026-11-24')));
  assert.ok(records.length >= 9 && all.length >= 8, `${all.length} vehicles in ${records.length} records`);
});

test('any chains of vehicles come back: who directs, who has which part, kinds, for whom, nominees, deaths, at every date', () => {
  let vehicles = 0;
  fc.assert(
    fc.property(chainRecords, ({ record, dates }) => {
      const last = dates.at(-1) ?? '';
      const again = back(record, last);
      for (const date of dates) {
        const [was, is] = [vehiclesAt(record, date), vehiclesAt(again, date)];
        vehicles += Object.keys(was).length;
        assert.deepEqual(is, was, date);
      }
      assert.deepEqual([...stateAt(again, last).nominees], [...stateAt(record, last).nominees]);
      assert.deepEqual([...stateAt(again, last).dead.keys()], [...stateAt(record, last).dead.keys()]);
      assert.deepEqual(personsOf(again, last), personsOf(record, last));
    }),
    { numRuns: 400 },
  );
  assert.ok(vehicles > 500, `only ${vehicles} vehicles`);
});

type Statement = {
  readonly recordId: string;
  readonly recordType: string;
  readonly recordDetails: {
    readonly isComponent: boolean;
    readonly componentRecords?: readonly string[];
    readonly interestedParty?: unknown;
    readonly interests?: readonly { readonly type: string; readonly directOrIndirect: string; readonly details?: string }[];
  };
};

test('any chains of vehicles: components stand before what they are components of, and figures are those of the position', () => {
  fc.assert(
    fc.property(chainRecords, ({ record, dates }) => {
      for (const date of dates) {
        const statements = carryBodsOut({ sha256, record, asOf: { date } }).files.get(bodsFile) as readonly Statement[];
        const seen = new Set<string>();
        const components = new Set(statements.flatMap(({ recordDetails }) => recordDetails.componentRecords ?? []));
        for (const { recordId, recordDetails } of statements) {
          for (const component of recordDetails.componentRecords ?? []) assert.ok(seen.has(component), component);
          assert.equal(recordDetails.isComponent, components.has(recordId));
          seen.add(recordId);
        }
        const position = positionOf(stateAt(record, date), { date });
        for (const { person, votesControlled, economicShares } of position.beneficiaries) {
          const told = statements.find(
            ({ recordDetails }) =>
              recordDetails.interestedParty === `chains/${person}` &&
              recordDetails.interests?.some(
                ({ details }) => details?.includes('shares in issue') || details?.includes('votes: '),
              ),
          );
          const own = (type: string, word: string): { part: bigint; whole: bigint } => {
            let sum = { part: 0n, whole: 1n };
            for (const { type: found, details } of told?.recordDetails.interests ?? []) {
              const part = /^exact part (\d+)\/(\d+); /.exec(details ?? '');
              if (found !== type || !details?.includes(word) || part === null) continue;
              const [above, below] = [BigInt(part[1] ?? ''), BigInt(part[2] ?? '')];
              sum = { part: sum.part * below + above * sum.whole, whole: sum.whole * below };
            }
            return sum;
          };
          assert.equal(compareFractions(own('shareholding', 'shares in issue'), economicShares), 0, `${person} at ${date}`);
          const votes = { part: votesControlled, whole: position.totals.totalVotes };
          if (stateAt(record, date).vehicles.get(person) === undefined) {
            assert.equal(compareFractions(own('votingRights', 'weighted votes'), votes), 0, `${person} at ${date}`);
          }
        }
      }
    }),
    { numRuns: 150 },
  );
});
