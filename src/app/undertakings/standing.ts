import type { HongKongDate } from '../../exact/index.ts';
import { type IssuerRecord, nearestWord, publicHolders, type State, type Timeline, unknownHolder } from '../../record/index.ts';
import type { NameOf } from '../../rulebook/index.ts';
import {
  holderHistory,
  isToProve,
  lawPassages,
  livesOf,
  type RegisterView,
  type RightStanding,
  type Standing,
  standingOf,
  tellLife,
  type UndertakingStanding,
} from '../../undertaking/index.ts';
import { type Language, languages, screenWords, type Values } from '../../words/index.ts';
import type { Store } from '../ledger/ports.ts';
import { registerAt } from '../ledger/register.ts';
import { issuerJson, namesOf } from '../reports.ts';
import { bothLanguages, rightJson } from './status.ts';

/** What a register of members in a store shows of a holder or of a nominee who holds for him. */
export type HolderRegisters = { readonly views: readonly RegisterView[]; readonly isNominee: boolean };

export const noRegisters: HolderRegisters = { views: [], isNominee: false };

/** Who the record or a register must know: the nearest id is given where nobody is called so. */
export type HolderUnknown = { readonly status: 'unknown'; readonly nearest: string | undefined };

export type StandingReport = { readonly status: 'told'; readonly standing: Standing; readonly json: () => unknown };

/** `holdfast undertaking standing`: could this holder enforce on that day. */
export const standingReport = ({
  record,
  timeline,
  holder,
  on,
  knownAt,
  registers = noRegisters,
}: {
  readonly record: IssuerRecord;
  readonly timeline: Timeline;
  readonly holder: string;
  readonly on: HongKongDate;
  readonly knownAt: string | undefined;
  readonly registers?: HolderRegisters;
}): StandingReport | HolderUnknown => {
  const known = holdersNamed(record);
  const isCompany = holder === 'company' || holder === record.issuer.id;
  if (!isCompany && !known.has(holder) && !registers.views.some(({ shows }) => shows)) {
    return { status: 'unknown', nearest: nearestWord(holder, [...known, record.issuer.id]) };
  }
  const asOf = { date: on };
  const lives = livesOf({ timeline, asOf });
  const late = [...lives.facts.deaths.values()].find(({ estate }) => estate === holder)?.person;
  const standing = standingOf({
    lives,
    history: holderHistory({ timeline, asOf, holder, late }),
    isCompany,
    names: new Set(isCompany ? ['company', record.issuer.id] : [holder]),
    knownUntil: knownUntil(lives.checked.state, on),
    isNominee: registers.isNominee || holdsForOthers(record, holder),
    registers: registers.views,
    on,
  });
  const nameOf = namesOf(record);
  return {
    status: 'told',
    standing,
    json: () => ({
      holdfast: 1,
      issuer: issuerJson(record),
      holder,
      on,
      knownAt: knownAt ?? null,
      answer: standing.answer,
      coBeneficiary: standing.coBeneficiary,
      membership: {
        ...standing.membership,
        registers: standing.membership.registers.map(({ asAt, seq, days }) => ({ asAt, seq, days: `${days}` })),
      },
      undertakings: standing.undertakings.map((one) => undertakingJson(one, nameOf)),
      notice: `${screenWords.notice.en}${record.notice === undefined ? '' : ` ${record.notice}`}`,
    }),
  };
};

/** Where the sources stop that tell who holds what: the earlier of the two areas. */
const knownUntil = ({ knowledge }: State, on: HongKongDate): HongKongDate | undefined =>
  (['holdings', 'shares'] as const)
    .flatMap((area) => knowledge.get(area)?.endedOn ?? [])
    .filter((end) => end < on)
    .toSorted()[0];

const holderFields = ['person', 'holder', 'from', 'to', 'vehicle', 'chargee', 'estate'] as const;

/** Every person or holder that a record names. */
const holdersNamed = ({ facts }: IssuerRecord): ReadonlySet<string> => {
  const found = new Set<string>([publicHolders, unknownHolder]);
  for (const fact of facts) {
    const given = fact as unknown as Readonly<Record<string, unknown>>;
    for (const field of holderFields) if (typeof given[field] === 'string') found.add(given[field]);
  }
  return found;
};

