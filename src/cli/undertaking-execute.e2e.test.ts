/** An undertaking executed as people execute it: drawn up, signed with real keys into a store on a file, and looked at by others. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv/dist/2020.js';
import forge from 'node-forge';
import { documentsOf, isGone, openLedger, verifyStore } from '../app/ledger/index.ts';
import { undertakingSchemas } from '../app/undertaking-schemas.ts';
import { writePdf } from '../paper/index.ts';
import { keyKeeper, nodeOutside, openSqliteStore } from '../store/index.ts';
import { type StepName, stepNames } from '../undertaking/index.ts';

const here = dirname(fileURLToPath(import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'holdfast-execute-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const secret = 'a secret of the tests only';
const passphrase = 'correct horse';
const env = { ...process.env, NODE_TEST_CONTEXT: undefined, FORCE_COLOR: undefined, HOLDFAST_SECRET: secret };
const program = join(here, 'holdfast.ts');
const run = (words: readonly string[], more: Readonly<Record<string, string | undefined>> = {}) =>
  spawnSync(process.execPath, [program, ...words], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...env, HOLDFAST_KEY_PASSPHRASE: passphrase, ...more },
    input: '',
  });
const sound = (...words: string[]): string => {
  const { status, stdout, stderr } = run(words);
  assert.equal(status, 0, `${words.join(' ')}: ${stdout}${stderr}`);
  return stdout;
};
process.env['HOLDFAST_START'] = 'a command line is run in this process';
const { main } = await import('./holdfast.ts');
/** What is said on standard error by what is refused: run in this process, because there are many and a start takes long. */
const refusal = async (words: readonly string[], more: Readonly<Record<string, string | undefined>> = {}): Promise<string> => {
  const before = { ...process.env };
  const { write } = process.stderr;
  const home = process.cwd();
  let said = '';
  for (const [name, value] of Object.entries({ HOLDFAST_SECRET: secret, HOLDFAST_KEY_PASSPHRASE: passphrase, ...more })) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
  process.chdir(folder);
  process.stderr.write = (text) => {
    said += text;
    return true;
  };
  try {
    assert.equal(await main(words), 2, `${words.join(' ')}: ${said}`);
  } finally {
    process.stderr.write = write;
    process.chdir(home);
    process.env = before;
  }
  assert.doesNotMatch(said, /\n {4}at /, 'a stack trace');
  return said;
};
/** A command line that is run while this process goes on. */
const runLater = (words: readonly string[]): Promise<{ readonly code: number | null; readonly text: string }> =>
  new Promise((done) => {
    const child = spawn(process.execPath, [program, ...words], {
      cwd: folder,
      env: { ...env, HOLDFAST_KEY_PASSPHRASE: passphrase },
    });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => (text += piece.toString()));
    child.once('exit', (code) => done({ code, text }));
  });
const path = (name: string): string => join(folder, name);
const openssl = (...words: string[]): void => {
  const { status, stderr } = spawnSync('openssl', words, { cwd: folder, encoding: 'utf8' });
  assert.equal(status, 0, `openssl ${words.join(' ')}: ${stderr}`);
};
const hasOpenssl = spawnSync('openssl', ['version']).status === 0;
const skip = hasOpenssl ? false : 'openssl is not here';
const hasPdfsig = spawnSync('pdfsig', ['-v']).status !== null;

/** A key under a passphrase with a certificate of its own, as PKCS#12, and as PEM without one. */
const makeKey = (name: string, subject: string): void => {
  const pem = ['-keyout', `${name}.key`, '-out', `${name}.crt`];
  openssl('req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...pem, '-subj', `/CN=${subject}`, '-utf8', '-days', '365');
  openssl(
    'pkcs12',
    '-export',
    '-inkey',
    `${name}.key`,
    '-in',
    `${name}.crt`,
    '-out',
    `${name}.p12`,
    '-passout',
    `pass:${passphrase}`,
  );
};

/** A key with a certificate that is valid between two moments, in one PEM file. */
const makeKeyOf = (name: string, from: Date, until: Date): void => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const [own, open] = [
    privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  ];
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.publicKeyFromPem(open);
  certificate.serialNumber = '01';
  certificate.validity.notBefore = from;
  certificate.validity.notAfter = until;
  const subject = [{ name: 'commonName', value: 'Wang Xiaogang' }];
  certificate.setSubject(subject);
  certificate.setIssuer(subject);
  certificate.sign(forge.pki.privateKeyFromPem(own), forge.md.sha256.create());
  writeFileSync(path(`${name}.pem`), own + forge.pki.certificateToPem(certificate));
};

