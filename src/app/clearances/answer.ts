import { type ClearanceRemedy, type Judged, ratioIn, recounted, type Told } from '../../clearance/index.ts';
import type { HongKongDate } from '../../exact/index.ts';
import { type Fact, publicHolders, type Unnumbered } from '../../record/index.ts';
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
  converted,
  missing,
  otherLaw,
}: {
  readonly on: HongKongDate;
  readonly judged: Judged;
  readonly remedies: readonly ClearanceRemedy[];
  readonly decides: readonly Decider[];
  readonly happens: boolean;
  /** Conversions that were made when what is now cancelled was bought into treasury. */
  readonly converted: bigint;
  readonly missing: readonly string[];
  /** Rules beside the Requirements that it crosses. */
  readonly otherLaw: readonly string[];
}): readonly Told[] => [
  withClauses(opening({ on, judged, happens, missing }), judged, otherLaw),
  ...ofListing(judged),
  ...(happens ? mustBeDone(remedies, judged) : withRemedy({ least: remedies[0], judged, converted })),
  ...atOnce(judged, remedies[0]),
  ...(judged.facts.some(({ fact }) => fact === 'exchange-decided') ? [{ code: 'rests-on-decisions', values: {} }] : []),
  ...whoActs(decides),
];

const opening = ({
  on,
  judged: { permitted, facts },
  happens,
  missing,
}: {
  readonly on: HongKongDate;
  readonly judged: Judged;
  readonly happens: boolean;
  readonly missing: readonly string[];
}): Told => {
  const ofListings = facts.find(({ fact }) => fact === 'delisted' || fact === 'listing-changed');
  if (permitted === 'yes' && ofListings !== undefined) return { code: `answer-${ofListings.fact}`, values: { date: on } };
  return {
    code: happens ? 'answer-happens' : `answer-${permitted}`,
    values: { date: on, ...(permitted === 'cannot-tell' ? { terms: missing.join(', ') || 'unknown' } : {}) },
  };
};

/** What a "yes" leaves to be asked, and what else of the law is crossed, which no answer under the Requirements settles. */
const withClauses = (first: Told, { permitted, charged }: Judged, otherLaw: readonly string[]): Told => {
  const asked =
    permitted === 'yes' && charged.some(({ finding }) => finding.rule === '8A.20' && finding.outcome === 'cannot-tell');
  const clauses: readonly Told[] = [
    ...(asked ? [{ code: 'left-to-ask', values: {} }] : []),
    ...(otherLaw.length === 0 ? [] : [{ code: 'other-law-crossed', values: { rules: otherLaw.join(', ') } }]),
  ];
  return clauses.length === 0 ? first : { ...first, and: clauses };
};

/** What becomes of the undertakings and of the chapter where the listing ends or is of another kind. */
const ofListing = ({ facts }: Judged): readonly Told[] =>
  facts.flatMap((fact): readonly Told[] => {
    if (fact.fact === 'delisted') return [{ code: 'undertakings-end', values: {} }];
    return fact.fact === 'listing-changed' && fact.exempt !== undefined ? [{ code: 'listing-exempt', values: {} }] : [];
  });

/** How it may be done after all, by the least remedy; what that itself still needs is told with it. */
const withRemedy = ({
  least,
  judged,
  converted,
}: {
  readonly least: ClearanceRemedy | undefined;
  readonly judged: Judged;
  readonly converted: bigint;
}): readonly Told[] => {
  if (least === undefined || judged.permitted === 'yes') return [];
  if (converted > 0n && least.action === 'convert') {
    return [{ code: 'with-convert-unless-counted', values: { ...sized(least), converted: `${converted}` } }];
  }
  const { permitted } = least;
  const still: readonly Told[] = permitted === 'yes' ? [] : [{ code: `still-${permitted}`, values: {} }];
  return [remedySentence(least, judged), ...still];
};

const remedySentence = (least: ClearanceRemedy, judged: Judged): Told => {
  const { action, by, deed } = least;
  if (action === 'issue' && deed === 'shares-issued') {
    return { code: 'with-issue-as-ordinary', values: { class: least.class ?? '-', who: insteadIssuedTo(least, judged) } };
  }
  if (action === 'recount') {
    const { result, ...votes } = recounted(least.proposal.facts) ?? {};
    return result === undefined
      ? { code: 'with-recount-several', values: {} }
      : { code: 'with-recount', values: { ...votes, terms: result } };
  }
  if (action === 'alike') {
    const code = deed === 'shares-subdivided' ? 'with-alike-sub-divided' : 'with-alike-consolidated';
    return { code, values: ratioIn(least.proposal.facts) };
  }
  if (action === 'delay') return { code: 'with-delay', values: { date: by } };
  const isAsOne = action === 'reduce' && least.and?.some((part) => part.action === 'reorder') === true;
  const how = isAsOne ? '-as-one' : action === 'convert' && (deed === 'behind' || deed === 'as-one') ? `-${deed}` : '';
  return { code: `with-${action}${how}`, values: sized(least) };
};

