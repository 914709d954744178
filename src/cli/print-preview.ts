import type { Preview } from '../app/additions/index.ts';
import type { PositionReport } from '../app/index.ts';
import { grouped } from '../exact/index.ts';
import { columnOf, movementOf } from '../exchange/index.ts';
import { type Fact, type Field, factJson, factKinds, type Json } from '../record/index.ts';
import type { ChangedFinding, NameOf } from '../rulebook/index.ts';
import { movementColumns, movementTerms } from '../words/exchange/index.ts';
import { type Catalogue, fill, type Language, screenWords } from '../words/index.ts';
import { outcomeWord, printFinding, type Screen, term, word } from './print-check.ts';
import { visible } from './tell.ts';
import { paint, table } from './terminal.ts';

/**
 * What a preview shows a person: the facts, the balances that change, the totals, and the findings that are new, worse or
 * better; of those that have only other figures, the Rules.
 */
export const printPreview = (preview: Preview, nameOf: NameOf, screen: Screen): string => {
  const { terminal, language } = screen;
  const { facts, asOf, outcome, findings, gone } = preview;
  const head = (key: string): string => `${paint(terminal, 'bold', word(key, language))}\n`;
  const count = `${facts.length}`;
  const told = findings.filter(({ change }) => change !== 'otherwise').map((changed) => printChanged(changed, nameOf, screen));
  const rules = new Set(findings.filter(({ change }) => change === 'otherwise').map(({ finding }) => finding.rule));
  const otherwise = rules.size === 0 ? [] : [`${word('otherwise', language)}: ${[...rules].join(', ')}\n`];
  const left = gone.map((finding) => `${word('gone', language)}: ${printFinding(finding, screen, nameOf)}`);
  return [
    `${fill(screenWords['preview-of'][language], { count, date: asOf.instant ?? asOf.date })}\n`,
    factsTable(facts, screen),
    `${head('position')}${balances(preview, nameOf, screen)}`,
    `${head('findings')}${[...told, ...left, ...otherwise].join('') || `  ${word('nothing-otherwise', language)}\n`}`,
    `${word('creates-or-worsens', language)}: ${outcomeWord(outcome, screen)}\n`,
  ].join('\n');
};

const printChanged = ({ change, before, finding }: ChangedFinding, nameOf: NameOf, screen: Screen): string => {
  const from = before === null ? '' : ` (${word('before', screen.language)}: ${word(before, screen.language)})`;
  return `${word(change, screen.language)}${from}: ${printFinding(finding, screen, nameOf)}`;
};

const shown = ['fact', 'on', 'at', 'class', 'number', 'from', 'holder', 'to', 'into', 'id'];

/** A fact in the cells of a table: what, class, number, from whom, to whom, and the rest in one line. */
export const factCells = (fact: Fact, language: Language) => {
  const json = factJson(fact);
  const said = wordsOf(fact, language);
  const cell = (key: string): string => (json[key] === undefined ? '' : shownValue(said.value(key, json[key])));
  const number = cell('number');
  const more = Object.entries(json).filter(([key]) => !shown.includes(key));
  return {
    kind: said.kind,
    class: cell('class'),
    number: number === '' ? '' : grouped(BigInt(number)),
    from: cell('from') || cell('holder'),
    to: cell('to') || cell('into'),
    id: cell('id'),
    more: more.map(([key, value]) => `${said.key(key)} ${inOneLine(shownValue(said.value(key, value)))}`).join(', '),
  };
};

const factsTable = (facts: readonly Fact[], { terminal, language }: Screen): string => {
  const rows = facts.map((fact) => {
    const { kind, class: classId, number, from, to, id, more } = factCells(fact, language);
    return [fact.at ?? fact.on, kind, classId, number, from, to, id, more];
  });
  const heads = ['date', 'movement', 'class', 'shares', 'from-whom', 'to', 'id', 'more'];
  return table(
    terminal,
    heads.map((key) => ({ head: word(key, language), right: key === 'shares' })),
    rows,
  );
};

const terms: Catalogue = movementTerms;
const columns: Catalogue = movementColumns;

/**
 * A movement is told in the words of a table of movements, which are read in both languages; any other fact in the keys and
 * codes of a record's file, which are written in one way only.
 */
const wordsOf = (fact: Fact, language: Language) => {
  const movement = movementOf(fact);
  const own = (word: string): string => terms[word]?.[language] ?? word;
  const shapes: Readonly<Record<string, Field>> = factKinds[fact.fact].fields;
  return {
    kind: movement === undefined ? fact.fact : own(movement),
    key: (key: string): string => (movement === undefined ? key : (columns[columnOf(key)]?.[language] ?? key)),
    value: (key: string, value: Json): Json => {
      if (movement === undefined || !isWord(key, shapes[key], value)) return value;
      return Array.isArray(value) ? value.map((one) => own(`${one}`)) : own(`${value}`);
    },
  };
};

