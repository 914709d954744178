import type { HongKongDate } from '../../exact/index.ts';
import { type InstrumentValues, isSameName } from '../../undertaking/index.ts';
import { conflictsOf } from './addresses.ts';
import type { Execution } from './executions.ts';
import type { InstrumentWarning, TermReading } from './instrument-reading.ts';
import { companyKey, type DateTold } from './parties.ts';
import { plainOf, withoutBreaks } from './plain-text.ts';
import { holdsTwoInstruments } from './second-instrument.ts';

export type Examined = {
  readonly text: string;
  readonly sentences: readonly string[];
  readonly terms: readonly TermReading[];
  readonly values: InstrumentValues;
  readonly requirements: readonly string[];
  readonly executions: readonly Execution[];
  readonly addressees: readonly string[];
  readonly givers: readonly string[];
  readonly companyInBlock: Execution | undefined;
  readonly issuer: string | null;
  readonly dates: readonly DateTold[];
  readonly today: HongKongDate | undefined;
};

/** Terms that an instrument under Rule 8A.43 has, by the one of 2021; the others it may have. */
const expected = new Set([
  'definitions',
  'consideration',
  'duration',
  'own-compliance',
  'vehicle-limb',
  'company-limb',
  'requirements',
  'rule-2-04',
  'reliance',
  'benefit',
  'enforcement',
  'termination',
  'survival',
  'governing-law',
  'jurisdiction',
]);

const pairsOf = <T>(all: readonly T[]): readonly (readonly [T, T])[] =>
  all.flatMap((one, index) => all.slice(index + 1).map((other) => [one, other] as const));

const warning = (
  code: string,
  values: Readonly<Record<string, string>> = {},
  passage: string | null = null,
): InstrumentWarning => ({
  code,
  values,
  passage,
});

const ofTerms = ({ terms, values, requirements }: Examined): readonly InstrumentWarning[] => [
  ...terms
    .filter(({ term, found }) => !found && expected.has(term) && !(term === 'consideration' && values.form === 'deed'))
    .map(({ term, passage, unread }) =>
      unread === true ? warning('term-unread', { term }, passage) : warning('term-missing', { term }, passage),
    ),
  ...(values.rules.length === 0
    ? []
    : [
        ...requirements.filter((rule) => !values.rules.includes(rule)).map((rule) => warning('rule-missing', { rule })),
        ...values.rules.filter((rule) => !requirements.includes(rule)).map((rule) => warning('rule-added', { rule })),
      ]),
];

/** Before this day there was no Chapter 8A. */
const chapterFrom = '2018-04-30';

const ofDates = ({ dates, today }: Examined): readonly InstrumentWarning[] => {
  const sound = [...new Set(dates.flatMap(({ date }) => (date === undefined ? [] : [date])))].sort();
  return [
    ...dates.filter(({ status }) => status === 'impossible').map(({ told }) => warning('date-impossible', { date: told }, told)),
    ...dates.filter(({ status }) => status === 'ambiguous').map(({ told }) => warning('date-ambiguous', { date: told }, told)),
    ...sound.filter((date) => date < chapterFrom).map((date) => warning('date-before-chapter', { date })),
    ...(dates.length === 0 ? [warning('date-absent')] : []),
    ...(sound.length > 1 ? [warning('dates-differ', { dates: sound.join(', ') })] : []),
    ...(today === undefined
      ? []
      : sound.filter((date) => date > today).map((date) => warning('date-in-future', { date, today }))),
  ];
};

const ofSignatures = ({ executions }: Examined): readonly InstrumentWarning[] => {
  const all = executions.flatMap(({ signed, witness }) => [signed, ...(witness === null ? [] : [witness.signed])]);
  const unsigned = executions.filter(({ signed }) => !signed);
  return [
    ...(executions.length === 0 ? [warning('no-execution')] : []),
    ...(executions.length > 0 && all.every((signed) => !signed)
      ? [warning('no-signature-legible')]
      : unsigned.map(({ name, party, passage }) => warning('signature-not-legible', { who: name ?? party }, passage))),
    ...executions.flatMap(({ witness, party, name, passage }) => {
      if (witness === null) return [warning('no-witness', { who: name ?? party }, passage)];
      return witness.name === null ? [warning('witness-name-missing', { who: name ?? party }, passage)] : [];
    }),
    ...(executions.some(({ party }) => party === 'company') || executions.length === 0 ? [] : [warning('not-acknowledged')]),
    ...executions
      .filter(({ byAttorney }) => byAttorney)
      .map(({ name, party, passage }) => warning('signed-by-attorney', { who: name ?? party }, passage)),
    ...executions
      .filter(
        ({ office }) =>
          office !== null &&
          /(?:directors|officers|secretaries|attorneys|signatories|representatives|managers)$/i.test(office.trim()),
      )
      .map(({ office, name, party }) => warning('office-plural', { office: office ?? '', who: name ?? party }, office)),
  ];
};

