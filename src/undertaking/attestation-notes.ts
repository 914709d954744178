import { erasedText, type Issuer } from '../record/index.ts';
import { isCompanyName, isIssuerName } from './company-names.ts';
import type { LifeNote } from './life-note.ts';
import type { InstrumentFacts } from './record-facts.ts';
import { type People, personOf, type Signatory, signatoriesLikeness } from './signatories.ts';

type Told = { readonly as: string; readonly who: Signatory };

/** How a record may call the issuer without its name. */
const issuerWords = /^(?:the )?(?:company|issuer)$|^(?:本公司|公司|貴公司|發行人|发行人)$/iu;

/** A record that has no name may say what somebody was: an officer of a company is no company. */
const officeWords = /^(?:an? |the )?(?:\p{L}+ ){0,2}(?:officer|director|secretary|signatory)\b/iu;

/**
 * What the names in the facts of an execution say against it: a company or the issuer as a witness, another company for the
 * issuer, and names of two who must be two persons and that are nearly one.
 */
export const attestationNotes = (
  { executed, acknowledged, signed }: InstrumentFacts,
  giver: Signatory,
  { people, issuer }: { readonly people: People; readonly issuer: Issuer },
): readonly LifeNote[] => {
  const step = (as: string): readonly Told[] => signed.flatMap((one) => (one.as === as ? [{ as, who: one }] : []));
  const named = (as: string, name: string | undefined): readonly Told[] => (name === undefined ? [] : [{ as, who: { name } }]);
  const witnesses = [...named('witness', executed?.witness?.name), ...step('witness')];
  const officers = [
    ...(acknowledged === undefined ? [] : [{ as: 'company', who: { name: acknowledged.by, person: acknowledged.person } }]),
    ...step('company'),
  ];
  const officersWitnesses = [...named('company-witness', acknowledged?.witness?.name), ...step('company-witness')];
  const isNatural = (who: Signatory): boolean => people.get(personOf(people, who) ?? '')?.kind === 'natural';
  const isLegal = (who: Signatory): boolean => {
    const kind = people.get(personOf(people, who) ?? '')?.kind;
    return who.name !== erasedText && (kind === undefined ? isCompanyName(who.name) : kind !== 'natural');
  };
  const isOfIssuer = (who: Signatory): boolean =>
    issuerWords.test(who.name.normalize('NFKC').trim()) || (!isNatural(who) && isIssuerName(issuer, who.name));
  const notes = new Map<string, LifeNote>();
  const note = (code: string, values: Readonly<Record<string, string>>): void => {
    notes.set(JSON.stringify([code, values]), { code, values });
  };
  for (const { as, who } of [...witnesses, ...officersWitnesses]) {
    if (isLegal(who) || isOfIssuer(who)) note('attested-by-company', { as, name: who.name });
  }
  for (const { who } of officers) {
    if (isLegal(who) && !isOfIssuer(who) && !officeWords.test(who.name)) note('acknowledged-by-company', { name: who.name });
  }
  const own = { as: 'giver', who: giver };
  const apart: readonly (readonly [readonly Told[], readonly Told[]])[] = [
    [witnesses, [own]],
    [officers, [own, ...witnesses]],
    [officersWitnesses, [own, ...officers]],
  ];
  for (const [ones, others] of apart) {
    for (const one of ones) {
      for (const other of others) {
        if (signatoriesLikeness(people, one.who, other.who) !== 'near') continue;
        note('names-near', { as: one.as, name: one.who.name, of: other.as, other: other.who.name });
      }
    }
  }
  return [...notes.values()];
};
