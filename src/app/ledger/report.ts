import { readAsOf } from '../../exact/index.ts';
import { bytesOf, toBase64, toHex } from '../../log/index.ts';
import { type Fact, type IssuerRecord, numberFacts, timelineOf } from '../../record/index.ts';
import { type CheckOptions, type CheckResult, check, type Finding, sourceDigest } from '../../rulebook/index.ts';
import { rulesReport } from '../reports.ts';
import type { ReportSummary } from './entry.ts';
import { type Outside, type Store, StoreFailure } from './ports.ts';
import { bookedFact, bookedHead, bookedSources, openedEntries } from './reading.ts';

/**
 * Which rulebook this program judges by: the SHA-256, in base64, of its Rules, versions and checks, and of the sources that
 * judge by them. Two programs with one digest answer the same.
 */
export const rulebookDigest = ({ hash }: Pick<Outside, 'hash'>, sources: string = sourceDigest): string =>
  toBase64(hash(bytesOf(`${JSON.stringify(rulesReport())}\n${sources}`)));

export type Question = Pick<CheckOptions, 'asOf' | 'rules' | 'all' | 'scenario'>;

/**
 * The record as the hashed bytes of a log have it: persons by their opaque ids, nothing that is withheld. What is
 * computed from it is the same whoever was erased since.
 */
export const recordOfLog = async (
  source: Pick<Store, 'entries' | 'withheld'>,
  issuer: string,
  size: number,
): Promise<IssuerRecord> => {
  let record: IssuerRecord | undefined;
  const facts: Parameters<typeof numberFacts>[0][number][] = [];
  for await (const { entry } of openedEntries(source, issuer, { until: size })) {
    if (entry.kind === 'issuer') record = { ...bookedHead(issuer, entry, nothing), facts: [] };
    else if (entry.kind === 'sources' && record) {
      record = { ...record, sources: { ...record.sources, ...bookedSources(entry, nothing) } };
    } else if (entry.kind === 'fact') facts.push(bookedFact({ issuer, entry, values: nothing, real: nothing }));
  }
  if (record === undefined) throw new StoreFailure('no-such-issuer', { issuer });
  return { ...record, facts: numberFacts(facts) };
};

const nothing: ReadonlyMap<string, string> = new Map();

/** The findings of a record, as they are signed. */
export const judged = (
  record: IssuerRecord,
  question: Question,
  outside: Pick<Outside, 'hash'>,
): CheckResult & { readonly bare: string; readonly digest: string } => {
  const result = check({ timeline: timelineOf({ record, report: () => {} }), ...question });
  const bare = bareText(result.findings);
  return { ...result, bare, digest: toHex(outside.hash(bytesOf(bare))) };
};

/**
 * Findings in the form that a signed report binds, a line each, in the order of the lines: every figure, outcome, date and
 * remedy, in a fixed order of keys, and no sentence.
 */
export const bareText = (findings: readonly Bare[], idOf: (id: string) => string = (id) => id): string =>
  findings
    .map((finding) => `${JSON.stringify(bareFinding(finding, idOf))}\n`)
    .sort()
    .join('');

/** A finding, or its published JSON, in which quantities are text. */
type Bare = Pick<
  Finding,
  | 'rule'
  | 'check'
  | 'outcome'
  | 'subject'
  | 'on'
  | 'engagedBy'
  | 'certainty'
  | 'lists'
  | 'engages'
  | 'version'
  | 'curedOn'
  | 'modifiedBy'
> & {
  readonly missing?: readonly string[];
  readonly figures: Readonly<Record<string, bigint | string>>;
  readonly figuresOtherBasis?: Readonly<Record<string, bigint | string>>;
  readonly remedy: object | null;
  readonly notices: readonly { readonly code: string }[];
};

const bareFinding = (finding: Bare, idOf: (id: string) => string): unknown => {
  const plain = (value: unknown): unknown => {
    if (typeof value === 'bigint') return `${value}`;
    if (typeof value === 'string') return idOf(value);
    if (Array.isArray(value)) return value.map(plain);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, inner]) => inner !== undefined)
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([key, inner]) => [key, plain(inner)]),
    );
  };
  const { rule, check: name, outcome, subject, on, engagedBy, certainty, figures, figuresOtherBasis, remedy } = finding;
  const { curedOn, modifiedBy, missing, notices, lists, engages, version } = finding;
  return plain({
    rule,
    check: name,
    outcome,
    subject,
    on,
    engagedBy,
    certainty,
    figures,
    figuresOtherBasis,
    // An alternative that is not there and a list of none say the same.
    remedy: remedy === null ? null : { alternatives: [], ...remedy },
    curedOn,
    modifiedBy,
    missing,
    notices: notices.map(({ code }) => code),
    lists,
    engages,
    version,
  });
};

/** What is asked of a report again, as it was asked when it was signed. */
export const questionOf = ({ asOf, rules, all }: ReportSummary): Question | undefined => {
  const moment = readAsOf(asOf);
  return moment === undefined ? undefined : { asOf: moment, rules, all };
};

/** Where the figures of a report that was signed come out otherwise now: lines of one that the other has not. */
export const differences = (
  signed: string,
  now: string,
): readonly { readonly rule: string; readonly subject: string; readonly says: string; readonly now: string }[] => {
  const read = (text: string) => new Map(text.split('\n').flatMap((line) => (line === '' ? [] : [[keyOf(line), line] as const])));
  const [before, after] = [read(signed), read(now)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [was, is] = [before.get(key), after.get(key)];
    if (was === is) return [];
    const { rule, subject } = JSON.parse(was ?? is ?? '{}') as { readonly rule: string; readonly subject: string };
    return [{ rule, subject, says: told(was), now: told(is) }];
  });
};

const keyOf = (line: string): string => {
  const { rule, check: name, subject, on, engagedBy } = JSON.parse(line) as Finding;
  return JSON.stringify([rule, name, subject, on, engagedBy]);
};

const told = (line: string | undefined): string => {
  if (line === undefined) return '-';
  const { outcome, figures } = JSON.parse(line) as {
    readonly outcome: string;
    readonly figures: Readonly<Record<string, string>>;
  };
  return [outcome, ...Object.entries(figures).map(([name, value]) => `${name} ${value}`)].join(', ');
};

/** The facts of a record that are among the first entries of its log. */
export const factsUpTo = ({ facts }: IssuerRecord, size: number): readonly Fact[] => facts.filter(({ line }) => line <= size);
