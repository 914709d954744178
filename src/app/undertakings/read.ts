import { type InstrumentReading, readInstrument } from '../../documents/index.ts';
import type { HongKongDate } from '../../exact/index.ts';
import { compareReadings } from '../../undertaking/index.ts';
import type { ExtractedText, FileNotice } from './ports.ts';
import type { ReadFile } from './told-reading.ts';

/** A file as bytes, with its SHA-256, hexadecimal, and what an extractor took out of it. */
export type GivenInstrument = {
  readonly file: string;
  readonly sha256: string;
  readonly extracted: Extract<ExtractedText, { readonly status: 'read' }>;
  readonly today: HongKongDate;
};

/** Reads the text of a file. Where tracked changes decide what it says, that is a warning and nothing is taken for sure. */
export const readFile = ({ file, sha256, extracted, today }: GivenInstrument): ReadFile => {
  const reading = readInstrument(extracted.text, { today });
  const rejected = extracted.asRejected === undefined ? undefined : readInstrument(extracted.asRejected, { today });
  const isUnsure = rejected !== undefined && compareReadings(reading, rejected).status !== 'same';
  return { file, sha256, reading: isUnsure ? withTrackedChanges(reading) : reading, notices: extracted.notices.map(asNotice) };
};

const asNotice = ({ code, values }: FileNotice): FileNotice => ({ code, values });

const withTrackedChanges = (reading: InstrumentReading): InstrumentReading => {
  const [first] = reading.terms.flatMap(({ passage }) => (passage === null ? [] : [passage]));
  return {
    ...reading,
    warnings: [...reading.warnings, { code: 'tracked-changes', values: {}, passage: null }],
    // Of a text that is not settled nothing may be told to be the same.
    unplaced: reading.unplaced.length > 0 || first === undefined ? reading.unplaced : [first],
  };
};
