import {
  annualDisclosure,
  type DisclosedBeneficiary,
  datedGap,
  type Standing,
  type TracedFigure,
  disclosureWording as words,
} from '../../documents/index.ts';
import { grouped, type HongKongDate, printPercent } from '../../exact/index.ts';
import { positionOf, publicHolders, type State, treasuryExcludedFrom } from '../../record/index.ts';
import { fill, type Language, type Wording } from '../../words/index.ts';
import { type Drawn, endOf, namesFor, type PaperDesk, type PaperRefusal, refuse, toldBoth, traced } from './desk.ts';
import { factsAbout, holdersOf, ofCessation, type Reading, standingAt, stateAt, termFacts } from './standing.ts';

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
  const [picture, other] = [pictureOf(desk, 'as-recorded', endedOn), pictureOf(desk, 'self-executing', endedOn)];
  const isUnknown = state.articles?.selfExecutingCessation === undefined;
  const otherwise = isUnknown && other.totals.votes !== picture.totals.votes ? other : undefined;
  const { effect } = picture;
  const terms = [...state.classes.values()].map(({ id, votes, reservedVotes, createdBy }) => ({
    class: id,
    votes,
    reserved: reservedVotes,
    fact: createdBy,
  }));
  const occurred = [
    ...judged.findings.filter(ofCessation).map((finding) => ({
      on: finding.on,
      told: toldBoth(desk, finding),
      facts: [...finding.engagedBy, ...factsAbout(ledger, holdersOf(finding), finding.on)],
    })),
    ...conversions(desk),
    ...(desk.structureEnded === undefined ? [] : [{ ...desk.structureEnded, told: words['occurred-structure'] }]),
  ].toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
  const { facts, references } = traced(desk, [
    ...(marker === undefined ? [] : [marker.fact]),
    ...terms.map(({ fact }) => fact),
    ...[picture, ...(otherwise === undefined ? [] : [otherwise])].flatMap((one) => [
      ...one.beneficiaries.flatMap(({ facts: own }) => own),
      ...one.totals.facts,
    ]),
    ...occurred.flatMap((one) => one.facts),
    ...(desk.structureEnded?.facts ?? []),
  ]);
  const sheet = annualDisclosure({
    company,
    on,
    marker,
    terms,
    picture,
    otherwise,
    structureEnded: desk.structureEnded,
    endedOn,
    occurred,
    names: desk.names,
    references,
    gaps: gapsOf(desk, {
      endedOn,
      isSplitUnknown: picture.isSplitUnknown,
      hasUnfiled: facts.some(({ certainty }) => certainty !== 'filed'),
    }),
    figures: effect === undefined ? [] : figuresOf(effect, picture),
    facts,
  });
  return { sheet, isIncomplete: endedOn !== undefined || otherwise !== undefined };
};

/** Conversions of weighted shares up to the date: each ended their weight, whatever it was made for. */
const conversions = ({ ledger, state, nameOf }: PaperDesk) =>
  ledger.facts.flatMap((fact) => {
    if (fact.fact !== 'shares-converted' || state.classes.get(fact.class)?.weighted !== true) return [];
    const { holder } = fact;
    const isNamed = holder !== undefined && holder !== publicHolders;
    const wording = words[isNamed ? 'occurred-conversion' : 'occurred-conversion-unnamed'];
    const told = (language: Language): string =>
      fill(wording[language], {
        number: grouped(fact.number),
        class: fact.class,
        into: fact.into,
        holder: holder === undefined ? '' : nameOf(holder, language),
      });
    return [{ on: fact.on, told: { en: told('en'), 'zh-Hant': told('zh-Hant') }, facts: [fact.id] }];
  });

/** Who had what on the date under a reading of articles that are not on record, and what full conversion would make of it. */
const pictureOf = (desk: PaperDesk, reading: Reading, endedOn: HongKongDate | undefined) => {
  const { ledger, on } = desk;
  const state = reading === 'as-recorded' ? desk.state : stateAt(desk, on, reading);
  const position = positionOf(state, { date: on });
  const standing = standingAt(desk, on, reading);
  const terms = termFacts(ledger, on);
  const beneficiaries = position.beneficiaries.map((one): DisclosedBeneficiary => {
    const isKnown = endedOn === undefined && one.splitUnknown !== true;
    return {
      person: namesFor(desk, one.person),
      vehicles: one.vehicles.map((vehicle) => namesFor(desk, vehicle)),
      wvrShares: isKnown ? one.wvrShares : undefined,
      votes: isKnown ? one.votesControlled : undefined,
      reservedVotes: isKnown ? one.reservedVotesControlled : undefined,
      votesConverted: isKnown ? one.otherShares + one.wvrShares : undefined,
      facts: [...factsAbout(ledger, [one.person, ...one.vehicles], on), ...terms],
    };
  });
  return {
    beneficiaries,
    totals: { votes: position.totals.totalVotes, reservedVotes: position.totals.reservedVotes, facts: standing.voteFacts },
    effect: endedOn === undefined ? effectOf({ state, on, standing }) : undefined,
    isSplitUnknown: position.beneficiaries.some(({ splitUnknown }) => splitUnknown === true),
  };
};
type Picture = ReturnType<typeof pictureOf>;

