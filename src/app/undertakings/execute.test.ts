/** Steps taken in a store in memory, with files and signatures that stand for the real ones. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { locatedJson, readLooseFacts, readRecordDocument, readRecordLines } from '../../record/index.ts';
import { keyKeeper, nodeOutside, openMemoryStore } from '../../store/index.ts';
import { type StepName, stepNames } from '../../undertaking/index.ts';
import { addDocument, documentsOf, isGone, openLedger, type Store, verifyStore } from '../ledger/index.ts';
import { declineUndertaking, executeStep } from './execute.ts';
import type { ExecuteRequest, ExecutionPorts } from './execution-files.ts';
import { PaperFailure, type PdfSignature } from './ports.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (given: Uint8Array): string => new TextDecoder().decode(given);
const hex = (given: Uint8Array): string => Buffer.from(nodeOutside.hash(given)).toString('hex');
const now = '2026-11-20T10:00:00.000000000Z';
const draft = bytes('%PDF-1.7\nUNDERTAKING\nI undertake to the Company.\n');
const mark = '\nSIGNED ';

/** Stands for a signer: what it adds is told by a line, and binds what is in front of it by its hash. */
const sign: ExecutionPorts['sign'] = async ({ pdf, key, name, at, timestamp }) => {
  const certificate = hex(key.certificates[0] ?? bytes(''));
  const stamped = timestamp && (await timestamp(nodeOutside.hash(pdf)));
  const line = `${mark}${JSON.stringify({ name, subject: textOf(key.certificates[0] ?? bytes('')), certificate, at, over: hex(pdf) })}`;
  return {
    pdf: bytes(`${textOf(pdf)}${line}`),
    certificate,
    ...(stamped === undefined ? {} : { timestamp: { sha256: hex(stamped.token), time: stamped.time } }),
  };
};

const verify: ExecutionPorts['verify'] = async (pdf) => {
  const parts = textOf(pdf).split(mark);
  if (parts[0]?.includes('BROKEN')) throw new PaperFailure('file-damaged', {});
  let before = parts[0] ?? '';
  return parts.slice(1).map((part, index): PdfSignature => {
    const { name, subject, certificate, at, over } = JSON.parse(part.split('\n')[0] ?? '') as Record<string, string>;
    const isWhole = hex(bytes(before)) === over;
    before = `${before}${mark}${part}`;
    return {
      name: name ?? '',
      kind: 'signature',
      certificate: {
        subject: subject ?? '',
        issuer: subject ?? '',
        selfSigned: true,
        sha256: certificate ?? '',
        key: `e${(certificate ?? '').slice(1)}`,
        from: '2026-01-01T00:00:00.000000000Z',
        until: '2027-01-01T00:00:00.000000000Z',
      },
      at,
      integrity: isWhole ? 'valid' : 'other-bytes',
      certificateState: 'in-time',
      changedAfterwards: index === parts.length - 2 && part.includes('\n'),
      coversUntil: bytes(before).length,
      notices: [],
    } as PdfSignature;
  });
};

const facts = [
  { on: '2021-01-01', fact: 'person-recorded', person: 'wang', kind: 'natural', name: { en: 'Wang Xiaogang' } },
  { on: '2021-01-01', fact: 'beneficiary-named', person: 'wang' },
  {
    on: '2026-09-01',
    fact: 'undertaking-drafted',
    undertaking: 'wang-2026',
    by: 'wang',
    rules: ['8A.09'],
    form: 'simple-contract',
    document: { sha256: hex(draft) },
  },
];

const secret = Buffer.from('a secret of the tests only');
const prepared = async () => {
  const reading = readRecordDocument({
    status: 'read',
    value: locatedJson({ holdfast: 1, issuer: { id: 'acme', name: { en: 'Acme Group Inc.' } }, facts }),
  });
  if (reading.status === 'refused') return assert.fail(JSON.stringify(reading.faults));
  const store = openMemoryStore();
  const ledger = ledgerOf(store);
  await ledger.importRecord(reading.record);
  const pieces = async function* () {
    yield draft;
  };
  await addDocument({ ledger, issuer: 'acme', name: 'undertaking.pdf', pieces, outside: nodeOutside });
  return { store, ledger };
};
const ledgerOf = (store: Store) => openLedger({ store, keeper: keyKeeper(() => secret, 2), outside: nodeOutside });

type Prepared = Awaited<ReturnType<typeof prepared>>;

