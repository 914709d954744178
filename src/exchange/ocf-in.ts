import type { HongKongDate } from '../exact/index.ts';
import { faultLimit, type JsonMap, type LocatedValue, publicHolders } from '../record/index.ts';
import type { Carried, ExchangeFault } from './carried.ts';
import { classFacts, type OcfClass, readClasses } from './ocf/classes.ts';
import { type Movement, movementsOf, sourceKey } from './ocf/movements.ts';
import { startNames } from './ocf/names.ts';
import { treatmentOf } from './ocf/objects.ts';
import { orderOf } from './ocf/order.ts';
import { type OcfPackage, readOcfPackage } from './ocf/package.ts';
import { type Persons, readPersons, statusOfDeath, tellDeath } from './ocf/persons.ts';
import { placeOf } from './ocf/places.ts';
import {
  fieldOf,
  fieldsOf,
  isNothing,
  type OcfObject,
  shortened,
  startList,
  type Tell,
  tellFields,
  tellObject,
  whereOf,
} from './ocf/read.ts';
import { type OcfTransactions, readTransactions } from './ocf/transactions.ts';

/**
 * A package of the Open Cap Format (schema 1.2.1-alpha+main) as a record: its issuer, stakeholders, stock classes, and
 * every transaction that moves shares, so that the record comes to the holdings that the package comes to. Facts name the
 * objects they were made of in their `source`, and those of one transaction are a set.
 *
 * `files` holds each file of the package by its name, read by `readJson` so that no number passes through a float; the
 * Manifest says which is what. With `sums`, the MD5 sum of each file in hexadecimal digits, they are compared with the
 * Manifest's.
 * Whatever the record cannot say is in `notCarried`, object by object and field by field. A package that does not hold
 * together is refused with all its faults (the first fifty are listed), and nothing of it is taken.
 */
export const carryOcfIn = ({
  files,
  sums,
}: {
  readonly files: ReadonlyMap<string, LocatedValue>;
  readonly sums?: ReadonlyMap<string, string>;
}): Carried => {
  const { list: faults, tell: fault } = startList();
  const { list: notCarried, tell } = startList();
  const refused = (): Carried => ({ status: 'refused', faults: firstOf(faults) });

  const read = readOcfPackage({ files, sums, fault, tell });
  if (read === undefined) return refused();
  const { manifest, objects } = read;
  const isWhole = faults.length === 0;
  const ofType = (type: OcfObject['type']): readonly OcfObject[] => objects.filter((object) => object.type === type);
  const stakeholders = ofType('STAKEHOLDER');
  const stockClasses = ofType('STOCK_CLASS');
  const head = readHead({ read, fault, tell });
  const asOf = fieldsOf({ value: manifest.value, where: whereOf(manifest.name, manifest.value) }, fault).date('as_of');
  const persons = readPersons({ stakeholders, fault, tell });
  const classes = readClasses({ objects: stockClasses, fault, tell });
  const idsOf = (listed: readonly OcfObject[]): ReadonlySet<string> => new Set(listed.map(({ id }) => id));
  const transactions = readTransactions({
    objects,
    stakeholders: idsOf(stakeholders),
    stockClasses: idsOf(stockClasses),
    isWhole,
    fault,
    tell,
  });
  if (faults.length > 0 || head === undefined || asOf === undefined) return refused();

  const initial = new Map([...classes].flatMap(([id, { authorised }]) => (authorised === undefined ? [] : [[id, authorised]])));
  const order = orderOf({ transactions, initial, fault });
  if (faults.length > 0) return refused();
  const names = startNames({ ids: transactionIds(objects), stem: 'transaction' });
  const classOf = (id: string): OcfClass => {
    const found = classes.get(id);
    if (found === undefined) throw new Error(`the class ${id} was read and is not there`);
    return found;
  };
  const movements = movementsOf({
    transactions,
    order,
    names,
    classOf: (id) => classOf(id).walked,
    holderOf: persons.holderOf,
    fault,
    tell,
  });
  if (faults.length > 0) return refused();

  for (const object of objects) tellWhole(object, tell);
  tellLater({ transactions, manifest, asOf, tell });
  tell('ocf-still-needed', manifest.name);
  const beginnings = beginningsOf({ transactions, classes, persons, names, asOf, tell });
  const first = [...movements, ...beginnings].reduce((least, { on }) => (on < least ? on : least), asOf);
  const facts = [...persons.facts(first, names.fresh), ...beginnings, ...movements]
    .map(({ on, json }, index) => ({ on, json, index }))
    .sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : one.index - other.index))
    .map(({ json }) => json);
  return { status: 'carried', head, facts, notCarried };
};

const firstOf = (faults: readonly ExchangeFault[]): readonly ExchangeFault[] =>
  faults.length <= faultLimit
    ? faults
    : [
        ...faults.slice(0, faultLimit),
        {
          code: 'ocf-more-faults',
          where: faults[faultLimit]?.where.split(':')[0] ?? '',
          values: { count: `${faults.length - faultLimit}` },
        },
      ];

