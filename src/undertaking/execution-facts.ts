import type { JsonMap } from '../record/index.ts';
import type { Execution, When } from './execution.ts';
import type { Step } from './step.ts';

export type CertificateOnRecord = {
  readonly sha256: string;
  readonly key?: string | undefined;
  readonly subject?: string | undefined;
};

/** What a step left: the signed file or the scan, and what stands in or beside it. */
export type SignedBytes = {
  readonly sha256: string;
  /** The signatory's certificate: its hash, that of its public key, and whom it names. */
  readonly certificate?: CertificateOnRecord | undefined;
  readonly timestamp?: { readonly sha256: string; readonly authority?: string | undefined } | undefined;
  /** SHA-256 of the power of attorney, where an attorney signs. */
  readonly power?: string | undefined;
};

/**
 * The facts of a step in their normal form. The witness's step makes the undertaking executed, that of the company's
 * witness acknowledged: those belong to one set. Each has an id, so that a wrong step can be retracted.
 */
export const executionFacts = ({
  execution,
  step,
  signed,
  taken,
}: {
  readonly execution: Execution;
  readonly step: Step;
  readonly signed: SignedBytes;
  readonly taken: ReadonlySet<string>;
}): readonly JsonMap[] => {
  const { undertaking, document } = execution;
  const idOf = namer(undertaking, signed.sha256, taken);
  const own = present({
    undertaking,
    as: step.as,
    name: step.name,
    person: step.person,
    office: step.office,
    authority: step.authority,
    address: step.address,
    occupation: step.occupation,
    place: step.place,
    inPresence: step.inPresence ? true : undefined,
    method: step.method,
    document: hashed(document),
    signed: { sha256: signed.sha256 },
    consent: step.method === 'electronic' && step.consent ? true : undefined,
    certificate: signed.certificate && present(signed.certificate),
    timestamp: signed.timestamp && present(signed.timestamp),
    attorney:
      step.attorney === undefined || signed.power === undefined
        ? undefined
        : { name: step.attorney, instrument: { sha256: signed.power } },
    counterpart: step.counterpart,
  });
  const follows = whatFollows(execution, step, signed.sha256);
  const set = follows && { set: idOf(follows.fact === 'undertaking-executed' ? 'execution' : 'acknowledgement') };
  const first = { fact: 'undertaking-signed', ...moment(step.when), id: idOf(step.as), ...set, ...own };
  if (follows === undefined) return [first];
  const { fact, ...rest } = follows;
  return [
    first,
    { fact, ...moment(step.when), id: idOf(fact === 'undertaking-executed' ? 'executed' : 'acknowledged'), ...set, ...rest },
  ];
};

const whatFollows = (execution: Execution, step: Step, sha256: string): (JsonMap & { readonly fact: string }) | undefined => {
  const { undertaking, by, rules, form, language, terms, supplements, vehicles, steps } = execution;
  const witness = present({ name: step.name, address: step.address, occupation: step.occupation });
  const document = { sha256 };
  if (step.as === 'witness') {
    return {
      fact: 'undertaking-executed',
      ...present({
        undertaking,
        by,
        rules,
        form,
        document,
        witness,
        language,
        terms: terms && present(terms),
        supplements,
        vehicles,
      }),
    };
  }
  const { company } = steps;
  if (step.as !== 'company-witness' || company === undefined) return undefined;
  return {
    fact: 'undertaking-acknowledged',
    ...present({
      undertaking,
      by: company.name,
      person: company.person,
      office: company.office,
      witness,
      authority: company.authority,
      document,
    }),
  };
};

/** The fact that the issuer declines; a letter that says so stands by its hash. */
export const declinedFact = ({
  undertaking,
  name,
  person,
  office,
  reason,
  when,
  letter,
  taken,
}: {
  readonly undertaking: string;
  readonly name: string;
  readonly person: string | undefined;
  readonly office: string | undefined;
  readonly reason: string | undefined;
  readonly when: When;
  readonly letter: string | undefined;
  readonly taken: ReadonlySet<string>;
}): JsonMap => ({
  fact: 'undertaking-declined',
  ...moment(when),
  id: namer(undertaking, letter ?? '', taken)('declined'),
  ...present({ undertaking, by: name, person, office, reason, document: hashed(letter) }),
});

const moment = ({ on, at }: When): JsonMap => (at === undefined ? { on } : { at });

const hashed = (sha256: string | undefined): JsonMap | undefined => (sha256 === undefined ? undefined : { sha256 });

/** Without what is not told. */
const present = (given: Readonly<Record<string, unknown>>): JsonMap =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as JsonMap;

const longestStem = 50;

/** Ids by what they stand for, with the beginning of the file's hash; one that was used before gets a number. */
const namer =
  (undertaking: string, sha256: string, taken: ReadonlySet<string>) =>
  (what: string): string => {
    const stem = [undertaking.slice(0, longestStem), what, sha256.slice(0, 12)].filter((part) => part !== '').join('-');
    for (let time = 1; ; time += 1) {
      const id = time === 1 ? stem : `${stem}-${time}`;
      if (!taken.has(id)) return id;
    }
  };
