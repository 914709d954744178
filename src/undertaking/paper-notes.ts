import { type Fact, type IssuerRecord, standingFacts } from '../record/index.ts';
import { stepNames } from './execution.ts';
import type { LifeNote } from './life-note.ts';
import type { InstrumentFacts } from './record-facts.ts';

/** A file beside a log: its hash, the name that it was filed under, and whether its bytes were erased. */
export type FiledDocument = { readonly sha256: string; readonly name: string; readonly isGone: boolean };

/** The name under which a step files what was signed. */
export const signedFileName = (undertaking: string, as: string): string => `${undertaking} ${as}.pdf`;

/** The hashes of signed files whose step stands in a record, on whatever day and whenever it came to be known, and of those whose step was taken back. */
export type StepFiles = { readonly standing: ReadonlySet<string>; readonly retracted: ReadonlySet<string> };

export const stepFilesOf = ({ facts: all }: IssuerRecord): StepFiles => {
  const signedOf = (facts: readonly Fact[]): readonly string[] =>
    facts.flatMap((fact) => (fact.fact === 'undertaking-signed' && fact.signed !== undefined ? [fact.signed.sha256] : []));
  const standing = new Set(signedOf(standingFacts({ facts: all })));
  return { standing, retracted: new Set(signedOf(all).filter((sha256) => !standing.has(sha256))) };
};

/**
 * What the files beside a log say of an instrument: one that its facts name and whose bytes were erased, one whose step was
 * taken back, and one that was signed for a step which no fact records, because the step was broken off between the two.
 */
export const paperNotes = (
  { undertaking, drafted, executed, acknowledged, declined, signed }: InstrumentFacts,
  documents: readonly FiledDocument[],
  { standing, retracted }: StepFiles,
): readonly LifeNote[] => {
  const named = new Set(
    [
      ...[drafted, executed, acknowledged, declined].map((fact) => fact?.document),
      ...signed.flatMap((step) => [step.document, step.signed, step.attorney?.instrument]),
    ].flatMap((file) => file?.sha256 ?? []),
  );
  const there = new Set(documents.flatMap(({ sha256, isGone }) => (isGone ? [] : [sha256])));
  const gone = new Set(documents.flatMap(({ sha256, isGone }) => (isGone && !there.has(sha256) ? [sha256] : [])));
  const broken = stepNames.flatMap((as) =>
    documents
      .filter(
        ({ name, sha256, isGone }) =>
          name === signedFileName(undertaking, as) && !isGone && !named.has(sha256) && !standing.has(sha256),
      )
      .map(({ sha256 }) => ({
        code: retracted.has(sha256) ? 'document-of-step-retracted' : 'document-of-no-step',
        values: { as, sha256 },
      })),
  );
  return [
    ...[...named].filter((sha256) => gone.has(sha256)).map((sha256) => ({ code: 'document-is-gone', values: { sha256 } })),
    ...broken,
  ];
};