const transactionIds = (objects: readonly OcfObject[]): readonly string[] =>
  objects.flatMap(({ type, id }) => (treatmentOf(type).file === 'OCF_TRANSACTIONS_FILE' ? [id] : []));

/** The head: who the issuer is, and the package as the one source of its facts. */
const readHead = ({
  read: { manifest, issuer },
  fault,
  tell,
}: {
  readonly read: OcfPackage;
  readonly fault: Tell;
  readonly tell: Tell;
}): JsonMap | undefined => {
  const name = issuer && fieldsOf(issuer, fault).text('legal_name');
  if (issuer === undefined || name === undefined) return undefined;
  tellFields({ object: issuer, tell });
  const place = placeOf(issuer.value);
  const [version, generated, date] = ['ocf_version', 'generated_at', 'as_of'].map((field) => {
    const found = fieldOf(manifest.value, field);
    return found?.kind === 'text' && !isNothing(found) ? shortened(found.text) : undefined;
  });
  const title = `Open Cap Format package${version === undefined ? '' : `, version ${version}`}`;
  return {
    holdfast: '1',
    issuer: {
      id: startNames({ ids: [issuer.id], stem: 'issuer' }).of(issuer.id),
      ...(place === undefined ? {} : { incorporatedIn: place }),
      name: { en: name },
    },
    sources: {
      [sourceKey]: {
        ...(date === undefined ? {} : { date }),
        ...(generated === undefined ? {} : { note: `Generated at ${generated}; issuer ${shortened(issuer.id)}` }),
        title,
      },
    },
  };
};

const tellWhole = (object: OcfObject, tell: Tell): void => {
  const treatment = treatmentOf(object.type);
  if (!('told' in treatment)) return;
  tellObject(object, treatment.told, tell);
  const status = fieldOf(object.value, 'new_status');
  const stakeholder = fieldOf(object.value, 'stakeholder_id');
  if (object.type !== 'CE_STAKEHOLDER_STATUS' || status?.kind !== 'text' || status.text !== statusOfDeath) return;
  tellDeath(object, stakeholder?.kind === 'text' ? stakeholder.text : '-', tell);
};

const datesOf = ({ issues, endings, splits, authorised }: OcfTransactions): readonly HongKongDate[] =>
  [...issues.values(), ...endings, ...splits.values(), ...authorised].map(({ on }) => on);

const tellLater = ({
  transactions,
  manifest,
  asOf,
  tell,
}: {
  readonly transactions: OcfTransactions;
  readonly manifest: OcfPackage['manifest'];
  readonly asOf: HongKongDate;
  readonly tell: Tell;
}): void => {
  const later = datesOf(transactions).filter((on) => on > asOf).length;
  if (later > 0) tell('ocf-after-as-of', whereOf(manifest.name, manifest.value), { count: `${later}`, asOf });
};

/** The classes, and the day from which shares of a class that the record cannot hold were in issue. */
const beginningsOf = ({
  transactions,
  classes,
  persons,
  names,
  asOf,
  tell,
}: {
  readonly transactions: OcfTransactions;
  readonly classes: ReadonlyMap<string, OcfClass>;
  readonly persons: Persons;
  readonly names: ReturnType<typeof startNames>;
  readonly asOf: HongKongDate;
  readonly tell: Tell;
}): readonly Movement[] => {
  const firstUses = new Map<string, HongKongDate>();
  const heldByPublic = new Set<string>();
  let outsideFrom: HongKongDate | undefined;
  for (const { stockClass, on } of [
    ...transactions.issues.values(),
    ...transactions.splits.values(),
    ...transactions.authorised,
  ]) {
    const first = firstUses.get(stockClass);
    if (first === undefined || on < first) firstUses.set(stockClass, on);
  }
  for (const { stockClass, stakeholder, on, quantity } of transactions.issues.values()) {
    if (persons.holderOf(stakeholder) === publicHolders) heldByPublic.add(stockClass);
    const isOutside = classes.get(stockClass)?.votes === undefined && quantity > 0n;
    if (isOutside && (outsideFrom === undefined || on < outsideFrom)) outsideFrom = on;
  }
  let least: bigint | undefined;
  for (const { votes } of classes.values()) if (votes !== undefined && (least === undefined || votes < least)) least = votes;
  const facts: Movement[] = [];
  for (const [id, shareClass] of classes) {
    const firstUse = firstUses.get(id);
    const isPublic = heldByPublic.has(id);
    facts.push(
      ...classFacts({
        shareClass,
        classes,
        least: least ?? 0n,
        firstUse,
        asOf,
        heldByPublic: isPublic,
        nameFact: names.fresh,
        sourceKey,
        tell,
      }),
    );
  }
  if (outsideFrom === undefined) return facts;
  const on = outsideFrom;
  const note = 'Shares of a class that the record cannot hold were in issue from this day.';
  const ends: JsonMap = {
    fact: 'knowledge-ends',
    on,
    id: names.fresh('shares-not-told'),
    area: 'shares',
    source: sourceKey,
    note,
  };
  return [...facts, { on, json: ends }];
};
