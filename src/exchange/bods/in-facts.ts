import { factKinds, type Issuer, type Json, type JsonMap, type RecordHead } from '../../record/index.ts';
import type { NotCarried } from '../carried.ts';
import type { Chains } from './in-chains.ts';
import type { Histories } from './in-histories.ts';
import { plainId } from './in-ids.ts';
import { isHongKong } from './in-left.ts';
import { lastOf } from './in-network.ts';
import { namedAs } from './in-persons.ts';
import type { Statement } from './in-statements.ts';
import type { Draft } from './in-vehicles.ts';

/** The sources of a record, and which of them a statement comes from. */
export type Sources = { readonly all: JsonMap; readonly keyOf: (statement: Statement) => string };

/** Statements of one publisher, date and address are one source; one that is `known` keeps its key. */
export const sourcesOf = (statements: readonly Statement[], known: RecordHead['sources']): Sources => {
  const onRecord = new Map(Object.entries(known).map(([key, source]) => [sourceText(source), key]));
  const keys = new Map<string, string>();
  const all: Record<string, JsonMap> = {};
  let last = 0n;
  const newKey = (): string => {
    do last += 1n;
    while (Object.hasOwn(known, `bods-${last}`));
    return `bods-${last}`;
  };
  for (const { provenance } of statements) {
    const told = JSON.stringify(provenance);
    if (keys.has(told)) continue;
    const key = onRecord.get(sourceText(provenance)) ?? newKey();
    keys.set(told, key);
    all[key] = provenance;
  }
  return { all, keyOf: ({ provenance }) => keys.get(JSON.stringify(provenance)) ?? '' };
};

const sourceText = (source: object): string =>
  JSON.stringify(Object.entries(source).sort(([one], [other]) => (one < other ? -1 : 1)));

/** The head of the record: the issuer as it was given, or as its entity statements tell it. */
export const headOf = ({
  histories,
  issuer,
  sources,
}: {
  readonly histories: Histories;
  readonly issuer: Issuer | string | undefined;
  readonly sources: Sources;
}): JsonMap => ({
  holdfast: '1',
  issuer: typeof issuer === 'object' ? givenIssuer(issuer) : statedIssuer(histories, issuer ?? ''),
  ...(Object.keys(sources.all).length === 0 ? {} : { sources: sources.all }),
});

const givenIssuer = ({ id, incorporatedIn, name, stockCode }: Issuer): JsonMap => ({
  id,
  ...(incorporatedIn === undefined ? {} : { incorporatedIn }),
  name: { ...name },
  ...(stockCode === undefined ? {} : { stockCode }),
});

const statedIssuer = (histories: Histories, recordId: string): JsonMap => {
  const history = histories.entity.get(recordId);
  if (history === undefined) throw new Error(`the issuer ${recordId} is among no statements`);
  const { jurisdiction, tickers } = lastOf(history).details;
  const ticker = tickers.find(isHongKong)?.ticker;
  return givenIssuer({
    id: plainId(recordId),
    name: namedAs(history),
    ...(ticker === undefined ? {} : { stockCode: /^\d{1,4}$/.test(ticker) ? ticker.padStart(4, '0') : ticker }),
    ...(jurisdiction === undefined ? {} : { incorporatedIn: jurisdiction }),
  });
};

/** What the statements tell of the issuer otherwise than the issuer that is given whole. */
export const issuerOverruled = ({
  histories,
  issuer,
  recordId,
}: {
  readonly histories: Histories;
  readonly issuer: Issuer;
  readonly recordId: string | undefined;
}): readonly NotCarried[] => {
  const history = recordId === undefined ? undefined : histories.entity.get(recordId);
  if (history === undefined || recordId === undefined) return [];
  const [given, stated] = [givenIssuer(issuer), statedIssuer(histories, recordId)];
  const fields = Object.keys(stated).filter((key) => key !== 'id' && JSON.stringify(stated[key]) !== JSON.stringify(given[key]));
  const values = { found: recordId, fields: fields.join(', ') };
  return fields.length === 0 ? [] : [{ code: 'bods-issuer-overruled', where: history[0].where, values }];
};

