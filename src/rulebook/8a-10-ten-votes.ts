import type { State } from '../record/index.ts';
import type { Judging, Rule } from './rule.ts';
import { standing } from './standing.ts';
import { amendmentsOf2026, versionsOf } from './versions.ts';

const check = 'at-most-ten-votes';
const source = 'https://en-rules.hkex.com.hk/entiresection/5118';
/** HK$: issuers at least so large at listing may have been given the proposed ratio of 20. */
const largeAtListing = 40_000_000_000n;
const proposedRatio = 20n;

export const rule8a10: Rule = {
  number: '8A.10',
  title: { en: 'At most ten votes for one', 'zh-Hant': '每股最多十票' },
  paraphrase: {
    en: 'A WVR share may carry at most ten times the votes of an ordinary share. A ratio of 20 for large new applicants was proposed in March 2026; whether it was adopted is not confirmed.',
    'zh-Hant': '不同投票權股份的票數不得多於普通股的十倍。2026 年 3 月曾建議大型新申請人可達二十倍；是否採納尚未證實。',
  },
  source,
  consulted: '2026-11-23',
  versions: versionsOf({
    confidence: 'V',
    source,
    changes: [
      {
        from: amendmentsOf2026,
        change: 'a ratio of 20 for large applicants was proposed; adoption unconfirmed',
        confidence: 'M',
      },
    ],
  }),
  checks: [{ id: check, title: { en: 'votes per share', 'zh-Hant': '每股票數' } }],
  gaps: [
    { what: 'different votes by type of resolution', why: 'the record has votes and reserved votes a class; both are tested' },
  ],
  parameters: { maximum: { part: 10n, whole: 1n } },
  evaluate: ({ emit, asOf, parameter }: Judging) => ({
    conclude: (state: State) => {
      if (state.listing === undefined) return;
      const ordinary = [...state.classes.values()].find(({ weighted, listed }) => !weighted && listed);
      if (ordinary === undefined) return;
      const { value: maximum, modifiedBy } = parameter('maximum', asOf.date);
      for (const { id, weighted, votes } of state.classes.values()) {
        if (!weighted) continue;
        const within = votes * maximum.whole <= ordinary.votes * maximum.part;
        const mayBeTwenty =
          !within &&
          modifiedBy === undefined &&
          (state.listedOn ?? '') >= amendmentsOf2026 &&
          votes <= proposedRatio * ordinary.votes &&
          (state.listing.marketCapitalisation === undefined || state.listing.marketCapitalisation >= largeAtListing);
        emit(
          standing(asOf, {
            rule: '8A.10',
            check,
            subject: id,
            outcome: within ? 'met' : mayBeTwenty ? 'needs-counsel' : 'breached',
            figures: { votes, ordinaryVotes: ordinary.votes, maximum: maximum.part },
            ...(modifiedBy === undefined ? {} : { modifiedBy }),
            message: within ? 'within' : mayBeTwenty ? 'maybe-twenty' : 'too-many',
            ...(within ? {} : { remedy: { action: 'amend', by: 'at once' } as const }),
          }),
        );
      }
    },
  }),
};
