import {
  annualDisclosure,
  balanceAt,
  type DisclosedBeneficiary,
  datedGap,
  type TracedFigure,
  disclosureWording as words,
} from '../../documents/index.ts';
import { grouped, printPercent } from '../../exact/index.ts';
import { positionOf, type State, treasuryExcludedFrom } from '../../record/index.ts';
import type { Wording } from '../../words/index.ts';
import { type Drawn, endOf, namesFor, type PaperDesk, type PaperRefusal, refuse, toldBoth, traced } from './desk.ts';

const same = (text: string): Wording => ({ en: text, 'zh-Hant': text });

/** What Rules 8A.37 to 8A.41 ask of the annual report, as on record on the date. */
export const draftAnnualDisclosure = (desk: PaperDesk): Drawn | PaperRefusal => {
  const { state, ledger, on, company, judged } = desk;
  if (state.classes.size === 0) return refuse('no-shares-yet', { date: on });
  const endedOn = endOf(state, 'shares', on) ?? endOf(state, 'holdings', on);
  const listing = ledger.facts.findLast(
    (fact) => (fact.fact === 'listed' || fact.fact === 'listing-changed') && fact.marker !== undefined,
  );
  const marker =
    listing !== undefined && (listing.fact === 'listed' || listing.fact === 'listing-changed') && listing.marker !== undefined
      ? { text: listing.marker, fact: listing.id }
      : undefined;
  const position = positionOf(state, { date: on });
  const effect = endedOn === undefined ? effectOf(desk) : undefined;
  const beneficiaries = position.beneficiaries.map((one): DisclosedBeneficiary => {
    const isKnown = endedOn === undefined && one.splitUnknown !== true;
    const holders = [one.person, ...one.vehicles];
    return {
      person: namesFor(desk, one.person),
      vehicles: one.vehicles.map((vehicle) => namesFor(desk, vehicle)),
      wvrShares: isKnown ? one.wvrShares : undefined,
      votes: isKnown ? one.votesControlled : undefined,
      reservedVotes: isKnown ? one.reservedVotesControlled : undefined,
      votesConverted: isKnown ? one.otherShares + one.wvrShares : undefined,
      facts: ledger.facts.filter((fact) => isAbout(fact, holders)).map(({ id }) => id),
    };
  });
  const terms = [...state.classes.values()].map(({ id, votes, reservedVotes, createdBy }) => ({
    class: id,
    votes,
    reserved: reservedVotes,
    fact: createdBy,
  }));
  const occurred = judged.findings
    .filter(
      ({ rule, check, figures }) =>
        (rule === '8A.17' && check === 'weight-ceased') ||
        rule === '8A.19' ||
        (rule === '8A.18' && check === 'transfer-ends-weight' && (figures['wvrSharesCeased'] ?? 0n) > 0n),
    )
    .map((finding) => ({ on: finding.on, told: toldBoth(desk, finding), facts: finding.engagedBy }));
  const { facts, references } = traced(desk, [
    ...(marker === undefined ? [] : [marker.fact]),
    ...terms.map(({ fact }) => fact),
    ...beneficiaries.flatMap((one) => one.facts),
    ...(effect?.classes.flatMap((one) => one.facts) ?? []),
    ...occurred.flatMap((one) => one.facts),
  ]);
  const sheet = annualDisclosure({
    company,
    on,
    marker,
    terms,
    beneficiaries,
    totals: { votes: position.totals.totalVotes, reservedVotes: position.totals.reservedVotes },
    effect,
    endedOn,
    occurred,
    names: desk.names,
    references,
    gaps: gapsOf(desk, {
      endedOn,
      isSplitUnknown: position.beneficiaries.some(({ splitUnknown }) => splitUnknown === true),
      hasUnfiled: facts.some(({ certainty }) => certainty !== 'filed'),
    }),
    figures: effect === undefined ? [] : figuresOf(effect, beneficiaries),
    facts,
  });
  return { sheet, isIncomplete: endedOn !== undefined };
};

const isAbout = (fact: PaperDesk['ledger']['facts'][number], holders: readonly string[]): boolean => {
  const among = (id: string | undefined): boolean => id !== undefined && holders.includes(id);
  switch (fact.fact) {
    case 'beneficiary-named':
    case 'person-died':
      return among(fact.person);
    case 'vehicle-arranged':
    case 'vehicle-changed':
    case 'vehicle-ended':
      return among(fact.vehicle);
    case 'shares-issued':
      return among(fact.to);
    case 'shares-converted':
      return among(fact.holder);
    case 'shares-transferred':
      return among(fact.from) || among(fact.to);
    default:
      return false;
  }
};

