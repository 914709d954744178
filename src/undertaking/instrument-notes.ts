import { type Binding, type CheckResult, replaces, weakenings } from '../rulebook/index.ts';
import type { Claims } from './claims.ts';
import type { LifeNote } from './life-note.ts';
import type { Life } from './life-shape.ts';
import type { InstrumentFacts } from './record-facts.ts';

const note = (code: string, values: LifeNote['values'] = {}): LifeNote => ({ code, values });

export const instrumentNotes = ({
  life,
  binding,
  checked: { state },
  claims,
}: {
  readonly life: Omit<Life, 'notes'>;
  readonly binding: Binding | undefined;
  readonly checked: CheckResult;
  readonly claims: Claims;
}): readonly LifeNote[] => {
  const { facts, terms, doubt } = life;
  const { executed, acknowledged, declined, notices } = facts;
  if (executed === undefined) {
    return facts.signed.length === 0 ? [] : [note('signed-so-far', { steps: facts.signed.map(({ as }) => as).join(', ') })];
  }
  const listed = state.listing !== undefined && state.listing.exempt === undefined;
  const successor = state.undertakings.get(binding?.superseded?.by ?? '');
  const isExempt = state.listing?.exempt !== undefined && binding?.bitesFrom !== undefined && life.termination === undefined;
  const ending = binding?.ended?.facts ?? [];
  const idle = terms?.terminatesOn?.includes('notice')
    ? notices.find(({ id, matter }) => /^(notice of )?termination\b|^終止/i.test(matter) && !ending.includes(id))
    : undefined;
  const released = notices.find(({ matter }) => /^(deed of )?release\b|^解除/i.test(matter));
  return [
    ...(acknowledged === undefined
      ? [declined === undefined ? note('not-acknowledged') : note('declined', { by: declined.by, date: declined.on })]
      : []),
    ...(acknowledged !== undefined && acknowledged.authority === undefined ? [note('authority-missing')] : []),
    ...(isWitnessed(facts) ? [] : [note('witness-missing')]),
    ...(executed.witness !== undefined && executed.witness.name === undefined ? [note('witness-unnamed')] : []),
    ...(listed && binding?.bitesFrom === undefined ? [note('no-beneficiary-since-listing')] : []),
    ...weakenings(terms).map(({ code }) => note(code)),
    ...(terms?.subjectTo204 === false ? [note('not-subject-to-204')] : []),
    ...(terms?.terminatesOn?.includes('other') ? [note('other-termination')] : []),
    ...(released !== undefined && !terms?.terminatesOn?.includes('release-by-company')
      ? [note('release-does-not-bind', { date: released.on })]
      : []),
    ...(binding?.superseded === undefined || replaces(binding.superseded)
      ? []
      : [
          ...(binding.superseded.narrower
            ? [note(successor ? 'successor-narrower' : 'successor-missing', { by: binding.superseded.by })]
            : []),
          ...(successor !== undefined && !binding.superseded.acknowledged
            ? [note('successor-not-acknowledged', { by: binding.superseded.by })]
            : []),
        ]),
    ...(isExempt ? [note('exempt-now', { date: state.listing?.since ?? '-' })] : []),
    ...(idle === undefined ? [] : [note('notice-ends-nothing', { by: idle.by, date: idle.on, matter: idle.matter })]),
    ...(doubt === undefined ? [] : [doubtNote(doubt)]),
    ...claims.notes,
    ...(life.certainty === 'filed' ? [] : [note('execution-not-filed')]),
  ];
};

const isWitnessed = ({ executed, signed }: InstrumentFacts): boolean =>
  executed?.witness !== undefined || signed.some(({ as }) => as === 'witness');

/** When it ends by either reading of the articles; by one of them it may not have ended yet. */
const doubtNote = ({ selfExecuting, otherwise }: NonNullable<Life['doubt']>): LifeNote => {
  if (otherwise === undefined) return note('articles-unknown-open', { one: selfExecuting ?? '-' });
  if (selfExecuting === undefined) return note('articles-unknown-later', { other: otherwise });
  return note('articles-unknown', { one: selfExecuting, other: otherwise });
};
