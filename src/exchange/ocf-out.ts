import type { HongKongDate, Instant } from '../exact/index.ts';
import { endOfTime, type IssuerRecord, type JsonMap, replay, type State, timelineOf } from '../record/index.ts';
import type { CarriedOut } from './carried.ts';
import { type Lots, startLots } from './ocf/lots.ts';
import { manifestFileType, manifestLists, ocfVersion } from './ocf/objects.ts';
import { startList } from './ocf/read.ts';
import { tellConversions, tellHead } from './ocf/told-out.ts';
import { startWriter } from './ocf/writer.ts';
import { issuerOf, stakeholdersOf, stockClassesOf } from './ocf/written-objects.ts';

/**
 * A record as a package of the Open Cap Format (schema 1.2.1-alpha+main): its issuer, persons, classes and every movement
 * of shares as transactions of securities, so that a reader of OCF comes to the same holdings on every date. What OCF
 * cannot say is in `notCarried`, fact by fact under its id. Shares bought back end in OCF, whether they wait for
 * cancellation or are in treasury.
 *
 * The same record gives the same package. OCF asks for a day of formation and an instant of writing that no record has:
 * without them they are the day of the first fact and the end of the day of the last. Each file is to be written as
 * `ocfFileText` gives it, for the Manifest holds the MD5 sums of these texts (`md5` gives one in hexadecimal digits). The
 * record is one that was read; a fact of
 * it that cannot be replayed is a fault of the caller.
 */
export const carryOcfOut = ({
  record,
  md5,
  formedOn,
  generatedAt,
}: {
  readonly record: IssuerRecord;
  readonly md5: (text: string) => string;
  readonly formedOn?: HongKongDate;
  readonly generatedAt?: Instant;
}): CarriedOut => {
  const { list: notCarried, tell } = startList();
  const lots = startLots();
  const report = (fault: { readonly code: string }): never => {
    throw new Error(`the record does not stand: ${fault.code}`);
  };
  const timeline = timelineOf({ record, report });
  const writer = startWriter({ lots, tell });
  const state = replay({ timeline, asOf: endOfTime, report, observe: writer.observe });
  assertSameHoldings(state, lots);
  const standing = new Set(timeline.actions.flatMap(({ facts }) => facts));
  for (const fact of record.facts) if (!standing.has(fact)) tell('ocf-out-retracted', fact.id, { fact: fact.fact, id: fact.id });
  const dates = [...standing].map(({ on }) => on).sort();
  const asOf = dates.at(-1) ?? formedOn ?? '1970-01-01';
  tellHead({ record, formedOn, tell });
  tellConversions({ classes: state.classes, tell });
  const contents = new Map<string, JsonMap>([
    ['Stakeholders.ocf.json', itemsFile('OCF_STAKEHOLDERS_FILE', stakeholdersOf({ record, state, lots }))],
    [
      'StockClasses.ocf.json',
      itemsFile('OCF_STOCK_CLASSES_FILE', stockClassesOf({ standing, state, authorised: writer.initial })),
    ],
    ['Transactions.ocf.json', itemsFile('OCF_TRANSACTIONS_FILE', lots.transactions)],
  ]);
  const manifest: JsonMap = {
    ocf_version: ocfVersion,
    file_type: manifestFileType,
    issuer: issuerOf({ record, formedOn: formedOn ?? dates[0] ?? asOf }),
    as_of: asOf,
    generated_at: generatedAt ?? `${asOf}T23:59:59+08:00`,
    comments: [
      'Made by Holdfast from a record of weighted voting rights; what OCF cannot say of the record is not in it.',
      ...(record.notice === undefined ? [] : [record.notice]),
    ],
    ...Object.fromEntries(manifestLists.flatMap(({ list, file }) => filesField({ list, file, contents, md5 }))),
  };
  return { files: new Map([['Manifest.ocf.json', manifest], ...contents]), notCarried };
};

/** A file of a package as text: the bytes whose sums the Manifest holds. */
export const ocfFileText = (content: unknown): string => `${JSON.stringify(content, undefined, 2)}\n`;

const itemsFile = (type: string, items: readonly JsonMap[]): JsonMap => ({ file_type: type, items });

/** Lists that OCF does not require stay out where no file is theirs. */
const filesField = ({
  list,
  file,
  contents,
  md5,
}: {
  readonly list: string;
  readonly file: string;
  readonly contents: ReadonlyMap<string, JsonMap>;
  readonly md5: (text: string) => string;
}): readonly (readonly [string, JsonMap[]])[] => {
  const named = [...contents].flatMap(([name, content]) =>
    content['file_type'] === file ? [{ filepath: `./${name}`, md5: md5(ocfFileText(content)) }] : [],
  );
  return list === 'financings_files' || list === 'documents_files' ? [] : [[list, named]];
};

/** What was written adds up to what the record says, for every holder and class; anything else is a fault of this file. */
const assertSameHoldings = (state: State, lots: Lots): void => {
  for (const shareClass of state.classes.keys()) {
    const written = new Map(lots.holdersOf(shareClass));
    const held = state.holdings.get(shareClass) ?? new Map<string, { readonly shares: bigint }>();
    for (const holder of new Set([...written.keys(), ...held.keys()])) {
      const [one, other] = [written.get(holder) ?? 0n, held.get(holder)?.shares ?? 0n];
      if (one !== other) throw new Error(`${holder}: ${one} shares of class ${shareClass} were written, ${other} are on record`);
    }
  }
};
