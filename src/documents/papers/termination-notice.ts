import type { AccruedRight, Life, PendingConversion, Termination } from '../../undertaking/index.ts';
import { composer, dateIn, type Fill, kept, nameIn, sharesIn } from './composing.ts';
import { addressed, groundFill, instrumentFill } from './ground.ts';
import type { Sheet } from './layout.ts';
import type { Ground, Instrument } from './particulars.ts';
import { companySigns } from './signing.ts';
import { terminationWording as words } from './wording-counterparts.ts';

export type TerminationParticulars = Ground & {
  readonly instrument: Instrument;
  readonly termination: Termination;
  /** The date of the giver's death, where that ended it. */
  readonly diedOn?: string | undefined;
  readonly rights: readonly AccruedRight[];
  /** Shares whose weight ceased and that are still registered in the weighted class. */
  readonly pending: readonly PendingConversion[];
  readonly doubt: Life['doubt'];
};

/** By which event an undertaking ended, on which date, and what survives it. */
export const terminationNotice = (given: TerminationParticulars): Sheet => ({
  kind: 'termination-notice',
  title: words.title,
  text: (language) => {
    const { instrument, termination, rights, pending, diedOn, doubt, died } = given;
    const estate = died?.estate;
    const date = (on: string | undefined) => kept(on === undefined ? '' : dateIn(on, language), language);
    const { clause, table, told } = composer(words, language, {
      ...groundFill(given, language),
      ...instrumentFill(instrument, language),
      endedOn: date(termination.on),
      diedOn: date(diedOn),
      successor: kept(termination.cause, language),
      estate: kept(estate === undefined ? '' : nameIn(estate, language), language),
    });
    const event = diedOn === undefined ? termination.event : 'death';
    const parts: readonly (readonly [code: keyof typeof words, fill?: Fill])[] = [
      ['undertaking'],
      [event],
      ...(doubt === undefined
        ? []
        : [
            [
              'doubt',
              {
                selfExecuting: doubt.selfExecuting === undefined ? told('no-end') : date(doubt.selfExecuting),
                otherwise: doubt.otherwise === undefined ? told('no-end') : date(doubt.otherwise),
              },
            ] as const,
          ]),
      ['moment'],
      ['survives'],
      [rights.length > 0 ? 'survives-these' : 'survives-none'],
      ...(diedOn === undefined ? [] : [[estate === undefined ? 'estate' : 'estate-named'] as const]),
      ...pending.map(
        ({ shares, breach }) => ['pending', { pending: sharesIn(shares, language), finding: kept(breach, language) }] as const,
      ),
      ['no-revival'],
    ];
    const survivors = table(
      ['column-finding', 'column-rule', 'column-on', 'column-until'],
      rights.map(({ breach, rule, accruals, limitation }) => [
        kept(breach, language),
        kept(rule, language),
        date(accruals.first),
        date(limitation.last),
      ]),
    );
    return [
      ...addressed(given, language, { to: 'giver', from: 'company' }),
      ...parts.flatMap(([code, fill], index) => [
        clause(`${index + 1}.`, 1, code, fill),
        ...(code === 'survives-these' ? [survivors] : []),
      ]),
    ];
  },
  signing: [companySigns(given.company)],
});
