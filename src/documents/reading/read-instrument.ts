import type { HongKongDate } from '../../exact/index.ts';
import { requirements } from '../../rulebook/index.ts';
import { type InstrumentValues, termNames } from '../../undertaking/index.ts';
import { dateWritten } from './dates.ts';
import { type Execution, executionsIn } from './executions.ts';
import { withoutHouseSchedules } from './house-forms.ts';
import type { InstrumentReading, InstrumentWarning, TermReading } from './instrument-reading.ts';
import { differingTerms, readVersion, type VersionReading, weakerOf } from './language-version.ts';
import { linesOf, paragraphsOf } from './layout.ts';
import { companyKey, type DateTold, dateTold, giversIn, headOf, issuerIn } from './parties.ts';
import { plainOf, withoutBreaks } from './plain-text.ts';
import { languagesOf, longestSentence, partedByLanguage, sentencesOf } from './sentences.ts';
import { supplementIn } from './supplement-form.ts';
import { warningsOf } from './warnings.ts';

export type ReadingOptions = {
  /** The day of the reading: without it nobody can tell whether a date lies in the future. */
  readonly today?: HongKongDate | undefined;
};

/** More than this is no instrument under Rule 8A.43, and is not looked through. */
export const longestInstrument = 200_000;

const nothing: InstrumentValues = {
  form: 'simple-contract',
  own: 'none',
  vehicles: 'none',
  company: 'none',
  rules: [],
  ambulatory: false,
  subjectTo204: false,
  definitionsFollowRules: false,
  reliance: false,
  benefit: false,
  enforceableBy: [],
  whileBeneficiary: false,
  terminatesOn: [],
  survival: false,
  consideration: false,
};

const noInstrument = (warnings: readonly InstrumentWarning[]): InstrumentReading => ({
  status: 'no-instrument',
  giver: null,
  issuer: null,
  capacity: null,
  executedOn: null,
  languages: [],
  terms: termNames.map((term) => ({ term, found: false, passage: null })),
  rules: [],
  terminationEvents: [],
  executions: [],
  warnings,
  unplaced: [],
  values: nothing,
});

const simplifiedOnly =
  /[这们为个来时国说对发会经现关还实开应设动机业种规则证书条项权义务责遵诺签认东让单据并终续纪约续总绝统网见讯诉请谁调贵资连进运过远违选邮释销错长门间阅队阳险随难须顾预领颁题飞验]/g;
const traditionalOnly =
  /[這們為個來時國說對發會經現關還實開應設動機業種規則證書條項權義務責諾簽認東讓單據並終續紀約總絕統網見訊訴請誰調貴資連進運過遠違選郵釋銷錯長門間閱隊陽險隨難須顧預領頒題飛驗]/g;
const chineseForm = (text: string): 'zh-Hant' | 'zh-Hans' =>
  (text.match(simplifiedOnly) ?? []).length > (text.match(traditionalOnly) ?? []).length ? 'zh-Hans' : 'zh-Hant';

const startOfDeed = /(?:this|the) (?:deed|undertaking|letter|instrument) is (?:made|given|dated|entered into) (?:on )?/i;

/** A date that a sentence gives the whole instrument. */
const dateOfBody = (sentences: readonly string[]): DateTold | undefined => {
  for (const sentence of sentences) {
    const { text } = plainOf(sentence);
    const match =
      new RegExp(
        `(?:dated|made on|given on|made this|executed on|${startOfDeed.source})[: ]*(?:this )?(${dateWritten})`,
        'i',
      ).exec(text) ?? new RegExp(`(?:于|日期[为:])(${dateWritten})(?:作出|订立|签署|签立|签订)`, 'i').exec(text);
    if (match?.[1] !== undefined) return dateTold(match[1]);
  }
  return undefined;
};

/** No instrument is signed in more places; what comes behind them is told and not read. */
const mostExecutions = 30;

