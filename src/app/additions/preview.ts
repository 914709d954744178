import type { AsOf } from '../../exact/index.ts';
import {
  extendRecord,
  type Fact,
  type Fault,
  factJson,
  type IssuerRecord,
  type Overturned,
  type Timeline,
  timelineOf,
  type Unnumbered,
} from '../../record/index.ts';
import { type ChangedFinding, changedFindings, check, type Finding, type Outcome, overallOutcome } from '../../rulebook/index.ts';
import { screenWords } from '../../words/index.ts';
import { findingJson, issuerJson, namesOf, type PositionReport, positionJson, positionReport } from '../reports.ts';

export type PreviewNotice = { readonly code: string; readonly text: { readonly en: string; readonly 'zh-Hant': string } };

type View = { readonly outcome: Outcome; readonly position: PositionReport };

export type Preview = {
  readonly status: 'previewed';
  /** The facts as they would stand on record. */
  readonly facts: readonly Fact[];
  /** The record with them. */
  readonly record: IssuerRecord;
  readonly asOf: AsOf;
  readonly before: View;
  readonly after: View;
  readonly findings: readonly ChangedFinding[];
  readonly gone: readonly Finding[];
  /** The overall outcome of what the facts create or worsen; met where they do neither. */
  readonly outcome: Outcome;
};

export type Unbookable = {
  readonly status: 'refused';
  readonly faults: readonly Fault[];
  readonly overturned: readonly Overturned[];
};

/**
 * What a record would say if facts were booked behind it, beside what it says now, both at the end of `asOf`: positions,
 * and the findings that come out otherwise. Nothing is written, and the record given stays as it is.
 */
export const previewFacts = ({
  record,
  added,
  asOf,
  faults = [],
  unread = new Set(),
}: {
  readonly record: IssuerRecord;
  readonly added: readonly Unnumbered[];
  readonly asOf: AsOf;
  /** Faults of what was to be added and could not be read, to be told with those that the record finds. */
  readonly faults?: readonly Fault[];
  readonly unread?: ReadonlySet<string>;
}): Preview | Unbookable => {
  const extended = extendRecord({ record, added, unread, faults });
  if (extended.status === 'refused') return extended;
  const before = judged(timelineOf({ record, report: () => {} }), asOf);
  const after = judged(extended.timeline, asOf);
  const scaled = extended.added.some(({ fact }) => fact === 'shares-subdivided' || fact === 'shares-consolidated');
  const { findings, gone, charged } = changedFindings({ before: before.findings, after: after.findings, scaled });
  return {
    status: 'previewed',
    facts: extended.added,
    record: extended.record,
    asOf,
    before,
    after,
    findings,
    gone,
    outcome: charged.length === 0 ? 'met' : overallOutcome(charged.map(({ finding }) => finding)),
  };
};

const judged = (timeline: Timeline, asOf: AsOf): View & { readonly findings: readonly Finding[] } => {
  const { outcome, findings } = check({ timeline, asOf });
  return { outcome, findings, position: positionReport({ timeline, asOf }) };
};

/** The published shape of a preview; `notices` is what to know besides, in both languages. */
export const previewJson = (preview: Preview, notices: readonly PreviewNotice[]) => {
  const nameOf = namesOf(preview.record);
  const view = ({ outcome, position }: View) => ({ outcome, position: positionJson({ record: preview.record, position }) });
  return {
    holdfast: 1,
    issuer: issuerJson(preview.record),
    asOf: preview.asOf.instant ?? preview.asOf.date,
    outcome: preview.outcome,
    notice: screenWords.notice.en,
    facts: preview.facts.map((fact) => factJson(fact)),
    before: view(preview.before),
    after: view(preview.after),
    findings: preview.findings.map(({ change, before, finding }) => ({
      change,
      before,
      finding: findingJson(finding, nameOf),
    })),
    gone: preview.gone.map((finding) => findingJson(finding, nameOf)),
    notices,
  };
};
