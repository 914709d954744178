/**
 * One hash of the sources by which answers are judged, so that two programs that may answer otherwise are never taken for
 * one. `--write` renews src/rulebook/source-digest.ts, which the program carries.
 */
import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';

const root = new URL('../', import.meta.url);
const place = 'src/rulebook/source-digest.ts';
/** What answers are computed by; words and tests change none. */
const folders = ['exact', 'record', 'rulebook', 'clearance', 'calendar', 'app/clearances'];

const sources = (): readonly string[] =>
  folders
    .flatMap((folder) => globSync(`src/${folder}/**/*.ts`, { cwd: root }))
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !file.endsWith('.test.ts') && file !== place)
    .sort();

/** SHA-256 in hexadecimal digits over the names and texts of the sources, whatever ends their lines. */
export const sourceDigestNow = (): string => {
  const running = createHash('sha256');
  for (const file of sources()) {
    const text = readFileSync(new URL(file, root), 'utf8').replaceAll('\r\n', '\n');
    running.update(`${file}\n${Buffer.byteLength(text)}\n${text}\n`);
  }
  return running.digest('hex');
};

export const sourceDigestFile = (): string =>
  `/** SHA-256 of the sources by which answers are judged; written by scripts/source-digest.ts. */
export const sourceDigest = '${sourceDigestNow()}';
`;

if (process.argv.includes('--write') && import.meta.main) writeFileSync(new URL(place, root), sourceDigestFile());
