/** Writes a synthetic life of so many facts to a file. */
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { syntheticRecord } from './synthetic-record.ts';

const [facts, file] = process.argv.slice(2);

function* lines(): Generator<string> {
  for (const line of syntheticRecord(Number(facts))) yield `${line}\n`;
}

await pipeline(Readable.from(lines()), createWriteStream(file ?? ''));
