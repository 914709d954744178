/** Cases of clearances as data (`cases/clearance/*.yaml`): a company, what is proposed on a day, and what comes out. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { type Cleared, clearProposal, type NotCleared } from '../src/app/clearances/index.ts';
import { type Proposal, readProposals, type Sharing } from '../src/clearance/index.ts';
import { type IssuerRecord, readJson } from '../src/record/index.ts';
import { type FactText, readBundled, readFacts } from './judged-record.ts';

export type ExpectedFinding = {
  readonly rule: string;
  readonly check?: string;
  readonly subject?: string;
  readonly outcome?: string;
  readonly figures?: Readonly<Record<string, string>>;
  readonly otherFigures?: Readonly<Record<string, string>>;
  readonly notice?: string;
};
export type ExpectedRemedy = {
  readonly action?: string;
  readonly class?: string;
  readonly shares?: string;
  readonly leastShares?: string;
  /** `beneficiary/holder/shares`. */
  readonly allocation?: readonly string[];
  readonly permitted?: string;
};
export type Expected = {
  readonly permitted?: string;
  readonly refused?: string;
  readonly happens?: string;
  readonly charged?: readonly ExpectedFinding[];
  /** Rules of which nothing is charged that is not met. */
  readonly none?: readonly string[];
  readonly noCharged?: string;
  readonly least?: ExpectedRemedy;
  readonly noRemedies?: string;
  /** Parts of the answer in English, and what it may not say. */
  readonly answer?: readonly string[];
  readonly notAnswer?: readonly string[];
  /** Codes of what is told of the proposal itself, and what may not be among them. */
  readonly notices?: readonly string[];
  readonly noNotices?: string;
  /** Part of the reason in English. */
  readonly reason?: string;
  readonly missing?: readonly string[];
  readonly steps?: readonly string[];
  /** `who what shares?`. */
  readonly signs?: readonly string[];
  /** `who does what`. */
  readonly decides?: readonly string[];
  readonly notDecides?: readonly string[];
  /** Rules under which nobody acts. */
  readonly notRules?: readonly string[];
  readonly papers?: readonly string[];
  readonly notPapers?: readonly string[];
  /** `kind rule`. */
  readonly paperRules?: readonly string[];
  readonly filings?: readonly string[];
  /** `kind who due`. */
  readonly filers?: readonly string[];
  readonly ceiling?: { readonly before: string; readonly after: string };
  readonly votesAfter?: string;
  readonly outcomeBefore?: string;
  readonly outcomeAfter?: string;
  readonly overturns?: readonly string[];
  readonly sharingFaults?: readonly string[];
};
export type ClearanceCase = {
  readonly title: string;
  readonly base?: string;
  readonly bundled?: string;
  readonly facts?: readonly FactText[];
  readonly sharing?: 'ceiling' | 'least' | Readonly<Record<string, string>>;
  readonly proposal: FactText;
  readonly expect: Expected;
};

const here = dirname(fileURLToPath(import.meta.url));
const yaml = (file: string): unknown => parse(readFileSync(join(here, file), 'utf8'), { schema: 'failsafe' });
const bases = yaml('bases.yaml') as Readonly<Record<string, readonly FactText[]>>;

export const clearanceFiles = globSync('clearance/*.yaml', { cwd: here }).sort();
export const clearanceCases = (file: string) =>
  yaml(file) as { readonly source: string; readonly cases: readonly ClearanceCase[] };

export const digits = (text: string): string => text.replaceAll(',', '');

/** The failsafe schema reads everything as text; what must be a truth value becomes one again. */
const plain = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value), (_key, inner: unknown) => (inner === 'true' ? true : inner === 'false' ? false : inner)) as T;

export const recordOf = ({ base, bundled, facts = [] }: ClearanceCase): IssuerRecord => {
  const start = base === undefined ? [] : bases[base];
  if (start === undefined) throw new Error(`no base ${base}`);
  const reading = bundled === undefined ? readFacts(plain([...start, ...facts])) : readBundled(bundled);
  if (reading.status === 'refused') throw new Error(`the record is refused: ${JSON.stringify(reading.faults)}`);
  return reading.record;
};

export const proposalOf = ({ proposal }: ClearanceCase): Proposal => {
  const value = readJson(JSON.stringify(plain(proposal)));
  if (value.status === 'refused') throw new Error('the proposal does not read');
  const { proposals, faults } = readProposals(value.value);
  const [first] = proposals;
  if (first === undefined || faults.length > 0) throw new Error(`the proposal has faults: ${JSON.stringify(faults)}`);
  return first;
};

export const sharingOf = ({ sharing = 'ceiling' }: ClearanceCase): Sharing =>
  typeof sharing === 'string'
    ? { by: sharing }
    : { by: 'agreement', shares: new Map(Object.entries(sharing).map(([holder, shares]) => [holder, BigInt(digits(shares))])) };

export const clearedCase = (one: ClearanceCase): Cleared | NotCleared =>
  clearProposal({ record: recordOf(one), proposal: proposalOf(one), sharing: sharingOf(one) });
