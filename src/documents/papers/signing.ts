import { kept, nameIn, runsOf } from './composing.ts';
import type { Signing, SigningLine } from './layout.ts';
import type { Company, Names, VehicleKind } from './particulars.ts';
import { signingWording as words } from './wording-signing.ts';

type Code = keyof typeof words;

const line = (code: Code, value: string | Names = ''): SigningLine => ({ label: words[code], value });

const block = (code: Code, names: Readonly<Record<string, Names>>, lines: readonly SigningLine[]): Signing => ({
  opening: (language) =>
    runsOf(
      words[code][language],
      Object.fromEntries(Object.entries(names).map(([mark, name]) => [mark, kept(nameIn(name, language), language)])),
    ),
  lines,
});

/** A name, and beside it the Chinese one where the paper has a Chinese text: from the record, or a line to fill in. */
const nameLines = (names: Names): readonly SigningLine[] => [
  line('name', names),
  { ...line('chinese-name', names['zh-Hant'] ?? ''), only: names['zh-Hant'] === undefined ? ['both', 'zh-Hant'] : ['both'] },
];

/** Without a line for a date. */
export const undated = ({ lines, ...signing }: Signing): Signing => ({
  ...signing,
  lines: lines.filter(({ label }) => label !== words.date),
});

/** The witness of the signature above: present, of full age and no party. */
export const witnessed: Signing = {
  ...block('witness', {}, [
    line('signature'),
    line('name'),
    line('address'),
    line('occupation'),
    line('attested-on'),
    line('place'),
  ]),
  attests: true,
};

export const giverSigns = (giver: Names, form: 'simple-contract' | 'deed' = 'simple-contract'): Signing =>
  block(form === 'deed' ? 'giver-deed' : 'giver-simple-contract', { giver }, [
    line('signature'),
    ...nameLines(giver),
    line('address'),
    line('date'),
  ]);

export const estateSigns = (giver: Names): Signing =>
  block('estate', { giver }, [line('signature'), line('name'), line('capacity'), line('address'), line('date')]);

const officer = [line('signature'), line('name'), line('office'), line('authority'), line('date')];

export const companyAcknowledges = ({ name }: Company): Signing => block('company', { company: name }, officer);

export const companySigns = ({ name }: Company): Signing => block('company-signs', { company: name }, officer);

/** A trust signs by its trustee, a partnership by its general partner. */
export const vehicleSigns = (
  vehicle: Names,
  kind?: VehicleKind,
  form: 'simple-contract' | 'deed' = 'simple-contract',
): Signing => {
  const code = form === 'deed' ? 'vehicle-deed' : 'vehicle';
  return block(kind === 'trust' || kind === 'limited-partnership' ? `${code}-${kind}` : code, { vehicle }, [
    line('signature'),
    line('name'),
    line('capacity'),
    line('authority'),
    line('date'),
  ]);
};

export const trusteeReceives = (vehicle: Names): Signing =>
  block('trustee', { vehicle }, [line('signature'), line('name'), line('capacity'), line('date')]);

/** Whoever gives a notice of breach: the issuer or any shareholder. */
export const claimantSigns: Signing = block('claimant', {}, [
  line('signature'),
  line('name'),
  line('capacity'),
  line('shares-held'),
  line('address'),
  line('date'),
]);

/** Who puts his name under an announcement that is published. */
export const announcementSigns: Signing = { opening: () => [], lines: [line('name'), line('office'), line('date')] };

/** A member of a committee under what it confirms. */
export const committeeSigns: Signing = {
  opening: () => [],
  lines: [line('signature'), line('name'), line('office'), line('date')],
};
