/** A store as the first migration left it, with a log as it was written then; rows for whoever inserts them. */
import { commitment } from '../../src/app/ledger/entry.ts';
import {
  appendLeaf,
  bytesOf,
  emptyFrontier,
  leafHash,
  rootOf,
  signatureTypes,
  signNote,
  verifierKey,
  writeCheckpoint,
  writeNote,
  writeVerifierKey,
} from '../../src/log/index.ts';
import { nodeOutside } from '../../src/store/index.ts';
import { shardOf } from '../../src/store/schema.ts';
import { keeper } from './suite.ts';

export const oldStoreId = '0123456789abcdef';

type Value = string | number | Uint8Array | null;

/** Appends of the old form: a record of four facts, a fact that comes late, a retraction and an estate, each with its checkpoint. */
export const oldRows = async (): Promise<readonly { readonly table: string; readonly values: readonly Value[] }[]> => {
  const { publicKey, sealed } = await keeper.make();
  const key = verifierKey({
    hash: nodeOutside.hash,
    name: `holdfast/${oldStoreId}`,
    type: signatureTypes.ed25519,
    publicKey,
  });
  const verifier = writeVerifierKey(key);
  const sign = await keeper.open(sealed);
  const shard = shardOf('acme');
  const rows: { readonly table: string; readonly values: readonly Value[] }[] = [
    { table: 'issuers', values: [shard, 'acme'] },
    { table: 'heads', values: [shard, 'acme', 0] },
    { table: 'signing_keys', values: [1, verifier.split('+')[1] ?? '', verifier, sealed] },
  ];
  const opaque = 'p-00112233445566778899aabbccddeeff';
  const withheld = (seq: number, path: string, value: string): object => {
    const salt = Buffer.alloc(16, seq);
    rows.push({ table: 'withheld', values: [shard, 'acme', seq, path, salt, value] });
    return { withheld: commitment(salt, value, nodeOutside) };
  };
  const on = '2022-01-03';
  const appends: readonly (readonly (readonly [kind: string, content: object, effective: string | null])[])[] = [
    [
      [
        'issuer',
        {
          head: {
            holdfast: '1',
            issuer: { id: 'acme', name: { en: 'Acme' } },
            sources: { paper: { title: withheld(0, '/sources/paper/title', '"A paper"') } },
          },
          verifier,
        },
        null,
      ],
      ['fact', { fact: { fact: 'class-created', on, class: 'B', votes: '1', listed: true } }, on],
      [
        'fact',
        {
          fact: {
            fact: 'person-recorded',
            on,
            person: opaque,
            personIs: withheld(2, '/person', '"chan-tai-man"'),
            kind: 'natural',
            name: withheld(2, '/name', '{"en":"Chan Tai Man"}'),
          },
        },
        on,
      ],
      ['fact', { fact: { fact: 'shares-issued', on, class: 'B', number: '800000000', to: opaque, basis: 'opening' } }, on],
    ],
    [
      [
        'fact',
        { fact: { fact: 'shares-issued', on: '2023-01-03', id: 'slip', class: 'B', number: '5', basis: 'placing' } },
        '2023-01-03',
      ],
    ],
    [['fact', { fact: { fact: 'shares-issued', on: '2022-06-30', class: 'B', number: '7', basis: 'placing' } }, '2022-06-30']],
    [
      ['fact', { fact: { fact: 'fact-retracted', on: '2023-02-01', retracts: 'slip', reason: 'clerical-error' } }, '2023-02-01'],
      // What stands in clear here is withheld in logs that are written now.
      [
        'fact',
        {
          fact: {
            fact: 'person-recorded',
            on: '2023-02-01',
            person: 'old-estate',
            kind: 'estate',
            name: { en: 'Estate of Chan Tai Man' },
            source: 'paper, p. 3 of Chan Tai Man',
          },
        },
        '2023-02-01',
      ],
    ],
  ];
  let frontier = emptyFrontier;
  for (const [turn, append] of appends.entries()) {
    const recorded = `2026-11-24T0${turn}:00:00.000000000Z`;
    for (const [index, [kind, content, effective]] of append.entries()) {
      const seq = frontier.size;
      const request = index > 0 ? {} : { request: turn === 1 ? { key: 'once', digest: 'of-old' } : {} };
      const bytes = bytesOf(JSON.stringify({ holdfast: 1, seq, recorded, kind, ...request, ...content }));
      const leaf = leafHash(nodeOutside.hash, bytes);
      frontier = appendLeaf(nodeOutside.hash, frontier, leaf);
      rows.push({ table: 'entries', values: [shard, 'acme', seq, recorded, effective, bytes, leaf] });
      if (turn === 1) rows.push({ table: 'requests', values: [shard, 'acme', 'once', seq] });
    }
    const root = rootOf(nodeOutside.hash, frontier);
    const text = writeCheckpoint({ origin: `holdfast/${oldStoreId}/acme`, size: frontier.size, root, extensions: [] });
    const note = writeNote({ text, signatures: [signNote({ text, key, sign })] });
    rows.push({ table: 'checkpoints', values: [shard, 'acme', frontier.size, note] });
  }
  return rows;
};
