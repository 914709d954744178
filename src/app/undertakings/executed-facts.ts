import type { InstrumentReading } from '../../documents/index.ts';
import type { Fact, InstrumentTerms, IssuerRecord, JsonMap } from '../../record/index.ts';
import { requirements } from '../../rulebook/index.ts';
import { askedOf, type InstrumentValues, isSameName } from '../../undertaking/index.ts';
import { freeInstrumentId } from './instrument-ids.ts';

/** The facts that a reading makes, as a file of a record takes them, or why there are none. */
export type ExecutedFacts =
  | { readonly status: 'facts'; readonly undertaking: string; readonly facts: readonly JsonMap[] }
  /** The same bytes are on record. */
  | { readonly status: 'known'; readonly undertaking: string }
  | { readonly status: 'refused'; readonly code: string; readonly values: Readonly<Record<string, string>> };

const refuse = (code: string, values: Readonly<Record<string, string>>): ExecutedFacts => ({ status: 'refused', code, values });

const slug = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f'’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);

/** A term that was not read is not booked as another one: the note tells the passage. */
const asUsualWhereUnread = (
  told: InstrumentValues,
  usual: InstrumentValues,
  read: InstrumentReading['terms'],
): InstrumentValues => {
  const unread = new Set(read.flatMap(({ term, unread: is }) => (is === true ? [term] : [])));
  return {
    ...told,
    ...(unread.has('own-compliance') ? { own: usual.own } : {}),
    ...(unread.has('vehicle-limb') ? { vehicles: usual.vehicles } : {}),
    ...(unread.has('company-limb') ? { company: usual.company } : {}),
    ...(unread.has('enforcement') ? { enforceableBy: usual.enforceableBy } : {}),
    ...(unread.has('termination') ? { terminatesOn: usual.terminatesOn } : {}),
    ...(unread.has('survival') ? { survival: usual.survival } : {}),
    ...(unread.has('rule-2-04') ? { subjectTo204: usual.subjectTo204 } : {}),
  };
};

/** What an instrument says otherwise than the one of 2021; nothing where it says the same. */
const ownTerms = ({ values: told, terms: read }: InstrumentReading): InstrumentTerms | undefined => {
  const usual = askedOf(told, requirements);
  const values = asUsualWhereUnread(told, usual, read);
  const same = (one: readonly string[], other: readonly string[]): boolean =>
    [...one].sort().join(' ') === [...other].sort().join(' ');
  const { jurisdiction, governingLaw } = values;
  const terms = {
    ...(values.own === usual.own ? {} : { own: values.own }),
    ...(values.vehicles === usual.vehicles ? {} : { vehicles: values.vehicles }),
    ...(values.company === usual.company ? {} : { company: values.company }),
    ...(same(values.enforceableBy, usual.enforceableBy) ? {} : { enforceableBy: values.enforceableBy }),
    ...(same(values.terminatesOn, usual.terminatesOn) ? {} : { terminatesOn: values.terminatesOn }),
    ...(values.terminatesOnDate === undefined ? {} : { terminatesOnDate: values.terminatesOnDate }),
    ...(values.survival === usual.survival ? {} : { survival: values.survival }),
    ...(values.subjectTo204 === usual.subjectTo204 ? {} : { subjectTo204: values.subjectTo204 }),
    ...(governingLaw === undefined || governingLaw === usual.governingLaw ? {} : { governingLaw }),
    ...(jurisdiction === undefined || jurisdiction.courts === usual.jurisdiction?.courts
      ? {}
      : { jurisdiction: jurisdiction.courts }),
    ...(jurisdiction === undefined || jurisdiction.exclusive === usual.jurisdiction?.exclusive
      ? {}
      : { exclusive: jurisdiction.exclusive }),
  };
  return Object.keys(terms).length === 0 ? undefined : (terms as InstrumentTerms);
};