/** A word of a choice, or one that stands for holders without a name; anything else was made up by somebody. */
const isWord = (key: string, shape: Field | undefined, value: Json): boolean => {
  if (key === 'certainty') return true;
  if (shape === undefined) return false;
  switch (shape.type) {
    case 'choice':
      return typeof value === 'string' && shape.of.includes(value);
    case 'list':
    case 'oneOrMany':
      return Array.isArray(value) && value.every((one: Json) => isWord(key, shape.of, one));
    case 'firstOf':
      return shape.of.some((one) => isWord(key, one, value));
    case 'reference':
      return (shape.to === 'party' || shape.to === 'claimant') && (value === 'public' || value === 'unknown');
    default:
      return false;
  }
};

/** Lists and maps in one line: `person xu-li part 1/2; person li-wei part 1/2`. */
const shownValue = (value: Json): string => {
  if (Array.isArray(value)) return value.map(shownValue).join(value.some((one) => typeof one === 'object') ? '; ' : ' ');
  if (typeof value !== 'object' || value === null) return `${value}`;
  return Object.entries(value)
    .map(([key, of]) => `${key} ${shownValue(of)}`)
    .join(' ');
};

const mostShown = 60;
const inOneLine = (text: string): string => {
  const line = visible(text.replaceAll(/\s+/g, ' '));
  return line.length > mostShown ? `${line.slice(0, mostShown).toWellFormed()}…` : line;
};

type Row = readonly [what: string, of: string, before: bigint, after: bigint];

const classFigures = ['issued', 'treasury', 'pendingCancellation', 'pendingRegistration', 'votes'] as const;
const classWords = {
  issued: 'issued',
  treasury: 'treasury',
  pendingCancellation: 'pending-cancellation',
  pendingRegistration: 'pending-registration',
  votes: 'votes',
} as const;
const totalFigures = ['wvrShares', 'issuedShares', 'totalVotes', 'nonWvrVotes', 'reservedVotes'] as const;

/** Balances of classes and holders that change, and the totals whether they do or not. */
const balances = ({ before, after }: Preview, nameOf: NameOf, screen: Screen): string => {
  const { terminal, language } = screen;
  const changed = (rows: readonly Row[]): readonly Row[] => rows.filter(([, , was, is]) => was !== is);
  const holders = holderRows(before.position, after.position);
  const rows: readonly Row[] = [
    ...changed(classRows(before.position, after.position)).map(
      ([what, ...rest]): Row => [word(classWords[what as keyof typeof classWords], language), ...rest],
    ),
    ...changed(holders).map(([holder, ...rest]): Row => [holderName(holder, nameOf, screen), ...rest]),
    ...totalFigures.map(
      (figure): Row => [word(figure, language), '', before.position.totals[figure], after.position.totals[figure]],
    ),
  ];
  const right = (key: string) => ({ head: word(key, language), right: true });
  const unchanged = holders.length - changed(holders).length;
  return `${table(
    terminal,
    [{ head: '' }, { head: word('class', language) }, right('before'), right('after'), right('difference')],
    rows.map(([what, of, was, is]) => [what, of, grouped(was), grouped(is), signed(is - was)]),
  )}${unchanged === 0 ? '' : `  ${fill(screenWords.unchanged[language], { count: `${unchanged}` })}\n`}`;
};

const holderName = (holder: string, nameOf: NameOf, { language }: Screen): string => {
  const name = nameOf(holder, language);
  return name === holder ? term(holder, language) : name;
};

const signed = (difference: bigint): string =>
  difference === 0n ? '' : difference > 0n ? `+${grouped(difference)}` : grouped(difference);

const classRows = (before: PositionReport, after: PositionReport): readonly Row[] =>
  after.classes.flatMap((now) => {
    const old = before.classes.find(({ class: id }) => id === now.class);
    return classFigures.map((figure): Row => [figure, now.class, old?.[figure] ?? 0n, now[figure]]);
  });

const holderRows = (before: PositionReport, after: PositionReport): readonly Row[] => {
  const rows = new Map<string, Row>();
  const keyOf = (row: PositionReport['holders'][number]): string => `${row.class}/${row.holder}`;
  for (const row of before.holders) rows.set(keyOf(row), [row.holder, row.class, row.shares, 0n]);
  for (const row of after.holders) {
    const [, , was] = rows.get(keyOf(row)) ?? [row.holder, row.class, 0n, 0n];
    rows.set(keyOf(row), [row.holder, row.class, was, row.shares]);
  }
  return [...rows.values()];
};
