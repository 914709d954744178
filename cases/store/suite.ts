/** The tests that every store passes; `make` gives a new empty store each time, `again` another handle on the same one. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { checkReport, positionReport, StoreFailure } from '../../src/app/index.ts';
import {
  addDocument,
  documentCalled,
  documentsOf,
  keyDigest,
  type Ledger,
  openLedger,
  readRegister,
  registerAt,
  registersOf,
  type Store,
  signReport,
  storedPosition,
  verifyReport,
  verifyStore,
} from '../../src/app/ledger/index.ts';
import { readYaml } from '../../src/files/yaml.ts';
import {
  appendLeaf,
  emptyFrontier,
  leafHash,
  readVerifierKey,
  rootOf,
  signNote,
  writeCheckpoint,
  writeNote,
} from '../../src/log/index.ts';
import {
  endOfTime,
  type IssuerRecord,
  readJson,
  readLooseFacts,
  readRecordDocument,
  readRecordLines,
  recordLines,
  timelineOf,
  type Unnumbered,
} from '../../src/record/index.ts';
import { keyKeeper, nodeOutside } from '../../src/store/index.ts';

export type Made = {
  readonly store: Store;
  readonly again: (() => Promise<Store>) | undefined;
  readonly remove: () => Promise<void>;
};

export const recordOf = (text: string): IssuerRecord => {
  const reading = readRecordDocument(readYaml(text));
  if (reading.status !== 'read') throw new Error(JSON.stringify(reading.faults));
  return reading.record;
};

const root = new URL('../../', import.meta.url);
export const realRecords = (): readonly IssuerRecord[] =>
  globSync('records/*.yaml', { cwd: root }).map((name) => recordOf(readFileSync(new URL(name, root), 'utf8')));

export const smallRecord = (id = 'acme'): IssuerRecord =>
  recordOf(`holdfast: 1
issuer: {id: ${id}, name: {en: Acme}}
facts:
  - {on: 2022-01-03, fact: class-created, class: B, votes: 1, listed: true}
  - {on: 2022-01-03, fact: class-created, class: A, votes: 10, weighted: true, convertsInto: B}
  - {on: 2022-01-03, fact: person-recorded, person: chan-tai-man, kind: natural, name: {en: Chan Tai Man, zh-Hant: 陳大文}}
  - {on: 2022-01-03, fact: shares-issued, class: A, number: "120,000,000", to: chan-tai-man, basis: opening}
  - {on: 2022-01-03, fact: shares-issued, class: B, number: "800,000,000", basis: opening}
`);

export const facts = (...listed: readonly object[]): readonly Unnumbered[] => {
  const reading = readJson(JSON.stringify(listed));
  if (reading.status !== 'read') throw new Error(JSON.stringify(reading.faults));
  const loose = readLooseFacts(reading.value);
  assert.deepEqual(loose.faults, []);
  return loose.facts;
};

export const issue = (on: string, number: string) => ({ on, fact: 'shares-issued', class: 'B', number, basis: 'placing' });

export const keeper = keyKeeper(() => Buffer.from('a secret of the tests only'), 2);
export const ledgerOn = (store: Store, now = nodeOutside.now, every?: number): Ledger =>
  openLedger({ store, keeper, outside: { ...nodeOutside, now }, ...(every === undefined ? {} : { every }) });

export async function* pieces(text: string) {
  yield text;
}

const gather = async <T>(pieces: AsyncIterable<T>): Promise<readonly T[]> => {
  const all: T[] = [];
  for await (const piece of pieces) all.push(piece);
  return all;
};

const issued = (record: IssuerRecord, knownAt?: string): bigint =>
  positionReport({ timeline: timelineOf({ record, knownAt, report: () => {} }), asOf: endOfTime }).totals.issuedIncludingTreasury;

/** What a store that the first migration made must still say and do; `store` was opened by this program. */
export const checkOldStore = async (store: Store): Promise<void> => {
  assert.deepEqual(await problemsOf(store), []);
  const ledger = ledgerOn(store);
  assert.equal(issued(await ledger.record('acme')), 800_000_007n);
  assert.equal(issued(await ledger.record('acme'), '2026-11-24T02:30:00.000000000Z'), 800_000_012n);
  assert.match((await gather(ledger.exportRecord('acme'))).join(''), /"person":"chan-tai-man".*Chan Tai Man/);
  assert.deepEqual(await store.marks('acme', { from: 0, until: 99 }), [
    { seq: 2, kind: 'person', value: 'p-00112233445566778899aabbccddeeff' },
    { seq: 5, kind: 'late', value: '2022-06-30' },
    { seq: 6, kind: 'late', value: '' },
    { seq: 7, kind: 'person', value: 'old-estate' },
  ]);
  assert.equal((await ledger.append({ issuer: 'acme', facts: facts(issue('2024-01-03', '1')), key: 'new' })).status, 'appended');
  await assert.rejects(ledger.append({ issuer: 'acme', facts: facts(issue('2024-01-03', '1')), key: 'once' }), StoreFailure);
  // Who stands in the log with his id keeps it, and what is withheld of him since can be erased.
  const toEstate = { ...issue('2024-01-04', '2'), to: 'old-estate', note: 'for the estate' };
  assert.equal((await ledger.append({ issuer: 'acme', facts: facts(toEstate) })).status, 'appended');
  assert.match((await gather(ledger.exportRecord('acme'))).join(''), /"source":"paper, p\. 3 of Chan.*"to":"old-estate"/s);
  assert.equal((await ledger.erase('acme', 'old-estate')).erased, 1);
  assert.equal((await ledger.erase('acme', 'chan-tai-man')).erased, 2);
  assert.deepEqual(await problemsOf(store), []);
};

async function* once(text: string) {
  yield Buffer.from(text);
}

const problemsOf = async (store: Store): Promise<readonly unknown[]> => {
  const { logs, problems } = await verifyStore({ store, outside: nodeOutside, keeper });
  return [...logs.flatMap((log) => log.problems), ...problems];
};

export const storeSuite = (name: string, make: () => Promise<Made>): void => {
  const on = (title: string, body: (made: Made) => Promise<void>): void => {
    test(`${name}: ${title}`, async () => {
      const made = await make();
      try {
        await body(made);
      } finally {
        await made.store.close().catch(() => {});
        await made.remove();
      }
    });
  };

  on('first imports at once make one signing key, and rotations at once one more', async ({ store, again }) => {
    const handles = await Promise.all(Array.from({ length: 8 }, async () => (again ? await again() : store)));
    await Promise.all(handles.map((handle, index) => ledgerOn(handle).importRecord(smallRecord(`acme-${index}`))));
    assert.equal((await store.signingKeys()).length, 1);
    assert.deepEqual(await problemsOf(store), []);
    const [one, other] = handles as [Store, Store];
    const rotations = await Promise.allSettled([one, other].map((handle) => ledgerOn(handle).rotateKeys('rotated')));
    const refused = rotations.flatMap((done) => (done.status === 'rejected' ? [done.reason] : []));
    assert.ok(refused.every((error) => error instanceof StoreFailure && error.code === 'came-first'));
    assert.equal((await store.signingKeys()).length, 3 - refused.length);
    const [known] = await store.signingKeys();
    assert.ok(known);
    assert.equal(await store.addSigningKey({ ...known, id: 'late' }, 1), 'conflict');
    for (const handle of handles) if (handle !== store) await handle.close();
  });

  on('idempotency keys are read by the range of their entries', async ({ store }) => {
    const ledger = ledgerOn(store);
    await ledger.importRecord(smallRecord(), 'first');
    for (const key of ['z', 'a', 'm']) await ledger.append({ issuer: 'acme', facts: facts(issue('2023-01-03', '1')), key });
    const all = [
      { key: 'first', seq: 0 },
      { key: 'z', seq: 6 },
      { key: 'a', seq: 7 },
      { key: 'm', seq: 8 },
    ].map(({ key, seq }) => ({ key: keyDigest('acme', key, nodeOutside), seq }));
    assert.deepEqual(await store.keysUsed('acme', { from: 0, until: 9 }), all);
    assert.deepEqual(await store.keysUsed('acme', { from: 1, until: 8 }), all.slice(1, 3));
    assert.deepEqual(await store.straysOf('acme'), []);
  });

  on('every record comes back byte for byte, from another handle too', async ({ store, again }) => {
    const ledger = ledgerOn(store);
    const records = realRecords();
    for (const record of records) assert.equal((await ledger.importRecord(record)).status, 'appended');
    assert.deepEqual(await store.issuers(), records.map(({ issuer }) => issuer.id).sort());
    const other = again ? await again() : store;
    for (const record of records) {
      assert.deepEqual(await gather(ledgerOn(other).exportRecord(record.issuer.id)), [...recordLines(record)]);
      assert.equal(issued(await ledgerOn(other).record(record.issuer.id)), issued(record));
    }
    if (again) await other.close();
  });

  on('a fact may stand before the one that records a person whom it names, as in a file', async ({ store, again }) => {
    const given = recordOf(`holdfast: 1
issuer: {id: acme, name: {en: Acme}}
facts:
  - {on: 2021-12-20, fact: class-created, class: A, votes: 10, weighted: true, convertsInto: B}
  - {on: 2021-12-20, fact: class-created, class: B, votes: 1, listed: true}
  - {on: 2021-12-26, fact: undertaking-executed, undertaking: u, by: chan-tai-man, rules: ["8A.09"], form: simple-contract}
  - {on: 2021-12-30, fact: shares-issued, class: A, number: "100", to: lee-holdings, basis: opening}
  - {on: 2021-12-30, fact: person-recorded, person: holdco, kind: company, name: {en: Holdco}}
  - {on: 2021-12-30, fact: person-recorded, person: chan-tai-man, kind: natural, name: {en: Chan Tai Man}}
  - {on: 2021-12-30, fact: person-recorded, person: lee-holdings, kind: trust, name: {en: Lee Holdings}}
  - {on: 2021-12-31, fact: shares-issued, class: A, number: "5", to: chan-tai-man, basis: opening}
`);
    await ledgerOn(store).importRecord(given);
    const late = [
      { on: '2022-01-03', fact: 'shares-issued', class: 'B', number: '7', to: 'wong-siu-ming', basis: 'placing' },
      { on: '2022-01-04', fact: 'person-recorded', person: 'wong-siu-ming', kind: 'natural', name: { en: 'Wong Siu Ming' } },
    ];
    for (const each of [store, ...(again ? [await again()] : [])]) {
      const ledger = ledgerOn(each);
      const record = await ledger.record('acme');
      const [executed] = record.facts.filter(({ fact }) => fact === 'undertaking-executed');
      assert.ok(executed?.fact === 'undertaking-executed' && executed.by === 'chan-tai-man');
      assert.deepEqual((await gather(ledger.exportRecord('acme'))).slice(0, 9), [...recordLines(given)]);
      const told = JSON.stringify(await gather(ledger.history('acme')));
      assert.match(told, /"by":"chan-tai-man".*"to":"lee-holdings"/);
      assert.doesNotMatch(told, /p-[0-9a-f]{32}/);
      const holders = positionReport({ timeline: timelineOf({ record, report: () => {} }), asOf: endOfTime }).holders;
      const stored = await storedPosition({
        store: each,
        issuer: 'acme',
        asOf: endOfTime,
        knownAt: undefined,
        outside: nodeOutside,
        every: 1,
      });
      assert.deepEqual(stored?.position.holders, holders);
      if (record.facts.length > 8) assert.ok(holders.some(({ holder }) => holder === 'wong-siu-ming'));
      else assert.equal((await ledger.append({ issuer: 'acme', facts: facts(...late) })).status, 'appended');
      if (each !== store) await each.close();
    }
    assert.deepEqual(await problemsOf(store), []);
    assert.equal((await ledgerOn(store).erase('acme', 'chan-tai-man')).erased > 0, true);
    const erased = await ledgerOn(store).record('acme');
    const [executed] = erased.facts.filter(({ fact }) => fact === 'undertaking-executed');
    assert.ok(executed?.fact === 'undertaking-executed' && /^p-[0-9a-f]{32}$/.test(executed.by));
  });

  on('a register of members is loaded whole or not at all, and tells who held what on a date', async ({ store }) => {
    const ledger = ledgerOn(store);
    await ledger.importRecord(smallRecord());
    const load = (text: string, asAt: string) => {
      const reading = readRegister(pieces(text), { classes: new Set(['A', 'B']), outside: nodeOutside });
      return ledger.loadRegister({ issuer: 'acme', members: reading.members, summary: () => reading.summary(asAt) });
    };
    const head = 'holder,class,shares,name,nominee\n';
    const first = await load(
      `${head}chan-tai-man,A,120000000,陳大文,\nHKSCC\\N,B,799999000,,yes\n"Li, Mei",B,"1,000",Li \\ Mei,\n`,
      '2022-06-30',
    );
    assert.equal(first.status, 'appended');
    for (const [text, code, line] of [
      [`${head}a,B,1,,\nb,B,2,,\na,B,3,,\n`, 'register-doubled', '4'],
      [`${head}a,B,1.5,,\n`, 'register-shares', '2'],
      [`${head}a,C,1,,\n`, 'register-class', '2'],
      [`${head}a,B,1\n`, 'register-fields', '2'],
      [`${head}a,B,0,,\n`, 'register-shares', '2'],
      [`${head}a,B,9223372036854775808,,\n`, 'register-shares', '2'],
      [`${head},B,1,,\n`, 'register-holder', '2'],
      ['holder,class\n', 'register-header', undefined],
      [head, 'register-empty', undefined],
    ] as const) {
      await assert.rejects(load(text, '2022-07-31'), (error) => {
        assert.ok(error instanceof StoreFailure, `${error}`);
        assert.deepEqual([error.code, error.values['line']], [code, line]);
        return true;
      });
    }
    assert.equal((await registersOf(store, 'acme')).length, 1);
    assert.equal((await load(`${head}chan-tai-man,A,5,,\n`, '2022-12-31')).status, 'appended');
    assert.equal(await registerAt(store, 'acme', '2022-06-29'), undefined);
    const june = await registerAt(store, 'acme', '2022-12-30');
    assert.deepEqual([june?.asAt, june?.members, june?.totals], ['2022-06-30', 3, { A: '120000000', B: '800000000' }]);
    const held = (await store.holdingsOf('acme', june?.seq ?? 0, 'Li, Mei')).map(({ class: of, shares, name }) => [
      of,
      shares,
      name?.value,
    ]);
    assert.deepEqual(held, [['B', 1000n, 'Li \\ Mei']]);
    assert.equal((await store.holdingsOf('acme', june?.seq ?? 0, 'HKSCC\\N'))[0]?.nominee, 'yes');
    assert.equal((await registerAt(store, 'acme', '2023-01-01'))?.totals['A'], '5');
    assert.equal((await ledger.append({ issuer: 'acme', facts: facts(issue('2023-01-03', '5')) })).status, 'appended');
    assert.deepEqual(
      (await verifyStore({ store, outside: nodeOutside, keeper })).logs.flatMap(({ problems }) => problems),
      [],
    );
  });

  on('no name of a natural person stands in the hashed bytes', async ({ store }) => {
    await ledgerOn(store).importRecord(smallRecord());
    const bytes = (await store.entries('acme', { from: 0, limit: 100 }))
      .map((entry) => Buffer.from(entry.bytes).toString())
      .join('');
    assert.doesNotMatch(bytes, /chan|Chan|陳/);
    assert.match(bytes, /p-[0-9a-f]{32}/);
  });

  on('facts are appended, all or none, with the errors of a file', async ({ store }) => {
    const ledger = ledgerOn(store);
    await ledger.importRecord(smallRecord());
    const done = await ledger.append({ issuer: 'acme', facts: facts(issue('2023-01-03', '5')) });
    assert.deepEqual([done.status, 'seq' in done && done.seq, 'size' in done && done.size], ['appended', 6, 7]);
    const cancel = { on: '2023-02-01', fact: 'shares-cancelled', class: 'B', number: '1', from: 'repurchased' };
    const refused = await ledger.append({
      issuer: 'acme',
      facts: facts({ ...issue('2023-02-01', '7'), set: 's' }, { ...cancel, set: 's' }),
    });
    assert.ok(refused.status === 'refused');
    assert.deepEqual(
      refused.faults.map(({ code }) => code),
      ['more-than-pending'],
    );
    assert.equal(await store.size('acme'), 7);
    assert.equal(issued(await ledger.record('acme')), 920_000_005n);
    assert.equal((await ledger.append({ issuer: 'acme', facts: facts(issue('2023-02-02', '1')) })).status, 'appended');
  });

  on('a back-dated fact changes later dates, and what was known before stays readable', async ({ store }) => {
    let clock = '2024-01-01T00:00:00.000000000Z';
    const ledger = ledgerOn(store, () => clock);
    await ledger.importRecord(smallRecord());
    clock = '2024-02-01T00:00:00.000000000Z';
    await ledger.append({ issuer: 'acme', facts: facts({ ...issue('2023-01-03', '5'), id: 'late' }) });
    clock = '2024-03-01T00:00:00.000000000Z';
    await ledger.append({
      issuer: 'acme',
      facts: facts({ on: '2024-03-01', fact: 'fact-retracted', retracts: 'late', reason: 'clerical-error' }),
    });
    const record = await ledgerOn(store).record('acme');
    assert.equal(issued(record), 920_000_000n);
    assert.equal(issued(record, '2024-02-15T00:00:00.000000000Z'), 920_000_005n);
    assert.equal(issued(record, '2024-01-15T00:00:00.000000000Z'), 920_000_000n);
  });

  on('a clock that goes back does not: an entry is never recorded before the one in front of it', async ({ store }) => {
    let clock = '2024-02-01T00:00:00.000000000Z';
    const ledger = ledgerOn(store, () => clock);
    await ledger.importRecord(smallRecord());
    clock = '2020-02-01T00:00:00.000000000Z';
    const done = await ledger.append({ issuer: 'acme', facts: facts(issue('2023-01-03', '5')) });
    assert.equal('recorded' in done && done.recorded, '2024-02-01T00:00:00.000000000Z');
  });

  on('a key makes an append once; with another content it is refused', async ({ store, again }) => {
    const ledger = ledgerOn(store);
    await ledger.importRecord(smallRecord());
    const first = await ledger.append({ issuer: 'acme', facts: facts(issue('2023-01-03', '5')), key: 'k1' });
    const other = ledgerOn(again ? await again() : store);
    const second = await other.append({ issuer: 'acme', facts: facts(issue('2023-01-03', '5')), key: 'k1' });
    assert.deepEqual(second, { ...first, status: 'known' });
    await assert.rejects(
      other.append({ issuer: 'acme', facts: facts(issue('2023-01-03', '6')), key: 'k1' }),
      (error) => error instanceof StoreFailure && error.code === 'key-used-otherwise',
    );
    if (again) await other.store.close();
  });

  on('an expected length that is not there is a conflict, and nothing is written', async ({ store }) => {
    const ledger = ledgerOn(store);
    await ledger.importRecord(smallRecord());
    const conflict = await ledger.append({ issuer: 'acme', facts: facts(issue('2023-01-03', '5')), expected: 5 });
    assert.deepEqual(conflict, { status: 'conflict', expected: 5, size: 6 });
    assert.equal(
      (await ledger.append({ issuer: 'acme', facts: facts(issue('2023-01-03', '5')), expected: 6 })).status,
      'appended',
    );
  });

  on('eight writers on one issuer and on eight: every append lands once, in one order', async ({ store, again }) => {
    const issuers = Array.from({ length: 8 }, (_, index) => `acme-${index}`);
    const ledger = ledgerOn(store);
    for (const issuer of ['acme', ...issuers]) await ledger.importRecord(smallRecord(issuer));
    const writers = await Promise.all(issuers.map(async (own) => ({ own, ledger: ledgerOn(again ? await again() : store) })));
    await Promise.all(
      writers.map(async ({ own, ledger: writer }, index) => {
        for (let turn = 0; turn < 5; turn += 1) {
          for (const issuer of [own, 'acme']) {
            const done = await writer.append({
              issuer,
              facts: facts(issue('2023-01-03', `${index + 1}`)),
              key: `${index}-${turn}`,
            });
            assert.equal(done.status, 'appended');
          }
        }
      }),
    );
    assert.equal(await store.size('acme'), 46);
    for (const issuer of issuers) assert.equal(await store.size(issuer), 11);
    assert.equal(issued(await ledgerOn(store).record('acme')), 920_000_000n + 5n * 36n);
    if (again) for (const { ledger: writer } of writers) await writer.store.close();
  });

  on('a store is verified while it is written: nothing of that is a problem', async ({ store, again }) => {
    const ledger = ledgerOn(store);
    await ledger.importRecord(smallRecord());
    const writer = ledgerOn(again ? await again() : store);
    let isDone = false;
    const writing = async (): Promise<void> => {
      for (let turn = 0; turn < 40; turn += 1) {
        await writer.append({ issuer: 'acme', facts: facts({ ...issue('2023-01-03', '1'), note: 'one' }), key: `k${turn}` });
        if (turn === 20) await writer.erase('acme', 'chan-tai-man');
        await writer.importRecord(smallRecord(`other-${turn}`));
        if (turn % 10 !== 0) continue;
        const paper = async function* () {
          yield Buffer.from(`paper ${turn}`);
        };
        await addDocument({ ledger: writer, issuer: 'acme', name: 'paper', pieces: paper, outside: nodeOutside });
        const lines = pieces(`holder,class,shares,name\nHKSCC,B,${turn + 1},Li Mei\n`);
        const { members, summary } = readRegister(lines, { classes: new Set(['B']), outside: nodeOutside });
        await writer.loadRegister({ issuer: 'acme', members, summary: () => summary('2023-02-02') });
      }
      isDone = true;
    };
    const looking = async (): Promise<number> => {
      let looks = 0;
      for (; !isDone; looks += 1) assert.deepEqual(await problemsOf(store), []);
      return looks;
    };
    const [, looks] = await Promise.all([writing(), looking()]);
    assert.ok(looks > 0);
    assert.deepEqual(await problemsOf(store), []);
    if (again) await writer.store.close();
  });

  on('a person is erased from sources and registers too', async ({ store }) => {
    const ledger = ledgerOn(store);
    await ledger.importRecord(
      recordOf(`holdfast: 1
issuer: {id: acme, name: {en: Acme}}
sources:
  paper: {title: Undertaking of Tai Man CHAN, address: https://example.com/1}
  other: {title: Annual report 2022}
facts:
  - {on: 2022-01-03, fact: class-created, class: B, votes: 1, listed: true, source: other}
  - {on: 2022-01-03, fact: person-recorded, person: tai-man, kind: natural, name: {en: Chan Tai Man, zh-Hant: 陳大文}, source: paper}
  - {on: 2022-01-03, fact: shares-issued, class: B, number: 3, to: tai-man, basis: opening, note: for the founder}
  - {on: 2022-01-03, fact: shares-issued, class: B, number: 2, basis: opening, note: "less what 陳大文 has"}
`),
    );
    const { opaque } = await ledger.persons('acme');
    const text = 'holder,class,shares,name\ntai-man,B,3,Chan Tai Man\nL-1,B,2,Li Mei\n';
    const reading = readRegister(pieces(text), {
      classes: new Set(['B']),
      idOf: (id) => opaque.get(id) ?? id,
      outside: nodeOutside,
    });
    await ledger.loadRegister({ issuer: 'acme', members: reading.members, summary: () => reading.summary('2022-06-30') });
    const everything = async (): Promise<string> => {
      const [register] = await registersOf(store, 'acme');
      const members = (await gather(store.members('acme', register?.seq ?? 0))).flat();
      const entries = (await store.entries('acme', { from: 0, limit: 100 })).map(({ bytes }) => Buffer.from(bytes).toString());
      const told = members.map((member) => `${member.holder} ${member.name?.value}`);
      return [...entries, ...told, ...(await gather(ledger.exportRecord('acme')))].join('\n');
    };
    assert.match(await everything(), /Tai Man CHAN/);
    assert.equal((await ledger.erase('acme', 'tai-man')).erased, 6);
    assert.doesNotMatch(await everything(), /tai-man|tai man|陳大文|for the founder/i);
    assert.match(await everything(), /Annual report 2022/);
    assert.deepEqual(await problemsOf(store), []);
    assert.equal((await ledger.erase('acme', 'L-1')).erased, 1);
    assert.doesNotMatch(await everything(), /Li Mei/);
    assert.deepEqual(await problemsOf(store), []);
  });

  on('nothing is left of a person who is erased, wherever his id or his name stands', async ({ store }) => {
    const ledger = ledgerOn(store);
    await ledger.importRecord(
      recordOf(`holdfast: 1
issuer: {id: acme, name: {en: Acme}}
sources: {paper: {title: A paper}}
facts:
  - {on: 2022-01-03, fact: class-created, class: B, votes: 1, listed: true}
  - {on: 2022-01-03, fact: person-recorded, person: HKID-A123, kind: natural, name: {en: "TANG Xiao'ou"}, source: "paper, HKID-A123"}
  - {on: 2022-01-03, fact: person-recorded, person: heirs, kind: estate, name: {en: "Estate of Xiao'ou TANG"}}
  - {on: 2022-01-03, fact: person-recorded, person: li, kind: natural, name: {en: Li Mei}}
  - {on: 2022-01-03, fact: shares-issued, class: B, number: 3, to: HKID-A123, basis: opening}
  - {on: 2022-01-03, fact: shares-issued, class: B, number: 2, to: heirs, basis: opening}
  - {on: 2022-01-03, fact: shares-issued, class: B, number: 1, to: li, basis: opening, note: "li is not HKID-A1234"}
  - {on: 2022-02-01, fact: exchange-notified, matter: a death, by: HKID-A123, covers: death of HKID-A123, reference: tang xiao'ou}
  - {on: 2022-02-01, fact: return-filed, form: "FF301 by hkid-a123"}
  - {on: 2022-02-02, fact: notice-given, by: the board, to: holders, matter: "for HKID-A123, deceased", source: "paper, p. 3"}
`),
    );
    const toLi = facts({ ...issue('2022-03-01', '1'), to: 'li' });
    assert.equal((await ledger.append({ issuer: 'acme', facts: toLi, key: 'HKID-A123' })).status, 'appended');
    const { opaque } = await ledger.persons('acme');
    const lines = "HKID-A123,B,3,\nL-1,B,2,Bank a/c TANG Xiao'ou\nL-2,B,1,Li Mei\nL-3,B,1,Tang Bo\n";
    const reading = readRegister(pieces(`holder,class,shares,name\n${lines}`), {
      classes: new Set(['B']),
      idOf: (id) => opaque.get(id) ?? id,
      outside: nodeOutside,
    });
    const accepted = "as Xiao'ou TANG asked";
    const summary = () => ({ ...reading.summary('2022-06-30'), accepted });
    await ledger.loadRegister({ issuer: 'acme', members: reading.members, summary });
    assert.equal((await registerAt(store, 'acme', '2022-06-30'))?.accepted, accepted);
    await addDocument({ ledger, issuer: 'acme', name: 'HKID-A123.pdf', pieces: () => once('paper'), outside: nodeOutside });
    const logText = async (): Promise<string> =>
      (await store.entries('acme', { from: 0, limit: 100 })).map(({ bytes }) => Buffer.from(bytes).toString()).join('\n');
    const everything = async (): Promise<string> => {
      const [register] = await registersOf(store, 'acme');
      const members = (await gather(store.members('acme', register?.seq ?? 0))).flat();
      const values = await store.withheld('acme', { from: 0, until: 100 });
      const keys = (await store.keysUsed('acme', { from: 0, until: Number.MAX_SAFE_INTEGER })).map(({ key }) => key);
      return [await logText(), ...values.map(({ value }) => value), ...members.map(({ name }) => name?.value), ...keys].join(
        '\n',
      );
    };
    assert.doesNotMatch(await logText(), /hkid-|tang |xiao'ou|estate of|"heirs"|li mei|p\. 3|deceased|FF301/i);
    assert.match(await everything(), /HKID-A123\.pdf/);
    await ledger.erase('acme', 'HKID-A123');
    assert.doesNotMatch(await everything(), /hkid-a123\b|xiao'ou/i);
    assert.match(await everything(), /li is not HKID-A1234/);
    for (const kept of ['"heirs"', 'Li Mei', 'Tang Bo']) assert.ok((await everything()).includes(kept), kept);
    assert.deepEqual(await problemsOf(store), []);
    await ledger.erase('acme', 'heirs');
    assert.doesNotMatch(await everything(), /"heirs"/i);
    // An id of two letters is looked for alone: "li" stands in many words.
    await ledger.erase('acme', 'li');
    assert.doesNotMatch(await everything(), /Li Mei|"li"/);
    assert.match(await everything(), /Tang Bo/);
    assert.deepEqual(await problemsOf(store), []);
    const again = await ledger.append({ issuer: 'acme', facts: toLi, key: 'HKID-A123' }).catch((error: unknown) => error);
    assert.ok(again instanceof StoreFailure || (again as { status: string }).status === 'known');
  });

  on('a company is not erased', async ({ store }) => {
    const ledger = ledgerOn(store);
    await ledger.importRecord(smallRecord());
    const bank = {
      on: '2023-01-03',
      fact: 'person-recorded',
      person: 'bank',
      kind: 'company',
      name: { en: 'Bank' },
      note: 'a note',
    };
    await ledger.append({ issuer: 'acme', facts: facts(bank) });
    await assert.rejects(
      ledger.erase('acme', 'bank'),
      (error) => error instanceof StoreFailure && error.code === 'no-such-person',
    );
  });

  on('a person is erased: id and name are gone, the rest stands and goes on', async ({ store }) => {
    const ledger = ledgerOn(store);
    await ledger.importRecord(smallRecord());
    const { erased, opaque } = await ledger.erase('acme', 'chan-tai-man');
    assert.equal(erased, 2);
    const text = (await gather(ledger.exportRecord('acme'))).join('');
    assert.doesNotMatch(text, /chan|Chan|陳/);
    assert.match(text, new RegExp(opaque));
    assert.equal(issued(await ledger.record('acme')), 920_000_000n);
    await assert.rejects(ledger.erase('acme', 'chan-tai-man'), (error) => error instanceof StoreFailure);
    assert.equal((await ledger.append({ issuer: 'acme', facts: facts(issue('2023-01-03', '5')) })).status, 'appended');
  });

  on(
    'old checkpoints stay checkable under the key that signed them; a new one under a stolen key is refused',
    async ({ store }) => {
      const ledger = ledgerOn(store);
      await ledger.importRecord(smallRecord());
      await ledger.append({ issuer: 'acme', facts: facts(issue('2023-01-03', '5')) });
      await ledger.rotateKeys('rotated');
      await ledger.rotateKeys('stolen');
      await ledger.append({ issuer: 'acme', facts: facts(issue('2023-01-04', '5')) });
      const problems = async () => {
        const { logs, problems: others } = await verifyStore({ store, outside: nodeOutside, keeper });
        return [...logs.flatMap((log) => log.problems), ...others].map(({ code }) => code);
      };
      assert.deepEqual(await problems(), []);
      const [, stolen] = await store.signingKeys();
      assert.ok(stolen);
      const bytes = Buffer.from(
        JSON.stringify({
          holdfast: 1,
          seq: 10,
          recorded: '2199-01-01T00:00:00.000000000Z',
          kind: 'fact',
          request: {},
          fact: issue('2023-01-05', '9'),
        }),
      );
      const leaf = leafHash(nodeOutside.hash, bytes);
      const leaves = [...(await store.entries('acme', { from: 0, limit: 100 })).map((entry) => entry.leaf), leaf];
      assert.equal(leaves.length, 11);
      const root = rootOf(
        nodeOutside.hash,
        leaves.reduce((frontier, one) => appendLeaf(nodeOutside.hash, frontier, one), emptyFrontier),
      );
      const text = writeCheckpoint({ origin: `holdfast/${store.id}/acme`, size: 11, root, extensions: [] });
      const key = readVerifierKey(nodeOutside.hash, stolen.verifier);
      assert.ok(key);
      const note = writeNote({ text, signatures: [signNote({ text, key, sign: await keeper.open(stolen.sealed) })] });
      const forged = { seq: 10, bytes, leaf, checkpoint: note, withheld: [] };
      assert.deepEqual(
        await store.append({ issuer: 'acme', expected: 10, count: 1, entries: [forged], marks: [], key: undefined }),
        { status: 'appended' },
      );
      assert.deepEqual(await problems(), ['signature-differs']);
    },
  );

  on('sources come with facts, once, and the export has them in its head', async ({ store }) => {
    const ledger = ledgerOn(store);
    await ledger.importRecord(smallRecord());
    const filing = { title: 'Placing of 3 January 2023', date: '2023-01-03', address: 'https://example.com/placing' };
    const placing = { ...issue('2023-01-03', '5'), source: 'placing, p. 2' };
    const unknown = await ledger.append({ issuer: 'acme', facts: facts(placing) });
    assert.equal(unknown.status === 'refused' && unknown.faults[0]?.code, 'unknown-source');
    assert.equal(
      (await ledger.append({ issuer: 'acme', facts: facts(placing), sources: { placing: filing } })).status,
      'appended',
    );
    assert.equal(
      (await ledger.append({ issuer: 'acme', facts: facts(placing), sources: { placing: filing } })).status,
      'appended',
    );
    await assert.rejects(
      ledger.append({ issuer: 'acme', facts: facts(placing), sources: { placing: { title: 'Another' } } }),
      (error) => error instanceof StoreFailure && error.code === 'source-otherwise',
    );
    const lines = await gather(ledgerOn(store).exportRecord('acme'));
    assert.deepEqual(JSON.parse(lines[0] ?? '').sources, { placing: filing });
    const reader = readRecordLines();
    for (const line of lines) reader.push(line);
    const reading = reader.end();
    assert.ok(reading.status === 'read');
    assert.deepEqual([...recordLines(reading.record)], lines);
    assert.deepEqual(await problemsOf(store), []);
  });

  on('a document lies beside the log, is bound by it, and can be erased', async ({ store }) => {
    const ledger = ledgerOn(store);
    await ledger.importRecord(smallRecord());
    const long = Buffer.alloc(2_500_000, 'paper ');
    const paper = async function* () {
      for (let at = 0; at < long.length; at += 70_000) yield long.subarray(at, at + 70_000);
    };
    const given = { ledger, issuer: 'acme', name: 'Undertaking of Chan Tai Man.pdf', pieces: paper, outside: nodeOutside };
    const first = await addDocument(given);
    assert.equal(first.status, 'appended');
    assert.equal((await addDocument(given)).status, 'known');
    const [kept] = await gather(documentsOf(store, 'acme'));
    assert.deepEqual([kept?.length, kept?.name, kept?.sha256], [2_500_000, given.name, first.sha256]);
    assert.ok(Buffer.concat(await gather(store.document('acme', kept?.seq ?? 0))).equals(long));
    assert.equal((await documentCalled(store, 'acme', first.sha256.slice(0, 8))).seq, kept?.seq);
    await assert.rejects(documentCalled(store, 'acme', 'ffffffffff'), (error) => error instanceof StoreFailure);
    await assert.rejects(
      addDocument({ ...given, pieces: async function* () {} }),
      (error) => error instanceof StoreFailure && error.code === 'document-empty',
    );
    assert.deepEqual(await problemsOf(store), []);
    assert.equal(await ledger.eraseDocument('acme', kept?.seq ?? 0), 2);
    assert.deepEqual(await gather(store.document('acme', kept?.seq ?? 0)), []);
    assert.deepEqual(await problemsOf(store), []);
    assert.equal((await addDocument(given)).status, 'appended');
  });

  on('a signed report binds its figures, comes out again, and is checked without the store', async ({ store }) => {
    const ledger = ledgerOn(store);
    const record = realRecords().find(({ issuer: { id } }) => id === 'sensetime') ?? assert.fail();
    await ledger.importRecord(record);
    const question = { asOf: { date: '2024-06-26' }, rules: [], all: false };
    const report = await signReport({ ledger, issuer: 'sensetime', question, outside: nodeOutside });
    const text = JSON.stringify(report);
    assert.match(text, /Tang Xiao'ou/);
    const bytes = Buffer.concat(await gather(store.document('sensetime', (await store.size('sensetime')) - 2))).toString();
    assert.match(bytes, /p-[0-9a-f]{32}/);
    assert.doesNotMatch(bytes, /Tang Xiao|tang-xiao|Xu Li/);
    const key = (await store.signingKeys())[0]?.verifier;
    const checked = verifyReport(text, { key, outside: nodeOutside });
    assert.deepEqual([checked?.codes, checked?.asOf, checked?.outcome], [[], '2024-06-26', report.report.outcome]);
    const file = checkReport({
      record,
      knownAt: undefined,
      options: { timeline: timelineOf({ record, report: () => {} }), asOf: { date: '2024-06-26' } },
    }).json();
    const figures = (from: readonly object[]) =>
      from
        .map((finding) => JSON.stringify([finding['rule' as never], finding['on' as never], finding['figures' as never]]))
        .sort();
    assert.deepEqual(figures(report.report.findings), figures(file.findings));
    for (const [from, to, code] of [
      [`"outcome":"${report.report.outcome}"`, '"outcome":"met"', 'report-figures-differ'],
      ['"wvrShares":"', '"wvrShares":"1', 'report-figures-differ'],
      ['"on":"2024', '"on":"2023', 'report-figures-differ'],
      ['"asOf":"2024-06-26"', '"asOf":"2024-06-27"', 'report-figures-differ'],
      ['\\"digest\\":\\"', '\\"digest\\":\\"0', 'report-not-in-log'],
      ['index ', 'index 1', 'report-not-in-log'],
    ] as const) {
      const changed = text.replace(from, to);
      assert.notEqual(changed, text, from);
      const codes = verifyReport(changed, { key, outside: nodeOutside })?.codes ?? [];
      assert.ok(codes.includes(code), `${from}: ${codes.join()}`);
    }
    assert.deepEqual(verifyReport(text, { key: 'other+00000000+AAAA', outside: nodeOutside })?.codes, ['report-other-key']);
    assert.equal(verifyReport('{}', { key: undefined, outside: nodeOutside }), undefined);
    await ledger.erase('sensetime', 'tang-xiao-ou');
    const { logs } = await verifyStore({ store, outside: nodeOutside, keeper });
    assert.deepEqual(
      logs.map(({ reports, problems }) => [reports, problems]),
      [[1, []]],
    );
  });

  on('an issuer is imported once', async ({ store }) => {
    const ledger = ledgerOn(store);
    await ledger.importRecord(smallRecord());
    await assert.rejects(
      ledger.importRecord(smallRecord()),
      (error) => error instanceof StoreFailure && error.code === 'issuer-there',
    );
  });
};
