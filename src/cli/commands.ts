import { once } from 'node:events';
import {
  changesReport,
  checkReport,
  findingJson,
  issuerJson,
  positionJson,
  positionReport,
  rulesReport,
  timelineReport,
} from '../app/index.ts';
import type { StoredPosition } from '../app/ledger/index.ts';
import type { Outcome } from '../rulebook/index.ts';
import { issuerCalled } from '../words/index.ts';
import { type Arguments, checkRule } from './arguments.ts';
import { BadUse } from './bad-use.ts';
import { exitOf, outcomeWord, printArithmetic, printFinding, printRequirements, type Screen, word } from './print-check.ts';
import { printPosition } from './print-position.ts';
import { type Opened, openNamed } from './records.ts';
import type { StoreCommand } from './store-commands.ts';
import { harmless, paint, table } from './terminal.ts';

export type Command = {
  readonly name: string;
  readonly words: string;
  readonly run: (given: Arguments, screen: Screen) => Promise<number>;
};

const json = ({ terminal }: Screen, value: unknown): void => terminal.write(`${JSON.stringify(value, null, 2)}\n`);

/** Writes piece by piece and waits where the reader is slower. */
const writePieces = async (pieces: Iterable<string>): Promise<void> => {
  let waiting = '';
  const flush = async (): Promise<void> => {
    const text = waiting;
    waiting = '';
    if (!process.stdout.write(text)) await once(process.stdout, 'drain');
  };
  for (const piece of pieces) {
    waiting += harmless(piece);
    if (waiting.length > 65_536) await flush();
  }
  await flush();
};

type Sound = Extract<Opened, { readonly status: 'opened' }>;

/** The same for what judges a record: of one of which nothing was known at the time asked for, nothing can be told. */
const withJudged = (given: Arguments, go: (opened: Sound) => number | Promise<number>): Promise<number> =>
  withRecord(given, async (opened) => {
    const { knownAt, language } = given;
    if (knownAt === undefined || opened.timeline.actions.length > 0) return go(opened);
    const values = { issuer: opened.record.issuer.id, instant: knownAt };
    process.stderr.write((await import('./tell.ts')).tellUse({ code: 'nothing-known-then', values }, language));
    return 3;
  });

/** Opens the record that the command names, tells its faults on standard error, or goes on. */
const withRecord = async (given: Arguments, go: (opened: Sound) => number | Promise<number>): Promise<number> => {
  const [, name] = given.words;
  if (name === undefined) throw new BadUse('no-record-named');
  const opened =
    given.store === undefined
      ? await openNamed(name, given.knownAt)
      : await (await import('./store-uses.ts')).openFromStore(given, name);
  return opened.status === 'opened' ? go(opened) : (await import('./tell.ts')).tellRefused(opened, given.language);
};

const title = ({ record }: Pick<Sound, 'record'>, given: Arguments, { terminal, language }: Screen): string => {
  const name = paint(terminal, 'bold', issuerCalled(record.issuer, language));
  return `${name}, ${word('as-of', language)} ${given.asOf.instant ?? given.asOf.date}\n`;
};

const check: Command = {
  name: 'check',
  words: 'RECORD',
  run: (given, screen) =>
    withJudged(given, async (opened) => {
      const report = checkReport({
        record: opened.record,
        knownAt: given.knownAt,
        options: { timeline: opened.timeline, asOf: given.asOf, rules: given.rules, all: given.all, scenario: given.scenario },
      });
      if (given.html !== undefined) {
        const { reportPage } = await import('./page.ts');
        const { writeInto } = await import('./written-files.ts');
        const position = positionReport({ timeline: opened.timeline, asOf: given.asOf });
        writeInto(
          reportPage({
            record: opened.record,
            findings: report.findings,
            outcome: report.outcome,
            position,
            asOf: given.asOf,
            language: given.language,
          }),
          given.html,
        );
      }
      if (given.sign) await (await import('./store-uses.ts')).signFromStore(given, given.words[1] ?? '', screen);
      if (given.json) await writePieces(report.jsonPieces());
      else {
        const { terminal, language } = screen;
        terminal.write(title(opened, given, screen));
        if (given.scenario) terminal.write(`${word('what-if', language)}: ${given.scenario.title[language]}\n`);
        terminal.write(`${word('overall', language)}: ${outcomeWord(report.outcome, screen)}\n\n`);
        if (given.rules.length === 0) {
          terminal.write(
            `${paint(terminal, 'bold', word('requirements', language))}\n${printRequirements(report.findings, screen, opened.nameOf)}\n`,
          );
        }
        for (const finding of report.findings) terminal.write(`${printFinding(finding, screen, opened.nameOf)}\n`);
        terminal.write(`${word('notice', language)}${opened.record.notice === undefined ? '' : ` ${opened.record.notice}`}\n`);
      }
      return exitOf(report.outcome);
    }),
};

