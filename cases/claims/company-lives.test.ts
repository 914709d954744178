/**
 * The actions of the claims beside the code that judges records: after every day of a life the totals, the ceiling on both
 * bases, the outcomes of 8A.09, 8A.13 and 8A.15, the remedies and the permission to do it are the same.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { settled } from '../../src/clearance/claims/actions.ts';
import { minus, plus, type Term, term } from '../../src/clearance/claims/expression.ts';
import { amountOf, holds } from '../../src/clearance/claims/index.ts';
import {
  allVotes,
  type Company,
  compliant,
  headroom,
  issued,
  issuedWithTreasury,
  keeps8a09,
  keeps8a13,
  keeps8a13OnOther,
} from '../../src/clearance/claims/position.ts';
import { conversionToCeiling, cures8a09, requiredConversion } from '../../src/clearance/claims/remedies.ts';
import { groundOf, judge, permissionOf } from '../../src/clearance/index.ts';
import { readAsOf } from '../../src/exact/index.ts';
import { locatedJson, readLooseFacts } from '../../src/record/index.ts';
import { check, type Finding } from '../../src/rulebook/index.ts';
import { type FactText, readFacts } from '../judged-record.ts';
import { type Day, type Life, live, lives, moveKinds } from './company-lives.ts';

const numRuns = Number(process.env['HOLDFAST_LIVES'] ?? '250');
const seed = Number(process.env['HOLDFAST_SEED'] ?? '20261126');

const opened = (facts: readonly FactText[]) => {
  const reading = readFacts(facts);
  return reading.status === 'refused' ? assert.fail(JSON.stringify(reading.faults)) : reading;
};
const asOf = (on: string) => readAsOf(on) ?? assert.fail(on);

/** What the Rules say at the end of a day, in the figures that the claims have too. */
const told = (facts: readonly FactText[], on: string) => {
  const { findings } = check({ timeline: opened(facts).timeline, asOf: asOf(on), all: true });
  const standing = (rule: string): Finding =>
    findings.find((finding) => finding.rule === rule && finding.engagedBy.length === 0) ?? assert.fail(rule);
  const [votes, ceiling] = [standing('8A.09'), standing('8A.13')];
  const cures = votes.remedy === null ? undefined : votes.remedy;
  const other = ceiling.figuresOtherBasis ?? ceiling.figures;
  return {
    votes: { outcome: votes.outcome, ...votes.figures },
    cure: cures?.action === 'convert' ? cures.leastShares : undefined,
    cures: cures?.alternatives?.map(({ action, shares }) => `${action} ${shares}`),
    ceiling: { outcome: ceiling.outcome, ...ceiling.figures },
    toCeiling: ceiling.outcome === 'breached' ? ceiling.remedy?.leastShares : undefined,
    other: { issued: other['issuedShares'], part: other['ceilingPart'], whole: other['ceilingWhole'] },
    reduction: findings.find((finding) => finding.rule === '8A.15' && finding.on === on),
  };
};

/** The same by the formulas. */
const claimed = (company: Company) => {
  const amount = (of: Parameters<typeof amountOf>[0]): bigint => amountOf(of);
  const short = !holds(keeps8a09(company));
  const { convert, issue, sell, transfer } = cures8a09(company);
  const canConvert = amount(convert) <= amount(company.weighted);
  const [above, aboveOther] = [!holds(keeps8a13(company)), !holds(keeps8a13OnOther(company))];
  const { ceiling, otherCeiling, weighted, ordinary } = company;
  const alternatives = [
    `issue-to-public ${amount(issue)}`,
    ...(amount(ordinary) > 0n ? [`sell-ordinary ${amount(sell)}`] : []),
    ...(amount(transfer) <= amount(weighted) ? [`transfer-weighted-to-public ${amount(transfer)}`] : []),
  ];
  return {
    votes: {
      outcome: short ? 'breached' : 'met',
      nonWvrVotes: amount(company.nonWvr),
      totalVotes: amount(allVotes(company)),
      headroomVotes: amount(headroom(company)),
    },
    cure: short && canConvert ? amount(convert) : undefined,
    cures: short ? alternatives : undefined,
    ceiling: {
      outcome: above !== aboveOther ? 'needs-counsel' : above ? 'breached' : 'met',
      wvrShares: amount(weighted),
      issuedShares: amount(issued(company)),
      ceilingPart: amount(ceiling.part),
      ceilingWhole: amount(ceiling.whole),
    },
    toCeiling: above && aboveOther ? amount(conversionToCeiling({ weighted, issued: issued(company), ceiling })) : undefined,
    other: { issued: amount(issuedWithTreasury(company)), part: amount(otherCeiling.part), whole: amount(otherCeiling.whole) },
  };
};

