import type { HongKongDate } from '../../../exact/index.ts';
import { erasedText, type Fact, type FactOf, type IssuerRecord, standingFacts } from '../../../record/index.ts';
import { type Approvals, approvalsOf } from './approvals.ts';
import { type Done, doneOf } from './done.ts';
import { type Kept, ownFacts } from './given.ts';
import type { Judging } from './judging.ts';
import type { KeptStatus } from './kinds.ts';

/** Something to know of a clearance: a code of `keptWords`, and what fills it. */
export type KeptNote = { readonly code: string; readonly values: Readonly<Record<string, string>> };

export type Consulted = {
  /** `named`: a consultation names this clearance; `unnamed`: there were others only, and people must say what of. */
  readonly status: 'named' | 'unnamed' | 'none';
  readonly facts: readonly Pick<Fact, 'id' | 'on'>[];
};

export type Telling = {
  /** `asked` and `approved`: who had it done knows of it. */
  readonly as: 'told' | 'notice' | 'asked' | 'approved' | 'declined';
  readonly to: string;
  readonly person: string | undefined;
  readonly on: HongKongDate;
  readonly fact: string;
  readonly matter: string | undefined;
};

export type Standing = {
  readonly status: KeptStatus;
  readonly approvals: Approvals;
  readonly done: Done;
  readonly adviser: Consulted;
  readonly told: readonly Telling[];
  readonly notes: readonly KeptNote[];
};

export const standingOfKept = ({
  kept,
  today,
  ...judging
}: Judging & {
  readonly kept: Kept;
  readonly today: HongKongDate;
}): Standing => {
  const { record } = judging;
  const approvals = approvalsOf({ ...judging, kept });
  const done = doneOf(record, kept);
  const adviser = consultedOn(record, kept);
  const status = statusOf({ kept, approvals, done, today });
  const notes = notesOf({ kept, approvals, done, adviser });
  return { status, approvals, done, adviser, told: toldOf(record, kept), notes };
};

const statusOf = ({
  kept,
  approvals,
  done,
  today,
}: {
  readonly kept: Kept;
  readonly approvals: Approvals;
  readonly done: Done;
  readonly today: HongKongDate;
}): KeptStatus => {
  if (approvals.declines.length > 0) return 'declined';
  if (done.status === 'all') return 'done';
  // What was asked is gone, so that nobody can see whether it was done.
  if (today > kept.fact.judgedOn) return kept.asked.status === 'read' ? 'lapsed' : 'cannot-tell';
  if (approvals.approved === 'cannot-tell') return 'cannot-tell';
  return approvals.approved === 'yes' ? 'approved' : 'given';
};

/** It was done, and the approvals that the issuer asks for are not there, or may not be. */
export const isUnapproved = ({ approvals, done }: Pick<Standing, 'approvals' | 'done'>): boolean =>
  done.status === 'all' && (approvals.approved === 'no' || approvals.approved === 'cannot-tell');

const notesOf = ({
  kept,
  approvals,
  done,
  adviser,
}: {
  readonly kept: Kept;
  readonly approvals: Approvals;
  readonly done: Done;
  readonly adviser: Consulted;
}): readonly KeptNote[] => {
  const notes: KeptNote[] = [];
  const note = (code: string, values: KeptNote['values'] = {}): void => void notes.push({ code, values });
  if (kept.asked.status !== 'read') note(`asked-${kept.asked.status}`);
  for (const { by, on, why } of approvals.approvals) if (why !== undefined) note(`approval-${why}`, { by, on });
  if (kept.fact.permitted !== 'yes' && approvals.approved === 'yes') note('approved-though', { permitted: kept.fact.permitted });
  if (approvals.raisedSince !== undefined) note('required-raised', { number: `${approvals.raisedSince}` });
  const deeds = done.facts.map(({ id }) => id).join(', ');
  if (done.status === 'part' || done.status === 'otherwise') note(`done-${done.status}`, { facts: deeds });
  if (done.status === 'all') {
    if (approvals.declines.length > 0) note('done-though-declined', { facts: deeds });
    else if (isUnapproved({ approvals, done })) note('done-unapproved', { facts: deeds });
    if (kept.fact.permitted !== 'yes') note('done-though', { facts: deeds, permitted: kept.fact.permitted });
  }
  if (adviser.status !== 'named')
    note(`adviser-${adviser.status}`, adviser.status === 'none' ? {} : { on: adviser.facts.at(-1)?.on ?? '' });
  return notes;
};