const portsOf = (ledger: Prepared['ledger'], change: Partial<ExecutionPorts> = {}): ExecutionPorts => ({
  ledger,
  outside: nodeOutside,
  now,
  sign,
  verify,
  extract: async (given) => ({ status: 'read', form: 'pdf', text: textOf(given), notices: [] }),
  openKey: async () => ({ key: new Uint8Array([1, 2, 3]), certificates: [bytes('CN=Wang Xiaogang')] }),
  stage: () => {},
  ...change,
});

const particulars: Readonly<Record<StepName, Omit<ExecuteRequest['step'], 'undertaking' | 'as' | 'method' | 'consent'>>> = {
  giver: {
    name: 'Wang Xiaogang',
    when: { on: '2026-11-20', at: '2026-11-20T09:00:00.000000000Z' },
    place: 'Hong Kong',
    inPresence: false,
  },
  witness: {
    name: 'Chan Tai Man',
    when: { on: '2026-11-20', at: '2026-11-20T09:05:00.000000000Z' },
    place: 'Hong Kong',
    address: '1 Queen’s Road',
    occupation: 'solicitor',
    inPresence: true,
  },
  company: {
    name: 'Xu Li',
    when: { on: '2026-11-20', at: '2026-11-20T09:30:00.000000000Z' },
    place: 'Hong Kong',
    office: 'Executive Director',
    authority: 'board minute',
    inPresence: false,
  },
  'company-witness': {
    name: 'Li Siu Ming',
    when: { on: '2026-11-20', at: '2026-11-20T09:31:00.000000000Z' },
    place: 'Hong Kong',
    address: '1 Queen’s Road',
    occupation: 'secretary',
    inPresence: true,
  },
};
const requestFor = (as: StepName, file: Uint8Array, method: 'paper' | 'electronic' = 'electronic'): ExecuteRequest => ({
  issuer: 'acme',
  step: { undertaking: 'wang-2026', as, method, consent: method === 'electronic', ...particulars[as] },
  file: { name: 'file.pdf', bytes: file },
  reason: 'Rule 8A.43',
});
const certificateOf = (as: StepName) => async () => ({
  key: new Uint8Array([1]),
  certificates: [bytes(`CN=${particulars[as].name}`)],
});

/** Takes a step by electronic means; gives the signed file. */
const take = async (ledger: Prepared['ledger'], as: StepName, file: Uint8Array, change: Partial<ExecutionPorts> = {}) => {
  let signed = new Uint8Array();
  const ports = portsOf(ledger, {
    openKey: certificateOf(as),
    stage: (pdf) => {
      signed = Uint8Array.from(pdf);
    },
    ...change,
  });
  return { result: await executeStep(requestFor(as, file), ports), signed };
};

/** Whatever happened: every file that a fact names is there, executed and acknowledged come with their witness. */
const assertWhole = async (store: Store): Promise<number> => {
  const ledger = ledgerOf(store);
  const there = new Set<string>();
  for await (const { seq, sha256 } of documentsOf(store, 'acme')) if (!(await isGone(store, 'acme', seq))) there.add(sha256);
  const { facts: all } = await ledger.record('acme');
  for (const fact of all) {
    if (fact.fact === 'undertaking-signed') {
      for (const named of [fact.signed, fact.document, fact.attorney?.instrument]) assert.ok(!named || there.has(named.sha256));
    }
    if (fact.fact === 'undertaking-executed' || fact.fact === 'undertaking-acknowledged') {
      assert.ok(fact.document && there.has(fact.document.sha256));
    }
  }
  const signed = all.flatMap((fact) => (fact.fact === 'undertaking-signed' ? fact.as : []));
  assert.deepEqual(signed, stepNames.slice(0, signed.length));
  const has = (kind: string): boolean => all.some(({ fact }) => fact === kind);
  assert.equal(has('undertaking-executed'), signed.length >= 2);
  assert.equal(has('undertaking-acknowledged'), signed.length === 4);
  assert.deepEqual((await verifyStore({ store, outside: nodeOutside })).problems, []);
  return signed.length;
};

test('four signatures, one after the other: each file is signed, verified, filed and recorded', async () => {
  const { store, ledger } = await prepared();
  let file = draft;
  const seen: unknown[] = [];
  for (const as of stepNames) {
    const { result, signed } = await take(ledger, as, file);
    assert.equal(result.status, 'recorded', JSON.stringify(result));
    if (result.status !== 'recorded') return;
    seen.push([result.facts.length, result.next, result.warnings.map(({ code }) => code)]);
    assert.equal(result.signed?.sha256, hex(signed));
    file = signed;
  }
  assert.deepEqual(seen, [
    [1, 'witness', ['signed-earlier-told']],
    [2, 'company', ['signed-earlier-told']],
    [1, 'company-witness', ['signed-earlier-told']],
    [2, null, ['signed-earlier-told']],
  ]);
  assert.equal((await verify(file)).length, 4);
  assert.equal(await assertWhole(store), 4);
});

