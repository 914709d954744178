/** The text of a DOCX as its XML holds it, and what LibreOffice makes of it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { openZip } from '../../src/paper/index.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

export const part = async (docx: Uint8Array, name: string): Promise<string> => {
  const found = await (await openZip(docx)).part(name);
  if (found === undefined) throw new Error(`the file has no ${name}`);
  return new TextDecoder('utf-8', { fatal: true }).decode(found);
};

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The paragraphs, a line each. */
export const documentText = async (docx: Uint8Array): Promise<string> =>
  [...(await part(docx, 'word/document.xml')).matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<\/w:p>|<w:tab\/>|<w:br\/>/g)]
    .map(([, text]) => text ?? '\n')
    .join('')
    .replaceAll(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole);

/** The file as LibreOffice prints it; it has a profile of its own that is gone afterwards. */
export const printedByOffice = (docx: Uint8Array): Uint8Array => {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-office-'));
  try {
    const file = join(folder, 'paper.docx');
    writeFileSync(file, docx);
    const profile = pathToFileURL(join(folder, 'profile')).href;
    // The fonts that the paper names are shown to it, as they would be installed on a reader's machine.
    const fonts = join(folder, 'fonts.conf');
    const shown = ['tc', 'sc'].map((name) => join(root, 'node_modules', '@expo-google-fonts', `noto-serif-${name}`));
    const folders = shown.flatMap((place) => [join(place, '400Regular'), join(place, '700Bold')]);
    writeFileSync(
      fonts,
      `<fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include>${folders.map((place) => `<dir>${place}</dir>`).join('')}<cachedir>${join(folder, 'cache')}</cachedir></fontconfig>`,
    );
    const { status, stderr } = spawnSync(
      'soffice',
      [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf', '--outdir', folder, file],
      { encoding: 'utf8', timeout: 240_000, env: { ...process.env, FONTCONFIG_FILE: fonts } },
    );
    if (status !== 0) throw new Error(`soffice: ${stderr}`);
    return new Uint8Array(readFileSync(join(folder, 'paper.pdf')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
