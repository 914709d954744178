import { addYears, type HongKongDate } from '../../exact/index.ts';
import type { State, Step } from '../../record/index.ts';
import type { Closing, DutyKind } from '../kind.ts';
import { addMonths, yearly } from '../months.ts';

export const rotation: DutyKind = {
  kind: 'rotation',
  rule: '8A.29',
  title: { en: 'Retirement of an independent director by rotation', 'zh-Hant': '獨立非執行董事輪值退任' },
  paraphrase: {
    en: 'Each independent non-executive director retires by rotation at least every three years and may be elected again.',
    'zh-Hant': '每名獨立非執行董事須最少每三年輪值退任一次，並可重選。',
  },
  creates: {
    en: 'the last appointment or election of each independent director',
    'zh-Hant': '每名獨立非執行董事上次獲委任或選任',
  },
  closes: {
    en: 'director-re-elected; it falls away when he ceases to be a director',
    'zh-Hant': 'director-re-elected；離任時責任消失',
  },
  by: { en: 'the third anniversary: the annual meeting before it', 'zh-Hant': '第三週年前的股東週年大會' },
  confidence: 'M',
  source: 'https://en-rules.hkex.com.hk/entiresection/5118',
  consulted: '2026-11-23',
  binds: 'weighted',
  area: 'directors',
  follow: ({ emit, endOf, isComplete }) => {
    type Term = { readonly person: string; readonly lastElected: HongKongDate; readonly fact: string };
    type Ended = { readonly term: Term; readonly closed: Closing | undefined; readonly isElected: boolean };
    const terms = new Map<string, Term>();
    const ended: Ended[] = [];
    /** Elections of anybody: the record holds such elections up to the last of them. */
    let lastElection: HongKongDate | undefined;
    const tell = ({ term: { person, lastElected, fact }, closed, isElected }: Ended): void => {
      const on = addYears(lastElected, 3n);
      const end = endOf('directors');
      const isOver = end !== undefined && end < on;
      const holdsElections = lastElection !== undefined && lastElection > lastElected;
      const isKnown = !isOver && (holdsElections || isComplete('directors', { from: lastElected, to: on }));
      emit({
        subject: `${person}/${lastElected}`,
        who: person,
        on: lastElected,
        due: { on },
        engagedBy: [fact],
        closed,
        silence: isKnown ? 'known' : 'unknown',
        // Who left or changed office after the day may have been elected again before it.
        ...(closed !== undefined && !isElected && !isKnown ? { status: 'cannot-tell' as const, missing: ['directors'] } : {}),
        values: { person, date: lastElected },
      });
    };
    return {
      observe: ({ action: { on, at, facts, closes }, state }: Step) => {
        const { directors } = state;
        for (const fact of facts) {
          if (fact.fact !== 'director-re-elected') continue;
          lastElection = on;
          const term = terms.get(fact.person);
          if (term !== undefined && directors.get(fact.person)?.office === 'independent')
            ended.push({ term, closed: { by: fact.id, on, at }, isElected: true });
        }
        // Only what changes the board can change a term; the board is small, the record may be long.
        const isOfBoard =
          closes !== undefined || facts.some(({ fact }) => fact.startsWith('director-') || fact === 'person-died');
        if (terms.size > 0 && !isOfBoard) return;
        for (const term of terms.values()) {
          // Who left or changed office after the day was late until then; who did before it owes nothing.
          if (directors.get(term.person)?.office !== 'independent' && addYears(term.lastElected, 3n) < on)
            ended.push({ term, closed: { by: facts[0]?.id, on, at }, isElected: false });
        }
        terms.clear();
        for (const { person, office, lastElected, fact } of directors.values()) {
          if (office === 'independent') terms.set(person, { person, lastElected, fact });
        }
      },
      conclude: (state: State) => {
        for (const one of ended) tell(one);
        if (state.listing === undefined) return;
        for (const { person, office, lastElected, fact } of state.directors.values()) {
          if (office === 'independent') tell({ term: { person, lastElected, fact }, closed: undefined, isElected: false });
        }
      },
    };
  },
};

