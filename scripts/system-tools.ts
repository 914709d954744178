/**
 * Programs of the system that tests look at papers with, and a browser. Where one is missing, apt is asked for its package once a run, if
 * this machine lets us: Debian or Ubuntu, as root. Otherwise the tests that want it are skipped by name.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const toolPackages = {
  pdftotext: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  pdffonts: 'poppler-utils',
  pdfsig: 'poppler-utils',
  chromium: 'chromium',
};

/** Too large to be brought in for a test: used where it is. */
export type OtherTool = 'soffice' | 'openssl' | 'chromium';

/** Where a program of the system is. */
export const placeOf = (tool: string): string | undefined =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, tool))
    .find((file) => existsSync(file));

/** LibreOffice is packed in parts: without Writer it opens no document. */
const opensDocuments = (soffice: string): boolean =>
  process.platform !== 'linux' || existsSync(join(dirname(realpathSync(soffice)), 'libswlo.so'));

/** False where the program is there, else the reason why a test that wants it is skipped: what `skip` of a test takes. */
export const missing = (tool: keyof typeof toolPackages | OtherTool): false | string => {
  const place = placeOf(tool);
  if (place !== undefined) return tool !== 'soffice' || opensDocuments(place) ? false : 'LibreOffice is installed without Writer';
  return tool in toolPackages
    ? `${tool} is not installed: it comes with the package ${toolPackages[tool as keyof typeof toolPackages]}`
    : `${tool} is not installed`;
};

/** Brings in what is missing; says nothing where nothing is, or where it cannot be helped. */
export const installTools = (): void => {
  const packages = new Set(Object.entries(toolPackages).flatMap(([tool, name]) => (placeOf(tool) === undefined ? [name] : [])));
  if (packages.size === 0 || process.getuid?.() !== 0 || placeOf('apt-get') === undefined) return;
  const apt = (...words: readonly string[]): boolean =>
    spawnSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=120', ...words], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: 'ignore',
      timeout: 300_000,
    }).status === 0;
  const install = (name: string): boolean => apt('install', '-y', '--no-install-recommends', name);
  // Without lists of packages, as in a fresh container, the first try fails at once.
  let hasLists = false;
  for (const name of packages) {
    let done = install(name);
    if (!done && !hasLists) {
      hasLists = apt('update');
      done = hasLists && install(name);
    }
    console.log(`${done ? 'installed for the tests' : 'could not be installed'}: ${name}`);
  }
};

if (process.argv[1] === fileURLToPath(import.meta.url)) installTools();
