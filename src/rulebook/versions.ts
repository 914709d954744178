import type { HongKongDate } from '../exact/index.ts';
import type { Confidence, RuleVersion } from './rule.ts';

/** Chapter 8A in force. */
export const chapterInForceFrom = '2018-04-30';
/** Treasury shares may be held; issued-share percentages exclude them. */
export const treasuryRegimeFrom = '2024-06-11';
/** Conclusions of the consultation of 13 March 2026; any wording of the chapter may have moved. */
export const amendmentsOf2026 = '2026-07-24';

const chapterSource = 'https://cgj.hkcgi.org.hk/weighted-voting-rights-balancing-innovation-and-governance';
const treasurySource = 'https://www.hkex.com.hk/News/Regulatory-Announcements/2024/240412news?sc_lang=en';
const amendmentSource = 'https://www.hkex.com.hk/News/Regulatory-Announcements/2026/260724news';

type Start = {
  readonly from: HongKongDate;
  readonly change: string;
  readonly source: string;
  readonly confidence: Confidence;
  readonly treasury?: 'included' | 'excluded';
};

/**
 * The dated versions of a Rule whose substance did not move but for the boundaries of the chapter: 30 April 2018,
 * further `changes` of its own, and 24 July 2026, since when its wording has not been read again.
 */
export const versionsOf = ({
  confidence,
  source,
  changes = [],
}: {
  readonly confidence: Confidence;
  readonly source: string;
  readonly changes?: readonly {
    readonly from: HongKongDate;
    readonly change: string;
    readonly confidence?: Confidence;
    readonly source?: string;
    readonly treasury?: 'included' | 'excluded';
  }[];
}): readonly RuleVersion[] => {
  const starts: readonly Start[] = [
    { from: chapterInForceFrom, change: 'Chapter 8A in force', source: `${source}; in force: ${chapterSource}`, confidence },
    ...changes.map((change) => ({ confidence, source, ...change })),
  ];
  const last = starts.at(-1);
  const moved = starts.some(({ from }) => from === amendmentsOf2026);
  const all =
    moved || last === undefined
      ? starts
      : [
          ...starts,
          {
            ...last,
            from: amendmentsOf2026,
            change: 'amendments published on 24 July 2026; wording not read again since',
            source: amendmentSource,
          },
        ];
  return all.map(({ from, change, source: told, confidence: sure, ...rest }, index) => {
    const next = all[index + 1];
    const { treasury } = rest;
    return {
      inForceFrom: from,
      ...(next === undefined ? {} : { inForceUntil: next.from }),
      confidence: sure,
      source: told,
      change,
      ...(treasury === undefined ? {} : { treasury }),
      ...(from >= amendmentsOf2026 ? { reverify: true as const } : {}),
    };
  });
};

/** The treasury boundary, for Rules whose arithmetic takes shares in issue. */
export const treasuryChange = (confidence: Confidence) =>
  ({
    from: treasuryRegimeFrom,
    change: 'treasury shares left out of the shares in issue',
    confidence,
    source: treasurySource,
    treasury: 'excluded',
  }) as const;

/** The one version that applies on a date; none before the chapter. */
export const versionOn = (versions: readonly RuleVersion[], on: HongKongDate): RuleVersion | undefined =>
  versions.find(({ inForceFrom, inForceUntil }) => inForceFrom <= on && (inForceUntil === undefined || on < inForceUntil));
