import {
  type Company,
  type Ledger,
  ledgerOf,
  type Names,
  type PaperLanguage,
  type References,
  referencesTo,
  type Sheet,
  type TracedFact,
} from '../../documents/index.ts';
import type { HongKongDate } from '../../exact/index.ts';
import { type Fact, type IssuerRecord, replay, type State, type Timeline } from '../../record/index.ts';
import { type CheckResult, check, type Finding, type NameOf, tell } from '../../rulebook/index.ts';
import type { Wording } from '../../words/index.ts';
import { namesOf } from '../reports.ts';

export type PaperRefusal = {
  readonly status: 'refused';
  readonly code: string;
  readonly values: Readonly<Record<string, string>>;
};
export const refuse = (code: string, values: PaperRefusal['values'] = {}): PaperRefusal => ({ status: 'refused', code, values });

/** A paper, and whether the record leaves out what it was to say. */
export type Drawn = { readonly sheet: Sheet; readonly isIncomplete: boolean };

/** What a paper is drawn from: the record as it stands at the end of a date. */
export type PaperDesk = {
  readonly record: IssuerRecord;
  readonly timeline: Timeline;
  readonly on: HongKongDate;
  /** The day on which it is drawn: what lies after it has not happened. */
  readonly today: HongKongDate;
  readonly language: PaperLanguage;
  readonly state: State;
  readonly ledger: Ledger;
  readonly company: Company;
  readonly nameOf: NameOf;
  /** Every name on record by then, in each language. */
  readonly names: readonly string[];
  /** Every finding as seen on the date. */
  readonly judged: CheckResult;
  /** When the structure ended for good (Rule 8A.22), and by which facts; undefined while it goes on or is not known. */
  readonly structureEnded: { readonly on: HongKongDate; readonly facts: readonly string[] } | undefined;
};

export const openPaperDesk = ({
  record,
  timeline,
  on,
  today,
  language,
}: Pick<PaperDesk, 'record' | 'timeline' | 'on' | 'today' | 'language'>): PaperDesk => {
  const state = replay({ timeline, asOf: { date: on }, report: () => {} });
  const ledger = ledgerOf(timeline, on);
  const { name, stockCode } = record.issuer;
  const names = [name, ...ledger.facts.flatMap((fact) => (fact.fact === 'person-recorded' ? [fact.name] : []))];
  const judged = check({ timeline, asOf: { date: on }, all: true });
  return {
    record,
    timeline,
    on,
    today,
    language,
    state,
    ledger,
    company: { name, stockCode, isListed: state.listing !== undefined },
    nameOf: namesOf(record),
    names: names.flatMap((one) => [one.en, one['zh-Hant'] ?? '']).filter((one) => one !== ''),
    judged,
    structureEnded: structureEnd({ timeline, on, judged }),
  };
};

/** The action that took the last weight, where Rule 8A.22 finds that none is left. */
const structureEnd = ({ timeline, on, judged }: Pick<PaperDesk, 'timeline' | 'on' | 'judged'>): PaperDesk['structureEnded'] => {
  const isEnded = judged.findings.some(({ rule, message }) => rule === '8A.22' && message.endsWith('/ended'));
  if (!isEnded) return undefined;
  let found: PaperDesk['structureEnded'];
  replay({
    timeline,
    asOf: { date: on },
    report: () => {},
    observe: ({ action, before, after, state }) => {
      if (before.wvrShares > 0n && after.wvrShares === 0n && state.listedOn !== undefined) {
        found = { on: action.on, facts: action.facts.map(({ id }) => id) };
      }
    },
  });
  return found;
};

export const namesFor = ({ nameOf }: Pick<PaperDesk, 'nameOf'>, id: string): Names => {
  const [en, chinese] = [nameOf(id, 'en'), nameOf(id, 'zh-Hant')];
  return chinese === en ? { en } : { en, 'zh-Hant': chinese };
};

/** A finding as a sentence in each language. */
export const toldBoth = ({ nameOf }: Pick<PaperDesk, 'nameOf'>, finding: Finding): Wording => ({
  en: tell(finding, 'en', nameOf),
  'zh-Hant': tell(finding, 'zh-Hant', nameOf),
});

/** Where the sources of an area stop before a date; nothing where they go on. */
export const endOf = (state: State, area: string, on: HongKongDate): HongKongDate | undefined => {
  const ended = state.knowledge.get(area)?.endedOn;
  return ended !== undefined && ended < on ? ended : undefined;
};

/** The facts of a paper in the order of the record, with their sources, and the numbers by which it names them. */
export const traced = (
  { record, ledger }: Pick<PaperDesk, 'record' | 'ledger'>,
  ids: readonly string[],
): { readonly facts: readonly TracedFact[]; readonly references: References } => {
  const wanted = new Set(ids);
  const facts = ledger.facts.filter(({ id }) => wanted.has(id)).map((fact) => tracedFact(record, fact));
  return { facts, references: referencesTo(facts) };
};

const tracedFact = (record: IssuerRecord, fact: Fact): TracedFact => {
  const source = fact.source === undefined ? undefined : record.sources[fact.source.key];
  const { where } = fact.source ?? {};
  return {
    id: fact.id,
    kind: fact.fact,
    on: fact.on,
    certainty: fact.certainty ?? 'filed',
    source: source === undefined ? undefined : where === undefined ? source.title : `${source.title}, ${where}`,
    address: source?.address,
  };
};
