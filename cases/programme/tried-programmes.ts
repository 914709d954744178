/** Runs drawn programmes through the plan, and through trying everything; by hand: `node cases/programme/tried-programmes.ts 3000 7`. */
import { clearance } from '../../src/index.ts';
import { extendRecord } from '../../src/record/index.ts';
import { check } from '../../src/rulebook/index.ts';
import { drawFrom, drawProgramme, leastOf, proposalsOf, recordOf } from './tried.ts';

export const triedProgrammes = ({
  seed,
  count,
  extra,
}: {
  readonly seed: bigint;
  readonly count: number;
  readonly extra: bigint;
}) => {
  const below = drawFrom(seed);
  const faults: string[] = [];
  const claims: Record<string, number> = {};
  let tried = 0;
  for (let turn = 0; turn < count; turn += 1) {
    const drawn = drawProgramme(below);
    const record = drawn && recordOf(drawn);
    if (drawn === undefined || record === undefined) continue;
    const plan = clearance.planProgramme({
      record,
      proposals: proposalsOf(drawn),
      sharing: { by: drawn.byCeiling ? 'ceiling' : 'least' },
    });
    // What cannot stand on record as proposed, such as more bought than the public has, is no programme.
    if (plan.status === 'refused') continue;
    tried += 1;
    claims[plan.least] = (claims[plan.least] ?? 0) + 1;
    const { schedule, asProposed } = plan;
    const say = (what: string, more: unknown = ''): void => {
      faults.push(
        `${what} ${text({ drawn, more, least: plan.least, schedule: shown(schedule), asProposed: shown(asProposed) })}`,
      );
    };
    if (asProposed.permitted === 'yes' && (schedule.permitted !== 'yes' || schedule.converted > asProposed.converted))
      say('worse');
    if (
      schedule !== asProposed &&
      schedule.permitted === asProposed.permitted &&
      schedule.converted === asProposed.converted &&
      schedule.dates >= asProposed.dates
    )
      say('moved for nothing');
    if (schedule.permitted === 'yes') {
      const fault = brokenBetween(record, schedule.proposals);
      if (fault !== undefined) say('broken', fault);
    }
    if (plan.least !== 'proved' && plan.least !== 'within') continue;
    const least = leastOf(drawn, extra);
    if (least === undefined) say('nothing found by trying');
    else if (plan.least === 'within') {
      if (least.converted < schedule.converted - plan.over) say('below what none goes below', least);
    } else if (least.converted !== schedule.converted) say('not least', least);
    else if (least.dates !== Number(schedule.dates)) say('not the fewest dates', least);
  }
  return { faults, tried, claims, proved: claims['proved'] ?? 0 };
};

/** The first day at whose end one of the three Rules is not kept, proposal by proposal. */
const brokenBetween = (record: Parameters<typeof extendRecord>[0]['record'], proposals: readonly clearance.Proposal[]) => {
  const first = proposals[0]?.on ?? '';
  const extended = extendRecord({ record, added: proposals.flatMap(({ facts }) => facts) });
  if (extended.status === 'refused') return extended.faults;
  for (let day = 0; day < 12; day += 1) {
    const date = `2026-03-${String(day + 5).padStart(2, '0')}`;
    if (date < first || date > (proposals.at(-1)?.on ?? '')) continue;
    const { findings } = check({ timeline: extended.timeline, asOf: { date }, all: true });
    const broken = findings.find(
      ({ rule, outcome }) => ['8A.09', '8A.13', '8A.15'].includes(rule) && !['met', 'not-applicable', 'waived'].includes(outcome),
    );
    if (broken !== undefined) return [date, broken.rule, broken.outcome];
  }
  return undefined;
};

const shown = ({ converted, elected, dates, permitted, steps }: clearance.Planned['schedule']) => ({
  converted,
  elected,
  dates,
  permitted,
  steps: steps.map(({ on, because, reduction, converted: number }) => [on, because, reduction, number].join(' ')),
});

const text = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) => (typeof inner === 'bigint' ? `${inner}` : inner));

const [count, seed, extra] = process.argv.slice(2);
if (import.meta.main && count !== undefined) {
  const { faults, ...told } = triedProgrammes({ count: Number(count), seed: BigInt(seed ?? '1'), extra: BigInt(extra ?? '0') });
  const kinds: Record<string, number> = {};
  for (const fault of faults) {
    const kind = fault.slice(0, fault.indexOf('{'));
    kinds[kind] = (kinds[kind] ?? 0) + 1;
    if ((kinds[kind] ?? 0) <= 2) process.stdout.write(`${fault}\n`);
  }
  process.stdout.write(`${text({ ...told, kinds })}\n`);
}