const reducing = new Set(['cancel-waiting', 'buy-into-treasury']);

/** What 8A.15 asks on either basis; a purchase into treasury is a reduction on the default basis alone. */
const askedOn = ({ before, number, kind }: Day) => {
  const on = (of: (company: Company) => Term): bigint =>
    amountOf(requiredConversion({ weighted: before.weighted, issued: of(before), reduction: number }));
  return { standard: on(issued), other: kind === 'cancel-waiting' ? on(issuedWithTreasury) : 0n };
};

const compareReduction = (day: Day, reduction: Finding | undefined): void => {
  if (!reducing.has(day.kind)) return;
  const { standard, other } = askedOn(day);
  const [done, doneOther] = [day.converted >= standard, day.converted >= other];
  assert.equal(reduction?.figures['requiredConversion'], standard, day.on);
  assert.equal(reduction?.outcome, done !== doneOther ? 'needs-counsel' : done ? 'met' : 'breached', day.on);
};

/** Before it is done: a company within every line may do it just when it is within every line after it, and 8A.15 is answered. */
const comparePermission = (day: Day, before: readonly FactText[]): void => {
  if (!day.compliantBefore || day.kind === 'cancel-treasury') return;
  const reading = readLooseFacts(locatedJson(day.facts));
  assert.deepEqual(reading.faults, []);
  const judged = judge(groundOf({ record: opened(before).record, on: day.on as never }), reading.facts);
  if (judged.status === 'refused') assert.fail(JSON.stringify(judged.faults));
  const lines = judged.charged.filter(({ finding }) => ['8A.09', '8A.13', '8A.15'].includes(finding.rule));
  const { standard, other } = askedOn(day);
  const answered = !reducing.has(day.kind) || (day.converted >= standard && day.converted >= other);
  assert.equal(permissionOf(lines) === 'yes', holds(compliant(day.after)) && answered, `${day.on} ${day.kind}`);
};

/** `after` gives the company at the end of a day, as the claims have it. */
const compare = (life: Life, after: (day: Day) => Company = (day) => settled(day.after)): void => {
  const { facts, days } = live(life);
  let before = facts;
  for (const day of days) {
    comparePermission(day, before);
    before = [...before, ...day.facts];
    const { reduction, ...lines } = told(before, day.on);
    assert.deepEqual(lines, claimed(after(day)), `${day.on} ${day.kind}`);
    compareReduction(day, reduction);
  }
};

test(`${numRuns} lives: the claims and the Rules tell the same of every day`, () => {
  const seen = new Map<string, number>();
  const see = (what: string): void => void seen.set(what, (seen.get(what) ?? 0) + 1);
  fc.assert(
    fc.property(lives, (life) => {
      for (const { kind, after, compliantBefore } of live(life).days) {
        const { votes, ceiling } = claimed(settled(after));
        for (const what of [kind, `8A.09 ${votes.outcome}`, `8A.13 ${ceiling.outcome}`]) see(what);
        if (compliantBefore) see(holds(compliant(after)) ? 'permitted' : 'not permitted');
      }
      compare(life);
    }),
    { numRuns, seed },
  );
  const outcomes = ['8A.09 met', '8A.09 breached', '8A.13 met', '8A.13 breached', '8A.13 needs-counsel'];
  for (const what of [...moveKinds, ...outcomes, 'permitted', 'not permitted']) {
    assert.ok((seen.get(what) ?? 0) >= 10, `${what} was seen ${seen.get(what) ?? 0} times`);
  }
});

test('an action or a ceiling that the claims have wrong is found', () => {
  const faults: Readonly<Record<string, (day: Day) => Company>> = {
    'a ceiling that never falls': (day) => day.after,
    'treasury shares in issue on both bases': ({ after }) =>
      settled({ ...after, waiting: plus(after.waiting, after.treasury), treasury: term(0n) }),
    'converted shares on the non-WVR side': ({ after, converted }) =>
      settled({ ...after, nonWvr: plus(after.nonWvr, converted), ordinary: minus(after.ordinary, converted) }),
    'shares that wait for cancellation vote': ({ after }) =>
      settled({ ...after, nonWvr: plus(after.nonWvr, after.waiting), waiting: term(0n) }),
  };
  for (const [name, after] of Object.entries(faults)) {
    const { failed } = fc.check(
      fc.property(lives, (life) => compare(life, after)),
      { numRuns, seed },
    );
    assert.ok(failed, name);
  }
});
