import type { AsOf } from '../../exact/index.ts';
import {
  appendLeaf,
  bytesOf,
  emptyFrontier,
  type Frontier,
  inclusionPath,
  leafHash,
  readNote,
  readProof,
  readVerifierKey,
  rootOf,
  toBase64,
  toHex,
  verifyInclusion,
  verifyNote,
  writeProof,
} from '../../log/index.ts';
import { type IssuerRecord, readJson } from '../../record/index.ts';
import type { NameOf } from '../../rulebook/index.ts';
import { nameIn } from '../../words/index.ts';
import { findingJson, reportEnvelope } from '../reports.ts';
import { type DocumentSummary, isOpaqueId, readEntry } from './entry.ts';
import type { Ledger } from './ledger.ts';
import { type Outside, type Store, StoreFailure } from './ports.ts';
import { entriesOf, entryAt, newestCheckpoint, readCheckpointNote } from './reading.ts';
import { bareText, judged, type Question, recordOfLog, rulebookDigest } from './report.ts';

/** A report that an outsider can check: what was told, the entry that binds it, and the proof that the log has it. */
export type SignedReport = {
  readonly holdfast: 1;
  readonly report: Readonly<Record<string, unknown>> & {
    readonly outcome: string;
    readonly asOf: string;
    readonly findings: readonly Readonly<Record<string, unknown>>[];
  };
  /** What stands in the log for each person whom the report names. */
  readonly persons: Readonly<Record<string, string>>;
  readonly evidence: {
    /** The key that signed: to be compared with the one that the issuer or a witness publishes. */
    readonly verifier: string;
    /** The entry's bytes, as text. */
    readonly entry: string;
    /** A C2SP tlog-proof: place, path and signed checkpoint. */
    readonly proof: string;
    /** In hexadecimal digits: with it the entry's `shown` binds `report` and `persons`. */
    readonly salt: string;
  };
};

/**
 * Judges an issuer's record as its log stands, books what came out with its digest, and gives the report with its proof.
 * The findings lie beside the log as a document, without any person's name; the report as it is shown, with names and
 * sentences, is bound by a salted commitment.
 */
export const signReport = async ({
  ledger,
  issuer,
  question,
  outside,
}: {
  readonly ledger: Ledger;
  readonly issuer: string;
  readonly question: Question & { readonly rules: readonly string[]; readonly all: boolean };
  readonly outside: Outside;
}): Promise<SignedReport> => {
  const { store } = ledger;
  const named = await ledger.record(issuer);
  const persons = await ledger.persons(issuer);
  const size = await store.size(issuer);
  const { outcome, findings, bare, digest } = judged(await recordOfLog(store, issuer, size), question, outside);
  const text = bytesOf(bare);
  const moment = momentOf(question.asOf);
  const name = `report ${moment}`;
  const realOf = (id: string): string => persons.real.get(id) ?? id;
  const nameOf = namesThrough(named, realOf);
  const told = findings.map((finding) => withReal(findingJson(finding, nameOf), realOf));
  const mentioned = new Set(findings.flatMap((finding) => opaqueIn(findingJson(finding))));
  const shown = plain({
    report: { ...reportEnvelope({ record: named, asOf: question.asOf, outcome }), findings: told },
    persons: Object.fromEntries(
      [...mentioned].map((id) => [realOf(id), id]).sort(([one], [other]) => ((one ?? '') < (other ?? '') ? -1 : 1)),
    ),
  });
  const salt = toHex(outside.random(16));
  const result = await ledger.putBulk(
    issuer,
    [
      (withhold) => ({
        kind: 'document',
        sha256: digest,
        length: text.length,
        name: JSON.parse(withhold('/name', JSON.stringify(name))) as DocumentSummary['name'],
      }),
      () => ({
        kind: 'report',
        size,
        asOf: moment,
        rules: question.rules,
        all: question.all,
        rulebook: rulebookDigest(outside),
        outcome,
        findings: findings.length,
        digest,
        shown: shownDigest(shown, salt, outside),
      }),
    ],
    (expected, batch) => store.addDocument({ issuer, expected, pieces: once(text), batch }),
  );
  if (result.status === 'conflict') throw new StoreFailure('came-first', { issuer });
  return {
    holdfast: 1,
    ...shown,
    evidence: { ...(await evidenceOf({ store, issuer, index: result.seq + 1, outside })), salt },
  };
};

