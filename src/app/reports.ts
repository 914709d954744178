import type { AsOf, Fraction } from '../exact/index.ts';
import { headJson, type IssuerRecord, type Position, positionOf, replay, type Timeline } from '../record/index.ts';
import {
  type CheckOptions,
  check,
  type Finding,
  followCeiling,
  gaps,
  type NameOf,
  rules,
  type SavedCeiling,
  tell,
  tellNotice,
} from '../rulebook/index.ts';
import { nameIn, screenWords } from '../words/index.ts';

/** Every quantity as a decimal string: JSON has no whole numbers beyond 2^53. */
const text = (value: bigint): string => value.toString();
const fractionJson = ({ part, whole }: Fraction) => ({ part: text(part), whole: text(whole) });
const figuresJson = (figures: Readonly<Record<string, bigint>>): Record<string, string> =>
  Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, text(value)]));

/** The published shape of a finding. */
export const findingJson = (finding: Finding, nameOf?: NameOf) => {
  const { figures, figuresOtherBasis, arithmetic, remedy, notices, ...others } = finding;
  const { message: _m, values: _v, bearings: _b, doneOn: _d, unsplit: _u, ...rest } = others;
  return {
    ...rest,
    figures: figuresJson(figures),
    ...(figuresOtherBasis === undefined ? {} : { figuresOtherBasis: figuresJson(figuresOtherBasis) }),
    arithmetic: arithmetic.map(({ label, value, from }) => ({
      label,
      value: typeof value === 'bigint' ? text(value) : typeof value === 'string' ? value : `${value.part}/${value.whole}`,
      from,
    })),
    remedy:
      remedy === null
        ? null
        : {
            ...remedy,
            ...(remedy.shares === undefined ? {} : { shares: text(remedy.shares) }),
            ...(remedy.leastShares === undefined ? {} : { leastShares: text(remedy.leastShares) }),
            ...(remedy.allocation === undefined
              ? {}
              : { allocation: remedy.allocation.map((part) => ({ ...part, shares: text(part.shares) })) }),
            alternatives: (remedy.alternatives ?? []).map((other) => ({ ...other, shares: text(other.shares) })),
          },
    notices: notices.map((notice) => ({
      code: notice.code,
      text: { en: tellNotice(notice, 'en'), 'zh-Hant': tellNotice(notice, 'zh-Hant') },
    })),
    text: { en: tell(finding, 'en', nameOf), 'zh-Hant': tell(finding, 'zh-Hant', nameOf) },
  };
};

const moment = ({ date, instant }: AsOf): string => instant ?? date;

/** How a record names its persons, in the language asked for or in English. */
export const namesOf = (record: IssuerRecord): NameOf => {
  const names = new Map(
    record.facts.flatMap((fact) => (fact.fact === 'person-recorded' ? [[fact.person, fact.name] as const] : [])),
  );
  return (id, language) => {
    const name = names.get(id);
    return name === undefined ? id : nameIn(name, language);
  };
};

/** The issuer in the order of the normal form, so that it reads the same from a file and from a store. */
export const issuerJson = (record: IssuerRecord): IssuerRecord['issuer'] =>
  headJson({ ...record, sources: {} })['issuer'] as unknown as IssuerRecord['issuer'];

/** What stands around the findings of a report, once. */
export const reportEnvelope = ({
  record,
  asOf,
  knownAt,
  scenario,
  outcome,
}: {
  readonly record: IssuerRecord;
  readonly asOf: AsOf;
  readonly knownAt?: string | undefined;
  readonly scenario?: string | undefined;
  readonly outcome: string;
}) => ({
  holdfast: 1,
  issuer: issuerJson(record),
  asOf: moment(asOf),
  knownAt: knownAt ?? null,
  ...(scenario === undefined ? {} : { scenario }),
  outcome,
  notice: `${screenWords.notice.en}${record.notice === undefined ? '' : ` ${record.notice}`}`,
});

/** `holdfast check`: the envelope and its findings. */
export const checkReport = ({
  record,
  options,
  knownAt,
}: {
  readonly record: IssuerRecord;
  readonly options: CheckOptions;
  readonly knownAt: string | undefined;
}) => {
  const result = check(options);
  const nameOf = namesOf(record);
  const { asOf, scenario } = options;
  const envelope = reportEnvelope({ record, asOf, knownAt, scenario: scenario?.id, outcome: result.outcome });
  const json = () => ({ ...envelope, findings: result.findings.map((finding) => findingJson(finding, nameOf)) });
  return { ...result, json, jsonPieces: () => jsonPieces(envelope, result.findings, nameOf) };
};

/** The same JSON a finding at a time, so that a life of a million facts needs the memory of its findings only. */
function* jsonPieces(envelope: object, findings: readonly Finding[], nameOf: NameOf): Generator<string> {
  const head = JSON.stringify(envelope, null, 2);
  yield `${head.slice(0, -2)},\n  "findings": [`;
  for (const [index, finding] of findings.entries()) {
    yield `${index === 0 ? '' : ','}\n    ${JSON.stringify(findingJson(finding, nameOf), null, 2).replaceAll('\n', '\n    ')}`;
  }
  yield findings.length === 0 ? ']\n}\n' : '\n  ]\n}\n';
}

