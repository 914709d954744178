import { addFractions, compareFractions, type Fraction } from '../exact/index.ts';
import { economicParts, issuedOnDefaultBasis, publicHolders, type State } from '../record/index.ts';
import type { Judging, Rule } from './rule.ts';
import { amendmentsOf2026, treasuryChange, versionsOf } from './versions.ts';

const check = 'collective-interest-at-listing';
const source = 'https://en-rules.hkex.com.hk/entiresection/5118';
/** HK$: the illustration in the note is strictly over 80 billion; it is an example, so below it the Exchange decides too. */
const veryLarge = 80_000_000_000n;
const proposedFloor: Fraction = { part: 1n, whole: 20n };
const proposedStake = 4_000_000_000n;

export const rule8a12: Rule = {
  number: '8A.12',
  title: { en: 'Beneficiaries together own at least 10% at listing', 'zh-Hant': '上市時受益人合共擁有最少 10%' },
  paraphrase: {
    en: 'At listing the beneficiaries must together own at least a tenth of the economic interest; the Exchange may accept less where the stake is very large in money. Tested at listing only.',
    'zh-Hant': '上市時受益人合計須擁有最少十分之一的經濟利益；如金額極大，聯交所或會接納較低比例。只在上市時測試。',
  },
  source,
  consulted: '2026-11-23',
  versions: versionsOf({
    confidence: 'V',
    source,
    changes: [
      treasuryChange('M'),
      {
        from: amendmentsOf2026,
        change: 'a floor of 5% for stakes of HK$4 billion was proposed; adoption unconfirmed',
        confidence: 'M',
        treasury: 'excluded',
      },
    ],
  }),
  checks: [{ id: check, title: { en: 'collective economic interest', 'zh-Hant': '合計經濟利益' } }],
  gaps: [],
  parameters: { minimum: { part: 1n, whole: 10n } },
  evaluate: ({ emit, parameter }: Judging) => ({
    atListing: (state: State) => {
      const on = state.listedOn;
      if (on === undefined || state.listing === undefined) return;
      const issued = issuedOnDefaultBasis(state.sums, on);
      const owned = ownedByBeneficiaries(state);
      const { value: minimum, modifiedBy } = parameter('minimum', on);
      const stake: Fraction = { part: owned.part, whole: owned.whole * issued };
      const enough = compareFractions(stake, minimum) >= 0;
      const capitalisation = state.listing.marketCapitalisation;
      const proposed =
        on >= amendmentsOf2026 &&
        compareFractions(stake, proposedFloor) >= 0 &&
        (capitalisation === undefined || capitalisation * stake.part >= proposedStake * stake.whole);
      const overIllustration = capitalisation === undefined || capitalisation > veryLarge;
      emit({
        rule: '8A.12',
        check,
        subject: 'beneficiaries',
        on,
        engagedBy: [state.listing.fact],
        outcome: enough ? 'met' : proposed ? 'needs-counsel' : 'needs-exchange',
        figures: { ownedPart: stake.part, ownedWhole: stake.whole, minimumPart: minimum.part, minimumWhole: minimum.whole },
        modifiedBy,
        message: enough ? 'enough' : proposed ? 'proposed-floor' : overIllustration ? 'exchange-may-accept' : 'too-little',
      });
    },
  }),
};

/** Shares of all classes that the beneficiaries own, looked through every vehicle; a discretion counts whole for his own trust. */
const ownedByBeneficiaries = (state: State): Fraction => {
  let sum: Fraction = { part: 0n, whole: 1n };
  for (const shareClass of state.classes.values()) {
    for (const [holder, { shares }] of state.holdings.get(shareClass.id) ?? []) {
      if (holder === publicHolders) continue;
      const { parts, discretionary } = economicParts(state, holder);
      for (const [person, part] of parts) {
        if (state.initialBeneficiaries.has(person)) sum = addFractions(sum, { part: shares * part.part, whole: part.whole });
      }
      if (
        parts.size === 0 &&
        [...discretionary].every((person) => state.initialBeneficiaries.has(person)) &&
        discretionary.size > 0
      ) {
        sum = addFractions(sum, { part: shares, whole: 1n });
      }
    }
  }
  return sum;
};
