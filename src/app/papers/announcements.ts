import {
  balanceAt,
  behindOf,
  between,
  cessationAnnouncement,
  conversionAnnouncement,
  datedGap,
  type ReductionBasis,
  type Standing,
  type TracedFigure,
  tellReturn,
  valuesOf,
  announcementWording as words,
} from '../../documents/index.ts';
import { addDays, grouped, type HongKongDate } from '../../exact/index.ts';
import type { FactOf } from '../../record/index.ts';
import { carryingHoldings, replay, treasuryExcludedFrom } from '../../record/index.ts';
import { type Figures, type Finding, tellNotice } from '../../rulebook/index.ts';
import { termIn, termWords, type Wording } from '../../words/index.ts';
import { type Drawn, endOf, namesFor, type PaperDesk, type PaperRefusal, refuse, toldBoth, traced } from './desk.ts';
import { boardOf, factsAbout, holdersOf, ofCessation, standingAt } from './standing.ts';

const same = (text: string): Wording => ({ en: text, 'zh-Hant': text });

const conversionsOf = ({ state, ledger }: PaperDesk): readonly FactOf<'shares-converted'>[] =>
  ledger.facts.filter(
    (fact): fact is FactOf<'shares-converted'> =>
      fact.fact === 'shares-converted' &&
      state.classes.get(fact.class)?.weighted === true &&
      state.listedOn !== undefined &&
      state.listedOn <= fact.on,
  );

/** The days on which weighted shares were converted, the last one last. */
export const conversionDays = (desk: PaperDesk): readonly HongKongDate[] =>
  [...new Set(conversionsOf(desk).map(({ on }) => on))].sort();

/** From the conversions of weighted shares on the date. */
export const draftConversionAnnouncement = (desk: PaperDesk): Drawn | PaperRefusal => {
  const { on } = desk;
  const days = conversionDays(desk);
  const happenedOn = on;
  const conversions = conversionsOf(desk).filter((fact) => fact.on === on);
  if (conversions.length === 0) {
    return days.length === 0
      ? refuse('no-conversion-at-all', { date: on })
      : refuse('no-conversion-then', { date: on, days: days.slice(-5).join(', ') });
  }
  const findings = desk.judged.findings.filter((finding) => finding.on === happenedOn);
  const reductions = findings.filter(({ rule, check }) => rule === '8A.15' && check === 'reduction-matched-by-conversion');
  const approvals = findings.filter(({ rule, check }) => rule === '8A.20' && check === 'listing-approval');
  const ground = groundOf(desk, happenedOn, [
    ...conversions.map(({ id }) => id),
    ...[...reductions, ...approvals].flatMap(({ engagedBy }) => engagedBy),
    ...reductions.flatMap((finding) => basesOf(desk, finding, conversions).flatMap(({ facts }) => facts)),
  ]);
  const sheet = conversionAnnouncement({
    ...ground,
    happenedOn,
    conversions: conversions.map((fact) => ({
      holder: namesFor(desk, fact.holder ?? 'public'),
      class: fact.class,
      into: fact.into,
      number: fact.number,
      intoNumber: fact.intoNumber ?? fact.number,
      because: fact.because,
      fact: fact.id,
    })),
    reductions: reductions.map((finding) => ({
      bases: basesOf(desk, finding, conversions),
      isOpen: finding.outcome === 'needs-counsel',
    })),
    listing: approvals.map((finding) => toldBoth(desk, finding)),
    gaps: [
      ...ground.gaps,
      ...(approvals.some(({ outcome }) => outcome === 'cannot-tell') ? [words['gap-listing-approval']] : []),
    ],
    figures: [
      ...conversions.map(
        (fact): TracedFigure => ({
          what: figureOf(desk, 'figure-converted', fact.holder ?? 'public'),
          shown: same(grouped(fact.number)),
          facts: [fact.id],
        }),
      ),
      ...standingFigures(ground.before),
      ...standingFigures(ground.after),
    ],
  });
  return { sheet, isIncomplete: ground.otherwise !== undefined };
};

type Conversion = FactOf<'shares-converted'>;

