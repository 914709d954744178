/**
 * One check of five conditions, in one process: ours bare (the verdict), ours with the finding and its arithmetic, and
 * three rule engines. Then the same on 2^53 + 1, where a float sees 2^53. Times are microseconds a check.
 */
import { createRequire } from 'node:module';
import { headroomOf, mostUnder, requiredConversion } from '../../src/rulebook/index.ts';

const load = createRequire(import.meta.url);

type Inputs = {
  readonly votes: bigint;
  readonly nonWvrVotes: bigint;
  readonly totalVotes: bigint;
  readonly wvrShares: bigint;
  readonly issued: bigint;
  readonly ceilingPart: bigint;
  readonly ceilingWhole: bigint;
  readonly reduction: bigint;
  readonly converted: bigint;
  readonly mandate: bigint;
};
const inputs: Inputs = {
  votes: 10n,
  nonWvrVotes: 800_000_000n,
  totalVotes: 2_790_000_000n,
  wvrShares: 198_000_000n,
  issued: 990_000_000n,
  ceilingPart: 200_000_000n,
  ceilingWhole: 1_000_000_000n,
  reduction: 10_000_000n,
  converted: 2_000_000n,
  mandate: 100_000_000n,
};
/** Other figures each time, so that nothing can be worked out once for all. */
const varied: readonly Inputs[] = Array.from({ length: 1000 }, (_, index) => ({
  ...inputs,
  nonWvrVotes: inputs.nonWvrVotes + BigInt(index),
  totalVotes: inputs.totalVotes + BigInt(index * 3),
  converted: inputs.converted + BigInt(index),
}));
const minimum = { part: 1n, whole: 10n };

/** At most ten votes; a tenth for the others; the ceiling kept; the reduction matched; the mandate not passed. */
const bare = (given: Inputs): boolean =>
  given.votes <= 10n &&
  headroomOf({ nonWvrVotes: given.nonWvrVotes, totalVotes: given.totalVotes, minimum }) >= 0n &&
  given.wvrShares * given.ceilingWhole <= given.ceilingPart * given.issued &&
  given.converted >=
    requiredConversion({ wvrShares: given.ceilingPart, issued: given.ceilingWhole, reduction: given.reduction }) &&
  given.reduction <= given.mandate;

const stringsOf = (figures: Readonly<Record<string, bigint>>): Record<string, string> => {
  const strings: Record<string, string> = {};
  for (const name in figures) strings[name] = `${figures[name]}`;
  return strings;
};

const full = (given: Inputs) => {
  const headroom = headroomOf({ nonWvrVotes: given.nonWvrVotes, totalVotes: given.totalVotes, minimum });
  const most = mostUnder({ part: given.ceilingPart, whole: given.ceilingWhole }, given.issued);
  const required = requiredConversion({ wvrShares: given.ceilingPart, issued: given.ceilingWhole, reduction: given.reduction });
  const met =
    given.votes <= 10n &&
    headroom >= 0n &&
    given.wvrShares <= most &&
    given.converted >= required &&
    given.reduction <= given.mandate;
  return {
    outcome: met ? 'met' : 'breached',
    figures: stringsOf({
      votes: given.votes,
      headroomVotes: headroom,
      wvrShares: given.wvrShares,
      most,
      requiredConversion: required,
      converted: given.converted,
    }),
    arithmetic: [
      { label: 'headroom-votes', value: `${headroom}`, from: '10 x non-WVR votes - all votes' },
      { label: 'most-wvr-shares', value: `${most}`, from: 'ceiling x T' },
      { label: 'required-conversion', value: `${required}`, from: 'W x reduction / T, rounded up' },
      { label: 'converted', value: `${given.converted}`, from: 'conversions counted' },
      { label: 'reduction', value: `${given.reduction}`, from: 'mandate' },
    ],
    remedy: met ? null : { action: 'convert', shares: required > given.converted ? required - given.converted : 0n },
  };
};

const numbers = (given: Inputs): Record<string, number> => {
  const whole = (value: bigint): number => Number(value);
  return {
    votes: whole(given.votes),
    tenNonWvr: whole(given.nonWvrVotes * 10n),
    totalVotes: whole(given.totalVotes),
    wvrShares: whole(given.wvrShares),
    most: whole(mostUnder({ part: given.ceilingPart, whole: given.ceilingWhole }, given.issued)),
    converted: whole(given.converted),
    required: whole(requiredConversion({ wvrShares: given.ceilingPart, issued: given.ceilingWhole, reduction: given.reduction })),
    reduction: whole(given.reduction),
    mandate: whole(given.mandate),
  };
};