const ofWitnesses = ({ executions, givers, text }: Examined): readonly InstrumentWarning[] => {
  // Who signs one instrument may well attest another.
  if (holdsTwoInstruments(text)) return [];
  const witnesses = executions.flatMap(({ witness, party }) => (witness === null ? [] : [{ ...witness, party }]));
  const partyNames = [
    ...givers,
    ...executions.filter(({ party }) => party === 'giver').flatMap(({ name }) => (name === null ? [] : [name])),
  ];
  const officers = executions.filter(({ party }) => party === 'company').flatMap(({ name }) => (name === null ? [] : [name]));
  return [
    ...witnesses.flatMap(({ name }) => {
      if (name === null) return [];
      if (partyNames.some((party) => isSameName(party, name))) return [warning('witness-is-party', { witness: name }, name)];
      return officers.some((officer) => isSameName(officer, name))
        ? [warning('witness-is-officer', { witness: name }, name)]
        : [];
    }),
    ...pairsOf(witnesses).flatMap(([one, other]) => {
      const warnings: InstrumentWarning[] = [];
      const isOne = one.name !== null && other.name !== null && isSameName(one.name, other.name);
      if (isOne) warnings.push(warning('same-witness', { witness: one.name ?? '' }, one.name));
      if (
        !isOne &&
        one.occupation !== null &&
        other.occupation !== null &&
        plainOf(one.occupation).text === plainOf(other.occupation).text
      ) {
        warnings.push(warning('one-occupation', { occupation: one.occupation }, one.occupation));
      }
      if (one.address !== null && other.address !== null) {
        for (const { code, values } of conflictsOf(one.address, other.address)) {
          warnings.push(warning(code, values, `${one.address} / ${other.address}`));
        }
      }
      return warnings;
    }),
  ];
};

const distinctNames = (names: readonly string[]): readonly string[] =>
  names.filter((name, place) => !names.slice(0, place).some((other) => isSameName(other, name)));

/** Names of one script; a name in another script may be the same person's. */
const isHanName = (name: string): boolean => /[\u3400-\u9fff]/.test(name);
const inOneScriptOf = (names: readonly string[]): readonly (readonly string[])[] => [
  names.filter(isHanName),
  names.filter((name) => !isHanName(name)),
];

const ofParties = ({ addressees, givers, executions, companyInBlock, issuer, text }: Examined): readonly InstrumentWarning[] => {
  const giversInBlocks = executions.filter(({ party }) => party === 'giver').flatMap(({ name }) => (name === null ? [] : [name]));
  const severalGivers =
    inOneScriptOf(giversInBlocks).some((names) => distinctNames(names).length > 1) ||
    inOneScriptOf(givers).some((names) => distinctNames(names).length > 1);
  const severalAddressees = inOneScriptOf(addressees).some((names) => names.length > 1);
  const differ = inOneScriptOf(givers).flatMap((names, script) => {
    const others = inOneScriptOf(giversInBlocks)[script] ?? [];
    const [one, other] = [names[0], others[0]];
    return one !== undefined && other !== undefined && !isSameName(one, other) && !severalGivers
      ? [warning('givers-differ', { one, other })]
      : [];
  });
  const blockCompany = companyInBlock === undefined ? undefined : companyOf(text, companyInBlock);
  const isOther =
    blockCompany !== undefined &&
    issuer !== null &&
    isHanName(issuer) === isHanName(blockCompany) &&
    companyKey(blockCompany) !== companyKey(issuer);
  return [
    ...(severalGivers || severalAddressees || holdsTwoInstruments(text) ? [warning('two-instruments')] : []),
    ...differ,
    ...(isOther ? [warning('companies-differ', { one: issuer ?? '', other: blockCompany ?? '' })] : []),
  ];
};

/** The company that acknowledges, as the words of its block name it. */
const companyOf = (text: string, { passage }: Execution): string | undefined => {
  const told = withoutBreaks(text);
  const at = told.indexOf(passage.slice(0, 40));
  const words = at < 0 ? passage : passage;
  return (
    /(?:we|behalf of)[,，]?\s*:?\s*([A-Z][\w.,&'’ ()-]{2,70}?)[,，]?\s+(?:hereby\s+)?(?:acknowledge|accept|confirm|agree)/i.exec(
      words,
    )?.[1] ??
    /(?:behalf of)\s*:?\s*([A-Z][\w.,&'’ ()-]{2,70}?)(?=\s+(?:Signature|Name|Signed|By|Position|Title)\b|[:：]|$)/i.exec(
      words,
    )?.[1] ??
    /([\u3400-\u9fff]{2,24}公司)/.exec(words)?.[1]
  );
};

const blanks =
  /\[\s*(?:[●•○◯._…\s-]*|(?:insert|date|name|address|tbc|to be confirmed|日期|姓名|待定|●)[^\]]{0,40})\s*\]|[●]|【\s*[●•_\s]*\s*】|_{5,}/i;

const ofWords = ({ sentences }: Examined): readonly InstrumentWarning[] =>
  sentences.flatMap((sentence) => {
    const passage = withoutBreaks(sentence);
    const lost =
      /\b(damages|injunctions?|declarations?|rights|remedies|liabilities|obligations)\s+(any|an?|the)\s+(injunctions?|damages|declarations?|rights|remedies|liabilities|obligations|specific performance)\b/i.exec(
        passage,
      );
    return [
      ...(lost ? [warning('words-missing', { words: lost[0] }, passage)] : []),
      ...(blanks.test(passage) ? [warning('draft-blanks', { words: blanks.exec(passage)?.[0] ?? '' }, passage)] : []),
    ];
  });

/** What is missing, odd or contradictory in an instrument; none of it makes an instrument invalid. */
export const warningsOf = (examined: Examined): readonly InstrumentWarning[] => [
  ...ofTerms(examined),
  ...ofDates(examined),
  ...ofParties(examined),
  ...ofSignatures(examined),
  ...ofWitnesses(examined),
  ...ofWords(examined),
];
