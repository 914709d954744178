import { namesOf, type PositionReport } from '../app/index.ts';
import { type AsOf, grouped } from '../exact/index.ts';
import type { IssuerRecord } from '../record/index.ts';
import { type Finding, type Outcome, tell } from '../rulebook/index.ts';
import { issuerCalled, type Language, nameIn } from '../words/index.ts';
import { percent, term, word } from './print-check.ts';

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);

/** The report of `check` as one printable page: no script, nothing loaded from elsewhere. */
export const reportPage = ({
  record,
  findings,
  outcome,
  position,
  asOf,
  language,
}: {
  readonly record: IssuerRecord;
  readonly findings: readonly Finding[];
  readonly outcome: Outcome;
  readonly position: PositionReport;
  readonly asOf: AsOf;
  readonly language: Language;
}): string => {
  const names = new Map(
    record.facts.flatMap((fact) =>
      fact.fact === 'person-recorded' ? [[fact.person, nameIn(fact.name, language)] as const] : [],
    ),
  );
  const say = (key: string): string => escaped(word(key, language));
  const title = issuerCalled(record.issuer, language);
  const cells = (row: readonly string[], right: number): string =>
    row.map((cell, index) => `<td${index >= right ? ' class="n"' : ''}>${escaped(cell)}</td>`).join('');
  const holders = position.holders
    .map(
      (row) =>
        `<tr>${cells([names.get(row.holder) ?? term(row.holder, language), row.class, grouped(row.shares), grouped(row.votes), percent(row.votes, position.totals.totalVotes)], 2)}</tr>`,
    )
    .join('\n');
  const rows = findings
    .map(
      (finding) =>
        `<tr class="${finding.outcome}">${cells([finding.on, finding.rule, word(finding.outcome, language), tell(finding, language, namesOf(record)), word(finding.certainty, language)], 9)}</tr>`,
    )
    .join('\n');
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<title>${escaped(title)}</title>
<style>
@page { size: A4; margin: 16mm; }
body { font: 10.5pt/1.45 "Noto Serif", "Noto Serif CJK TC", Georgia, serif; max-width: 190mm; margin: 1em auto; color: #111; }
h1 { font-size: 16pt; margin: 0 0 .2em; } h2 { font-size: 12pt; margin: 1.4em 0 .4em; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; vertical-align: top; padding: .25em .6em .25em 0; border-bottom: .4pt solid #bbb; }
tr { break-inside: avoid; } .n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; } td:first-child { white-space: nowrap; }
.breached td:nth-child(3) { font-weight: bold; color: #a00; } .met td:nth-child(3) { color: #060; } p.notice { color: #555; font-size: 9pt; }
</style>
</head>
<body>
<h1>${escaped(title)}</h1>
<p>${say('as-of')} ${escaped(asOf.instant ?? asOf.date)}. ${say('overall')}: <strong>${say(outcome)}</strong></p>
<h2>${say('findings')}</h2>
<table><thead><tr><th>${say('date')}</th><th>${say('rule')}</th><th>${say('outcome')}</th><th>${say('finding')}</th><th>${say('certainty')}</th></tr></thead><tbody>
${rows}
</tbody></table>
<h2>${say('position')}</h2>
<table><thead><tr><th>${say('holder')}</th><th>${say('class')}</th><th class="n">${say('shares')}</th><th class="n">${say('votes')}</th><th class="n">${say('votes-part')}</th></tr></thead><tbody>
${holders}
</tbody></table>
<p class="notice">${say('notice')} ${escaped(record.notice ?? '')}</p>
</body>
</html>
`;
};