const pairs = [
  ['votes', 'ten'],
  ['totalVotes', 'tenNonWvr'],
  ['wvrShares', 'most'],
  ['required', 'converted'],
  ['reduction', 'mandate'],
] as const;

type Engine = { readonly name: string; readonly judge: (facts: Record<string, number>) => Promise<boolean> | boolean };

const engines = (): readonly Engine[] => {
  const { Engine: Rules } = load('json-rules-engine') as {
    Engine: new () => { addRule: (rule: unknown) => void; run: (facts: unknown) => Promise<{ events: unknown[] }> };
  };
  const rules = new Rules();
  rules.addRule({
    conditions: { all: pairs.map(([fact, limit]) => ({ fact, operator: 'lessThanInclusive', value: { fact: limit } })) },
    event: { type: 'met' },
  });
  const { ZenEngine } = load('@gorules/zen-engine') as {
    ZenEngine: new () => {
      createDecision: (content: unknown) => { evaluate: (context: unknown) => Promise<{ result: { met: boolean } }> };
    };
  };
  const decision = new ZenEngine().createDecision({
    nodes: [
      { id: 'in', type: 'inputNode', name: 'in', position: { x: 0, y: 0 }, content: {} },
      {
        id: 'judge',
        type: 'expressionNode',
        name: 'judge',
        position: { x: 1, y: 0 },
        content: {
          expressions: [{ id: 'met', key: 'met', value: pairs.map(([one, other]) => `${one} <= ${other}`).join(' and ') }],
        },
      },
      { id: 'out', type: 'outputNode', name: 'out', position: { x: 2, y: 0 }, content: {} },
    ],
    edges: [
      { id: 'a', type: 'edge', sourceId: 'in', targetId: 'judge' },
      { id: 'b', type: 'edge', sourceId: 'judge', targetId: 'out' },
    ],
  });
  const cedar = load('@cedar-policy/cedar-wasm/nodejs') as {
    isAuthorized: (call: unknown) => { response?: { decision: string } };
  };
  const policy = `permit(principal, action, resource) when { ${pairs.map(([one, other]) => `context.${one} <= context.${other}`).join(' && ')} };`;
  const entity = { type: 'Issuer', id: 'x' };
  return [
    { name: 'json-rules-engine', judge: async (facts) => (await rules.run(facts)).events.length === 1 },
    { name: 'zen-engine decision', judge: async (facts) => (await decision.evaluate(facts)).result.met },
    {
      name: 'cedar-wasm',
      judge: (context) =>
        cedar.isAuthorized({
          principal: entity,
          action: { type: 'Action', id: 'check' },
          resource: entity,
          context,
          policies: { staticPolicies: policy },
          entities: [],
        }).response?.decision === 'allow',
    },
  ];
};

const perCheck = async (judge: () => unknown, times: number): Promise<number> => {
  for (let run = 0; run < times / 10; run += 1) await judge();
  const started = performance.now();
  for (let run = 0; run < times; run += 1) await judge();
  return ((performance.now() - started) * 1000) / times;
};
/** Ours are not asynchronous: awaiting them would measure the await. */
const perDirectCheck = (judge: (given: Inputs) => unknown, times: number): number => {
  for (let run = 0; run < times / 10; run += 1) judge(varied[run % varied.length] ?? inputs);
  const started = performance.now();
  const kept = new Array<unknown>(64);
  for (let run = 0; run < times; run += 1) kept[run % 64] = judge(varied[run % varied.length] ?? inputs);
  if (kept.includes(undefined)) throw new Error('nothing was judged');
  return ((performance.now() - started) * 1000) / times;
};

const facts = { ...numbers(inputs), ten: 10 };
const ours = { bare: perDirectCheck(bare, 2_000_000), full: perDirectCheck(full, 500_000) };
console.log(`bare verdict ${ours.bare.toFixed(3)} us, finding with arithmetic ${ours.full.toFixed(3)} us`);
const edge = { one: 2n ** 53n + 1n, other: 2n ** 53n };
console.log(`2^53 + 1 <= 2^53: ours ${edge.one <= edge.other}`);
for (const { name, judge } of engines()) {
  if (!(await judge(facts))) throw new Error(`${name} does not say met`);
  const time = await perCheck(() => judge(facts), 20_000);
  let beyond: string;
  try {
    beyond = String(await judge({ ...facts, required: Number(edge.one), converted: Number(edge.other) }));
  } catch (error) {
    beyond = `refused (${error instanceof Error ? error.message : String(error)})`;
  }
  console.log(
    `${name}: ${time.toFixed(1)} us; bare is ${(time / ours.bare).toFixed(0)} times faster (at least 100), the finding ${(time / ours.full).toFixed(0)} times (at least 20); 2^53 + 1 <= 2^53: ${beyond}`,
  );
}
