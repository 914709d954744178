import { divideDown, fraction, printPercent } from '../../exact/index.ts';
import { publicHolders, type State, treasuryExcludedFrom, unknownHolder, voteDirector } from '../../record/index.ts';
import type { SideAlert } from '../clearance.ts';
import { type Asked, alertOf, factsOf, isListed, unlessUnknown } from './asked.ts';
import { sources } from './sources.ts';
import { actingFor } from './the-dead.ts';

const rule = 'SFO Part XV';

/**
 * Notices of interests, per class of voting shares: a director's whenever his interest changes; a holder's of 5% or more
 * when his part passes a whole percentage, also by what others did. Three business days run from when he knows.
 */
export const interestsAlerts = (asked: Asked): readonly SideAlert[] => {
  const splitsAlone = asked.proposed.every(({ fact }) => fact === 'shares-subdivided' || fact === 'shares-consolidated');
  if (!isListed(asked) || splitsAlone) return [];
  const [before, after] = [interestsOf(asked.before.state), interestsOf(asked.after.state)];
  const persons = [...new Set([...before.keys(), ...after.keys()])];
  const directors = new Set([...asked.before.state.directors.keys(), ...asked.after.state.directors.keys()]);
  return [
    ...persons.flatMap((person) => personAlert({ asked, person, before, after, isDirector: directors.has(person) })),
    ...natureAlerts(asked, directors, before),
    ...unsplitAlerts(asked),
  ].map((alert) => unlessUnknown(asked, alert));
};

type Interests = ReadonlyMap<string, ReadonlyMap<string, bigint>>;

/** By person, by class, the shares whose votes he directs or that a vehicle holds for him. */
const interestsOf = (state: State): Interests => {
  const found = new Map<string, Map<string, bigint>>();
  for (const [classId, holders] of state.holdings) {
    for (const [holder, { shares }] of holders) {
      for (const person of interestedIn(state, holder)) {
        const own = found.get(person) ?? new Map<string, bigint>();
        own.set(classId, (own.get(classId) ?? 0n) + shares);
        found.set(person, own);
      }
    }
  }
  return found;
};

const interestedIn = (state: State, holder: string): ReadonlySet<string> => {
  const director = voteDirector(state, holder);
  // A holder that stands for several persons without a word on their parts makes nobody's figure.
  const behind = director === unknownHolder ? [] : (state.vehicles.get(holder)?.for ?? []);
  return new Set([director, ...behind].filter((person) => person !== publicHolders && person !== unknownHolder));
};

type Level = { readonly class: string; readonly shares: bigint; readonly whole: bigint; readonly percent: bigint };

const levelOf = (asked: Asked, state: State, interests: Interests, person: string, classId: string): Level => {
  const shareClass = state.classes.get(classId);
  const treasury = asked.on >= treasuryExcludedFrom ? (shareClass?.treasury ?? 0n) : 0n;
  const whole = (shareClass?.issued ?? 0n) - treasury;
  const shares = interests.get(person)?.get(classId) ?? 0n;
  return { class: classId, shares, whole, percent: whole === 0n ? 0n : divideDown(100n * shares, whole) };
};

const personAlert = ({
  asked,
  person,
  before,
  after,
  isDirector,
}: {
  readonly asked: Asked;
  readonly person: string;
  readonly before: Interests;
  readonly after: Interests;
  readonly isDirector: boolean;
}): readonly SideAlert[] => {
  const classes = [...asked.after.state.classes.keys()].map((classId) => ({
    was: levelOf(asked, asked.before.state, before, person, classId),
    is: levelOf(asked, asked.after.state, after, person, classId),
  }));
  const passed = classes.filter(({ was, is }) => passesLevel(was, is));
  const moved = classes.filter(({ was, is }) => was.shares !== is.shares);
  if (passed.length === 0 && (moved.length === 0 || !isDirector)) return [];
  const told = passed.length > 0 ? passed : moved;
  const form = asked.after.state.dead.has(person) ? formOf(asked, '') : isDirector ? '3A' : formOf(asked, person);
  return [
    alertOf(asked, {
      code: passed.length === 0 ? 'interests-changed' : moved.length === 0 ? 'interests-passive' : 'interests-level',
      rule,
      level: passed.length === 0 ? 'kept' : 'crossed',
      subject: person,
      ...sources.interests,
      figures: Object.fromEntries(
        told.flatMap(({ was, is }) => [
          [`sharesBefore.${is.class}`, was.shares],
          [`sharesAfter.${is.class}`, is.shares],
          [`classAfter.${is.class}`, is.whole],
        ]),
      ),
      arithmetic: told.flatMap(({ was, is }) => [
        ...(was.whole === 0n ? [] : [{ label: 'class-part-before', value: fraction(was.shares, was.whole), from: is.class }]),
        ...(is.whole === 0n ? [] : [{ label: 'class-part-after', value: fraction(is.shares, is.whole), from: is.class }]),
      ]),
      values: {
        person: actingFor(asked.after.state, asked.standing, person),
        form,
        days: '3',
        event: asked.on,
        changes: told.map(changeText).join('; '),
      },
    }),
  ];
};