const holdsForOthers = ({ facts }: IssuerRecord, holder: string): boolean =>
  facts.some(
    (fact) =>
      (fact.fact === 'person-recorded' && fact.person === holder && (fact.kind === 'nominee' || fact.kind === 'depositary')) ||
      (fact.fact === 'relation-recorded' && fact.person === holder && fact.kind === 'nominee-for'),
  );

/** The nominees of a holder on record: where a register shows one of them, it shows him through it. */
const nomineesOf = ({ facts }: IssuerRecord, holder: string): readonly string[] => [
  ...new Set(
    facts.flatMap((fact) =>
      fact.fact === 'relation-recorded' && fact.kind === 'nominee-for' && fact.to === holder ? [fact.person] : [],
    ),
  ),
];

/**
 * What each register of members in a store shows of a holder: the one loaded last of each date. `idOf` is what stands for
 * him in the log.
 */
export const registersOfHolder = async ({
  store,
  record,
  holder,
  idOf,
}: {
  readonly store: Pick<Store, 'marksBetween' | 'entries' | 'withheld' | 'holdingsOf'>;
  readonly record: IssuerRecord;
  readonly holder: string;
  readonly idOf: (holder: string) => string;
}): Promise<HolderRegisters> => {
  const issuer = record.issuer.id;
  const marks = await store.marksBetween(issuer, { kind: 'register', from: '', upTo: '9999-12-31' });
  const dates = [...new Set(marks.map(({ value }) => value))].sort();
  const nominees = nomineesOf(record, holder);
  const views: RegisterView[] = [];
  for (const asAt of dates) {
    const found = await registerAt(store, issuer, asAt);
    if (found === undefined) continue;
    const { seq } = found;
    const own = await store.holdingsOf(issuer, seq, idOf(holder));
    let through: string | undefined;
    for (const nominee of own.length === 0 ? nominees : []) {
      if (through === undefined && (await store.holdingsOf(issuer, seq, idOf(nominee))).length > 0) through = nominee;
    }
    const nominee = own.some(({ nominee: said }) => said === 'yes');
    views.push({ asAt, seq, shows: own.length > 0 || through !== undefined, nominee, through });
  }
  return { views, isNominee: views.some(({ nominee }) => nominee) };
};

const toldJson = ({ code, values }: { readonly code: string; readonly values: Values }) => ({
  code,
  values,
  text: Object.fromEntries(languages.map((language) => [language, tellLife(code, language, toldValues(values, language))])),
});

/** The strength of a limb is a code; in a sentence it is told. */
export const toldValues = (values: Values, language: Language): Values =>
  values['strength'] === undefined ? values : { ...values, strength: tellLife(values['strength'], language) };

const lawJson = (law: readonly string[]) =>
  law.map((passage) => ({
    passage,
    confidence: lawPassages[passage as keyof typeof lawPassages],
    text: bothLanguages(passage),
  }));

const undertakingJson = ({ rights, why, law, ...rest }: UndertakingStanding, nameOf: NameOf) => ({
  ...rest,
  why: why.map(toldJson),
  law: lawJson(law),
  rights: rights.map((one) => standingRightJson(one, nameOf)),
});

const standingRightJson = ({ right, remedies, mustProve, law, ...rest }: RightStanding, nameOf: NameOf) => {
  const { breach, rule, check, on, limb, strength, outcome, curedOn, verdict, accruals, limitation, text } = rightJson(
    right,
    nameOf,
  );
  return {
    ...rest,
    breach,
    rule,
    check,
    on,
    limb,
    strength,
    outcome,
    curedOn,
    verdict,
    accruals,
    limitation,
    text,
    remedies: remedies.map((one) => ({
      ...one,
      from: one.from ?? null,
      until: one.until ?? null,
      text: bothLanguages(one.why),
    })),
    mustProve: mustProve.map((one) => ({ ...toldJson(one), required: isToProve(one) })),
    law: law.map((passage) => passage),
  };
};
