import type { FactOf, State, Step } from '../record/index.ts';
import type { Draft, Judging, Rule } from './rule.ts';

const check = 'balance-agrees';

/** Not a Rule: balances that filings state, compared with the record. A difference is told, never corrected. */
export const recordBalances: Rule = {
  number: 'record',
  title: { en: 'The record agrees with the balances that filings state', 'zh-Hant': '紀錄與申報結餘相符' },
  paraphrase: {
    en: 'A balance of a filing is compared with the position of the record on its date.',
    'zh-Hant': '申報文件所載結餘與紀錄於該日的持股狀況比對。',
  },
  source: 'the record itself',
  consulted: '2026-11-23',
  versions: [{ inForceFrom: '1900-01-01', confidence: 'V', source: 'the record itself', change: 'always' }],
  checks: [{ id: check, title: { en: 'reported balance', 'zh-Hant': '申報結餘' } }],
  gaps: [],
  evaluate: ({ emit, all }: Judging) => ({
    observe: (step: Step) => {
      for (const fact of step.action.facts) {
        if (fact.fact !== 'balance-reported') continue;
        const draft = compared(step.state, fact);
        if (draft.outcome !== 'met' || all) emit(draft);
      }
    },
  }),
};

const compared = (state: State, fact: FactOf<'balance-reported'>): Draft => {
  const shareClass = state.classes.get(fact.class);
  const issued = shareClass?.issued ?? 0n;
  const recorded =
    fact.holder === undefined
      ? fact.treasury === undefined
        ? issued
        : issued - (shareClass?.treasury ?? 0n)
      : (state.holdings.get(fact.class)?.get(fact.holder)?.shares ?? 0n);
  const range = typeof fact.number === 'bigint' ? { atLeast: fact.number, atMost: fact.number } : fact.number;
  const numberAgrees = recorded >= (range.atLeast ?? recorded) && recorded <= (range.atMost ?? recorded);
  const treasuryAgrees = fact.treasury === undefined || fact.treasury === (shareClass?.treasury ?? 0n);
  const agrees = numberAgrees && treasuryAgrees;
  return {
    rule: 'record',
    check,
    subject: fact.holder ?? fact.class,
    on: fact.on,
    engagedBy: [fact.id],
    outcome: agrees ? 'met' : 'cannot-tell',
    figures: {
      recorded,
      ...(range.atLeast === undefined ? {} : { reported: range.atLeast }),
      ...(range.atMost === undefined ? {} : { reportedAtMost: range.atMost }),
    },
    ...(agrees ? {} : { missing: ['shares'] }),
    message: agrees ? 'agrees' : 'differs',
  };
};
