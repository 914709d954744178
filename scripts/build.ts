/**
 * `npm run build`: JavaScript for the package. A small launcher turns on the compile cache and loads the bundle; it asks
 * for a small young generation, which takes a third off the memory of a large record and no time.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');
const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

rmSync(dist, { recursive: true, force: true });
await build({
  absWorkingDir: root,
  // A thread is started from a file of its own.
  entryPoints: { cli: 'src/cli/holdfast.ts', index: 'src/index.ts', 'pdf-thread': 'src/paper/pdf-thread.ts' },
  outdir: dist,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  minify: true,
  // The browser build of yaml is a module without requires: it fits into a chunk that loads only when YAML is read.
  alias: { yaml: join(root, 'node_modules', 'yaml', 'browser', 'index.js') },
  // Installed with the package, and loaded only when a store is opened, a workbook is named, a paper is written or a proof is asked for.
  external: Object.keys(dependencies),
  legalComments: 'eof',
  chunkNames: 'chunk-[hash]',
  logLevel: 'warning',
});
writeFileSync(
  join(dist, 'holdfast.js'),
  `#!/usr/bin/env -S node --max-semi-space-size=8
import module from 'node:module';
if (Number.parseInt(process.versions.node, 10) < 24) {
  process.stderr.write(\`holdfast needs Node 24 or later; this is Node \${process.versions.node}.\\n\`);
  process.exit(2);
}
module.enableCompileCache?.();
await import('./cli.js');
`,
  { mode: 0o755 },
);
cpSync(join(root, 'node_modules', 'yaml', 'LICENSE'), join(dist, 'LICENSE-yaml.txt'));
const { status } = spawnSync(
  process.execPath,
  [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.build.json'],
  { cwd: root, stdio: 'inherit' },
);
process.exitCode = status ?? 1;
