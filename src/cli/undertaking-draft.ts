import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { basename } from 'node:path';
import { StoreFailure } from '../app/index.ts';
import { addDocument, type Ledger } from '../app/ledger/index.ts';
import {
  type DraftRequest,
  draftedFact,
  draftFromRecord,
  PaperFailure,
  paperKinds,
  type ScheduleName,
  scheduleNames,
  withOwnId,
} from '../app/undertakings/index.ts';
import type { UndertakingPaperKind } from '../documents/index.ts';
import { locatedJson, nearestWord, readLooseFacts } from '../record/index.ts';
import { nodeOutside } from '../store/index.ts';
import { type Catalogue, fill, hintWords, type Language, type Values } from '../words/index.ts';
import { draftNoticeWords, paperWords, writingWords } from '../words/undertaking/index.ts';
import type { Arguments } from './arguments.ts';
import { BadUse } from './bad-use.ts';
import { outputOf } from './paper-output.ts';
import { openNamed } from './records.ts';
import { json, openFromStore, type Run, withLedger } from './store-uses.ts';
import { tellRefused, visible } from './tell.ts';
import { harmless } from './terminal.ts';
import { writeWhole } from './written-files.ts';

/** `undertaking draft`: an undertaking, or a paper that goes with one, out of a record into a file. */
export const draftPaper: Run = async (given, screen) => {
  const name = given.words[2];
  if (name === undefined) throw new BadUse('draft-what');
  const request = requestOf(given);
  const { file, write } = outputOf(given);
  const opened = given.store === undefined ? await openNamed(name, given.knownAt) : await openFromStore(given, name);
  if (opened.status === 'refused') return tellRefused(opened, given.language);
  const { record, timeline } = opened;
  const drafted = draftFromRecord({ record, timeline, asOf: given.asOf, request });
  if (drafted.status === 'refused') return tellPaper(drafted, given.language);
  let bytes: Uint8Array;
  try {
    bytes = await write(drafted.paper);
  } catch (error) {
    if (error instanceof PaperFailure) return tellPaper(error, given.language);
    throw error;
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const instrument =
    drafted.instrument === undefined || given.store !== undefined
      ? drafted.instrument
      : withOwnId(drafted.instrument, request, sha256);
  const facts = instrument === undefined ? [] : [draftedFact({ instrument, request, on: given.asOf.date, sha256 })];
  writeWhole(bytes, file);
  const stored =
    facts.length > 0 && given.store !== undefined ? await keep(given, { issuer: name, bytes, facts, file }) : undefined;
  if (stored?.status === 'refused') return tellRefused({ file, faults: stored.faults }, given.language);
  const { paper, blanks, rules } = drafted;
  const undertaking = instrument?.undertaking ?? drafted.undertaking;
  if (given.json) {
    json(screen, {
      holdfast: 1,
      paper: paper.kind,
      title: paper.title,
      language: request.language,
      undertaking,
      by: request.by,
      rules: rules.map(({ rule, inForceFrom, confidence, source }) => ({ rule, inForceFrom, confidence, source })),
      file,
      sha256,
      notices: drafted.notices.map(({ code, values }) => ({ code, text: toldNotice(code, values, given.language) })),
      blanks,
      facts,
      ...(stored === undefined ? {} : { stored: { document: stored.document, fact: stored.fact } }),
    });
    return 0;
  }
  const { language } = given;
  const lines = [
    say('drafted', language, { file, title: paper.title, sha256 }),
    ...drafted.notices.map(({ code, values }) => say('notice', language, { notice: toldNotice(code, values, language) })),
    ...(blanks.length === 0 ? [] : [say('to-fill-in', language, { count: `${blanks.length}` })]),
    ...blanks.map((blank) => say('blank', language, blank)),
    ...(stored !== undefined
      ? [say('stored', language, { undertaking: undertaking ?? '' })]
      : facts.map((fact) => say('to-append', language, { fact: JSON.stringify(fact) }))),
  ];
  screen.terminal.write(harmless(`${lines.join('\n')}\n`));
  return 0;
};

const requestOf = (given: Arguments): DraftRequest => {
  const {
    by,
    form = 'simple-contract',
    paper = 'undertaking',
    schedules,
    vehicles,
    vehicle,
    undertaking,
    breach,
  } = given.instrument;
  if (by === undefined) throw new BadUse('draft-by-missing');
  if (form !== 'simple-contract' && form !== 'deed') throw new BadUse('draft-form', { found: form });
  if (!isPaper(paper)) throw unknownWord('draft-paper', paper, paperKinds);
  const named = schedules.map((schedule) => {
    if (!isSchedule(schedule)) throw unknownWord('draft-schedule', schedule, scheduleNames);
    return schedule;
  });
  for (const [option, isGiven] of [
    ['--form', given.instrument.form !== undefined],
    ['--vehicles', vehicles],
    ['--schedule', named.length > 0],
  ] as const) {
    if (isGiven && paper !== 'undertaking') throw new BadUse('draft-option-idle', { option, paper });
  }
  for (const [option, isGiven, papers] of [
    ['--vehicle', vehicle !== undefined, aboutVehicle],
    ['--breach', breach !== undefined, aboutBreach],
    ['--undertaking', undertaking !== undefined, aboutUndertaking],
  ] as const) {
    if (isGiven && !papers.has(paper)) throw new BadUse('draft-option-idle', { option, paper });
  }
  return {
    paper,
    by,
    language: given.paperLanguage ?? 'en',
    form,
    withVehicles: vehicles,
    schedules: named,
    vehicle,
    undertaking,
    breach,
    dated: given.on,
  };
};

/** Which papers ask for one vehicle, one breach, one undertaking; elsewhere the option would say nothing. */
const aboutVehicle = new Set<UndertakingPaperKind>([
  'supplement',
  'rule-8a-19-notice',
  'endeavours-letter',
  'vehicle-covenant',
  'trustee-authority',
]);
const aboutBreach = new Set<UndertakingPaperKind>([
  'breach-notice',
  'evidence-pack',
  'rule-8a-19-notice',
  'conversion-notice',
  'endeavours-letter',
]);
const aboutUndertaking = new Set<UndertakingPaperKind>([
  'undertaking',
  'supplement',
  'acknowledgement',
  'termination-notice',
  'endeavours-letter',
  'breach-notice',
  'evidence-pack',
]);

const isPaper = (word: string): word is UndertakingPaperKind => (paperKinds as readonly string[]).includes(word);
const isSchedule = (word: string): word is ScheduleName => (scheduleNames as readonly string[]).includes(word);

const unknownWord = (code: 'draft-paper' | 'draft-schedule', found: string, known: readonly string[]): BadUse => {
  const nearest = nearestWord(found, known);
  return new BadUse(code, { found, known: known.join(', '), ...(nearest === undefined ? {} : { nearest }) });
};

type Kept = { readonly issuer: string; readonly bytes: Uint8Array; readonly facts: readonly object[]; readonly file: string };

/** Files the document in the store and appends the fact; when the store does not take them, the file does not stay either. */
const keep = async (given: Arguments, { issuer, bytes, facts, file }: Kept) => {
  let isKept = false;
  try {
    return await withLedger(given, { create: false }, async (ledger) => {
      const document = await filed(ledger, { issuer, bytes, name: basename(file) });
      const read = readLooseFacts(locatedJson(facts));
      if (read.faults.length > 0) return { status: 'refused' as const, faults: read.faults };
      const appended = await ledger.append({ issuer, facts: read.facts });
      if (appended.status === 'refused') return { status: 'refused' as const, faults: appended.faults };
      if (appended.status === 'conflict') {
        throw new StoreFailure('conflict', { expected: `${appended.expected}`, size: `${appended.size}` });
      }
      isKept = true;
      return { status: 'kept' as const, document, fact: appended.seq };
    });
  } finally {
    if (!isKept) rmSync(file, { force: true });
  }
};

const filed = async (
  ledger: Ledger,
  { issuer, bytes, name }: { readonly issuer: string; readonly bytes: Uint8Array; readonly name: string },
): Promise<number> => {
  const pieces = async function* () {
    yield bytes;
  };
  const done = await addDocument({ ledger, issuer, name, pieces, outside: nodeOutside });
  if (done.status === 'conflict') throw new StoreFailure('conflict', { expected: `${done.expected}`, size: `${done.size}` });
  return done.seq;
};

const say = (code: keyof typeof paperWords, language: Language, values: Values = {}): string =>
  fill(paperWords[code][language], values);

const toldNotice = (code: keyof typeof draftNoticeWords, values: Values, language: Language): string =>
  fill(draftNoticeWords[code][language], values);

const words: Catalogue = { ...paperWords, ...writingWords };

/** Why no paper was written, in one line on standard error. */
export const tellPaper = ({ code, values }: { readonly code: string; readonly values: Values }, language: Language): number => {
  const wording = words[code];
  if (wording === undefined) throw new Error(`no words for the refusal ${code}`);
  const hint = values['nearest'] === undefined ? '' : fill(hintWords[language], values);
  process.stderr.write(`holdfast: ${visible(fill(wording[language], { ...values, hint }))}\n`);
  return 2;
};