type Shown = Pick<SignedReport, 'report' | 'persons'>;

/** As it is when it was written and read again. */
const plain = (shown: object): Shown => JSON.parse(JSON.stringify(shown)) as Shown;

const shownDigest = ({ report, persons }: Shown, salt: string, { hash }: Pick<Outside, 'hash'>): string =>
  toBase64(hash(bytesOf(`${salt}${JSON.stringify([report, persons])}`)));

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  if (bytes.length > 0) yield bytes;
}

const momentOf = ({ date, instant }: AsOf): string => instant ?? date;

/** Names as the record has them, for ids of the log. */
const namesThrough = (record: IssuerRecord, realOf: (id: string) => string): NameOf => {
  const names = new Map(
    record.facts.flatMap((fact) => (fact.fact === 'person-recorded' ? [[fact.person, fact.name] as const] : [])),
  );
  return (id, language) => {
    const name = names.get(realOf(id));
    return name === undefined ? realOf(id) : nameIn(name, language);
  };
};

const opaqueIn = (value: unknown): readonly string[] => [...JSON.stringify(value).matchAll(/p-[0-9a-f]{32}/g)].map(([id]) => id);

const withReal = (value: object, realOf: (id: string) => string): Readonly<Record<string, unknown>> =>
  JSON.parse(JSON.stringify(value).replace(/p-[0-9a-f]{32}/g, realOf)) as Readonly<Record<string, unknown>>;

const evidenceOf = async ({
  store,
  issuer,
  index,
  outside,
}: {
  readonly store: Store;
  readonly issuer: string;
  readonly index: number;
  readonly outside: Pick<Outside, 'hash'>;
}): Promise<Omit<SignedReport['evidence'], 'salt'>> => {
  const checkpoint = await newestCheckpoint(store, issuer);
  const stored = await entryAt(store, issuer, index);
  const verifier = (await store.signingKeys()).at(-1)?.verifier;
  if (checkpoint === undefined || stored === undefined || verifier === undefined)
    throw new StoreFailure('no-checkpoint', { issuer });
  const path = await pathHashes({ store, issuer, index, size: checkpoint.size, outside });
  return {
    verifier,
    entry: new TextDecoder().decode(stored.bytes),
    proof: writeProof({ index, path, checkpoint: checkpoint.note }),
  };
};

/** The hashes on the way from an entry to the root, in one reading of the log and the memory of one way. */
const pathHashes = async ({
  store,
  issuer,
  index,
  size,
  outside: { hash },
}: {
  readonly store: Store;
  readonly issuer: string;
  readonly index: number;
  readonly size: number;
  readonly outside: Pick<Outside, 'hash'>;
}): Promise<readonly Uint8Array[]> => {
  const subtrees = inclusionPath({ index, size });
  const frontiers = new Map<number, Frontier>();
  const inOrder = [...subtrees].sort((one, other) => one.start - other.start);
  let at = 0;
  for await (const page of entriesOf(store, issuer, { until: size })) {
    for (const { seq, bytes } of page) {
      while (at < inOrder.length && seq >= (inOrder[at]?.end ?? 0)) at += 1;
      const { start } = inOrder[at] ?? {};
      if (start === undefined || seq < start) continue;
      frontiers.set(start, appendLeaf(hash, frontiers.get(start) ?? emptyFrontier, leafHash(hash, bytes)));
    }
  }
  return subtrees.map(({ start }) => rootOf(hash, frontiers.get(start) ?? emptyFrontier));
};

