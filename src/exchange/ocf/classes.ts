import type { HongKongDate } from '../../exact/index.ts';
import type { JsonMap } from '../../record/index.ts';
import { startNames } from './names.ts';
import { readAmount, readWhole } from './numbers.ts';
import {
  fieldOf,
  fieldsOf,
  isNothing,
  type LocatedMap,
  type OcfObject,
  readRatioOf,
  shortened,
  shownValue,
  type Tell,
  tellField,
  tellFields,
} from './read.ts';
import type { WalkedClass } from './securities.ts';

/** A stock class of a package, and what the record can say of it. */
export type OcfClass = {
  readonly object: OcfObject;
  /** Votes a share; undefined for a class without votes or with a part of one, which a record cannot hold. */
  readonly votes: bigint | undefined;
  readonly authorised: bigint | undefined;
  readonly convertsInto: string | undefined;
  readonly approvals: readonly { readonly field: string; readonly on: HongKongDate }[];
  readonly note: string | undefined;
  readonly walked: WalkedClass;
};

type Telling = { readonly fault: Tell; readonly tell: Tell };

const machineId = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * The classes of a package by their ids there. Persons read and write the names of classes, so an id that only a machine
 * can read gives way to the name of the class. `all` is no name: in a record it means every class.
 */
export const readClasses = ({
  objects,
  fault,
  tell,
}: Telling & { readonly objects: readonly OcfObject[] }): ReadonlyMap<string, OcfClass> => {
  const known = new Set(objects.map(({ id }) => id));
  const ids = [...known].filter((id) => !machineId.test(id));
  const names = startNames({ ids, stem: 'class', reserved: ['all'] });
  const classes = new Map<string, OcfClass>();
  for (const object of objects) {
    const title = fieldOf(object.value, 'name');
    const isSpoken = machineId.test(object.id) && title?.kind === 'text';
    const name = isSpoken ? names.fresh(title.text) : names.of(object.id);
    const read = readClass({ object, name, known, fault, tell });
    if (read) classes.set(object.id, read);
  }
  return classes;
};

const readClass = ({
  object,
  name,
  known,
  fault,
  tell,
}: Telling & {
  readonly object: OcfObject;
  readonly name: string;
  readonly known: ReadonlySet<string>;
}): OcfClass | undefined => {
  const fields = fieldsOf(object, fault);
  const title = fields.text('name');
  const votes = readVotes({ object, text: fields.text('votes_per_share'), fault, tell });
  const given = fields.text('initial_shares_authorized');
  const isNumber = given !== undefined && given !== 'UNLIMITED' && given !== 'NOT APPLICABLE';
  const authorised = isNumber ? fields.shares('initial_shares_authorized') : undefined;
  const approvals = ['board_approval_date', 'stockholder_approval_date'].flatMap((field) => {
    const on = fields.optionalDate(field);
    return on === undefined ? [] : [{ field, on }];
  });
  const convertsInto = readConversionRights({ object, known, fault, tell });
  if (title === undefined || votes === undefined || given === undefined || (isNumber && authorised === undefined))
    return undefined;
  tellFields({ object, tell });
  const par = readPar({ object, carried: authorised !== undefined, tell });
  if (!isNumber) tellFieldOf({ object, field: 'initial_shares_authorized', tell });
  const isHeld = votes > 0n;
  return {
    object,
    votes: isHeld ? votes : undefined,
    authorised,
    convertsInto,
    approvals,
    note: fields.note('name'),
    walked: {
      ocfId: object.id,
      name: isHeld ? name : undefined,
      par,
      authorised,
      issued: 0n,
      isBeyondAuthorised: false,
      securities: new Map(),
    },
  };
};

/** Zero for a class that no record can hold, which is told; undefined for no number at all. */
const readVotes = ({
  object,
  text,
  fault,
  tell,
}: Telling & { readonly object: OcfObject; readonly text: string | undefined }): bigint | undefined => {
  if (text === undefined) return undefined;
  const reading = readWhole(text);
  const isPart = reading.status === 'refused' && reading.because === 'fraction';
  if (!isPart && reading.status === 'refused') {
    return fault('ocf-votes', object.where, { found: shortened(text), class: shortened(object.id) });
  }
  if (reading.status === 'read' && reading.value > 0n) return reading.value;
  tell('ocf-class-outside', object.where, { class: shortened(object.id), votes: shortened(text) });
  return 0n;
};

const tellFieldOf = ({
  object,
  field,
  tell,
}: {
  readonly object: OcfObject;
  readonly field: string;
  readonly tell: Tell;
}): void => {
  const value = fieldOf(object.value, field);
  if (value !== undefined && !isNothing(value)) tellField({ object, field, value, tell });
};

/** A record gives the par value with the authorised number, and without a currency. */
const readPar = ({
  object,
  carried,
  tell,
}: {
  readonly object: OcfObject;
  readonly carried: boolean;
  readonly tell: Tell;
}): string | undefined => {
  const par = fieldOf(object.value, 'par_value');
  const amount = par?.kind === 'map' ? fieldOf(par, 'amount') : undefined;
  const read = amount?.kind === 'text' && carried ? readAmount(amount.text) : undefined;
  const currency = par?.kind === 'map' ? fieldOf(par, 'currency') : undefined;
  if (read === undefined) tellFieldOf({ object, field: 'par_value', tell });
  else if (currency !== undefined) tellField({ object, field: 'par_value.currency', value: currency, tell });
  return read;
};

