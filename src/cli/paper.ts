import { createHash } from 'node:crypto';
import { draftFilingPaper, isFilingPaper, type PaperRequest } from '../app/papers/index.ts';
import type { ReturnRequest } from '../app/returns/index.ts';
import { PaperFailure } from '../app/undertakings/index.ts';
import { type FilingPaperKind, filingPaperKinds, tellReturn } from '../documents/index.ts';
import { nearestWord } from '../record/index.ts';
import { filingPaperWords, returnWords } from '../words/calendar/index.ts';
import { type Catalogue, fill, type Language, type Values } from '../words/index.ts';
import type { Arguments } from './arguments.ts';
import { BadUse } from './bad-use.ts';
import { outputOf } from './paper-output.ts';
import { openNamed } from './records.ts';
import { requestOf } from './returns.ts';
import { json, openFromStore, type Run } from './store-uses.ts';
import { tellRefused, visible } from './tell.ts';
import { writeWhole } from './written-files.ts';

const known = filingPaperKinds.join(', ');

/** `paper RECORD KIND`: an announcement, a pack or a return out of a record into a file. */
export const paper: Run = async (given, screen) => {
  const [, name, kind, ...more] = given.words;
  if (name === undefined || kind === undefined || more.length > 0) throw new BadUse('paper-what', { known });
  const request = paperRequest(given, kind);
  const { file, write } = outputOf(given);
  const opened = given.store === undefined ? await openNamed(name, given.knownAt) : await openFromStore(given, name);
  if (opened.status === 'refused') return tellRefused(opened, given.language);
  const drafted = draftFilingPaper(opened, request);
  if (drafted.status === 'refused') return tellNoPaper(drafted, given.language);
  let bytes: Uint8Array;
  try {
    bytes = await write(drafted.paper);
  } catch (error) {
    if (!(error instanceof PaperFailure)) throw error;
    return (await import('./undertaking-draft.ts')).tellPaper(error, given.language);
  }
  writeWhole(bytes, file);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { title } = drafted.paper;
  const toFillIn = drafted.blanks.map(({ line }) => line);
  if (given.json) {
    const { placeholders, isIncomplete } = drafted;
    json(screen, {
      holdfast: 1,
      paper: kind,
      title,
      language: request.language,
      on: request.on,
      file,
      sha256,
      toSupply: placeholders,
      toFillIn,
      incomplete: isIncomplete,
    });
  } else {
    const say = (code: keyof typeof filingPaperWords, values: Values): string =>
      fill(filingPaperWords[code][given.language], values);
    const lines = [
      say('drafted', { file, title, sha256 }),
      ...drafted.placeholders.map((text) => say('to-supply', { text })),
      ...toFillIn.map((line) => say('to-fill-in', { line })),
    ];
    screen.terminal.write(`${lines.join('\n')}\n`);
  }
  return drafted.isIncomplete ? 3 : 0;
};

const paperRequest = (given: Arguments, kind: string): PaperRequest => {
  if (!isFilingPaper(kind)) {
    const nearest = nearestWord(kind, filingPaperKinds);
    throw new BadUse('draft-paper', { found: kind, known, ...(nearest === undefined ? {} : { nearest }) });
  }
  if (kind !== 'monthly-return' && given.clearing.month !== undefined) {
    throw new BadUse('draft-option-idle', { option: '--month', paper: kind });
  }
  const asReturn = returnOf(given, kind);
  return {
    kind,
    on: given.on ?? given.asOf.date,
    today: given.today,
    isDateGiven: given.on !== undefined,
    language: given.paperLanguage ?? 'en',
    asReturn,
  };
};

const returnOf = (given: Arguments, kind: FilingPaperKind): ReturnRequest | undefined => {
  if (kind !== 'next-day-return' && kind !== 'monthly-return') return undefined;
  return requestOf({ ...given, instrument: { ...given.instrument, form: kind === 'next-day-return' ? 'FF305' : 'FF301' } });
};

/** Why no paper was drawn, in one line on standard error. */
const tellNoPaper = ({ code, values }: { readonly code: string; readonly values: Values }, language: Language): number => {
  const own: Catalogue = filingPaperWords;
  const wording = own[code];
  const text =
    wording !== undefined
      ? fill(wording[language], values)
      : Object.hasOwn(returnWords, code)
        ? tellReturn({ code, values }, language)
        : code;
  process.stderr.write(`holdfast: ${visible(text)}\n`);
  return 2;
};
