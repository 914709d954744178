/** The tests that every store passes; `make` gives a new empty store each time, `again` another handle on the same one. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import {
  type Ledger,
  openLedger,
  positionReport,
  readRegister,
  registerAt,
  registersOf,
  type Store,
  StoreFailure,
  verifyStore,
} from '../../src/app/index.ts';
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

  on('an issuer is imported once', async ({ store }) => {
    const ledger = ledgerOn(store);
    await ledger.importRecord(smallRecord());
    await assert.rejects(
      ledger.importRecord(smallRecord()),
      (error) => error instanceof StoreFailure && error.code === 'issuer-there',
    );
  });
};
