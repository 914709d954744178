import type { HongKongDate } from '../../exact/index.ts';
import type { Fact, FactOf, IssuerRecord, JsonMap, State } from '../../record/index.ts';
import { unnamedHolders } from './holders.ts';
import type { Lots } from './lots.ts';
import { noPrice } from './numbers.ts';
import { countryFields } from './places.ts';

export const issuerOf = ({
  record: { issuer },
  formedOn,
}: {
  readonly record: IssuerRecord;
  readonly formedOn: HongKongDate;
}): JsonMap => {
  const chinese = issuer.name['zh-Hant'];
  const comments = [
    ...(chinese === undefined ? [] : [chinese]),
    ...(issuer.stockCode === undefined ? [] : [`Stock code ${issuer.stockCode} on the Stock Exchange of Hong Kong.`]),
  ];
  return {
    object_type: 'ISSUER',
    id: issuer.id,
    legal_name: issuer.name.en,
    formation_date: formedOn,
    ...countryFields(issuer.incorporatedIn),
    ...(comments.length === 0 ? {} : { comments }),
  };
};

export const stakeholdersOf = ({
  record,
  state,
  lots,
}: {
  readonly record: IssuerRecord;
  readonly state: State;
  readonly lots: Lots;
}): readonly JsonMap[] => {
  const used = new Set(lots.transactions.flatMap(({ stakeholder_id: id }) => (typeof id === 'string' ? [id] : [])));
  const unnamed = unnamedHolders.flatMap(({ stakeholder, name }) =>
    used.has(stakeholder)
      ? [
          {
            object_type: 'STAKEHOLDER',
            id: stakeholder,
            name: { legal_name: name },
            stakeholder_type: 'INSTITUTION',
            comments: ['Not one holder: it stands for all of them together.'],
          },
        ]
      : [],
  );
  const persons = record.facts.flatMap((fact) => (fact.fact === 'person-recorded' ? [stakeholderOfPerson(fact, state)] : []));
  return [...persons, ...unnamed];
};

const stakeholderOfPerson = (fact: FactOf<'person-recorded'>, state: State): JsonMap => {
  const office = state.directors.get(fact.person)?.office;
  const relationships = office === undefined ? [] : office === 'executive' ? ['BOARD_MEMBER', 'EXECUTIVE'] : ['BOARD_MEMBER'];
  const chinese = fact.name['zh-Hant'];
  const comments = [...(chinese === undefined ? [] : [chinese]), ...(fact.note === undefined ? [] : [fact.note])];
  return {
    object_type: 'STAKEHOLDER',
    id: fact.person,
    name: { legal_name: fact.name.en },
    stakeholder_type: fact.kind === 'natural' ? 'INDIVIDUAL' : 'INSTITUTION',
    ...(relationships.length === 0 ? {} : { current_relationships: relationships }),
    ...(state.dead.has(fact.person) ? { current_status: 'TERMINATION_INVOLUNTARY_DEATH' } : {}),
    ...(comments.length === 0 ? {} : { comments }),
  };
};

/** The classes with the votes that they have at the end: a class of OCF has one number of them. */
export const stockClassesOf = ({
  standing,
  state,
  authorised,
}: {
  readonly standing: ReadonlySet<Fact>;
  readonly state: State;
  readonly authorised: ReadonlyMap<string, bigint>;
}): readonly JsonMap[] => {
  const notes = new Map([...standing].flatMap((fact) => (fact.fact === 'class-created' ? [[fact.class, fact]] : [])));
  return [...state.classes.values()].map(({ id, votes, convertsInto }): JsonMap => {
    const created = notes.get(id);
    const target =
      convertsInto !== undefined && convertsInto !== id && state.classes.has(convertsInto) ? convertsInto : undefined;
    return {
      object_type: 'STOCK_CLASS',
      id,
      name: `Class ${id}`,
      class_type: 'COMMON',
      default_id_prefix: `${id}-`,
      initial_shares_authorized: authorised.has(id) ? `${authorised.get(id)}` : 'NOT APPLICABLE',
      votes_per_share: `${votes}`,
      seniority: '1',
      ...(target === undefined ? {} : { conversion_rights: [conversionRight(target)] }),
      ...(created?.note === undefined ? {} : { comments: [created.note] }),
    };
  });
};

const conversionRight = (into: string): JsonMap => ({
  type: 'STOCK_CLASS_CONVERSION_RIGHT',
  conversion_mechanism: {
    type: 'RATIO_CONVERSION',
    ratio: { numerator: '1', denominator: '1' },
    conversion_price: noPrice,
    rounding_type: 'FLOOR',
  },
  converts_to_stock_class_id: into,
});