test('the same step again adds nothing and asks for no key', async () => {
  const { store, ledger } = await prepared();
  const { signed } = await take(ledger, 'giver', draft);
  const size = await store.size('acme');
  for (const file of [draft, signed]) {
    const { result } = await take(ledgerOf(store), 'giver', file, { openKey: () => assert.fail('asked for a key') });
    assert.deepEqual(result, { status: 'known', document: hex(draft), signed: hex(signed), next: 'witness' });
  }
  assert.equal(await store.size('acme'), size);
});

test('nothing is filed and no key is asked for where anything speaks against a step', async () => {
  const { store, ledger } = await prepared();
  const size = await store.size('acme');
  const refusing = { openKey: () => assert.fail('asked for a key') };
  const codes = async (as: StepName, file: Uint8Array, change: Partial<ExecutionPorts> = {}): Promise<readonly string[]> => {
    const { result } = await take(ledger, as, file, { ...refusing, ...change });
    return result.status === 'refused' ? result.refusals.map(({ code }) => code) : [result.status];
  };
  assert.deepEqual(await codes('witness', draft), ['step-out-of-order']);
  assert.deepEqual(await codes('giver', bytes('plain')), ['file-is-not-the-instrument', 'electronic-needs-pdf']);
  assert.deepEqual(await codes('giver', bytes(`${textOf(draft)}more`)), ['file-goes-on-otherwise']);
  assert.deepEqual(await codes('giver', bytes('%PDF-1.7\nPOWER OF ATTORNEY\n')), [
    'file-is-not-the-instrument',
    'excluded-by-law',
  ]);
  assert.deepEqual(await codes('giver', bytes('%PDF-1.7\nBROKEN\n')), ['file-is-not-the-instrument', 'file-damaged']);
  const { pdf } = await sign({ pdf: draft, key: await certificateOf('company')(), name: 'Xu Li', reason: '', at: now });
  assert.deepEqual(await codes('giver', pdf), ['file-goes-on-otherwise', 'signature-without-step']);
  const moved = bytes(textOf(pdf).replace('I undertake', 'We undertake'));
  assert.deepEqual(await codes('giver', moved), [
    'file-is-not-the-instrument',
    'signature-other-bytes',
    'signature-without-step',
  ]);
  assert.equal(await store.size('acme'), size);
});

test('a key is overwritten when it has signed, also where signing fails', async () => {
  const { ledger } = await prepared();
  for (const signing of [async () => Promise.reject(new PaperFailure('key-unfit', {})), sign]) {
    const key = new Uint8Array([7, 7, 7]);
    const openKey = async () => ({ key, certificates: [bytes('CN=Wang Xiaogang')] });
    await take(ledger, 'giver', draft, { openKey, sign: signing }).catch((error: unknown) =>
      assert.ok(error instanceof PaperFailure),
    );
    assert.deepEqual([...key], [0, 0, 0]);
  }
});

test('a signature that does not verify is not recorded', async () => {
  const { store, ledger } = await prepared();
  const size = await store.size('acme');
  const { result } = await take(ledger, 'giver', draft, {
    sign: async (given) => {
      const made = await sign(given);
      return { ...made, pdf: bytes(`${textOf(made.pdf)}\nmore`) };
    },
  });
  assert.equal(result.status === 'refused' && result.refusals[0]?.code, 'signature-not-whole');
  assert.equal(await store.size('acme'), size);
});

test('a key that signed for the giver signs for nobody else; nothing is staged, filed or recorded', async () => {
  const { store, ledger } = await prepared();
  const { signed } = await take(ledger, 'giver', draft);
  const size = await store.size('acme');
  const { result } = await take(ledger, 'witness', signed, {
    openKey: certificateOf('giver'),
    stage: () => assert.fail('staged a file'),
  });
  assert.deepEqual(result.status === 'refused' && result.refusals.map(({ code }) => code), [
    'certificate-of-another-step',
    'certificate-of-another',
  ]);
  assert.equal(await store.size('acme'), size);
});