const record = `holdfast: 1
issuer: {id: acme, name: {en: Acme Group Inc., zh-Hant: 頂點集團有限公司}, incorporatedIn: Cayman Islands}
facts:
  - {on: 2021-12-30, fact: class-created, class: B, votes: 1, listed: true}
  - {on: 2021-12-30, fact: class-created, class: A, votes: 10, weighted: true, convertsInto: B}
  - {on: 2021-12-30, fact: person-recorded, person: wang, kind: natural, name: {en: Wang Xiaogang, zh-Hant: 王曉剛}}
  - {on: 2021-12-30, fact: person-recorded, person: xu-li, kind: natural, name: {en: Xu Li, zh-Hant: 徐立}}
  - {on: 2021-12-30, fact: person-recorded, person: holdco, kind: company, name: {en: Wang Holdings Limited}}
  - {on: 2021-12-30, fact: beneficiary-named, person: wang, atListing: true}
  - {on: 2021-12-30, fact: vehicle-arranged, vehicle: holdco, kind: private-company, for: wang, votesDirectedBy: wang, economicInterest: [{person: wang, part: "1/1"}]}
  - {on: 2021-12-30, fact: shares-issued, class: A, number: 100, to: holdco, basis: opening}
  - {on: 2021-12-30, fact: shares-issued, class: B, number: 900, to: public, basis: opening}
  - {on: 2021-12-30, fact: director-appointed, person: xu-li, office: executive}
  - {on: 2021-12-30, fact: listed, as: primary}
`;

const authorityConfig = `[req]
distinguished_name = name
prompt = no
x509_extensions = use
[name]
CN = Stamps of a test
[use]
extendedKeyUsage = critical,timeStamping
keyUsage = critical,digitalSignature
[stamps]
serial = tsa.serial
signer_cert = tsa.crt
signer_key = tsa.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
ordering = yes
tsa_name = yes
ess_cert_id_chain = no
`;

type Signing = { readonly name: string; readonly more: readonly string[] };
const signings: Readonly<Record<StepName, Signing>> = {
  giver: { name: 'WANG Xiaogang', more: ['--place', 'Hong Kong'] },
  witness: {
    name: 'Chan Tai Man',
    more: ['--place', 'hong kong', '--address', "1 Queen's Road Central", '--occupation', 'solicitor', '--in-presence'],
  },
  company: {
    name: '徐立',
    more: ['--place', 'Beijing', '--office', 'Executive Director', '--authority', 'board minute of 1 November 2026'],
  },
  'company-witness': {
    name: 'Li Siu Ming',
    more: ['--place', 'Beijing', '--address', '1 Chang An Avenue', '--occupation', 'secretary', '--in-presence'],
  },
};
/** The file that stands before each step, and the one that it leaves. */
const files: Readonly<Record<StepName, readonly [string, string]>> = {
  giver: ['undertaking.pdf', 'one.pdf'],
  witness: ['one.pdf', 'two.pdf'],
  company: ['two.pdf', 'three.pdf'],
  'company-witness': ['three.pdf', 'four.pdf'],
};
const step = (as: StepName, store: string, ...more: string[]): readonly string[] => [
  ...['undertaking', 'execute', 'acme', 'wang-2026', '--store', store, '--as', as, '--name', signings[as].name],
  ...['--file', files[as][0], '--key', `${as}.p12`, '--consent', ...signings[as].more],
  ...more,
];
const electronic = (as: StepName, store: string, ...more: string[]): readonly string[] =>
  step(as, store, ...(more.includes('-o') ? [] : ['-o', files[as][1]]), ...more);
/** The words without an option and its value. */
const without = (words: readonly string[], option: string, hasValue = true): readonly string[] => {
  const at = words.indexOf(option);
  return [...words.slice(0, at), ...words.slice(at + (hasValue ? 2 : 1))];
};

/** Draws an undertaking up into a fresh store; where the same was drawn up before, that store is copied. */
const drawUp = (store: string, output: string, ...more: string[]): void => {
  const [made, paper] = ['.db', '.pdf'].map((ending) => path(`drawn-up${more.join('')}${ending}`)) as [string, string];
  if (!existsSync(made)) {
    writeFileSync(path('acme.yaml'), record);
    sound('import', 'acme.yaml', '--store', made);
    const draft = ['undertaking', 'draft', 'acme', '--by', 'wang', '--undertaking', 'wang-2026', '--lang', 'both'];
    sound(...draft, '--store', made, '-o', paper, ...more);
  }
  copyFileSync(made, path(store));
  copyFileSync(paper, path(output));
};

const keeper = keyKeeper(() => Buffer.from(secret));
/** Opens the store and looks: every file that a fact names is there, and steps come in their order, whole. */
const stepsIn = async (name: string): Promise<number> => {
  const store = await openSqliteStore(path(name), { create: false });
  try {
    const { problems, logs } = await verifyStore({ store, outside: nodeOutside });
    assert.deepEqual([...problems, ...logs.flatMap((log) => log.problems)], []);
    const there = new Set<string>();
    for await (const { seq, sha256 } of documentsOf(store, 'acme')) if (!(await isGone(store, 'acme', seq))) there.add(sha256);
    const { facts } = await openLedger({ store, keeper, outside: nodeOutside }).record('acme');
    for (const fact of facts) {
      if (fact.fact === 'undertaking-signed') {
        for (const file of [fact.signed, fact.document, fact.attorney?.instrument]) assert.ok(!file || there.has(file.sha256));
      }
    }
    const signed = facts.flatMap((fact) => (fact.fact === 'undertaking-signed' ? fact.as : []));
    assert.deepEqual(signed, stepNames.slice(0, signed.length));
    const has = (kind: string): boolean => facts.some(({ fact }) => fact === kind);
    assert.equal(has('undertaking-executed'), signed.length >= 2);
    assert.equal(has('undertaking-acknowledged'), signed.length === 4);
    return signed.length;
  } finally {
    await store.close();
  }
};

