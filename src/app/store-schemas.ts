import {
  date,
  finding,
  issuer,
  list,
  moment,
  object,
  orNull,
  outcome,
  quantity,
  type Schema,
  text,
  truth,
  wording,
} from './output-schemas.ts';

const one: Schema = { const: 1 };
const whole: Schema = { type: 'integer', minimum: 0 };
const hash: Schema = { type: 'string', pattern: '^[0-9a-f]{64}$' };
/** A key in the form `name+id+key` of C2SP signed-note. */
const verifier: Schema = { type: 'string', pattern: '^\\S+\\+[0-9a-f]{8}\\+\\S+$' };
const table = (of: Schema): Schema => ({ type: 'object', additionalProperties: of });

const keyState: Schema = object({ verifier, state: { enum: ['current', 'unused', 'rotated', 'lost', 'stolen'] } });
const problem: Schema = object({ issuer: text, 'seq?': whole, code: text, values: table(text), text: wording });
const append = {
  holdfast: one,
  status: { enum: ['appended', 'known'] },
  issuer: text,
  seq: whole,
  size: whole,
  recorded: moment,
} as const;
const appended: Schema = object(append);
const notCarried: Schema = list(object({ code: text, where: text, text: wording }));
/** What there is to know although it was booked. */
const notices: Schema = list(object({ code: text, text: wording }));
const register = {
  seq: whole,
  asAt: date,
  members: whole,
  totals: table(quantity),
  digest: hash,
  'accepted?': text,
} as const;
const document = { seq: whole, recorded: moment, sha256: hash } as const;

/** The JSON Schemas of what the commands of a store print with `--json`: a published contract. */
export const storeSchemas: Readonly<Record<string, Schema>> = {
  import: {
    anyOf: [
      object({ ...append, 'notCarried?': notCarried, 'notices?': notices }),
      object({ holdfast: one, status: { const: 'nothing-new' }, issuer: text, size: whole, notCarried, 'notices?': notices }),
    ],
  },
  'import-preview': object({
    holdfast: one,
    status: { const: 'previewed' },
    issuer,
    facts: list({ type: 'object', required: ['fact'] }),
    notCarried,
  }),
  'export-ocf': object({ holdfast: one, issuer: text, format: { const: 'ocf' }, file: text, notCarried }),
  'export-bods': object({
    holdfast: one,
    issuer: text,
    format: { const: 'bods' },
    file: text,
    statements: whole,
    notCarried,
  }),
  append: appended,
  retract: appended,
  history: object({
    seq: whole,
    recorded: moment,
    effective: orNull(date),
    kind: { enum: ['issuer', 'sources', 'fact', 'key', 'witness', 'cosigned', 'register', 'document', 'report', 'erased'] },
    fact: orNull({ type: 'object', required: ['fact'] }),
  }),
  issuers: object({ holdfast: one, store: text, issuers: list(object({ issuer: text, entries: whole })) }),
  verify: object({
    holdfast: one,
    sound: truth,
    logs: list(
      object({
        issuer: text,
        entries: whole,
        checkpoints: whole,
        signatures: whole,
        withheld: whole,
        erased: whole,
        reports: whole,
        snapshots: whole,
        verifiers: list(verifier),
        unsignedKeys: list(verifier),
        witnesses: list(verifier),
      }),
    ),
    problems: list(problem),
  }),
  'verify-report': object({
    holdfast: one,
    sound: truth,
    verifier,
    asOf: moment,
    outcome,
    size: whole,
    problems: list(object({ code: text, text: wording })),
  }),
  'signed-report': object({
    holdfast: one,
    report: object({
      holdfast: one,
      issuer,
      asOf: moment,
      knownAt: orNull(moment),
      outcome,
      notice: text,
      findings: list(finding),
    }),
    persons: table({ type: 'string', pattern: '^p-[0-9a-f]{32}$' }),
    evidence: object({ verifier, entry: text, proof: text, salt: { type: 'string', pattern: '^[0-9a-f]{32}$' } }),
  }),
  keys: object({ holdfast: one, store: text, keys: list(verifier), 'states?': list(keyState) }),
  'keys-changed': object({ holdfast: one, issuers: list(text), verifier }),
  witness: {
    anyOf: [
      object({ holdfast: one, verifier }),
      object({ holdfast: one, status: { const: 'cosigned' }, issuer: text, size: whole }),
      object({ holdfast: one, status: { const: 'refused' }, issuer: text, problems: list(problem) }),
    ],
  },
  admit: object({ holdfast: one, issuer: text, verifier, seq: whole }),
  cosign: object({ holdfast: one, issuer: text, size: whole }),
  erase: object({ holdfast: one, issuer: text, erased: whole, opaque: text }),
  'register-load': object({ holdfast: one, status: { const: 'loaded' }, issuer: text, recorded: moment, ...register }),
  'register-show': object({
    holdfast: one,
    issuer: text,
    ...register,
    'holdings?': list(object({ holder: text, class: text, shares: quantity, 'name?': text, 'nominee?': text })),
  }),
  'document-add': object({ holdfast: one, status: { enum: ['appended', 'known'] }, issuer: text, ...document }),
  'document-list': object({
    holdfast: one,
    issuer: text,
    documents: list(object({ ...document, length: whole, name: text, erased: truth })),
  }),
  'document-get': object({ holdfast: one, issuer: text, sha256: hash, file: text }),
  'document-erase': object({ holdfast: one, issuer: text, sha256: hash, erased: whole }),
  backup: object({ holdfast: one, place: text, issuers: whole }),
  restore: object({ holdfast: one, issuers: whole }),
  grant: object({ holdfast: one, role: text }),
};