/** What is wrong with a signed report: codes of `storeWords`; none when the log's key signed just these figures. */
export const verifyReport = (
  text: string,
  { key: expected, outside }: { readonly key: string | undefined; readonly outside: Pick<Outside, 'hash' | 'verify'> },
):
  | {
      readonly codes: readonly string[];
      readonly verifier: string;
      readonly asOf: string;
      readonly outcome: string;
      readonly size: number;
    }
  | undefined => {
  const signed = signedReport(text);
  if (signed === undefined) return undefined;
  const { report, persons, evidence } = signed;
  const codes: string[] = [];
  const entryBytes = bytesOf(evidence.entry);
  const entry = readEntry(entryBytes);
  const proof = readProof(evidence.proof);
  const note = proof && readNote(proof.checkpoint);
  const verifierKey = readVerifierKey(outside.hash, evidence.verifier);
  const said = note && readCheckpointNote(proof.checkpoint, note.text.split('\n')[0] ?? '');
  if (entry?.kind !== 'report' || proof === undefined || note === undefined || said === undefined || verifierKey === undefined) {
    return undefined;
  }
  if (expected !== undefined && expected !== evidence.verifier) codes.push('report-other-key');
  if (
    verifyNote({ note, key: verifierKey, verify: outside.verify }).status !== 'signed' ||
    !said.origin.startsWith(`${verifierKey.name}/`)
  ) {
    codes.push('report-not-signed');
  }
  const leaf = leafHash(outside.hash, entryBytes);
  const { root, size } = said;
  if (entry.seq !== proof.index || !verifyInclusion(outside.hash, { index: proof.index, size, leaf, root, proof: proof.path })) {
    codes.push('report-not-in-log');
  }
  const issuer = (report['issuer'] as { readonly id?: unknown } | undefined)?.id;
  const isOfLog = said.origin === `${verifierKey.name}/${issuer}`;
  const inLog = new Map(Object.entries(persons));
  const hasOpaque = [...inLog.values()].every(isOpaqueId);
  if (
    !isOfLog ||
    !hasOpaque ||
    entry.asOf !== report.asOf ||
    entry.outcome !== report.outcome ||
    entry.digest !== digestOf(report.findings, inLog, outside)
  ) {
    codes.push('report-figures-differ');
  }
  if (entry.shown !== shownDigest(signed, evidence.salt, outside)) codes.push('report-shown-differs');
  return { codes, verifier: evidence.verifier, asOf: entry.asOf, outcome: entry.outcome, size: entry.size };
};

const digestOf = (
  findings: SignedReport['report']['findings'],
  inLog: ReadonlyMap<string, string>,
  { hash }: Pick<Outside, 'hash'>,
): string | undefined => {
  try {
    return toHex(hash(bytesOf(bareText(findings as unknown as Parameters<typeof bareText>[0], (id) => inLog.get(id) ?? id))));
  } catch {
    return undefined;
  }
};

const hasJust = (value: object, keys: readonly string[]): boolean => Object.keys(value).sort().join() === [...keys].sort().join();

const signedReport = (text: string): SignedReport | undefined => {
  try {
    // A name that stands twice would be read as one by one program and as the other by another.
    if (readJson(text).status === 'refused') return undefined;
    const value = JSON.parse(text) as SignedReport;
    const isOne =
      hasJust(value, ['holdfast', 'report', 'persons', 'evidence']) &&
      hasJust(value.evidence, ['verifier', 'entry', 'proof', 'salt']) &&
      value.holdfast === 1 &&
      Array.isArray(value.report.findings) &&
      typeof value.persons === 'object' &&
      [value.evidence.verifier, value.evidence.entry, value.evidence.proof, value.evidence.salt].every(
        (part) => typeof part === 'string',
      );
    return isOne ? value : undefined;
  } catch {
    return undefined;
  }
};
