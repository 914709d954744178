export { refuseUnprintable } from './characters.ts';
export { extractText } from './extract.ts';
export type { SheetFault, SheetRow } from './read-rows.ts';
export { readSheet, type SheetReading, workbookLimitBytes } from './read-sheet.ts';
export { forgetSigningKey, openSigningKey, signPdf, timeStampAuthority, verifyPdf } from './signatures/index.ts';
export { writeDocx } from './write-docx.ts';
export { writePdf } from './write-pdf.ts';
export { longestCell, mostRows, type SheetToWrite, writeSheet, writeWorkbook } from './write-sheet.ts';
export { openZip, unpackedLimitBytes, writeZip, ZipFault } from './zip.ts';
