/** The generated pages of docs/reference: kinds of facts, and the coverage of the rulebook. `--write` renews them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { clearanceSchemas } from '../src/app/clearance-schemas.ts';
import { outputSchemas } from '../src/app/output-schemas.ts';
import { storeSchemas } from '../src/app/store-schemas.ts';
import { undertakingSchemas } from '../src/app/undertaking-schemas.ts';
import { dutyKinds, holidayTables, weatherDays } from '../src/calendar/index.ts';
import { claims } from '../src/clearance/claims/index.ts';
import { cellsOf, columns, type MovementKind, movementKinds } from '../src/exchange/index.ts';
import { factKinds, type Shape } from '../src/record/index.ts';
import { gaps, rules } from '../src/rulebook/index.ts';
import { claimWords, gapWords } from '../src/words/clearance/index.ts';
import { movementColumns, movementTerms } from '../src/words/exchange/index.ts';
import type { Catalogue } from '../src/words/index.ts';

const shapeText = (shape: Shape): string => {
  switch (shape.type) {
    case 'choice':
      return shape.of.join(' \\| ');
    case 'list':
      return `[${shapeText(shape.of)}]`;
    case 'oneOrMany':
      return `${shapeText(shape.of)}, one or several`;
    case 'record':
      return `{${Object.entries(shape.fields)
        .map(([key, field]) => `${key}${field.optional ? '?' : ''}: ${shapeText(field)}`)
        .join(', ')}}`;
    case 'table':
      return `{name: ${shapeText(shape.of)}}`;
    case 'firstOf':
      return shape.of.map(shapeText).join(' or ');
    case 'reference':
      return shape.to;
    case 'identifier':
      return 'new id';
    case 'truth':
      return 'true \\| false';
    case 'part':
      return 'part of one';
    default:
      return shape.type;
  }
};

const factsPage = (): string => `# Facts

Generated from the table that reads them. Every fact also takes \`id\`, \`on\` (a Hong Kong date) or \`at\` (an instant with
offset), \`recorded\`, \`source\`, \`certainty\` (filed, derived, inferred), \`set\` and \`note\`.

${Object.entries(factKinds)
  .map(
    ([kind, { about, fields }]) => `## ${kind}

${about}

${
  Object.entries(fields as Record<string, Shape & { readonly optional?: true }>)
    .map(([key, shape]) => `- \`${key}\`${shape.optional ? ' (optional)' : ''}: ${shapeText(shape)}`)
    .join('\n') || 'No fields of its own.'
}
`,
  )
  .join('\n')}`;

type Output = {
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly Output[];
};

const keysOf = ({ properties = {}, required = [], anyOf }: Output): string =>
  anyOf === undefined
    ? Object.keys(properties)
        .map((key) => `\`${key}\`${required.includes(key) ? '' : ' (optional)'}`)
        .join(', ')
    : anyOf.map(keysOf).join('; or ');

const outputsPage = (): string => `# What the commands print with --json

Generated from the JSON Schemas, which \`holdfast schema\` prints whole under \`$defs\`: a published contract, to which every
command is held by a test. Quantities are decimal text, because JSON has no whole numbers beyond 2^53. \`history\` prints
such an object a line.

${Object.entries({ ...outputSchemas, ...storeSchemas, ...undertakingSchemas, ...clearanceSchemas } as Record<string, Output>)
  .sort(([one], [other]) => (one < other ? -1 : 1))
  .map(([name, schema]) => `- **${name}**: ${keysOf(schema)}`)
  .join('\n')}
`;

const rulesPage = (): string => `# Coverage of the rulebook

Generated from the Rules as encoded. Confidence: V read, S secondary source, M professional knowledge, L low.

| Rule | check | versions in force from |
|---|---|---|
${rules.map(({ number, title, checks, versions }) => checks.map(({ id, title: name }) => `| ${number} ${title.en} | \`${id}\`: ${name.en} | ${versions.map(({ inForceFrom, confidence }) => `${inForceFrom} [${confidence}]`).join(', ')} |`).join('\n')).join('\n')}

## Declared gaps inside encoded Rules

${rules.flatMap(({ number, gaps: open }) => open.map(({ what, why }) => `- ${number}: ${what}: ${why}.`)).join('\n')}

## Rules of the chapter that are not encoded

${gaps.map(({ rule, why }) => `- ${rule}: ${why}.`).join('\n')}
`;

const kinds = Object.keys(movementKinds) as readonly MovementKind[];
const code = (words: readonly string[]): string => words.map((word) => `\`${word}\``).join(', ');

const movementsPage = (): string => `# Tables of movements

Generated from the table that reads them. The first row names the columns, in any order, in English or Traditional Chinese,
in small or capital letters. \`movement\`, \`class\` and \`shares\` are always there, and \`date\` or \`time\`; the others where
a movement needs them. A row without anything is passed over. Shares are whole numbers, also grouped: \`6,906,080,602\`.

## Movements

| movement | | fact | needs | may have |
|---|---|---|---|---|
${kinds
  .map((kind) => {
    const cells = cellsOf(kind);
    const needed = cells.filter(({ shape }) => !shape.optional).map(({ column }) => column);
    const allowed = cells.filter(({ shape }) => shape.optional).map(({ column }) => column);
    return `| \`${kind}\` | ${movementTerms[kind]['zh-Hant']} | [${movementKinds[kind]}](facts.md#${movementKinds[kind]}) | ${code(needed)} | ${code(allowed)} |`;
  })
  .join('\n')}

A missing \`from\` or \`to\` is the public for a listed class and an error for another. \`from\` is also the holder of a
conversion; a cancellation is \`from\` \`repurchased\`, \`treasury\` or a holder. A transfer needs one of the two.

## Columns

| column | | what stands in it | in |
|---|---|---|---|
${columns
  .map((column) => {
    const uses = kinds.flatMap((kind) => cellsOf(kind).filter((cell) => cell.column === column));
    const shapes = [...new Set(uses.map(({ shape }) => shapeText(shape)))];
    const what = shapes.length > 0 ? shapes.join('; ') : columnText[column];
    const names = kinds.filter((kind) => cellsOf(kind).some((cell) => cell.column === column));
    return `| \`${column}\` | ${movementColumns[column]['zh-Hant']} | ${what ?? ''} | ${names.length > 0 ? code(names) : 'all'} |`;
  })
  .join('\n')}

Words of choice are also read in Traditional Chinese: ${Object.entries(movementTerms)
  .filter(([term]) => !(kinds as readonly string[]).includes(term))
  .map(([term, words]) => `\`${term}\` ${words['zh-Hant']}`)
  .join(', ')}.
`;

const claimsPage = (): string => `# Claims for all numbers

Generated from the claims that \`holdfast prove\` puts to a solver ([ADR 10](../adr/0010-proofs.md)).

| claim | Rule | says | rests on |
|---|---|---|---|
${claims
  .filter(({ gap }) => gap === undefined)
  .map(({ id, rule, lemmas = [] }) => {
    const used = [...new Set(lemmas.map(({ claim }) => `\`${claim.id}\``))].join(', ');
    return `| \`${id}\` | ${rule} | ${claimWords[id].en} | ${used} |`;
  })
  .join('\n')}

## Declared gaps

What one would like to claim, and why it does not hold. The command tells the shortest counterexample of each as a record.

| gap | Rule | one would like to say | but |
|---|---|---|---|
${claims
  .filter(({ gap }) => gap !== undefined)
  .map(({ id, rule }) => `| \`${id}\` | ${rule} | ${claimWords[id].en} | ${(gapWords as Catalogue)[id]?.en ?? ''} |`)
  .join('\n')}
`;

/** Columns that every movement has. */
const columnText: Readonly<Record<string, string>> = {
  date: 'a Hong Kong date, `2026-11-12`; no other form is taken',
  time: 'instead of the date: an instant with its offset, `2026-11-12T16:00:00+08:00`',
  movement: 'what happened: one of the words above',
  set: 'a name that the legs of one action share; they have one date',
  id: 'a name of the fact, so that it can be retracted: letters, digits, `-`, `_`, `.`',
  source: 'a key of the sources of the record, with the place in it behind a comma',
  certainty: 'filed \\| derived \\| inferred',
  recorded: 'when it was learned: an instant with its offset',
  note: 'text',
};