/** Reads what text an instrument under Rule 8A.43 has, in English, Chinese or both. Pure: the text in, the reading out. */
export const readInstrument = (text: string, options: ReadingOptions = {}): InstrumentReading => {
  if (text.length > longestInstrument)
    return noInstrument([{ code: 'text-too-long', values: { limit: `${longestInstrument}` }, passage: null }]);
  const supplement = supplementIn(text);
  if (supplement !== undefined) return noInstrument([supplement]);
  const schedules = withoutHouseSchedules(text);
  const head = headOf(linesOf(schedules.body));
  const addressees = new Set(head.addressees.map(companyKey));
  const signing = executionsIn(
    head.rest,
    (name) => addressees.has(companyKey(name)) || /\b(?:inc|limited|ltd|corporation|company)\b|公司/i.test(name),
  );
  const { rest, deed } = signing;
  const executions = signing.executions.slice(0, mostExecutions);
  const paragraphs = paragraphsOf(rest);
  const languages = languagesOf(paragraphs);
  const parted = languages.english && languages.chinese ? partedByLanguage(paragraphs) : undefined;
  const english = languages.english ? sentencesOf(parted?.english ?? paragraphs) : [];
  const chinese = languages.chinese ? sentencesOf(parted?.chinese ?? paragraphs) : [];
  const sentences = [...english, ...chinese];
  const isEnglishOnly = chinese.length === 0;

  // What is longer than any sentence is told as it stands, and not searched for names.
  const plausible = (all: readonly string[]): readonly string[] => all.filter(({ length }) => length <= longestSentence);
  const givers = giversIn(plausible(sentences));
  const companyBlock = executions.find(({ party, name }) => party === 'company' && name !== null);
  const issuer = head.addressees[0] ?? issuerIn(plausible(sentences)) ?? null;
  const inBlocks = executions.filter(({ party, name }) => party === 'giver' && name !== null).map(({ name }) => name ?? '');
  const giver = givers[0] ?? head.from ?? inBlocks[0] ?? null;
  const company = [...head.addressees, issuerIn(plausible(english)), issuerIn(plausible(chinese))].filter(
    (name): name is string => name !== undefined && name.length > 2,
  );
  const self = [...givers, ...(head.from === undefined ? [] : [head.from]), ...inBlocks].filter((name) => name.length > 1);
  const names = { company: [...new Set(company)], self: [...new Set(self)] };

  const parties = [...names.company, ...names.self, ...head.senders].filter((name) => name.length > 1);

  const versions: VersionReading[] = [];
  if (english.length > 0) versions.push(readVersion(english, 'english', names));
  if (chinese.length > 0) versions.push(readVersion(chinese, 'chinese', names));
  const read = versions.filter(({ promises, values }) => promises > 0 || values.rules.length > 0);
  const [first, second] = read;
  if (first === undefined || read.every(({ promises }) => promises === 0)) {
    return noInstrument([{ code: 'no-instrument', values: {}, passage: null }]);
  }
  const stray = versions.filter((version) => !read.includes(version)).flatMap(({ unplaced }) => unplaced);
  const contradictions = second === undefined ? [] : differingTerms(first.values, second.values);
  const beyond = signing.executions.slice(mostExecutions, mostExecutions + 1).map(({ passage }) => passage);
  // Versions that disagree on which of them prevails leave open what any other difference means.
  const undecided = contradictions.includes('prevailing-language')
    ? read.flatMap((version) => version.terms.find(({ term }) => term === 'prevailing-language')?.passage ?? [])
    : [];
  const told = second === undefined ? first.values : weakerOf(first.values, second.values);
  const prevails =
    second !== undefined && first.values.prevailingLanguage === second.values.prevailingLanguage
      ? first.values.prevailingLanguage
      : undefined;
  const ruling = prevails === undefined || contradictions.length === 0 ? undefined : read[prevails === 'en' ? 0 : 1];
  const values: InstrumentValues = { ...(ruling?.values ?? told), form: deed === undefined ? 'simple-contract' : 'deed' };
  const schedule = schedules.vehicles ?? scheduleIn(sentences);
  const terms = termNames.map((term): TermReading => {
    if (term === 'vehicles-schedule') return { term, found: schedule !== undefined, passage: schedule ?? null };
    const inEach = read.map((version) => version.terms.find((one) => one.term === term));
    const passages = inEach.flatMap((one) => (one?.passage == null ? [] : [one.passage]));
    const strength =
      term === 'own-compliance'
        ? values.own
        : term === 'vehicle-limb'
          ? values.vehicles
          : term === 'company-limb'
            ? values.company
            : undefined;
    const isUnread =
      inEach.some((one) => one?.unread === true) && inEach.every((one) => one?.found === true || one?.unread === true);
    return {
      term,
      found: inEach.every((one) => one?.found === true),
      ...(isUnread ? { unread: true as const } : {}),
      passage: passages.length === 0 ? null : passages.join('\n'),
      ...(strength === undefined || passages.length === 0 || isUnread ? {} : { strength }),
    };
  });
  const bodyDate = dateOfBody(plausible(sentences));
  const blockDates = executions.flatMap(({ dateTold: date, party }) =>
    date === null || party !== 'giver' ? [] : [datesIn(date)].flat(),
  );
  const dates = [...head.dates, ...(bodyDate === undefined ? [] : [bodyDate]), ...blockDates];
  const executedOn = dates.find(({ status }) => status === 'date')?.date ?? null;
  const warnings = [
    ...read.flatMap((version) => version.warnings),
    ...contradictions.map(
      (term): InstrumentWarning => ({
        code: 'languages-contradict',
        values: { term },
        passage: read.map((version) => version.terms.find((one) => one.term === term)?.passage ?? '-').join(' / '),
      }),
    ),
    ...warningsOf({
      text,
      sentences,
      terms,
      values,
      requirements,
      executions,
      addressees: head.addressees,
      givers: [...givers, ...(head.from === undefined ? [] : [head.from])],
      companyInBlock: companyBlock,
      issuer,
      dates,
      today: options.today,
    }),
  ];
  return {
    status: 'read',
    giver,
    issuer,
    capacity: read.map(({ capacity }) => capacity).find((passage) => passage !== null) ?? null,
    executedOn: dates.some(({ status }) => status !== 'date') ? null : executedOn,
    languages: [
      ...(english.length > 0 && (isEnglishOnly || read.some((version) => version === versions[0])) ? (['en'] as const) : []),
      ...(chinese.length > 0 ? [chineseForm(chinese.join('\n'))] : []),
    ],
    terms,
    rules: values.rules,
    terminationEvents: values.terminatesOn,
    executions: executions.map(({ party, name, office, signed, signedOn, witness }: Execution) => ({
      party,
      name,
      office,
      signed,
      signedOn,
      witness,
    })),
    warnings,
    unplaced: [
      ...new Set([
        ...read.flatMap((version) => version.unplaced),
        ...stray,
        ...signing.unplaced,
        ...schedules.unplaced(parties),
        ...undecided,
        ...beyond,
      ]),
    ],
    values,
  };
};

const datesIn = (text: string): readonly DateTold[] => {
  const match = new RegExp(dateWritten, 'i').exec(plainOf(text).text);
  return match === null ? [] : [dateTold(match[0])];
};

const scheduleIn = (sentences: readonly string[]): string | undefined => {
  const found = sentences.find((sentence) =>
    /^\s*(?:schedule|annex|appendix|附表|附件)\b.{0,80}(?:vehicle|工具|載體|载体)/is.test(sentence),
  );
  return found === undefined ? undefined : withoutBreaks(found);
};
