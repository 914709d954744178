/**
 * What the tests of the Open Cap Format share: packages written in a few words, the schemas of its coalition where they
 * are at hand, and a second evaluator of a package that is deliberately naive: it asks of each security whether it is
 * alive on a date, and knows nothing of order, lots and legs.
 */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import { type Carried, type CarriedOut, carryOcfIn, carryOcfOut, ocfFileText } from '../../src/exchange/index.ts';
import { type LocatedValue, positionOf, readJson, readRecordDocument, replay, type Timeline } from '../../src/record/index.ts';

export type Json = Readonly<Record<string, unknown>>;
export type PackageText = ReadonlyMap<string, string>;

/** The folder of OCF's own schemas and samples; tests that need it are skipped by name where it is not. */
const vectors = new URL('../../../shared/vectors/ocf/', import.meta.url);
export const vectorPath = (path: string): URL => new URL(path, vectors);
export const withVectors = existsSync(vectors) ? {} : { skip: "OCF's samples and schemas (../shared/vectors/ocf) are not there" };

export const located = (text: string): LocatedValue => {
  const reading = readJson(text);
  if (reading.status === 'refused') throw new Error(JSON.stringify(reading.faults));
  return reading.value;
};

export const readFolder = (path: string): PackageText =>
  new Map(
    globSync('*.json', { cwd: vectorPath(path) })
      .sort()
      .map((name) => [name, readFileSync(new URL(name, vectorPath(`${path}/`)), 'utf8')]),
  );

export const carry = (texts: PackageText, options: { readonly sums?: boolean } = {}): Carried => {
  const files = new Map([...texts].map(([name, text]) => [name, located(text)]));
  const sums = new Map([...texts].map(([name, text]) => [name, md5(text)]));
  return carryOcfIn(options.sums ? { files, sums } : { files });
};

export const md5 = (text: string): string => createHash('md5').update(text).digest('hex');

/** The package of a record. */
export const outOf = (given: Omit<Parameters<typeof carryOcfOut>[0], 'md5'>): CarriedOut => carryOcfOut({ ...given, md5 });

export const written = ({ files }: CarriedOut): PackageText =>
  new Map([...files].map(([name, content]) => [name, ocfFileText(content)]));

/** A package in a few words; what a field of it is can be told in `manifest`. */
export const packageOf = ({
  stakeholders = [],
  classes = [],
  transactions = [],
  manifest = {},
  more = {},
}: {
  readonly stakeholders?: readonly Json[];
  readonly classes?: readonly Json[];
  readonly transactions?: readonly Json[];
  readonly manifest?: Json;
  readonly more?: Json;
}): PackageText => {
  const file = (type: string, items: readonly Json[]): string => JSON.stringify({ file_type: type, items });
  const listed = (name: string): readonly Json[] => [{ filepath: `./${name}`, md5: '0'.repeat(32) }];
  return new Map([
    [
      'Manifest.ocf.json',
      JSON.stringify({
        ocf_version: '1.2.1-alpha+main',
        file_type: 'OCF_MANIFEST_FILE',
        as_of: '2026-06-30',
        generated_at: '2026-07-01T09:00:00+08:00',
        issuer: {
          object_type: 'ISSUER',
          id: 'peak',
          legal_name: 'Peak Robotics',
          formation_date: '2015-03-02',
          country_of_formation: 'KY',
        },
        stakeholders_files: listed('Stakeholders.ocf.json'),
        stock_classes_files: listed('StockClasses.ocf.json'),
        transactions_files: listed('Transactions.ocf.json'),
        stock_plans_files: [],
        stock_legend_templates_files: [],
        vesting_terms_files: [],
        valuations_files: [],
        ...manifest,
      }),
    ],
    ['Stakeholders.ocf.json', file('OCF_STAKEHOLDERS_FILE', stakeholders)],
    ['StockClasses.ocf.json', file('OCF_STOCK_CLASSES_FILE', classes)],
    ['Transactions.ocf.json', file('OCF_TRANSACTIONS_FILE', transactions)],
    ...Object.entries(more).map(([name, content]) => [name, JSON.stringify(content)] as const),
  ]);
};

export const person = (id: string, more: Json = {}): Json => ({
  object_type: 'STAKEHOLDER',
  id,
  name: { legal_name: `Person ${id}` },
  stakeholder_type: 'INDIVIDUAL',
  ...more,
});

export const stockClass = (id: string, votes: string, more: Json = {}): Json => ({
  object_type: 'STOCK_CLASS',
  id,
  name: `Class ${id}`,
  class_type: 'COMMON',
  default_id_prefix: `${id}-`,
  initial_shares_authorized: 'NOT APPLICABLE',
  votes_per_share: votes,
  seniority: '1',
  ...more,
});

/** `security` of a holder and class; its transaction is called `issue-<security>`. */
export const issuance = (security: string, stakeholder: string, shareClass: string, quantity: string, date: string): Json => ({
  object_type: 'TX_STOCK_ISSUANCE',
  id: `issue-${security}`,
  security_id: security,
  date,
  custom_id: security,
  stakeholder_id: stakeholder,
  stock_class_id: shareClass,
  quantity,
  share_price: { amount: '0.10', currency: 'HKD' },
  security_law_exemptions: [],
  stock_legend_ids: [],
});

