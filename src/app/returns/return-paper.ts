import { type Company, layOut, type Paper, type PaperLanguage, type Return, returnPaper } from '../../documents/index.ts';
import type { IssuerRecord } from '../../record/index.ts';
import { linesOf, sourcesOf } from './return-json.ts';

/** The figures of a return as a paper, with the facts that they rest on. */
export const paperOfReturn = (
  record: IssuerRecord,
  drafted: Return,
  { language, isListed }: { readonly language: PaperLanguage; readonly isListed: boolean },
): Paper => {
  const { name, stockCode } = record.issuer;
  const company: Company = { name, stockCode, isListed };
  const facts = sourcesOf(record, drafted).map(({ id, fact, on, certainty, source, where, address }) => ({
    id,
    kind: fact,
    on,
    certainty,
    source: source === null ? undefined : where === null ? source : `${source}, ${where}`,
    address: address ?? undefined,
  }));
  const factsLeft = Math.max(0, ...linesOf(drafted).map(({ cell }) => cell.factsLeft ?? 0));
  return layOut(returnPaper({ company, drafted, facts, factsLeft }), { language, on: drafted.closingOn }).paper;
};
