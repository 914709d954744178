import type { Story, StoryFact, StoryValue } from './story.ts';

export type StoryRecord = {
  readonly holdfast: 1;
  readonly issuer: { readonly id: string; readonly name: { readonly en: string; readonly 'zh-Hant': string } };
  readonly facts: readonly StoryFact[];
};

const issuer = { id: 'counterexample', name: { en: 'Counterexample', 'zh-Hant': '反例' } };

/** A counterexample as a record that any command takes. */
export const storyRecord = ({ facts }: Story): StoryRecord => ({ holdfast: 1, issuer, facts });

/** The same as YAML, a fact a line. */
export const storyYaml = (story: Story): string => {
  const { facts } = storyRecord(story);
  return `holdfast: 1\nissuer: ${yaml(issuer)}\nfacts:\n${facts.map((fact) => `  - ${yaml(fact)}\n`).join('')}`;
};

const yaml = (value: StoryValue): string => {
  if (typeof value === 'boolean') return `${value}`;
  if (typeof value === 'string') return /^[\w-]+$/.test(value) ? value : JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(yaml).join(', ')}]`;
  return `{${Object.entries(value)
    .map(([key, part]) => `${key}: ${yaml(part)}`)
    .join(', ')}}`;
};
