import { composer, dateIn, kept, sharesIn } from './composing.ts';
import { addressed, groundFill, instrumentFill } from './ground.ts';
import type { Sheet } from './layout.ts';
import type { Ending, Ground, Instrument, Limitation } from './particulars.ts';
import { companySigns } from './signing.ts';
import { terminationWording as words } from './wording-counterparts.ts';

export type TerminationParticulars = Ground & {
  readonly instrument: Instrument;
  readonly ending: Ending;
  /** Breaches that accrued up to the end. */
  readonly accrued: readonly { readonly finding: string; readonly rule: string; readonly limitation: Limitation }[];
  /** Shares whose weight ceased and that are still registered in the weighted class. */
  readonly pending?: { readonly number: bigint; readonly finding: string } | undefined;
};

/** By which event an undertaking ended, on which date, and what survives it. */
export const terminationNotice = (given: TerminationParticulars): Sheet => ({
  kind: 'termination-notice',
  title: words.title,
  text: (language) => {
    const { instrument, ending, accrued, pending } = given;
    const { clause, table } = composer(words, language, {
      ...groundFill(given, language),
      ...instrumentFill(instrument, language),
      endedOn: kept(dateIn(ending.on, language), language),
      diedOn: kept(ending.diedOn === undefined ? '' : dateIn(ending.diedOn, language), language),
      pending: sharesIn(pending?.number ?? 0n, language),
      finding: kept(pending?.finding ?? '', language),
    });
    const isDead = ending.diedOn !== undefined;
    const clauses = [
      'undertaking',
      ending.event === 'delisting' ? 'delisting' : isDead ? 'death' : 'ceasing',
      'moment',
      'survives',
      accrued.length > 0 ? 'survives-these' : 'survives-none',
      ...(isDead ? (['estate'] as const) : []),
      ...(pending === undefined ? [] : (['pending'] as const)),
      'no-revival',
    ] as const;
    return [
      ...addressed(given, language, { to: 'giver', from: 'company' }),
      ...clauses.flatMap((code, index) => [
        clause(`${index + 1}.`, 1, code),
        ...(code !== 'survives-these'
          ? []
          : [
              table(
                ['column-finding', 'column-rule', 'column-on', 'column-until'],
                accrued.map(({ finding, rule, limitation }) => [
                  kept(finding, language),
                  kept(rule, language),
                  kept(dateIn(limitation.accruedOn, language), language),
                  kept(dateIn(limitation.lastDay, language), language),
                ]),
              ),
            ]),
      ]),
    ];
  },
  signing: [companySigns(given.company)],
});
