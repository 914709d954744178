import { type Finding, type NameOf, tell } from '../../rulebook/index.ts';
import type { Strength } from '../../undertaking/index.ts';
import { composer, dateIn, keeping, kept, sharesIn } from './composing.ts';
import { groundFill, instrumentFill, strengthRuns, toVehicle, vehiclesListed } from './ground.ts';
import type { Sheet } from './layout.ts';
import type { Ground, Instrument, VehicleParticulars } from './particulars.ts';
import { giverSigns } from './signing.ts';
import { letterWording as words } from './wording-counterparts.ts';

export type LetterParticulars = Ground & {
  readonly instrument: Instrument;
  readonly vehicle: VehicleParticulars;
  readonly strength: Strength;
  /** What gives rise to it, with what this vehicle is to convert. */
  readonly matter?:
    | {
        readonly finding: Finding;
        readonly nameOf: NameOf;
        readonly names: readonly string[];
        readonly convert?: { readonly class: string; readonly number: bigint } | undefined;
      }
    | undefined;
};

/** A beneficiary, who is a director, asks those who direct his vehicle to comply: a step of the endeavours that he owes. */
export const endeavoursLetter = (given: LetterParticulars): Sheet => ({
  kind: 'endeavours-letter',
  title: words.title,
  text: (language) => {
    const { matter } = given;
    const { clause, paragraph } = composer(words, language, {
      ...groundFill(given, language),
      ...instrumentFill(given.instrument, language),
      strength: strengthRuns(given.strength, language),
      finding: kept(matter?.finding.id ?? '', language),
      findingOn: kept(matter === undefined ? '' : dateIn(matter.finding.on, language), language),
      shares: sharesIn(matter?.convert?.number ?? 0n, language),
      class: kept(matter?.convert?.class ?? '', language),
    });
    return [
      ...toVehicle(given, language),
      clause('1.', 1, 'owed'),
      clause('2.', 1, 'holds'),
      ...vehiclesListed([given.vehicle], language),
      clause('3.', 1, 'asked'),
      clause('(a)', 2, 'comply'),
      clause('(b)', 2, 'votes'),
      clause('(c)', 2, 'convert'),
      clause('(d)', 2, 'tell'),
      ...(matter === undefined
        ? [clause('4.', 1, 'answer')]
        : [
            clause('4.', 1, 'matter'),
            {
              kind: 'paragraph' as const,
              script: language,
              runs: keeping(tell(matter.finding, language, matter.nameOf), matter.names, language),
            },
            paragraph(matter.convert === undefined ? 'finding' : 'ask-convert'),
            clause('5.', 1, 'answer'),
          ]),
    ];
  },
  signing: [giverSigns(given.giver)],
});