const sized = ({ shares, class: classId }: ClearanceRemedy): Told['values'] => ({
  ...(shares === undefined ? {} : { shares: `${shares}` }),
  ...(classId === undefined ? {} : { class: classId }),
});

/** Who gets ordinary shares where weighted ones were proposed, each with how many. */
const insteadIssuedTo = ({ class: classId, proposal }: ClearanceRemedy, judged: Judged): string => {
  const given = (facts: readonly (Fact | Unnumbered)[], sign: bigint, found: Map<string, bigint>): Map<string, bigint> => {
    for (const fact of facts as readonly Fact[]) {
      if (fact.fact !== 'shares-issued' || fact.class !== classId) continue;
      const to = fact.to ?? publicHolders;
      found.set(to, (found.get(to) ?? 0n) + sign * fact.number);
    }
    return found;
  };
  const gained = given(judged.facts, -1n, given(proposal.facts, 1n, new Map()));
  return [...gained].flatMap(([to, number]) => (number > 0n ? [`${to} ${number}`] : [])).join(', ');
};

/** Of what comes about without leave nothing may or may not be done: what must be done of it, or be asked for instead. */
const mustBeDone = (remedies: readonly ClearanceRemedy[], judged: Judged): readonly Told[] => {
  if (judged.permitted === 'yes') return [];
  const unsure = unsureEnd(judged);
  const convert = remedies.find(({ action }) => action === 'convert');
  const waiver = remedies.find(({ action }) => action === 'waiver');
  return [
    ...(unsure === undefined ? [] : [{ code: 'unsure-end', values: { ...unsure, terms: unsure['missing'] ?? '' } }]),
    ...(convert === undefined ? [] : [{ code: 'must-convert', values: sized(convert) }]),
    ...(waiver === undefined ? [] : [{ code: 'instead-waiver', values: { rules: (waiver.rules ?? []).join(', ') } }]),
  ];
};

/** Weight that ends by it, and what must be converted at once of it. */
const atOnce = (judged: Judged, least: ClearanceRemedy | undefined): readonly Told[] => {
  const ended = endedWeight(judged);
  if (ended.length === 0 || judged.permitted !== 'yes' || least?.shares === undefined) return [];
  const rules = [...new Set(ended.map(({ finding }) => finding.rule))].join(', ');
  return [{ code: 'at-once-convert', values: { shares: `${least.shares}`, rules } }];
};

const acts = ['decides', 'advises', 'resolves', 'signs', 'notifies', 'announces', 'is-consulted', 'approves'] as const;

/** Needed only where something holds that the record does not say: told in the table, not in the line. */
const onlyIf: ReadonlySet<string> = new Set(['class-consent-if']);

const whoActs = (decides: readonly Decider[]): readonly Told[] =>
  acts.flatMap((does) => {
    const own = decides.filter((one) => one.does === does && !onlyIf.has(one.what));
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
  const unsure = unsureEnd(judged);
  if (unsure !== undefined) return { code: 'reason-happens-unsure', values: unsure };
  const ended = endedWeight(judged);
  if (ended.length === 0) return { code: 'reason-happens-only', values: {} };
  const rules = [...new Set(ended.map(({ finding }) => finding.rule))].join(', ');
  const shares = ended.reduce((most, { finding }) => {
    const ceased = finding.figures['wvrSharesCeased'] ?? 0n;
    return ceased > most ? ceased : most;
  }, 0n);
  const stays = ended.some(({ finding }) => finding.outcome === 'breached');
  if (ended.some(({ finding }) => finding.missing?.includes('articles')))
    return { code: 'reason-happens-articles', values: { shares: `${shares}`, rules } };
  return { code: stays ? 'reason-happens-stays' : 'reason-happens', values: { shares: `${shares}`, rules } };
};

/** Between which numbers the shares lie whose weight ends by it, and what is not on record, where that cannot be told. */
const unsureEnd = ({ charged }: Judged): Told['values'] | undefined => {
  const unsure = charged.flatMap(({ finding }) =>
    finding.outcome === 'cannot-tell' && 'wvrSharesCeased' in finding.figures && finding.missing?.includes('holdings')
      ? [finding]
      : [],
  );
  if (unsure.length === 0) return undefined;
  const most = unsure.map(({ figures }) => figures['mostCeased'] ?? figures['wvrSharesCeased'] ?? 0n);
  // What lies in a block that is not split is certain below; what a move to an unknown holder ends is not.
  const fewest = unsure.map(({ figures }) => (figures['mostCeased'] === undefined ? 0n : (figures['wvrSharesCeased'] ?? 0n)));
  const missing = new Set(
    unsure.flatMap((finding) => (finding.figures['mostCeased'] === undefined ? (finding.missing ?? []) : ['block-parts'])),
  );
  return {
    shares: `${greatest(fewest)}`,
    most: `${greatest(most)}`,
    rules: [...new Set(unsure.map(({ rule }) => rule))].join(', '),
    missing: [...missing].join(', '),
  };
};

const greatest = (numbers: readonly bigint[]): bigint => numbers.reduce((most, one) => (one > most ? one : most), 0n);
