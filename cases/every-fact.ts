/** Proposals of every kind of fact, bare and with every field filled, at a company that has one of everything. */

import { type Proposal, readProposals } from '../src/clearance/index.ts';
import {
  type FactKind,
  factKindNames,
  factKinds,
  type IssuerRecord,
  locatedJson,
  type ReferenceKind,
  type Shape,
} from '../src/record/index.ts';
import { type FactText, readFacts } from './judged-record.ts';

const began = '2022-01-03';
const facts: readonly FactText[] = [
  { fact: 'class-created', class: 'B', votes: '1', listed: true },
  { fact: 'class-created', class: 'A', votes: '10', weighted: true, convertsInto: 'B' },
  { fact: 'person-recorded', person: 'x', kind: 'natural', name: { en: 'X' } },
  { fact: 'person-recorded', person: 'y', kind: 'natural', name: { en: 'Y' } },
  { fact: 'person-recorded', person: 'estate', kind: 'estate', name: { en: 'Estate' } },
  { fact: 'person-recorded', person: 'bank', kind: 'company', name: { en: 'Bank' } },
  { fact: 'person-recorded', person: 'fund', kind: 'trust', name: { en: 'Fund' } },
  { fact: 'person-recorded', person: 'trust', kind: 'trust', name: { en: 'Trust' } },
  {
    fact: 'vehicle-arranged',
    vehicle: 'trust',
    kind: 'trust',
    for: 'y',
    votesDirectedBy: 'y',
    economicInterest: 'discretionary',
    acceptedByExchange: true,
  },
  { fact: 'beneficiary-named', person: 'x', atListing: true },
  { fact: 'beneficiary-named', person: 'y', atListing: true },
  { fact: 'director-appointed', person: 'x', office: 'executive' },
  { fact: 'director-appointed', person: 'y', office: 'executive' },
  { fact: 'shares-issued', class: 'A', number: '120000000', to: 'x', basis: 'opening' },
  { fact: 'shares-issued', class: 'A', number: '40000000', to: 'y', basis: 'opening' },
  { fact: 'shares-issued', class: 'A', number: '40000000', to: 'trust', basis: 'opening' },
  { fact: 'shares-issued', class: 'B', number: '800000000', to: 'public', basis: 'opening' },
  { fact: 'shares-issued', class: 'B', number: '10000000', to: 'x', basis: 'opening' },
  { fact: 'articles-adopted', selfExecutingCessation: true },
  { fact: 'listed', as: 'primary' },
  {
    fact: 'charge-created',
    charge: 'c1',
    holder: 'y',
    class: 'A',
    number: '1000',
    chargee: 'bank',
    votesMove: false,
    titleMoves: false,
  },
  {
    fact: 'votes-entrusted',
    arrangement: 'a1',
    holder: 'y',
    class: 'A',
    number: '10',
    to: 'bank',
    kind: 'proxy',
    directed: true,
    revocable: true,
  },
  { fact: 'committee-formed', committee: 'cg', kind: 'corporate-governance' },
  { fact: 'committee-member-appointed', committee: 'cg', person: 'bank' },
  { fact: 'adviser-appointed', adviser: 'bank' },
  { fact: 'meeting-convened', meeting: 'm1', kind: 'EGM', heldOn: '2022-02-02' },
  { fact: 'resolution-proposed', meeting: 'm1', resolution: 'r1', matters: ['constitution'], kind: 'special' },
  { fact: 'offer-made', offer: 'o1', basis: 'rights-offer', legs: [{ class: 'B', offered: '100' }] },
  { fact: 'rights-granted', class: 'B', number: '1000', to: 'x', offer: 'o1' },
  { fact: 'undertaking-executed', undertaking: 'u1', by: 'x', rules: ['8A.09'], form: 'deed' },
  { fact: 'undertaking-executed', undertaking: 'u2', by: 'y', rules: ['8A.09'], form: 'deed' },
  { fact: 'undertaking-drafted', undertaking: 'd1', by: 'y', rules: ['8A.09'], form: 'deed' },
  { fact: 'shares-repurchased', class: 'B', number: '1000', held: 'treasury', basis: 'opening' },
  { fact: 'shares-repurchased', class: 'B', number: '1000', held: 'for-cancellation', basis: 'opening' },
].map((fact) => ({ on: began, ...fact }) as unknown as FactText);

