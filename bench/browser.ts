/** The library in a browser: bundled as a page would load it, in the Chromium of this machine. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium, type Page } from 'playwright-core';
import { placeOf } from '../scripts/system-tools.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** One script that puts the library into `holdfast`. What is not pure cannot be bundled for a browser, and fails here. */
export const libraryScript = async (): Promise<string> => {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['src/index.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'holdfast',
    platform: 'browser',
    target: 'chrome120',
    minify: true,
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
};

/** Opens an empty page with the library in it, lets it work, and closes the browser. */
export const inBrowser = async <T>(work: (page: Page) => Promise<T>): Promise<T> => {
  const executablePath = placeOf('chromium');
  if (executablePath === undefined) throw new Error('chromium is not installed');
  const browser = await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: await libraryScript() });
    return await work(page);
  } finally {
    await browser.close();
  }
};
