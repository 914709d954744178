import {
  becauseOf,
  claimsFor,
  lemmasOf,
  type Proof,
  proofsJson,
  prove as proveAll,
  secondsOf,
  type Tried,
  verdictOf,
} from '../app/proofs/index.ts';
import { claims, storyYaml } from '../clearance/claims/index.ts';
import { nearestWord } from '../record/index.ts';
import { openZ3 } from '../solver/index.ts';
import { claimWords, proofWords, storyWords } from '../words/clearance/index.ts';
import { fill, type Language, type Values } from '../words/index.ts';
import type { Arguments } from './arguments.ts';
import { BadUse } from './bad-use.ts';
import { outcomeWord, type Screen } from './print-check.ts';
import { json, type Run } from './store-uses.ts';
import { paint, table, wrapped } from './terminal.ts';

/** For one claim, unless told otherwise; the slowest takes a few seconds. */
const usualSeconds = 30;
const longestSeconds = 86_400;
const usualSeed = 20261126;
const points = 4_000;

/** Proves what is claimed for all numbers: 0 all as declared, 1 something otherwise, 3 something unproved. */
export const prove: Run = async (given, screen) => {
  if (given.asOfGiven) throw new BadUse('prove-as-of', {});
  const { timeOut, seed, chosen } = readOptions(given);
  const solver = await openZ3(seed);
  try {
    const proofs = await proveAll(chosen, {
      solver,
      now: () => performance.now(),
      milliseconds: timeOut * 1_000,
      seed,
      points,
    });
    if (given.json) json(screen, proofsJson({ proofs, solver: solver.name, seed, timeOut }));
    else screen.terminal.write(printProofs(proofs, seed, screen));
    return { 'as-declared': 0, otherwise: 1, unproved: 3 }[verdictOf(proofs)];
  } finally {
    await solver.close();
  }
};

const readOptions = ({ words, clearing }: Arguments) => {
  const [, surplus] = words;
  if (surplus !== undefined) throw new BadUse('prove-what', { found: surplus });
  const timeOut = Number(clearing.timeOut ?? usualSeconds);
  if (!/^\d{1,5}(\.\d{1,3})?$/.test(clearing.timeOut ?? '1') || timeOut <= 0 || timeOut > longestSeconds) {
    throw new BadUse('prove-time-out', { found: clearing.timeOut ?? '' });
  }
  if (!/^\d{1,9}$/.test(clearing.seed ?? '1')) throw new BadUse('prove-seed', { found: clearing.seed ?? '' });
  const known: readonly string[] = claims.map(({ id }) => id);
  const unknown = clearing.claims.find((id) => !known.includes(id));
  if (unknown !== undefined) {
    const nearest = nearestWord(unknown, known);
    throw new BadUse('prove-no-such-claim', { found: unknown, ...(nearest === undefined ? {} : { nearest }) });
  }
  return { timeOut, seed: Number(clearing.seed ?? usualSeed), chosen: claimsFor(clearing.claims) };
};

const say = (code: keyof typeof proofWords, language: Language, values: Values = {}): string =>
  fill(proofWords[code][language], values);

const printProofs = (proofs: readonly Proof[], seed: number, screen: Screen): string => {
  const { terminal, language } = screen;
  const head = (code: keyof typeof proofWords) => ({ head: say(code, language) });
  const rows = proofs.map((proof) => [
    proof.claim.id,
    proof.claim.rule,
    outcomeOf(proof, screen),
    secondsOf(proof.milliseconds).toFixed(2),
    `${claimWords[proof.claim.id][language]}${restsOn(proof, language)}`,
  ]);
  const columns = [head('claim'), head('rule'), head('outcome'), { ...head('seconds'), right: true }, head('says')];
  const more = proofs.flatMap((proof) => [...unprovedOf(proof, screen), ...counterexampleOf(proof, screen)]);
  return `${table(terminal, columns, rows)}\n${more.join('')}${verdictLine(proofs, seed, language)}\n${say('assumed', language)}\n`;
};

const restsOn = ({ claim }: Proof, language: Language): string => {
  const lemmas = lemmasOf(claim);
  return lemmas.length === 0 ? '' : ` (${say('rests-on', language, { lemmas: lemmas.join(', ') })})`;
};

