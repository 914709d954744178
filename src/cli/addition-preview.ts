import { type Preview, previewFacts, previewJson, type Told, type Unbookable } from '../app/additions/index.ts';
import { namesOf } from '../app/index.ts';
import type { Ledger } from '../app/ledger/index.ts';
import type { AsOf } from '../exact/index.ts';
import type { Fault, IssuerRecord, Unnumbered } from '../record/index.ts';
import { exchangeWords, movementWords } from '../words/exchange/index.ts';
import { fill, screenWords } from '../words/index.ts';
import type { Arguments } from './arguments.ts';
import { exitOf, type Screen } from './print-check.ts';
import { json } from './store-uses.ts';
import { faultText } from './tell.ts';

const words = { ...movementWords, ...exchangeWords };

/** What a record would say with facts added, at the date asked for or else when the last of them has happened. */
export const previewAddition = ({
  record,
  added: { facts, faults, unread },
  given,
}: {
  readonly record: IssuerRecord;
  readonly added: {
    readonly facts: readonly Unnumbered[];
    readonly faults?: readonly Fault[];
    readonly unread?: ReadonlySet<string>;
  };
  readonly given: Arguments;
}): Preview | Unbookable =>
  previewFacts({
    record,
    added: facts,
    asOf: given.asOfGiven ? given.asOf : lastOf(given.today, facts),
    ...(faults === undefined ? {} : { faults }),
    ...(unread === undefined ? {} : { unread }),
  });

/** Shows a preview, with what there is to know besides; gives the exit code of what the facts create or worsen. */
export const tellPreview = async ({
  seen,
  told,
  ledger,
  given,
  screen,
  more = {},
}: {
  readonly seen: Preview;
  readonly told: readonly Told[];
  readonly ledger: Ledger;
  readonly given: Arguments;
  readonly screen: Screen;
  /** What the published shape has besides. */
  readonly more?: Readonly<Record<string, unknown>>;
}): Promise<number> => {
  const { language } = given;
  const { asOf, facts } = seen;
  const later = facts.filter(({ on }) => on > asOf.date).length;
  const all = later === 0 ? told : [...told, { code: 'told-later', values: { date: asOf.date, count: `${later}` } }];
  const size = await ledger.store.size(seen.record.issuer.id);
  if (given.json) {
    const notices = all.map((one) => ({ code: one.code, text: inBothLanguages(one) }));
    json(screen, { ...previewJson(seen, notices), size, ...more });
  } else {
    const { printPreview } = await import('./print-preview.ts');
    screen.terminal.write(printPreview(seen, namesOf(seen.record), screen));
    for (const one of all) screen.terminal.write(`- ${faultText(one, language, words)}\n`);
    screen.terminal.write(`${fill(screenWords['preview-book'][language], { size: `${size}` })}\n`);
    screen.terminal.write(`${screenWords.notice[language]}\n`);
  }
  return exitOf(seen.outcome);
};

export const inBothLanguages = (told: Told): { readonly en: string; readonly 'zh-Hant': string } => ({
  en: faultText(told, 'en', words),
  'zh-Hant': faultText(told, 'zh-Hant', words),
});

/** The end of today, or of the last date of the facts where that is later: all of them are to be seen. */
const lastOf = (today: string, facts: readonly Unnumbered[]): AsOf => ({
  date: facts.reduce((last, { on }) => (on > last ? on : last), today),
});
