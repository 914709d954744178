import type { FactOf, Step } from '../record/index.ts';
import { engagedFacts } from './reading.ts';
import type { Draft, Judging, Rule } from './rule.ts';
import { versionsOf } from './versions.ts';

const check = 'terms-not-increased';
const source = 'https://en-rules.hkex.com.hk/entiresection/5118';

export const rule8a16: Rule = {
  number: '8A.16',
  title: { en: 'The terms of a WVR class may not be improved', 'zh-Hant': '不同投票權類別的條款不得加強' },
  paraphrase: {
    en: 'After listing the terms of the WVR class may not be changed to increase its weighted voting rights; a reduction needs the prior approval of the Exchange, the consent that the law asks, and an announcement.',
    'zh-Hant': '上市後不得更改不同投票權類別的條款以增加其不同投票權；如屬減少，須事先獲聯交所批准、取得法律規定的同意並作公告。',
  },
  source,
  consulted: '2026-11-23',
  versions: versionsOf({ confidence: 'M', source }),
  checks: [{ id: check, title: { en: 'change of terms', 'zh-Hant': '條款更改' } }],
  gaps: [],
  evaluate: ({ emit }: Judging) => {
    const votes = new Map<string, { readonly votes: bigint; readonly reserved: bigint }>();
    return {
      observe: (step: Step) => {
        const changes = step.action.facts.filter((fact) => fact.fact === 'class-terms-changed');
        if (step.listedBefore && step.state.listing !== undefined)
          for (const fact of changes) {
            const draft = judged(step, fact, votes);
            if (draft) emit(draft);
          }
        if (changes.length === 0 && votes.size === step.state.classes.size) return;
        for (const { id, votes: now, reservedVotes } of step.state.classes.values())
          votes.set(id, { votes: now, reserved: reservedVotes });
      },
    };
  },
};

const judged = (
  step: Step,
  fact: FactOf<'class-terms-changed'>,
  known: ReadonlyMap<string, { readonly votes: bigint; readonly reserved: bigint }>,
): Draft | undefined => {
  const weighted = step.state.classes.get(fact.class)?.weighted ?? false;
  const before = known.get(fact.class);
  if (before === undefined) return undefined;
  const { votes = before.votes, reservedVotes = before.reserved, reservedMatters } = fact.changes;
  if (votes === before.votes && reservedVotes === before.reserved && reservedMatters === undefined) return undefined;
  const up = weighted
    ? votes > before.votes || reservedVotes > before.reserved
    : votes < before.votes || reservedVotes < before.reserved;
  const increases = up || reservedMatters === 'removed';
  const approved = step.state.decisions.find(({ decision, rule }) => decision === 'approval' && rule === '8A.16');
  const missing = [
    ...(approved || fact.approval !== undefined ? [] : ['approval']),
    ...(fact.classConsent === true ? [] : ['class-consent']),
    ...(fact.announced === true ? [] : ['announcement']),
  ];
  return {
    rule: '8A.16',
    check,
    subject: fact.class,
    on: step.action.on,
    engagedBy: engagedFacts(step),
    actor: { kind: 'issuer' },
    outcome: increases ? 'breached' : missing.length > 0 ? 'needs-exchange' : 'met',
    figures: {
      votesBefore: before.votes,
      votesAfter: votes,
      ...(reservedVotes === before.reserved ? {} : { reservedBefore: before.reserved, reservedAfter: reservedVotes }),
    },
    set: fact.set,
    ...(increases || missing.length === 0 ? {} : { missing }),
    message: messageOf({
      increases,
      isUnapproved: missing.length > 0,
      // Said by what changes it, where the votes of a share stay.
      changed: votes !== before.votes ? 'votes' : reservedVotes !== before.reserved ? 'reserved' : 'matter',
    }),
    remedy: increases ? { action: 'amend', by: 'at once' } : undefined,
  };
};

const messageOf = ({
  increases,
  isUnapproved,
  changed,
}: {
  readonly increases: boolean;
  readonly isUnapproved: boolean;
  readonly changed: 'votes' | 'reserved' | 'matter';
}): string => {
  if (changed === 'matter') return increases ? 'matter-removed' : isUnapproved ? 'matter-added-unapproved' : 'matter-added';
  const prefix = changed === 'reserved' ? 'reserved-' : '';
  return `${prefix}${increases ? 'increased' : isUnapproved ? 'reduced-unapproved' : 'reduced'}`;
};
