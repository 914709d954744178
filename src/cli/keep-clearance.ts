/** `holdfast clear ... --keep ID --by NAME`: the answer that was given is kept, in a store or as a fact in a file. */
import { existsSync } from 'node:fs';
import type { Cleared } from '../app/clearances/index.ts';
import {
  answeredAs,
  isId,
  isName,
  type Keeping,
  keepInRecord,
  keepInStore,
  mostAsked,
  type NotKept,
  presentRulebook,
} from '../app/clearances/kept/index.ts';
import type { IssuerRecord, JsonMap } from '../record/index.ts';
import { nodeOutside } from '../store/index.ts';
import { proposalWords } from '../words/clearance/index.ts';
import type { Arguments } from './arguments.ts';
import { BadUse } from './bad-use.ts';
import { saidOfKept } from './print-kept.ts';
import { withLedger } from './store-uses.ts';
import { tellRefused } from './tell.ts';
import { writeLines } from './written-files.ts';

/** What `--keep` came to: an exit code where nothing was kept, else what the JSON and the screen say of it. */
export type KeptOutcome =
  | { readonly status: 'refused'; readonly exit: number }
  | { readonly status: 'kept'; readonly json: JsonMap; readonly line: string };

/** A name of the command line; nobody has one that is longer than this. */
export const nameGiven = (
  option: string,
  given: string | undefined,
  missing: 'clearance-by-missing' | 'clearance-to-missing',
): string => {
  const name = (given ?? '').trim();
  if (name === '') throw new BadUse(missing);
  if (name.length > mostOfName) {
    throw new BadUse('clearance-name-long', { option, length: `${name.length}`, limit: `${mostOfName}` });
  }
  if (!isName(name)) throw new BadUse('clearance-name-off', { option, found: name });
  return name;
};

const mostOfName = 200;

/** Misuse of `--keep`, told before anything is judged. */
export const checkKeep = (given: Arguments, proposals: number): void => {
  const { keep } = given.clearing;
  if (keep === undefined) return;
  if (!isId(keep)) throw new BadUse('keep-id-off', { found: keep });
  if (proposals !== 1) throw new BadUse('keep-one-proposal');
  const cutting = given.knownAt === undefined ? (given.scenario === undefined ? undefined : '--scenario') : '--known-at';
  if (cutting !== undefined) throw new BadUse('keep-cut-short', { option: cutting });
  nameGiven('--by', given.instrument.by, 'clearance-by-missing');
  if (given.store === undefined && given.output === undefined) throw new BadUse('clearance-needs-place');
  if (given.store === undefined && given.output !== undefined && existsSync(given.output)) {
    throw new BadUse('file-there', { file: given.output });
  }
};

/** Keeps a clearance as it was answered. `record` is the whole record, of which the answer saw nothing later than its day. */
export const keepCleared = async ({
  record,
  cleared,
  given,
}: {
  readonly record: IssuerRecord;
  readonly cleared: Cleared;
  readonly given: Arguments;
}): Promise<KeptOutcome> => {
  const { language, output, store, key, today } = given;
  const said = saidOfKept(language);
  const issuer = record.issuer.id;
  const rulebook = presentRulebook(nodeOutside);
  const keeping: Keeping = {
    id: given.clearing.keep ?? '',
    proposal: cleared.proposal,
    sharing: cleared.sharing,
    by: (given.instrument.by ?? '').trim(),
    on: today,
    shown: answeredAs({ record, cleared, outside: nodeOutside }).core,
  };
  if (store === undefined) {
    const done = keepInRecord({ record, keeping, rulebook, outside: nodeOutside });
    if (done.status === 'known') {
      const line = said('kept-known', { clearance: keeping.id });
      return { status: 'kept', json: { clearance: keeping.id, status: 'known' }, line };
    }
    if (done.status !== 'made') return notKept(done, keeping, issuer, given);
    await writeLines([`${JSON.stringify(done.fact)}\n`], output);
    const line = said('kept-written', { file: output ?? '', clearance: keeping.id });
    return { status: 'kept', json: { clearance: keeping.id, status: 'written', fact: done.fact }, line };
  }
  const done = await withLedger(given, { create: false }, (ledger) =>
    keepInStore({ ledger, issuer, keeping, key, rulebook, outside: nodeOutside }),
  );
  if (!('entry' in done)) return notKept(done, keeping, issuer, given);
  const { status, entry, size, fact } = done;
  const line =
    status === 'known'
      ? said('kept-known', { clearance: keeping.id })
      : said('kept-as', { clearance: keeping.id, entry: `${entry}`, issuer });
  return { status: 'kept', json: { clearance: keeping.id, status, entry, size, ...(fact === undefined ? {} : { fact }) }, line };
};

const notKept = (why: NotKept, { id }: Keeping, issuer: string, { language, store }: Arguments): KeptOutcome => {
  const said = saidOfKept(language);
  if (why.status === 'not-taken') {
    return { status: 'refused', exit: tellRefused({ file: store ?? '-', faults: why.faults }, language, proposalWords) };
  }
  const text =
    why.status === 'there'
      ? said('kept-there', { clearance: id, on: why.kept.fact.on })
      : why.status === 'too-long'
        ? said('kept-too-long', { length: `${why.length}`, limit: `${mostAsked}` })
        : why.status === 'otherwise'
          ? said('kept-otherwise', { permitted: why.answer.permitted })
          : why.status === 'nobody'
            ? said('nobody-named', { found: why.by })
            : said('log-too-busy', { issuer });
  process.stderr.write(`holdfast: ${text}\n`);
  return { status: 'refused', exit: 2 };
};
