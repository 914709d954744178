import type { State, Step } from '../../record/index.ts';
import { isOfMatter, type Matters } from '../filings.ts';
import { nextBusinessDay } from '../hong-kong-days/index.ts';
import type { DutyKind } from '../kind.ts';

const offices = ['director', 'chair', 'chief', 'officer'];
const moves = ['change', 'appoint', 'resign', 'retire', 'remov', 'redesignat', 're designat', 'cease', 'cessation', 're elect'];

const matters: Matters = {
  codes: [
    'director-change',
    'director-changes',
    'change-of-director',
    'change-of-directors',
    'appointment-of-director',
    'resignation-of-director',
    'retirement-of-director',
    'removal-of-director',
    'redesignation-of-director',
    'death-of-director',
    '董事變更',
    '委任董事',
    '董事辭任',
  ],
  words: {
    en: [
      ...offices.flatMap((office) => moves.map((move) => `${move} ${office}`)),
      'death',
      'deceas',
      'passing away',
      'passed away',
    ],
    'zh-Hant': ['委任', '辭任', '退任', '罷免', '調任', '董事變動', '董事變更', '更換董事', '身故', '逝世', '離世'],
  },
};

export const directorChange: DutyKind = {
  kind: 'director-change',
  rule: '13.51(2)',
  title: { en: 'Announcement of a change of a director', 'zh-Hant': '董事變更公告' },
  paraphrase: {
    en: 'The appointment, resignation, removal, retirement, death or redesignation of a director is announced as soon as practicable, with the particulars and reasons that the Rule names.',
    'zh-Hant': '董事的委任、辭任、罷免、退任、身故或調任須在切實可行範圍內盡快公布，並載明規則所列詳情及理由。',
  },
  creates: {
    en: 'director-appointed, director-ceased and director-redesignated after listing, the death of a director, a term that ends, a director not elected at the annual meeting; a re-election creates none',
    'zh-Hant':
      '上市後 director-appointed、director-ceased、director-redesignated，董事身故，任期屆滿，董事於週年大會未獲選任；重選不產生責任',
  },
  closes: {
    en: 'announcement-made that covers the fact or the person, or of the matter director-change',
    'zh-Hant': 'announcement-made，其 covers 為該事實或該人，或事項為 director-change',
  },
  by: {
    en: 'as soon as practicable, reckoned to the next business day',
    'zh-Hant': '在切實可行範圍內盡快，推算至下一營業日',
  },
  confidence: 'M',
  source: 'https://en-rules.hkex.com.hk/rulebook/1351',
  consulted: '2026-11-23',
  binds: 'listed',
  mayPrecede: true,
  matter: 'director-change',
  answeredBy: isOfMatter('announcement', matters),
  area: 'filings',
  follow: ({ emit }) => {
    let board = new Set<string>();
    const tell = (step: Step, person: string, change: string, fact: string): void => {
      const { on } = step.action;
      emit({
        subject: `${person}/${fact}`,
        who: 'issuer',
        on,
        due: { reckoned: nextBusinessDay(on), as: 'soon' },
        engagedBy: [fact],
        at: step.action.at,
        keys: [person, ...(step.action.facts[0]?.set === undefined ? [] : [step.action.facts[0].set])],
        values: { person, change, date: on },
      });
    };
    return {
      observe: (step: Step) => {
        const before = board;
        board = boardOf(step.state, before);
        if (!step.listedBefore || step.action.on === step.state.listedOn) return;
        const told = new Set<string>();
        for (const fact of step.action.facts) {
          if (fact.fact === 'director-appointed' && !before.has(fact.person)) tell(step, fact.person, 'appointed', fact.id);
          else if (fact.fact === 'director-redesignated') tell(step, fact.person, 'redesignated', fact.id);
          else if (fact.fact === 'director-ceased' && !board.has(fact.person))
            tell(step, fact.person, fact.cause ?? 'ceased', fact.id);
          else if (fact.fact === 'person-died' && before.has(fact.person)) tell(step, fact.person, 'died', fact.id);
          else continue;
          told.add(fact.person);
        }
        const { closes, on } = step.action;
        if (closes === undefined) return;
        for (const person of before) {
          if (board.has(person) || told.has(person)) continue;
          tell(
            step,
            person,
            closes.kind === 'term' ? 'term-ended' : 'not-re-elected',
            `${on}:${closes.kind === 'term' ? 'term-ended' : 'meeting-closed'}`,
          );
        }
      },
    };
  },
};

/** The board after a step; the same set where nobody came or went, so that a long record does not copy it each time. */
const boardOf = ({ directors }: State, before: Set<string>): Set<string> =>
  directors.size === before.size && [...directors.keys()].every((person) => before.has(person))
    ? before
    : new Set(directors.keys());