/** Whether a text names a clearance: its id as a whole word. */
const names = (text: string | undefined, id: string): boolean =>
  text !== undefined &&
  new RegExp(`(?<![A-Za-z0-9._-])${id.replaceAll(/[.-]/g, '\\$&')}(?![A-Za-z0-9_-]|\\.[A-Za-z0-9])`).test(text);

/**
 * Whether the compliance adviser was consulted on it, on the day for which it was judged or before (Rules 8A.33 and 8A.34).
 * What a consultation was about is known where its matter names the clearance, and otherwise only to people.
 */
export const consultedOn = (
  { facts }: IssuerRecord,
  {
    id,
    fact: { judgedOn, adviserConsulted },
  }: {
    readonly id: string;
    readonly fact: Pick<FactOf<'clearance-given'>, 'judgedOn'> & { readonly adviserConsulted?: boolean | undefined };
  },
): Consulted => {
  const consultations = standingFacts({ facts }).filter(
    (fact): fact is FactOf<'adviser-consulted'> => fact.fact === 'adviser-consulted' && fact.on <= judgedOn,
  );
  const named = consultations.filter(({ matter }) => names(matter, id));
  if (named.length > 0) return { status: 'named', facts: named };
  // Whether an erased matter named it is known only from what was kept.
  const isErased = consultations.some(({ matter }) => matter === erasedText);
  if (adviserConsulted === true && isErased) return { status: 'named', facts: [] };
  return { status: consultations.length > 0 ? 'unnamed' : 'none', facts: consultations };
};

/** Whether what was kept of the consultation is what the facts say on which the clearance was given. */
export const isConsultedAsKept = (record: IssuerRecord, kept: Kept): boolean => {
  const { status } = consultedOn({ ...record, facts: ownFacts(record, kept) }, kept);
  const { adviserConsulted } = kept.fact;
  return adviserConsulted === (status === 'unnamed' ? undefined : status === 'named') || hasErasedMatter(record);
};

const hasErasedMatter = ({ facts }: IssuerRecord): boolean =>
  facts.some((fact) => fact.fact === 'adviser-consulted' && fact.matter === erasedText);

/** Who knows of a clearance from the record: whoever asked, approved or was told, and whom a notice that names it went to. */
export const toldOf = ({ facts }: IssuerRecord, { id, fact: given }: Kept): readonly Telling[] => {
  const told: Telling[] = [];
  const take = (
    as: Telling['as'],
    fact: Fact,
    to: string,
    more: { person?: string | undefined; matter?: string | undefined },
  ): void => void told.push({ as, to, person: more.person, on: fact.on, fact: fact.id, matter: more.matter });
  take('asked', given, given.by, { person: given.person });
  for (const fact of standingFacts({ facts })) {
    if (fact.fact === 'clearance-approved' && fact.clearance === id) take('approved', fact, fact.by, fact);
    if (fact.fact === 'clearance-declined' && fact.clearance === id) take('declined', fact, fact.by, { person: fact.person });
    if (fact.fact === 'clearance-told' && fact.clearance === id) take('told', fact, fact.to, fact);
    if (fact.fact === 'notice-given' && names(fact.matter, id)) take('notice', fact, fact.to, { matter: fact.matter });
    if (fact.fact === 'exchange-notified' && (names(fact.matter, id) || names(fact.covers, id))) {
      take('notice', fact, 'exchange', { matter: fact.matter });
    }
  }
  return told;
};
