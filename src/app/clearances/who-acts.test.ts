/** Who must act, what is filed and what follows, where somebody signs, notifies or stands in for another. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { company, type FactText, recordOf } from '../../../cases/clearance/small-companies.ts';
import { readProposals } from '../../clearance/index.ts';
import { readJson } from '../../record/index.ts';
import { clearProposal } from './index.ts';

const on = '2024-09-20';
const record = recordOf([
  ...company({ w: { x: 120_000_000n, y: 80_000_000n }, n: 800_000_000n }),
  { on: '2022-01-03', fact: 'person-recorded', person: 'bank', kind: 'company', name: { en: 'Bank' } },
]);

const clear = (facts: readonly FactText[]) => {
  const read = readJson(JSON.stringify({ on, facts }));
  assert.ok(read.status === 'read');
  const [proposal] = readProposals(read.value).proposals;
  assert.ok(proposal);
  return clearProposal({ record, proposal });
};
const done = (facts: readonly FactText[]) => {
  const cleared = clear(facts);
  assert.ok(cleared.status === 'cleared', cleared.status === 'refused' ? JSON.stringify(cleared.faults) : '');
  return cleared;
};
const who = ({ decides }: ReturnType<typeof done>, does: string, what: string): readonly string[] =>
  decides.filter((one) => one.does === does && one.what === what).map((one) => one.who);

test('the issuer and the beneficiary notify the Exchange also of a vehicle that the same proposal arranges', () => {
  const cleared = done([
    { fact: 'person-recorded', person: 'c1', kind: 'company', name: { en: 'C1' } },
    {
      fact: 'vehicle-arranged',
      vehicle: 'c1',
      kind: 'private-company',
      for: 'x',
      votesDirectedBy: 'x',
      economicInterest: [{ person: 'x', part: '1/1' }],
    },
    { fact: 'shares-transferred', class: 'A', number: '5000000', from: 'x', to: 'c1' },
    {
      fact: 'vehicle-changed',
      vehicle: 'c1',
      economicInterest: [
        { person: 'x', part: '1/2' },
        { person: 'y', part: '1/2' },
      ],
    },
  ]);
  assert.deepEqual(who(cleared, 'notifies', 'exchange'), ['issuer', 'x']);
});

test('both parties sign a voting agreement; a proxy is signed by the holder', () => {
  const entrusted = (kind: string): FactText => ({
    fact: 'votes-entrusted',
    arrangement: 'a',
    holder: 'y',
    class: 'A',
    number: '10000001',
    to: 'bank',
    kind,
    directed: false,
    revocable: false,
  });
  assert.deepEqual(who(done([entrusted('agreement')]), 'signs', 'agreement'), ['y', 'bank']);
  assert.deepEqual(who(done([entrusted('proxy')]), 'signs', 'proxy'), ['y']);
});

test('for one without capacity whoever represents him converts and files', () => {
  const { filings } = done([{ fact: 'exchange-determined', person: 'y', matter: 'incapacitated' }]);
  assert.ok(filings.some((filing) => filing.who === 'representatives y' && filing.kind === 'conversion-at-once'));
  assert.ok(filings.every((filing) => filing.who !== 'y'));
});

test('an announcement that weight has ended follows only where that is certain', () => {
  const follows = (facts: readonly FactText[]): boolean =>
    done(facts).papers.some(({ kind }) => kind === 'cessation-announcement');
  assert.equal(follows([{ fact: 'director-ceased', person: 'y', cause: 'resigned' }]), true);
  const between = { fact: 'shares-transferred', class: 'A', number: '5', from: 'y', to: 'x' };
  assert.equal(done([between]).permitted, 'needs-exchange');
  assert.equal(follows([between]), false);
});

test('a deed of no shares is refused where it stands', () => {
  const refused = clear([{ fact: 'shares-converted', class: 'A', into: 'B', number: '0', holder: 'x' }]);
  assert.ok(refused.status === 'refused');
  assert.deepEqual(
    refused.faults.map(({ code, values }) => `${code} ${values['found']}`),
    ['proposal-no-shares shares-converted'],
  );
});
