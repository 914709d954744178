/** A small issuer for tests of kept clearances: T 1,000,000,000, W 200,000,000, ten votes, a store in memory to book in. */
import assert from 'node:assert/strict';
import { presentRulebook, type Rulebook } from '../../src/app/clearances/kept/index.ts';
import { type Ledger, openLedger, type Store } from '../../src/app/ledger/index.ts';
import { type Proposal, readProposals } from '../../src/clearance/index.ts';
import { type IssuerRecord, type JsonMap, locatedJson, readLooseFacts, readRecordDocument } from '../../src/record/index.ts';
import { keyKeeper, nodeOutside, openMemoryStore } from '../../src/store/index.ts';

const on = '2022-01-03';
export const acmeFacts: readonly JsonMap[] = [
  { on, fact: 'class-created', class: 'B', votes: 1, listed: true },
  { on, fact: 'class-created', class: 'A', votes: 10, weighted: true, convertsInto: 'B' },
  { on, fact: 'person-recorded', person: 'wang', kind: 'natural', name: { en: 'Wang Xiaogang', 'zh-Hant': '王小剛' } },
  { on, fact: 'person-recorded', person: 'yip', kind: 'natural', name: { en: 'Yip Mei Ling' } },
  { on, fact: 'person-recorded', person: 'chan', kind: 'natural', name: { en: 'Chan Tai Man', 'zh-Hant': '陳大文' } },
  { on, fact: 'person-recorded', person: 'lee', kind: 'natural', name: { en: 'Lee Siu Fong' } },
  { on, fact: 'person-recorded', person: 'ho', kind: 'company', name: { en: 'Ho Capital Limited' } },
  { on, fact: 'beneficiary-named', person: 'wang', atListing: true },
  { on, fact: 'beneficiary-named', person: 'yip', atListing: true },
  { on, fact: 'director-appointed', person: 'wang', office: 'executive' },
  { on, fact: 'director-appointed', person: 'yip', office: 'executive' },
  { on, fact: 'shares-issued', class: 'A', number: '120000000', to: 'wang', basis: 'opening' },
  { on, fact: 'shares-issued', class: 'A', number: '80000000', to: 'yip', basis: 'opening' },
  { on, fact: 'shares-issued', class: 'B', number: '800000000', to: 'public', basis: 'opening' },
  { on, fact: 'articles-adopted', selfExecutingCessation: true, specialResolution: '3/4', requisition: '1/10' },
  { on, fact: 'listed', as: 'primary' },
];

export const today = '2026-11-26';
export const day = '2026-11-27';

/** 10,000,000 shares are bought and cancelled, and 2,000,000 are converted with it: exactly what 8A.15 asks. */
export const buyBack: JsonMap = {
  on: day,
  set: 'buy-back',
  facts: [
    { fact: 'shares-repurchased', class: 'B', number: '10000000', held: 'for-cancellation' },
    { fact: 'shares-cancelled', class: 'B', number: '10000000', from: 'repurchased' },
    { fact: 'shares-converted', class: 'A', into: 'B', number: '1200000', holder: 'wang', because: '8A.15' },
    { fact: 'shares-converted', class: 'A', into: 'B', number: '800000', holder: 'yip', because: '8A.15' },
  ],
};

/** The facts of a proposal as they stand on record when it was done. */
export const factsOf = ({ on, set, facts }: JsonMap): readonly JsonMap[] =>
  (facts as readonly JsonMap[]).map((fact) => ({ on, ...(set === undefined ? {} : { set }), ...fact }) as JsonMap);

/** A cancellation of the day before that nobody told of at first: with it 2,002,003 have to be converted, and 2,000,000 are not enough. */
export const late: readonly JsonMap[] = [
  { id: 'late-purchase', on: today, fact: 'shares-repurchased', class: 'B', number: '1000000', held: 'for-cancellation' },
  { id: 'late-cancellation', on: today, fact: 'shares-cancelled', class: 'B', number: '1000000', from: 'repurchased' },
];

export const acmeRecord = (more: readonly JsonMap[] = [], base = acmeFacts): IssuerRecord => {
  const head = { holdfast: 1, issuer: { id: 'acme', name: { en: 'Acme Group Inc.' } } };
  const reading = readRecordDocument({ status: 'read', value: locatedJson({ ...head, facts: [...base, ...more] }) });
  return reading.status === 'refused' ? assert.fail(JSON.stringify(reading.faults)) : reading.record;
};

export const proposalOf = (json: JsonMap): Proposal => {
  const { proposals, faults } = readProposals(locatedJson(json));
  assert.deepEqual(faults, []);
  return proposals[0] ?? assert.fail('no proposal');
};

export const rulebook: Rulebook = presentRulebook(nodeOutside);

const secret = Buffer.from('a secret of the tests only');

/** The uses of a store as another process has them. */
export const ledgerOf = (store: Store): Ledger => openLedger({ store, keeper: keyKeeper(() => secret, 2), outside: nodeOutside });

export const acmeLedger = async (more: readonly JsonMap[] = []) => {
  const store = openMemoryStore();
  const ledger = ledgerOf(store);
  await ledger.importRecord(acmeRecord(more));
  return { store, ledger };
};

export const book = async (ledger: Ledger, ...facts: readonly JsonMap[]): Promise<void> => {
  const read = readLooseFacts(locatedJson(facts));
  assert.deepEqual(read.faults, []);
  const result = await ledger.append({ issuer: 'acme', facts: read.facts });
  assert.equal(result.status, 'appended', JSON.stringify(result));
};