test('a certificate of another name and a text that cannot be read are told, and whom it names stands on record', async () => {
  const { ledger } = await prepared();
  const { result } = await take(ledger, 'giver', draft, {
    openKey: async () => ({ key: new Uint8Array([1]), certificates: [bytes('CN=Somebody Else')] }),
    extract: async () => ({ status: 'refused', code: 'file-without-text', values: {} }),
  });
  assert.deepEqual(result.status === 'recorded' && result.warnings.map(({ code }) => code), [
    'signed-earlier-told',
    'file-text-not-read',
    'certificate-other-name',
  ]);
  const [signed] = (await ledger.record('acme')).facts.filter((fact) => fact.fact === 'undertaking-signed');
  const sha256 = hex(bytes('CN=Somebody Else'));
  assert.deepEqual(signed?.certificate, { sha256, key: `e${sha256.slice(1)}`, subject: 'CN=Somebody Else' });
});

test('a time stamp stands on the fact with its authority', async () => {
  const { ledger } = await prepared();
  const { result } = await take(ledger, 'giver', draft, {
    timestamp: { stamp: async () => ({ token: bytes('token'), time: now }), authority: 'http://stamps.example' },
  });
  assert.equal(result.status, 'recorded');
  if (result.status !== 'recorded') return;
  assert.deepEqual(result.facts[0]?.['timestamp'], { sha256: hex(bytes('token')), authority: 'http://stamps.example' });
  assert.equal(result.timestampTime, now);
});

test('on paper the scan is filed; an attorney signs with his power filed, which no electronic signature may stand on', async () => {
  const { store, ledger } = await prepared();
  const request = requestFor('giver', bytes('a scan'), 'paper');
  const step = { ...request.step, attorney: 'Ho Ka Yan' };
  const ports = portsOf(ledger, { openKey: () => assert.fail('asked for a key') });
  const { pdf } = await sign({ pdf: draft, key: await certificateOf('giver')(), name: 'x', reason: '', at: now });
  const refused = await executeStep({ ...request, step, power: { name: 'power.pdf', bytes: pdf } }, ports);
  assert.equal(refused.status === 'refused' && refused.refusals[0]?.code, 'power-signed-electronically');
  const done = await executeStep({ ...request, step, power: { name: 'power.jpg', bytes: bytes('scan of the power') } }, ports);
  assert.equal(done.status, 'recorded', JSON.stringify(done));
  if (done.status !== 'recorded') return;
  const names: string[] = [];
  for await (const { name } of documentsOf(store, 'acme')) names.push(name);
  assert.deepEqual(names, ['undertaking.pdf', 'power.jpg', 'file.pdf']);
  assert.deepEqual(done.facts[0]?.['attorney'], { name: 'Ho Ka Yan', instrument: { sha256: hex(bytes('scan of the power')) } });
  assert.equal(await assertWhole(store), 1);
});

test('a scan that is no picture, or that begins with the draft, is told', async () => {
  const codes = async (file: Uint8Array): Promise<readonly string[]> => {
    const { ledger } = await prepared();
    const done = await executeStep(requestFor('giver', file, 'paper'), portsOf(ledger));
    return done.status === 'recorded' ? done.warnings.map(({ code }) => code) : assert.fail(JSON.stringify(done));
  };
  assert.deepEqual(await codes(bytes('a text')), ['scan-is-no-picture']);
  assert.deepEqual(await codes(bytes(`${textOf(draft)}more`)), ['scan-continues-draft']);
  assert.deepEqual(await codes(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0])), []);
  assert.deepEqual(await codes(bytes('%PDF-1.4\nscanned')), []);
});

test('the issuer declines and later acknowledges', async () => {
  const { store, ledger } = await prepared();
  let file = draft;
  for (const as of ['giver', 'witness'] as const) file = (await take(ledger, as, file)).signed;
  const asked = {
    issuer: 'acme',
    decline: { undertaking: 'wang-2026', name: 'Xu Li', office: 'Director', reason: 'not yet', when: { on: '2026-11-20' } },
    letter: { name: 'letter.pdf', bytes: bytes('we decline') },
  };
  const ports = portsOf(ledger);
  const declined = await declineUndertaking(asked, ports);
  assert.deepEqual([declined.status, declined.status === 'recorded' && declined.next], ['recorded', 'company']);
  assert.equal((await declineUndertaking(asked, ports)).status, 'known');
  const { result } = await take(ledger, 'company', file);
  assert.deepEqual(result.status === 'recorded' && result.warnings.map(({ code }) => code), [
    'declined-before',
    'signed-earlier-told',
  ]);
  await assertWhole(store);
});

