/** The generated pages of docs/reference: kinds of facts, and the coverage of the rulebook. `--write` renews them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { factKinds, type Shape } from '../src/record/index.ts';
import { gaps, rules } from '../src/rulebook/index.ts';

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

export const pages = (): Readonly<Record<string, string>> => ({ 'facts.md': factsPage(), 'rules.md': rulesPage() });

if (process.argv.includes('--write')) {
  const folder = new URL('../docs/reference/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(pages())) writeFileSync(new URL(name, folder), text);
}