/** Drafts as facts in the normal form of a record, in an order in which they can be replayed. */
export const factsOf = ({
  drafts,
  sources,
  ids,
  orderOn,
}: {
  readonly drafts: readonly Draft[];
  readonly sources: Sources;
  readonly ids: ReadonlyMap<string, string>;
  readonly orderOn: Chains['orderOn'];
}): readonly JsonMap[] => inOrder({ drafts, ids, orderOn }).map((draft) => factOf(draft, sources));

const factOf = ({ fact, on, fields, statements }: Draft, { keyOf }: Sources): JsonMap => {
  const out: Record<string, Json> = { fact, on };
  for (const key of Object.keys(factKinds[fact].fields)) {
    const value = fields[key];
    if (value !== undefined) out[key] = value;
  }
  const byKey = new Map<string, Set<string>>();
  for (const statement of statements) {
    const key = keyOf(statement);
    const known = byKey.get(key);
    if (known) known.add(statement.where);
    else byKey.set(key, new Set([statement.where]));
  }
  const [first, ...others] = [...byKey].map(([key, where]) => `${key}, ${[...where].join(' ')}`);
  if (first !== undefined) out['source'] = first;
  if (others.length > 0) out['note'] = others.join('; ');
  return out;
};

const places = {
  'person-recorded': 0,
  'relation-recorded': 1,
  'vehicle-ended': 2,
  'vehicle-arranged': 3,
  'vehicle-changed': 3,
  'person-died': 4,
} as const satisfies Record<Draft['fact'], number>;

/** By date; on one date persons first, each no later than the first fact that names him, and vehicles in an order in which they can change. */
const inOrder = ({
  drafts,
  ids,
  orderOn,
}: {
  readonly drafts: readonly Draft[];
  readonly ids: ReadonlyMap<string, string>;
  readonly orderOn: Chains['orderOn'];
}): readonly Draft[] => {
  const first = new Map<string, string>();
  for (const { on, names } of drafts) {
    for (const name of names) if ((first.get(name) ?? on) >= on) first.set(name, on);
  }
  const dated = drafts.map((draft) => {
    const on = draft.fact === 'person-recorded' ? first.get(draft.names[0] ?? '') : undefined;
    return on === undefined ? draft : { ...draft, on };
  });
  const turns = turnsOf({ drafts: dated, ids, orderOn });
  return dated.toSorted((one, other) => {
    if (one.on !== other.on) return one.on < other.on ? -1 : 1;
    return places[one.fact] - places[other.fact] || (turns.get(one) ?? 0) - (turns.get(other) ?? 0);
  });
};

const turnsOf = ({
  drafts,
  ids,
  orderOn,
}: {
  readonly drafts: readonly Draft[];
  readonly ids: ReadonlyMap<string, string>;
  readonly orderOn: Chains['orderOn'];
}): ReadonlyMap<Draft, number> => {
  const recordIds = new Map([...ids].map(([recordId, id]) => [id, recordId]));
  const byDate = new Map<string, Map<string, Draft>>();
  for (const draft of drafts) {
    const vehicle = recordIds.get(draft.names[0] ?? '');
    if (!draft.fact.startsWith('vehicle-') || vehicle === undefined) continue;
    const known = byDate.get(draft.on);
    if (known) known.set(vehicle, draft);
    else byDate.set(draft.on, new Map([[vehicle, draft]]));
  }
  const turns = new Map<Draft, number>();
  for (const [date, changing] of byDate) {
    for (const [turn, vehicle] of orderOn(date, [...changing.keys()]).entries()) {
      const draft = changing.get(vehicle);
      if (draft) turns.set(draft, turn);
    }
  }
  return turns;
};

/** Statements that stand behind no fact and of which nothing was left: they confirm what is on record already. */
export const saidAlready = ({
  statements,
  drafts,
  notCarried,
  issuer,
  idOf,
}: {
  readonly statements: readonly Statement[];
  readonly drafts: readonly Draft[];
  readonly notCarried: readonly NotCarried[];
  readonly issuer: string | undefined;
  readonly idOf: (recordId: string) => string;
}): readonly NotCarried[] => {
  const told = new Set(notCarried.map(({ where }) => where));
  const seen = new Set<string>();
  for (const draft of drafts) for (const { where } of draft.statements) told.add(where);
  return statements.flatMap(({ where, recordId, date }) => {
    const isHead = recordId === issuer && !seen.has(recordId);
    seen.add(recordId);
    return told.has(where) || isHead ? [] : [{ code: 'bods-confirmed', where, values: { record: idOf(recordId), date } }];
  });
};
