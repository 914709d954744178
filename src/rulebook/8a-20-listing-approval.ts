import type { State, Step } from '../record/index.ts';
import { conversionsIn, engagedFacts } from './reading.ts';
import type { Judging, Rule } from './rule.ts';
import { versionsOf } from './versions.ts';

const check = 'listing-approval';
const source = 'https://en-rules.hkex.com.hk/entiresection/5118';

export const rule8a20: Rule = {
  number: '8A.20',
  title: { en: 'Prior approval to list the shares issued on conversion', 'zh-Hant': '轉換所得股份上市須事先獲批' },
  paraphrase: {
    en: 'The issuer needs the prior approval of the Exchange to list the ordinary shares that conversion of WVR shares gives.',
    'zh-Hant': '不同投票權股份轉換所得普通股上市，須事先獲聯交所批准。',
  },
  source,
  consulted: '2026-11-23',
  versions: versionsOf({ confidence: 'M', source }),
  checks: [{ id: check, title: { en: 'approval pool', 'zh-Hant': '批准額度' } }],
  gaps: [],
  evaluate: ({ emit, all }: Judging) => {
    let used = 0n;
    return {
      observe: (step: Step) => {
        if (!step.listedBefore || step.state.listing === undefined) return;
        const converted = conversionsIn(step).reduce((sum, { number }) => sum + number, 0n);
        if (converted === 0n) return;
        const pool = poolOf(step.state);
        const wouldUse = used + converted;
        used = wouldUse;
        const within = pool !== undefined && wouldUse <= pool.shares;
        if (within && !all) return;
        emit({
          rule: '8A.20',
          check,
          subject: 'issuer',
          on: step.action.on,
          engagedBy: engagedFacts(step),
          set: step.action.facts[0]?.set,
          outcome: pool === undefined ? 'cannot-tell' : within ? 'met' : 'needs-exchange',
          figures: { converted, used: wouldUse, ...(pool === undefined ? {} : { approved: pool.shares }) },
          ...(pool === undefined ? { missing: ['decisions'] } : {}),
          modifiedBy: pool?.by,
          actor: { kind: 'issuer' },
          message: pool === undefined ? 'unknown' : within ? 'within' : 'beyond',
          remedy:
            pool === undefined || within
              ? undefined
              : {
                  action: 'approve',
                  shares: wouldUse - pool.shares,
                  leastShares: wouldUse - pool.shares,
                  by: 'before the conversion',
                },
        });
      },
    };
  },
};

const poolOf = (state: State): { readonly shares: bigint; readonly by: string } | undefined => {
  const approvals = state.decisions.filter(
    ({ decision, rule, number }) => decision === 'approval' && rule === '8A.20' && number !== undefined,
  );
  const by = approvals.at(-1)?.id;
  return by === undefined ? undefined : { shares: approvals.reduce((sum, { number }) => sum + (number ?? 0n), 0n), by };
};