/**
 * Every weighted share becomes a share of the class that its own converts into; those whose weight has ceased are ordinary in
 * votes already. Where a class does not say into which of several it converts, its shares have no target.
 */
const effectOf = ({ state, on, standing }: { readonly state: State; readonly on: HongKongDate; readonly standing: Standing }) => {
  const position = positionOf(state, { date: on });
  const classes = [...state.classes.values()];
  const isExcluded = on >= treasuryExcludedFrom;
  const at = (id: string) => position.classes.find((one) => one.class === id);
  const counted = (id: string): bigint => {
    const found = at(id);
    return found === undefined ? 0n : isExcluded ? found.issued - found.treasury : found.issued;
  };
  const pendingOf = (id: string): bigint => at(id)?.pendingRegistration ?? 0n;
  const ordinary = classes.filter(({ weighted }) => !weighted);
  const [only] = ordinary;
  const weighted = classes
    .filter((one) => one.weighted)
    .map((one) => ({ ...one, into: one.convertsInto ?? (ordinary.length === 1 ? only?.id : undefined) }));
  const { wvrShares, totalVotes } = position.totals;
  const votesLost = weighted.reduce(
    (sum, one) => sum + (counted(one.id) - pendingOf(one.id)) * (one.votes - one.reservedVotes),
    0n,
  );
  const sumInto = (into: string, of: (id: string) => bigint): bigint =>
    weighted.reduce((sum, one) => (one.into === into ? sum + of(one.id) : sum), 0n);
  const afterOf = (id: string): bigint => counted(id) + sumInto(id, counted);
  return {
    wvrShares,
    pending: weighted.reduce((sum, { id }) => sum + counted(id), 0n) - wvrShares,
    targets: ordinary.flatMap(({ id }) => {
      const converted = sumInto(id, (from) => counted(from) - pendingOf(from));
      return converted === 0n ? [] : [{ class: id, converted, after: afterOf(id) }];
    }),
    untold: weighted.flatMap(({ id, into }) => (into === undefined && counted(id) > 0n ? [id] : [])),
    issued: position.totals.issuedShares,
    votesBefore: totalVotes,
    votesAfter: totalVotes - votesLost,
    isTreasuryExcluded: isExcluded,
    classes: classes.map(({ id, weighted: hasWeight }) => ({
      class: id,
      now: counted(id),
      after: hasWeight ? 0n : afterOf(id),
      facts: standing.classes.find((one) => one.class === id)?.facts ?? [],
    })),
    facts: standing.facts,
    wvrFacts: standing.wvrFacts,
    voteFacts: standing.voteFacts,
  };
};

const figuresOf = (effect: NonNullable<Picture['effect']>, { beneficiaries }: Picture): readonly TracedFigure[] => {
  const named = (wording: Wording, name: string, value: string): Wording => ({
    en: wording.en.replace(`{${name}}`, value),
    'zh-Hant': wording['zh-Hant'].replace(`{${name}}`, value),
  });
  return [
    ...effect.classes.map(
      (one): TracedFigure => ({
        what: named(words[effect.isTreasuryExcluded ? 'row-class' : 'row-class-with'], 'class', one.class),
        shown: same(grouped(one.now)),
        facts: one.facts,
      }),
    ),
    { what: words['column-wvr'], shown: same(grouped(effect.wvrShares)), facts: effect.wvrFacts },
    ...effect.targets.map(
      (one): TracedFigure => ({
        what: named(words['figure-effect'], 'class', one.class),
        shown: same(
          `${printPercent({ value: { part: one.converted, whole: one.after } })} = ${grouped(one.converted)} / ${grouped(one.after)}`,
        ),
        facts: [...effect.facts, ...effect.wvrFacts],
      }),
    ),
    {
      what: words['row-votes'],
      shown: same(`${grouped(effect.votesBefore)} > ${grouped(effect.votesAfter)}`),
      facts: effect.voteFacts,
    },
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