const position: Command = {
  name: 'position',
  words: 'RECORD',
  run: async (given, screen) => {
    const tell = ({ record, position: told }: StoredPosition): number => {
      if (given.json) json(screen, positionJson({ record, position: told }));
      else screen.terminal.write(`${title({ record }, given, screen)}\n${printPosition({ record, position: told, screen })}`);
      return 0;
    };
    const tellOpened = ({ record, timeline }: Sound): number =>
      tell({ record, position: positionReport({ timeline, asOf: given.asOf }) });
    const [, name] = given.words;
    if (given.store === undefined || name === undefined) return withRecord(given, tellOpened);
    const found = await (await import('./store-uses.ts')).positionFromStore(given, name);
    if ('position' in found) return tell(found);
    return found.status === 'opened' ? tellOpened(found) : (await import('./tell.ts')).tellRefused(found, given.language);
  },
};

const timeline: Command = {
  name: 'timeline',
  words: 'RECORD',
  run: (given, screen) =>
    withRecord(given, (opened) => {
      const entries = timelineReport({ timeline: opened.timeline, asOf: given.asOf });
      if (given.json) json(screen, { issuer: issuerJson(opened.record), entries });
      else {
        const { terminal, language } = screen;
        terminal.write(title(opened, given, screen));
        terminal.write(
          table(
            terminal,
            [{ head: word('date', language) }, { head: word('fact', language) }, { head: word('engaged', language) }],
            entries.map(({ on, id, fact, engaged }) => [
              on,
              id.startsWith(on) ? fact : `${fact} (${id})`,
              engaged.map(({ rule, outcome }) => `${rule} ${outcomeWord(outcome as Outcome, screen)}`).join(', '),
            ]),
          ),
        );
      }
      return 0;
    }),
};

const explain: Command = {
  name: 'explain',
  words: 'RECORD RULE',
  run: (given, screen) =>
    withJudged(given, (opened) => {
      const rule = given.words[2];
      if (rule === undefined) throw new BadUse('no-rule-named');
      checkRule(rule);
      const report = checkReport({
        record: opened.record,
        knownAt: given.knownAt,
        options: { timeline: opened.timeline, asOf: given.asOf, rules: [rule], all: true },
      });
      if (report.findings.length === 0) throw new BadUse('no-finding', { rule });
      const facts = new Map(opened.record.facts.map((fact) => [fact.id, fact]));
      const inputs = (ids: readonly string[]) =>
        ids.flatMap((id) => {
          const fact = facts.get(id);
          const source = fact?.source === undefined ? undefined : opened.record.sources[fact.source.key];
          return fact === undefined
            ? []
            : [
                {
                  id,
                  fact: fact.fact,
                  on: fact.on,
                  line: fact.line,
                  certainty: fact.certainty ?? 'filed',
                  source: source?.title ?? null,
                  address: source?.address ?? null,
                  where: fact.source?.where ?? null,
                },
              ];
        });
      if (given.json) {
        json(screen, {
          ...report.json(),
          findings: report.findings.map((finding) => ({
            ...findingJson(finding, opened.nameOf),
            inputs: inputs(finding.engagedBy),
          })),
        });
        return exitOf(report.outcome);
      }
      const { terminal, language } = screen;
      terminal.write(title(opened, given, screen));
      for (const finding of report.findings) {
        terminal.write(
          `\n${printFinding(finding, screen, opened.nameOf)}${finding.arithmetic.length > 0 ? printArithmetic(finding, screen) : ''}`,
        );
        for (const input of inputs(finding.engagedBy)) {
          terminal.write(
            `    ${word('source', language)}: ${input.on} ${input.fact}, ${input.source ?? '-'}${input.where === null ? '' : `, ${input.where}`} [${word(input.certainty, language)}]${input.address === null ? '' : ` ${input.address}`}\n`,
          );
        }
      }
      return exitOf(report.outcome);
    }),
};

const changes: Command = {
  name: 'changes',
  words: 'RECORD --since DATE',
  run: (given, screen) =>
    withJudged(given, (opened) => {
      const { since } = given;
      if (since === undefined) throw new BadUse('since-missing');
      const report = changesReport({ timeline: opened.timeline, since, asOf: given.asOf });
      if (given.json) {
        json(screen, {
          issuer: issuerJson(opened.record),
          since: since.instant ?? since.date,
          asOf: given.asOf.instant ?? given.asOf.date,
          outcome: report.outcome,
          changed: report.changed.map(({ before, finding }) => ({
            before,
            finding: findingJson(finding, opened.nameOf),
          })),
          gone: report.gone.map((finding) => findingJson(finding, opened.nameOf)),
        });
      } else {
        screen.terminal.write(
          `${title(opened, given, screen)}${word('changed-since', screen.language, { date: since.date })}\n\n`,
        );
        for (const { before, finding } of report.changed) {
          screen.terminal.write(
            `${before === null ? word('new', screen.language) : word(before, screen.language)} -> ${printFinding(finding, screen, opened.nameOf)}`,
          );
        }
        for (const finding of report.gone)
          screen.terminal.write(`${word('gone', screen.language)}: ${printFinding(finding, screen, opened.nameOf)}`);
      }
      return exitOf(report.outcome);
    }),
};

