import type { Instant } from '../../../exact/index.ts';
import { bytesOf, textOf, toHex } from '../../../log/index.ts';
import type { IssuerRecord } from '../../../record/index.ts';
import type { Outcome, ScenarioPack } from '../../../rulebook/index.ts';
import { entriesOfKind, judged, type Ledger, type Outside, questionOf, recordOfLog, rulebookDigest } from '../../ledger/index.ts';
import type { Because, Difference } from './compare.ts';
import { knownUpTo } from './given.ts';
import type { Comparison } from './kinds.ts';
import type { KeptNote, Telling } from './status.ts';
import { comparedAnswers, factsLater, noticesOf, saysSomething } from './told.ts';

/** A report that was signed, against what is answered to the same question of the same day now. */
export type RecheckedReport = {
  /** The entry that books it. */
  readonly entry: number;
  readonly told: string;
  readonly asOf: string;
  readonly rules: readonly string[];
  readonly comparison: Comparison;
  readonly was: string;
  readonly now: Outcome | null;
  readonly differences: readonly Difference[];
  readonly because: Because;
  readonly tellings: readonly Telling[];
  readonly notes: readonly KeptNote[];
};

/**
 * Every signed report of an issuer's log, its question asked again. It is judged on the record as the log itself has it, as
 * it was when it was signed, so that it makes no difference who was erased since.
 */
export const recheckReports = async ({
  ledger,
  issuer,
  record,
  knownAt,
  scenario,
  outside,
}: {
  readonly ledger: Pick<Ledger, 'store' | 'persons'>;
  readonly issuer: string;
  /** The record with the names that people use. */
  readonly record: IssuerRecord;
  /** What came in later is not known, facts and reports alike. */
  readonly knownAt?: Instant | undefined;
  readonly scenario?: ScenarioPack | undefined;
  readonly outside: Outside;
}): Promise<readonly RecheckedReport[]> => {
  const { store } = ledger;
  const { real } = await ledger.persons(issuer);
  const found: RecheckedReport[] = [];
  let present: IssuerRecord | undefined;
  for await (const report of entriesOfKind(store, issuer, 'report')) {
    if (knownAt !== undefined && report.recorded > knownAt) break;
    present ??= knownUpTo(await recordOfLog(store, issuer, Number.POSITIVE_INFINITY), knownAt);
    const question = questionOf(report);
    const bare = await signedText(store, issuer, report.seq - 1);
    const isThere = bare !== undefined && toHex(outside.hash(bytesOf(bare))) === report.digest;
    const now = question === undefined ? undefined : judged(present, { ...question, scenario }, outside);
    const isSame = now?.digest === report.digest;
    const differences = now === undefined || isSame || !isThere ? [] : differencesOf(bare, now.bare, (id) => real.get(id) ?? id);
    const comparison = isSame ? 'same' : now === undefined || !isThere ? 'cannot-tell' : comparedAnswers(differences);
    const day = question?.asOf.date ?? '';
    found.push({
      entry: report.seq,
      told: report.recorded,
      asOf: report.asOf,
      rules: report.rules,
      comparison,
      was: report.outcome,
      now: now?.outcome ?? null,
      differences,
      because: {
        facts: isSame ? [] : factsLater({ record, isLater: ({ line }) => line > report.size, day }),
        rulebook: scenario !== undefined || report.rulebook !== rulebookDigest(outside),
        rules: [],
      },
      tellings: noticesOf({ record, rules: differences.map(({ rule }) => rule), from: day }),
      notes: isThere || isSame ? [] : [{ code: 'report-gone', values: {} }],
    });
  }
  return found;
};

/** The findings that were signed, as they lie beside the log. */
const signedText = async (store: Ledger['store'], issuer: string, seq: number): Promise<string | undefined> => {
  const pieces: Uint8Array[] = [];
  for await (const piece of store.document(issuer, seq)) pieces.push(piece);
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return pieces.length === 0 ? undefined : textOf(bytes);
};

type Bare = {
  readonly rule: string;
  readonly check: string;
  readonly subject: string;
  readonly on: string;
  readonly engagedBy: readonly string[];
  readonly outcome: string;
  readonly figures: Readonly<Record<string, string>>;
};

const differencesOf = (signed: string, now: string, realOf: (id: string) => string): readonly Difference[] => {
  const [before, after] = [read(signed), read(now)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [old, fresh] = [before.get(key), after.get(key)];
    const names = [...new Set([...Object.keys(old?.figures ?? {}), ...Object.keys(fresh?.figures ?? {})])];
    const figures = names.flatMap((name) => {
      const [was, is] = [old?.figures[name] ?? null, fresh?.figures[name] ?? null];
      return was === is || old === undefined || fresh === undefined ? [] : [{ name, was, now: is }];
    });
    const { rule = '', check = '', subject = '' } = old ?? fresh ?? {};
    const told = { rule, check, subject: realOf(subject), was: old?.outcome ?? null, now: fresh?.outcome ?? null, figures };
    return saysSomething(told) ? [told] : [];
  });
};

const read = (text: string): ReadonlyMap<string, Bare> =>
  new Map(
    text.split('\n').flatMap((line) => {
      if (line === '') return [];
      const bare = JSON.parse(line) as Bare;
      return [[JSON.stringify([bare.rule, bare.check, bare.subject, bare.on, bare.engagedBy]), bare] as const];
    }),
  );
