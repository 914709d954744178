export { type Bundle, openBundle, restoreBundle, type Tree, verifyBundle, writeBundle } from './bundle.ts';
export { type Entry, erasedText, isOpaqueId, type RegisterSummary, readEntry } from './entry.ts';
export { type KeyKeeper, type Signer, signed } from './keys.ts';
export { type Appended, type Conflict, type Ledger, openLedger, originOf, type Refused } from './ledger.ts';
export {
  type AppendResult,
  type Batch,
  type Head,
  type Member,
  type Outside,
  type RunningHash,
  type Store,
  type StoredCheckpoint,
  type StoredCosignature,
  type StoredEntry,
  type StoredKey,
  type StoredRegister,
  StoreFailure,
  type WithheldValue,
} from './ports.ts';
export { type RegisterReading, readRegister, registerAt, registerDigest } from './register.ts';
export { type LogSource, type Problem, type Verified, verifyLog, verifyStore } from './verify.ts';
export { type Seen, type Witnessed, witnessLog } from './witness.ts';
