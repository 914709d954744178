import { composer } from './composing.ts';
import { addressed, groundFill, instrumentFill } from './ground.ts';
import type { Sheet } from './layout.ts';
import type { Ground, Instrument } from './particulars.ts';
import { companyAcknowledges, witnessed } from './signing.ts';
import { acknowledgementWording as words } from './wording-counterparts.ts';

export type AcknowledgementParticulars = Ground & { readonly instrument: Instrument };

/** The issuer's counterpart, where it does not sign on the undertaking itself. */
export const acknowledgement = (given: AcknowledgementParticulars): Sheet => ({
  kind: 'acknowledgement',
  title: words.title,
  text: (language) => {
    const { clause } = composer(words, language, {
      ...groundFill(given, language),
      ...instrumentFill(given.instrument, language),
    });
    return [
      ...addressed(given, language, { to: 'giver', from: 'company' }),
      clause('1.', 1, 'undertaking'),
      clause('2.', 1, 'agree'),
      clause('3.', 1, 'release'),
      clause('4.', 1, 'officer'),
    ];
  },
  signing: [companyAcknowledges(given.company), witnessed],
});
