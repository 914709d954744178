import {
  type ComparedLine,
  type Contradiction,
  compareReturn,
  type FileLine,
  type Return,
  type ReturnComparison,
  type ReturnFault,
  shownIn,
  type Told,
  tellReturn,
} from '../../documents/index.ts';
import { grouped } from '../../exact/index.ts';
import type { IssuerRecord } from '../../record/index.ts';
import { type Language, screenWords } from '../../words/index.ts';
import { issuerJson } from '../reports.ts';

export type CheckedReturn = {
  readonly outcome: 'agrees' | 'differs' | 'cannot-tell';
  readonly comparison: Extract<ReturnComparison, { readonly status: 'compared' }>;
};

/** A return that somebody else prepared against the record's own: how it comes out, or what is wrong with the file. */
export const checkReturn = (
  own: Return,
  lines: readonly FileLine[],
): CheckedReturn | { readonly outcome: 'refused'; readonly faults: readonly ReturnFault[] } => {
  const comparison = compareReturn(own, lines);
  if (comparison.status === 'refused') return { outcome: 'refused', faults: comparison.faults };
  const has = (outcome: ComparedLine['outcome']): boolean => comparison.lines.some((line) => line.outcome === outcome);
  if (has('differs') || has('missing') || comparison.contradictions.length > 0) return { outcome: 'differs', comparison };
  return { outcome: has('not-on-record') || own.isIncomplete ? 'cannot-tell' : 'agrees', comparison };
};

const both = (tell: (language: Language) => string) => ({ en: tell('en'), 'zh-Hant': tell('zh-Hant') });

/** One compared box in a sentence. */
export const tellLine = ({ field, outcome, file, record, difference }: ComparedLine, language: Language): string => {
  const say = (code: string, values: Told['values']): string => tellReturn({ code, values }, language);
  const facts = record?.facts ?? [];
  const shownFacts = facts.length > mostNamed ? [...facts.slice(0, mostNamed), '...'] : facts;
  return say(outcome === 'differs' && record === null ? 'line-extra' : `line-${outcome}`, {
    field,
    file: file ?? '',
    record: record === null ? '' : shownIn(record, language),
    by:
      difference === undefined
        ? ''
        : say('by', { difference: difference > 0n ? `+${grouped(difference)}` : grouped(difference) }),
    facts: facts.length === 0 ? '' : say('facts-say', { facts: shownFacts.join(language === 'en' ? ', ' : '、') }),
  }).trimEnd();
};
const mostNamed = 12;

export const tellContradiction = ({ field, stated, expected, from }: Contradiction, language: Language): string =>
  tellReturn({ code: 'line-contradiction', values: { field, stated, expected, from: from.join(' + ') } }, language);

export const countsOf = ({ comparison }: CheckedReturn): Readonly<Record<string, number>> => {
  const count = (outcome: ComparedLine['outcome']): number => comparison.lines.filter((line) => line.outcome === outcome).length;
  return {
    agrees: count('agrees'),
    differs: count('differs'),
    missing: count('missing'),
    notOnRecord: count('not-on-record'),
    contradictions: comparison.contradictions.length,
  };
};

/** The published shape of a check. */
export const checkedJson = (record: IssuerRecord, own: Return, checked: CheckedReturn, file: string) => ({
  holdfast: 1,
  issuer: issuerJson(record),
  form: own.form,
  period: own.period,
  file,
  outcome: checked.outcome,
  counts: countsOf(checked),
  lines: checked.comparison.lines.map((line) => ({
    field: line.field,
    outcome: line.outcome,
    file: line.file,
    record: line.record?.value ?? null,
    difference: line.difference === undefined ? null : line.difference.toString(),
    facts: line.record?.facts ?? [],
    certainty: line.record?.certainty ?? null,
    text: both((language) => tellLine(line, language)),
  })),
  contradictions: checked.comparison.contradictions.map((one) => ({
    ...one,
    text: both((language) => tellContradiction(one, language)),
  })),
  notice: `${screenWords.notice.en}${record.notice === undefined ? '' : ` ${record.notice}`}`,
});
