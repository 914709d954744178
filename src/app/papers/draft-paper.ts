import { type FilingPaperKind, filingPaperKinds, layOut, type Paper, type PaperLanguage } from '../../documents/index.ts';
import type { HongKongDate } from '../../exact/index.ts';
import type { IssuerRecord, Timeline } from '../../record/index.ts';
import { draftReturn, paperOfReturn, type ReturnRequest } from '../returns/index.ts';
import { cessationDays, conversionDays, draftCessationAnnouncement, draftConversionAnnouncement } from './announcements.ts';
import { draftCommitteeConfirmation } from './committee.ts';
import { type Drawn, openPaperDesk, type PaperDesk, type PaperRefusal } from './desk.ts';
import { draftAnnualDisclosure } from './disclosure.ts';

export type PaperRequest = {
  readonly kind: FilingPaperKind;
  readonly on: HongKongDate;
  /** The day on which it is drawn; a year or a month that is not over by then is told as unfinished. */
  readonly today: HongKongDate;
  /** Whether the date was asked for; where it was not, an announcement takes the last event. */
  readonly isDateGiven: boolean;
  readonly language: PaperLanguage;
  /** For the returns. */
  readonly asReturn?: ReturnRequest | undefined;
};

export type PaperDrafted = {
  readonly status: 'drafted';
  readonly paper: Paper;
  /** Lines that the issuer fills in. */
  readonly blanks: readonly { readonly block: string; readonly line: string }[];
  /** How often the paper says that something is to be supplied or is not on record. */
  readonly placeholders: readonly string[];
  /** Something that the paper is to say is not carried by the record: it is left out, or cannot be confirmed. */
  readonly isIncomplete: boolean;
};

type DeskPaper = Exclude<FilingPaperKind, 'next-day-return' | 'monthly-return'>;

const drafting: Readonly<Record<DeskPaper, (desk: PaperDesk) => Drawn | PaperRefusal>> = {
  'conversion-announcement': draftConversionAnnouncement,
  'cessation-announcement': draftCessationAnnouncement,
  'committee-confirmation': draftCommitteeConfirmation,
  'annual-disclosure': draftAnnualDisclosure,
};

/** Papers of one day: where none is asked for, the last day with such an event. */
const eventDays: Partial<Readonly<Record<DeskPaper, (desk: PaperDesk) => readonly HongKongDate[]>>> = {
  'conversion-announcement': conversionDays,
  'cessation-announcement': cessationDays,
};

export const isFilingPaper = (word: string): word is FilingPaperKind => (filingPaperKinds as readonly string[]).includes(word);

/** Draws a paper from a record, or says why it cannot be drawn. */
export const draftFilingPaper = (
  { record, timeline }: { readonly record: IssuerRecord; readonly timeline: Timeline },
  request: PaperRequest,
): PaperDrafted | PaperRefusal => {
  const { kind, on, today, language, isDateGiven, asReturn } = request;
  if (kind === 'next-day-return' || kind === 'monthly-return') {
    const result = draftReturn(timeline, asReturn ?? { form: 'FF305', on }, { today });
    if (result.status === 'refused') return result;
    const paper = paperOfReturn(record, result.drafted, { language, isListed: true });
    return {
      status: 'drafted',
      paper,
      blanks: [],
      placeholders: placeholdersIn(paper),
      isIncomplete: result.drafted.isIncomplete,
    };
  }
  const asked = openPaperDesk({ record, timeline, on, today, language });
  const day = isDateGiven ? undefined : eventDays[kind]?.(asked).at(-1);
  const desk = day === undefined || day === on ? asked : openPaperDesk({ record, timeline, on: day, today, language });
  const drawn = drafting[kind](desk);
  if ('status' in drawn) return drawn;
  const { paper, blanks } = layOut(drawn.sheet, { language, on: desk.on });
  return { status: 'drafted', paper, blanks, placeholders: placeholdersIn(paper), isIncomplete: drawn.isIncomplete };
};

/** What stands in square brackets with words in it: for the issuer to supply. */
const placeholdersIn = ({ blocks }: Paper): readonly string[] =>
  blocks.flatMap((block) => {
    if (block.kind !== 'paragraph') return [];
    const text = block.runs.map((run) => run.text).join('');
    return [...text.matchAll(/[[［][^\]］]*\p{L}{3,}[^\]］]*[\]］]|［[^］]+］/gu)].map(([found]) => found);
  });