/** What a fact has no field for stays with it in words. */
const noteOf = ({ unplaced, values, warnings }: InstrumentReading): JsonMap => {
  const codes = new Set(warnings.map(({ code }) => code));
  const parts = [
    ...Object.entries(executionNotes).flatMap(([code, note]) => (codes.has(code) ? [note] : [])),
    ...(values.ambulatory ? [] : ['The Rules are not those from time to time in force.']),
    ...(unplaced.length === 0 ? [] : [`Not placed when it was read: ${unplaced.join(' | ')}`]),
  ];
  const note = parts.join(' ');
  return note === '' ? {} : { note: note.length > 1000 ? `${note.slice(0, 999).toWellFormed()}…` : note };
};

/** Warnings that go with a fact: what is booked rests on an execution that somebody must look at. */
export const ofExecution = new Set([
  'no-signature-legible',
  'signature-not-legible',
  'witness-is-party',
  'no-execution',
  'signed-by-attorney',
]);
const executionNotes: Readonly<Record<string, string>> = {
  'no-signature-legible': 'No signature could be read in the text of the document.',
  'signature-not-legible': 'Not every signature could be read in the text of the document.',
  'witness-is-party': 'A witness is a party to the instrument.',
  'no-execution': 'No place of signing was found in the document.',
  'signed-by-attorney': 'Somebody seems to sign by an attorney.',
};
type Signing = InstrumentReading['executions'][number];
const isUnsigned = ({ signed, witness }: Signing): boolean => !signed && witness?.signed !== true;
const isUnfilled = ({ name, witness }: Signing): boolean =>
  name === null || (witness !== null && witness.name === null && witness.address === null && witness.occupation === null);

type Witness = NonNullable<InstrumentReading['executions'][number]['witness']>;
const attestation = (witness: Witness | null | undefined): JsonMap => {
  if (witness == null) return {};
  const { name, address, occupation } = witness;
  const told = {
    ...(name === null ? {} : { name }),
    ...(address === null ? {} : { address }),
    ...(occupation === null ? {} : { occupation }),
  };
  return Object.keys(told).length === 0 ? {} : { witness: told };
};

/** Persons of a record that a name may mean. */
const personsCalled = (
  record: IssuerRecord,
  giver: string,
): { readonly matches: readonly string[]; readonly all: readonly string[] } => {
  const persons = record.facts.flatMap((fact) => (fact.fact === 'person-recorded' && fact.kind === 'natural' ? [fact] : []));
  const spelt = [giver, ...giver.split(/[()（）]/)].map((name) => name.trim()).filter((name) => name !== '');
  const matches = persons.filter(({ name }) =>
    [name.en, name['zh-Hant']].some((known) => known !== undefined && spelt.some((told) => isSameName(known, told))),
  );
  return {
    matches: [...new Set(matches.map(({ person }) => person))],
    all: [...new Set(persons.map(({ name }) => (name['zh-Hant'] === undefined ? name.en : `${name.en} ${name['zh-Hant']}`)))],
  };
};

