import type { Undertaking } from '../../record/index.ts';
import { nearestWord } from '../../record/index.ts';
import { check, type Finding } from '../../rulebook/index.ts';
import { type AccruedRight, type Life, livesOf } from '../../undertaking/index.ts';
import { type Desk, isRefusal, type Refusal, refuse } from './desk.ts';

/** Every finding of the record at the moment of the desk, with those of past actions that were met. */
export const findingsOf = ({ timeline, asOf }: Pick<Desk, 'timeline' | 'asOf'>): readonly Finding[] =>
  check({ timeline, asOf, all: true }).findings;

export const findingCalled = (desk: Desk, id: string): Finding | Refusal => {
  const findings = findingsOf(desk);
  const found = findings.find((finding) => finding.id === id);
  if (found !== undefined) return found;
  const nearest = nearestWord(
    id,
    findings.map((finding) => finding.id),
  );
  return refuse('no-such-finding', { found: id, date: desk.asOf.date, ...(nearest === undefined ? {} : { nearest }) });
};

/** The life of an undertaking at the moment of the desk. */
export const lifeOf = ({ timeline, asOf }: Desk, undertaking: string): Life | undefined =>
  livesOf({ timeline, asOf }).lives.find((life) => life.undertaking === undertaking);

/** Why no paper can rest on an undertaking that stands: it has terminated. */
export const endedFault = (desk: Desk, { undertaking, by }: Undertaking): Refusal | undefined => {
  const ended = lifeOf(desk, undertaking)?.termination;
  return ended && refuse('has-ended', { undertaking, date: ended.on, person: by, paper: desk.request.paper });
};

export type FoundBreach = { readonly finding: Finding; readonly given: Undertaking; readonly rights: readonly AccruedRight[] };

/** A breach, and the rights that it gave under the undertaking of the person, one for each limb that it engages. */
export const breachCalled = (desk: Desk, id: string): FoundBreach | Refusal => {
  const finding = findingCalled(desk, id);
  if (isRefusal(finding)) return finding;
  if (finding.outcome !== 'breached' && finding.outcome !== 'cured') {
    return refuse('not-a-breach', { finding: finding.id, outcome: finding.outcome });
  }
  const { by, undertaking } = desk.request;
  const lives = livesOf({ timeline: desk.timeline, asOf: desk.asOf }).lives.filter(
    (life) =>
      life.by === by &&
      (undertaking === undefined || life.undertaking === undertaking) &&
      life.rights.some(({ breach }) => breach === finding.id),
  );
  const [life, ...others] = lives;
  const given = life === undefined ? undefined : desk.state.undertakings.get(life.undertaking);
  if (life === undefined || given === undefined) {
    return refuse('breach-of-no-undertaking', { finding: finding.id, person: by });
  }
  if (others.length > 0) {
    return refuse('which-undertaking', { person: by, known: lives.map((each) => each.undertaking).join(', ') });
  }
  return { finding, given, rights: life.rights.filter(({ breach }) => breach === finding.id) };
};
