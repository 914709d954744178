import {
  between,
  cessationAnnouncement,
  conversionAnnouncement,
  datedGap,
  type Standing,
  type TracedFigure,
  tellReturn,
  valuesOf,
  announcementWording as words,
} from '../../documents/index.ts';
import { addDays, grouped, type HongKongDate } from '../../exact/index.ts';
import type { FactOf } from '../../record/index.ts';
import { carryingHoldings, replay } from '../../record/index.ts';
import { type Finding, tellNotice } from '../../rulebook/index.ts';
import { termIn, termWords, type Wording } from '../../words/index.ts';
import { type Drawn, endOf, namesFor, type PaperDesk, type PaperRefusal, refuse, toldBoth, traced } from './desk.ts';
import { boardOf, standingAt } from './standing.ts';

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
    reductions: reductions.map(({ figures, engagedBy }) => ({
      wvr: figures['wvrSharesBefore'] ?? 0n,
      issued: figures['issuedSharesBefore'] ?? 0n,
      reduction: figures['reduction'] ?? 0n,
      required: figures['requiredConversion'] ?? 0n,
      converted: figures['converted'] ?? 0n,
      facts: engagedBy,
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
  return { sheet, isIncomplete: false };
};

const bothNames = (desk: PaperDesk, id: string): Wording => ({
  en: desk.nameOf(id, 'en'),
  'zh-Hant': desk.nameOf(id, 'zh-Hant'),
});

const figureOf = (desk: PaperDesk, code: 'figure-converted' | 'figure-ceased', id: string): Wording => ({
  en: words[code].en.replace('{person}', desk.nameOf(id, 'en')),
  'zh-Hant': words[code]['zh-Hant'].replace('{person}', desk.nameOf(id, 'zh-Hant')),
});

const ofCessation = (finding: Finding): boolean =>
  (finding.rule === '8A.17' && finding.check === 'weight-ceased') ||
  (finding.rule === '8A.18' && finding.check === 'transfer-ends-weight' && (finding.figures['wvrSharesCeased'] ?? 0n) > 0n) ||
  finding.rule === '8A.19';

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
      facts: finding.engagedBy,
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
          facts: finding.engagedBy,
        }),
      ),
      ...standingFigures(ground.before),
      ...standingFigures(
        ground.after,
        cessations.flatMap(({ engagedBy }) => engagedBy),
      ),
    ],
  });
  return { sheet, isIncomplete: false };
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
    ...before.facts,
    ...after.facts,
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

/** Whether a holder stands on record for several persons without saying who has what. */
const isCollective = ({ ledger }: Pick<PaperDesk, 'ledger'>, id: string): boolean =>
  ledger.facts.some((fact) => fact.fact === 'person-recorded' && fact.person === id && fact.kind === 'other');

/** `ended` are the facts that ended weight: the weighted shares and the votes turn on them too. */
const standingFigures = (
  { on, classes, issuedShares, wvrShares, totalVotes, facts }: Standing,
  ended: readonly string[] = [],
): readonly TracedFigure[] => {
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
    { what: at(words['row-wvr']), shown: same(grouped(wvrShares)), facts: [...facts, ...ended] },
    { what: at(words['row-votes']), shown: same(grouped(totalVotes)), facts: [...facts, ...ended] },
  ];
};
