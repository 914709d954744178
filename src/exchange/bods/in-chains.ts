import type { HongKongDate } from '../../exact/index.ts';
import type { ExchangeFault } from '../carried.ts';

/** A vehicle and a party that it may hold for, as long as that lasts. */
export type Link = {
  readonly vehicle: string;
  readonly party: string;
  readonly from: HongKongDate;
  readonly until: HongKongDate | undefined;
  readonly where: string;
};

export type Chains = {
  readonly faults: readonly ExchangeFault[];
  /** Vehicles in an order in which they can change on one day, so that no chain leads back to itself on the way. */
  readonly orderOn: (date: HongKongDate, vehicles: readonly string[]) => readonly string[];
};

type Group = { readonly members: ReadonlySet<string>; readonly links: readonly Link[]; readonly level: number };

/**
 * Chains of vehicles over time. Only where links of any time lead back is it asked, date by date, whether they ever do
 * so together: a vehicle may pass under another that was once under it.
 */
export const chainsOf = (links: readonly Link[]): Chains => {
  const byVehicle = new Map<string, Link[]>();
  for (const link of links) {
    const known = byVehicle.get(link.vehicle);
    if (known) known.push(link);
    else byVehicle.set(link.vehicle, [link]);
  }
  const groups = groupsOf(byVehicle);
  return {
    faults: [...new Set(groups.values())].flatMap((group) => circleIn(group) ?? []),
    orderOn: (date, vehicles) => {
      const level = (vehicle: string): number => groups.get(vehicle)?.level ?? 0;
      const inTurn = new Map<Group, ReadonlyMap<string, number>>();
      const turn = (vehicle: string): number => {
        const group = groups.get(vehicle);
        if (group === undefined || group.members.size === 1) return 0;
        const known = inTurn.get(group) ?? partiesFirst(group, date);
        inTurn.set(group, known);
        return known.get(vehicle) ?? 0;
      };
      // Below comes before above, which a record reads quickest; inside a group that was once a circle, above comes first.
      return vehicles.toSorted((one, other) => level(other) - level(one) || turn(one) - turn(other));
    },
  };
};

/** Vehicles that lead to each other in links of any time, each with its group; the level counts the groups above it. */
const groupsOf = (byVehicle: ReadonlyMap<string, readonly Link[]>): ReadonlyMap<string, Group> => {
  const groups = new Map<string, Group>();
  const seen = new Map<string, { readonly index: number; low: number }>();
  const path: string[] = [];
  const onPath = new Set<string>();
  const enter = (vehicle: string): Frame => {
    const mark = { index: seen.size, low: seen.size };
    seen.set(vehicle, mark);
    path.push(vehicle);
    onPath.add(vehicle);
    return { vehicle, mark, links: byVehicle.get(vehicle) ?? [], next: 0 };
  };
  const leave = ({ vehicle, mark }: Frame): void => {
    if (mark.low !== mark.index) return;
    const members = new Set(path.splice(path.lastIndexOf(vehicle)));
    for (const member of members) onPath.delete(member);
    const links: Link[] = [];
    let level = 0;
    for (const member of members) {
      for (const link of byVehicle.get(member) ?? []) {
        if (members.has(link.party)) links.push(link);
        else if ((groups.get(link.party)?.level ?? 0) >= level) level = (groups.get(link.party)?.level ?? 0) + 1;
      }
    }
    const group: Group = { members, links, level };
    for (const member of members) groups.set(member, group);
  };
  for (const start of byVehicle.keys()) {
    if (seen.has(start)) continue;
    const frames: Frame[] = [enter(start)];
    for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
      const link = frame.links[frame.next];
      frame.next += 1;
      if (link === undefined) {
        frames.pop();
        leave(frame);
        const above = frames.at(-1);
        if (above !== undefined && frame.mark.low < above.mark.low) above.mark.low = frame.mark.low;
        continue;
      }
      const known = seen.get(link.party);
      if (known === undefined) frames.push(enter(link.party));
      else if (onPath.has(link.party) && known.index < frame.mark.low) frame.mark.low = known.index;
    }
  }
  return groups;
};

type Frame = {
  readonly vehicle: string;
  readonly mark: { readonly index: number; low: number };
  readonly links: readonly Link[];
  next: number;
};

const liveOn = (links: readonly Link[], date: HongKongDate): ReadonlyMap<string, readonly Link[]> => {
  const live = new Map<string, Link[]>();
  for (const link of links) {
    if (link.from > date || (link.until !== undefined && link.until <= date)) continue;
    const known = live.get(link.vehicle);
    if (known) known.push(link);
    else live.set(link.vehicle, [link]);
  }
  return live;
};

/** The first date on which a chain of this group leads back to itself. A circle can only close on a date on which a link begins. */
const circleIn = ({ links }: Group): ExchangeFault | undefined => {
  for (const date of [...new Set(links.map(({ from }) => from))].sort()) {
    const circle = walk(liveOn(links, date)).circle;
    if (circle.length === 0) continue;
    const [first] = circle;
    const names = [...circle.map(({ vehicle }) => vehicle), first?.vehicle ?? ''];
    const chain = names.length > 8 ? [...names.slice(0, 4), '…', ...names.slice(-3)] : names;
    return { code: 'bods-circle', where: first?.where ?? '', values: { chain: chain.join(' → '), date } };
  }
  return undefined;
};

const partiesFirst = ({ links }: Group, date: HongKongDate): ReadonlyMap<string, number> =>
  new Map(walk(liveOn(links, date)).left.map((vehicle, place) => [vehicle, place]));

/** Walks up all live links: the vehicles as they are left, and the first circle that is met. */
const walk = (
  live: ReadonlyMap<string, readonly Link[]>,
): { readonly left: readonly string[]; readonly circle: readonly Link[] } => {
  const left: string[] = [];
  const done = new Set<string>();
  for (const start of live.keys()) {
    if (done.has(start)) continue;
    const way: { readonly vehicle: string; next: number; taken: Link | undefined }[] = [
      { vehicle: start, next: 0, taken: undefined },
    ];
    const onWay = new Map([[start, 0]]);
    for (let step = way.at(-1); step !== undefined; step = way.at(-1)) {
      const link = live.get(step.vehicle)?.[step.next];
      step.next += 1;
      step.taken = link;
      if (link === undefined) {
        way.pop();
        onWay.delete(step.vehicle);
        done.add(step.vehicle);
        left.push(step.vehicle);
      } else if (onWay.has(link.party)) {
        return { left, circle: way.slice(onWay.get(link.party)).flatMap(({ taken }) => taken ?? []) };
      } else if (!done.has(link.party)) {
        onWay.set(link.party, way.length);
        way.push({ vehicle: link.party, next: 0, taken: undefined });
      }
    }
  }
  return { left, circle: [] };
};