const companyWords = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\b(?:inc|incorporated|limited|ltd|corp|corporation|co|company|the)\b\.?/g, '')
    .replace(/股份有限公司|有限公司/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** What was executed by the record, without what was retracted. */
const executedIn = (record: IssuerRecord | undefined): readonly (Fact & { readonly fact: 'undertaking-executed' })[] => {
  const facts = record?.facts ?? [];
  const retracted = new Set(facts.flatMap((fact) => (fact.fact === 'fact-retracted' ? [fact.retracts] : [])));
  return facts.flatMap((fact) => (fact.fact === 'undertaking-executed' && !retracted.has(fact.id) ? [fact] : []));
};

/** Makes facts of an instrument that was read; `record` gives the persons whom names are matched with. */
export const executedFacts = ({
  file,
  sha256,
  reading,
  record,
}: {
  readonly file: string;
  readonly sha256: string;
  readonly reading: InstrumentReading;
  readonly record?: IssuerRecord | undefined;
}): ExecutedFacts => {
  const { giver, executedOn, values, executions, rules, languages } = reading;
  if (reading.status === 'no-instrument') return refuse('record-no-instrument', { file });
  const codes = new Map(reading.warnings.map((warning) => [warning.code, warning]));
  if (codes.has('two-instruments')) return refuse('record-two-instruments', { file });
  if (codes.has('tracked-changes')) return refuse('record-tracked-changes', { file });
  if (codes.has('draft-blanks')) return refuse('record-draft', { file });
  // Nobody's name or mark stands where somebody signs: a form, however it is dated. The picture of a signature is not seen.
  if (executions.length > 0 && executions.every(isUnsigned) && executions.some(isUnfilled))
    return refuse('record-unsigned', { file });
  if (codes.has('givers-differ')) return refuse('record-givers-differ', { file });
  if (executedOn === null || codes.has('dates-differ') || codes.has('date-in-future')) {
    const told = ['date-impossible', 'date-ambiguous', 'dates-differ', 'date-in-future'].flatMap(
      (code) => codes.get(code)?.values['date'] ?? codes.get(code)?.values['dates'] ?? [],
    );
    return refuse('record-date-unsure', { file, date: told[0] ?? '-' });
  }
  if (giver === null) return refuse('record-no-giver', { file });
  if (rules.length === 0) return refuse('record-no-rules', { file });

  let by = slug(giver.replace(/[\u3400-\u9fff（）()]+/g, ' ')) || `p-${sha256.slice(0, 12)}`;
  if (record !== undefined) {
    const issuer = record.issuer.id;
    const known = executedIn(record).find(({ document }) => document?.sha256 === sha256);
    if (known !== undefined) return { status: 'known', undertaking: known.undertaking };
    const names = [record.issuer.name.en, record.issuer.name['zh-Hant']].filter((name): name is string => name !== undefined);
    const found = reading.issuer;
    if (
      found !== null &&
      !names.some((name) => companyWords(name) === companyWords(found)) &&
      names.some((name) => isHan(name) === isHan(found))
    ) {
      return refuse('record-other-issuer', { file, found, issuer: record.issuer.name.en });
    }
    const { matches, all } = personsCalled(record, giver);
    const [match, ...others] = matches;
    if (match === undefined) return refuse('record-no-person', { giver, issuer, persons: all.join(', ') });
    if (others.length > 0) return refuse('record-several-persons', { giver, issuer, persons: matches.join(', ') });
    by = match;
  }
  // Without a record nothing tells which ids are free: the beginning of the file's hash keeps two instruments apart.
  const name = `undertaking-${executedOn.slice(0, 4)}`;
  const undertaking = record === undefined ? `${name}-${sha256.slice(0, 12)}` : freeInstrumentId(record.facts, name);
  const there = executedIn(record).find((fact) => fact.by === by && fact.on === executedOn && fact.supplements === undefined);
  if (there !== undefined) return refuse('record-there', { file, undertaking: there.undertaking });
  const giverBlock = executions.find(({ party }) => party === 'giver');
  const companyBlock = executions.find(({ party }) => party === 'company');
  const terms = ownTerms(reading);
  const executed = {
    on: executedOn,
    fact: 'undertaking-executed',
    undertaking,
    by,
    rules,
    form: values.form,
    document: { sha256 },
    ...attestation(giverBlock?.witness),
    language: languages.length > 1 ? 'both' : languages[0] === 'en' ? 'en' : 'zh-Hant',
    ...(terms === undefined ? {} : { terms: terms as unknown as JsonMap }),
    ...noteOf(reading),
  } satisfies JsonMap;
  if (companyBlock === undefined || companyBlock.name === null) return { status: 'facts', undertaking, facts: [executed] };
  const acknowledged = {
    on: companyBlock.signedOn ?? executedOn,
    fact: 'undertaking-acknowledged',
    undertaking,
    by: companyBlock.name,
    ...(companyBlock.office === null ? {} : { office: companyBlock.office }),
    ...attestation(companyBlock.witness),
    document: { sha256 },
  } satisfies JsonMap;
  return { status: 'facts', undertaking, facts: [executed, acknowledged] };
};

const isHan = (text: string): boolean => /[\u3400-\u9fff]/.test(text);
