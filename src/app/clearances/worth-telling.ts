import type { ChangedFinding } from '../../rulebook/index.ts';

/**
 * Of what is charged, the findings that a person has to read, and the Rules of those that were merely kept. A standing
 * finding says nothing more where the action that moved it is told with the same outcome.
 */
export const worthTelling = (
  charged: readonly ChangedFinding[],
): { readonly told: readonly ChangedFinding[]; readonly kept: readonly string[] } => {
  const matters = ({ finding }: ChangedFinding): boolean =>
    finding.outcome !== 'met' || finding.remedy !== null || finding.notices.some(({ code }) => !ofVersions.has(code));
  const byAction = new Set(charged.filter(({ finding }) => finding.engagedBy.length > 0).map(({ finding }) => keyOf(finding)));
  const told = charged.filter((one) => matters(one) && !(one.finding.engagedBy.length === 0 && byAction.has(keyOf(one.finding))));
  const rules = new Set(told.map(({ finding }) => finding.rule));
  const kept = [...new Set(charged.filter((one) => !matters(one)).map(({ finding }) => finding.rule))];
  return { told, kept: kept.filter((rule) => !rules.has(rule)) };
};

const keyOf = ({ rule, check, outcome }: ChangedFinding['finding']): string => `${rule}/${check}/${outcome}`;

/** Said of every finding of a Rule's version, and nothing of what was asked. */
const ofVersions: ReadonlySet<string> = new Set(['wording-not-verified', 'not-read-since-2026']);
