/**
 * The log's formats. Vectors made by others (transparency-dev/merkle, C2SP signed-note) are read from HOLDFAST_VECTORS or
 * a folder `shared/vectors` beside the project, and reported as skipped where they are absent; ours stand beside them.
 */
import assert from 'node:assert/strict';
import { createHash, createPublicKey, generateKeyPairSync, sign as signWith, verify as verifyWith } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import * as log from './index.ts';

const here = dirname(fileURLToPath(import.meta.url));
const vectors = process.env['HOLDFAST_VECTORS'] ?? join(here, '..', '..', '..', 'shared', 'vectors');
const hash: log.Hash = (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest());
const decoded = (text: string | null): Uint8Array => new Uint8Array(Buffer.from(text ?? '', 'base64'));

const ed25519Head = Uint8Array.of(0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00);
const verify: log.VerifyBytes = (publicKey, message, signature) =>
  verifyWith(
    null,
    message,
    createPublicKey({ key: Buffer.concat([ed25519Head, publicKey]), format: 'der', type: 'spki' }),
    signature,
  );
const freshKey = (name: string, type: log.SignatureType) => {
  const pair = generateKeyPairSync('ed25519');
  const publicKey = new Uint8Array(pair.publicKey.export({ format: 'der', type: 'spki' }).subarray(ed25519Head.length));
  return {
    key: log.verifierKey({ hash, name, type, publicKey }),
    sign: (message: Uint8Array) => new Uint8Array(signWith(null, message, pair.privateKey)),
  };
};

type Vector = Readonly<Record<string, unknown>> & { readonly name: string; readonly wantErr: boolean };
const holds = (vector: Vector): boolean => {
  const number = (key: string): number => Number(vector[key]);
  const bytes = (key: string): Uint8Array => decoded(vector[key] as string | null);
  const proof = ((vector['proof'] as string[] | null) ?? []).map(decoded);
  switch (vector.name.split('/')[0]) {
    case 'inclusion':
      return log.verifyInclusion(hash, {
        index: number('leafIdx'),
        size: number('treeSize'),
        leaf: bytes('leafHash'),
        root: bytes('root'),
        proof,
      });
    case 'consistency':
      return log.verifyConsistency(hash, {
        before: number('size1'),
        size: number('size2'),
        rootBefore: bytes('root1'),
        root: bytes('root2'),
        proof,
      });
    case 'subtreeinclusion':
      return log.verifySubtreeInclusion(hash, {
        index: number('leafIdx'),
        start: number('start'),
        end: number('end'),
        leaf: bytes('leafHash'),
        root: bytes('root'),
        proof,
      });
    case 'subtreeconsistency':
      return log.verifySubtreeConsistency(hash, {
        start: number('start'),
        end: number('end'),
        size: number('size'),
        subtree: bytes('root1'),
        root: bytes('root2'),
        proof,
      });
    default:
      return assert.fail(vector.name);
  }
};

