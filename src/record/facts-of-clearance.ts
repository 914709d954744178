import {
  amount,
  choice,
  count,
  date,
  identifier,
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

/** What an issuer asks of itself, clearances that were given, and what the side alerts rest on. */
export const factsOfClearance = {
  'approvals-required': {
    about: 'So many persons must approve a clearance before it stands.',
    fields: { number: count },
  },
  'limit-set': {
    about: 'The issuer wants to be told when a line comes nearer than this.',
    fields: {
      limit: openText(/^[a-z0-9]+(-[a-z0-9]+)*$/),
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
      reason: optional(text),
      /** The log as it stood: its size and the SHA-256 of its checkpoint. */
      log: optional(record({ size: shares, sha256 })),
      /** The facts that it was judged on, where there is no log. */
      facts: optional(record({ number: shares, sha256 })),
      rulebook: sha256,
      /** SHA-256 of the answer as JSON. */
      answer: sha256,
      by: text,
      person: optional(person),
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
    fields: { clearance: reference('clearance'), to: text, person: optional(person), matter: optional(text) },
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
