import type { Language } from '../../words/index.ts';
import type { Block, Runs } from '../paper.ts';
import { composer, dateIn, kept, nameIn, sharesIn } from './composing.ts';
import { addressed, groundFill } from './ground.ts';
import type { Schedule, Sheet, Signing } from './layout.ts';
import type { Ground, Holding } from './particulars.ts';
import { companySigns, estateSigns, giverSigns, undated, vehicleSigns, witnessed } from './signing.ts';
import { conversionWording as words } from './wording-schedules.ts';

export type ConversionParticulars = Ground & {
  readonly holdings: readonly (Holding & { readonly into: string })[];
  /** Why; where nothing is given, the notice is signed in advance and held in escrow for an event of Rule 8A.17. */
  readonly because?: { readonly rule: string; readonly finding: string; readonly on: string } | undefined;
};

/** The registered holders ask the issuer to convert weighted shares into ordinary ones. */
export const conversionNotice = (given: ConversionParticulars): Sheet => ({
  kind: 'conversion-notice',
  title: words.title,
  text: (language) => [
    // What is held in escrow bears no date: the first block of the heading is the date.
    ...addressed(given, language, { to: 'company', from: 'giver' }).slice(given.because === undefined ? 1 : 0),
    ...clauses(given, language),
  ],
  signing: signings(given),
});

export const conversionSchedule = (given: ConversionParticulars): Schedule => ({
  title: words.title,
  text: (language) => clauses({ ...given, because: undefined }, language),
  signing: signings({ ...given, because: undefined }),
});

const signings = ({ giver, holdings, because, died, company }: ConversionParticulars): readonly Signing[] => {
  const others = new Map<string, Signing>();
  for (const { holder, kind } of holdings)
    if (holder.en !== giver.en)
      others.set(holder.en, vehicleSigns(holder, kind, because === undefined ? 'deed' : 'simple-contract'));
  const signing = [died !== undefined ? estateSigns(giver) : giverSigns(giver), ...others.values()];
  return because === undefined
    ? [giverSigns(giver, 'deed'), ...others.values()]
        .flatMap((one) => [undated(one), witnessed])
        .concat(undated(companySigns(company)))
    : signing;
};

const clauses = (given: ConversionParticulars, language: Language): readonly Block[] => {
  const { because, holdings } = given;
  const { paragraph, clause, table, told } = composer(words, language, {
    ...groundFill(given, language),
    rule: kept(because?.rule ?? '', language),
    finding: kept(because?.finding ?? '', language),
    findingOn: kept(because === undefined ? '' : dateIn(because.on, language), language),
  });
  const rows = holdings.map(({ holder, class: from, number, into }): readonly Runs[] => [
    kept(nameIn(holder, language), language),
    kept(from, language),
    sharesIn(number, language),
    kept(into, language),
  ]);
  const total = holdings.reduce((sum, { number }) => sum + number, 0n);
  const shares = table(
    ['column-holder', 'column-class', 'column-number', 'column-into'],
    [...rows, ...(rows.length > 1 ? [[told('total'), [], sharesIn(total, language), []]] : [])],
  );
  return because === undefined
    ? [paragraph('escrow'), clause('1.', 1, 'ask'), clause('2.', 1, 'escrow-deed'), clause('3.', 1, 'escrow-covers'), shares]
    : [clause('1.', 1, 'ask'), shares, clause('2.', 1, 'because'), clause('3.', 1, 'finding')];
};
