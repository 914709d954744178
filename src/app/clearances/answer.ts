import type { ClearanceRemedy, Judged, Permission, Told } from '../../clearance/index.ts';
import type { HongKongDate } from '../../exact/index.ts';
import { endedWeight } from './at-once.ts';
import type { Decider } from './cleared.ts';

/**
 * The one-line answer: may it be done on the day, with what, and who must decide and sign. What was wrong with the record
 * before is no part of it.
 */
export const answerOf = ({
  on,
  judged,
  remedies,
  decides,
  happens,
  missing,
}: {
  readonly on: HongKongDate;
  readonly judged: Judged;
  readonly remedies: readonly ClearanceRemedy[];
  readonly decides: readonly Decider[];
  readonly happens: boolean;
  readonly missing: readonly string[];
}): readonly Told[] => [
  opening({ on, permitted: judged.permitted, happens, missing }),
  ...withRemedy(remedies[0], judged),
  ...atOnce(judged, remedies[0]),
  ...(judged.facts.some(({ fact }) => fact === 'exchange-decided') ? [{ code: 'rests-on-decisions', values: {} }] : []),
  ...whoActs(decides),
];

const opening = ({
  on,
  permitted,
  happens,
  missing,
}: {
  readonly on: HongKongDate;
  readonly permitted: Permission;
  readonly happens: boolean;
  readonly missing: readonly string[];
}): Told => ({
  code: happens ? 'answer-happens' : `answer-${permitted}`,
  values: { date: on, ...(permitted === 'cannot-tell' ? { terms: missing.join(', ') || 'unknown' } : {}) },
});

/** How it may be done after all, by the least remedy; what that itself still needs is told with it. */
const withRemedy = (least: ClearanceRemedy | undefined, judged: Judged): readonly Told[] => {
  if (least === undefined || judged.permitted === 'yes') return [];
  const { action, shares, class: classId = '', by, permitted, deed } = least;
  const still: readonly Told[] = permitted === 'yes' ? [] : [{ code: `still-${permitted}`, values: {} }];
  const how = action === 'convert' && (deed === 'behind' || deed === 'as-one') ? `-${deed}` : '';
  const code = `with-${action}${how}`;
  return [{ code, values: { shares: `${shares ?? ''}`, class: classId, date: by } }, ...still];
};

/** Weight that ends by it, and what must be converted at once of it. */
const atOnce = (judged: Judged, least: ClearanceRemedy | undefined): readonly Told[] => {
  const ended = endedWeight(judged);
  if (ended.length === 0 || judged.permitted !== 'yes' || least?.shares === undefined) return [];
  const rules = [...new Set(ended.map(({ finding }) => finding.rule))].join(', ');
  return [{ code: 'at-once-convert', values: { shares: `${least.shares}`, rules } }];
};

const acts = ['decides', 'advises', 'resolves', 'signs', 'notifies', 'is-consulted', 'approves'] as const;

const whoActs = (decides: readonly Decider[]): readonly Told[] =>
  acts.flatMap((does) => {
    const own = decides.filter((one) => one.does === does);
    if (own.length === 0) return [];
    const who = new Map<string, bigint>();
    for (const { who: id, shares = 0n, count = 0n } of own) {
      const number = shares > count ? shares : count;
      const known = who.get(id) ?? 0n;
      who.set(id, number > known ? number : known);
    }
    return [{ code: `who-${does}`, values: { who: [...who].map(([id, number]) => `${id} ${number}`).join(', ') } }];
  });

/** Of what nobody gives leave for it is told what ends by it; whether anything is allowed is not the question. */
export const happeningReason = (judged: Judged): Told => {
  const ended = endedWeight(judged);
  if (ended.length === 0) return { code: 'reason-happens-only', values: {} };
  const rules = [...new Set(ended.map(({ finding }) => finding.rule))].join(', ');
  const shares = ended.reduce((most, { finding }) => {
    const ceased = finding.figures['wvrSharesCeased'] ?? 0n;
    return ceased > most ? ceased : most;
  }, 0n);
  return { code: 'reason-happens', values: { shares: `${shares}`, rules } };
};
