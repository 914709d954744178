/** The packed package, installed in an empty folder, runs. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

test('npm pack, installed elsewhere, gives npx holdfast', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-pack-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const env = { ...process.env, PATH: `${dirname(process.execPath)}:${process.env['PATH']}`, NODE_TEST_CONTEXT: undefined };
  execFileSync('npm', ['pack', '--pack-destination', folder], { cwd: root, env, stdio: 'pipe' });
  const archive = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  assert.ok(archive);
  writeFileSync(join(folder, 'package.json'), '{"private": true}');
  execFileSync('npm', ['install', '--no-audit', '--no-fund', `./${archive}`], { cwd: folder, env, stdio: 'pipe' });
  const help = spawnSync('npx', ['holdfast', '--help'], { cwd: folder, env, encoding: 'utf8' });
  assert.equal(help.status, 0, help.stderr);
  assert.match(help.stdout, /holdfast check sensetime/);
  const check = spawnSync('npx', ['holdfast', 'check', 'sensetime', '--as-of', '2024-06-26', '--json'], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  assert.ok(check.status === 0 || check.status === 1 || check.status === 3, check.stderr);
  assert.match(check.stdout, /"requiredConversion": "8644928"/);
  const holdfast = (...words: string[]) =>
    spawnSync('npx', ['holdfast', ...words], {
      cwd: folder,
      env: { ...env, HOLDFAST_SECRET: 'a secret of the tests only' },
      encoding: 'utf8',
    });
  assert.equal(holdfast('export', 'xiaomi', '-o', 'xiaomi.xlsx').status, 0);
  assert.equal(holdfast('import', 'xiaomi', '--store', 'h.db').status, 0);
  const again = holdfast('import', 'xiaomi.xlsx', '--issuer', 'xiaomi', '--store', 'h.db', '--preview');
  assert.match(again.stderr, /xiaomi\.xlsx:\d+:\d+: "id": a fact \S+ stands on record already/);
  // The solver is found where it was installed, and its threads end with the command.
  const proof = holdfast('prove', '--claim', 'conversion-answers-8a15', '--json');
  assert.equal(proof.status, 0, proof.stderr);
  assert.match(proof.stdout, /"outcome": "proved"/);
  const library = spawnSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      "const { readQuantity } = await import('holdfast'); console.log(readQuantity('6,906,080,602').value)",
    ],
    { cwd: folder, env, encoding: 'utf8' },
  );
  assert.match(library.stdout, /6906080602n/, library.stderr);
  // The fonts and the typesetter are found where they were installed, and the bytes are those of the sources.
  const dist = join(folder, 'node_modules', 'holdfast', 'dist');
  const chunk = readdirSync(dist).find(
    (name) => name.endsWith('.js') && /\bas writePdf\b/.test(readFileSync(join(dist, name), 'utf8')),
  );
  assert.ok(chunk);
  const digest = (module: string): string => {
    const program = `
      import { createHash } from 'node:crypto';
      const paper = await import(${JSON.stringify(pathToFileURL(module).href)});
      const { bothPaper } = await import(${JSON.stringify(pathToFileURL(join(root, 'cases', 'papers', 'samples.ts')).href)});
      for (const write of [paper.writePdf, paper.writeDocx]) console.log(createHash('sha256').update(await write(bothPaper)).digest('hex'));`;
    return execFileSync(process.execPath, ['--input-type=module', '-e', program], { cwd: folder, env, encoding: 'utf8' });
  };
  assert.equal(digest(join(dist, chunk)), digest(join(root, 'src', 'paper', 'index.ts')));
});