/** From 5% on, a part is told by its whole percentage, rounded down; coming to 5% and going below it are told too. */
const passesLevel = (was: Level, is: Level): boolean => was.percent !== is.percent && (was.percent >= 5n || is.percent >= 5n);

const changeText = ({ was, is }: { readonly was: Level; readonly is: Level }): string => {
  // The highest whole percentage that either reaches lies between the two: each is printed on its own side of it.
  const line = fraction(was.percent > is.percent ? was.percent : is.percent, 100n);
  const percent = ({ shares, whole }: Level): string =>
    whole === 0n ? '-' : printPercent({ value: fraction(shares, whole), line });
  return `${is.class}: ${percent(was)} -> ${percent(is)}`;
};

/** An individual's form and a corporation's; where the record does not say what somebody is, both. */
const formOf = (asked: Asked, person: string): string => {
  const kind = factsOf(asked.standing, 'person-recorded').findLast((fact) => fact.person === person)?.kind;
  if (kind === 'natural' || kind === 'estate') return '1';
  return kind === undefined || kind === 'other' ? '1 / 2' : '2';
};

/** To charge shares changes the nature of an interest, unless they go to a lender whom the Ordinance leaves out. */
const natureAlerts = (asked: Asked, directors: ReadonlySet<string>, before: Interests): readonly SideAlert[] =>
  factsOf(asked.proposed, 'charge-created').flatMap((charge) =>
    [...interestedIn(asked.before.state, charge.holder)].flatMap((person) => {
      const { percent } = levelOf(asked, asked.before.state, before, person, charge.class);
      if (!directors.has(person) && percent < 5n) return [];
      return [
        alertOf(asked, {
          code: 'interests-nature',
          rule,
          level: 'ask',
          subject: person,
          ...sources.interests,
          engagedBy: [charge.id],
          figures: { shares: charge.number },
          values: {
            person,
            form: directors.has(person) ? '3A' : formOf(asked, person),
            shares: `${charge.number}`,
            class: charge.class,
            chargee: charge.chargee,
            days: '3',
            event: asked.on,
          },
        }),
      ];
    }),
  );

/** Shares moved for a holder behind whom stand several persons: whose notice it is cannot be told. */
const unsplitAlerts = (asked: Asked): readonly SideAlert[] => {
  const { before, after } = asked;
  return [...after.state.vehicles.values()].flatMap(({ vehicle, for: persons }) => {
    if (voteDirector(after.state, vehicle) !== unknownHolder) return [];
    const moved = [...after.state.classes.keys()].filter(
      (classId) =>
        (before.state.holdings.get(classId)?.get(vehicle)?.shares ?? 0n) !==
        (after.state.holdings.get(classId)?.get(vehicle)?.shares ?? 0n),
    );
    if (moved.length === 0) return [];
    return [
      alertOf(asked, {
        code: 'interests-split-unknown',
        rule,
        level: 'cannot-tell',
        subject: vehicle,
        ...sources.interests,
        missing: ['vehicle-arranged'],
        values: { holder: vehicle, persons: persons.join(', '), classes: moved.join(', '), days: '3', event: asked.on },
      }),
    ];
  });
};
