import { type Cleared, tellTold } from '../app/clearances/index.ts';
import { namesOf } from '../app/index.ts';
import { screenWords } from '../words/index.ts';
import { printFinding, type Screen } from './print-check.ts';

/** The answer first, then what is charged, the ways to do it after all, steps, filings, and apart the side alerts. */
export const printClearance = (cleared: Cleared, screen: Screen): string => {
  const { language } = screen;
  const nameOf = namesOf({ ...cleared.record, facts: [...cleared.record.facts, ...cleared.facts] });
  const told = cleared.answer.map((one) => tellTold(one, language, nameOf)).join(language === 'en' ? ' ' : '');
  const findings = cleared.charged.map(({ finding }) => printFinding(finding, screen, nameOf));
  return `${told}\n${tellTold(cleared.reason, language, nameOf)}\n\n${findings.join('')}\n${screenWords.notice[language]}\n`;
};
