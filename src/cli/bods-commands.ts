import { createHash } from 'node:crypto';
import { carriedAddition } from '../app/additions/index.ts';
import { StoreFailure } from '../app/index.ts';
import { bodsFile, carryBodsIn, carryBodsOut } from '../exchange/index.ts';
import { readFileBytes, textOf } from '../files/index.ts';
import { extendRecord, type Fault, type IssuerRecord, nearestWord, type Overturned } from '../record/index.ts';
import { inBothLanguages, previewAddition, tellPreview } from './addition-preview.ts';
import type { Arguments } from './arguments.ts';
import { BadUse } from './bad-use.ts';
import { faultsOfCarried, importNew, notCarriedJson, notCarriedText, sayCarried, tellCarryRefused } from './carried-commands.ts';
import { openWritten } from './movement-commands.ts';
import type { Screen } from './print-check.ts';
import { json, type Run, tellAppend, withLedger, withStore, wordOf } from './store-uses.ts';
import { faultText, tellRefused } from './tell.ts';
import { writeLines } from './written-files.ts';

/** Statements of some ten thousand persons; a value in memory is many times its text. */
const limitBytes = 33_554_432;

/** Statements of BODS as a new issuer, or as persons and vehicles of the issuer that `--issuer` names in the store. */
export const importBods: Run = async (given, screen) => {
  const place = wordOf(given, 1, 'no-file-named');
  const { issuer, language } = given;
  if (given.sheet !== undefined) throw new BadUse('sheet-of-workbook');
  const same = sameOf(given);
  const content = await readFileBytes(place, { limitBytes });
  if (content.status === 'too-large') {
    const values = { limit: `${limitBytes / 1_048_576} MiB` };
    return tellCarryRefused(place, [{ code: 'carried-too-large', where: '', values }], language);
  }
  const reading = content.status === 'refused' ? content : textOf(content.bytes, place);
  if (reading.status === 'refused') return tellRefused({ file: place, faults: reading.faults }, language);
  const { text } = reading;
  const issuerRecord = [...same].find(([, id]) => id === issuer)?.[0];
  if (issuerRecord !== undefined) same.delete(issuerRecord);
  const naming = { text, same, ...(issuerRecord === undefined ? {} : { issuerRecord }) };
  const known = issuer === undefined ? [] : await issuersOf(given);
  if (issuer !== undefined && known.includes(issuer)) return addTo({ issuer, naming, place, given, screen });
  const nearest = issuer === undefined || issuerRecord !== undefined ? undefined : nearestWord(issuer, known);
  // A slip of the pen must not make a new issuer out of statements that belong to one.
  if (issuer !== undefined && nearest !== undefined) throw new BadUse('issuer-nearly', { issuer, nearest });
  const carried = carryBodsIn(naming);
  if (carried.status === 'refused') return tellCarryRefused(place, carried.faults, language);
  return importNew({ carried, place, given, screen });
};

/** `--same RECORDID=ID`: an id has no "=", a recordId may. */
const sameOf = ({ same }: Arguments): Map<string, string> => {
  const pairs = same.map((pair) => {
    const at = pair.lastIndexOf('=');
    if (at < 1 || at === pair.length - 1) throw new BadUse('same-not-a-pair', { found: pair });
    return [pair.slice(0, at), pair.slice(at + 1)] as const;
  });
  const found = new Map(pairs);
  if (found.size < pairs.length) throw new BadUse('same-twice');
  return found;
};

const issuersOf = async (given: Arguments): Promise<readonly string[]> => {
  if (given.store === undefined && given.preview) return [];
  try {
    return await withStore(given, { create: false }, (store) => store.issuers());
  } catch (error) {
    if (error instanceof StoreFailure && error.code === 'store-not-found') return [];
    throw error;
  }
};

