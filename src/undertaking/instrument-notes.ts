import { type Binding, type CheckResult, weakenings } from '../rulebook/index.ts';
import type { Life } from './life.ts';
import type { InstrumentFacts } from './record-facts.ts';

/** What is to be known of an undertaking besides its status; `code` has words. Not one of them makes it invalid. */
export type LifeNote = { readonly code: string; readonly values: Readonly<Record<string, string>> };

const note = (code: string, values: LifeNote['values'] = {}): LifeNote => ({ code, values });

export const instrumentNotes = ({
  life,
  binding,
  checked: { state },
  instruments,
}: {
  readonly life: Omit<Life, 'notes'>;
  readonly binding: Binding | undefined;
  readonly checked: CheckResult;
  readonly instruments: ReadonlyMap<string, InstrumentFacts>;
}): readonly LifeNote[] => {
  const { facts, rights, questions, terms, doubt } = life;
  const { executed, acknowledged, declined, notices } = facts;
  if (executed === undefined) {
    return facts.signed.length === 0 ? [] : [note('signed-so-far', { steps: facts.signed.map(({ as }) => as).join(', ') })];
  }
  const known = new Set([...rights.map(({ breach }) => breach), ...questions.map(({ breach }) => breach)]);
  const listed = state.listing !== undefined && state.listing.exempt === undefined;
  const successor = life.superseded && instruments.get(life.superseded.by)?.executed;
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
    ...(successor !== undefined && isNarrower(life, successor)
      ? [note('successor-narrower', { by: successor.undertaking })]
      : []),
    ...(doubt === undefined
      ? []
      : [note('articles-unknown', { one: doubt.selfExecuting ?? '-', other: doubt.otherwise ?? '-' })]),
    ...[...facts.events.keys()].filter((breach) => !known.has(breach)).map((breach) => note('claim-of-nothing', { breach })),
    ...(life.certainty === 'filed' ? [] : [note('execution-not-filed')]),
  ];
};

const isWitnessed = ({ executed, signed }: InstrumentFacts): boolean =>
  executed?.witness !== undefined || signed.some(({ as }) => as === 'witness');

/** A new instrument does not take away what holders rely on (A14; Cap. 623, s.6). */
const isNarrower = ({ rules, terms }: Omit<Life, 'notes'>, successor: NonNullable<InstrumentFacts['executed']>): boolean =>
  rules.some((rule) => !successor.rules.includes(rule)) || weakenings(successor.terms).length > weakenings(terms).length;
