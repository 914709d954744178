import { type HongKongDate, readDate } from '../exact/index.ts';
import { type Fault, type LocatedValue, nearestWord, type Place, readLooseFacts, type Unnumbered } from '../record/index.ts';

/**
 * What somebody wants to do on a day: facts in the vocabulary of a record. `set` makes one action of them all, which Rules
 * see only at its end; no fact of it may then name another.
 */
export type Proposal = {
  readonly on: HongKongDate;
  readonly facts: readonly Unnumbered[];
  readonly set?: string;
  /** In a programme: stays on its day as it stands. */
  readonly fixed?: true;
  /** In a programme: the latest day of its cancellation. */
  readonly by?: HongKongDate;
  /** Where it stands in its file. */
  readonly place?: Place;
};

type Keyed = Extract<LocatedValue, { readonly kind: 'map' }>;
const entryOf = (value: Keyed, key: string) => value.entries.find((entry) => entry.key === key);

/**
 * Reads a proposal `{on, facts, set?, fixed?, by?}`, or a programme of them `{proposals: [...]}` or a list. A fact needs no date of its
 * own; one that has another is a fault. `on` given from outside moves a single proposal to that day.
 */
export const readProposals = (
  value: LocatedValue,
  on?: HongKongDate,
): { readonly proposals: readonly Proposal[]; readonly faults: readonly Fault[] } => {
  const faults: Fault[] = [];
  const listed = value.kind === 'map' ? entryOf(value, 'proposals')?.value : value;
  const items = listed?.kind === 'list' ? listed.items : [value];
  const proposals = items.flatMap((item) => readProposal({ item, on, faults }) ?? []);
  if (items.length === 0) faults.push({ code: 'proposal-empty', place: value.place, values: {} });
  if (items.length > 1 && on !== undefined) faults.push({ code: 'programme-has-dates', place: value.place, values: {} });
  return { proposals, faults };
};

const known = ['on', 'facts', 'set', 'fixed', 'by', 'holdfast', 'note'];

const readProposal = ({
  item,
  on,
  faults,
}: {
  readonly item: LocatedValue;
  readonly on: HongKongDate | undefined;
  readonly faults: Fault[];
}): Proposal | undefined => {
  const refuse = (code: string, place = item.place, values: Readonly<Record<string, string>> = {}): undefined => {
    faults.push({ code, place, values });
    return undefined;
  };
  if (item.kind !== 'map') return refuse('proposal-not-a-map');
  for (const { key, keyPlace } of item.entries) {
    if (known.includes(key)) continue;
    const nearest = nearestWord(key, known);
    refuse('proposal-unknown-key', keyPlace, { found: key, ...(nearest === undefined ? {} : { nearest }) });
  }
  const given = entryOf(item, 'on')?.value;
  const own = given?.kind === 'text' ? readDate(given.text) : undefined;
  if (given !== undefined && own === undefined)
    return refuse('proposal-date-off', given.place, { found: given.kind === 'text' ? given.text : given.kind });
  const date = on ?? own;
  if (date === undefined) return refuse('proposal-without-date');
  const setGiven = entryOf(item, 'set')?.value;
  if (setGiven !== undefined && setGiven.kind !== 'text') return refuse('proposal-set-off', setGiven.place);
  const fixedGiven = entryOf(item, 'fixed')?.value;
  const isFixed = fixedGiven?.kind === 'text' && fixedGiven.text === 'true';
  if (fixedGiven !== undefined && !isFixed && !(fixedGiven.kind === 'text' && fixedGiven.text === 'false')) {
    return refuse('proposal-fixed-off', fixedGiven.place);
  }
  const byGiven = entryOf(item, 'by')?.value;
  const by = byGiven?.kind === 'text' ? readDate(byGiven.text) : undefined;
  if (byGiven !== undefined && by === undefined) return refuse('proposal-by-off', byGiven.place);
  const facts = entryOf(item, 'facts')?.value;
  if (facts === undefined || facts.kind !== 'list' || facts.items.length === 0) return refuse('proposal-empty', facts?.place);
  const dated = { ...facts, items: facts.items.map((fact) => withDate({ fact, date, own })) };
  const read = readLooseFacts(dated);
  faults.push(...read.faults);
  for (const fact of read.facts) {
    if (fact.on !== date) {
      faults.push({
        code: 'proposal-fact-of-another-day',
        place: { line: fact.line, column: fact.column },
        values: { found: fact.on, expected: date },
      });
    }
  }
  const set = setGiven?.text;
  for (const { set: own, line, column } of set === undefined ? [] : read.facts) {
    if (own === undefined || own === set) continue;
    faults.push({ code: 'proposal-sets-differ', place: { line, column }, values: { found: own, expected: set ?? '' } });
  }
  return {
    on: date,
    facts: set === undefined ? read.facts : read.facts.map((fact) => ({ ...fact, set })),
    ...(set === undefined ? {} : { set }),
    ...(isFixed ? { fixed: true } : {}),
    ...(by === undefined ? {} : { by }),
    place: item.place,
  };
};

/** A fact without a date of its own, or with that of its proposal, takes place on the day asked for. */
const withDate = ({
  fact,
  date,
  own,
}: {
  readonly fact: LocatedValue;
  readonly date: HongKongDate;
  readonly own: HongKongDate | undefined;
}): LocatedValue => {
  if (fact.kind !== 'map' || fact.entries.some(({ key }) => key === 'at')) return fact;
  const given = entryOf(fact, 'on')?.value;
  if (given !== undefined && !(given.kind === 'text' && given.text === own)) return fact;
  const { place } = fact;
  const value = { kind: 'text', text: date, style: 'quoted', place } as const;
  return { ...fact, entries: [...fact.entries.filter(({ key }) => key !== 'on'), { key: 'on', keyPlace: place, value }] };
};
