import {
  knownUpTo,
  logsAstray,
  outcomeOfRecheck,
  presentRulebook,
  type Recheck,
  recheckAnswers,
  recheckClearances,
  recheckJson,
  recheckReports,
} from '../app/clearances/kept/index.ts';
import { namesOf } from '../app/index.ts';
import type { IssuerRecord } from '../record/index.ts';
import { nodeOutside } from '../store/index.ts';
import type { Arguments } from './arguments.ts';
import { BadUse } from './bad-use.ts';
import { printRecheck } from './print-kept.ts';
import { openNamed } from './records.ts';
import { json, type Run, withLedger } from './store-uses.ts';
import { tellRefused, tellUse } from './tell.ts';

/**
 * `holdfast recheck RECORD`: every past clearance and every past answer again, under the Rules and facts known now. Exit 0
 * where nothing comes out worse, 1 where something does, 3 where that cannot be told.
 */
export const recheck: Run = async (given, screen) => {
  const [, name] = given.words;
  if (name === undefined) throw new BadUse('no-record-named');
  const found = given.store === undefined ? await inFile(name, given) : await inStore(name, given);
  if (typeof found === 'number') return found;
  const { knownAt, language } = given;
  if (knownAt !== undefined && found.record.facts.length === 0) {
    process.stderr.write(
      tellUse({ code: 'nothing-known-then', values: { issuer: found.record.issuer.id, instant: knownAt } }, language),
    );
    return 3;
  }
  if (given.json) json(screen, recheckJson(found));
  else screen.terminal.write(printRecheck(found, screen, namesOf(found.record)));
  const outcome = outcomeOfRecheck(found);
  return outcome === 'worse' ? 1 : outcome === 'cannot-tell' ? 3 : 0;
};

const inFile = async (name: string, given: Arguments): Promise<Recheck | number> => {
  const opened = await openNamed(name, undefined);
  if (opened.status === 'refused') return tellRefused(opened, given.language);
  const record = knownUpTo(opened.record, given.knownAt);
  return { ...ofRecord(record, given), reports: [] };
};

const inStore = (issuer: string, given: Arguments): Promise<Recheck> =>
  withLedger(given, { create: false }, async (ledger) => {
    const { knownAt, scenario } = given;
    const record = knownUpTo(await ledger.record(issuer), knownAt);
    const reports = await recheckReports({ ledger, issuer, record, knownAt, scenario, outside: nodeOutside });
    const astray = await logsAstray(ledger, record, nodeOutside);
    return { ...ofRecord(record, given, astray), reports };
  });

const ofRecord = (record: IssuerRecord, { knownAt, scenario }: Arguments, astray?: ReadonlySet<string>) => {
  const rulebook = presentRulebook(nodeOutside, scenario);
  const { answers, ...moments } = recheckAnswers({ record, scenario });
  return {
    record,
    rulebook: rulebook.digest,
    knownAt,
    scenario: scenario?.id,
    clearances: recheckClearances({ record, rulebook, astray, outside: nodeOutside }),
    answers,
    moments,
  };
};
