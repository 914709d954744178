import { parseArgs } from 'node:util';
import { type AsOf, type HongKongDate, type Instant, readAsOf, readDate, readInstant } from '../exact/index.ts';
import { nearestWord } from '../record/index.ts';
import { rules, type ScenarioPack, scenarioCalled, scenarios } from '../rulebook/index.ts';
import type { Language } from '../words/index.ts';
import { BadUse } from './bad-use.ts';

const options = {
  'as-of': { type: 'string' },
  'known-at': { type: 'string' },
  rule: { type: 'string', multiple: true },
  since: { type: 'string' },
  scenario: { type: 'string' },
  all: { type: 'boolean' },
  json: { type: 'boolean' },
  html: { type: 'string' },
  lang: { type: 'string' },
  template: { type: 'boolean' },
  output: { type: 'string', short: 'o' },
  store: { type: 'string' },
  key: { type: 'string' },
  expected: { type: 'string' },
  reason: { type: 'string' },
  checkpoint: { type: 'string' },
  'every-signature': { type: 'boolean' },
  rebuild: { type: 'boolean' },
  sign: { type: 'boolean' },
  'as-at': { type: 'string' },
  'accept-difference': { type: 'string' },
  holder: { type: 'string' },
  name: { type: 'string' },
  state: { type: 'string' },
  format: { type: 'string' },
  issuer: { type: 'string' },
  sheet: { type: 'string' },
  preview: { type: 'boolean' },
  same: { type: 'string', multiple: true },
  publisher: { type: 'string' },
  'formed-on': { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  on: { type: 'string' },
  by: { type: 'string' },
  form: { type: 'string' },
  vehicles: { type: 'boolean' },
  paper: { type: 'string' },
  schedule: { type: 'string', multiple: true },
  undertaking: { type: 'string' },
  vehicle: { type: 'string' },
  breach: { type: 'string' },
  against: { type: 'string' },
  'to-record': { type: 'boolean' },
  as: { type: 'string' },
  file: { type: 'string' },
  'on-paper': { type: 'boolean' },
  at: { type: 'string' },
  place: { type: 'string' },
  address: { type: 'string' },
  occupation: { type: 'string' },
  office: { type: 'string' },
  authority: { type: 'string' },
  certificate: { type: 'string' },
  consent: { type: 'boolean' },
  attorney: { type: 'string' },
  power: { type: 'string' },
  counterpart: { type: 'string' },
  'timestamp-authority': { type: 'string' },
  decline: { type: 'boolean' },
  'in-presence': { type: 'boolean' },
  sharing: { type: 'string', multiple: true },
  keep: { type: 'string' },
  ics: { type: 'boolean' },
  chart: { type: 'string' },
  duty: { type: 'string', multiple: true },
  'time-out': { type: 'string' },
  claim: { type: 'string', multiple: true },
  seed: { type: 'string' },
  month: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

/** Options of the commands of an undertaking; each command says what it needs of them. */
export type InstrumentArguments = {
  readonly by: string | undefined;
  readonly form: string | undefined;
  readonly vehicles: boolean;
  readonly paper: string | undefined;
  readonly schedules: readonly string[];
  readonly undertaking: string | undefined;
  readonly vehicle: string | undefined;
  readonly breach: string | undefined;
  readonly against: string | undefined;
  readonly toRecord: boolean;
  readonly as: string | undefined;
  readonly file: string | undefined;
  readonly onPaper: boolean;
  readonly at: string | undefined;
  readonly place: string | undefined;
  readonly address: string | undefined;
  readonly occupation: string | undefined;
  readonly office: string | undefined;
  readonly authority: string | undefined;
  readonly certificate: string | undefined;
  readonly consent: boolean;
  readonly attorney: string | undefined;
  readonly power: string | undefined;
  readonly counterpart: string | undefined;
  readonly timestampAuthority: string | undefined;
  readonly decline: boolean;
  readonly inPresence: boolean;
};

/** Options of clearance, the calendar and its papers; each command says what it needs of them. */
export type ClearingArguments = {
  /** `ceiling`, `least`, or `HOLDER=SHARES`, which may be given several times. */
  readonly sharing: readonly string[];
  /** The id under which a clearance is kept in the store. */
  readonly keep: string | undefined;
  readonly ics: boolean;
  /** The SVG file of a chart. */
  readonly chart: string | undefined;
  /** Kinds of duties. */
  readonly duties: readonly string[];
  /** Seconds for one claim of a proof. */
  readonly timeOut: string | undefined;
  readonly claims: readonly string[];
  readonly seed: string | undefined;
  /** `2026-02`. */
  readonly month: string | undefined;
};

export type Arguments = {
  readonly words: readonly string[];
  readonly asOf: AsOf;
  readonly asOfGiven: boolean;
  readonly knownAt: Instant | undefined;
  readonly rules: readonly string[];
  readonly since: AsOf | undefined;
  readonly scenario: ScenarioPack | undefined;
  readonly all: boolean;
  readonly json: boolean;
  readonly html: string | undefined;
  readonly output: string | undefined;
  /** The store: the path of a SQLite file or the address of a PostgreSQL server. */
  readonly store: string | undefined;
  readonly key: string | undefined;
  readonly expected: number | undefined;
  readonly reason: string | undefined;
  readonly checkpoint: string | undefined;
  readonly everySignature: boolean;
  readonly rebuild: boolean;
  readonly sign: boolean;
  /** The date of a register of members, as it was written. */
  readonly asAt: string | undefined;
  readonly acceptDifference: string | undefined;
  readonly holder: string | undefined;
  readonly name: string | undefined;
  readonly state: string | undefined;
  /** The form of a file of another program, as it was written. */
  readonly format: string | undefined;
  /** The issuer in a store to which a file belongs that does not name one. */
  readonly issuer: string | undefined;
  readonly sheet: string | undefined;
  readonly preview: boolean;
  /** Who of a file is whom on record: `RECORDID=ID`, as they were written. */
  readonly same: readonly string[];
  readonly publisher: string | undefined;
  /** The day on which the issuer was formed. */
  readonly formedOn: HongKongDate | undefined;
  readonly from: HongKongDate | undefined;
  readonly to: HongKongDate | undefined;
  readonly on: HongKongDate | undefined;
  /** What only the commands of an undertaking take, as it was written. */
  readonly instrument: InstrumentArguments;
  /** What only clearance and the calendar take, as it was written. */
  readonly clearing: ClearingArguments;
  /** The language of a paper; `both` is no language of the screen. */
  readonly paperLanguage: Language | 'both' | undefined;
  /** The date in Hong Kong. */
  readonly today: HongKongDate;
  readonly now: Instant;
  readonly template: boolean;
  readonly help: boolean;
  readonly version: boolean;
  readonly language: Language;
};

/** The date in Hong Kong and the instant. */
export type Moment = { readonly today: HongKongDate; readonly now: Instant };

/** Reads the words of a command. The outer layers know how late it is, the core never asks. */
export const readArguments = (given: readonly string[], { today, now }: Moment): Arguments => {
  const parsed = parse(given);
  const { values, positionals } = parsed;
  // A paper may be in both languages; the screen is then in English.
  const isPaper =
    (positionals[0] === 'undertaking' && positionals[1] === 'draft') ||
    positionals[0] === 'paper' ||
    positionals[0] === 'returns';
  const language = isPaper && values.lang === 'both' ? 'en' : (values.lang ?? 'en');
  if (language !== 'en' && language !== 'zh-Hant') throw new BadUse('no-such-language', { found: language });
  const asOfText = values['as-of'];
  const asOf = readAsOf(asOfText ?? today);
  if (asOf === undefined) throw new BadUse('as-of-not-a-date', { found: asOfText ?? '' });
  const knownText = values['known-at'];
  const knownDate = knownText === undefined ? undefined : readAsOf(knownText);
  if (knownText !== undefined && knownDate === undefined) {
    throw new BadUse('known-at-not-an-instant', { found: knownText });
  }
  const knownAt =
    knownDate === undefined ? undefined : (knownDate.instant ?? readInstant(`${knownDate.date}T23:59:59.999999999+08:00`));
  const since = values.since === undefined ? undefined : readAsOf(values.since);
  if (values.since !== undefined && since === undefined) throw new BadUse('since-not-a-date', { found: values.since });
  const scenario = values.scenario === undefined ? undefined : scenarioCalled(values.scenario);
  if (values.scenario !== undefined && scenario === undefined) {
    throw new BadUse('no-such-scenario', { found: values.scenario, known: scenarios.map(({ id }) => id).join(', ') });
  }
  for (const rule of values.rule ?? []) checkRule(rule);
  if (values.expected !== undefined && !/^\d{1,15}$/.test(values.expected)) {
    throw new BadUse('expected-not-a-number', { found: values.expected });
  }
  const from = dateOption('--from', values.from);
  const to = dateOption('--to', values.to);
  if (from !== undefined && to !== undefined && from > to) throw new BadUse('from-after-to', { from, to });
  return {
    words: positionals,
    asOf,
    asOfGiven: asOfText !== undefined,
    knownAt,
    rules: values.rule ?? [],
    since,
    scenario,
    all: values.all ?? false,
    json: values.json ?? false,
    html: values.html,
    output: values.output,
    store: values.store ?? process.env['HOLDFAST_STORE'],
    key: values.key,
    expected: values.expected === undefined ? undefined : Number(values.expected),
    reason: values.reason,
    checkpoint: values.checkpoint,
    everySignature: values['every-signature'] ?? false,
    rebuild: values.rebuild ?? false,
    sign: values.sign ?? false,
    asAt: values['as-at'],
    acceptDifference: values['accept-difference'],
    holder: values.holder,
    name: values.name,
    state: values.state,
    format: values.format,
    issuer: values.issuer,
    sheet: values.sheet,
    preview: values.preview ?? false,
    same: values.same ?? [],
    publisher: values.publisher,
    formedOn: dateOption('--formed-on', values['formed-on']),
    from,
    to,
    on: dateOption('--on', values.on),
    instrument: {
      by: values.by,
      form: values.form,
      vehicles: values.vehicles ?? false,
      paper: values.paper,
      schedules: (values.schedule ?? []).flatMap((names) => names.split(',')),
      undertaking: values.undertaking,
      vehicle: values.vehicle,
      breach: values.breach,
      against: values.against,
      toRecord: values['to-record'] ?? false,
      as: values.as,
      file: values.file,
      onPaper: values['on-paper'] ?? false,
      at: values.at,
      place: values.place,
      address: values.address,
      occupation: values.occupation,
      office: values.office,
      authority: values.authority,
      certificate: values.certificate,
      consent: values.consent ?? false,
      attorney: values.attorney,
      power: values.power,
      counterpart: values.counterpart,
      timestampAuthority: values['timestamp-authority'],
      decline: values.decline ?? false,
      inPresence: values['in-presence'] ?? false,
    },
    clearing: {
      sharing: values.sharing ?? [],
      keep: values.keep,
      ics: values.ics ?? false,
      chart: values.chart,
      duties: (values.duty ?? []).flatMap((kinds) => kinds.split(',')),
      timeOut: values['time-out'],
      claims: (values.claim ?? []).flatMap((claims) => claims.split(',')),
      seed: values.seed,
      month: values.month,
    },
    paperLanguage: isPaper ? (values.lang as Language | 'both' | undefined) : undefined,
    today,
    now,
    template: values.template ?? false,
    help: values.help ?? false,
    version: values.version ?? false,
    language,
  };
};

const dateOption = (option: string, given: string | undefined): HongKongDate | undefined => {
  const date = given === undefined ? undefined : readDate(given);
  if (given !== undefined && date === undefined) throw new BadUse('option-not-a-date', { option, found: given });
  return date;
};

/** A Rule that is not encoded would give no findings, which reads like all is well. */
export const checkRule = (rule: string): void => {
  const known = [...rules.map(({ number }) => number), 'record'];
  const base = rule.replace(/\(.*$/, '');
  if (known.some((number) => number.toUpperCase() === base.toUpperCase())) return;
  const nearest = nearestWord(base, known);
  throw new BadUse('no-such-rule', { rule, ...(nearest === undefined ? {} : { nearest }) });
};

const parse = (given: readonly string[]) => {
  try {
    return parseArgs({ args: [...given], options, allowPositionals: true, strict: true });
  } catch (error) {
    const found = /'(-[^' ]*)/.exec(error instanceof Error ? error.message : '')?.[1];
    if (found === undefined) throw new BadUse('words-off');
    const near = nearestWord(
      found,
      Object.keys(options).map((name) => `--${name}`),
    );
    if (Object.keys(options).some((name) => `--${name}` === found)) throw new BadUse('option-value', { found });
    throw new BadUse('no-such-option', { found, ...(near === undefined ? {} : { nearest: near }) });
  }
};
