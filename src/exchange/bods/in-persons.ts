import type { Json } from '../../record/index.ts';
import { exchangeWords } from '../../words/exchange/index.ts';
import type { NotCarried } from '../carried.ts';
import type { Histories, History } from './in-histories.ts';
import type { EntityDetails, PersonDetails, Statement } from './in-statements.ts';
import type { Draft } from './in-vehicles.ts';
import { kindsOf } from './terms.ts';

type Name = { readonly en: string; readonly 'zh-Hant'?: string };
type Names = PersonDetails['names'];

const preferred = ['legal', '', 'translation', 'transliteration', 'alternative'];
const isChinese = (text: string): boolean =>
  /\p{Script=Han}/u.test(text) && !/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text);

/**
 * The name that a record keeps: the first that is not Chinese, with the first Chinese one beside it; legal names before
 * others, former names and names at birth never.
 */
export const nameOf = (names: Names): Name | undefined => {
  const usable = preferred.flatMap((type) => names.filter((name) => name.type === type));
  const english = usable.find(({ text }) => !isChinese(text)) ?? usable[0];
  if (english === undefined) return undefined;
  const chinese = usable.find(({ text }) => isChinese(text) && text !== english.text);
  return { en: english.text, ...(chinese === undefined ? {} : { 'zh-Hant': chinese.text }) };
};

/** How many names of a statement a record has no place for. */
export const hasMoreNames = (names: Names): boolean => names.length > Object.keys(nameOf(names) ?? {}).length;

/** The first statement that names what it is about, else the first. */
const namingOf = <D extends PersonDetails | EntityDetails>(history: History<D>): Statement<D> =>
  history.find(({ details }) => nameOf(details.names) !== undefined) ?? history[0];

/** The head's name of an entity. */
export const namedAs = (history: History<EntityDetails>): Name =>
  nameOf(namingOf(history).details.names) ?? exchangeWords['bods-unnamed-entity'];

/** Persons of the record, with their deaths; what later statements say of them otherwise is told. */
export const personDrafts = ({
  histories,
  isPerson,
  idOf,
}: {
  readonly histories: Histories;
  /** False for the issuer, and for entities that are no persons of the record. */
  readonly isPerson: (recordId: string) => boolean;
  readonly idOf: (recordId: string) => string;
}): { readonly drafts: readonly Draft[]; readonly notCarried: readonly NotCarried[] } => {
  const drafts: Draft[] = [];
  const notCarried: NotCarried[] = [];
  const recorded = (recordId: string, history: History<PersonDetails> | History<EntityDetails>, kind: string): void => {
    const person = idOf(recordId);
    const [first] = history;
    const naming = namingOf(history as History<PersonDetails | EntityDetails>);
    const found = nameOf(naming.details.names);
    const name = found ?? exchangeWords[first.details.recordType === 'person' ? 'bods-unnamed-person' : 'bods-unnamed-entity'];
    if (found === undefined) {
      notCarried.push({ code: 'bods-not-named', where: first.where, values: { person, reason: first.details.reason || '-' } });
    }
    drafts.push({
      fact: 'person-recorded',
      on: first.date,
      fields: { person, kind, name: { ...name } satisfies Json },
      names: [person],
      statements: naming === first ? [first] : [first, naming],
    });
    if (found !== undefined) notCarried.push(...renamings({ person, name: found, history }));
    for (const { status, where, date } of history) {
      if (status === 'closed') notCarried.push({ code: 'bods-record-closed', where, values: { person, date } });
    }
  };
  for (const [recordId, history] of histories.person) {
    recorded(recordId, history, 'natural');
    const died = deathOf({ person: idOf(recordId), history, notCarried });
    if (died !== undefined) drafts.push(died);
  }
  for (const [recordId, history] of histories.entity) {
    if (!isPerson(recordId)) continue;
    const { person: kind } = kindsOf(history[0].details.entityType);
    recorded(recordId, history, kind);
    notCarried.push(...kindsNotCarried({ person: idOf(recordId), kind, history }));
  }
  return { drafts, notCarried };
};

/** What later statements about the issuer say otherwise than the head. */
export const issuerLeft = ({
  histories,
  standing: { issuer },
}: {
  readonly histories: Histories;
  readonly standing: { readonly issuer: string | undefined };
}): readonly NotCarried[] => {
  const history = issuer === undefined ? undefined : histories.entity.get(issuer);
  if (issuer === undefined || history === undefined) return [];
  const closed = history.filter(({ status }) => status === 'closed');
  return [
    ...renamings({ person: issuer, name: namedAs(history), history }),
    ...closed.map(({ where, date }) => ({ code: 'bods-record-closed', where, values: { person: issuer, date } })),
  ];
};

const renamings = ({
  person,
  name,
  history,
}: {
  readonly person: string;
  readonly name: Name;
  readonly history: readonly Statement<PersonDetails | EntityDetails>[];
}): readonly NotCarried[] => {
  let current = name;
  return history.flatMap(({ details, where, date }) => {
    const next = nameOf(details.names);
    if (next === undefined || (next.en === current.en && next['zh-Hant'] === current['zh-Hant'])) return [];
    current = next;
    return [{ code: 'bods-name-changed', where, values: { person, date } }];
  });
};

const kindsNotCarried = ({
  person,
  kind,
  history,
}: {
  readonly person: string;
  readonly kind: string;
  readonly history: History<EntityDetails>;
}): readonly NotCarried[] => {
  let before = '';
  return history.flatMap(({ details: { entityType }, where }) => {
    const type = [entityType.type, entityType.subtype, entityType.details].filter((word) => word !== undefined).join(', ');
    const kinds = kindsOf(entityType);
    const isTold = (kinds.exact && kinds.person === kind) || type === before;
    before = type;
    return isTold ? [] : [{ code: 'bods-kind', where, values: { person, type, kind } }];
  });
};

const deathOf = ({
  person,
  history,
  notCarried,
}: {
  readonly person: string;
  readonly history: History<PersonDetails>;
  readonly notCarried: NotCarried[];
}): Draft | undefined => {
  let died: Draft | undefined;
  for (const statement of history) {
    const on = statement.details.died;
    if (on === undefined) {
      if (died !== undefined)
        notCarried.push({ code: 'bods-death-differs', where: statement.where, values: { person, on: died.on } });
    } else if (on === 'partly') {
      notCarried.push({ code: 'bods-death-partly', where: statement.where, values: { person } });
    } else if (died === undefined) {
      died = { fact: 'person-died', on, fields: { person }, names: [person], statements: [statement] };
    } else if (died.on !== on) {
      notCarried.push({ code: 'bods-death-differs', where: statement.where, values: { person, on: died.on } });
    }
  }
  return died;
};