test('all 518 vectors of transparency-dev/merkle come out as they should', {
  skip: existsSync(join(vectors, 'merkle.jsonl')) ? false : 'shared/vectors/merkle.jsonl is not here',
}, () => {
  const all = readFileSync(join(vectors, 'merkle.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Vector);
  assert.equal(all.length, 518);
  assert.deepEqual(
    all.filter((vector) => holds(vector) === vector.wantErr).map(({ name }) => name),
    [],
  );
});

test('the example note of C2SP is signed by its key, and no longer when a byte changes', () => {
  const key = log.readVerifierKey(hash, 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k');
  assert.ok(key);
  const text =
    'This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n';
  const note = log.readNote(text);
  assert.ok(note);
  assert.equal(log.writeNote(note), text);
  assert.deepEqual(log.verifyNote({ note, key, verify }), { status: 'signed' });
  assert.deepEqual(log.verifyNote({ note: { ...note, text: 'This is an example massage.\n' }, key, verify }), {
    status: 'false',
  });
  const other = freshKey('example.com/foo', log.signatureTypes.ed25519).key;
  assert.deepEqual(log.verifyNote({ note, key: other, verify }), { status: 'absent' });
});

test('RFC 6962: the roots of its eight example entries', () => {
  const entries = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
  const roots = [
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
    '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
    'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
    '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  ];
  let frontier = log.emptyFrontier;
  assert.equal(log.toHex(log.rootOf(hash, frontier)), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  for (const [index, entry] of entries.entries()) {
    frontier = log.appendLeaf(hash, frontier, log.leafHash(hash, log.fromHex(entry) ?? assert.fail()));
    assert.equal(log.toHex(log.rootOf(hash, frontier)), roots[index]);
  }
});

const leavesOf = (size: number): readonly Uint8Array[] =>
  Array.from({ length: size }, (_, index) => log.leafHash(hash, log.bytesOf(`entry ${index}`)));
const rootOfLeaves = (leaves: readonly Uint8Array[]): Uint8Array =>
  log.rootOf(
    hash,
    leaves.reduce((frontier, leaf) => log.appendLeaf(hash, frontier, leaf), log.emptyFrontier),
  );

test('what a log proves holds, from any entry and any earlier size, and nothing else does', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(), fc.nat(), (size, one, other) => {
      const leaves = leavesOf(size);
      const root = rootOfLeaves(leaves);
      const subtree = log.subtreesOf(hash, leaves);
      const index = one % size;
      const leaf = leaves[index] ?? assert.fail();
      const proof = log.inclusionProof(subtree, { index, size });
      assert.equal(log.verifyInclusion(hash, { index, size, leaf, root, proof }), true);
      if (size > 1) {
        const elsewhere = (index + 1) % size;
        assert.equal(log.verifyInclusion(hash, { index: elsewhere, size, leaf, root, proof }), false);
        assert.equal(log.verifyInclusion(hash, { index, size, leaf, root, proof: proof.slice(1) }), false);
      }
      assert.equal(log.verifyInclusion(hash, { index, size, leaf, root, proof: [...proof, leaf] }), false);
      const before = (other % size) + 1;
      const rootBefore = rootOfLeaves(leaves.slice(0, before));
      const growth = log.consistencyProof(subtree, { before, size });
      assert.equal(log.verifyConsistency(hash, { before, size, rootBefore, root, proof: growth }), true);
      assert.equal(
        log.verifyConsistency(hash, { before, size, rootBefore: leaf, root, proof: growth }),
        before === 1 && index === 0,
      );
      assert.equal(log.verifyConsistency(hash, { before: 0, size, rootBefore, root, proof: growth }), false);
    }),
    { numRuns: 60 },
  );
});

test('tiles give the same proofs, and their paths are those of the format', () => {
  const size = 70_000;
  const leaves = leavesOf(size);
  const subtree = log.subtreesOf(hash, leaves);
  const tiles = new Map<string, Uint8Array>();
  for (const level of [0, 1, 2]) {
    for (const tile of log.tilesAt(level, size)) tiles.set(log.tilePath(level, tile), log.tileBytes(subtree, level, tile));
  }
  assert.deepEqual(
    [...tiles.keys()].filter((path) => !path.startsWith('tile/0/')),
    ['tile/1/000', 'tile/1/001.p/17', 'tile/2/000.p/1'],
  );
  assert.ok(tiles.has('tile/0/273.p/112'));
  assert.equal(log.tilePath(0, { index: 1_234_067, width: 256 }), 'tile/0/x001/x234/067');
  assert.equal(log.tilePath('entries', { index: 0, width: 7 }), 'tile/entries/000.p/7');
  const hashAt = (level: number, index: number): Uint8Array => {
    const place = Math.floor(index / log.tileWidth);
    const tile = log.tilesAt(level, size).find((known) => known.index === place) ?? assert.fail();
    const hashes = log.readTile(tiles.get(log.tilePath(level, tile)) ?? assert.fail()) ?? assert.fail();
    return hashes[index % log.tileWidth] ?? assert.fail();
  };
  const fromTiles = log.subtreesFromTiles(hash, hashAt);
  const root = rootOfLeaves(leaves);
  for (const index of [0, 255, 256, 65_535, 65_536, size - 1]) {
    const proof = log.inclusionProof(fromTiles, { index, size });
    assert.deepEqual(proof, log.inclusionProof(subtree, { index, size }));
    assert.ok(log.verifyInclusion(hash, { index, size, leaf: leaves[index] ?? assert.fail(), root, proof }));
  }
  const first = log.readTile(tiles.get('tile/0/000') ?? assert.fail()) ?? assert.fail();
  assert.deepEqual(log.tileRoot(hash, first), log.readTile(tiles.get('tile/1/000') ?? assert.fail())?.[0]);
});

test('bundles give their entries back, and a cut one is none', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 600 }), { maxLength: 20 }), (entries) => {
      const bytes = log.bundleBytes(entries);
      assert.deepEqual(log.readBundle(bytes), entries);
      if (bytes.length > 0) assert.equal(log.readBundle(bytes.slice(0, -1))?.length === entries.length, false);
    }),
  );
  assert.throws(() => log.bundleBytes([new Uint8Array(log.entryLimitBytes + 1)]), /65536 bytes/);
});

