/** A paper as a plain model: what stands on it, in which order and language. Fonts, pages and files are for `paper`. */

export type Script = 'en' | 'zh-Hant' | 'zh-Hans';

/** A stretch of text in one manner. `keep`: a name, an address or a number that must not break across lines. */
export type Run = {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly keep?: true;
  /** Where it differs from the block's own. */
  readonly script?: Script;
};
export type Runs = readonly Run[];

export type Block =
  | { readonly kind: 'heading'; readonly script: Script; readonly level: 1 | 2; readonly runs: Runs }
  | { readonly kind: 'paragraph'; readonly script: Script; readonly runs: Runs }
  /** `number` is printed as it stands, so that the text of the paper carries it: `1.`, `(a)`. */
  | {
      readonly kind: 'clause';
      readonly script: Script;
      readonly number: string;
      readonly level: 1 | 2 | 3;
      readonly runs: Runs;
    }
  | {
      readonly kind: 'table';
      readonly script: Script;
      readonly head: readonly Runs[];
      readonly rows: readonly (readonly Runs[])[];
      /** How wide each column is against the others; where nothing is said, what stands in them decides. */
      readonly widths?: readonly number[];
    }
  /** A block to be signed, kept on one page: what it opens with, and lines to fill in; an empty value is a line to write on. */
  | {
      readonly kind: 'signing';
      readonly script: Script;
      readonly opening: Runs;
      readonly lines: readonly { readonly label: string; readonly value: Runs }[];
      /** On one page with the block after it, as far as a page holds both. */
      readonly keepWithNext?: true;
    }
  | { readonly kind: 'page-break' };

/** Papers of an undertaking, which somebody signs or is served with. */
export type UndertakingPaperKind =
  | 'undertaking'
  | 'supplement'
  | 'acknowledgement'
  | 'termination-notice'
  | 'breach-notice'
  | 'rule-8a-19-notice'
  | 'conversion-notice'
  | 'endeavours-letter'
  | 'evidence-pack'
  | 'vehicle-covenant'
  | 'trustee-authority';

/** Papers that the issuer files, publishes or has before its committee. */
export const filingPaperKinds = [
  'conversion-announcement',
  'cessation-announcement',
  'committee-confirmation',
  'annual-disclosure',
  'next-day-return',
  'monthly-return',
] as const;
export type FilingPaperKind = (typeof filingPaperKinds)[number];

export type PaperKind = UndertakingPaperKind | FilingPaperKind;

export type Paper = {
  readonly kind: PaperKind;
  readonly title: string;
  /** The language of the title and of what a reader is told of the paper as a whole. */
  readonly script: Script;
  /** The date that the paper bears or was drawn up for; it stands in the properties of the file, so that files are stable. */
  readonly date: string;
  readonly blocks: readonly Block[];
  /** One line at the foot of each page. */
  readonly foot?: Runs;
};

const textOf = (runs: Runs): string => runs.map(({ text }) => text).join('');

/** Everything that a reader of the paper reads, a line for each paragraph, cell and signing line; without the foot. */
export const paperText = (paper: Paper): string =>
  paper.blocks
    .flatMap((block): readonly string[] => {
      switch (block.kind) {
        case 'heading':
        case 'paragraph':
          return [textOf(block.runs), ''];
        case 'clause':
          return [`${block.number} ${textOf(block.runs)}`, ''];
        case 'table':
          return [...[block.head, ...block.rows].map((row) => row.map(textOf).join('\t')), ''];
        case 'signing':
          return [textOf(block.opening), '', ...block.lines.map(({ label, value }) => `${label} ${textOf(value)}`.trimEnd()), ''];
        case 'page-break':
          return ['\f'];
        default:
          return block satisfies never;
      }
    })
    .join('\n');
