import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { readDate, readQuantity } from '../exact/index.ts';
import type { Arguments } from './arguments.ts';
import { BadUse } from './bad-use.ts';
import type { Screen } from './print-check.ts';
import { writeInto } from './written-files.ts';

type Answers = {
  readonly id: string;
  readonly name: string;
  readonly stockCode: string;
  readonly listedOn: string;
  readonly weighted: string;
  readonly ordinary: string;
  readonly votes: string;
  readonly wvrShares: string;
  readonly ordinaryShares: string;
  readonly beneficiary: string;
  readonly beneficiaryName: string;
};

const templateAnswers: Answers = {
  id: 'my-company',
  name: 'My Company Limited',
  stockCode: '0000',
  listedOn: '2026-01-09',
  weighted: 'A',
  ordinary: 'B',
  votes: '10',
  wvrShares: '200,000,000',
  ordinaryShares: '800,000,000',
  beneficiary: 'founder',
  beneficiaryName: 'The Founder',
};

const quoted = (text: string): string => JSON.stringify(text);

const recordText = (
  a: Answers,
): string => `# A record of one issuer: facts only; Holdfast computes the rest. Every figure of a prospectus has its place here.
holdfast: 1
issuer: {id: ${a.id}, name: {en: ${quoted(a.name)}}, stockCode: ${quoted(a.stockCode)}}
sources:
  prospectus: {title: Prospectus, date: ${a.listedOn}}
facts:
  # Share capital of the prospectus: one line a class, then who holds what at listing.
  - {on: ${a.listedOn}, fact: class-created, class: ${a.ordinary}, votes: 1, listed: true, source: prospectus}
  - {on: ${a.listedOn}, fact: class-created, class: ${a.weighted}, votes: ${a.votes}, weighted: true, convertsInto: ${a.ordinary}, source: prospectus}
  # Beneficiaries, their offices and vehicles (a vehicle: vehicle-arranged).
  - {on: ${a.listedOn}, fact: person-recorded, person: ${a.beneficiary}, kind: natural, name: {en: ${quoted(a.beneficiaryName)}}}
  - {on: ${a.listedOn}, fact: beneficiary-named, person: ${a.beneficiary}, atListing: true, source: prospectus}
  - {on: ${a.listedOn}, fact: director-appointed, person: ${a.beneficiary}, office: executive, source: prospectus}
  - {on: ${a.listedOn}, fact: shares-issued, class: ${a.weighted}, number: ${quoted(a.wvrShares)}, to: ${a.beneficiary}, basis: opening, source: prospectus}
  - {on: ${a.listedOn}, fact: shares-issued, class: ${a.ordinary}, number: ${quoted(a.ordinaryShares)}, to: public, basis: opening, source: prospectus}
  # The articles: does weight end by itself, and what stake may requisition a meeting?
  - {on: ${a.listedOn}, fact: articles-adopted, selfExecutingCessation: true, specialResolution: "3/4", requisition: "1/10", source: prospectus}
  - {on: ${a.listedOn}, fact: undertaking-executed, undertaking: ${a.beneficiary}-undertaking, by: ${a.beneficiary}, rules: [8A.09, 8A.14, 8A.15, 8A.17, 8A.18, 8A.24], form: simple-contract, source: prospectus}
  - {on: ${a.listedOn}, fact: listed, as: primary, source: prospectus}
`;

/** `holdfast new`: asks for the facts of a prospectus page, or prints a template with `--template`. */
export const newRecord = async (given: Arguments, { terminal }: Screen): Promise<number> => {
  if (given.output !== undefined && existsSync(given.output)) throw new BadUse('file-there', { file: given.output });
  const text = recordText(given.template ? templateAnswers : await ask());
  if (given.output === undefined) terminal.write(text);
  else writeInto(text, given.output);
  return 0;
};

const ask = async (): Promise<Answers> => {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const waiting = lines[Symbol.asyncIterator]();
  const question = async (text: string, fallback: string, refuse: (answer: string) => string | undefined): Promise<string> => {
    for (;;) {
      process.stderr.write(`${text} [${fallback}] `);
      const next = await waiting.next();
      if (next.done) throw new BadUse('answers-ended');
      const answer = next.value.trim() || fallback;
      const refusal = refuse(answer);
      if (refusal === undefined) return answer;
      process.stderr.write(`  ${refusal}\n`);
    }
  };
  const anId = (answer: string) =>
    /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(answer) ? undefined : 'letters, digits, "-", "_" and "." only';
  const anything = () => undefined;
  const aDate = (answer: string) => (readDate(answer) === undefined ? 'a date is written 2026-01-09' : undefined);
  const aNumber = (answer: string) =>
    readQuantity(answer).status === 'read' ? undefined : 'a whole number, such as 200,000,000';
  const t = templateAnswers;
  try {
    return {
      id: await question('Short id of the issuer?', t.id, anId),
      name: await question('Name in English?', t.name, anything),
      stockCode: await question('Stock code?', t.stockCode, anything),
      listedOn: await question('Listed on?', t.listedOn, aDate),
      weighted: await question('Class with weighted voting rights?', t.weighted, anId),
      ordinary: await question('Listed class?', t.ordinary, anId),
      votes: await question('Votes of a weighted share?', t.votes, aNumber),
      wvrShares: await question('Weighted shares at listing?', t.wvrShares, aNumber),
      ordinaryShares: await question('Shares of the listed class at listing?', t.ordinaryShares, aNumber),
      beneficiary: await question('Short id of the beneficiary?', t.beneficiary, anId),
      beneficiaryName: await question('Name of the beneficiary?', t.beneficiaryName, anything),
    };
  } finally {
    lines.close();
  }
};