const outcomeOf = ({ outcome, asDeclared, claim }: Proof, { terminal, language }: Screen): string => {
  if (outcome === 'unproved') return paint(terminal, 'yellow', say('unproved', language));
  if (!asDeclared) return paint(terminal, 'red', say(claim.gap === undefined ? 'counterexample' : 'no-gap', language));
  return claim.gap === undefined
    ? paint(terminal, 'green', say('proved', language))
    : paint(terminal, 'cyan', say('declared-gap', language));
};

/** What was tried of a claim that is not settled. */
const unprovedOf = ({ claim, outcome, tried }: Proof, { terminal, language }: Screen): readonly string[] => {
  if (outcome !== 'unproved') return [];
  const lines = tried.map((one) => `    ${say('tried', language)}: ${wayOf(one, language)}\n`);
  return [`${paint(terminal, 'bold', claim.id)}: ${say('unproved', language)}\n`, ...lines, '\n'];
};

const wayOf = (tried: Tried, language: Language): string => {
  const values: Values = {
    why: tried.why ?? '',
    ...('votes' in tried ? { votes: `${tried.votes}` } : {}),
    ...('bound' in tried ? { bound: `${tried.bound}` } : {}),
  };
  const why = tried.why === undefined || tried.way === 'lemma' ? '' : ` (${tried.why})`;
  return `${say(`way-${tried.way}`, language, values)}: ${say(`tried-${tried.outcome}`, language)}${why}, ${secondsOf(tried.milliseconds).toFixed(2)} s`;
};

/** A counterexample as a dated story, what the Rules make of it, and the record that shows it. */
const counterexampleOf = ({ claim, asDeclared, counterexample }: Proof, screen: Screen): readonly string[] => {
  if (counterexample === undefined) return [];
  const { terminal, language } = screen;
  const { values, isShortest, story } = counterexample;
  const width = Math.max(60, Math.min(terminal.width, 120) - 4);
  const numbers = Object.entries(values)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');
  const because = becauseOf(claim.id);
  return [
    `${paint(terminal, 'bold', claim.id)}: ${claimWords[claim.id][language]}\n`,
    ...(asDeclared ? [] : [`    ${paint(terminal, 'red', say('should-hold', language, { values: numbers }))}\n`]),
    ...(because === undefined ? [] : wrapped(because[language], width).map((line) => `    ${line}\n`)),
    ...(isShortest ? [] : [`    ${say('maybe-shorter', language)}\n`]),
    ...(story === undefined ? [] : storyLines(story, screen, width)),
    '\n',
  ];
};

const storyLines = (
  story: NonNullable<NonNullable<Proof['counterexample']>['story']>,
  screen: Screen,
  width: number,
): readonly string[] => {
  const { terminal, language } = screen;
  const yaml = storyYaml(story)
    .split('\n')
    .map((line) => (line === '' ? '' : paint(terminal, 'dim', `      ${line}`)));
  return [
    ...story.told.flatMap(({ on, code, values }) =>
      wrapped(`${on}  ${fill(storyWords[code][language], values)}`, width).map((line) => `    ${line}\n`),
    ),
    ...story.expected.map(({ rule, on, outcome, figures = {} }) => {
      const shown = Object.entries(figures).map(([name, value]) => `${name} ${value}`);
      return `    ${on}  ${rule}: ${outcomeWord(outcome, screen)}${shown.length === 0 ? '' : ` (${shown.join(', ')})`}\n`;
    }),
    `    ${say('as-a-record', language, { date: story.asOf })}\n`,
    `${yaml.join('\n')}`,
  ];
};

const verdictLine = (proofs: readonly Proof[], seed: number, language: Language): string => {
  const count = (counted: (proof: Proof) => boolean): string => `${proofs.filter(counted).length}`;
  return say(`verdict-${verdictOf(proofs)}`, language, {
    proved: count(({ outcome, asDeclared }) => outcome === 'proved' && asDeclared),
    gaps: count(({ outcome, asDeclared }) => outcome === 'counterexample' && asDeclared),
    unproved: count(({ outcome }) => outcome === 'unproved'),
    otherwise: count(({ outcome, asDeclared }) => outcome !== 'unproved' && !asDeclared),
    seed: `${seed}`,
  });
};
