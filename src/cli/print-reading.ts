import {
  differenceText,
  forumName,
  lawName,
  type ReadFile,
  type ReadingOutcome,
  toldReading,
  warningText,
} from '../app/undertakings/index.ts';
import type { Comparison } from '../undertaking/index.ts';
import type { Values, Wording } from '../words/index.ts';
import type { Screen } from './print-check.ts';
import { paint, wrapped } from './terminal.ts';

/** The page of a reading: what was found with the words it rests on, what is missing, what is odd, how it compares. */
export const printReading = ({
  one,
  other,
  outcome,
  screen,
}: {
  readonly one: ReadFile;
  readonly other: ReadFile | undefined;
  readonly outcome: ReadingOutcome;
  readonly screen: Screen;
}): void => {
  const { terminal, language } = screen;
  const { reading, file } = one;
  const say = (code: string, values: Values = {}): string => toldReading(code, values)[language];
  const told = (wording: Wording | null): string => wording?.[language] ?? say('page-not-told');
  const line = (text: string): void => terminal.write(`${text}\n`);
  const head = (text: string): void => line(`\n${paint(terminal, 'bold', text)}`);
  const passage = (text: string, indent = 6): void => {
    const width = Math.max(40, Math.min(terminal.width, 120) - indent);
    for (const part of text.split('\n').flatMap((one) => wrapped(one, width)))
      line(`${' '.repeat(indent)}${paint(terminal, 'dim', part)}`);
  };
  const row = (label: string, value: string): void => line(`  ${say(label)}: ${value}`);

  line(paint(terminal, 'bold', file));
  if (reading.status === 'no-instrument') {
    for (const warning of reading.warnings) line(warningText(warning)[language]);
    return;
  }
  const { values } = reading;
  row('page-giver', reading.giver ?? say('page-not-told'));
  row('page-issuer', reading.issuer ?? say('page-not-told'));
  row('page-date', reading.executedOn ?? say('page-not-told'));
  row('page-form', say(`is-${values.form}`));
  row('page-languages', reading.languages.map((code) => say(`is-${code}`)).join(', '));
  row('page-rules', reading.rules.join(', ') || say('page-not-told'));
  row('page-ends-by', reading.terminationEvents.map((code) => say(`is-${code}`)).join('; ') || say('page-not-told'));
  row('page-enforced-by', values.enforceableBy.map((code) => say(`is-${code}`)).join(', ') || say('page-not-told'));
  row('page-law', told(lawName(values.governingLaw)));
  row('page-forum', told(forumName(values.jurisdiction)));

  head(say('page-terms'));
  for (const { term, found, passage: words, strength } of reading.terms) {
    if (!found) continue;
    line(`  ${say(`term-${term}`)}${strength === undefined ? '' : ` (${say(`is-${strength}`)})`}`);
    if (words !== null) passage(words);
  }
  const absent = reading.terms.filter(({ found }) => !found);
  const listTerms = (title: string, terms: typeof absent): void => {
    if (terms.length === 0) return;
    head(title);
    for (const { term, passage: words } of terms) {
      line(`  ${say(`term-${term}`)}`);
      if (words !== null) passage(words);
    }
  };
  listTerms(
    say('page-unread'),
    absent.filter(({ unread }) => unread === true),
  );
  listTerms(
    say('page-missing'),
    absent.filter(({ unread }) => unread !== true),
  );
  head(say('page-executions'));
  for (const { party, name, office, signed, witness } of reading.executions) {
    const office_ = office === null ? '' : `, ${office}`;
    line(`  ${say(`is-${party}`)}: ${name ?? say('page-not-told')}${office_} (${say(signed ? 'page-signed' : 'page-unsigned')})`);
    if (witness === null) continue;
    const particulars = [witness.name ?? say('page-not-told'), witness.address, witness.occupation]
      .filter((text) => text !== null)
      .join(', ');
    line(`    ${say('page-witness')}: ${particulars} (${say(witness.signed ? 'page-signed' : 'page-unsigned')})`);
  }
  if (reading.warnings.length > 0) {
    head(say('page-warnings'));
    for (const warning of reading.warnings) {
      const [first = '', ...rest] = wrapped(warningText(warning)[language], Math.max(40, Math.min(terminal.width, 120) - 4));
      line(`  ${paint(terminal, 'yellow', '!')} ${first}`);
      for (const part of rest) line(`    ${part}`);
    }
    line(`  ${say('warning-not-invalidity')}`);
  }
  const listUnplaced = (title: string, unplaced: readonly string[]): void => {
    if (unplaced.length === 0) return;
    head(title);
    for (const words of unplaced) passage(words, 4);
  };
  listUnplaced(say('page-unplaced'), reading.unplaced);

  const compared = (title: string, comparison: Comparison): void => {
    head(title);
    if (comparison.status === 'same') line(`  ${say('page-same')}`);
    if (comparison.status === 'cannot-tell') line(`  ${say('page-cannot-tell')}`);
    for (const difference of comparison.differences) {
      line(`  - ${differenceText(difference)[language]}`);
      if (difference.otherPassage !== null) passage(difference.otherPassage);
    }
  };
  compared(say('page-asked'), outcome.comparison);
  if (other !== undefined && outcome.against !== undefined) {
    compared(say('page-against', { file: other.file }), outcome.against);
    listUnplaced(say('page-other-unplaced', { file: other.file }), other.reading.unplaced);
  }
  line(`\n${say('page-notice')}`);
};
