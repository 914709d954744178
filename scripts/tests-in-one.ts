/**
 * Loads test files one behind the other into one process. The test runner does the same with `--test-isolation=none`, but
 * there a file that throws while it loads cuts the run short and the run still counts as passed; here it fails.
 */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

for (const file of process.argv.slice(2)) await import(pathToFileURL(resolve(file)).href);
