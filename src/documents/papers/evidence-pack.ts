import { screenWords, termIn } from '../../words/index.ts';
import type { Block, Runs } from '../paper.ts';
import { arithmeticTable, findingFill, limitationFill } from './breach-notice.ts';
import { composer, dateIn, kept, listIn } from './composing.ts';
import { groundFill, instrumentFill, limbRuns, strengthRuns } from './ground.ts';
import type { Sheet } from './layout.ts';
import type { Breach, EvidenceFact, Ground, LogLine } from './particulars.ts';
import { evidenceWording as words } from './wording-evidence.ts';
import { breachWording } from './wording-notices.ts';

export type EvidenceParticulars = Ground &
  Breach & {
    readonly facts: readonly EvidenceFact[];
    /** Facts of the same kinds that are too many to be set out. */
    readonly factsLeft?: { readonly count: number; readonly first: string; readonly last: string } | undefined;
    readonly endeavours: readonly LogLine[];
    readonly notices: readonly LogLine[];
    readonly claims: readonly LogLine[];
  };

/** Everything on record about one breach, each figure traceable to the fact that it comes from. */
export const evidencePack = (given: EvidenceParticulars): Sheet => ({
  kind: 'evidence-pack',
  title: words.title,
  text: (language) => {
    const { finding, facts, factsLeft, nameOf } = given;
    const fill = {
      ...groundFill(given, language),
      ...instrumentFill(given.instrument, language),
      ...findingFill(finding, language, nameOf),
      ...limitationFill(given.limitation, language),
    };
    const { heading, paragraph, table } = composer(words, language, fill);
    const breach = composer(breachWording, language, fill);
    const date = (on: string): Runs => kept(dateIn(on, language), language);
    const id = (text: string): Runs => kept(text, language);
    const log = (lines: readonly LogLine[]): Block =>
      lines.length === 0
        ? paragraph('nothing')
        : table(
            ['column-date', 'column-by', 'column-told', 'column-id'],
            lines.map((line) => [date(line.on), kept(line.by, language), quoted(line.told, language), id(line.id)]),
          );
    return [
      paragraph('about'),
      paragraph('about-record'),
      heading('finding'),
      paragraph('told'),
      paragraph('outcome'),
      ...(finding.curedOn === undefined ? [] : [paragraph('cured')]),
      finding.engagedBy.length > 0
        ? paragraph('engaged-by', { facts: kept(listIn(finding.engagedBy, language), language) })
        : paragraph('standing'),
      heading('arithmetic'),
      finding.arithmetic.length > 0 ? arithmeticTable(finding, language, nameOf) : paragraph('no-arithmetic'),
      heading('facts'),
      paragraph('facts-note'),
      ...(factsLeft === undefined
        ? []
        : [
            paragraph('facts-left', {
              count: kept(`${factsLeft.count}`, language),
              first: id(factsLeft.first),
              last: id(factsLeft.last),
            }),
          ]),
      table(
        ['column-date', 'column-fact', 'column-told', 'column-source', 'column-certainty', 'column-id'],
        facts.map((fact) => [
          date(fact.on),
          quoted(fact.kind, language),
          quoted(fact.told, language),
          quoted(fact.source, language),
          [{ text: termIn(screenWords, fact.certainty, language) }],
          id(fact.id),
        ]),
      ),
      heading('version'),
      paragraph('rule'),
      heading('engaged'),
      ...given.limbs.flatMap(({ limb, strength }) => [
        paragraph('limb', { limb: limbRuns(limb, language), strength: strengthRuns(strength, language) }),
        breach.paragraph(strength === 'strict' ? 'owed-strict' : strength === 'none' ? 'owed-none' : 'owed-endeavours'),
      ]),
      heading('endeavours'),
      log(given.endeavours),
      heading('notices'),
      log(given.notices),
      heading('claims'),
      log(given.claims),
      heading('limitation'),
      breach.paragraph('limitation'),
      breach.paragraph('continuing'),
    ];
  },
  signing: [],
});

/** What stands on record in its own words and language; it may break across lines. */
const quoted = (text: string, language: 'en' | 'zh-Hant'): Runs => kept(text, language).map(({ keep: _keep, ...run }) => run);
