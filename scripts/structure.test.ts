/** The house's lines: which folder may import which, what the core must not touch, which words are banned. */
import assert from 'node:assert/strict';
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const files = globSync('src/**/*.ts', { cwd: root })
  .map((file) => file.replaceAll('\\', '/'))
  .sort();
const sources = files.filter((file) => !file.endsWith('.test.ts'));

/** Each folder with those it may import; the arrow of the design, with `words` at its tail. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  words: [],
  exact: ['words'],
  record: ['words', 'exact'],
  rulebook: ['words', 'exact', 'record'],
  undertaking: ['words', 'exact', 'record', 'rulebook'],
  meeting: ['words', 'exact', 'record', 'rulebook'],
  clearance: ['words', 'exact', 'record', 'rulebook'],
  calendar: ['words', 'exact', 'record', 'rulebook'],
  documents: ['words', 'exact', 'record', 'rulebook', 'undertaking', 'meeting', 'clearance', 'calendar'],
  exchange: ['words', 'exact', 'record'],
  log: [],
  app: [
    'words',
    'exact',
    'record',
    'rulebook',
    'undertaking',
    'meeting',
    'clearance',
    'calendar',
    'documents',
    'exchange',
    'log',
  ],
  files: ['words', 'exact', 'record', 'app'],
  solver: ['words', 'exact', 'record', 'rulebook', 'clearance', 'app'],
  store: ['words', 'exact', 'record', 'rulebook', 'log', 'app'],
  paper: ['words', 'exact', 'record', 'rulebook', 'documents', 'app'],
  cli: [
    'words',
    'exact',
    'record',
    'rulebook',
    'undertaking',
    'meeting',
    'clearance',
    'calendar',
    'documents',
    'exchange',
    'log',
    'app',
    'files',
    'store',
    'paper',
    'solver',
  ],
  http: [
    'words',
    'exact',
    'record',
    'rulebook',
    'undertaking',
    'meeting',
    'clearance',
    'calendar',
    'documents',
    'exchange',
    'log',
    'app',
    'files',
    'store',
    'paper',
    'solver',
  ],
};
const pure = new Set([
  'words',
  'exact',
  'record',
  'rulebook',
  'undertaking',
  'meeting',
  'clearance',
  'calendar',
  'documents',
  'exchange',
  'log',
]);

type Source = { readonly file: string; readonly text: string };
const folderOf = (file: string): string => file.split('/')[1] ?? '';

/** One token at a time, so that a `//` in a string is no comment and a quote in a comment no string. */
const token =
  /(?<comment>\/\*[\s\S]*?\*\/|\/\/[^\n]*)|(?<string>'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")|(?<regexp>(?<=(?:^|[(,=:[!&|?{};>]|\breturn)\s*)\/(?![/*])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*)/gm;

/** Comments and the contents of strings taken out, so that words in prose are not mistaken for code. */
const codeOf = (text: string): string =>
  text.replace(token, (_whole, comment, string) => {
    if (comment !== undefined) return '';
    return string === undefined ? '/ /' : "''";
  });

/** The word must be code and what follows it a string: a sentence that ends in "from" imports nothing. */
const importsOf = (text: string): readonly string[] => {
  const strings: string[] = [];
  const code = text.replace(token, (_whole, comment, string) => {
    if (comment !== undefined) return '';
    return string === undefined ? '/ /' : `'${strings.push(string.slice(1, -1)) - 1}'`;
  });
  return [...code.matchAll(/\b(?:from|import|require)\s*\(?\s*(?:'(\d+)'|`([^`\n]+)`)/g)].map(
    ([, place, template]) => template ?? strings[Number(place)] ?? '',
  );
};

const importFaults = ({ file, text }: Source): readonly string[] => {
  const folder = folderOf(file);
  if (file === 'src/index.ts') return [];
  const allowed = mayImport[folder];
  if (allowed === undefined) return [`${file}: the folder ${folder} is not in the arrow; add it to the design and here`];
  return importsOf(text).flatMap((specifier) => {
    if (!specifier.startsWith('.')) {
      return pure.has(folder) || folder === 'app'
        ? [`${file}: imports ${specifier}; the core has no dependencies: take it as a port in app`]
        : [];
    }
    const target = join(dirname(file), specifier).replaceAll('\\', '/');
    const other = folderOf(target);
    if (other === folder) return [];
    if (!allowed.includes(other)) return [`${file}: imports ${target}; ${folder} may import ${allowed.join(', ') || 'nothing'}`];
    const ownReason =
      target.endsWith('/index.ts') ||
      (folder === 'files' && /record\/text|words/.test(target)) ||
      (folder === 'cli' && /app\/schema|files\/yaml/.test(target));
    return ownReason ? [] : [`${file}: imports ${target}; go through ${other}/index.ts`];
  });
};

const impurities: readonly (readonly [RegExp, string])[] = [
  [/\bDate\.now\b|\bnew Date\b|\bIntl\b/, 'a clock: take the date as a value'],
  [/\bMath\.random\b|\bcrypto\b/, 'chance: take it as a value'],
  [/\bprocess\s*(?:\.|\[|\?\.)/, 'the process: the outer layers know it'],
  [/\bglobalThis\b|\bfetch\(|\bperformance\b/, 'the outside: take it as a port'],
];
const floats: readonly (readonly [RegExp, string])[] = [
  [/\bparseFloat\b|\bparseInt\b|\bNumber\(|\bNumber\.|\.toFixed\b|\.toPrecision\b/, 'a float: use bigint and exact fractions'],
  [/\bMath\./, 'a float: use divideUp and divideDown'],
  [/(?<![\w.$])\d[\d_]*\.\d|(?<![\w.$])\d[\d_]*e[-+]?\d|(?<![\w.$)\]])\.\d/i, 'a decimal number: use an exact fraction'],
];
const banned: readonly (readonly [RegExp, string])[] = [
  [/\b\w*(?:Manager|Service|Helper|Utils)\b/, 'name it after what it does in the field'],
  [/^\s*(?:export\s+)?(?:declare\s+)?(?:const\s+)?enum\s/m, 'an enum: use a union of words'],
  [/\bexport default\b/, 'a default export: export a name'],
  [/:\s*(?:readonly\s+)?any\b|\bas any\b|[<,|]\s*any\s*[>,|[]/, 'any: use unknown and read it'],
  [/^\s*@\w+(?:\(|\s+(?:export|abstract|class)\b)/m, 'a decorator: use a function'],
];

const wordFaults = ({ file, text }: Source, rules: readonly (readonly [RegExp, string])[]): readonly string[] => {
  const code = codeOf(text);
  return rules.flatMap(([pattern, instead]) => {
    const match = pattern.exec(code);
    return match ? [`${file}: "${match[0].trim()}" is ${instead}`] : [];
  });
};

const read = (file: string): Source => ({ file, text: readFileSync(join(root, file), 'utf8') });
const isCore = ({ file }: Source): boolean => ['exact', 'record', 'rulebook', 'undertaking'].includes(folderOf(file));

const nameFaults = (file: string): readonly string[] => {
  const word = /manager|service|helper|utils?(?=[-./]|$)|(?<=[/-])common(?=[-./])/i.exec(file);
  return word ? [`${file}: "${word[0]}" in a file's name; name it after what it does in the field`] : [];
};

const faultsOf = (source: Source): readonly string[] => [
  ...nameFaults(source.file),
  ...importFaults(source),
  ...(pure.has(folderOf(source.file)) ? wordFaults(source, impurities) : []),
  ...(isCore(source) ? wordFaults(source, floats) : []),
  ...wordFaults(source, banned),
];

test('every source keeps the import arrow, the purity and the banned words', () => {
  const onDisk = readdirSync(join(root, 'src'), { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  assert.ok(sources.length > 50, `only ${sources.length} files were seen`);
  assert.equal(sources.length, onDisk.length, 'the walk missed files');
  for (const folder of ['words', 'exact', 'record', 'rulebook', 'app', 'files', 'cli']) {
    assert.ok(
      sources.some((file) => folderOf(file) === folder),
      `no file of ${folder} was seen`,
    );
  }
  assert.deepEqual(sources.map(read).flatMap(faultsOf), []);
  assert.deepEqual(files.flatMap(nameFaults), [], 'tests are named by the same rule');
});

test('the structural test finds planted faults', () => {
  const planted: readonly Source[] = [
    { file: 'src/exact/planted.ts', text: "import { check } from '../rulebook/index.ts';" },
    { file: 'src/record/planted.ts', text: "import { readFileSync } from 'node:fs';" },
    { file: 'src/record/planted.ts', text: "import { parse } from 'yaml';" },
    { file: 'src/rulebook/planted.ts', text: "import { emptyState } from '../record/state.ts';" },
    { file: 'src/rulebook/planted.ts', text: 'const now = Date.now();' },
    { file: 'src/record/planted.ts', text: 'const tenth = 0.1;' },
    { file: 'src/exact/planted.ts', text: 'const shares = Number(text);' },
    { file: 'src/cli/planted.ts', text: 'export default main;' },
    { file: 'src/app/planted.ts', text: 'const value: any = 1;' },
    { file: 'src/app/planted.ts', text: 'class RecordManager {}' },
    { file: 'src/utils/planted.ts', text: '' },
    { file: 'src/exact/planted.ts', text: 'import fs from "node:fs";' },
    { file: 'src/exact/planted.ts', text: 'const fs = import(`node:fs`);' },
    { file: 'src/exact/planted.ts', text: "import fs = require('node:fs');" },
    { file: 'src/exact/planted.ts', text: "const page = 'http://x'; const whole = Math.floor(2);" },
    { file: 'src/exact/planted.ts', text: "const all = '/*'; const half = 0.5; const end = '*/';" },
    { file: 'src/exact/planted.ts', text: "const home = process['env'];" },
    { file: 'src/exact/planted.ts', text: 'const half = .5;' },
    { file: 'src/exact/planted.ts', text: "const one = Number.parseInt('1', 10);" },
    { file: 'src/exact/planted.ts', text: "const one = parseInt('1', 10);" },
    { file: 'src/cli/planted.ts', text: 'declare enum Side { For }' },
    { file: 'src/cli/planted.ts', text: 'let values: Record<string, any>;' },
    { file: 'src/cli/planted.ts', text: '@sealed class Paper {}' },
    { file: 'src/cli/record-helper.ts', text: '' },
    { file: 'src/cli/common.ts', text: '' },
  ];
  for (const source of planted) assert.notDeepEqual(faultsOf(source), [], `not found: ${source.text}`);
});

test('words in comments, strings and patterns are no faults', () => {
  const innocent: readonly string[] = [
    "// It's process.env and Math.random, in prose",
    "const text = 'Date.now() or 0.5';",
    `const quote = /['"]/; const next = "Number(1)";`,
    'const ratio = (one: bigint, other: bigint) => one / other; // 0.5',
    '/* new Date */ const share = 1n;',
    "const words = ['taken from', 'node:fs'];",
  ];
  for (const text of innocent) assert.deepEqual(faultsOf({ file: 'src/exact/planted.ts', text }), [], text);
});

test('every folder has a front door and a page that says what it knows', () => {
  const folders = [...new Set(sources.map(folderOf))].filter((folder) => existsSync(join(root, 'src', folder, '.')));
  const lacking = folders.filter(
    (folder) =>
      !existsSync(join(root, 'src', folder, 'README.md')) ||
      (folder !== 'cli' && !existsSync(join(root, 'src', folder, 'index.ts'))),
  );
  assert.deepEqual(
    lacking.filter((folder) => !folder.endsWith('.ts')),
    [],
  );
});
