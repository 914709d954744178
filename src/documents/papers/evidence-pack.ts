import { type AccruedRight, tellLife } from '../../undertaking/index.ts';
import { type Language, screenWords, termIn } from '../../words/index.ts';
import type { Block, Runs } from '../paper.ts';
import { arithmeticTable, findingFill, limitationParts, rightFill } from './breach-notice.ts';
import { composer, dateIn, keeping, kept } from './composing.ts';
import { groundFill, instrumentFill, limbRuns, strengthRuns } from './ground.ts';
import type { Sheet } from './layout.ts';
import type { Breach, EvidenceFact, Ground, LogLine } from './particulars.ts';
import { evidenceWording as words } from './wording-evidence.ts';
import { breachWording } from './wording-notices.ts';

export type EvidenceParticulars = Ground &
  Breach & {
    readonly facts: readonly EvidenceFact[];
    /** The facts that the shares in the arithmetic add up from. */
    readonly origins: { readonly weighted: readonly string[]; readonly all: readonly string[] };
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
  isSettled: true,
  text: (language) => {
    const { finding, facts, factsLeft } = given;
    const fill = {
      ...groundFill(given, language),
      ...instrumentFill(given.instrument, language),
      ...findingFill(given, language),
      ...rightFill(given.rights[0], language),
    };
    const { heading, paragraph, table } = composer(words, language, fill);
    const breach = composer(breachWording, language, fill);
    const date = (on: string): Runs => kept(dateIn(on, language), language);
    const id = (text: string): Runs => inParts(text, language);
    const ids = (names: readonly string[]): Runs =>
      names.length === 0
        ? [{ text: '-' }]
        : names.flatMap((name, index) => [...(index === 0 ? [] : [{ text: language === 'en' ? ', ' : '、' }]), ...id(name)]);
    const log = (lines: readonly LogLine[]): Block =>
      lines.length === 0
        ? paragraph('nothing')
        : table(
            ['column-date', 'column-id', 'column-by', 'column-told'],
            lines.map((line) => [date(line.on), id(line.id), kept(line.by, language), quoted(line.told, given.names, language)]),
            [20, 24, 20, 36],
          );
    return [
      paragraph('about'),
      ...(given.endedOn === undefined ? [] : [paragraph('ended', { endedOn: date(given.endedOn) })]),
      paragraph('about-record'),
      heading('finding'),
      paragraph('told'),
      paragraph('outcome'),
      ...(finding.curedOn === undefined ? [] : [paragraph('cured')]),
      finding.engagedBy.length > 0 ? paragraph('engaged-by', { facts: ids(finding.engagedBy) }) : paragraph('standing'),
      heading('arithmetic'),
      finding.arithmetic.length > 0 ? arithmeticTable(given, language) : paragraph('no-arithmetic'),
      ...(finding.arithmetic.length > 0
        ? [
            paragraph('origin-weighted', { facts: ids(given.origins.weighted) }),
            paragraph('origin-all', { facts: ids(given.origins.all) }),
          ]
        : []),
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
        ['column-date', 'column-id', 'column-told', 'column-source'],
        facts.map((fact) => [
          date(fact.on),
          id(fact.id),
          quoted(`${fact.kind}: ${fact.told}`, given.names, language),
          [{ text: `[${termIn(screenWords, fact.certainty, language)}] ` }, ...quoted(fact.source, [], language)],
        ]),
        // Columns of their own widths: dates and ids are short, and what is recorded needs room.
        [20, 24, 33, 23],
      ),
      heading('version'),
      paragraph('rule'),
      heading('engaged'),
      ...given.rights.flatMap(({ limb, strength }) => [
        paragraph('limb', { limb: limbRuns(limb, language), strength: strengthRuns(strength, language) }),
        breach.paragraph(strength === 'strict' ? 'owed-strict' : 'owed-endeavours'),
      ]),
      heading('endeavours'),
      log(given.endeavours),
      ...given.rights.flatMap((right) => weighed(right, language)),
      heading('notices'),
      log(given.notices),
      heading('claims'),
      log(given.claims),
      heading('limitation'),
      ...given.rights.flatMap((right) => limitationParts(right, language).map(([code, more]) => breach.paragraph(code, more))),
    ];
  },
  signing: [],
});

/** What the log of endeavours comes to on a limb that promises endeavours, with the reasons. */
const weighed = ({ endeavours, limb, verdict }: AccruedRight, language: Language): readonly Block[] => {
  if (endeavours === undefined) return [];
  const { paragraph } = composer(words, language, {
    limb: limbRuns(limb, language),
    reasons: endeavours.reasons
      .map(({ code, values }) => tellLife(code, language, datesIn(values, language)))
      .join(language === 'en' ? ' ' : ''),
  });
  return [paragraph(`weighed-${verdict}`), paragraph('weighed-reasons')];
};

const datesIn = (values: Readonly<Record<string, string>>, language: Language): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, /^\d{4}-\d{2}-\d{2}$/.test(value) ? dateIn(value, language) : value]),
  );

/** What stands on record in its own words and language; it may break across lines, a name or an address in it may not. */
const quoted = (text: string, names: readonly string[], language: Language): Runs => {
  const [whole] = kept(text, language);
  const script = whole?.script === undefined ? {} : { script: whole.script };
  return text
    .split(/(https?:[^\s,;]+)/)
    .flatMap((piece, index) => (index % 2 === 1 ? inParts(piece, language) : keeping(piece, names, language)))
    .map((run) => ({ ...script, ...run }));
};

/** An id or an address may be longer than its column: it breaks behind its own marks and not inside a word. */
const inParts = (text: string, language: Language): Runs => text.split(/(?<=[:/])(?!\/)/).flatMap((part) => kept(part, language));
