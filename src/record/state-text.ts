import { type FactKind, factKinds } from './facts.ts';
import type { Shape } from './shapes.ts';
import type { State } from './state.ts';

/**
 * The form of the text below. It changes whenever a state says something else or otherwise: a text of another form is not
 * read, and what rests on it is drawn from the facts again.
 */
export const stateForm = 1;

/**
 * A state as text, to go on from without the facts that led to it. Maps keep their order, so that the same facts give the
 * same text. `idOf` gives what stands for an id in the text; free text is left out, as a log keeps it apart.
 */
export const stateText = (state: State, idOf: (id: string) => string = (id) => id): string => {
  const written = (value: unknown): unknown => {
    if (typeof value === 'bigint') return { n: `${value}` };
    if (typeof value === 'string') return idOf(value);
    if (typeof value !== 'object' || value === null) return value;
    if (value instanceof Map) return { m: [...value].map(([key, inner]) => [written(key), written(inner)]) };
    if (value instanceof Set) return { s: [...value].map(written) };
    if (Array.isArray(value)) return value.map(written);
    // The keys of an object stand in the order of the file that it was read from.
    const keys = Object.keys(value).sort();
    const inside = value as Readonly<Record<string, unknown>>;
    const fields = fieldsOf(inside['fact']);
    return {
      o: keys.flatMap((key) => {
        if (inside[key] === undefined || leftOut.has(key)) return [];
        const shape = Object.hasOwn(fields, key) ? fields[key] : undefined;
        const isFree = shape !== undefined && hasFreeText(shape, inside[key]);
        // What a decision is limited to must not vanish with its text: nothing else is like this.
        return isFree ? (typeof inside[key] === 'string' ? [[key, apart]] : []) : [[key, written(inside[key])]];
      }),
    };
  };
  return JSON.stringify(written(state));
};

/** Stands for a text that is kept apart. */
const apart = '(apart)';

/** Free text, and where a fact stood: nothing of a position is computed from them. */
const leftOut = new Set(['note', 'conditions', 'right', 'provisions', 'line', 'column', 'recorded', 'source']);

type FieldShapes = Readonly<Record<string, Shape>>;

/** The fields of a fact that a state holds as it was read. */
const fieldsOf = (kind: unknown): FieldShapes =>
  typeof kind === 'string' && Object.hasOwn(factKinds, kind) ? factKinds[kind as FactKind].fields : {};

/** Whether a value has a text that a log keeps apart. */
const hasFreeText = (shape: Shape, value: unknown): boolean => {
  switch (shape.type) {
    case 'text':
      return !(typeof value === 'string' && shape.open?.test(value));
    case 'list':
    case 'oneOrMany':
      return Array.isArray(value) && value.some((item) => hasFreeText(shape.of, item));
    case 'table':
      return Object.values(Object(value)).some((item) => hasFreeText(shape.of, item));
    case 'record':
      return Object.entries(shape.fields).some(([key, field]) => {
        const item = (value as Readonly<Record<string, unknown>>)[key];
        return item !== undefined && hasFreeText(field, item);
      });
    case 'firstOf':
      return (
        shape.of.some(({ type }) => type === 'text') &&
        !shape.of.some((one) => one.type === 'choice' && one.of.includes(`${value}`))
      );
    default:
      return false;
  }
};

/** Undefined when the text is none of `stateText`. `idOf` gives back what `stateText` was given for it. */
export const readStateText = (text: string, idOf: (id: string) => string = (id) => id): State | undefined => {
  const read = (value: unknown): unknown => {
    if (typeof value === 'string') return idOf(value);
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(read);
    const { n, m, s, o } = value as {
      readonly n?: string;
      readonly m?: readonly (readonly [unknown, unknown])[];
      readonly s?: readonly unknown[];
      readonly o?: readonly (readonly [string, unknown])[];
    };
    if (n !== undefined) return BigInt(n);
    if (m !== undefined) return new Map(m.map(([key, inner]) => [read(key), read(inner)]));
    if (s !== undefined) return new Set(s.map(read));
    const made: Record<string, unknown> = {};
    for (const [key, inner] of o ?? []) {
      // A key such as `__proto__` would change what the object is instead of what it holds.
      Object.defineProperty(made, key, { value: read(inner), enumerable: true, writable: true, configurable: true });
    }
    return made;
  };
  try {
    const state = read(JSON.parse(text)) as State;
    return state.classes instanceof Map && state.holdings instanceof Map && typeof state.sums === 'object' ? state : undefined;
  } catch {
    return undefined;
  }
};