export const electionAtMeeting: DutyKind = {
  kind: 'election-at-first-meeting',
  rule: 'Appendix A1 4(2)',
  title: { en: 'Election of a director whom the board named', 'zh-Hant': '董事會委任的董事須獲股東選任' },
  paraphrase: {
    en: 'A director whom the board names sits only to the first annual general meeting after it and may be elected there; not elected, he is no longer a director at its close, which ends a beneficiary’s weight (8A.17(2)).',
    'zh-Hant':
      '董事會委任的董事任期僅至其後首個股東週年大會，並可於會上獲選任；未獲選任者於大會結束時不再為董事，受益人的不同投票權亦隨之終止（第 8A.17(2) 條）。',
  },
  creates: { en: 'director-appointed by the board after listing', 'zh-Hant': '上市後由董事會委任（director-appointed）' },
  closes: {
    en: 'director-re-elected; it falls away when he ceases to be a director',
    'zh-Hant': 'director-re-elected；離任時責任消失',
  },
  by: {
    en: 'the first annual general meeting; where none is convened, six months after the end of the financial year (Appendix A1 14(1))',
    'zh-Hant': '首個股東週年大會；如尚未召開，則為財政年度結束後六個月（附錄 A1 第 14(1) 段）',
  },
  confidence: 'V',
  source: 'https://en-rules.hkex.com.hk/rulebook/appendix-a1',
  consulted: '2026-11-23',
  binds: 'listed',
  area: 'directors',
  fromTheStart: true,
  follow: ({ emit, endOf }) => {
    type Named = { readonly on: HongKongDate; readonly fact: string };
    const named = new Map<string, Named>();
    let year: { readonly monthDay: string } | undefined;
    const dueFor = (on: HongKongDate, state: State): { readonly on: HongKongDate; readonly missing?: readonly string[] } => {
      const meetings = [...state.meetings.values()].filter(({ kind, heldOn }) => kind === 'AGM' && heldOn >= on);
      const first = meetings.map(({ heldOn }) => heldOn).sort()[0];
      if (first !== undefined) return { on: first };
      if (year === undefined) return { on: addYears(on, 1n), missing: ['meeting', 'financial-year'] };
      const ends = yearly({ monthDay: year.monthDay, from: addMonths(on, -7n), to: addMonths(on, 24n) });
      const last = ends.map((end) => addMonths(end, 6n)).find((day) => day >= on);
      return { on: last ?? addYears(on, 1n), missing: ['meeting'] };
    };
    const tell = (
      person: string,
      { on, fact }: Named,
      state: State,
      closed?: { readonly by: string; readonly on: HongKongDate },
    ): void => {
      const { on: due, missing } = dueFor(on, state);
      const end = endOf('directors');
      emit({
        subject: `${person}/${fact}`,
        who: person,
        on,
        due: { on: due },
        engagedBy: [fact],
        closed,
        silence: missing === undefined && !(end !== undefined && end < due) ? 'known' : 'unknown',
        ...(missing === undefined || closed !== undefined ? {} : { missing, notices: [{ code: 'meeting-not-convened' }] }),
        values: { person, date: on },
      });
    };
    return {
      observe: ({ action, state, listedBefore }: Step) => {
        for (const fact of action.facts) {
          if (fact.fact === 'financial-year-set') year = { monthDay: fact.ends };
          if (fact.fact === 'director-appointed' && fact.by === 'board' && listedBefore)
            named.set(fact.person, { on: action.on, fact: fact.id });
          if (fact.fact === 'director-re-elected') {
            const own = named.get(fact.person);
            if (own !== undefined) tell(fact.person, own, state, { by: fact.id, on: action.on });
            named.delete(fact.person);
          }
        }
        for (const person of named.keys()) if (!state.directors.has(person)) named.delete(person);
      },
      conclude: (state: State) => {
        if (state.listing === undefined) return;
        for (const [person, own] of named) if (state.directors.has(person)) tell(person, own, state);
      },
    };
  },
};
