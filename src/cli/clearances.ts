import { existsSync } from 'node:fs';
import {
  bookDeed,
  type Deed,
  type DeedMade,
  deedOn,
  foundAgain,
  isChangedSince,
  type KeptNote,
  keptCalled,
  keptClearances,
  keptListJson,
  keptShowJson,
  knownUpTo,
  logsAstray,
  noteJson,
  presentRulebook,
  recheckKept,
  standingOfKept,
} from '../app/clearances/kept/index.ts';
import { namesOf } from '../app/index.ts';
import { hongKongDateOf } from '../exact/index.ts';
import { type IssuerRecord, nearestWord } from '../record/index.ts';
import { nodeOutside } from '../store/index.ts';
import { fill, hintWords } from '../words/index.ts';
import type { Arguments } from './arguments.ts';
import { BadUse } from './bad-use.ts';
import { nameGiven } from './keep-clearance.ts';
import type { Screen } from './print-check.ts';
import { printKept, printKeptList, saidOfKept } from './print-kept.ts';
import { openNamed } from './records.ts';
import { json, openFromStore, type Run, withLedger } from './store-uses.ts';
import { tellRefused } from './tell.ts';
import { writeLines } from './written-files.ts';

/** `holdfast clearances list|show|approve|decline|tell ISSUER [ID] --store S`; a record in a file is read as well. */
export const clearances: Run = async (given, screen) => {
  const [, what, name, id] = given.words;
  if (what === undefined || !['list', 'show', 'approve', 'decline', 'tell'].includes(what)) throw new BadUse('clearances-what');
  if (name === undefined) throw new BadUse(given.store === undefined ? 'no-record-named' : 'no-issuer-named');
  if (what !== 'list' && id === undefined) throw new BadUse('no-clearance-named');
  if (what === 'approve' || what === 'decline' || what === 'tell') {
    return act({ does: what, name, id: id ?? '', given, screen });
  }
  const opened = given.store === undefined ? await openNamed(name, given.knownAt) : await openFromStore(given, name);
  if (opened.status === 'refused') return tellRefused(opened, given.language);
  const record = knownUpTo(opened.record, given.knownAt);
  return what === 'list' ? list(record, given, screen) : show({ record, id: id ?? '', given, screen });
};

/** The day as of which it is told how a clearance stands: the one asked for, or that of the moment up to which it is known. */
const dayOf = ({ asOf, asOfGiven, knownAt }: Arguments): string =>
  knownAt === undefined || asOfGiven ? asOf.date : hongKongDateOf(knownAt);

const list = (record: IssuerRecord, given: Arguments, screen: Screen): number => {
  const rulebook = presentRulebook(nodeOutside);
  const listed = keptClearances(record).map((kept) => ({
    kept,
    standing: standingOfKept({ record, kept, today: dayOf(given), rulebook, outside: nodeOutside }),
  }));
  if (given.json) json(screen, keptListJson({ record, listed }));
  else screen.terminal.write(printKeptList(listed, screen));
  return 0;
};

const show = async ({
  record,
  id,
  given,
  screen,
}: {
  readonly record: IssuerRecord;
  readonly id: string;
  readonly given: Arguments;
  readonly screen: Screen;
}): Promise<number> => {
  const kept = keptCalled(record, id);
  if (kept === undefined) {
    const nearest = nearestWord(
      id,
      keptClearances(record).map((one) => one.id),
    );
    return refusedWith(
      [{ code: 'no-such-kept', values: { clearance: id, ...(nearest === undefined ? {} : { nearest }) } }],
      given,
    );
  }
  const rulebook = presentRulebook(nodeOutside);
  const astray =
    given.store === undefined
      ? undefined
      : await withLedger(given, { create: false }, (ledger) => logsAstray(ledger, record, nodeOutside));
  const judging = { record, kept, rulebook, astray, outside: nodeOutside };
  const standing = standingOfKept({ ...judging, today: dayOf(given) });
  const found = foundAgain(judging);
  const recheck = recheckKept(judging);
  const [was, now] = [kept.fact.permitted, recheck.now?.permitted ?? 'cannot-tell'];
  // Where it cannot be told, the notes say why; only a record that cannot tell any more has changed.
  const isChanged =
    kept.asked.status === 'read' &&
    (recheck.comparison === 'cannot-tell' ? now === 'cannot-tell' && was !== now : recheck.comparison !== 'same');
  const notes: KeptNote[] = [
    ...recheck.notes.filter(({ code }) => !code.startsWith('asked-')),
    ...(found === undefined ? [] : [{ code: 'answer-found-again', values: {} }]),
    ...(isChanged ? [{ code: was === now ? 'figures-changed' : 'facts-changed', values: { was, now } }] : []),
  ];
  if (given.json) json(screen, keptShowJson({ record, kept, standing, foundAgain: found, recheck, notes }));
  else {
    const proposed = kept.asked.status === 'read' ? kept.asked.proposal.facts : [];
    const nameOf = namesOf({ ...record, facts: [...record.facts, ...(proposed as IssuerRecord['facts'])] });
    const answer = (found?.changes ?? []).map(({ finding }) => finding);
    screen.terminal.write(printKept({ kept, standing, notes, answer, recheck, nameOf }, screen));
  }
  // What was changed since it was kept cannot be relied on.
  return isChangedSince(recheck) ? 3 : 0;
};

