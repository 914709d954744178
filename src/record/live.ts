import type { HongKongDate } from '../exact/index.ts';
import type { Fact, IssuerRecord } from './facts.ts';
import type { Fault } from './faults.ts';
import { actionsOf } from './order.ts';
import { type RecordHead, readFact, readSources, type Unnumbered } from './read-facts.ts';
import { addRecordNames, finishRecord, numberer, recordNames, referenceFaultsOf } from './read-record.ts';
import { type Follower, startReplay } from './replay.ts';
import type { LocatedValue } from './text/located.ts';

/**
 * A record that grows: facts are added as they are learned and judged as they would be in a file. Facts that follow
 * everything on record are applied to the state as it stands; anything else is judged by a new replay of the whole.
 */
export type LiveRecord = {
  /** The facts so far; the list grows. */
  readonly record: IssuerRecord;
  /** Adds all of them or, with any fault, none. */
  readonly add: (added: readonly Unnumbered[]) => { readonly facts: readonly Fact[]; readonly faults: readonly Fault[] };
  readonly addSources: (sources: RecordHead['sources']) => void;
  /** Replays now what would otherwise be replayed with the next facts. */
  readonly settle: () => void;
};

/** Reads facts that stand by themselves: one, a list of them, or the `facts` of a record. */
export const readLooseFacts = (
  value: LocatedValue,
): { readonly facts: readonly Unnumbered[]; readonly faults: readonly Fault[] } => {
  const faults: Fault[] = [];
  const listed = value.kind === 'map' ? value.entries.find(({ key }) => key === 'facts')?.value : value;
  const items = listed === undefined ? [value] : listed.kind === 'list' ? listed.items : [listed];
  const facts = items.flatMap((item) => readFact(item, (fault) => faults.push(fault)) ?? []);
  if (facts.length === 0 && faults.length === 0) faults.push({ code: 'no-facts', place: value.place, values: {} });
  return { facts, faults };
};

/** The sources that stand beside such facts. */
export const readLooseSources = (
  value: LocatedValue,
): { readonly sources: RecordHead['sources']; readonly faults: readonly Fault[] } => {
  const faults: Fault[] = [];
  const given = value.kind === 'map' && value.entries.some(({ key }) => key === 'facts') ? value : undefined;
  const sources = given && readSources(given, (fault) => faults.push(fault));
  return { sources: sources ?? {}, faults };
};

/** `follow` is asked for a follower whenever the record is replayed from its beginning. */
export const startLiveRecord = (head: RecordHead, follow?: () => Follower): LiveRecord => {
  const facts: Fact[] = [];
  const sources = Object.assign(Object.create(null), head.sources) as Record<string, RecordHead['sources'][string]>;
  const record: IssuerRecord = { ...head, sources, facts };
  const ids = new Set<string>();
  const sets = new Set<string>();
  let names = recordNames(record);
  let number = numberer();
  let follower = follow?.();
  let replaying: ReturnType<typeof startReplay> | undefined = startReplay(follower);
  let last: { readonly on: HongKongDate; readonly timed: boolean; readonly delisted: boolean } = {
    on: '',
    timed: false,
    delisted: false,
  };

  const follows = (added: readonly Fact[]): boolean => {
    let { on, timed, delisted } = last;
    for (const fact of added) {
      if (fact.fact === 'fact-retracted' || fact.on < on || (fact.named && ids.has(fact.id))) return false;
      if (fact.on === on && timed && fact.at !== undefined) return false;
      // A delisting ends with its day: what comes after it in the file has come before it.
      if (fact.on === on && delisted) return false;
      if (fact.set !== undefined && sets.has(fact.set)) return false;
      timed = fact.at !== undefined || (fact.on === on && timed);
      delisted = fact.fact === 'delisted';
      on = fact.on;
    }
    return true;
  };

  const note = (added: readonly Fact[]): void => {
    for (const fact of added) {
      facts.push(fact);
      if (fact.named) ids.add(fact.id);
      if (fact.set !== undefined) sets.add(fact.set);
      if (fact.on < last.on) continue;
      const isSame = fact.on === last.on;
      const delisted = fact.fact === 'delisted' || (isSame && last.delisted);
      last = { on: fact.on, timed: fact.at !== undefined || (isSame && last.timed), delisted };
    }
  };

  /** The state as it stands after all facts, replayed anew where something did not simply follow. */
  const current = (): ReturnType<typeof startReplay> => {
    if (replaying === undefined) {
      follower = follow?.();
      replaying = startReplay(follower);
      replaying.run(record);
    }
    return replaying;
  };

  const addFollowing = (added: readonly Fact[]): boolean => {
    addRecordNames(names, added);
    const faults: Fault[] = [...referenceFaultsOf(added, names)];
    const report = (fault: Fault): void => {
      faults.push(fault);
    };
    const actions = actionsOf(added, report);
    if (faults.length === 0) for (const action of actions) current().perform(action, report);
    return faults.length === 0;
  };

  return {
    record,
    settle: () => void current(),
    addSources: (more) => {
      Object.assign(sources, more);
      names = recordNames(record);
    },
    add: (unnumbered) => {
      const added = unnumbered.map((fact) => number(fact));
      if (follows(added) && addFollowing(added)) {
        note(added);
        return { facts: added, faults: [] };
      }
      replaying = undefined;
      follower?.abandoned();
      const whole = finishRecord({ head: record, facts: [...facts, ...added], unread: new Set(), faults: [] });
      if (whole.status === 'read') note(added);
      else number = numberer(facts);
      names = recordNames(record);
      return whole.status === 'read' ? { facts: added, faults: [] } : { facts: [], faults: whole.faults };
    },
  };
};
