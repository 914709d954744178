/** The formats of neighbours in and out of a store on a file: packages of OCF, statements of BODS. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv/dist/2020.js';
import { writeZip } from '../paper/index.ts';

const here = dirname(fileURLToPath(import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'holdfast-cli-neighbours-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const run = (...words: string[]) =>
  spawnSync(process.execPath, [join(here, 'holdfast.ts'), ...words], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NODE_TEST_CONTEXT: undefined, FORCE_COLOR: undefined, HOLDFAST_SECRET: 'a secret of the tests only' },
  });
const sound = (...words: string[]): string => {
  const { status, stdout, stderr } = run(...words);
  assert.equal(status, 0, `${words.join(' ')}: ${stdout}${stderr}`);
  return stdout;
};
/** The first line that a refused command tells; nothing is on standard output. */
const refused = (...words: string[]): string => {
  const { status, stdout, stderr } = run(...words);
  assert.deepEqual([status, stdout], [2, ''], `${words.join(' ')}: ${stdout}${stderr}`);
  assert.doesNotMatch(stderr, /\n {4}at /);
  return stderr.split('\n')[0] ?? '';
};
const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return name;
};
const store = ['--store', 'holdfast.db'];
const issuers = (): string => sound('issuers', ...store);
let schemas: Readonly<Record<string, object>> | undefined;
const validate = <T>(name: string, text: string): T => {
  schemas ??= (JSON.parse(run('schema').stdout) as { $defs: Record<string, object> }).$defs;
  const check = new Ajv.Ajv2020({ strict: false }).compile(schemas[name] ?? assert.fail(name));
  const printed = JSON.parse(text) as T;
  assert.ok(check(printed), `${name}: ${JSON.stringify(check.errors?.slice(0, 3))}`);
  assert.equal(check({}), false, `${name} takes anything`);
  return printed;
};
type Left = {
  readonly notCarried: readonly { readonly code: string; readonly where: string; readonly text: { readonly en: string } }[];
};

const positionOf = (issuer: string): unknown => {
  const { classes, holders, totals } = JSON.parse(
    sound('position', issuer, '--as-of', '2024-12-31', '--json', ...store),
  ) as Record<string, unknown>;
  return { classes, holders, totals };
};

test('a record goes out as a package of OCF, folder or archive, and comes to the same holdings in the store again', () => {
  const left = validate<Left>('export-ocf', sound('export', 'xiaomi', '-o', 'package', '--format', 'ocf', '--json'));
  assert.deepEqual(readdirSync(join(folder, 'package')).sort(), [
    'Manifest.ocf.json',
    'Stakeholders.ocf.json',
    'StockClasses.ocf.json',
    'Transactions.ocf.json',
  ]);
  assert.ok(left.notCarried.some(({ text }) => /beneficiary-named/.test(text.en)));
  assert.equal(existsSync(join(folder, 'package.part')), false);
  const told = sound('export', 'xiaomi', '-o', 'package.zip', '--formed-on', '2010-01-05');
  assert.equal(told.split('\n')[0], 'package.zip: xiaomi as a package of the Open Cap Format');
  assert.match(
    told,
    new RegExp(`^What is not carried: ${left.notCarried.length - 1}$`, 'm'),
    'the day of formation is told no more',
  );
  assert.match(refused('export', 'xiaomi', '-o', 'package', '--format', 'ocf'), /package is there already; nothing was written/);
  assert.match(refused('export', 'xiaomi', '-o', 'package.zip'), /package\.zip is there already/);

  const seen = validate<Left & { readonly facts: readonly unknown[] }>(
    'import-preview',
    sound('import', 'package', '--issuer', 'mi', '--preview', '--json', '-o', 'mi.jsonl'),
  );
  assert.equal(existsSync(join(folder, 'holdfast.db')), false, 'a preview makes no store');
  assert.match(sound('validate', 'mi.jsonl'), new RegExp(`sound.*${seen.facts.length}|${seen.facts.length}.*sound`));
  const shown = sound('import', 'package.zip', '--issuer', 'mi', '--preview', '--lang', 'zh-Hant');
  assert.match(shown, /^新發行人 mi（Xiaomi Corporation），共有事實 \d+ 項。未有寫入。$/m);

  const booked = run('import', 'package', '--issuer', 'mi', ...store);
  assert.deepEqual([booked.status, booked.stdout.split(':')[0]], [0, 'mi']);
  assert.match(booked.stderr, /^What is not carried: \d+$/m);
  assert.match(booked.stderr, /^ {2}Manifest\.ocf\.json: OCF has no beneficiaries/m);
  const zipped = validate<Left>('import', sound('import', 'package.zip', '--issuer', 'mi-zip', '--json', ...store));
  assert.ok(zipped.notCarried.length > 0);
  sound('import', 'xiaomi', ...store);
  for (const issuer of ['mi', 'mi-zip']) {
    const [from, to] = [positionOf('xiaomi'), positionOf(issuer)] as {
      holders: { holder: string; class: string; shares: string }[];
    }[];
    const shares = (position: typeof from) =>
      position?.holders.map(({ holder, class: of, shares: count }) => [holder, of, count]).sort();
    assert.deepEqual(shares(to), shares(from));
  }
  assert.match(sound('verify', ...store), /^sound$/m);
  assert.match(refused('import', 'package', '--issuer', 'mi', ...store), /the store has an issuer mi already/);
});

