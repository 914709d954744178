import type { HongKongDate } from '../exact/index.ts';
import { type Finding, omissions } from '../rulebook/index.ts';
import { forCounsel } from './execution-notes.ts';
import type { Life, Lives } from './life-shape.ts';

/**
 * Whether every beneficiary has an undertaking in force that names the Rules of its day. A gap is one; a note is only to
 * be known; what is not told is neither. All of it rests on the findings of Rule 8A.43, so that they never disagree.
 */
export type Gap = {
  readonly severity: 'gap' | 'note' | 'not-told';
  readonly code: string;
  readonly person: string;
  readonly undertaking: string | undefined;
  readonly values: Readonly<Record<string, string>>;
};

export const gapsOf = (lives: Lives): readonly Gap[] => {
  if (!lives.applicable) return [];
  const own = lives.checked.findings.filter(({ rule }) => rule === '8A.43');
  const given = own.filter(({ check }) => check === 'undertaking-given').flatMap((finding) => givenGaps(finding, lives));
  const named = own.filter(({ check }) => check === 'undertaking-rules').flatMap((finding) => rulesGaps(finding, lives));
  return [...given, ...named, ...laterVehicles(lives)];
};

/**
 * What may be said where no gap is found: that all are bound only where there is somebody to be bound, and nothing on
 * record speaks against the execution of what binds him. Nothing where there is a gap.
 */
export type Bound = 'no-gaps' | 'no-gaps-in-doubt' | 'nobody-before-listing' | 'nobody-delisted' | 'nobody-beneficiary';

export const boundOf = ({ lives, checked: { state, findings } }: Lives, gaps: readonly Gap[]): Bound | undefined => {
  if (gaps.some(({ severity }) => severity !== 'note')) return undefined;
  if (state.listing === undefined) return state.delistedOn === undefined ? 'nobody-before-listing' : 'nobody-delisted';
  if (!findings.some(({ rule, check }) => rule === '8A.43' && check === 'undertaking-given')) return 'nobody-beneficiary';
  const inDoubt = lives.some(({ binds, notes }) => binds && notes.some(({ code }) => forCounsel.has(code)));
  return inDoubt ? 'no-gaps-in-doubt' : 'no-gaps';
};

const givenGaps = ({ subject, outcome, notices, engagedBy }: Finding, { lives }: Lives): readonly Gap[] => {
  const of = { person: subject, undertaking: undefined, values: {} };
  const draft = lives.find(({ by, status }) => by === subject && status === 'draft');
  if (outcome === 'cannot-tell') return [{ ...of, severity: 'not-told', code: 'undertaking-not-told' }];
  if (outcome !== 'met')
    return [{ ...of, severity: 'gap', code: draft ? 'only-drafted' : 'no-undertaking', undertaking: draft?.undertaking }];
  const life = lives.find(({ facts }) => facts.executed !== undefined && engagedBy.includes(facts.executed.id));
  return notices.filter(isOwn).map(({ code }) => ({ ...of, severity: 'note', code, undertaking: life?.undertaking }));
};

/** How sure the wording of the Rule is stands with its finding; here it would be told for every person. */
const isOwn = ({ code }: Finding['notices'][number]): boolean =>
  code !== 'wording-not-verified' && code !== 'not-read-since-2026' && code !== 'articles-unknown';

const rulesGaps = ({ subject, notices }: Finding, { lives }: Lives): readonly Gap[] => {
  const life = lives.find(({ undertaking }) => undertaking === subject);
  const person = life?.by ?? '';
  // To promise less is to be known; to promise nothing, or nothing to shareholders, is not what the Rule asks for.
  const left = new Set(['rules-missing', ...omissions(life?.terms)]);
  return notices.filter(isOwn).map(({ code, values = {} }) => ({
    severity: left.has(code) ? 'gap' : 'note',
    code,
    person,
    undertaking: subject,
    values,
  }));
};

/** The instrument speaks of vehicles in general; one that came after it, and after the listing, is in no schedule of it. */
const laterVehicles = ({ lives, facts, checked }: Lives): readonly Gap[] => {
  const newest = new Map<string, { readonly life: Life; readonly on: HongKongDate }>();
  for (const life of lives) {
    const { executedOn, bitesFrom } = checked.bindings.get(life.undertaking) ?? {};
    if (executedOn === undefined || bitesFrom === undefined || !life.binds) continue;
    const on = executedOn > bitesFrom ? executedOn : bitesFrom;
    const known = newest.get(life.by);
    if (known === undefined || known.on <= on) newest.set(life.by, { life, on });
  }
  return facts.vehicles.flatMap(({ vehicle, for: persons, on }) =>
    persons.flatMap((person): readonly Gap[] => {
      const found = newest.get(person);
      if (found === undefined || on <= found.on) return [];
      const { undertaking, supplements } = found.life;
      if (supplements.some(({ status, vehicles }) => status !== 'draft' && vehicles.includes(vehicle))) return [];
      return [{ severity: 'note', code: 'vehicle-later', person, undertaking, values: { vehicle, date: on } }];
    }),
  );
};