/** A finding of 8A.15 on each basis of counting treasury shares; on one where they make no difference. */
const basesOf = (desk: PaperDesk, finding: Finding, conversions: readonly Conversion[]): readonly ReductionBasis[] => {
  const { figures, figuresOtherBasis, engagedBy, on } = finding;
  const elected = conversions.filter(({ because }) => because === 'election').reduce((sum, { number }) => sum + number, 0n);
  const facts = [...behindOf(desk.ledger, engagedBy), ...engagedBy, ...conversions.map(({ id }) => id)];
  const at = (of: Figures, basis: ReductionBasis['basis']): ReductionBasis => {
    const [required, converted] = [of['requiredConversion'] ?? 0n, of['converted'] ?? 0n];
    const surplus = converted > required ? converted - required : 0n;
    return {
      basis,
      wvr: of['wvrSharesBefore'] ?? 0n,
      issued: of['issuedSharesBefore'] ?? 0n,
      reduction: of['reduction'] ?? 0n,
      required,
      // What was elected beyond what was asked was not converted for it.
      converted: converted - (surplus < elected ? surplus : elected),
      facts,
    };
  };
  if (figuresOtherBasis === undefined) {
    const balances = desk.ledger.classes.map((one) => balanceAt(desk.ledger, one.class, addDays(on, -1n)));
    const hasTreasury = balances.some(({ treasury }) => treasury > 0n);
    if (!hasTreasury) return [at(figures, 'alike')];
    return [at(figures, on >= treasuryExcludedFrom ? 'without-treasury' : 'with-treasury')];
  }
  // Where T is larger on the basis that is told first, treasury shares are in it.
  const isWith = (figures['issuedSharesBefore'] ?? 0n) > (figuresOtherBasis['issuedSharesBefore'] ?? 0n);
  return [
    at(figures, isWith ? 'with-treasury' : 'without-treasury'),
    at(figuresOtherBasis, isWith ? 'without-treasury' : 'with-treasury'),
  ];
};

const bothNames = (desk: PaperDesk, id: string): Wording => ({
  en: desk.nameOf(id, 'en'),
  'zh-Hant': desk.nameOf(id, 'zh-Hant'),
});

const figureOf = (desk: PaperDesk, code: 'figure-converted' | 'figure-ceased', id: string): Wording => ({
  en: words[code].en.replace('{person}', desk.nameOf(id, 'en')),
  'zh-Hant': words[code]['zh-Hant'].replace('{person}', desk.nameOf(id, 'zh-Hant')),
});

/** The days on which weighted voting rights ceased, the last one last. */
export const cessationDays = ({ judged }: PaperDesk): readonly HongKongDate[] =>
  [...new Set(judged.findings.filter(ofCessation).map(({ on }) => on))].sort();

/** From what ended weighted voting rights on the date. */
export const draftCessationAnnouncement = (desk: PaperDesk): Drawn | PaperRefusal => {
  const { judged, on, state } = desk;
  const days = cessationDays(desk);
  const happenedOn = on;
  const cessations = judged.findings.filter((finding) => ofCessation(finding) && finding.on === on);
  if (cessations.length === 0) {
    return days.length === 0
      ? refuse('no-cessation-at-all', { date: on })
      : refuse('no-cessation-then', { date: on, days: days.slice(-5).join(', ') });
  }
  const ground = groundOf(desk, happenedOn, [
    ...cessations.flatMap(({ engagedBy }) => engagedBy),
    ...(state.articles === undefined ? [] : [state.articles.fact]),
    ...cessations.flatMap((finding) => factsAbout(desk.ledger, holdersOf(finding), on)),
  ]);
  const then = replay({ timeline: desk.timeline, asOf: { date: happenedOn }, report: () => {} });
  const counsel = cessations
    .flatMap(({ notices }) => notices)
    .map(
      (notice): Wording => ({
        en: tellNotice(notice, 'en'),
        'zh-Hant': tellNotice(notice, 'zh-Hant'),
      }),
    );
  const sheet = cessationAnnouncement({
    ...ground,
    happenedOn,
    cessations: cessations.map((finding) => ({
      rule: finding.rule,
      cause: causeOf(finding),
      subject: bothNames(desk, finding.subject),
      shares: finding.figures['wvrSharesCeased'] ?? 0n,
      pending: finding.figures['pendingRegistration'] ?? 0n,
      isSelfExecuting: then.articles?.selfExecutingCessation,
      told: toldBoth(desk, finding),
      facts: [...finding.engagedBy, ...factsAbout(desk.ledger, holdersOf(finding), on)],
    })),
    left:
      endOf(then, 'shares', happenedOn) === undefined
        ? carryingHoldings(then).reduce((sum, { number }) => sum + number, 0n)
        : undefined,
    names: desk.names,
    gaps: [...ground.gaps, ...counsel],
    figures: [
      ...cessations.map(
        (finding): TracedFigure => ({
          what: bothNames(desk, finding.subject),
          shown: same(grouped(finding.figures['wvrSharesCeased'] ?? 0n)),
          facts: [...finding.engagedBy, ...factsAbout(desk.ledger, holdersOf(finding), on)],
        }),
      ),
      ...standingFigures(ground.before),
      ...standingFigures(ground.after),
    ],
  });
  return { sheet, isIncomplete: ground.otherwise !== undefined };
};

const causeOf = ({ values }: Finding): Wording => {
  const cause = values['cause'] ?? '';
  return cause === ''
    ? { en: words['no-ground'].en, 'zh-Hant': words['no-ground']['zh-Hant'] }
    : { en: termIn(termWords, cause, 'en'), 'zh-Hant': termIn(termWords, cause, 'zh-Hant') };
};