const act = async ({
  does,
  name,
  id,
  given,
  screen,
}: {
  readonly does: Deed['does'];
  readonly name: string;
  readonly id: string;
  readonly given: Arguments;
  readonly screen: Screen;
}): Promise<number> => {
  const by = nameGiven('--by', given.instrument.by, 'clearance-by-missing');
  const to = does === 'tell' ? nameGiven('--name', given.name, 'clearance-to-missing') : undefined;
  if (given.knownAt !== undefined) throw new BadUse('keep-cut-short', { option: '--known-at' });
  const deed: Deed = { does, clearance: id, by, on: given.on ?? given.today, to, reason: given.reason };
  const rulebook = presentRulebook(nodeOutside);
  if (given.store === undefined) return actInFile({ name, deed, rulebook, given, screen });
  const done = await withLedger(given, { create: false }, (ledger) =>
    bookDeed({ ledger, issuer: name, deed, key: given.key, rulebook, outside: nodeOutside }),
  );
  if (done.status === 'not-taken') return tellRefused({ file: name, faults: done.faults }, given.language);
  if (done.status === 'refused') return refusedWith(done.refusals, given);
  const said = saidOfKept(given.language);
  if (done.status === 'known')
    return told({ deed, status: 'known', line: said('booked-known', { fact: done.fact }), given, screen });
  const { fact, entry, size, warnings } = done;
  return told({
    deed,
    status: 'booked',
    more: { fact, entry, size },
    warnings,
    line: said('booked', { entry: `${entry}` }),
    given,
    screen,
  });
};

const actInFile = async ({
  name,
  deed,
  rulebook,
  given,
  screen,
}: {
  readonly name: string;
  readonly deed: Deed;
  readonly rulebook: ReturnType<typeof presentRulebook>;
  readonly given: Arguments;
  readonly screen: Screen;
}): Promise<number> => {
  const { output, language } = given;
  if (output === undefined) throw new BadUse('clearance-needs-place');
  if (existsSync(output)) throw new BadUse('file-there', { file: output });
  const opened = await openNamed(name, undefined);
  if (opened.status === 'refused') return tellRefused(opened, language);
  const done: DeedMade = deedOn({ record: opened.record, deed, rulebook, outside: nodeOutside });
  if (done.status === 'refused') return refusedWith(done.refusals, given);
  const said = saidOfKept(language);
  if (done.status === 'known')
    return told({ deed, status: 'known', line: said('booked-known', { fact: done.fact }), given, screen });
  await writeLines([`${JSON.stringify(done.fact)}\n`], output);
  const { fact, warnings } = done;
  return told({
    deed,
    status: 'written',
    more: { fact },
    warnings,
    line: said('booked-written', { file: output }),
    given,
    screen,
  });
};

const refusedWith = (refusals: readonly KeptNote[], { language }: Arguments): number => {
  for (const { code, values } of refusals) {
    const hint = values['nearest'] === undefined ? '' : fill(hintWords[language], values);
    process.stderr.write(`holdfast: ${saidOfKept(language)(code, { ...values, hint })}\n`);
  }
  return 2;
};

const told = ({
  deed,
  status,
  line,
  warnings = [],
  more = {},
  given,
  screen,
}: {
  readonly deed: Deed;
  readonly status: 'booked' | 'written' | 'known';
  readonly line: string;
  readonly warnings?: readonly KeptNote[];
  readonly more?: Readonly<Record<string, unknown>>;
  readonly given: Arguments;
  readonly screen: Screen;
}): number => {
  if (given.json) {
    json(screen, { holdfast: 1, clearance: deed.clearance, does: deed.does, status, ...more, warnings: warnings.map(noteJson) });
  } else {
    const said = saidOfKept(given.language);
    for (const { code, values } of warnings) screen.terminal.write(`- ${said(code, values)}\n`);
    screen.terminal.write(`${line}\n`);
  }
  return 0;
};
