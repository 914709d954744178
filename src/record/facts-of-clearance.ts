import {
  amount,
  choice,
  count,
  date,
  identifier,
  list,
  openText,
  optional,
  part,
  record,
  reference,
  shares,
  text,
  truth,
} from './shapes.ts';

const person = reference('person');
const ofClass = reference('class');
const sha256 = openText(/^[0-9a-f]{64}$/);
const word = openText(/^[a-z0-9]+(-[a-z0-9]+)*$/);
/** What a clearance said of one Rule; `version` is the day from which the version of the Rule was in force. */
const keptFinding = record({
  rule: openText(/^record$|^\d{1,2}[A-Z]?\.\d{1,2}[A-Z]?$/),
  check: word,
  outcome: word,
  before: optional(word),
  version: optional(date),
});

/** What an issuer asks of itself, clearances that were given, and what the side alerts rest on. */
export const factsOfClearance = {
  'approvals-required': {
    about: 'So many persons must approve a clearance before it stands.',
    fields: { number: count },
  },
  'limit-set': {
    about: 'The issuer wants to be told when a line comes nearer than this.',
    fields: {
      limit: word,
      shares: optional(shares),
      votes: optional(shares),
      days: optional(count),
    },
  },
  'clearance-given': {
    about: 'What somebody wanted to do was judged before it was done: what was asked, on which record, and the answer.',
    fields: {
      clearance: identifier,
      /** The proposal as JSON. */
      asked: text,
      judgedOn: date,
      permitted: choice('yes', 'no', 'needs-exchange', 'needs-counsel', 'cannot-tell'),
      /** The answer in one sentence, as it was told. */
      reason: optional(text),
      /** The log as it stood: its size and the SHA-256 of its checkpoint. Every fact in front of this one was judged on. */
      log: optional(record({ size: count, sha256 })),
      /** Where there is no log: how many facts it was judged on, the first of the record, and their SHA-256. A fact has no field `facts`. */
      record: optional(record({ number: count, sha256 })),
      rulebook: sha256,
      findings: optional(list(keptFinding)),
      /** The answer with its figures, alerts and who must act, as JSON that names nobody. */
      answered: optional(text),
      /** SHA-256 of `answered`. */
      answer: sha256,
      by: text,
      person: optional(person),
      /** Whether the compliance adviser had been consulted on it (Rules 8A.33 and 8A.34). */
      adviserConsulted: optional(truth),
    },
  },
  'clearance-approved': {
    about: 'Somebody approves a clearance.',
    fields: { clearance: reference('clearance'), by: text, person: optional(person) },
  },
  'clearance-declined': {
    about: 'Somebody who was to approve a clearance does not.',
    fields: { clearance: reference('clearance'), by: text, person: optional(person), reason: optional(text) },
  },
  'clearance-told': {
    about: 'Somebody is told of a clearance or of what became of it.',
    fields: {
      clearance: reference('clearance'),
      to: text,
      person: optional(person),
      by: optional(text),
      matter: optional(text),
    },
  },
  'closing-price-recorded': {
    about: 'The closing price of a listed class on a trading day.',
    fields: { class: ofClass, price: amount, currency: optional(openText(/^[A-Z]{3}$/)) },
  },
  'public-float-required': {
    about: 'The part of a listed class that the public must hold, as the Rules or the Exchange ask it of this issuer.',
    fields: { class: ofClass, least: part, test: optional(choice('prescribed', 'alternative', 'agreed')) },
  },
  'inside-information-stated': {
    about:
      'The issuer says for a day whether it holds inside information that is not public (Rule 10.06(2)(e), Appendix C3, A.1).',
    fields: { held: truth, by: optional(text), person: optional(person) },
  },
  'dealing-acknowledged': {
    about: 'The notice of a director who wants to deal is acknowledged with its date, and until when he may (Appendix C3, B.8).',
    fields: { person, until: optional(date), by: optional(text) },
  },
} as const;