const sizeOf = (store: string): number => sound('history', 'acme', '--store', store).trim().split('\n').length;

if (hasOpenssl) {
  makeKey('giver', 'Wang Xiaogang');
  makeKey('witness', 'Chan Tai Man');
  makeKey('company', 'Xu Li');
  makeKey('company-witness', 'Li Siu Ming');
}

test('four people sign with their own keys; others find every signature valid and the log sound', { skip }, async () => {
  drawUp('steps.db', 'undertaking.pdf');
  const schema = new Ajv.Ajv2020({ strict: false }).compile(undertakingSchemas['undertaking-execute'] ?? {});
  const told: unknown[] = [];
  for (const as of stepNames) {
    const printed = JSON.parse(sound(...electronic(as, 'steps.db', '--json'))) as Record<string, unknown>;
    assert.ok(schema(printed), JSON.stringify(schema.errors));
    told.push([
      printed['status'],
      printed['step'],
      (printed['facts'] as { fact: string }[]).map(({ fact }) => fact),
      printed['next'],
    ]);
  }
  assert.deepEqual(told, [
    ['recorded', 'giver', ['undertaking-signed'], 'witness'],
    ['recorded', 'witness', ['undertaking-signed', 'undertaking-executed'], 'company'],
    ['recorded', 'company', ['undertaking-signed'], 'company-witness'],
    ['recorded', 'company-witness', ['undertaking-signed', 'undertaking-acknowledged'], null],
  ]);
  assert.equal(await stepsIn('steps.db'), 4);
  assert.match(sound('verify', '--store', 'steps.db'), /sound/);
  assert.match(sound('history', 'acme', '--store', 'steps.db'), /undertaking-executed \(wang-2026-executed-/);
  const [begun, ended] = [readFileSync(path('undertaking.pdf')), readFileSync(path('four.pdf'))];
  assert.deepEqual(ended.subarray(0, begun.length), begun, 'the file that was drawn up is not its beginning');
  assert.equal(statSync(path('four.pdf')).mode & 0o077, 0);
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.endsWith('.part')),
    [],
  );
});

test('pdfsig finds four valid signatures over the whole file, and a changed byte', {
  skip: skip || (!hasPdfsig && 'pdfsig is not here'),
}, () => {
  const { stdout } = spawnSync('pdfsig', ['-nocert', path('four.pdf')], { encoding: 'utf8' });
  assert.equal(stdout.match(/Signature is Valid/g)?.length, 4, stdout);
  assert.equal(stdout.match(/Signer Certificate Common Name/g)?.length, 4, stdout);
});

test('the same command again adds nothing, and hands the file out again where it was lost', { skip }, async () => {
  const size = sizeOf('steps.db');
  const before = readFileSync(path('one.pdf'));
  assert.match(
    sound(...electronic('giver', 'steps.db')),
    /^wang-2026: the step of the giver is done already \(WANG Xiaogang\), nothing was added/,
  );
  rmSync(path('one.pdf'));
  sound(...electronic('giver', 'steps.db'));
  assert.deepEqual(readFileSync(path('one.pdf')), before);
  assert.equal(sizeOf('steps.db'), size);
});

test('what is printed for people says what was done, over which bytes and what comes next', { skip }, async () => {
  drawUp('told.db', 'told.pdf', '--form', 'deed');
  const words = (as: StepName, file: string, output: string) => [
    ...without(step(as, 'told.db'), '--file'),
    '--file',
    file,
    '-o',
    output,
  ];
  const first = sound(...words('giver', 'told.pdf', 'told-1.pdf'));
  assert.match(
    first,
    /^wang-2026: the giver signed \(WANG Xiaogang, 20\d\d-\d\d-\d\dT[\d:.]+Z\), recorded as entries \d+ to \d+\ninstrument {2}SHA-256 [0-9a-f]{64}\nsigned {6}SHA-256 [0-9a-f]{64}\ncertificate SHA-256 [0-9a-f]{64}\nwritten to told-1\.pdf\nnote: a deed is signed by electronic means: .*\nNext: the witness of the giver\.\n$/,
  );
  const second = sound(...words('witness', 'told-1.pdf', 'told-2.pdf'), '--lang', 'zh-Hant');
  assert.match(second, /^wang-2026：承諾人的見證人已簽署（Chan Tai Man，/);
  assert.match(second, /承諾已簽立。\n下一步：發行人（由獲授權人員）。\n$/);
});

