import { type Blank, layOut, type Paper, type PaperKind, type RuleParticulars, type Sheet } from '../../documents/index.ts';
import type { AsOf } from '../../exact/index.ts';
import type { IssuerRecord, Timeline } from '../../record/index.ts';
import { type Desk, type DraftRequest, isRefusal, openDesk, type Refusal, refuse } from './desk.ts';
import {
  draftAcknowledgement,
  draftConversionNotice,
  draftCovenant,
  draftSupplement,
  draftTrusteeAuthority,
  draftUndertaking,
} from './draft-instruments.ts';
import {
  draftBreachNotice,
  draftEndeavoursLetter,
  draftEvidencePack,
  draftExchangeNotice,
  draftTerminationNotice,
} from './draft-notices.ts';

export { type DraftRequest, isRefusal, type Refusal, type ScheduleName, scheduleNames } from './desk.ts';

export type Drafted = {
  readonly status: 'drafted';
  readonly paper: Paper;
  /** What is to be filled in by hand. */
  readonly blanks: readonly Blank[];
  /** The undertaking that it is, or that it is about. */
  readonly undertaking: string | null;
  readonly rules: readonly RuleParticulars[];
};

const drafting: Readonly<Record<PaperKind, (desk: Desk) => Sheet | Refusal>> = {
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
export const paperKinds = Object.keys(drafting) as readonly PaperKind[];

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
  const name = request.paper === 'undertaking' ? newName(desk) : existing(desk);
  if (isRefusal(name)) return name;
  const sheet = drafting[request.paper](desk);
  if (isRefusal(sheet)) return sheet;
  return {
    status: 'drafted',
    ...layOut(sheet, { language: request.language, on: desk.asOf.date }),
    undertaking: name,
    rules: desk.rules,
  };
};

/** The id under which a new undertaking goes on record. */
const newName = ({ state, request, asOf }: Desk): string | Refusal => {
  const isTaken = (name: string): boolean => state.undertakings.has(name) || state.drafts.has(name);
  const { undertaking, by } = request;
  if (undertaking !== undefined) {
    if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(undertaking)) return refuse('undertaking-no-id', { found: undertaking });
    return isTaken(undertaking) ? refuse('undertaking-taken', { undertaking }) : undertaking;
  }
  const name = `${by}-${asOf.date.slice(0, 4)}`;
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${name}-${number}`;
    if (!isTaken(candidate)) return candidate;
  }
};

const existing = ({ state, request }: Desk): string | null => {
  if (request.undertaking !== undefined) return request.undertaking;
  const his = [...state.undertakings.values()].filter(({ by, supersededBy }) => by === request.by && supersededBy === undefined);
  return his.length === 1 ? (his[0]?.undertaking ?? null) : null;
};

/** The fact by which an undertaking that was drafted goes on record; the bytes of its document are bound by their hash. */
export const draftedFact = ({
  drafted,
  request,
  on,
  sha256,
}: {
  readonly drafted: Drafted;
  readonly request: DraftRequest;
  readonly on: string;
  readonly sha256: string;
}) => ({
  on,
  fact: 'undertaking-drafted' as const,
  undertaking: drafted.undertaking ?? '',
  by: request.by,
  rules: drafted.rules.map(({ rule }) => rule),
  form: request.form,
  language: request.language,
  document: { sha256 },
});
