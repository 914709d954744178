import type { HongKongDate } from '../exact/index.ts';
import type { IssuerRecord } from '../record/index.ts';
import type { Finding } from '../rulebook/index.ts';
import type { RightEvent } from './accrued-rights.ts';
import type { LifeNote } from './life-note.ts';

/** What was said of a right on record: the breach by its id and, where it is told, by Rule and day. */
export type ClaimEvent = Omit<RightEvent, 'named'> & {
  readonly rule: string | undefined;
  readonly brokenOn: HongKongDate | undefined;
};

export type Claims = {
  /** By the finding that they are about. */
  readonly events: ReadonlyMap<string, readonly RightEvent[]>;
  /** By the id that they name, where no breach on record is meant by it. */
  readonly orphans: ReadonlyMap<string, readonly RightEvent[]>;
  readonly notes: readonly LifeNote[];
};

/** Notes that leave open what a claim is about: somebody has to say. */
export const openClaimNotes: ReadonlySet<string> = new Set([
  'claim-of-nothing',
  'claim-ambiguous',
  'claim-before-breach',
  'claim-otherwise',
]);

/** The id of a fact that was given none: its day, its kind and its number among those of the day. */
const unnamed = /^(\d{4}-\d{2}-\d{2}):([a-z-]+)(:\d+)?$/;

/**
 * Finds the breach that each claim, waiver or end means. The id of a finding holds the ids of what engaged it: where a
 * correction took one of them away, the breach of the same Rule, check, subject and day is taken, and that is told. Ids
 * that nobody gave move when a fact of the same day is put before them: a claim on such a one is told.
 */
export const claimsOf = ({
  named,
  findings,
  record,
}: {
  readonly named: ReadonlyMap<string, readonly ClaimEvent[]>;
  /** Those that bear on the undertaking and are broken or open. */
  readonly findings: readonly Finding[];
  readonly record: IssuerRecord;
}): Claims => {
  const events = new Map<string, RightEvent[]>();
  const orphans = new Map<string, readonly RightEvent[]>();
  const notes: LifeNote[] = [];
  for (const [id, given] of named) {
    const exact = findings.find((finding) => finding.id === id);
    const found = exact ?? matchOf({ id, given, findings, record });
    const made = given.map(({ rule: _r, brokenOn: _b, ...event }): RightEvent => ({ ...event, named: exact ? undefined : id }));
    if (found === undefined) {
      orphans.set(id, made);
      notes.push({ code: 'claim-of-nothing', values: { breach: id, by: partiesOf(given) } });
      continue;
    }
    events.set(
      found.id,
      [...(events.get(found.id) ?? []), ...made].toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0)),
    );
    if (exact === undefined) notes.push({ code: 'claim-matched', values: { breach: id, found: found.id, date: found.on } });
    else notes.push(...doubtsOf({ finding: exact, given, record }));
  }
  return { events, orphans, notes };
};

const partiesOf = (given: readonly ClaimEvent[]): string => [...new Set(given.map(({ by }) => by))].join(', ');

/** The one breach that an id that is gone can mean: by a fact that still engages it, or by its day. */
const matchOf = ({
  id,
  given,
  findings,
  record,
}: {
  readonly id: string;
  readonly given: readonly ClaimEvent[];
  readonly findings: readonly Finding[];
  readonly record: IssuerRecord;
}): Finding | undefined => {
  const told = given.find(({ brokenOn }) => brokenOn !== undefined);
  const alike = findings.filter((finding) => id.startsWith(prefixOf(finding)));
  const lost = (finding: Finding): readonly string[] => id.slice(prefixOf(finding).length).split('+');
  const sharing = alike.filter((finding) => finding.engagedBy.some((fact) => lost(finding).includes(fact)));
  if (
    sharing.length === 1 &&
    told === undefined &&
    !sharing.some(({ engagedBy }) => engagedBy.some((fact) => unnamed.test(fact)))
  )
    return sharing[0];
  const [first] = alike;
  const day = told?.brokenOn ?? (first && dayOf(lost(first), record));
  const among = alike.length > 0 ? alike : findings.filter(({ rule }) => rule === told?.rule);
  const dated = day === undefined ? [] : among.filter(({ on }) => on === day);
  return dated.length === 1 ? dated[0] : undefined;
};

const prefixOf = ({ rule, check, subject }: Finding): string => `${rule}/${check}/${subject}/`;

/** The day of facts that do not stand any more: a retracted one is still on record, and an id that nobody gave tells it. */
const dayOf = (ids: readonly string[], record: IssuerRecord): HongKongDate | undefined =>
  ids.map((id) => unnamed.exec(id)?.[1]).find((day) => day !== undefined) ?? record.facts.find(({ id }) => ids.includes(id))?.on;

/** What speaks against a claim being about the breach whose id it names. */
const doubtsOf = ({
  finding,
  given,
  record,
}: {
  readonly finding: Finding;
  readonly given: readonly ClaimEvent[];
  readonly record: IssuerRecord;
}): readonly LifeNote[] => {
  const breach = finding.id;
  const own = finding.engagedBy.flatMap((id) => {
    const [, day, kind] = unnamed.exec(id) ?? [];
    return day === undefined ? [] : [{ id, day, kind }];
  });
  const isShared = own.some(({ id, day, kind }) =>
    record.facts.some((fact) => fact.id !== id && fact.on === day && fact.fact === kind && !fact.named),
  );
  const early = given.find(({ kind, on }) => kind === 'claimed' && on < finding.on);
  const other = given.find(
    ({ rule, brokenOn }) => (rule !== undefined && rule !== finding.rule) || (brokenOn !== undefined && brokenOn !== finding.on),
  );
  const facts = own.map(({ id }) => id).join(', ');
  const told = given.some(({ brokenOn }) => brokenOn !== undefined);
  return [
    ...(isShared && !told ? [{ code: 'claim-ambiguous', values: { breach, facts } }] : []),
    ...(own.length > 0 && (!isShared || told) ? [{ code: 'claim-on-unnamed', values: { breach, facts } }] : []),
    ...(early === undefined ? [] : [{ code: 'claim-before-breach', values: { breach, date: early.on, on: finding.on } }]),
    ...(other === undefined
      ? []
      : [
          {
            code: 'claim-otherwise',
            values: { breach, rule: other.rule ?? finding.rule, date: other.brokenOn ?? finding.on, on: finding.on },
          },
        ]),
  ];
};