const dutiesPage = (): string => `# Duties

Generated from the kinds of duties as encoded; \`holdfast due\` tells them. Confidence: V read, S secondary source, M
professional knowledge, L low. What was decided where a Rule leaves it open: [src/calendar](../../src/calendar/README.md).

| duty | Rule | created by | closed by | due |
|---|---|---|---|---|
${dutyKinds
  .map(
    ({ kind, rule, title, creates, closes, by, confidence }) =>
      `| \`${kind}\`: ${title.en} | ${rule} [${confidence}] | ${creates.en} | ${closes.en} | ${by.en} |`,
  )
  .join('\n')}

\`limitation-ends\`, the last day to claim damages for a breach of an undertaking (Cap. 347 s.4, [M]), is told beside them.

## What each asks

${dutyKinds.map(({ kind, rule, paraphrase, source }) => `- **${kind}** (${rule}): ${paraphrase.en} Source: ${source}`).join('\n')}

## Days of Hong Kong

| year | days | half days | sure | source |
|---|---|---|---|---|
${Object.entries(holidayTables)
  .map(
    ([year, { holidays, halfDays, confidence, source }]) =>
      `| ${year} | ${holidays.map(([on]) => on).join(', ')} | ${halfDays.join(', ') || '-'} | ${confidence} | ${source} |`,
  )
  .join('\n')}

Severe weather took or cut these trading days; since 23 September 2024 the market trades through it.

| day | | because of | source |
|---|---|---|---|
${weatherDays.map(({ on, effect, because, source }) => `| ${on} | ${effect} | ${because} | ${source} |`).join('\n')}
`;

export const pages = (): Readonly<Record<string, string>> => ({
  'claims.md': claimsPage(),
  'duties.md': dutiesPage(),
  'facts.md': factsPage(),
  'movements.md': movementsPage(),
  'outputs.md': outputsPage(),
  'rules.md': rulesPage(),
});

if (process.argv.includes('--write')) {
  const folder = new URL('../docs/reference/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(pages())) writeFileSync(new URL(name, folder), text);
}