test('every refusal is told by what is wrong and what to do, and adds nothing', { skip }, async () => {
  drawUp('refused.db', 'refused.pdf');
  const giver = [...without(step('giver', 'refused.db'), '--file'), '--file', 'refused.pdf', '-o', 'refused-1.pdf'];
  const size = sizeOf('refused.db');
  const end = (count: number): string => `${count} against it: nothing was signed or recorded\n`;
  const swap = (option: string, value: string, words: readonly string[] = giver): readonly string[] => [
    ...without(words, option),
    option,
    value,
  ];
  assert.equal(
    await refusal(swap('--as', 'witness')),
    'holdfast: the witness of the giver cannot sign yet: the next step is that of the giver\n' +
      'holdfast: WANG Xiaogang gives the undertaking and cannot be a witness of it\n' +
      'holdfast: WANG Xiaogang must say that it was signed before his eyes by the giver: --in-presence\n' +
      end(3),
  );
  assert.equal(
    await refusal(swap('--name', 'Xu Li')),
    `holdfast: the undertaking was drawn up for Wang Xiaogang; Xu Li is none of his names on record\n${end(1)}`,
  );
  assert.equal(
    await refusal(without(giver, '--consent', false)),
    `holdfast: WANG Xiaogang must consent to signing by electronic means (Cap. 553, section 6): --consent; or sign on paper and file the scan with --on-paper\n${end(1)}`,
  );
  assert.match(
    await refusal(['undertaking', 'execute', 'acme', 'nothing', ...giver.slice(4)]),
    /^holdfast: acme has no undertaking nothing, drawn up or executed \(there are: wang-2026\); draw it up with holdfast undertaking draft --store/,
  );
  assert.equal(
    await refusal(swap('--as', 'chairman')),
    'holdfast: --as takes giver, witness, company, company-witness, not "chairman"\n',
  );
  assert.equal(await refusal(without(giver, '--key')), 'holdfast: holdfast undertaking execute needs --key\n');
  assert.equal(await refusal(without(giver, '--file')), 'holdfast: holdfast undertaking execute needs --file\n');
  assert.equal(await refusal(without(giver, '--name')), 'holdfast: holdfast undertaking execute needs --name\n');
  assert.equal(await refusal(without(giver, '-o')), 'holdfast: holdfast undertaking execute needs --output\n');
  assert.equal(
    await refusal([...giver, '--at', '2026-09-01']),
    'holdfast: --at takes a moment with its offset, such as 2026-09-01T10:00:00+08:00, not "2026-09-01"; on paper a date will do\n',
  );
  assert.match(
    await refusal([...giver, '--at', '2199-01-01T00:00:00Z']),
    /^holdfast: 2199-01-01T00:00:00\.000000000Z lies in the future \(now 20/,
  );
  assert.match(await refusal([...giver, '--at', '2021-01-01T00:00:00Z']), /before the instrument was drawn up/);
  assert.match(await refusal([...giver, '--attorney', 'Ho Ka Yan']), /--attorney NAME and --power FILE go together/);
  assert.equal(
    await refusal([...giver, '--on-paper']),
    'holdfast: with --on-paper the scan is filed and nothing is signed: leave --key out\n',
  );
  assert.match(await refusal(swap('--file', 'nowhere.pdf')), /no file nowhere\.pdf/);
  writeFileSync(path('there.pdf'), 'mine');
  assert.equal(await refusal(swap('-o', 'there.pdf')), 'holdfast: there.pdf is there already; nothing was written\n');
  assert.equal(readFileSync(path('there.pdf'), 'utf8'), 'mine');
  assert.match(await refusal(swap('-o', 'no-folder/out.pdf')), /^holdfast: .*no-folder/);
  const [pdf, changed] = [readFileSync(path('refused.pdf')), Buffer.from(readFileSync(path('refused.pdf')))];
  changed[pdf.length - 3] = (changed[pdf.length - 3] ?? 0) ^ 1;
  writeFileSync(path('changed.pdf'), changed);
  assert.match(
    await refusal(swap('--file', 'changed.pdf')),
    /holdfast: the file [0-9a-f]{64} is not the instrument of wang-2026; copy 1 stands at [0-9a-f]{64}/,
  );
  writeFileSync(path('text.txt'), 'An undertaking as text');
  assert.match(
    await refusal(swap('--file', 'text.txt')),
    /holdfast: text\.txt is no PDF: an electronic signature is put on the PDF/,
  );
  assert.match(await refusal(giver, { HOLDFAST_KEY_PASSPHRASE: 'wrong' }), /^holdfast: the passphrase does not open the key/);
  assert.match(
    await refusal(giver, { HOLDFAST_KEY_PASSPHRASE: undefined }),
    /^holdfast: the key is kept under a passphrase, and none was given/,
  );
  assert.ok(!existsSync(path('refused-1.pdf')));
  assert.equal(sizeOf('refused.db'), size);
});

test('signatures that stand in the file must be good and on record', { skip }, async () => {
  const signed = readFileSync(path('one.pdf'));
  const size = sizeOf('steps.db');
  const company = (file: string): readonly string[] => [
    ...without(step('witness', 'signed.db'), '--file'),
    '--file',
    file,
    '-o',
    'out.pdf',
  ];
  drawUp('signed.db', 'signed.pdf');
  // A file that somebody signed for whom no step is on record: here it comes from another store.
  assert.match(
    await refusal(company('one.pdf')),
    /signature 1 of the file, by .*, is on no record: who signed the instrument is a step of its own/,
  );
  const inside = Buffer.from(signed);
  const at = inside.indexOf('/MediaBox');
  inside[at + 10] = (inside[at + 10] ?? 0) ^ 1;
  writeFileSync(path('inside.pdf'), inside);
  assert.match(await refusal(company('inside.pdf')), /signature 1 of the file, by .*(is over other bytes|is damaged)/);
  writeFileSync(path('after.pdf'), Buffer.concat([signed, Buffer.from('\n% something more\n')]));
  assert.match(await refusal(company('after.pdf')), /the file was changed after signature 1/);
  assert.equal(sizeOf('steps.db'), size);
});

test('a paper that the law leaves out of electronic signing is named, with the item of the law and what to do', {
  skip,
}, async () => {
  drawUp('law.db', 'law.pdf');
  const giver = [...without(step('giver', 'law.db'), '--file'), '-o', 'law-1.pdf', '--file'];
  const power = { kind: 'paragraph', script: 'en', runs: [{ text: 'I appoint Li Si.' }] } as const;
  const title = { kind: 'heading', script: 'en', level: 1, runs: [{ text: 'General Power of Attorney' }] } as const;
  const paper = { kind: 'undertaking', title: 'Paper', script: 'en', date: '2026-11-01' } as const;
  writeFileSync(path('power.pdf'), await writePdf({ ...paper, blocks: [title, power] }));
  assert.match(
    await refusal([...giver, 'power.pdf']),
    /^holdfast: the file [0-9a-f]{64} is not the instrument of wang-2026; .*\nholdfast: this is a power of attorney \("General Power of Attorney"\), which Schedule 1, item 3, of the Electronic Transactions Ordinance \(Cap\. 553\) leaves out of electronic signing: sign it on paper and file the scan with --on-paper\n2 against it: nothing was signed or recorded\n$/,
  );
  const chinese = { kind: 'heading', script: 'zh-Hant', level: 1, runs: [{ text: '信託契據' }] } as const;
  writeFileSync(path('trust.pdf'), await writePdf({ ...paper, script: 'zh-Hant', blocks: [chinese] }));
  assert.match(
    await refusal([...giver, 'trust.pdf', '--lang', 'zh-Hant']),
    /此為設立或更改信託的文件（「.*」），《電子交易條例》（第 553 章）附表 1 第 2 項/,
  );
});

test('a certificate that has expired or is not valid yet signs nothing', { skip }, async () => {
  const giver = [
    ...without(without(step('giver', 'refused.db'), '--file'), '--key'),
    '--file',
    'refused.pdf',
    '-o',
    'expired-1.pdf',
  ];
  makeKeyOf('expired', new Date('2020-01-01T00:00:00Z'), new Date('2021-01-01T00:00:00Z'));
  makeKeyOf('early', new Date('2098-01-01T00:00:00Z'), new Date('2099-01-01T00:00:00Z'));
  const size = sizeOf('refused.db');
  assert.match(
    await refusal([...giver, '--key', 'expired.pem']),
    /^holdfast: the certificate of CN=Wang Xiaogang was valid from 2020-01-01 08:00 to 2021-01-01 08:00 \(Hong Kong\), and at .* no longer: nothing was signed$/m,
  );
  assert.match(
    await refusal([...giver, '--key', 'early.pem']),
    /^holdfast: the certificate of CN=Wang Xiaogang is valid from 2098-01-01 08:00 to 2099-01-01 08:00 \(Hong Kong\), and at .* not yet: nothing was signed$/m,
  );
  assert.equal(sizeOf('refused.db'), size);
});

test('a certificate that names another of the record signs nothing; one that names somebody unknown signs, and status tells it', {
  skip,
}, async () => {
  drawUp('other.db', 'other.pdf');
  const words = [...without(without(step('giver', 'other.db'), '--file'), '--key'), '--file', 'other.pdf', '-o', 'other-1.pdf'];
  assert.match(
    await refusal([...words, '--key', 'company.key', '--certificate', 'company.crt']),
    /the certificate is made out to ".*Xu Li.*", which is Xu Li, while WANG Xiaogang is to sign: .* nothing was signed or recorded/,
  );
  assert.ok(!existsSync(path('other-1.pdf')));
  makeKey('stranger', 'Somebody Else');
  const told = sound(...words, '--key', 'stranger.key', '--certificate', 'stranger.crt');
  assert.match(told, /note: the certificate is made out to ".*Somebody Else.*", the signatory is WANG Xiaogang/);
  const { stdout } = run(['undertaking', 'status', 'acme', '--store', 'other.db']);
  assert.match(
    stdout.replace(/\s+/g, ' '),
    /signed with a certificate made out to "CN=Somebody Else": whose key it is has to be proved/,
  );
  // The same key, for the next to sign.
  const next = [
    ...without(without(step('witness', 'other.db'), '--file'), '--key'),
    '--file',
    'other-1.pdf',
    '-o',
    'other-2.pdf',
  ];
  assert.match(
    await refusal([...next, '--key', 'stranger.key', '--certificate', 'stranger.crt']),
    /the key of this certificate \("CN=Somebody Else"\) signed the step of the giver already/,
  );
  assert.equal(await stepsIn('other.db'), 1);
});

test('a step that is done is not done again otherwise: what differs is told', { skip }, async () => {
  copyFileSync(path('other.db'), path('otherwise.db'));
  const words = [...without(step('giver', 'otherwise.db'), '--file'), '--file', 'other.pdf', '-o', 'otherwise-1.pdf'];
  assert.match(
    await refusal([...without(words, '--place'), '--place', 'Macau']),
    /^holdfast: the step of the giver is done and stands on record otherwise than it is asked now \(on record \/ asked: --place Hong Kong \/ Macau\)/,
  );
  assert.match(await refusal([...words, '--at', '2026-11-20T10:00:00+08:00']), /--at 20.* \/ 2026-11-20T02:00:00/);
});

test('a file of the user that is called as what is being written stays; a device is no file; secrets of an address are not told', {
  skip,
}, async () => {
  drawUp('part.db', 'part.pdf');
  writeFileSync(path('part-1.pdf.part'), 'mine');
  const words = [...without(step('giver', 'part.db'), '--file'), '--file', 'part.pdf', '-o', 'part-1.pdf'];
  assert.match(
    await refusal([...without(words, '--key'), '--key', '/dev/null']),
    /^holdfast: \/dev\/null is no file that can be read whole/,
  );
  const told = await refusal([...words, '--timestamp-authority', 'https://me:hidden@stamps.invalid/tsa?key=hidden']);
  assert.match(
    told,
    /^holdfast: the address of the time-stamp authority https:\/\/stamps\.invalid\/tsa has a name or password in it/,
  );
  assert.doesNotMatch(told, /hidden/);
  sound(...words);
  assert.equal(readFileSync(path('part-1.pdf.part'), 'utf8'), 'mine');
  assert.deepEqual(
    readdirSync(folder)
      .filter((name) => name.startsWith('part-1.pdf'))
      .sort(),
    ['part-1.pdf', 'part-1.pdf.part'],
  );
  // The only signed file is erased: its hash stays, and status tells it.
  const { signed } = JSON.parse(sound(...words, '--json')) as { signed: { sha256: string } };
  sound('document', 'erase', 'acme', signed.sha256, '--store', 'part.db');
  const { stdout } = run(['undertaking', 'status', 'acme', '--store', 'part.db']);
  assert.match(stdout.replace(/\s+/g, ' '), new RegExp(`The file ${signed.sha256} was erased`));
});

test('on paper: scans are filed with their particulars; the issuer declines first', { skip }, async () => {
  drawUp('paper.db', 'paper.pdf');
  writeFileSync(path('scan.jpg'), 'a picture of the signed paper');
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const onPaper = (as: StepName): readonly string[] => [
    ...['undertaking', 'execute', 'acme', 'wang-2026', '--store', 'paper.db', '--as', as, '--name', signings[as].name],
    ...['--file', 'scan.jpg', '--on-paper', '--at', today, ...signings[as].more],
  ];
  assert.equal(await refusal(without(onPaper('giver'), '--at')), 'holdfast: say when the paper was signed: --at 2026-09-01\n');
  assert.match(
    await refusal([...without(onPaper('giver'), '--file'), '--file', 'paper.pdf']),
    /is the instrument as it was drawn up, which nobody signed/,
  );
  sound(...onPaper('giver'));
  assert.match(sound(...onPaper('giver')), /is done already/);
  const declining = [
    'undertaking',
    'execute',
    'acme',
    'wang-2026',
    '--store',
    'paper.db',
    '--decline',
    '--name',
    'Xu Li',
    '--office',
    'Executive Director',
  ];
  assert.match(
    await refusal(declining),
    /is not executed yet, so there is nothing to decline; the next step is that of the witness of the giver/,
  );
  sound(...onPaper('witness'));
  assert.match(
    sound(...declining, '--reason', 'the board has not met'),
    /the issuer declines to acknowledge it \(Xu Li, .*\); its giver stays bound/,
  );
  assert.match(sound(...declining), /is on record already/);
  assert.match(await refusal([...declining, '--as', 'giver']), /only the issuer declines/);
  assert.match(sound(...onPaper('company')), /note: the issuer declined on .*, and acknowledges now/);
  assert.match(sound(...onPaper('company-witness')), /The issuer has acknowledged it\.\nNothing is left to sign\.\n$/);
  assert.equal(await stepsIn('paper.db'), 4);
});

test('a counterpart is signed elsewhere on another day, from the file that was drawn up', { skip }, async () => {
  drawUp('copies.db', 'copies.pdf');
  const on = (as: StepName, file: string, output: string, ...more: string[]): readonly string[] => [
    ...without(step(as, 'copies.db'), '--file'),
    ...['--file', file, '-o', output, ...more],
  ];
  sound(...on('giver', 'copies.pdf', 'copy-1-1.pdf'));
  sound(...on('witness', 'copy-1-1.pdf', 'copy-1-2.pdf'));
  assert.match(
    await refusal(on('company', 'copies.pdf', 'copy-2-1.pdf')),
    /belongs to another step of wang-2026; copy 1 stands at/,
  );
  sound(...on('company', 'copies.pdf', 'copy-2-1.pdf', '--counterpart', '2'));
  assert.match(
    await refusal(on('company-witness', 'copy-1-2.pdf', 'copy-2-2.pdf')),
    /belongs to another step of wang-2026; copy 2 stands at/,
  );
  sound(...on('company-witness', 'copy-2-1.pdf', 'copy-2-2.pdf'));
  assert.equal(await stepsIn('copies.db'), 4);
  if (hasPdfsig) {
    const { stdout } = spawnSync('pdfsig', ['-nocert', path('copy-2-2.pdf')], { encoding: 'utf8' });
    assert.equal(stdout.match(/Signature is Valid/g)?.length, 2, stdout);
  }
});

test('an attorney signs with the scan of his power on file; one signed electronically is refused', { skip }, async () => {
  drawUp('attorney.db', 'attorney.pdf');
  makeKey('attorney', 'Ho Ka Yan');
  const words = [
    ...without(without(step('giver', 'attorney.db'), '--file'), '--key'),
    '--file',
    'attorney.pdf',
    '--key',
    'attorney.p12',
    '-o',
    'attorney-1.pdf',
  ];
  const by = ['--attorney', 'Ho Ka Yan', '--power'];
  assert.match(
    await refusal([...words, ...by, 'one.pdf']),
    /^holdfast: one\.pdf is signed by electronic means, which Schedule 1, item 3, of the Electronic Transactions Ordinance \(Cap\. 553\) does not allow for a power of attorney/,
  );
  sound(...words, ...by, 'scan.jpg');
  assert.match(
    await refusal([
      ...without(without(step('witness', 'attorney.db'), '--file'), '--name'),
      '--name',
      'HO Ka-yan',
      '--file',
      'attorney-1.pdf',
      '-o',
      'attorney-2.pdf',
    ]),
    /HO Ka-yan signed under a power of attorney and cannot be a witness/,
  );
  assert.equal(await stepsIn('attorney.db'), 1);
});

/** Everything that reads a whole record reads it after an erasure, and what is exported comes in again and goes on. */
const readsAgain = (store: string): void => {
  const of = ['acme', '--store', store];
  for (const words of [['check'], ['position'], ['undertaking', 'status']]) {
    const { status, stdout, stderr } = run([...words, ...of]);
    assert.ok(status !== 2, `${words.join(' ')}: ${stdout}${stderr}`);
  }
  const [out, again] = [`${store}.jsonl`, `again-${store}`];
  sound('export', ...of, '-o', out);
  sound('import', out, '--store', again);
  assert.notEqual(run(['check', 'acme', '--store', again]).status, 2);
  const [fact] = (
    JSON.parse(run(['undertaking', 'status', ...of, '--json']).stdout) as { undertakings: { steps: { facts: string[] }[] }[] }
  ).undertakings
    .flatMap(({ steps }) => steps.flatMap(({ facts }) => facts))
    .filter((id) => /acknowledged/.test(id));
  sound('retract', 'acme', fact ?? '', '--store', store);
  writeFileSync(path('more.yaml'), `- {on: 2026-11-26, fact: announcement-made, matter: after an erasure}\n`);
  sound('append', 'acme', 'more.yaml', '--store', store);
  assert.match(sound('verify', '--store', store), /sound/);
};

test('erasing a person takes what the steps say of him, and the log stays sound', { skip }, async () => {
  copyFileSync(path('steps.db'), path('erased.db'));
  const before = sound('export', 'acme', '--store', 'erased.db');
  assert.match(before, /WANG Xiaogang/);
  sound('erase', 'acme', 'wang', '--store', 'erased.db');
  const after = sound('export', 'acme', '--store', 'erased.db');
  assert.doesNotMatch(after, /Xiaogang/i);
  assert.match(after, /"fact":"undertaking-signed"/);
  assert.match(sound('verify', '--store', 'erased.db'), /sound/);
  const bytes = readFileSync(path('erased.db')).toString('latin1');
  assert.ok(!bytes.includes('"WANG Xiaogang"'));
  readsAgain('erased.db');
});

test('a witness whom the record does not name is erased by the name that he signed with', { skip }, async () => {
  copyFileSync(path('steps.db'), path('witness.db'));
  assert.match(await refusal(['erase', 'acme', 'Chan', '--store', 'witness.db']), /Chan/);
  sound('erase', 'acme', 'CHAN Tai Man', '--store', 'witness.db');
  assert.doesNotMatch(sound('export', 'acme', '--store', 'witness.db'), /Chan Tai Man|Queen's Road|solicitor/);
  readsAgain('witness.db');
  assert.match(sound('verify', '--store', 'witness.db'), /sound/);
});

test('a time stamp of an authority is asked for, kept in the signature and told', { skip }, async () => {
  drawUp('stamped.db', 'stamped.pdf');
  writeFileSync(path('tsa.cnf'), authorityConfig);
  openssl(
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-keyout',
    'tsa.key',
    '-out',
    'tsa.crt',
    '-config',
    'tsa.cnf',
    '-days',
    '30',
  );
  writeFileSync(path('tsa.serial'), '01\n');
  const server = createServer((asked, answer) => {
    const pieces: Buffer[] = [];
    asked.on('data', (piece: Buffer) => pieces.push(piece));
    asked.on('end', () => {
      writeFileSync(path('tsa.query'), Buffer.concat(pieces));
      openssl('ts', '-reply', '-queryfile', 'tsa.query', '-config', 'tsa.cnf', '-section', 'stamps', '-out', 'tsa.answer');
      answer.writeHead(200, { 'content-type': 'application/timestamp-reply' });
      answer.end(readFileSync(path('tsa.answer')));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const words = [...without(step('giver', 'stamped.db'), '--file'), '--file', 'stamped.pdf', '-o', 'stamped-1.pdf', '--json'];
  try {
    const { code, text } = await runLater([...words, '--timestamp-authority', address]);
    assert.equal(code, 0, text);
    const { timestamp } = JSON.parse(text) as { timestamp: { sha256: string; time: string } };
    assert.match(timestamp.time, /^20\d\d-/);
    assert.match(sound('export', 'acme', '--store', 'stamped.db'), new RegExp(`"sha256":"${timestamp.sha256}"`));
  } finally {
    server.close();
  }
  assert.match(
    await refusal([
      ...words.slice(0, -3),
      '-o',
      'stamped-2.pdf',
      '--timestamp-authority',
      address,
      '--as',
      'giver',
      '--name',
      'Xu Li',
    ]),
    /none of his names/,
  );
  drawUp('unstamped.db', 'unstamped.pdf');
  const none = [...without(step('giver', 'unstamped.db'), '--file'), '--file', 'unstamped.pdf', '-o', 'unstamped-1.pdf'];
  assert.match(
    await refusal([...none, '--timestamp-authority', address]),
    /time-stamp authority .* could not be reached .* nothing was signed/,
  );
  assert.equal(await stepsIn('unstamped.db'), 0);
});

test('two of the same step at once: one is recorded, the other is told, nothing is doubled', { skip }, async () => {
  drawUp('race.db', 'race.pdf');
  const start = (output: string) =>
    runLater([...without(step('giver', 'race.db'), '--file'), '--file', 'race.pdf', '-o', output]);
  const both = await Promise.all([start('race-1.pdf'), start('race-2.pdf')]);
  const failed = both.filter(({ code }) => code !== 0);
  assert.ok(failed.length <= 1, JSON.stringify(both));
  for (const { text } of failed)
    assert.match(text, /somebody else took a step on wang-2026 meanwhile: nothing was recorded|is done/);
  assert.equal(await stepsIn('race.db'), 1);
});

const rounds = process.env['HOLDFAST_LONG'] ? 200 : 30;
test(`killed ${rounds} times at random instants: never a fact without its document, never half a step`, {
  skip,
  timeout: 900_000,
}, async () => {
  drawUp('whole.db', 'whole.pdf');
  const words = (store: string, as: 'giver' | 'witness', file: string, output: string): readonly string[] => [
    ...without(step(as, store), '--file'),
    ...['--file', file, '-o', output],
  ];
  const began = Date.now();
  sound(...words('whole.db', 'giver', 'whole.pdf', 'whole-1.pdf'));
  const whole = Date.now() - began;
  let recorded = 0;
  for (let round = 0; round < rounds; round += 1) {
    for (const name of ['killed.db', 'killed.db-wal', 'killed.db-shm', 'killed.pdf', 'killed.pdf.part'])
      rmSync(path(name), { force: true });
    for (const end of ['', '-wal', '-shm'])
      if (existsSync(path(`whole.db${end}`))) copyFileSync(path(`whole.db${end}`), path(`killed.db${end}`));
    const child: ChildProcess = spawn(
      process.execPath,
      [program, ...words('killed.db', 'witness', 'whole-1.pdf', 'killed.pdf')],
      {
        cwd: folder,
        env: { ...env, HOLDFAST_KEY_PASSPHRASE: passphrase },
        stdio: 'ignore',
      },
    );
    const gone = new Promise<void>((done) => child.once('exit', () => done()));
    // Most of the time goes by before anything is written: the end of a run is where it can hurt.
    await sleep(whole * (0.4 + 0.7 * Math.random()));
    child.kill('SIGKILL');
    await gone;
    const steps = await stepsIn('killed.db');
    assert.ok(steps === 1 || steps === 2);
    if (existsSync(path('killed.pdf'))) assert.equal(steps, 2, 'a file was handed out of a step that is not on record');
    recorded += steps - 1;
    if (round % 10 === 9) {
      sound(...words('killed.db', 'witness', 'whole-1.pdf', 'killed.pdf'));
      assert.equal(await stepsIn('killed.db'), 2);
      assert.ok(existsSync(path('killed.pdf')));
    }
  }
  assert.ok(recorded < rounds, 'no run was killed in time');
});