test('a checkpoint is signed, cosigned with its time, and read back', () => {
  const issuer = freshKey('holdfast.example/sensetime', log.signatureTypes.ed25519);
  const registrar = freshKey('registrar.example', log.signatureTypes.cosignature);
  const text = log.writeCheckpoint({
    origin: 'holdfast.example/sensetime',
    size: 3,
    root: rootOfLeaves(leavesOf(3)),
    extensions: [],
  });
  const signed = {
    text,
    signatures: [log.signNote({ text, ...issuer }), log.cosignNote({ text, ...registrar, time: 1_700_000_000n })],
  };
  const note = log.readNote(log.writeNote(signed));
  assert.deepEqual(note, signed);
  assert.deepEqual(log.verifyNote({ note: signed, key: issuer.key, verify }), { status: 'signed' });
  assert.deepEqual(log.verifyNote({ note: signed, key: registrar.key, verify }), { status: 'signed', time: 1_700_000_000n });
  const backDated = log.cosignNote({ text, ...registrar, time: 1n });
  const forged = { ...backDated, signature: Uint8Array.from(backDated.signature, (byte, index) => (index === 7 ? 2 : byte)) };
  assert.deepEqual(log.verifyNote({ note: { text, signatures: [forged] }, key: registrar.key, verify }), { status: 'false' });
  assert.equal(log.readCheckpoint(text)?.size, 3);
});

test('keys are read back, and only in their own spelling', () => {
  const { key } = freshKey('holdfast.example/a', log.signatureTypes.cosignature);
  const text = log.writeVerifierKey(key);
  assert.deepEqual(log.readVerifierKey(hash, text), key);
  for (const bad of ['', 'a+b', text.replace('+', '-'), text.slice(0, -4), text.replace('holdfast', 'handfast'), `${text} `]) {
    assert.equal(log.readVerifierKey(hash, bad), undefined, bad);
  }
  assert.throws(() => log.verifierKey({ hash, name: 'a b', type: 1, publicKey: new Uint8Array(32) }), /no spaces/);
});

test('what is no note or no checkpoint is refused', () => {
  const signature = `— a ${Buffer.alloc(68).toString('base64')}\n`;
  assert.ok(log.readNote(`text\n\n${signature}`));
  for (const bad of [
    '',
    'text\n',
    `text\n${signature}`,
    `text\n\n${signature.trimEnd()}`,
    `text\n\nx${signature}`,
    `te\txt\n\n${signature}`,
    `text\n\n— a AAAA\n`,
    `text\n\n${signature.repeat(101)}`,
  ]) {
    assert.equal(log.readNote(bad), undefined, JSON.stringify(bad.slice(0, 40)));
  }
  const root = Buffer.alloc(32).toString('base64');
  assert.ok(log.readCheckpoint(`o\n0\n${root}\n`));
  for (const bad of [
    '',
    `o\n0\n${root}`,
    `\n0\n${root}\n`,
    `o\n00\n${root}\n`,
    `o\n-1\n${root}\n`,
    `o\n9007199254740993\n${root}\n`,
    `o\n1\nAAAA\n`,
    `o\n1\n${root}\n\n`,
  ]) {
    assert.equal(log.readCheckpoint(bad), undefined, JSON.stringify(bad));
  }
});