const validate: Command = {
  name: 'validate',
  words: 'RECORD',
  run: (given, screen) =>
    withRecord(given, ({ record, file }) => {
      if (given.json) json(screen, { file, sound: true, facts: record.facts.length });
      else screen.terminal.write(`${word('record-sound', screen.language, { file, count: `${record.facts.length}` })}\n`);
      return 0;
    }),
};

const rules: Command = {
  name: 'rules',
  words: '',
  run: async (given, screen) => {
    const report = rulesReport();
    if (given.json) json(screen, report);
    else {
      const { terminal, language } = screen;
      terminal.write(
        table(
          terminal,
          [{ head: word('rule', language) }, { head: word('from', language) }, { head: word('checks-and-gaps', language) }],
          report.rules.flatMap(({ rule, title: name, versions, checks }) => [
            [paint(terminal, 'bold', rule), '', name[language]],
            ...versions.map(({ inForceFrom, confidence, change }) => ['', `${inForceFrom} [${confidence}]`, change]),
            ...checks.map(({ id, title: checkTitle }) => ['', '', `${id}: ${checkTitle[language]}`]),
          ]),
        ),
      );
      terminal.write(
        `\n${table(
          terminal,
          [{ head: word('rule', language) }, { head: word('missing', language, { areas: '' }) }],
          report.gaps.map(({ rule, why }) => [rule, why]),
        )}`,
      );
    }
    return 0;
  },
};

const schema: Command = {
  name: 'schema',
  words: '',
  run: async (_given, screen) => {
    const { recordSchema } = await import('../app/schema.ts');
    json(screen, recordSchema());
    return 0;
  },
};

const fresh: Command = {
  name: 'new',
  words: '[--template] [-o FILE]',
  run: async (given, screen) => {
    const { newRecord } = await import('./new-record.ts');
    return newRecord(given, screen);
  },
};

const completion: Command = {
  name: 'completion',
  words: 'bash|zsh|fish',
  run: async (given, screen) => {
    const { completionScript } = await import('./completion.ts');
    const script = completionScript(
      given.words[1] ?? 'bash',
      commands.map(({ name }) => name),
    );
    if (script === undefined) throw new BadUse('no-such-shell');
    screen.terminal.write(script);
    return 0;
  },
};

/** What only a store can do stands apart, so that a report from a file does not load a database. */
const inStore = (name: StoreCommand, words: string): Command => ({
  name,
  words,
  run: async (given, screen) => (await import('./store-commands.ts')).storeCommands[name](given, screen),
});

const undertaking: Command = {
  name: 'undertaking',
  words: 'read FILE | draft RECORD | execute ISSUER UNDERTAKING | status RECORD | standing RECORD',
  run: async (given, screen) => (await import('./undertaking-commands.ts')).undertakingCommand(given, screen),
};

/** What stands in a file of its own is loaded when it is asked for. */
const loaded = (name: string, words: string, load: () => Promise<Command['run']>): Command => ({
  name,
  words,
  run: async (given, screen) => (await load())(given, screen),
});

export const commands: readonly Command[] = [
  check,
  position,
  timeline,
  explain,
  changes,
  validate,
  fresh,
  rules,
  schema,
  completion,
  undertaking,
  loaded('clear', 'RECORD PROPOSAL', async () => (await import('./clear.ts')).clear),
  loaded('headroom', 'RECORD', async () => (await import('./headroom.ts')).headroom),
  loaded(
    'clearances',
    '[list|show|approve|decline|tell] ISSUER --store S',
    async () => (await import('./clearances.ts')).clearances,
  ),
  loaded('recheck', 'RECORD', async () => (await import('./recheck.ts')).recheck),
  loaded('prove', '', async () => (await import('./prove.ts')).prove),
  loaded('due', 'RECORD', async () => (await import('./due.ts')).due),
  loaded('returns', 'draft RECORD | check FILE RECORD', async () => (await import('./returns.ts')).returns),
  loaded('paper', 'RECORD KIND -o FILE', async () => (await import('./paper.ts')).paper),
  inStore('import', 'RECORD|FILE --store S'),
  inStore('export', 'ISSUER --store S'),
  inStore('append', 'ISSUER FILE --store S'),
  inStore('retract', 'ISSUER FACT --store S'),
  inStore('history', 'ISSUER --store S'),
  inStore('issuers', '--store S'),
  inStore('verify', '[EXPORT] --store S'),
  inStore('keys', '[rotated|lost|stolen] --store S'),
  inStore('witness', '[ISSUER | FOLDER ISSUER]'),
  inStore('admit', 'ISSUER VERIFIER --store S'),
  inStore('cosign', 'ISSUER FILE --store S'),
  inStore('erase', 'ISSUER PERSON --store S'),
  inStore('register', 'load|show ISSUER [FILE] --store S'),
  inStore('document', 'add|list|get|erase ISSUER [FILE|SHA256] --store S'),
  inStore('backup', 'FOLDER --store S'),
  inStore('restore', 'FOLDER --store S'),
  inStore('grant', 'ROLE --store S'),
];
