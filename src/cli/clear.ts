import { clearanceJson, clearProposal, type NotCleared } from '../app/clearances/index.ts';
import type { Sharing } from '../clearance/index.ts';
import { readQuantity } from '../exact/index.ts';
import { type Fault, type IssuerRecord, nearestWord } from '../record/index.ts';
import { proposalWords } from '../words/clearance/index.ts';
import type { Arguments } from './arguments.ts';
import { BadUse } from './bad-use.ts';
import { word } from './print-check.ts';
import { type Opened, openNamed } from './records.ts';
import { json, type Run } from './store-uses.ts';
import { faultText, tellRefused } from './tell.ts';

/** `holdfast clear RECORD PROPOSAL`: may it be done on its day, what mends it, what follows. */
export const clear: Run = async (given, screen) => {
  const [, name, file] = given.words;
  if (name === undefined) throw new BadUse('no-record-named');
  if (file === undefined) throw new BadUse('clear-what');
  if (name === '-' && file === '-') throw new BadUse('clear-one-input');
  const opened = await openAny(name, given);
  if (opened.status === 'refused') return tellRefused(opened, given.language);
  const { readProposalFile } = await import('./proposal-files.ts');
  const { proposals, faults } = await readProposalFile(file, given.on);
  if (faults.length > 0) return tellRefused({ file, faults }, given.language, proposalWords);
  const sharing = sharingOf(given.clearing.sharing, opened.record);
  if (given.clearing.keep !== undefined) (await import('./keep-clearance.ts')).checkKeep(given, proposals.length);
  const [proposal, ...more] = proposals;
  if (proposal === undefined || more.length > 0) {
    const { clearProgramme } = await import('./clear-programme.ts');
    return clearProgramme({ record: opened.record, proposals, sharing, file, given, screen });
  }
  const cleared = clearProposal({
    record: opened.record,
    proposal,
    sharing,
    knownAt: given.knownAt,
    scenario: given.scenario,
  });
  if (cleared.status === 'refused') return tellNotCleared(cleared, file, given);
  const kept =
    given.clearing.keep === undefined
      ? undefined
      : await (await import('./keep-clearance.ts')).keepCleared({ record: opened.record, cleared, given });
  if (kept?.status === 'refused') return kept.exit;
  if (given.json) json(screen, { ...clearanceJson(cleared), ...(kept === undefined ? {} : { kept: kept.json }) });
  else {
    const { printClearance } = await import('./print-clearance.ts');
    if (given.scenario) screen.terminal.write(`${word('what-if', given.language)}: ${given.scenario.title[given.language]}\n`);
    screen.terminal.write(printClearance(cleared, screen));
    if (kept !== undefined) screen.terminal.write(`${kept.line}\n`);
  }
  return exitOfPermission(cleared.permitted);
};

/** 0 yes, 1 no, 3 otherwise. */
export const exitOfPermission = (permitted: string): number => (permitted === 'yes' ? 0 : permitted === 'no' ? 1 : 3);

const openAny = async (name: string, given: Arguments): Promise<Opened> =>
  given.store === undefined ? openNamed(name, given.knownAt) : (await import('./store-uses.ts')).openFromStore(given, name);

/** Faults of the proposal with their place in its file; facts on record that it leaves no room for, by their ids. */
export const tellNotCleared = ({ faults, overturned }: NotCleared, file: string, given: Arguments): number => {
  const ofRecord = overturned.map(({ fact: { id, fact, on }, fault }): Fault => {
    const values = { fact: id, kind: fact, date: on, problem: faultText(fault, given.language, proposalWords) };
    return { code: 'file-proposal-overturns', place: fault.place, values };
  });
  return tellRefused({ file, faults: [...faults, ...ofRecord] }, given.language, proposalWords);
};

/** `--sharing ceiling`, `least`, or `HOLDER=SHARES` for each holder. */
export const sharingOf = (given: readonly string[], record: IssuerRecord): Sharing => {
  const [first, ...rest] = given;
  if (first === undefined) return { by: 'ceiling' };
  if (first === 'ceiling' || first === 'least') {
    if (rest.length > 0) throw new BadUse('sharing-mixed', { found: given.join(' ') });
    return { by: first };
  }
  const persons = new Set(record.facts.flatMap((fact) => (fact.fact === 'person-recorded' ? [fact.person] : [])));
  const shares = new Map<string, bigint>();
  for (const part of given) {
    const [holder = '', number, ...more] = part.split('=');
    const read = number === undefined || more.length > 0 ? undefined : readQuantity(number);
    if (read?.status !== 'read') throw new BadUse('sharing-off', { found: part });
    if (!persons.has(holder)) {
      const nearest = nearestWord(holder, persons);
      throw new BadUse('sharing-nobody', { found: holder, ...(nearest === undefined ? {} : { nearest }) });
    }
    if (shares.has(holder)) throw new BadUse('sharing-twice', { found: holder });
    shares.set(holder, read.value);
  }
  return { by: 'agreement', shares };
};