const addTo = ({
  issuer,
  naming,
  place,
  given,
  screen,
}: {
  readonly issuer: string;
  readonly naming: Omit<Parameters<typeof carryBodsIn>[0], 'issuer' | 'sources'>;
  readonly place: string;
  readonly given: Arguments;
  readonly screen: Screen;
}): Promise<number> =>
  withLedger(given, { create: false }, async (ledger) => {
    const { language, key, expected } = given;
    const record = await ledger.record(issuer);
    const same = new Set(naming.same?.values());
    mustBeOnRecord(same, record);
    const carried = carryBodsIn({ ...naming, issuer: record.issuer, sources: record.sources });
    if (carried.status === 'refused') return tellCarryRefused(place, carried.faults, language);
    const { facts, sources, told, faults } = carriedAddition({ record, carried, same });
    const refuse = (found: readonly Fault[], overturned: readonly Overturned[] = []): number =>
      tellCarryRefused(
        place,
        [
          ...faultsOfCarried(found, carried.facts, language),
          ...overturned.map(({ fact: { id, fact, on }, fault }) => ({
            code: 'carried-overturn',
            where: '',
            values: { fact: id, kind: fact, date: on, problem: faultText(fault, language) },
          })),
        ],
        language,
      );
    if (faults.length > 0) return refuse(faults);
    const notCarried = notCarriedJson(carried.notCarried);
    const withSources: IssuerRecord = { ...record, sources: { ...record.sources, ...sources } };
    if (given.preview) {
      const seen = previewAddition({ record: withSources, added: { facts }, given });
      if (seen.status === 'refused') return refuse(seen.faults, seen.overturned);
      const exit = await tellPreview({ seen, told, ledger, given, screen, more: { notCarried } });
      if (!given.json) screen.terminal.write(notCarriedText(carried.notCarried, language));
      return exit;
    }
    const size = await ledger.store.size(issuer);
    const notices = told.map((one) => ({ code: one.code, text: inBothLanguages(one) }));
    const tellAll = (ones: typeof told): boolean =>
      process.stderr.write(ones.map((one) => `${inBothLanguages(one)[language]}\n`).join(''));
    if (facts.length === 0) {
      if (given.json) json(screen, { holdfast: 1, status: 'nothing-new', issuer, size, notCarried, notices });
      else {
        screen.terminal.write(`${sayCarried('carried-nothing-new', language, { issuer })}\n`);
        tellAll(told.filter(({ code }) => code !== 'told-standing'));
        process.stderr.write(notCarriedText(carried.notCarried, language));
      }
      return 0;
    }
    const extended = extendRecord({ record: withSources, added: facts, faults: [], unread: new Set() });
    if (extended.status === 'refused') return refuse(extended.faults, extended.overturned);
    const appended = await ledger.append({ issuer, facts, sources, key, expected });
    const exit = tellAppend(appended, place, given, screen, { notCarried, notices });
    if (!given.json && exit === 0) {
      tellAll(told);
      process.stderr.write(notCarriedText(carried.notCarried, language));
    }
    return exit;
  });

/** One who is said to be the same as somebody on record must be there. */
const mustBeOnRecord = (same: ReadonlySet<string>, { facts }: IssuerRecord): void => {
  const persons = new Set(facts.flatMap((fact) => (fact.fact === 'person-recorded' ? [fact.person] : [])));
  for (const id of same)
    if (!persons.has(id)) {
      const nearest = nearestWord(id, persons);
      throw new BadUse('same-not-on-record', { found: id, ...(nearest === undefined ? {} : { nearest }) });
    }
};

/** A record as statements of BODS as at a date. */
export const exportBods: Run = async (given, screen) => {
  const name = wordOf(given, 1, 'no-record-named');
  const { output, language, from, to, asOf, knownAt, publisher, today } = given;
  if (given.json && output === undefined) throw new BadUse('json-needs-file');
  if (from !== undefined || to !== undefined) throw new BadUse('range-of-movements');
  const opened = await openWritten(name, given);
  if (opened.status === 'refused') return tellRefused({ file: name, faults: opened.faults }, language);
  const { record } = opened;
  const { files, notCarried } = carryBodsOut({
    record,
    asOf,
    sha256: (text) => createHash('sha256').update(text).digest('hex'),
    publishedOn: today,
    ...(knownAt === undefined ? {} : { knownAt }),
    ...(publisher === undefined ? {} : { publisher: { name: publisher } }),
  });
  const statements = files.get(bodsFile) as readonly unknown[];
  await writeLines(linesOf(statements), output);
  const values = { file: output ?? '-', issuer: record.issuer.id, count: `${statements.length}` };
  if (given.json) {
    const { issuer, file } = values;
    json(screen, {
      holdfast: 1,
      issuer,
      format: 'bods',
      file,
      statements: statements.length,
      notCarried: notCarriedJson(notCarried),
    });
    return 0;
  }
  const told = `${sayCarried('carried-out-bods', language, values)}\n${notCarriedText(notCarried, language)}`;
  if (output === undefined) process.stderr.write(told);
  else screen.terminal.write(told);
  return 0;
};

/** One JSON list, a statement on a line. */
function* linesOf(statements: readonly unknown[]): Generator<string> {
  yield '[';
  for (const [index, statement] of statements.entries()) yield `${index === 0 ? '' : ','}\n${JSON.stringify(statement)}`;
  yield '\n]\n';
}
