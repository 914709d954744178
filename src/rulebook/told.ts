import { type Fraction, fraction, grouped, printPercent } from '../exact/index.ts';
import {
  type Catalogue,
  fill,
  findingWords,
  type Language,
  noticeWords,
  sharedFindingWords,
  termIn,
  termWords,
  type Wording,
} from '../words/index.ts';
import type { Finding } from './finding.ts';

/** The name by which a person, vehicle or holder is told; an id that the record does not name stands as it is. */
export type NameOf = (id: string, language: Language) => string;

const byId: NameOf = (id) => id;

/** A finding as a sentence. Percentages stand beside the exact figures and exist only here. */
export const tell = (finding: Finding, language: Language, nameOf: NameOf = byId): string => {
  const [, , message = ''] = finding.message.split('/');
  const words: Catalogue = findingWords;
  const shared: Catalogue = sharedFindingWords;
  const wording: Wording | undefined = words[finding.message] ?? shared[`${finding.check}/${message}`];
  if (wording === undefined) throw new Error(`no words for the finding ${finding.message}`);
  return fill(wording[language], {
    subject: nameOf(finding.subject, language),
    rule: finding.rule,
    ...percentages(finding),
    ...groupedFigures(finding),
    ...groupedValues(finding, language, nameOf),
  });
};

export const tellNotice = ({ code, values = {} }: Finding['notices'][number], language: Language): string => {
  const words: Catalogue = noticeWords;
  const wording = words[code];
  if (wording === undefined) throw new Error(`no words for the notice ${code}`);
  return fill(wording[language], values);
};

const groupedFigures = ({ figures }: Finding): Record<string, string> =>
  Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, grouped(value)]));

const groupedValues = ({ values }: Finding, language: Language, nameOf: NameOf): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      name === 'persons'
        ? value
            .split(', ')
            .map((id) => nameOf(id, language))
            .join(language === 'en' ? ', ' : '、')
        : /^\d+$/.test(value)
          ? grouped(BigInt(value))
          : termIn(termWords, value, language),
    ]),
  );

const percentages = ({ rule, figures }: Finding): Record<string, string> => {
  const percent = (part: bigint | undefined, whole: bigint | undefined, line?: Fraction): string =>
    part === undefined || whole === undefined || whole <= 0n
      ? '-'
      : printPercent({ value: fraction(part, whole), ...(line === undefined ? {} : { line }) });
  const {
    nonWvrVotes,
    totalVotes,
    wvrShares,
    issuedShares,
    ceilingPart,
    ceilingWhole,
    ownedPart,
    ownedWhole,
    minimumPart,
    minimumWhole,
  } = figures;
  if (rule === '8A.09') return { percent: percent(nonWvrVotes, totalVotes, fraction(1n, 10n)) };
  if (rule === '8A.13') {
    const ceiling = ceilingPart === undefined || ceilingWhole === undefined ? undefined : fraction(ceilingPart, ceilingWhole);
    return { percentWvr: percent(wvrShares, issuedShares, ceiling), percentCeiling: percent(ceilingPart, ceilingWhole) };
  }
  if (rule === '8A.12') {
    const line = minimumPart === undefined || minimumWhole === undefined ? undefined : fraction(minimumPart, minimumWhole);
    return { percentOwned: percent(ownedPart, ownedWhole, line) };
  }
  return {};
};
