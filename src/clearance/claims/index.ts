export { claims } from './all-claims.ts';
export { atPoint, bounded, type Claim, denialOf, fixed, hypothesesOf, type Variable } from './claim.ts';
export { amountOf, holds, type Values } from './evaluate.ts';
export type { Formula, Term } from './expression.ts';
export { atPoints } from './points.ts';
export { shortestOf } from './shortest.ts';
export type { Expected, Story, StoryFact } from './story.ts';
export { type StoryRecord, storyRecord, storyYaml } from './story-text.ts';
