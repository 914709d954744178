import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

type Entry = {
  readonly integrity?: string;
  readonly resolved?: string;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};

for (const place of ['../package-lock.json', '../tools/node/package-lock.json', '../bench/engines/package-lock.json']) {
  const { packages } = JSON.parse(readFileSync(new URL(place, import.meta.url), 'utf8')) as {
    packages: Readonly<Record<string, Entry>>;
  };
  test(`${place}: every package that may be installed has an integrity, and none a download address`, () => {
    for (const [name, { integrity, resolved, optional, os }] of Object.entries(packages)) {
      if (name === '') continue;
      assert.equal(resolved, undefined, `${name} names a download address`);
      const stub = optional === true && os !== undefined && integrity === undefined;
      assert.ok(stub || integrity?.startsWith('sha512-'), `${name} has no integrity`);
    }
  });
  test(`${place}: no optional package is missing`, () => {
    for (const [name, entry] of Object.entries(packages)) {
      for (const dependency of Object.keys(entry.optionalDependencies ?? {})) {
        assert.ok(
          packages[`node_modules/${dependency}`],
          `${dependency} (asked by ${name}) is missing: run scripts/complete-lockfile.ts`,
        );
      }
    }
  });
}
