const valid = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;

/**
 * Gives the objects of another format names that a record can hold. A valid id keeps itself wherever it stands in the
 * list; any other gets its letters and digits, or `stem` where it has none, with a number behind it if that is taken.
 * Ids that are `reserved` mean something else in a record. The same list gives the same names.
 */
export const startNames = ({
  ids,
  stem,
  reserved = [],
}: {
  readonly ids: Iterable<string>;
  readonly stem: string;
  readonly reserved?: readonly string[];
}): {
  readonly of: (id: string) => string;
  /** A further name that begins with `name`. */
  readonly another: (name: string) => string;
  /** `name` itself, made valid, where it is free. */
  readonly fresh: (name: string) => string;
} => {
  const taken = new Set(reserved);
  const names = new Map<string, string>();
  const last = new Map<string, number>();
  const another = (name: string): string => {
    const base = name.slice(0, longestBase);
    let number = last.get(base) ?? 1;
    let made: string;
    do {
      number += 1;
      made = `${base}.${number}`;
    } while (taken.has(made));
    last.set(base, number);
    taken.add(made);
    return made;
  };
  const others: string[] = [];
  for (const id of ids) {
    if (names.has(id)) continue;
    if (!valid.test(id) || taken.has(id)) others.push(id);
    else {
      taken.add(id);
      names.set(id, id);
    }
  }
  const fresh = (name: string): string => {
    const base = name.slice(0, longestBase).replace(/[^A-Za-z0-9._-]+/g, '-');
    const wanted = valid.test(name) ? name : base.replace(/^[._-]+|[._-]+$/g, '') || stem;
    if (taken.has(wanted)) return another(wanted);
    taken.add(wanted);
    return wanted;
  };
  for (const id of others) if (!names.has(id)) names.set(id, fresh(id));
  return { of: (id) => names.get(id) ?? fresh(id), another, fresh };
};

/** Leaves room for a number within the hundred characters of a name. */
const longestBase = 88;