export const wholeCompany = (): IssuerRecord => {
  const reading = readFacts(facts);
  if (reading.status === 'refused') throw new Error(`the record is refused: ${JSON.stringify(reading.faults)}`);
  return reading.record;
};

/** What a name stands for, by turns. */
const names: Readonly<Partial<Record<ReferenceKind, readonly string[]>>> = {
  class: ['A', 'B'],
  person: ['x', 'y', 'bank', 'estate'],
  party: ['x', 'public', 'y', 'bank', 'trust'],
  claimant: ['company'],
  vehicle: ['trust'],
  committee: ['cg'],
  charge: ['c1'],
  arrangement: ['a1'],
  offer: ['o1'],
  undertaking: ['u1', 'u2', 'd1'],
  meeting: ['m1'],
  resolution: ['r1'],
};
const fixed: Readonly<Record<string, readonly string[]>> = {
  into: ['B'],
  convertsInto: ['B'],
  supplements: ['u1'],
  vehicle: ['fund'],
  estate: ['estate'],
  chargee: ['bank'],
  adviser: ['bank'],
};
const counts: Readonly<Record<string, readonly string[]>> = { each: ['1', '2'], into: ['2', '1'] };
const texts = ['8A.17', '8A.15', 'record', 'election', 'HKD', 'hong-kong', '12-31', 'mandate', '1A', 'f'.repeat(64), 'some text'];

const turned = (all: readonly string[], turn: number): string => all[turn % all.length] ?? '';

const sampleOf = (shape: Shape, key: string, turn: number): unknown => {
  const known = fixed[key];
  switch (shape.type) {
    case 'text':
      return turned(
        texts.filter((text) => shape.open === undefined || shape.open.test(text)),
        shape.open === undefined ? 10 : turn,
      );
    case 'identifier':
      return `new-${key}`;
    case 'reference':
      return turned(
        (shape.to === 'vehicle' ? undefined : known) ?? names[shape.to] ?? ['nothing'],
        turn + (key === 'to' || key === 'by' ? 1 : 0),
      );
    case 'shares':
    case 'count':
      return turned(counts[key] ?? ['1', '2', '1000'], turn);
    case 'date':
      return '2024-06-28';
    case 'truth':
      return turn % 2 === 0;
    case 'part':
      return '1/2';
    case 'ratio':
      return '8';
    case 'amount':
      return '1.50';
    case 'choice':
      return turned(shape.of, turn);
    case 'list':
    case 'oneOrMany':
      return [sampleOf(shape.of, key, turn)];
    case 'record':
      return Object.fromEntries(Object.entries(shape.fields).map(([name, inner]) => [name, sampleOf(inner, name, turn)]));
    case 'table':
      return { '8A.09': sampleOf(shape.of, key, turn) };
    case 'firstOf':
      return sampleOf(shape.of[turn % shape.of.length] ?? { type: 'truth' }, key, Math.floor(turn / shape.of.length));
  }
};

/** Each kind so many times, by turns with every field and with those alone that it must have. */
export const everyProposal = (turns: number): readonly { readonly kind: FactKind; readonly proposal: Proposal }[] =>
  factKindNames.flatMap((kind) =>
    Array.from({ length: turns }, (_, turn) => {
      const fields = Object.entries(factKinds[kind].fields as Readonly<Record<string, Shape & { readonly optional?: true }>>);
      const given = fields.filter(([, shape]) => turn % 4 !== 3 || shape.optional !== true);
      const fact = Object.fromEntries(given.map(([key, shape]) => [key, sampleOf(shape, key, turn)]));
      const { proposals, faults } = readProposals(locatedJson({ on: '2024-06-28', facts: [{ ...fact, fact: kind }] } as never));
      const [proposal] = proposals;
      if (proposal === undefined || faults.length > 0) throw new Error(`${kind}: ${JSON.stringify(faults)}`);
      return { kind, proposal };
    }),
  );
