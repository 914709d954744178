import { type Fraction, grouped, printPercent } from '../exact/index.ts';
import { type Finding, type NameOf, type Outcome, requirements, tell, tellNotice } from '../rulebook/index.ts';
import { arithmeticWords, type Catalogue, fill, type Language, screenWords, termIn, termWords } from '../words/index.ts';
import { paint, type Terminal, table, wrapped } from './terminal.ts';

/** A code of a finding in the language of the screen. */
export const term = (code: string, language: Language): string => termIn(termWords, code, language);

export type Screen = { readonly terminal: Terminal; readonly language: Language };

const screenCatalogue: Catalogue = screenWords;
const arithmeticCatalogue: Catalogue = arithmeticWords;

/** A fixed word of the screens; an unknown key shows itself. */
export const word = (key: string, language: Language, values: Readonly<Record<string, string>> = {}): string => {
  const wording = screenCatalogue[key];
  return wording === undefined ? key : fill(wording[language], values);
};

const tones: Readonly<Record<Outcome, 'red' | 'green' | 'yellow' | 'cyan' | 'dim'>> = {
  met: 'green',
  breached: 'red',
  cured: 'cyan',
  waived: 'cyan',
  'needs-exchange': 'yellow',
  'needs-counsel': 'yellow',
  'cannot-tell': 'yellow',
  'not-applicable': 'dim',
};

export const outcomeWord = (outcome: Outcome, { terminal, language }: Screen): string =>
  paint(terminal, tones[outcome], word(outcome, language));

export const printFinding = (finding: Finding, screen: Screen, nameOf?: NameOf): string => {
  const { terminal, language } = screen;
  const width = Math.max(60, Math.min(terminal.width, 120) - 6);
  const head = `${paint(terminal, 'bold', finding.rule)}  ${finding.on}  ${outcomeWord(finding.outcome, screen)}${finding.curedOn === undefined ? '' : ` (${finding.curedOn})`}`;
  const lines = [...wrapped(tell(finding, language, nameOf), width)];
  if (finding.remedy) lines.push(...wrapped(`${word('remedy', language)}: ${tellRemedy(finding, language)}`, width));
  if (finding.missing)
    lines.push(
      ...wrapped(word('missing', language, { areas: finding.missing.map((area) => term(area, language)).join(', ') }), width),
    );
  for (const notice of finding.notices)
    lines.push(...wrapped(`- ${tellNotice(notice, language)}`, width).map((line) => paint(terminal, 'dim', line)));
  if (finding.engages.length > 0) {
    const engaged = finding.engages.map(
      ({ undertaking, limb, strength }) => `${undertaking} (${word(limb, language)}, ${word(strength, language)})`,
    );
    lines.push(
      ...wrapped(`${word('undertakings', language)}: ${engaged.join(', ')}`, width).map((line) => paint(terminal, 'dim', line)),
    );
  }
  const lists = (['undertaking', 'annualConfirmation', 'integrityTrigger'] as const).filter((list) => finding.lists[list]);
  const tail = [
    `${word('certainty', language)}: ${word(finding.certainty, language)}`,
    ...(finding.version === null ? [] : [`${finding.version.inForceFrom} [${finding.version.confidence}]`]),
    ...(lists.length === 0 ? [] : [`${word('lists', language)}: ${lists.map((list) => word(list, language)).join(', ')}`]),
  ].join(' · ');
  lines.push(paint(terminal, 'dim', tail));
  return `${head}\n${lines.map((line) => `    ${line}\n`).join('')}`;
};

const tellRemedy = ({ remedy }: Finding, language: Language): string => {
  if (remedy === null) return '';
  if (remedy.action !== 'convert')
    return word('to-do', language, { action: term(remedy.action, language), by: term(remedy.by, language) });
  const told = word('to-convert', language, {
    class: remedy.class ?? '',
    shares: grouped(remedy.shares ?? 0n),
    least: grouped(remedy.leastShares ?? 0n),
  });
  const parts = (remedy.allocation ?? []).map(
    ({ beneficiary, holder, shares }) => `${beneficiary === holder ? holder : `${beneficiary} / ${holder}`} ${grouped(shares)}`,
  );
  return parts.length > 0 ? `${told}: ${parts.join(', ')}` : told;
};

/** The six Requirements with how each stands now: the main question of the report. */
export const printRequirements = (findings: readonly Finding[], screen: Screen, nameOf: NameOf): string => {
  const { terminal, language } = screen;
  const rows = requirements.map((rule) => {
    const own = findings.filter((finding) => finding.rule === rule);
    const worst = own.length === 0 ? 'met' : worstOf(own);
    const telling = own.findLast(({ outcome }) => outcome === worst) ?? own.at(-1);
    return [
      rule,
      outcomeWord(worst, screen),
      telling === undefined ? word('nothing-engaged', language) : tell(telling, language, nameOf),
    ];
  });
  return table(
    { ...terminal },
    [{ head: word('rule', language) }, { head: word('outcome', language) }, { head: word('finding', language) }],
    rows,
  );
};

const order: readonly Outcome[] = [
  'breached',
  'cannot-tell',
  'needs-exchange',
  'needs-counsel',
  'waived',
  'cured',
  'met',
  'not-applicable',
];
const worstOf = (findings: readonly Finding[]): Outcome =>
  order.find((outcome) => findings.some((finding) => finding.outcome === outcome)) ?? 'not-applicable';

/** The arithmetic of a finding, a line a step. */
export const printArithmetic = (finding: Finding, { terminal, language }: Screen): string => {
  const rows = finding.arithmetic.map(({ label, value, from }) => [
    arithmeticCatalogue[label]?.[language] ?? label,
    shown(value),
    term(from, language),
  ]);
  return table(
    terminal,
    [{ head: word('finding', language) }, { head: word('value', language), right: true }, { head: word('from', language) }],
    rows,
  );
};

const shown = (value: bigint | Fraction | string): string =>
  typeof value === 'bigint'
    ? grouped(value)
    : typeof value === 'string'
      ? value
      : `${grouped(value.part)} / ${grouped(value.whole)}`;

export const percent = (part: bigint, whole: bigint): string => (whole <= 0n ? '-' : printPercent({ value: { part, whole } }));

/** 0 met, 1 something breached, 3 cannot tell or needs someone. */
export const exitOf = (outcome: Outcome): number =>
  outcome === 'breached' ? 1 : outcome === 'met' || outcome === 'not-applicable' ? 0 : 3;