test('a package that does not hold together is refused with every reason, and nothing is booked', async () => {
  const before = issuers();
  const broken = (name: string, mend: (text: string) => string | Uint8Array, of = 'Transactions.ocf.json'): string => {
    cpSync(join(folder, 'package'), join(folder, name), { recursive: true });
    const path = join(folder, name, of);
    writeFileSync(path, mend(readFileSync(path, 'utf8')));
    return name;
  };
  const at = (name: string): string => refused('import', name, '--issuer', 'broken', ...store);
  assert.match(at(broken('cut', (text) => text.slice(0, 300))), /^cut: Transactions\.ocf\.json:\d+:\d+: /);
  assert.match(
    at(broken('big5', () => Buffer.from('7b22a4a4223a317d', 'hex'))),
    /^cut: |^big5: Transactions\.ocf\.json is not UTF-8/,
  );
  assert.match(
    at(broken('nobody', (text) => text.replace(/"stakeholder_id": "[^"]+"/, '"stakeholder_id": "nobody"'))),
    /^nobody: Transactions\.ocf\.json:\d+:\d+, \S+: no stakeholder has the id nobody/,
  );
  const changed = run(
    'import',
    broken('changed', (text) => text.replace('Lei Jun', 'Lei Jun II'), 'Stakeholders.ocf.json'),
    '--preview',
  );
  assert.match(changed.stdout, /Stakeholders\.ocf\.json has the MD5 sum [0-9a-f]{32}, and the Manifest says/);
  assert.match(at(file('none.zip', 'no archive')), /^none\.zip: the archive is damaged or no zip archive/);
  const mac = await writeZip([
    ...readdirSync(join(folder, 'package')).map((name) => [`p/${name}`, readFileSync(join(folder, 'package', name))] as const),
    ['__MACOSX/p/._Manifest.ocf.json', new Uint8Array([0, 5, 22, 7])],
    ['p/terms.pdf', new Uint8Array([37, 80, 68, 70])],
  ]);
  const ofMac = sound('import', file('mac.zip', mac), '--preview');
  assert.match(ofMac, /^ {2}__MACOSX\/p\/\._Manifest\.ocf\.json: .* was not read$/m);
  assert.match(ofMac, /^ {2}p\/terms\.pdf: .* was not read$/m);
  mkdirSync(join(folder, 'linked'));
  for (const name of readdirSync(join(folder, 'package')))
    symlinkSync(join(folder, 'package', name), join(folder, 'linked', name));
  assert.match(at('linked'), /^linked: -: no file here has the file_type OCF_MANIFEST_FILE/);
  assert.match(at('nowhere.zip'), /there is no file nowhere\.zip/);
  assert.match(refused('import', 'package', '--issuer', '', ...store), /made of the issuer is no head of a record/);
  assert.equal(issuers(), before);
});

const statement = (recordType: string, recordId: string, recordDetails: object) => ({
  statementId: `statement-${recordType}-${recordId}`.padEnd(32, '-'),
  statementDate: '2024-03-01',
  declarationSubject: 'sensetime',
  recordId,
  recordType,
  recordStatus: 'new',
  recordDetails: { isComponent: false, ...recordDetails },
  source: { type: ['officialRegister'] },
});
const holds = (party: string, subject: string, types: readonly string[]) =>
  statement('relationship', `${party}-in-${subject}`, {
    subject,
    interestedParty: party,
    interests: types.map((type) => ({
      type,
      directOrIndirect: 'direct',
      startDate: '2024-02-01',
      ...(type === 'controlByLegalFramework' ? {} : { share: { exact: 100 } }),
    })),
  });
const entity = (recordId: string, name: string) =>
  statement('entity', recordId, { entityType: { type: 'registeredEntity' }, name });
const person = (recordId: string, fullName: string) =>
  statement('person', recordId, { personType: 'knownPerson', names: [{ type: 'legal', fullName }] });
const trust = [
  entity('VG-99', 'Family Vehicle Limited'),
  person('P-7', 'Xu Li'),
  holds('P-7', 'VG-99', ['shareholding', 'votingRights']),
];

test('a record goes out as statements of BODS; read again they say nothing that is not on record', () => {
  sound('import', 'sensetime', ...store);
  const out = validate<Left & { readonly statements: number }>(
    'export-bods',
    sound('export', 'sensetime', '--format', 'bods', '-o', 's.json', '--publisher', 'Registrar Limited', '--json', ...store),
  );
  const statements = JSON.parse(readFileSync(join(folder, 's.json'), 'utf8')) as {
    publicationDetails: { publisher: { name: string } };
  }[];
  assert.equal(statements.length, out.statements);
  assert.ok(statements.every(({ publicationDetails }) => publicationDetails.publisher.name === 'Registrar Limited'));
  const printed = run('export', 'sensetime', '--format', 'bods', '--as-of', '2023-01-01', ...store);
  assert.ok((JSON.parse(printed.stdout) as unknown[]).length > 0);
  assert.match(printed.stderr, /^-: sensetime as statements of the Beneficial Ownership Data Standard: \d+$/m);

  const into = ['--format', 'bods', '--issuer', 'sensetime', ...store];
  const entries = issuers();
  assert.equal(sound('import', 's.json', ...into), 'sensetime: all of it stands on record; nothing was booked\n');
  assert.equal(validate<{ status: string }>('import', sound('import', 's.json', '--json', ...into)).status, 'nothing-new');
  const preview = validate<Left & { readonly facts: readonly unknown[] }>(
    'preview',
    sound('import', 's.json', '--preview', '--json', ...into),
  );
  assert.deepEqual(preview.facts, []);
  assert.equal(issuers(), entries);
});

test('vehicles of statements are added to an issuer in the store, with who is whom, once however often they come', () => {
  const into = ['--format', 'bods', '--issuer', 'sensetime', ...store];
  const name = file('trust.json', JSON.stringify(trust, null, 1));
  const entries = issuers();
  const alike = sound('import', name, '--preview', ...into);
  assert.match(alike, /^- P-7 has the same name as xu-li on record \(Xu Li\); if they are the same, say --same RECORDID=xu-li$/m);
  const same = ['--same', 'P-7=xu-li'];
  const seen = sound('import', name, '--preview', ...same, ...into);
  assert.match(seen, /vehicle-arranged +vehicle-arranged\.2024-02-01 +vehicle VG-99.*votesDirectedBy xu-li/);
  assert.match(seen, /economicInterest part 1 person xu-li/);
  assert.match(seen, /^- facts that stand on record already: 1; they are not booked again$/m);
  assert.equal(issuers(), entries, 'a preview writes nothing');
  const booked = run('import', name, '--expected', '52', ...same, ...into);
  assert.match(booked.stdout, /^sensetime: 3 entries booked/, booked.stderr);
  assert.equal(sound('import', name, ...same, ...into), 'sensetime: all of it stands on record; nothing was booked\n');
  const record = sound('export', 'sensetime', ...store);
  assert.match(record, /"vehicle": ?"VG-99"/);
  assert.match(record, /"source": ?"bods-1, /);
  sound('retract', 'sensetime', 'vehicle-arranged.2024-02-01', ...store);
  assert.match(sound('verify', ...store), /^sound$/m);

  assert.match(refused('import', name, '--same', 'P-7=xu-lee', ...into), /no person "xu-lee" on record; did you mean "xu-li"\?/);
  assert.match(
    refused('import', name, '--same', 'P-8=xu-li', ...into),
    /no person or entity with the recordId P-8; did you mean "P-7"\?/,
  );
  assert.match(
    refused('import', name, '--same', 'P-7=xu-li', '--same', 'VG-99=xu-li', ...into),
    /^trust\.json: VG-99: the records P-7 and VG-99 are both to be xu-li/,
  );
  const namesake = file(
    'namesake.json',
    JSON.stringify([...trust.slice(0, 1), person('P-7', "Tang Xiao'ou"), ...trust.slice(2)]),
  );
  const tang = /"person":"([a-z-]+)","kind":"natural","name":\{"en":"Tang Xiao'ou"/.exec(
    sound('export', 'sensetime', ...store),
  )?.[1];
  const otherwise = "the statements call xu-li Tang Xiao'ou (natural); on record he is Xu Li (natural)";
  const alsoNamed = `Tang Xiao'ou, as the statements call xu-li, is the name of ${tang} on record; if he is meant, say --same RECORDID=${tang}`;
  const shown = sound('import', namesake, '--preview', ...same, ...into);
  assert.ok(shown.includes(`- ${otherwise}\n- ${alsoNamed}\n`), shown);
  const inStore = run('import', namesake, '--lang', 'zh-Hant', ...same, ...into);
  assert.match(inStore.stderr, /^陳述稱 xu-li 為 Tang Xiao'ou（natural）；在紀錄上為 Xu Li（natural）$/m);
  const json = validate<{ notices: { code: string }[] }>('import', sound('import', namesake, '--json', ...same, ...into));
  assert.deepEqual(
    json.notices.map(({ code }) => code).filter((code) => code !== 'told-standing'),
    ['told-same-otherwise', 'told-same-namesake'],
  );

  const other = file(
    'other.json',
    JSON.stringify([entity('VG-98', 'Other'), person('xu-li', 'Somebody Else'), holds('xu-li', 'VG-98', ['shareholding'])]),
  );
  assert.match(refused('import', other, ...into), /xu-li is Somebody Else \(natural\) here and Xu Li \(natural\) on record/);
  assert.match(refused('import', name, '--same', 'xu-li', ...into), /--same needs RECORDID=ID/);
});

test('statements alone make a new issuer, where they say who it is', () => {
  const alone = file(
    'alone.json',
    JSON.stringify([entity('KY-1', 'Acme Holdings'), ...trust, holds('VG-99', 'KY-1', ['shareholding'])], null, 1),
  );
  const seen = validate<Left & { issuer: { id: string; name: { en: string } } }>(
    'import-preview',
    sound('import', alone, '--format', 'bods', '--preview', '--json'),
  );
  assert.deepEqual([seen.issuer.id, seen.issuer.name.en], ['KY-1', 'Acme Holdings']);
  assert.ok(seen.notCarried.some(({ code }) => code === 'bods-holding-in-issuer'));
  sound('import', alone, '--format', 'bods', '--issuer', 'acme', ...store);
  assert.match(issuers(), /^acme {2}4$/m);
  assert.match(
    refused('import', alone, '--format', 'bods', '--issuer', 'acne', ...store),
    /the store has no issuer acne; did you mean "acme"\?; for a new one of that id say which entity it is: --same RECORDID=acne/,
  );
  const two = file('two.json', JSON.stringify([entity('KY-1', 'Acme'), entity('KY-2', 'Other'), person('p', 'P')]));
  assert.match(
    refused('import', two, '--format', 'bods', '--preview'),
    /^two\.json: which of these is the issuer: KY-1 \(Acme\), KY-2 \(Other\)\? Name it by its recordId: --issuer ID --same RECORDID=ID$/,
  );
  const named = sound('import', two, '--format', 'bods', '--preview', '--issuer', 'acme-2', '--same', 'KY-1=acme-2');
  assert.match(named, /^A new issuer acme-2 \(Acme\) with these facts: 2\./m);
  const broken = file('broken.json', '[{"statementId": 1},\n {"statementId"');
  assert.match(refused('import', broken, '--format', 'bods', '--preview'), /^broken\.json:2:\d+: /);
});

test('a wrong use is told in one line', () => {
  for (const [words, told] of [
    [['export', 'xiaomi', '--format', 'ocf'], /an OCF package goes into a new folder or an archive/],
    [['export', 'xiaomi', '--format', 'ocf', '-o', 'x', '--as-of', '2024-01-01'], /leave out --as-of and --known-at/],
    [['export', 'xiaomi', '--format', 'ocf', '-o', 'x', '--from', '2024-01-01'], /--from and --to are for movements/],
    [['export', 'xiaomi', '--format', 'bods', '--to', '2024-01-01'], /--from and --to are for movements/],
    [['export', 'xiaomi', '--format', 'bods', '--json'], /goes into a file: -o FILE/],
    [['export', 'xiaomi', '--format', 'ocf', '-o', 'x', '--formed-on', 'May'], /--formed-on needs a date/],
    [['import', 'package', '--sheet', 'One', '--preview'], /--sheet is for a workbook/],
    [['import', 'package', '--same', 'a=b', '--preview'], /--same is for statements of BODS/],
    [['import', 'package', '--issuer', 'mi-3'], /name the store/],
    [['import', 'trust.json', '--format', 'bod', '--preview'], /there is no format bod; did you mean "bods"\?/],
  ] as const) {
    const { status, stderr } = run(...words);
    assert.equal(status, 2, `${words.join(' ')}: ${stderr}`);
    assert.match(stderr, told);
  }
  assert.equal(existsSync(join(folder, 'x')), false);
});
