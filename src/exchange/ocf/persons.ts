import type { HongKongDate } from '../../exact/index.ts';
import { type JsonMap, publicHolders, unknownHolder } from '../../record/index.ts';
import { unnamedHolders } from './holders.ts';
import { type Movement, sourceKey } from './movements.ts';
import { startNames } from './names.ts';
import {
  fieldOf,
  fieldsOf,
  isNothing,
  type LocatedMap,
  type OcfObject,
  shortened,
  type Tell,
  tellField,
  tellFields,
} from './read.ts';

export type Persons = {
  /** The holder in the record for a stakeholder of the package. */
  readonly holderOf: (stakeholder: string) => string;
  readonly facts: (on: HongKongDate, nameFact: (wanted: string) => string) => readonly Movement[];
};

/** Words that a record takes for something else than a person where a holder is named. */
const reservedHolders = [publicHolders, unknownHolder, 'repurchased', 'treasury'];

export const readPersons = ({
  stakeholders,
  fault,
  tell,
}: {
  readonly stakeholders: readonly OcfObject[];
  readonly fault: Tell;
  readonly tell: Tell;
}): Persons => {
  const names = startNames({ ids: stakeholders.map(({ id }) => id), stem: 'stakeholder', reserved: reservedHolders });
  const unnamed = new Map(unnamedHolders.map(({ holder, stakeholder }) => [stakeholder, holder]));
  const persons: JsonMap[] = [];
  for (const object of stakeholders) {
    const holder = unnamed.get(object.id);
    if (holder !== undefined) {
      tell('ocf-unnamed-holders', object.where, { id: object.id, holder });
      continue;
    }
    const person = readPerson({ object, name: names.of(object.id), fault, tell });
    if (person) persons.push(person);
  }
  return {
    holderOf: (stakeholder) => unnamed.get(stakeholder) ?? names.of(stakeholder),
    facts: (on, nameFact) =>
      // A log shows the ids of facts: that of a person does not stand in them.
      persons.map(({ person, ...fields }, index) => ({
        on,
        json: { fact: 'person-recorded', on, id: nameFact(`person-${index + 1}`), person: person ?? '', ...fields },
      })),
  };
};

const readPerson = ({
  object,
  name,
  fault,
  tell,
}: {
  readonly object: OcfObject;
  readonly name: string;
  readonly fault: Tell;
  readonly tell: Tell;
}): JsonMap | undefined => {
  const fields = fieldsOf(object, fault);
  const type = fields.choice('stakeholder_type', 'INDIVIDUAL', 'INSTITUTION');
  const names = fields.map('name', '{"legal_name": "..."}');
  const legalName = names && fieldsOf({ value: names, where: object.where }, fault).text('legal_name');
  if (type === undefined || names === undefined || legalName === undefined) return undefined;
  tellFields({ object, tell });
  tellNames({ object, names, legalName, tell });
  const status = fieldOf(object.value, 'current_status');
  if (status?.kind === 'text' && status.text === statusOfDeath) tellDeath(object, object.id, tell);
  const note = fields.note();
  return {
    person: name,
    kind: type === 'INDIVIDUAL' ? 'natural' : 'other',
    name: { en: legalName },
    source: `${sourceKey}, ${object.id}`,
    ...(note === undefined ? {} : { note }),
  };
};

const tellNames = ({
  object,
  names,
  legalName,
  tell,
}: {
  readonly object: OcfObject;
  readonly names: LocatedMap;
  readonly legalName: string;
  readonly tell: Tell;
}): void => {
  for (const { key, value } of names.entries) {
    if (key === 'legal_name' || isNothing(value) || (value.kind === 'text' && legalName.includes(value.text))) continue;
    tellField({ object, field: `name.${key}`, value, tell });
  }
};

export const statusOfDeath = 'TERMINATION_INVOLUNTARY_DEATH';

/** A death ends weight (8A.17) on its own day, and a status may be of any later day: the fact is left to a person. */
export const tellDeath = (object: OcfObject, stakeholder: string, tell: Tell): undefined =>
  tell('ocf-death', object.where, { stakeholder: shortened(stakeholder), type: object.type, id: shortened(object.id) });
