import {
  type Blank,
  layOut,
  type Paper,
  type RuleParticulars,
  type Sheet,
  type UndertakingPaperKind,
} from '../../documents/index.ts';
import type { AsOf } from '../../exact/index.ts';
import type { IssuerRecord, Timeline } from '../../record/index.ts';
import { replacedBy } from '../../rulebook/index.ts';
import { type Desk, type DraftRequest, isRefusal, openDesk, type Refusal, refuse } from './desk.ts';
import {
  draftAcknowledgement,
  draftConversionNotice,
  draftCovenant,
  draftSupplement,
  draftTrusteeAuthority,
  draftUndertaking,
  supplementedIn,
} from './draft-instruments.ts';
import {
  draftBreachNotice,
  draftEndeavoursLetter,
  draftEvidencePack,
  draftExchangeNotice,
  draftTerminationNotice,
} from './draft-notices.ts';
import { type DraftNotice, noticesOf, rulesNamed } from './draft-told.ts';
import { hiddenIn } from './hidden.ts';
import { freeInstrumentId } from './instrument-ids.ts';

export { type DraftRequest, isRefusal, type Refusal, type ScheduleName, scheduleNames } from './desk.ts';

export type Drafted = {
  readonly status: 'drafted';
  readonly paper: Paper;
  /** What is to be filled in by hand. */
  readonly blanks: readonly Blank[];
  /** The instrument that it is, by its own id, or the undertaking that it is about. */
  readonly undertaking: string | null;
  readonly rules: readonly RuleParticulars[];
  /** What is to be known of it before it is used; told to whoever drafts and not in the paper. */
  readonly notices: readonly DraftNotice[];
  /** What goes on record when it is drawn up; no other paper than an undertaking and a supplement is an instrument. */
  readonly instrument: DraftedInstrument | undefined;
};

export type DraftedInstrument = {
  readonly undertaking: string;
  readonly by: string;
  readonly rules: readonly string[];
  readonly form: DraftRequest['form'];
  readonly supplements?: string;
  readonly vehicles?: readonly string[];
};

const drafting: Readonly<Record<UndertakingPaperKind, (desk: Desk) => Sheet | Refusal>> = {
  undertaking: draftUndertaking,
  supplement: draftSupplement,
  acknowledgement: draftAcknowledgement,
  'termination-notice': draftTerminationNotice,
  'breach-notice': draftBreachNotice,
  'rule-8a-19-notice': draftExchangeNotice,
  'conversion-notice': draftConversionNotice,
  'endeavours-letter': draftEndeavoursLetter,
  'evidence-pack': draftEvidencePack,
  'vehicle-covenant': draftCovenant,
  'trustee-authority': draftTrusteeAuthority,
};
export const paperKinds = Object.keys(drafting) as readonly UndertakingPaperKind[];

/** Drafts one paper from a record, or says why it cannot be. */
export const draftFromRecord = (given: {
  readonly record: IssuerRecord;
  readonly timeline: Timeline;
  readonly asOf: AsOf;
  readonly request: DraftRequest;
}): Drafted | Refusal => {
  const desk = openDesk(given);
  if (isRefusal(desk)) return desk;
  const { request } = given;
  const sheet = drafting[request.paper](desk);
  const instrument = isRefusal(sheet) ? undefined : instrumentIn(desk);
  if (isRefusal(sheet)) return sheet;
  if (isRefusal(instrument)) return instrument;
  const laid = layOut(sheet, { language: request.language, on: desk.asOf.date });
  const hidden = hiddenIn(laid.paper, desk.names);
  if (hidden !== undefined) return refuse('name-unprintable', hidden);
  return {
    status: 'drafted',
    ...laid,
    undertaking: instrument?.undertaking ?? existing(desk),
    rules: rulesNamed(desk),
    notices: noticesOf(desk),
    instrument,
  };
};

const instrumentIn = (desk: Desk): DraftedInstrument | Refusal | undefined => {
  const { by, form, paper } = desk.request;
  if (paper === 'undertaking') {
    const undertaking = newName(desk);
    return isRefusal(undertaking) ? undertaking : { undertaking, by, rules: desk.rules.map(({ rule }) => rule), form };
  }
  if (paper !== 'supplement') return undefined;
  const named = supplementedIn(desk);
  if (isRefusal(named)) return named;
  const { principal, vehicle } = named;
  return {
    undertaking: freeName(desk, 'supplement'),
    by,
    rules: principal.rules,
    form: principal.form,
    supplements: principal.undertaking,
    vehicles: [vehicle],
  };
};

/** The id under which a new undertaking goes on record. */
const newName = (desk: Desk): string | Refusal => {
  const { undertaking } = desk.request;
  if (undertaking !== undefined) {
    if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(undertaking)) return refuse('undertaking-no-id', { found: undertaking });
    return isTaken(desk, undertaking) ? refuse('undertaking-taken', { undertaking }) : undertaking;
  }
  return freeName(desk, 'undertaking');
};

const isTaken = ({ state: { undertakings, drafts, supplements } }: Desk, name: string): boolean =>
  undertakings.has(name) || drafts.has(name) || supplements.has(name);

const freeName = ({ record, asOf }: Desk, stem: string): string =>
  freeInstrumentId(record.facts, `${stem}-${asOf.date.slice(0, 4)}`);

const existing = ({ state, request }: Desk): string | null => {
  if (request.undertaking !== undefined) return request.undertaking;
  const his = [...state.undertakings.values()].filter(
    ({ by, undertaking }) => by === request.by && replacedBy(state, undertaking) === undefined,
  );
  return his.length === 1 ? (his[0]?.undertaking ?? null) : null;
};

/**
 * The instrument outside a store: two drafts from one file know nothing of each other, so its hash makes the id its own,
 * unless the id was asked for.
 */
export const withOwnId = (instrument: DraftedInstrument, request: DraftRequest, sha256: string): DraftedInstrument =>
  request.paper === 'undertaking' && request.undertaking !== undefined
    ? instrument
    : { ...instrument, undertaking: `${instrument.undertaking}-${sha256.slice(0, 12)}` };

/** The fact by which an instrument that was drafted goes on record; the bytes of its document are bound by their hash. */
export const draftedFact = ({
  instrument: { undertaking, by, rules, form, ...supplementing },
  request: { language },
  on,
  sha256,
}: {
  readonly instrument: DraftedInstrument;
  readonly request: DraftRequest;
  readonly on: string;
  readonly sha256: string;
}) => ({
  on,
  fact: 'undertaking-drafted' as const,
  undertaking,
  by,
  rules,
  form,
  language,
  document: { sha256 },
  ...supplementing,
});