/** What both announcements rest on: the day before, the day, what moved, who sat, and what is missing. */
const groundOf = (desk: PaperDesk, happenedOn: HongKongDate, named: readonly string[]) => {
  const { ledger, state, company, on } = desk;
  const [before, after] = [standingAt(desk, addDays(happenedOn, -1n)), standingAt(desk, happenedOn)];
  const otherwise = otherwiseOf(desk, { before, after });
  const movements = ledger.classes
    .flatMap((one) => between(ledger, { class: one.class, after: before.on, through: happenedOn }))
    .filter((movement) => movement.issued !== 0n || movement.treasury !== 0n)
    .map((movement) => {
      const told = { code: movement.kind, values: valuesOf(movement) };
      return {
        told: { en: tellReturn(told, 'en'), 'zh-Hant': tellReturn(told, 'zh-Hant') },
        class: movement.class,
        number: movement.issued === 0n ? movement.treasury : movement.issued,
        facts: [movement.fact.id],
      };
    });
  const board = boardOf(desk);
  const ids = [
    ...named,
    ...before.voteFacts,
    ...after.voteFacts,
    ...[before, after].flatMap((one) => one.beneficiaries.flatMap(({ facts }) => facts)),
    ...(desk.structureEnded?.facts ?? []),
    ...movements.flatMap(({ facts }) => facts),
    ...(board ?? []).map(({ fact }) => fact),
  ];
  const { facts, references } = traced(desk, ids);
  const holders = new Set(
    [...state.holdings.values()].flatMap((holding) => [...holding.keys()]).filter((id) => isCollective(desk, id)),
  );
  const ended = endOf(state, 'shares', on);
  return {
    company,
    on,
    before,
    after,
    otherwise,
    structureEnded: desk.structureEnded,
    movements,
    board,
    references,
    facts,
    gaps: [
      ...(facts.some(({ certainty }) => certainty !== 'filed') ? [words['gap-certainty']] : []),
      ...(holders.size > 0 ? [words['gap-holders']] : []),
      ...(board === undefined ? [words['gap-board']] : []),
      ...(company.stockCode === undefined ? [words['gap-stock-code']] : []),
      ...(ended === undefined ? [] : [datedGap('gap-sources', ended)]),
      words['gap-wording'],
    ] as readonly Wording[],
  };
};

/** The same with articles that end the weight, where the record does not say whether they do and something turns on it. */
const otherwiseOf = (
  desk: PaperDesk,
  { before, after }: { readonly before: Standing; readonly after: Standing },
): { readonly before: Standing; readonly after: Standing } | undefined => {
  if (desk.state.articles?.selfExecutingCessation !== undefined) return undefined;
  const other = {
    before: standingAt(desk, before.on, 'self-executing'),
    after: standingAt(desk, after.on, 'self-executing'),
  };
  const isSame = other.before.wvrShares === before.wvrShares && other.after.wvrShares === after.wvrShares;
  return isSame ? undefined : other;
};

/** Whether a holder stands on record for several persons without saying who has what. */
const isCollective = ({ ledger }: Pick<PaperDesk, 'ledger'>, id: string): boolean =>
  ledger.facts.some((fact) => fact.fact === 'person-recorded' && fact.person === id && fact.kind === 'other');

const standingFigures = ({
  on,
  classes,
  issuedShares,
  wvrShares,
  totalVotes,
  beneficiaries,
  facts,
  wvrFacts,
  voteFacts,
}: Standing): readonly TracedFigure[] => {
  const at = (wording: Wording): Wording => ({ en: `${wording.en}, ${on}`, 'zh-Hant': `${wording['zh-Hant']}，${on}` });
  return [
    ...classes.map(
      (one): TracedFigure => ({
        what: at({
          en: words['row-class'].en.replace('{class}', one.class),
          'zh-Hant': words['row-class']['zh-Hant'].replace('{class}', one.class),
        }),
        shown: same(grouped(one.issued)),
        facts: one.facts,
      }),
    ),
    { what: at(words['row-issued']), shown: same(grouped(issuedShares)), facts },
    { what: at(words['row-wvr']), shown: same(grouped(wvrShares)), facts: wvrFacts },
    { what: at(words['row-votes']), shown: same(grouped(totalVotes)), facts: voteFacts },
    ...beneficiaries.flatMap(({ person, votes, facts: own }): readonly TracedFigure[] =>
      votes === undefined
        ? []
        : [
            {
              what: at({
                en: words['row-beneficiary'].en.replace('{person}', person.en),
                'zh-Hant': words['row-beneficiary']['zh-Hant'].replace('{person}', person['zh-Hant'] ?? person.en),
              }),
              shown: same(grouped(votes)),
              facts: own,
            },
          ],
    ),
  ];
};