/** Every weighted share becomes an ordinary one; those whose weight has ceased are ordinary in votes already. */
const effectOf = ({ state, ledger, on }: PaperDesk) => {
  const position = positionOf(state, { date: on });
  const weighted = [...state.classes.values()].filter((one) => one.weighted);
  const ordinary = ordinaryOf(state);
  const isExcluded = on >= treasuryExcludedFrom;
  const counted = (id: string): bigint => {
    const found = position.classes.find((one) => one.class === id);
    return found === undefined ? 0n : isExcluded ? found.issued - found.treasury : found.issued;
  };
  const converted = weighted.reduce((sum, { id }) => sum + counted(id), 0n);
  const { wvrShares, totalVotes } = position.totals;
  const votesLost = weighted.reduce((sum, one) => {
    const pending = position.classes.find(({ class: id }) => id === one.id)?.pendingRegistration ?? 0n;
    return sum + (counted(one.id) - pending) * (one.votes - one.reservedVotes);
  }, 0n);
  return {
    ordinary,
    wvrShares,
    pending: converted - wvrShares,
    ordinaryAfter: counted(ordinary) + converted,
    issued: position.totals.issuedShares,
    votesBefore: totalVotes,
    votesAfter: totalVotes - votesLost,
    classes: [...state.classes.values()].map(({ id, weighted: hasWeight }) => ({
      class: id,
      now: counted(id),
      after: hasWeight ? 0n : id === ordinary ? counted(id) + converted : counted(id),
      facts: balanceAt(ledger, id, on).facts,
    })),
  };
};

const ordinaryOf = (state: State): string => {
  const classes = [...state.classes.values()];
  const into = classes.find(({ weighted, convertsInto }) => weighted && convertsInto !== undefined)?.convertsInto;
  return into ?? classes.find(({ weighted }) => !weighted)?.id ?? '';
};

const figuresOf = (
  effect: ReturnType<typeof effectOf>,
  beneficiaries: readonly DisclosedBeneficiary[],
): readonly TracedFigure[] => {
  const all = [...new Set(effect.classes.flatMap(({ facts }) => facts))];
  const part =
    effect.ordinaryAfter === 0n ? '-' : printPercent({ value: { part: effect.wvrShares, whole: effect.ordinaryAfter } });
  return [
    ...effect.classes.map(
      (one): TracedFigure => ({
        what: {
          en: words['row-class'].en.replace('{class}', one.class),
          'zh-Hant': words['row-class']['zh-Hant'].replace('{class}', one.class),
        },
        shown: same(grouped(one.now)),
        facts: one.facts,
      }),
    ),
    { what: words['column-wvr'], shown: same(grouped(effect.wvrShares)), facts: all },
    {
      what: words['head-effect'],
      shown: same(`${part} = ${grouped(effect.wvrShares)} / ${grouped(effect.ordinaryAfter)}`),
      facts: all,
    },
    { what: words['row-votes'], shown: same(`${grouped(effect.votesBefore)} > ${grouped(effect.votesAfter)}`), facts: all },
    ...beneficiaries.flatMap((one): readonly TracedFigure[] =>
      one.votes === undefined
        ? []
        : [
            {
              what: {
                en: words['row-person'].en.replace('{person}', one.person.en),
                'zh-Hant': words['row-person']['zh-Hant'].replace('{person}', one.person['zh-Hant'] ?? one.person.en),
              },
              shown: same(grouped(one.votes)),
              facts: one.facts,
            },
          ],
    ),
  ];
};

const gapsOf = (
  { state, company }: PaperDesk,
  {
    endedOn,
    isSplitUnknown,
    hasUnfiled,
  }: { readonly endedOn: string | undefined; readonly isSplitUnknown: boolean; readonly hasUnfiled: boolean },
): readonly Wording[] => [
  ...(endedOn === undefined ? [] : [datedGap('gap-sources', endedOn)]),
  ...(isSplitUnknown ? [words['gap-split']] : []),
  ...(hasUnfiled ? [words['gap-certainty']] : []),
  ...(company.isListed ? [] : [words['gap-not-listed']]),
  ...(state.articles?.provisions === undefined ? [words['gap-articles']] : []),
  words['gap-verified'],
];
