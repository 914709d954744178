import { carryingHoldings, type FactOf, mayDirect, type State, type Step, voteDirector } from '../record/index.ts';
import { followCessations } from './cessation.ts';
import { engagedFacts } from './reading.ts';
import type { Draft, Judging, Rule } from './rule.ts';
import { standing } from './standing.ts';
import { versionsOf } from './versions.ts';

const source = 'https://cn-rules.hkex.com.hk/規則手冊/8a17';

/** Weight is had at listing or not at all; one who is no director could not keep it for a moment. */
const newBeneficiary = (step: Step, { person, id }: FactOf<'beneficiary-named'>): Draft => {
  const { directors, everDirectors } = step.state;
  const isDirector = directors.has(person);
  const told = isDirector || everDirectors.has(person) || directors.size > 0;
  return {
    rule: '8A.17',
    check: 'new-beneficiary',
    outcome: isDirector ? 'met' : told ? 'needs-counsel' : 'cannot-tell',
    subject: person,
    on: step.action.on,
    engagedBy: [id],
    figures: {},
    ...(told ? {} : { missing: ['directors'] }),
    notices: [{ code: 'nothing-for-new-beneficiary' }],
    actor: { kind: 'issuer' },
    message: isDirector ? 'on-board' : told ? 'not-on-board' : 'unknown',
  };
};

/** Note 1(c) knows a failure to comply with these Rules only; where the determination names none, it may be one of them. */
const isOfNote = (rule: string | undefined): boolean => rule === undefined || /^8A\.(15|18|24)(\(|$)/.test(rule);

export const rule8a17: Rule = {
  number: '8A.17',
  title: { en: 'Weighted voting rights end with death, office or fitness', 'zh-Hant': '不同投票權於身故、離任或不再適合時終止' },
  paraphrase: {
    en: "A beneficiary's weighted voting rights must cease when he dies, is no longer a director, or is deemed by the Exchange incapacitated or no longer fit to be a director.",
    'zh-Hant': '受益人身故、不再為董事，或被聯交所視為無行為能力或不再符合董事要求時，其不同投票權必須終止。',
  },
  source,
  consulted: '2026-11-23',
  versions: versionsOf({
    confidence: 'V',
    source,
    changes: [{ from: '2023-12-31', change: 'dealing code re-lettered from Appendix 10 to Appendix C3 in note 2' }],
  }),
  checks: [
    { id: 'weight-ceased', title: { en: 'weight ceased', 'zh-Hant': '不同投票權已終止' } },
    { id: 'in-office', title: { en: 'beneficiary in office', 'zh-Hant': '受益人在任' } },
    { id: 'new-beneficiary', title: { en: 'beneficiary named after listing', 'zh-Hant': '上市後列名的受益人' } },
    { id: 'integrity', title: { en: 'conviction or disqualification', 'zh-Hant': '定罪或取消資格' } },
  ],
  gaps: [{ what: 'limbs (3) and (4)', why: 'they need a determination of the Exchange; a conviction alone is only a warning' }],
  evaluate: ({ emit, asOf, unknownArea }: Judging) => {
    const cessations = followCessations('8A.17', 'weight-ceased');
    const named = new Set<string>();
    return {
      observe: (step: Step) => {
        cessations.observe(step);
        for (const fact of step.action.facts) {
          if (fact.fact === 'beneficiary-named') {
            if (step.listedBefore && fact.atListing !== true && !named.has(fact.person)) emit(newBeneficiary(step, fact));
            named.add(fact.person);
          }
          const integrity =
            fact.fact === 'person-convicted' ||
            fact.fact === 'person-disqualified' ||
            (fact.fact === 'exchange-determined' && fact.matter === 'failed-to-comply' && isOfNote(fact.rule));
          if (!integrity || !step.state.beneficiaries.has(fact.person) || step.state.listing === undefined) continue;
          emit({
            rule: '8A.17',
            check: 'integrity',
            outcome: 'met',
            subject: fact.person,
            on: step.action.on,
            engagedBy: engagedFacts(step),
            figures: {},
            notices: [{ code: 'exchange-may-deem' }],
            actor: { kind: 'holders', holders: [fact.person] },
            message: 'may-deem',
          });
        }
      },
      conclude: (state: State) => {
        for (const draft of cessations.drafts(state)) emit(draft);
        if (state.listing === undefined) return;
        const carrying = carryingHoldings(state);
        for (const person of state.beneficiaries.keys()) {
          let total = 0n;
          let inDoubt = 0n;
          for (const { holder, number } of carrying) {
            const directors = mayDirect(state, holder);
            if (voteDirector(state, holder) === person) total += number;
            // Shares of an unsplit block may be his; so may those of a holder of whom nothing is known.
            else if (directors.length === 0 || (directors.length > 1 && directors.includes(person))) inDoubt += number;
          }
          const interested = total > 0n || state.sides.has(person);
          if (!interested) continue;
          const director = state.directors.get(person);
          if (director === undefined && cessations.concerns(person)) continue;
          const told = director !== undefined || state.everDirectors.has(person);
          const unknown = unknownArea(state, 'directors', asOf.date) || !told;
          const unsplit = !unknown && director === undefined && total === 0n && inDoubt > 0n;
          emit(
            standing(asOf, {
              rule: '8A.17',
              check: 'in-office',
              subject: person,
              figures: { wvrShares: total, ...(unsplit ? { mostWvrShares: inDoubt } : {}) },
              outcome: unknown || unsplit ? 'cannot-tell' : director ? 'met' : total > 0n ? 'breached' : 'met',
              ...(unknown ? { missing: ['directors'] } : unsplit ? { missing: ['holdings'] } : {}),
              engagedBy: director ? [director.fact] : [],
              actor: { kind: 'holders', holders: [person] },
              message: unknown
                ? 'unknown'
                : unsplit
                  ? 'not-in-office-unsplit'
                  : director
                    ? total === 0n
                      ? 'in-office-unsplit'
                      : 'in-office'
                    : 'not-in-office',
            }),
          );
        }
      },
    };
  },
};
