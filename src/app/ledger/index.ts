export { type Bundle, openBundle, type Tree } from './bundle.ts';
export { restoreBundle, verifyBundle } from './bundle-check.ts';
export { writeBundle } from './bundle-write.ts';
export { addDocument, documentCalled, documentLimitBytes, documentsOf, isGone, type StoredDocument } from './documents.ts';
export { type Entry, isOpaqueId, type RegisterSummary, readEntry } from './entry.ts';
export { registersOf } from './erasing.ts';
export { type KeyKeeper, type KeyState, keyStates, type Signer, signed } from './keys.ts';
export { type Addition, type Ledger, openLedger } from './ledger.ts';
export { type Appended, type Conflict, keyDigest, type Refused } from './logs.ts';
export {
  type AppendResult,
  type Batch,
  type Erasable,
  type LogSource,
  type Mark,
  type MarkKind,
  type Member,
  type NewEntry,
  type Outside,
  type Problem,
  type RunningHash,
  type Store,
  type StoredCheckpoint,
  type StoredCosignature,
  type StoredEntry,
  type StoredKey,
  type StoredSnapshot,
  StoreFailure,
  type WithheldValue,
} from './ports.ts';
export { type StoredPosition, storedPosition } from './position.ts';
export { checkpointAt, entriesOfKind, newestCheckpoint, originOf } from './reading.ts';
export { type RegisterReading, readRegister, registerAt, registerDigest } from './register.ts';
export { judged, questionOf, recordOfLog, rulebookDigest } from './report.ts';
export { type SignedReport, signReport, verifyReport } from './signing.ts';
export { type Verified, type VerifyOptions, verifyLog, verifyStore } from './verify.ts';
export { type Seen, type Witnessed, witnessLog } from './witness.ts';