export type PositionReport = Position & { readonly ceiling: (Fraction & { readonly setBy: string }) | null };

/** `holdfast position`: who holds what and what it carries, with the ceiling of 8A.13. */
export const positionReport = ({
  timeline,
  asOf,
  ceiling: from,
}: {
  readonly timeline: Timeline;
  readonly asOf: AsOf;
  /** The ceiling at the state that the timeline goes on from. */
  readonly ceiling?: SavedCeiling;
}): PositionReport => {
  const ceiling = followCeiling(from);
  const state = replay({ timeline, asOf, report: () => {}, observe: ceiling.observe });
  const current = ceiling.current();
  return { ...positionOf(state, asOf), ceiling: current === undefined ? null : { ...current.value, setBy: current.setBy } };
};

export const positionJson = ({ record, position }: { readonly record: IssuerRecord; readonly position: PositionReport }) => ({
  issuer: issuerJson(record),
  asOf: moment(position.asOf),
  classes: position.classes.map(
    ({ class: id, issued, treasury, pendingCancellation, pendingRegistration, votes, weighted, listed }) => ({
      class: id,
      issued: text(issued),
      treasury: text(treasury),
      pendingCancellation: text(pendingCancellation),
      pendingRegistration: text(pendingRegistration),
      votes: text(votes),
      weighted,
      listed,
    }),
  ),
  holders: position.holders.map((holder) => ({
    ...holder,
    shares: text(holder.shares),
    votes: text(holder.votes),
    reservedVotes: text(holder.reservedVotes),
  })),
  beneficiaries: position.beneficiaries.map((beneficiary) => ({
    ...beneficiary,
    wvrShares: text(beneficiary.wvrShares),
    otherShares: text(beneficiary.otherShares),
    votesControlled: text(beneficiary.votesControlled),
    reservedVotesControlled: text(beneficiary.reservedVotesControlled),
    economicShares: fractionJson(beneficiary.economicShares),
  })),
  totals: figuresJson(position.totals),
  proportion: fractionJson(position.proportion),
  ceiling: position.ceiling === null ? null : { ...fractionJson(position.ceiling), setBy: position.ceiling.setBy },
  knowledgeEnded: position.knowledgeEnded,
});

/** `holdfast rules`: which Rules and checks are encoded, in which versions, and what is not and why. */
export const rulesReport = () => ({
  rules: rules.map(({ number, title, paraphrase, source, consulted, versions, checks, gaps: open }) => ({
    rule: number,
    title,
    paraphrase,
    source,
    consulted,
    versions,
    checks,
    gaps: open,
  })),
  gaps,
});

/** `holdfast timeline`: every action with what it engaged. */
export const timelineReport = ({ timeline, asOf }: { readonly timeline: Timeline; readonly asOf: AsOf }) => {
  const { findings } = check({ timeline, asOf, all: true });
  const engaged = new Map<string, Finding[]>();
  for (const finding of findings) for (const id of finding.engagedBy) engaged.set(id, [...(engaged.get(id) ?? []), finding]);
  const entries: {
    readonly on: string;
    readonly at?: string;
    readonly id: string;
    readonly fact: string;
    readonly set?: string;
    readonly engaged: readonly { readonly rule: string; readonly check: string; readonly outcome: string }[];
  }[] = [];
  replay({
    timeline,
    asOf,
    report: () => {},
    observe: ({ action }) => {
      for (const fact of action.facts) {
        entries.push({
          on: fact.on,
          ...(fact.at === undefined ? {} : { at: fact.at }),
          id: fact.id,
          fact: fact.fact,
          ...(fact.set === undefined ? {} : { set: fact.set }),
          engaged: (engaged.get(fact.id) ?? [])
            .filter(({ on }) => on === fact.on)
            .map(({ rule, check: name, outcome }) => ({ rule, check: name, outcome })),
        });
      }
    },
  });
  return entries;
};

/** `holdfast changes`: findings that are new, gone or otherwise than at `since`. */
export const changesReport = ({
  timeline,
  since,
  asOf,
}: {
  readonly timeline: Timeline;
  readonly since: AsOf;
  readonly asOf: AsOf;
}) => {
  const before = new Map(check({ timeline, asOf: since }).findings.map((finding) => [finding.id, finding]));
  const now = check({ timeline, asOf });
  const changed = now.findings.filter((finding) => {
    const old = before.get(finding.id);
    return (
      old === undefined ||
      old.outcome !== finding.outcome ||
      JSON.stringify(figuresJson(old.figures)) !== JSON.stringify(figuresJson(finding.figures))
    );
  });
  const ids = new Set(now.findings.map(({ id }) => id));
  return {
    outcome: now.outcome,
    changed: changed.map((finding) => ({ before: before.get(finding.id)?.outcome ?? null, finding })),
    gone: [...before.values()].filter(({ id }) => !ids.has(id)),
  };
};
