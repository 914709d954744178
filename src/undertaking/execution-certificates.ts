import type { Issuer } from '../record/index.ts';
import { startTelling } from './around.ts';
import { isIssuerName } from './company-names.ts';
import { type Execution, stepNames } from './execution.ts';
import { likenessOf } from './same-name.ts';
import { isSameSignatory, nameOf, namesOf, type People, type Signatory } from './signatories.ts';
import type { Step, Told } from './step.ts';

/** What a certificate says: whom it names, and the hashes of itself and of its public key. */
export type SigningCertificate = { readonly subject: string; readonly sha256: string; readonly key: string };

/**
 * Whether a certificate may sign a step: its key is nobody else's on this instrument, and it names nobody else whom the
 * record knows. One that names somebody unknown signs, and stands on record with the name that it has.
 */
export const judgeCertificate = ({
  issuer,
  people,
  execution,
  step,
  certificate: { subject, sha256, key },
}: {
  readonly issuer: Issuer;
  readonly people: People;
  readonly execution: Execution;
  readonly step: Pick<Step, 'as' | 'name' | 'person' | 'attorney'>;
  readonly certificate: SigningCertificate;
}): { readonly refusals: readonly Told[]; readonly warnings: readonly Told[] } => {
  const { refusals, warnings, refuse, warn } = startTelling();
  const { steps, by } = execution;
  const giver: Signatory = { name: nameOf(people, by), person: by };
  const signer: Signatory = step.attorney === undefined ? (step.as === 'giver' ? giver : step) : { name: step.attorney };
  const { name } = step.attorney === undefined ? step : signer;
  const others: Signatory[] = [giver];
  for (const as of stepNames) {
    const other = steps[as];
    if (other === undefined || as === step.as) continue;
    const hand: Signatory = other.attorney ?? (as === 'giver' ? giver : other);
    others.push(other, hand);
    const used = other.certificate;
    const isUsed = used?.sha256 === sha256 || (key !== '' && used?.key === key);
    if (isUsed && !isSameSignatory(people, hand, signer)) {
      refuse('certificate-of-another-step', { subject, as, other: hand.name, name });
    }
  }
  const named = namesIn(subject);
  const isOf = (signatory: Signatory): boolean => likenessOf(named, namesOf(people, signatory)) === 'same';
  if (isMadeOutTo(subject, [name, ...namesOf(people, signer)])) return { refusals, warnings };
  const known = [...people.keys()].map((person): Signatory => ({ name: nameOf(people, person), person }));
  const other = [...others, ...known].find(isOf);
  const isIssuers = named.some((one) => isIssuerName(issuer, one));
  if (other !== undefined) refuse('certificate-of-another', { subject, other: other.name, name });
  else if (isIssuers) refuse('certificate-of-another', { subject, other: issuer.name.en, name });
  else warn('certificate-other-name', { subject, name });
  return { refusals, warnings };
};

/** Whether a certificate names somebody, by any of his names. */
export const isMadeOutTo = (subject: string, names: readonly string[]): boolean =>
  namesIn(subject).some((one) => likenessOf([one], names) === 'same');

/** Whom a subject names: its common names, its given name with its surname; where it has neither, all its parts. */
const namesIn = (subject: string): readonly string[] => {
  const parts = subject.split(/[,;+\n]|\s\/|^\//u).map((part) => {
    const [kind = '', ...value] = part.split('=');
    return value.length === 0 ? (['', kind.trim()] as const) : ([kind.trim().toUpperCase(), value.join('=').trim()] as const);
  });
  const of = (...kinds: readonly string[]): readonly string[] =>
    parts.flatMap(([kind, value]) => (kinds.includes(kind) ? [value] : []));
  const whole = [...of('GN', 'GIVENNAME'), ...of('SN', 'SURNAME')].join(' ');
  const found = [...of('CN', 'COMMONNAME', ''), ...(whole === '' ? [] : [whole])].filter((name) => name !== '');
  return found.length > 0 ? found : parts.map(([, value]) => value);
};
