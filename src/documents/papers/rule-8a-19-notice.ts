import type { Finding, NameOf } from '../../rulebook/index.ts';
import { termIn, termWords } from '../../words/index.ts';
import { findingFill } from './breach-notice.ts';
import { composer, kept, nameIn, sharesIn } from './composing.ts';
import { addressed, groundFill } from './ground.ts';
import type { Sheet } from './layout.ts';
import type { Ground, Names } from './particulars.ts';
import { companySigns, estateSigns, giverSigns } from './signing.ts';
import { exchangeWording as words } from './wording-notices.ts';

export type ExchangeNoticeParticulars = Ground & {
  readonly vehicle: Names;
  readonly finding: Finding;
  readonly nameOf: NameOf;
  /** Every name that may stand in a sentence. */
  readonly names: readonly string[];
};

/** The issuer and the beneficiary notify the Exchange, as soon as practicable, of a vehicle that no longer complies. */
export const exchangeNotice = (given: ExchangeNoticeParticulars): Sheet => ({
  kind: 'rule-8a-19-notice',
  title: words.title,
  text: (language) => {
    const { finding } = given;
    const pending = finding.figures['pendingRegistration'] ?? 0n;
    const { clause } = composer(words, language, {
      ...groundFill(given, language),
      ...findingFill(given, language),
      vehicle: kept(nameIn(given.vehicle, language), language),
      cause: termIn(termWords, finding.values['cause'] ?? '', language),
      ceased: sharesIn(finding.figures['wvrSharesCeased'] ?? 0n, language),
      pending: sharesIn(pending, language),
      decision: kept(finding.modifiedBy ?? '', language),
    });
    const clauses = [
      given.died === undefined ? 'notify' : 'notify-estate',
      'since',
      'told',
      'shares',
      ...(finding.modifiedBy === undefined ? [] : (['decision'] as const)),
      ...(finding.outcome === 'waived' ? [] : ([pending > 0n ? 'convert' : 'converted'] as const)),
      'version',
    ] as const;
    return [
      ...addressed(given, language, { to: 'exchange', from: 'company-and-giver' }),
      ...clauses.map((code, index) => clause(`${index + 1}.`, 1, code)),
    ];
  },
  signing: [companySigns(given.company), given.died !== undefined ? estateSigns(given.giver) : giverSigns(given.giver)],
});
