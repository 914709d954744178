import { certainties, type Fields, factKinds, type Shape } from '../record/index.ts';
import { clearanceSchemas } from './clearance-schemas.ts';
import { outputSchemas } from './output-schemas.ts';
import { storeSchemas } from './store-schemas.ts';
import { undertakingSchemas } from './undertaking-schemas.ts';

type Schema = Readonly<Record<string, unknown>>;

const id = { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$' };
const date = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
const quantity = {
  oneOf: [
    { type: 'integer', minimum: 0 },
    { type: 'string', pattern: '^(\\d{1,31}|\\d{1,3}(,\\d{3})+)$' },
  ],
};

/** The JSON Schema (2020-12) of one shape, from the same table that reads it. */
const schemaOf = (shape: Shape): Schema => {
  switch (shape.type) {
    case 'text':
      return shape.form === 'month-day'
        ? { type: 'string', pattern: '^(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$' }
        : { type: 'string', minLength: 1 };
    case 'identifier':
    case 'reference':
      return id;
    case 'shares':
    case 'count':
      return quantity;
    case 'date':
      return date;
    case 'truth':
      return { type: 'boolean' };
    case 'part':
      return { type: 'string', pattern: '^(0|1|\\d{1,40}\\s*/\\s*\\d{1,40})$' };
    case 'ratio':
      return {
        anyOf: [
          { type: 'integer', minimum: 1 },
          { type: 'string', pattern: '^\\d{1,30}(\\s*/\\s*\\d{1,30})?$' },
        ],
      };
    case 'amount':
      return { type: ['string', 'number'], pattern: '^\\d{1,30}(\\.\\d{1,30})?$' };
    case 'choice':
      return { enum: shape.of };
    case 'list':
      return { type: 'array', items: schemaOf(shape.of) };
    case 'oneOrMany':
      return { anyOf: [schemaOf(shape.of), { type: 'array', minItems: 1, items: schemaOf(shape.of) }] };
    case 'record':
      return objectOf(shape.fields);
    case 'table':
      return { type: 'object', additionalProperties: schemaOf(shape.of) };
    case 'firstOf':
      return { anyOf: shape.of.map(schemaOf) };
  }
};

const objectOf = (fields: Fields, more: Readonly<Record<string, Schema>> = {}): Schema => ({
  type: 'object',
  properties: { ...more, ...Object.fromEntries(Object.entries(fields).map(([key, shape]) => [key, schemaOf(shape)])) },
  required: Object.entries(fields)
    .filter(([, { optional }]) => !optional)
    .map(([key]) => key),
  additionalProperties: false,
});

const common: Readonly<Record<string, Schema>> = {
  id,
  on: date,
  at: { type: 'string' },
  recorded: { type: 'string' },
  source: { type: 'string' },
  certainty: { enum: certainties },
  set: id,
  note: { type: 'string' },
};

/** The JSON Schema of a record file, with those of the commands' outputs under `$defs`. */
export const recordSchema = (): Schema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Holdfast record, version 1',
  $defs: { ...outputSchemas, ...storeSchemas, ...undertakingSchemas, ...clearanceSchemas },
  type: 'object',
  properties: {
    holdfast: { const: 1 },
    issuer: {
      type: 'object',
      properties: {
        id,
        stockCode: { type: 'string' },
        incorporatedIn: { type: 'string' },
        name: {
          type: 'object',
          properties: { en: { type: 'string' }, 'zh-Hant': { type: 'string' } },
          required: ['en'],
          additionalProperties: false,
        },
      },
      required: ['id', 'name'],
      additionalProperties: false,
    },
    notice: { type: 'string' },
    sources: {
      type: 'object',
      additionalProperties: {
        type: 'object',
        properties: { title: { type: 'string' }, date, address: { type: 'string' }, note: { type: 'string' } },
        required: ['title'],
        additionalProperties: false,
      },
    },
    facts: {
      type: 'array',
      items: {
        oneOf: Object.entries(factKinds).map(([kind, { about, fields }]) => ({
          ...objectOf(fields, { ...common, fact: { const: kind } }),
          title: kind,
          description: about,
          anyOf: [{ required: ['on', 'fact'] }, { required: ['at', 'fact'] }],
        })),
      },
    },
  },
  required: ['holdfast', 'issuer', 'facts'],
  additionalProperties: false,
});
