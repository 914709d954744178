import { composer } from './composing.ts';
import { addressed, groundFill, instrumentFill, vehiclesListed } from './ground.ts';
import type { Sheet } from './layout.ts';
import type { Ground, Instrument, VehicleParticulars } from './particulars.ts';
import { companyAcknowledges, giverSigns, witnessed } from './signing.ts';
import { supplementWording as words } from './wording-counterparts.ts';

export type SupplementParticulars = Ground & {
  readonly principal: Instrument;
  readonly vehicle: VehicleParticulars;
  /** Whether the vehicle held such shares when the principal undertaking was executed. */
  readonly heldBefore: boolean;
};

/** What is signed when a vehicle is added after the undertaking; it adds to it and takes nothing away. */
export const supplement = (given: SupplementParticulars): Sheet => ({
  kind: 'supplement',
  title: words[`title-${given.principal.form}`],
  text: (language) => {
    const { clause } = composer(words, language, {
      ...groundFill(given, language),
      ...instrumentFill(given.principal, language),
    });
    return [
      ...addressed(given, language, { to: 'company', from: 'giver' }),
      clause('1.', 1, 'principal'),
      clause('2.', 1, given.heldBefore ? 'vehicle-before' : 'vehicle-later'),
      ...vehiclesListed([given.vehicle], language),
      clause('3.', 1, 'procure'),
      clause('4.', 1, 'keeps'),
      clause('5.', 1, 'enforce'),
      clause(
        '6.',
        1,
        given.principal.form === 'deed' || given.company.isListed ? `form-${given.principal.form}` : 'form-applying',
      ),
      clause('7.', 1, 'law'),
    ];
  },
  signing: [giverSigns(given.giver, given.principal.form), witnessed, companyAcknowledges(given.company), witnessed],
});