export const ending = (type: string, id: string, security: string, date: string, more: Json = {}): Json => ({
  object_type: `TX_STOCK_${type}`,
  id,
  security_id: security,
  date,
  ...more,
});

export const timelineOfCarried = (carried: Carried): Timeline => {
  assert.equal(carried.status, 'carried', JSON.stringify(carried.status === 'refused' ? carried.faults : ''));
  const reading = readRecordDocument(readJson(JSON.stringify({ ...carried.head, facts: carried.facts })));
  assert.equal(reading.status, 'read', JSON.stringify(reading.status === 'refused' ? reading.faults : ''));
  return reading.timeline;
};

/** Who has what of which class at the end of a date: `holder class` to a number of shares. */
export const holdingsOn = (timeline: Timeline, date: string): Readonly<Record<string, string>> => {
  const state = replay({
    timeline,
    asOf: { date },
    report: (fault) => assert.fail(JSON.stringify(fault)),
  });
  return sorted(positionOf(state, { date }).holders.map(({ holder, class: of, shares }) => [`${holder} ${of}`, shares]));
};

const sorted = (rows: readonly (readonly [string, bigint])[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    rows
      .filter(([, shares]) => shares !== 0n)
      .map(([key, shares]) => [key, `${shares}`] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );

export const datesOf = (timeline: Timeline): readonly string[] => [...new Set(timeline.actions.map(({ on }) => on))];

const ends = ['TRANSFER', 'CONVERSION', 'REPURCHASE', 'CANCELLATION', 'REISSUANCE', 'RETRACTION'].map((end) => `TX_STOCK_${end}`);

/**
 * The holdings of a package by the letter: a security is there from its issuance until a transaction ends it, and one
 * that is retracted never was, unless it came out of another. A split
 * exchanges all securities of its class or, alone on its day, none: then each is as many times more as it says.
 */
export const holdingsByLetter = (texts: PackageText, date: string): Readonly<Record<string, string>> => {
  const { items } = JSON.parse(texts.get('Transactions.ocf.json') ?? '{"items": []}') as { readonly items: readonly Json[] };
  const endedOn = new Map<string, string>();
  const results = new Set(
    items.flatMap((item) => [
      ...((item['resulting_security_ids'] as string[] | undefined) ?? []),
      item['resulting_security_id'],
      item['balance_security_id'],
    ]),
  );
  const exchanged = new Set(items.map((item) => String(item['split_transaction_id'])));
  for (const item of items) {
    const type = String(item['object_type']);
    const securities = type === 'TX_STOCK_CONSOLIDATION' ? (item['security_ids'] as string[]) : [String(item['security_id'])];
    if (!ends.includes(type) && type !== 'TX_STOCK_CONSOLIDATION') continue;
    for (const security of securities) {
      const neverWas = type === 'TX_STOCK_RETRACTION' && !results.has(security);
      endedOn.set(security, neverWas ? '' : String(item['date']));
    }
  }
  const sums = new Map<string, bigint>();
  for (const item of items) {
    if (item['object_type'] !== 'TX_STOCK_ISSUANCE' || String(item['date']) > date) continue;
    const end = endedOn.get(String(item['security_id']));
    if (end !== undefined && end <= date) continue;
    const holder = String(item['stakeholder_id']).replace('holdfast:', '');
    const key = `${holder} ${String(item['stock_class_id'])}`;
    let quantity = BigInt(String(item['quantity']));
    for (const split of items) {
      const on = String(split['date']);
      if (split['object_type'] !== 'TX_STOCK_CLASS_SPLIT' || split['stock_class_id'] !== item['stock_class_id']) continue;
      if (on <= String(item['date']) || on > date || exchanged.has(String(split['id']))) continue;
      quantity *= BigInt(String((split['split_ratio'] as Json)['numerator']));
    }
    sums.set(key, (sums.get(key) ?? 0n) + quantity);
  }
  return sorted([...sums]);
};

const base = 'https://raw.githubusercontent.com/Open-Cap-Table-Coalition/Open-Cap-Format-OCF/main/schema/';

/** OCF's schemas (draft 7), which refer to each other by `$id`: one validator by the type of a file. */
export const startSchemas = (): ((fileType: string) => ValidateFunction) => {
  const ajv = new Ajv({ strict: false, allErrors: true });
  ajv.addFormat('date', /^\d{4}-\d{2}-\d{2}$/);
  ajv.addFormat('date-time', /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/);
  for (const format of ['uri', 'email']) ajv.addFormat(format, true);
  const found = globSync('**/*.json', { cwd: vectorPath('schema') });
  assert.ok(found.length > 150, `only ${found.length} schemas were seen`);
  for (const name of found) ajv.addSchema(JSON.parse(readFileSync(vectorPath(`schema/${name.replaceAll('\\', '/')}`), 'utf8')));
  const names: Readonly<Record<string, string>> = {
    OCF_MANIFEST_FILE: 'OCFManifestFile',
    OCF_STAKEHOLDERS_FILE: 'StakeholdersFile',
    OCF_STOCK_CLASSES_FILE: 'StockClassesFile',
    OCF_TRANSACTIONS_FILE: 'TransactionsFile',
  };
  return (fileType) => {
    const validate = ajv.getSchema(`${base}files/${names[fileType]}.schema.json`);
    if (validate === undefined) throw new Error(`no schema for ${fileType}`);
    return validate;
  };
};