test('whoever signed is erased, by his id or by the name that he signed with, and everything reads again', async () => {
  const { store, ledger } = await prepared();
  const request = requestFor('giver', bytes('a scan'), 'paper');
  const step = { ...request.step, attorney: 'Ho Ka Yan' };
  await executeStep({ ...request, step, power: { name: 'power.jpg', bytes: bytes('scan of the power') } }, portsOf(ledger));
  for (const as of stepNames.slice(1)) await executeStep(requestFor(as, bytes('a scan'), 'paper'), portsOf(ledger));
  for (const who of ['wang', 'Ho Ka Yan', 'Chan Tai Man', 'Xu Li', 'Li Siu Ming']) {
    await ledger.erase('acme', who).catch((error: unknown) => assert.match(`${error}`, /erased-before|no-such-person/));
    const fresh = ledgerOf(store);
    const { record, size } = await fresh.recordWithSize('acme');
    assert.equal(record.facts.filter(({ fact }) => fact === 'undertaking-signed').length, 4);
    const lines = readRecordLines();
    for await (const line of fresh.exportRecord('acme')) lines.push(line);
    const exported = lines.end();
    assert.notEqual(exported.status, 'refused', exported.status === 'refused' ? JSON.stringify(exported.faults) : '');
    if (exported.status !== 'refused') await ledgerOf(openMemoryStore()).importRecord(exported.record);
    const { facts: more } = readLooseFacts(
      locatedJson([{ on: '2026-11-21', fact: 'announcement-made', matter: `without ${size}` }]),
    );
    assert.equal((await fresh.append({ issuer: 'acme', facts: more })).status, 'appended');
  }
});

test('whom a certificate names can be erased by that name', async () => {
  const { ledger } = await prepared();
  await take(ledger, 'giver', draft, {
    openKey: async () => ({ key: new Uint8Array([1]), certificates: [bytes('O=Acme, CN=Somebody Else')] }),
  });
  await assert.rejects(ledger.erase('acme', 'Somebody'), /no-such-person/);
  await ledger.erase('acme', 'Somebody Else');
  const [signed] = (await ledger.record('acme')).facts.filter((fact) => fact.fact === 'undertaking-signed');
  assert.equal(signed?.certificate?.subject, '(erased)');
});

test('whoever writes something else meanwhile does not matter; the same step meanwhile is a conflict', async () => {
  const { store, ledger } = await prepared();
  const other = ledgerOf(store);
  let turns = 0;
  const { result } = await take(ledger, 'giver', draft, {
    stage: () => {
      turns += 1;
      const pieces = async function* () {
        yield bytes(`noise ${turns}`);
      };
      void addDocument({ ledger: other, issuer: 'acme', name: 'noise', pieces, outside: nodeOutside });
    },
  });
  assert.equal(result.status, 'recorded', JSON.stringify(result));
  const second = await prepared();
  let first: Promise<unknown> | undefined;
  const { result: late } = await take(second.ledger, 'giver', draft, {
    sign: async (given) => {
      first ??= take(ledgerOf(second.store), 'giver', draft);
      await first;
      return sign(given);
    },
  });
  assert.deepEqual(late, { status: 'conflict', code: 'step-came-between' });
  assert.equal(await assertWhole(second.store), 1);
});

test('a fault of the store at any of its writes, before or after it, leaves nothing half done; the step can be taken again', async () => {
  for (const as of stepNames) {
    for (let at = 0; at < 6; at += 1) {
      for (const when of ['before', 'after'] as const) {
        const { store } = await prepared();
        let file = draft;
        for (const before of stepNames.slice(0, stepNames.indexOf(as))) file = (await take(ledgerOf(store), before, file)).signed;
        let writes = 0;
        const failing = async <T>(work: () => Promise<T>): Promise<T> => {
          const isNow = writes === at;
          writes += 1;
          if (isNow && when === 'before') throw new Error('power cut');
          const result = await work();
          if (isNow) throw new Error('power cut');
          return result;
        };
        const faulty: Store = {
          ...store,
          append: (batch) => failing(() => store.append(batch)),
          addDocument: (add) => failing(() => store.addDocument(add)),
        };
        await take(ledgerOf(faulty), as, file).catch((error: unknown) => assert.match(`${error}`, /power cut/));
        const done = await assertWhole(store);
        assert.ok(done === stepNames.indexOf(as) || done === stepNames.indexOf(as) + 1);
        const { result } = await take(ledgerOf(store), as, file);
        assert.equal(result.status, done === stepNames.indexOf(as) ? 'recorded' : 'known');
        assert.equal(await assertWhole(store), stepNames.indexOf(as) + 1);
      }
    }
  }
});