/** The class into which this one converts share for share; every other right is told. */
const readConversionRights = ({
  object,
  known,
  fault,
  tell,
}: Telling & { readonly object: OcfObject; readonly known: ReadonlySet<string> }): string | undefined => {
  const rights = fieldOf(object.value, 'conversion_rights');
  if (rights === undefined || isNothing(rights)) return undefined;
  if (rights.kind !== 'list') return tellField({ object, field: 'conversion_rights', value: rights, tell });
  let convertsInto: string | undefined;
  for (const right of rights.items) {
    const target = right.kind === 'map' ? fieldOf(right, 'converts_to_stock_class_id') : undefined;
    const mechanism = right.kind === 'map' ? fieldOf(right, 'conversion_mechanism') : undefined;
    if (mechanism?.kind !== 'map' || target?.kind !== 'text' || isNothing(target)) {
      tellField({ object, field: 'conversion_rights', value: right, tell });
      continue;
    }
    if (!known.has(target.text)) {
      fault('ocf-unknown-class', object.where, { found: shortened(target.text) });
      continue;
    }
    const given = fieldOf(mechanism, 'ratio');
    const ratio = given && readRatioOf(given);
    const isOneForOne = ratio?.part === 1n && ratio.whole === 1n;
    if (isOneForOne && convertsInto === undefined) {
      convertsInto = target.text;
      tellPrice({ object, mechanism, tell });
    } else {
      const values = { class: shortened(object.id), into: shortened(target.text), ratio: given ? shownValue(given) : '-' };
      tell('ocf-conversion-right', object.where, values);
    }
  }
  return convertsInto;
};

const tellPrice = ({
  object,
  mechanism,
  tell,
}: {
  readonly object: OcfObject;
  readonly mechanism: LocatedMap;
  readonly tell: Tell;
}): void => {
  const price = fieldOf(mechanism, 'conversion_price');
  const amount = price?.kind === 'map' ? fieldOf(price, 'amount') : undefined;
  if (price === undefined || (amount?.kind === 'text' && /^[+-]?0+(\.0+)?$/.test(amount.text))) return;
  tellField({ object, field: 'conversion_rights.conversion_price', value: price, tell });
};

/**
 * A class as facts: on the day of its last approval where that is not after its first use, else on that day. Which class
 * is weighted is inferred: one with more votes a share than the class with the fewest.
 */
export const classFacts = ({
  shareClass: { object, votes, authorised, convertsInto, approvals, note, walked },
  classes,
  least,
  firstUse,
  asOf,
  heldByPublic,
  nameFact,
  sourceKey,
  tell,
}: {
  readonly shareClass: OcfClass;
  readonly classes: ReadonlyMap<string, OcfClass>;
  readonly least: bigint;
  readonly firstUse: HongKongDate | undefined;
  readonly asOf: HongKongDate;
  readonly heldByPublic: boolean;
  readonly nameFact: (wanted: string) => string;
  readonly sourceKey: string;
  readonly tell: Tell;
}): readonly { readonly on: HongKongDate; readonly json: JsonMap }[] => {
  const { name, par } = walked;
  if (name === undefined || votes === undefined) return [];
  const latest = approvals.reduce<HongKongDate | undefined>(
    (last, { on }) => (last === undefined || on > last ? on : last),
    undefined,
  );
  const first = firstUse ?? asOf;
  const on = latest !== undefined && latest <= first ? latest : first;
  for (const approval of approvals) if (approval.on !== on) tellFieldOf({ object, field: approval.field, tell });
  if (latest !== on) tell('ocf-class-date', object.where, { class: shortened(object.id), date: on });
  const isWeighted = votes > least;
  if (isWeighted) {
    tell('ocf-weighted-inferred', object.where, { class: shortened(object.id), votes: `${votes}`, least: `${least}` });
  }
  const into = convertsInto === undefined ? undefined : classes.get(convertsInto)?.walked.name;
  if (convertsInto !== undefined && into === undefined) {
    tell('ocf-conversion-right', object.where, { class: shortened(object.id), into: shortened(convertsInto), ratio: '1:1' });
  }
  const source = `${sourceKey}, ${object.id}`;
  const listed = heldByPublic ? true : isWeighted ? false : undefined;
  const created: JsonMap = {
    fact: 'class-created',
    on,
    id: nameFact(`class-created-${name}`),
    class: name,
    votes: `${votes}`,
    weighted: isWeighted,
    ...(listed === undefined ? {} : { listed }),
    ...(into === undefined ? {} : { convertsInto: into }),
    source,
    certainty: 'inferred',
    ...(note === undefined ? {} : { note }),
  };
  if (authorised === undefined || walked.isBeyondAuthorised) return [{ on, json: created }];
  const capital: JsonMap = {
    fact: 'capital-authorised',
    on,
    id: nameFact(`capital-authorised-${name}`),
    class: name,
    number: `${authorised}`,
    ...(par === undefined ? {} : { par }),
    source,
  };
  return [
    { on, json: created },
    { on, json: capital },
  ];
};
