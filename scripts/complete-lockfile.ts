/**
 * Adds a stub to package-lock.json for each optional package of another platform that the registry did not serve:
 * without it, `npm ci` refuses the lockfile. Run after every `npm install`.
 */
import { readFileSync, writeFileSync } from 'node:fs';

type Entry = { version?: string; optional?: true; os?: string[]; cpu?: string[]; optionalDependencies?: Record<string, string> };
type Lockfile = { packages: Record<string, Entry> };

const file = new URL(`../${process.argv[2] ?? 'package-lock.json'}`, import.meta.url);
const lockfile = JSON.parse(readFileSync(file, 'utf8')) as Lockfile;
const systems = ['android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'aix', 'win32', 'wasi'];
const processors = ['arm64', 'x64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32'];

let added = 0;
for (const entry of Object.values(lockfile.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const place = `node_modules/${name}`;
    if (lockfile.packages[place] !== undefined) continue;
    const os = systems.find((system) => name.includes(system));
    const cpu = processors.find((processor) => name.includes(processor));
    if (os === undefined || cpu === undefined) throw new Error(`${name} names no platform; add it to package.json by hand`);
    // The C library of Linux cannot be told by os and cpu: a musl build is marked for a platform that is never asked for.
    lockfile.packages[place] = { version, optional: true, os: [name.includes('musl') ? 'musl' : os], cpu: [cpu] };
    added += 1;
  }
}
lockfile.packages = Object.fromEntries(Object.entries(lockfile.packages).toSorted(([one], [other]) => (one < other ? -1 : 1)));
writeFileSync(file, `${JSON.stringify(lockfile, null, 2)}\n`);
console.log(`package-lock.json: ${added} stubs added`);
