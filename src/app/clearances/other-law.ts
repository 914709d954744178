import type { SideAlert } from '../../clearance/index.ts';
import type { Decider } from './cleared.ts';

/**
 * Rules beside the Requirements that a proposal crosses, each once. Notices of interests that fall due are no bar, nor is
 * coming to more than half of the votes; what Chapter 8A itself says is no other law.
 */
export const otherLawOf = (alerts: readonly SideAlert[]): readonly string[] => [
  ...new Set(alerts.filter((alert) => alert.level === 'crossed' && isBar(alert)).map(({ rule }) => rule)),
];

const isBar = ({ rule, code }: SideAlert): boolean =>
  rule !== 'SFO Part XV' && !rule.startsWith('8A.') && code !== 'takeovers-50';

/** Who is needed for what is crossed or has to be asked beside the Requirements. */
export const besideDeciders = (alerts: readonly SideAlert[]): readonly Decider[] =>
  alerts.flatMap((alert): readonly Decider[] => {
    const { code, level, rule, confidence } = alert;
    const needed = (who: string, does: Decider['does'], what: string): readonly Decider[] => [
      { who, does, rule, what, beside: true, confidence },
    ];
    if (code === 'moratorium-crossed') return needed('exchange', 'decides', 'moratorium');
    if (code === 'mandate-crossed' || code === 'mandate-expired') return needed('shareholders', 'resolves', 'more-mandate');
    const ofTakeovers = rule.startsWith('Takeovers Code') && (level === 'crossed' || level === 'ask');
    return ofTakeovers && code !== 'takeovers-50' ? needed('executive', 'is-consulted', 'offer') : [];
  });
